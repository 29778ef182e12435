/** Columns of other stories that a page sets in elements that tell nothing: headlines that are links, each with a few words below it. */

import { LEADS_ON } from '../asks'
import { type PageBlock, pageBlocksOf } from '../pageBlocks'

/** A headline is as good as nothing but a link. */
const ALL = 0.9
const [SHORTEST, LONGEST, FEWEST_WORDS] = [12, 160, 3]
/** Below a headline: so many blocks, so many characters. */
const [MOST_BELOW, LONGEST_BELOW, LONGEST_LABEL] = [4, 260, 30]
/** So many of them are a column; where a line leads to them one fewer. */
const FEWEST = 3
/** Characters of a paragraph that tells something, and of all those of an article. */
const [PROSE, ARTICLE] = [80, 300]
const KINDS: ReadonlySet<PageBlock['kind']> = new Set(['paragraph', 'heading', 'item'])
const SENTENCE_END = /[.!?…。！？][”’"')\]]*$/u
/** Behind what a story tells, where its headline does not lead on. */
const ON = /\bread more\b.{0,3}$|\b(?:continue reading|full story|more)\s?[»›→…>]*$/iu

/** Takes out such columns: where more of an article is left than there is in them. Time grows linearly. */
export function withoutStories(page: Document): void {
  const blocks = pageBlocksOf(page.body)
  let before = 0
  let after = proseOf(blocks)
  for (let at = 0; at < blocks.length; at++) {
    const [start, end] = columnAt(blocks, at) ?? [at, at + 1]
    const column = blocks.slice(start, end)
    const own = proseOf(blocks.slice(at, end))
    after -= own
    const isGone = column.length > 1 && isBeside(before, after, own, leadsOn(blocks[start - 1]))
    if (!isGone) before += own
    else remove(column)
    at = end - 1
  }
}

/** Takes out the elements that hold nothing else. */
function remove(column: readonly PageBlock[]): void {
  for (const [at, { element }] of column.entries()) {
    const own = column.slice(at, at + 1 + MOST_BELOW).map(({ text }) => bare(text))
    if (element.localName !== 'body' && own.join('').startsWith(bare(element.textContent ?? '')))
      element.remove()
  }
}

/** Whether a column stands beside an article: what stands in its midst may be told of it, unless a line leads to it. */
const isBeside = (before: number, after: number, own: number, isAnnounced: boolean): boolean =>
  before + after >= Math.max(ARTICLE, own / 2) && (isAnnounced || before < ARTICLE || after < ARTICLE)

const bare = (text: string): string => text.replace(/\s+/g, '')

/** Where a column of stories begins and ends whose first headline stands at a place; null where there is none. */
function columnAt(blocks: readonly PageBlock[], from: number): readonly [start: number, end: number] | null {
  const heads: number[] = []
  for (let at = from; isHeadline(blocks, at); ) {
    heads.push(at)
    const below = blocks.slice(at + 1, at + 2 + MOST_BELOW)
    const next = below.findIndex((_, place) => isHeadline(blocks, at + 1 + place))
    if (next < 1 || !areBelow(below.slice(0, next))) break
    at += next + 1
  }
  const [first = from, second] = heads
  const last = heads.at(-1)
  if (second === undefined || last === undefined) return null
  // What stands above each headline is told of the first as well.
  const isFiled = isLabel(blocks[second - 1]) && isLabel(blocks[first - 1])
  const start = isFiled ? first - 1 : first
  if (heads.length < FEWEST && !leadsOn(blocks[start - 1])) return null
  // The last one has as much below it as the first.
  const below = blocks.slice(last + 1, last + second - start)
  return [start, last + 1 + (areBelow(below) ? below.length : 0)]
}

/** "Sport" */
const isLabel = (block: PageBlock | undefined): boolean =>
  block !== undefined &&
  block.text.length <= LONGEST_LABEL &&
  !SENTENCE_END.test(block.text) &&
  !LEADS_ON.test(block.text)

/** Of a list each item is one thing, and of a table each cell. */
const OTHER = /^(?:li|dt|dd|td|th|caption)$/
const HEADING = /^h[1-6]$/
const areBelow = (blocks: readonly PageBlock[]): boolean =>
  blocks.every(
    ({ kind, element }) =>
      KINDS.has(kind) && !OTHER.test(element.localName) && !HEADING.test(element.localName),
  ) && blocks.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_BELOW

function isHeadline(blocks: readonly PageBlock[], at: number): boolean {
  const block = blocks[at]
  // A page's own title may be a link to itself.
  if (block === undefined || !KINDS.has(block.kind) || block.level === 1) return false
  // What is told below it stands in the same item.
  const isWithin = blocks[at + 1]?.element.parentNode === block.element
  if (OTHER.test(block.element.localName) && !isWithin) return false
  const { text, linked } = block
  if (text.length < SHORTEST || text.length > LONGEST || SENTENCE_END.test(text)) return false
  if (text.split(/\s+/u).length < FEWEST_WORDS || LEADS_ON.test(text)) return false
  return linked >= ALL || (block.kind === 'paragraph' && linked === 0 && endsOn(blocks[at + 1]))
}

const leadsOn = (block: PageBlock | undefined): boolean => block !== undefined && LEADS_ON.test(block.text)
const endsOn = (block: PageBlock | undefined): boolean =>
  block !== undefined && block.linked > 0 && block.text.length <= LONGEST_BELOW && ON.test(block.text)

const proseOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { text, linked }) => sum + (text.length >= PROSE && linked < 0.5 ? text.length : 0), 0)
