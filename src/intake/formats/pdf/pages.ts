import { type Joiner, joinerOf } from '../../cleaning/clean'
import { runningLines } from '../../cleaning/running'
import type { Block } from '../kernel/blocks'
import { withoutWideBlanks } from './blanks'
import { blocksIn, type Column, median } from './columns'
import { bodySize, type Line, linesOf, type Run, rowsOf } from './lines'
import { withoutMark, withoutNotes } from './notes'
import { titleLines } from './title'

/** The text of a document. */
export interface Printed {
  readonly title: string | null
  readonly paragraphs: readonly Block[]
  /** Footnotes, in the order of the pages. */
  readonly notes: readonly string[]
}

/** Lines further apart than this share of the usual distance begin a paragraph. */
const APART = 1.35
/** A line that begins further in than this share of its size begins a paragraph. */
const INDENT = 0.8
/** Lines whose sizes differ by more than this share are not of one paragraph. */
const OTHER_SIZE = 0.15
/** What stands at the same place of this share of the pages is no part of the text. */
const REPEATED = 0.6
const MOST_STAMPS = 6
const HYPHEN = /\p{L}[-\u00AD\u2010]$/u
const ENDS = /[.!?:][”’"')]*$/u
/** Points by which what stands below columns may begin further in than the first of them. */
const FURTHER = 8
/** Lines above a title; with more, it is none. */
const MOST_ABOVE = 6
/** Parts that stand between two halves of a sentence. */
const MOST_BETWEEN = 3

/** The text of a document from the runs of its pages, without running heads, page numbers and marks of notes. */
export function printedOn(pages: readonly (readonly Run[])[]): Printed {
  const size = bodySize(pages)
  const lined = withoutStamps(withoutRunning(pages.map((runs) => linesOf(runs, size))))
  const { title, above, rest } = headOf(lined[0] ?? [], size)
  const join = joinerOf(lined.flatMap((lines) => lines.map(({ text }) => text)).join('\n'))
  const notes: string[] = []
  const paragraphs: Paragraph[] = []
  let last: Placed | null = null
  for (const page of [rest, ...lined.slice(1)]) {
    const columns = blocksIn(withoutWideBlanks(page))
    for (const column of columns) {
      // What stands below several columns is as wide as all of them.
      const isBelow = column === columns.at(-1) && columns.length > 1 && isWidest(column, columns)
      const own = withoutNotes(column.lines, size, isBelow)
      last = addColumn({ ...column, lines: own.text }, paragraphs, last, join)
      notes.push(...own.notes.map((note) => noteOf(note, join)))
    }
  }
  return {
    title,
    paragraphs: [
      ...above.map(({ text }): Block => ({ kind: 'head', text })),
      ...inOrder(paragraphs).map(
        ({ parts, isBetween }): Block => ({
          kind: isBetween ? 'caption' : 'text',
          text: parts.join(''),
        }),
      ),
    ],
    notes,
  }
}

const isWidest = ({ left }: Column, columns: readonly Column[]): boolean =>
  columns.every((other) => left <= other.left + FURTHER)

interface Paragraph {
  readonly parts: string[]
  readonly size: number
  readonly isBetween?: boolean
}

/** A line, and how far its column reaches. */
interface Placed extends Line {
  readonly end: number
}

/** Adds what a column tells to the paragraphs; gives its last line. */
function addColumn(
  { lines, left, right }: Column,
  paragraphs: Paragraph[],
  last: Placed | null,
  join: Joiner,
): Placed | null {
  const usual = median(lines.slice(1).flatMap((line, at) => (lines[at]?.y ?? 0) - line.y || []))
  let before = last
  lines.forEach((line, at) => {
    const isNew = !before || (at === 0 ? isOver(line, before) : begins(line, before, usual, left))
    const paragraph = paragraphs.at(-1)
    if (isNew || !before || !paragraph) paragraphs.push({ parts: [line.text], size: line.size })
    else if (isFull(before, line)) add(paragraph.parts, line.text, join)
    else paragraph.parts.push('\n', line.text)
    before = { ...line, end: right }
  })
  return before
}

/** Adds what goes on in the next line. */
function add(parts: string[], text: string, join: Joiner): void {
  const before = parts.at(-1) ?? ''
  const between = join(before, text)
  if (between === '-') parts.splice(-1, 1, before.slice(0, -1), text)
  else parts.push(between, text)
}

/** Whether the first word of the next line had no room in a line. */
function isFull({ text, right, end }: Placed, next: Line): boolean {
  const [word = ''] = /^\S*/u.exec(next.text) ?? []
  const letter = (next.right - next.left) / Math.max(1, next.text.length)
  return HYPHEN.test(text) || right + letter * (word.length + 2) > end
}

/** Whether a column ends with a paragraph: only what stops in mid-sentence goes on in the next column or on the next page. */
const isOver = (line: Line, before: Placed): boolean =>
  ENDS.test(before.text) || before.size !== line.size || !isFull(before, line)

function begins(line: Line, before: Placed, usual: number, left: number): boolean {
  if (before.y - line.y > usual * APART) return true
  if (Math.abs(line.size - before.size) > OTHER_SIZE * line.size) return true
  if (line.left - left > INDENT * line.size && before.left - left <= INDENT * line.size) return true
  return !isFull(before, line) && /[.!?:”’"')]$/u.test(before.text)
}

/** What stands between two halves of a sentence, in a size of its own, behind it: a caption, a line that is set large. */
function inOrder(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const ordered: Paragraph[] = []
  for (let at = 0; at < paragraphs.length; at++) {
    const one = paragraphs[at] as Paragraph
    ordered.push(one)
    if (ENDS.test(one.parts.at(-1) ?? '')) continue
    const isOther = ({ size }: Paragraph) => Math.abs(size - one.size) > (OTHER_SIZE / 2) * one.size
    const next = paragraphs.findIndex((other, place) => place > at && !isOther(other))
    const many = next - at - 1
    if (many < 1 || many > MOST_BETWEEN || !/^\p{Ll}/u.test(paragraphs[next]?.parts[0] ?? '')) continue
    const others = paragraphs.slice(at + 1, next)
    if (others.some(({ parts }) => /^\p{Ll}/u.test(parts[0] ?? ''))) continue
    ordered.push(
      paragraphs[next] as Paragraph,
      ...others.map((other) => ({ ...other, isBetween: other.size < one.size })),
    )
    at = next
  }
  return ordered
}

function noteOf(lines: readonly Line[], join: Joiner): string {
  const parts: string[] = []
  for (const { text } of lines)
    if (parts.length > 0) add(parts, text, join)
    else parts.push(text)
  return withoutMark(parts.join(''))
}

/** The title of a first page, and what stands above it, each in parts as they are set. */
function headOf(lines: readonly Line[], body: number) {
  const title = titleLines(lines, body)
  const top = title[0]
  const above = lines.filter((line) => top && line.y > top.y + SAME_HEIGHT * top.size)
  if (!top || above.length > MOST_ABOVE) return { title: null, above: [], rest: lines }
  return {
    title: title.map(({ text }) => text).join(' '),
    above,
    rest: lines.filter((line) => !title.includes(line) && !above.includes(line)),
  }
}

/** A line that stands higher than another by less than this share of its size stands beside it. */
const SAME_HEIGHT = 0.8

/** Pages without what runs over them at their edges, and without their numbers. */
function withoutRunning(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const rowed = pages.map(rowsOf)
  const running = runningLines(rowed.map((rows) => rows.map((row) => row.map(({ text }) => text).join(' '))))
  return rowed.map((rows, page) => rows.filter((_, at) => !running[page]?.has(at)).flat())
}

/** What is stamped on most pages at one place, in the midst of the text as well. */
function withoutStamps(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  if (pages.length < 2) return pages
  const keyOf = ({ text, left, y }: Line) => `${Math.round(left / 2)}:${Math.round(y / 2)}:${text}`
  const times = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(lines.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1)
  const enough = Math.max(2, pages.length * REPEATED)
  const stamps = new Set([...times].flatMap(([key, many]) => (many >= enough ? [key] : [])))
  // Pages that are alike are no stamps.
  if (stamps.size > MOST_STAMPS) return pages
  const isStamp = (line: Line, lines: readonly Line[]) => stamps.has(keyOf(line)) && line !== lines[0]
  return pages.map((lines) => lines.filter((line) => !isStamp(line, lines)))
}
