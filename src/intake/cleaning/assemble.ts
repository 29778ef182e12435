/** An article put together out of cleaned blocks: its head above and below, its body between. */

import { anyPattern } from '../../language/lists'
import type { Article } from '../article'
import { isName } from '../authors'
import credits from '../credits.json'
import { datelineIn } from '../dateline'
import type { Block, BlockKind } from '../formats/kernel/blocks'
import { headMatterOf, isByline, isFootLine, isHeadLine, isNote } from '../head'
import { clean, isUnfinished, wholeLines } from './clean'
import { isHeadline } from './headline'

/** A cleaned block. */
interface Cleaned {
  readonly kind: BlockKind
  readonly lines: readonly string[]
}

/**
 * Title and paragraphs of a raw text, or of what a format gave; paragraph 0 is the head: the title, and the short lines before and
 * behind the body. Notes on the article itself close the text. Captions stand behind it, where they cut no sentence and no thought of it in
 * two, and behind them a paragraph of those who made pictures that have none.
 * @param authors who is told to have written it
 */
export function articleOf(source: string | readonly Block[], authors: readonly string[] = []): Article {
  const given: readonly Block[] = typeof source === 'string' ? [{ kind: 'text', text: source }] : source
  const blocks = cleaned(given.filter(({ kind }) => kind !== 'caption' && kind !== 'credit'))
  const captions = cleaned(given.filter(({ kind }) => kind === 'caption'))
  const credits = cleaned(given.filter(({ kind }) => kind === 'credit')).flatMap(({ lines }) => lines)
  const [first, last] = bodyOf(blocks, authors)
  const late = lateHead(blocks, first, last)
  const notes = blocks.slice(last).filter(({ lines }) => lines.every((line) => isNote(line, authors)))
  const foot = blocks.slice(last).filter((block) => !notes.includes(block))
  const head = [...blocks.slice(0, first), ...late, ...foot].flatMap(({ lines }) => lines)
  // What stands below a text is not what it is called.
  const title = first > 0 ? headMatterOf(head).title : ''
  const text = withoutTitle(
    blocks.slice(first, last).filter((block) => !late.includes(block)),
    title,
  )
  const body = [...text, ...notes, ...captions]
  return {
    title,
    paragraphs: [head, ...body.map(({ lines }) => lines), ...(credits.length > 0 ? [credits] : [])].map(
      (lines) => lines.join('\n'),
    ),
  }
}

/** A title that a text begins with once more, as a line or as its first sentence, is no part of it. */
function withoutTitle(blocks: readonly Cleaned[], title: string): readonly Cleaned[] {
  const [first, ...rest] = blocks
  const [line = '', ...lines] = first?.lines ?? []
  if (first === undefined || !first.lines.some((one) => isRepeated(one, title))) {
    const isWhole = ENDS.test(title) && title.length >= SHORTEST_OPENING && line.startsWith(`${title} `)
    return first && isWhole
      ? [{ ...first, lines: [line.slice(title.length + 1), ...lines] }, ...rest]
      : blocks
  }
  const others = first.lines.filter((one) => !isRepeated(one, title))
  return others.length > 0 ? [{ ...first, lines: others }, ...rest] : rest.length > 0 ? rest : blocks
}

const isRepeated = (line: string, title: string): boolean =>
  title !== '' && withoutEnd(line) === withoutEnd(title)
const withoutEnd = (text: string): string => text.toLowerCase().replace(/[.\s]+$/u, '')

/** Neighbouring blocks of unknown make are healed together, paragraphs joined where the sentence itself goes on. */
function cleaned(blocks: readonly Block[]): readonly Cleaned[] {
  const done: Cleaned[] = []
  let raw: string[] = []
  const heal = () => {
    const text = clean(raw.join('\n\n'))
    if (text !== '') done.push(...text.split('\n\n').map(textBlock))
    raw = []
  }
  for (const { kind, text } of blocks) {
    if (kind === 'text') {
      raw.push(text)
      continue
    }
    heal()
    const lines = wholeLines(text)
    const before = done.at(-1)
    if (lines.length === 0) continue
    if (kind === 'paragraph' && before?.kind === kind && goesOn(before.lines, lines))
      done.splice(-1, 1, { kind, lines: sentenceJoined(before.lines, lines) })
    else done.push({ kind, lines })
  }
  heal()
  return done
}

