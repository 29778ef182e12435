import { runningLines } from '../../cleaning/running'
import { type Block, blocksIn, median } from './columns'
import { bodySize, type Line, linesOf, type Run } from './lines'

/** The text of a document. */
export interface Printed {
  readonly paragraphs: readonly string[]
  /** Footnotes, in the order of the pages. */
  readonly notes: readonly string[]
}

/** Lines further apart than this share of the usual distance begin a paragraph. */
const APART = 1.35
/** A line that begins further in than this share of its size begins a paragraph. */
const INDENT = 0.8
/** A line that ends this share of the block's width before the others ends a paragraph. */
const SHORT = 0.25
/** Notes are smaller than this share of the text. */
const NOTE_SIZE = 0.88
const NOTE = /^(?:\d{1,3}|[*†‡§])[.)]?\s?\S/u
/** What stands at the same place of this share of the pages is no part of the text. */
const REPEATED = 0.6
const MOST_STAMPS = 6

/** The text of a document from the runs of its pages, without running heads, page numbers and marks of notes. */
export function printedOn(pages: readonly (readonly Run[])[]): Printed {
  const size = bodySize(pages)
  const lined = withoutStamps(pages.map((runs) => linesOf(runs, size)))
  const parted = lined.map((lines) => withoutNotes(lines, size))
  const blocks = parted.map(({ text }) => blocksIn(text))
  const running = runningLines(
    blocks.map((page) => page.flatMap(({ lines }) => lines).map(({ text }) => text)),
  )
  const paragraphs: string[][] = []
  let last: Placed | null = null
  blocks.forEach((page, number) => {
    let at = -1
    for (const block of page) {
      const kept = block.lines.filter(() => !running[number]?.has(++at))
      last = addBlock({ ...block, lines: kept }, paragraphs, last)
    }
  })
  return {
    paragraphs: paragraphs.map((parts) => parts.join('')),
    notes: parted.flatMap(({ notes }) => notes),
  }
}

type Placed = Line & { readonly isFull: boolean }

/** Adds what a block tells to the paragraphs, which are in parts; gives its last line. */
function addBlock({ lines, left, right }: Block, paragraphs: string[][], last: Placed | null): Placed | null {
  const usual = median(lines.slice(1).flatMap((line, at) => (lines[at]?.y ?? 0) - line.y || []))
  let before = last
  lines.forEach((line, at) => {
    const isFull = line.right >= right - SHORT * (right - left)
    const isNew = !before || (at === 0 ? isOver(line, before) : begins(line, before, usual, left))
    if (isNew || !before) paragraphs.push([line.text])
    else paragraphs.at(-1)?.push(between(before.text, at === 0 || before.isFull), line.text)
    before = { ...line, isFull }
  })
  return before
}

/** Whether a block ends with a paragraph: only what stops in mid-sentence goes on in the next column or on the next page. */
const isOver = (line: Line, before: Placed): boolean =>
  /[.!?:][”’"')]*$/u.test(before.text) || before.size !== line.size || !before.isFull

/** Broken words are left to whoever cleans the text; so are lines that end before the others. */
const between = (before: string, isFull: boolean): string => (isFull && !/\p{L}-$/u.test(before) ? ' ' : '\n')

function begins(line: Line, before: Placed, usual: number, left: number): boolean {
  if (before.y - line.y > usual * APART) return true
  if (Math.abs(line.size - before.size) > 0.15 * line.size) return true
  if (line.left - left > INDENT * line.size && before.left - left <= INDENT * line.size) return true
  return !before.isFull && /[.!?:”’"')]$/u.test(before.text)
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

/** The footnotes of a page: smaller than the text, at its end, from the first that begins with a mark. */
function withoutNotes(lines: readonly Line[], body: number) {
  const isSmall = ({ size }: Line) => size < NOTE_SIZE * body
  let from = lines.length
  while (from > 0 && isSmall(lines[from - 1] as Line)) from--
  const first = lines.findIndex(({ text }, at) => at >= from && NOTE.test(text))
  // A page of nothing else is no page of notes.
  if (first < 0 || from === 0) return { text: lines, notes: [] }
  const notes: string[][] = []
  for (const { text } of lines.slice(first))
    if (notes.length === 0 || NOTE.test(text)) notes.push([text])
    else notes.at(-1)?.push(between(notes.at(-1)?.at(-1) ?? '', true), text)
  return {
    text: lines.slice(0, first),
    notes: notes.map((note) => note.join('').replace(/^(?:\d{1,3}|[*†‡§])[.)]?\s*/u, '')),
  }
}