const textBlock = (text: string): Cleaned => ({ kind: 'text', lines: text.split('\n') })

const goesOn = (before: readonly string[], [after = '']: readonly string[]): boolean =>
  isUnfinished(before.at(-1) ?? '') && /^\p{Ll}\p{L}*[ ,’'-]/u.test(after)

const sentenceJoined = (before: readonly string[], [first = '', ...after]: readonly string[]): string[] => [
  ...before.slice(0, -1),
  `${before.at(-1) ?? ''} ${first}`,
  ...after,
]

/** Blocks of the head may reach past a standfirst this long, down to the byline below it. */
const [LONGEST_STANDFIRST, FURTHEST_BYLINE] = [300, 4]
/** Blocks of short lines at the end; more of them are a poem or a list. */
const LONGEST_FOOT = 8
const [FEWEST_TELLING, MOST_SMALL] = [4, 0.7]
/** What ends like this is a sentence, or leads to one. */
const ENDS = /[.!?…:;。！？：；][”’"')\]»」』）]*$/u

/** Where the body begins and where it ends. */
function bodyOf(
  blocks: readonly Cleaned[],
  authors: readonly string[],
): readonly [first: number, last: number] {
  const first = beginning(blocks)
  let last = blocks.length
  // What stands below the body, short lines that end nothing, is the foot and belongs to the head.
  while (last > first + 1 && isFoot(blocks[last - 1], authors)) last -= 1
  if (blocks.length - last > LONGEST_FOOT) {
    last = blocks.length
    while (last > first + 1 && blocks[last - 1]?.lines.every((line) => isFootLine(line, authors))) last -= 1
  }
  // What a line leads to with a colon is of the text.
  const isAnnounced = blocks[last - 1]?.lines.at(-1)?.endsWith(':') === true
  while (
    isAnnounced &&
    last < blocks.length &&
    !blocks[last]?.lines.some((line) => isFootLine(line, authors))
  )
    last += 1
  return [first, last]
}

/** Bylines and days of a page that stand below its standfirst. */
function lateHead(blocks: readonly Cleaned[], first: number, last: number): readonly Cleaned[] {
  if (blocks[0]?.kind !== 'head') return []
  return blocks
    .slice(first, Math.min(last - 1, first + FURTHEST_BYLINE))
    .filter(
      ({ kind, lines }, at) =>
        kind === 'paragraph' &&
        lines.every(isHeadLine) &&
        wholeLength(blocks.slice(first, first + at)) <= LONGEST_STANDFIRST,
    )
}

function isFoot(block: Cleaned | undefined, authors: readonly string[]): boolean {
  if (block === undefined) return false
  const isLoose = block.kind === 'text' || block.kind === 'paragraph' || block.kind === 'heading'
  return block.lines.every(
    (line) =>
      isFootLine(line, authors) ||
      (isLoose &&
        line.length <= 60 &&
        !(block.kind === 'paragraph' && block.lines.length === 1 && isTold(line)) &&
        !/[.!?…。！？][”’"')」』）]*$/u.test(line)),
  )
}

/** What a page has below its text behind such a word: whom to ask, what it is filed under. */
const BELOW = new RegExp(`^${anyPattern(credits.below)}`, 'iu')

/** Whether a line without a stop tells something for all that: what a word before a colon is, or most of its words begin small. */
function isTold(line: string): boolean {
  if (/^[^:]{1,30}: \S/u.test(line)) return !BELOW.test(line)
  const words = line.split(/\s+/u)
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return words.length >= FEWEST_TELLING && small.length >= words.length * MOST_SMALL
}

function beginning(blocks: readonly Cleaned[]): number {
  const told = blocks.findIndex(({ kind }) => kind !== 'head')
  if (told < 0) return blocks.length
  if (told === 0 && isUntitled(blocks)) return 0
  const from = Math.max(1, told)
  let body = blocks.findIndex(
    (block, at) => at >= from && (block.kind === 'row' || isPoint(blocks, at) || block.lines.some(isOfBody)),
  )
  if (body < 0) return from
  const isSigned = blocks.slice(0, body).some(({ lines }) => lines.some(isByline))
  for (let at = isSigned ? body : Math.min(blocks.length - 2, body + FURTHEST_BYLINE); at > body; at--) {
    const before = blocks.slice(body, at)
    const isStandfirst =
      wholeLength(before) <= LONGEST_STANDFIRST && !before.some(({ kind }) => kind === 'item')
    if (!blocks[at]?.lines.every(isHeadLine) || !isStandfirst) continue
    let end = at + 1
    while (end < blocks.length - 1 && blocks[end]?.lines.every(isHeadLine)) end++
    return end
  }
  // What the format calls a heading heads what stands below it; a motto is of the text as well.
  while (body > from && (blocks[body - 1]?.kind === 'heading' || blocks[body - 1]?.kind === 'quotation'))
    body -= 1
  return body
}

/** Of a script without blanks a letter says as much as three. */
const sizeOf = (line: string): number =>
  line.length + 2 * (line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)

const isOfBody = (line: string): boolean =>
  (sizeOf(line) > 100 || ENDS.test(line.slice(-20))) && !isHeadLine(line)

/** Whether an item tells something, though it ends without a stop, or begins a list of several; many short ones are a menu. */
function isPoint(blocks: readonly Cleaned[], at: number): boolean {
  const run = blocks.slice(at, at + LONGEST_LIST + 1)
  const end = run.findIndex(({ kind }) => kind !== 'item')
  const items = end < 0 ? run : run.slice(0, end)
  if (items.some(({ lines }) => lines.some(isHeadLine))) return false
  const isList = blocks[at - 1]?.kind !== 'item' && items.length > 2 && items.length <= LONGEST_LIST
  return isList || items[0]?.lines.some((line) => sizeOf(line) >= SHORTEST_POINT) === true
}

const wholeLength = (blocks: readonly Cleaned[]): number =>
  blocks.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.length, 0)

const [SHORTEST_POINT, LONGEST_LIST] = [30, 25]
/** Characters of an opening that is a sentence of the text. */
const [SHORTEST_OPENING, LONGEST_TITLE] = [40, 200]

/** Whether a text was brought without its title: its first line is a sentence of the text, and no byline or day stands below it. */
function isUntitled([opening, next, third]: readonly Cleaned[]): boolean {
  if (opening === undefined || next === undefined) return true
  const [first = ''] = opening.lines
  const [below = ''] = next.lines
  // Some words on it may stand between a title and the text.
  const longest = [below, third?.lines[0] ?? ''].reduce((one, other) =>
    datelineIn(one) !== null || one.length > other.length ? one : other,
  )
  if (opening.kind === 'heading' || isHeadLine(below) || opening.lines.some(isHeadLine)) return false
  // Somebody's name, and the day below it.
  if (opening.lines.length === 1 && isName(below) && isHeadLine(third?.lines[0] ?? '')) return false
  if (opening.lines.length === 1 && isRepeated(below, first)) return false
  return (
    (isSentence(first) && !(opening.lines.length === 1 && isHeadline(first, longest))) ||
    opening.lines.some((line) => line.length > LONGEST_TITLE || isProse(line))
  )
}

/** Headlines end without a full stop. */
const isSentence = (line: string): boolean =>
  sizeOf(line) >= SHORTEST_OPENING &&
  /[.。．][”’"')\]»」』）]*$/u.test(line) &&
  /[\p{Ll}\p{Lo}]{2}/u.test(line) &&
  !isFootLine(line)

const isProse = (line: string): boolean =>
  line.length > 80 && ENDS.test(line.slice(-20)) && /[\p{Ll}\d][.!?][”’"')]? \p{Lu}/u.test(line)
