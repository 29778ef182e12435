/** A paragraph cut into sentences of items: a word, a mark, or a whole quotation. */

import type { Span } from '../../../model/spans'
import { cueVerb } from './cues'
import type { Item } from './items'
import { phraseFrom } from './phrases'
import { type Quotation, quotationsIn } from './quotations'
import { CAPITALISED, has, NUMBER, PUNCTUATION, plain, traitsOf } from './words'

export interface Paragraph {
  readonly text: string
  /** Quotations count as one item here. */
  readonly sentences: readonly (readonly Item[])[]
  readonly quotations: readonly Quotation[]
  /** What stands inside quotations of more than a few words, as sentences of their own. */
  readonly quoted: readonly (readonly Item[])[]
}

const pattern = /[\p{L}\p{N}$€£#@]+(?:[.\-&'’][\p{L}\p{N}]+)*|\.{2,}|\S/gu
const contraction = /['’](?:s|re|ve|ll|d|m)$/i
/** "the left says": who is left of others, and no verb. */
const SIDE = /^(?:the|far|hard|radical)$/
const isWord = /^[\p{L}\p{N}$€£#@]/u

function addItems(items: Item[], text: string, from: number, to: number): void {
  const piece = from === 0 && to === text.length ? text : text.slice(from, to)
  for (const match of piece.matchAll(pattern)) {
    const start = from + match.index
    const word = match[0]
    if (!isWord.test(word)) {
      items.push(item(word, start, PUNCTUATION))
      continue
    }
    if (word === 'left' && SIDE.test(items.at(-1)?.lower ?? '')) {
      items.push(item(word, start, 0))
      continue
    }
    const cut = word.length < 60 ? contraction.exec(word)?.index : undefined
    if (cut === undefined || cut === 0) items.push(item(word, start))
    else items.push(item(word.slice(0, cut), start), item(word.slice(cut), start + cut))
  }
}

function item(text: string, start: number, traits?: number): Item {
  const lower = plain(text)
  return {
    start,
    end: start + text.length,
    text,
    lower,
    traits: traits ?? traitsOf(text, lower),
    quotation: null,
  }
}

/**
 * Cuts items where sentences of the text begin. One that ends within a quotation does not end there; behind one that closes
 * with a mark of its own it does, unless who asks or says it follows.
 */
function cut(items: readonly Item[], starts: ReadonlySet<number>): Item[][] {
  const sentences: Item[][] = []
  let sentence: Item[] = []
  items.forEach((item, i) => {
    if (sentence.length > 0 && begins(items, i, starts)) {
      sentences.push(sentence)
      sentence = []
    }
    sentence.push(item)
  })
  return sentence.length > 0 ? [...sentences, sentence] : sentences
}

function begins(items: readonly Item[], i: number, starts: ReadonlySet<number>): boolean {
  const [last, item] = [items[i - 1], items[i]]
  if (item === undefined || last?.quotation === null) return item !== undefined && starts.has(item.start)
  if (!/[.!?…]["“”«»‘’‹›']{0,2}$/.test(last?.text ?? '')) return false
  return item.quotation !== null || (has(item.traits, CAPITALISED | NUMBER) && !speaks(items, i))
}

/** "Smith asked." right after a quotation that ends with a mark of its own. */
function speaks(items: readonly Item[], from: number): boolean {
  const who = phraseFrom(items, from, false)
  const verb = items[who ? who.last + 1 : from]
  if (verb === undefined || cueVerb(verb.lower) === undefined) return false
  const next = items[who ? who.last + 2 : from + 1]
  if (next === undefined || /^[.;]$/.test(next.lower)) return true
  // A full stop inside the marks ends a sentence: what is said next has this speaker, not what was.
  return next.lower === ',' && /[?!…]\W{0,2}$/.test(items[from - 1]?.text ?? '')
}

/** How many words a quotation has at least to be looked into for what is reported in it. */
const LONG_ENOUGH = 5
/** Words that a quotation within a quotation has at least to be one; fewer are a name or a word called so. */
const WITHIN = 3

/** A paragraph of whose text these are the sentences. */
export function parseParagraph(text: string, sentences: readonly Span[]): Paragraph {
  const quotations = quotationsIn(text)
  const starts = new Set(sentences.map(({ start }) => start))
  const quoted: (readonly Item[])[] = []
  for (const { start, end, mark, closed } of quotations) {
    const [from, to] = [start + mark, closed ? end - mark : end]
    const plain: Item[] = []
    addItems(plain, text, from, to)
    if (plain.length < LONG_ENOUGH) continue
    const inner = within(text, from, to)
    const items = inner.length === 0 ? plain : itemsOf(text, from, to, inner)
    for (const sentence of cut(items, starts)) quoted.push(sentence)
  }
  return { text, sentences: cut(itemsOf(text, 0, text.length, quotations), starts), quotations, quoted }
}

/** Words and marks of a part of a text, each of its quotations as one. */
function itemsOf(text: string, from: number, to: number, quotations: readonly Quotation[]): Item[] {
  const items: Item[] = []
  let at = from
  for (const quotation of quotations) {
    addItems(items, text, at, quotation.start)
    const { start, end } = quotation
    items.push({ start, end, text: text.slice(start, end).trimEnd(), lower: '', traits: 0, quotation })
    at = end
  }
  addItems(items, text, at, to)
  return items
}

/** "“He said, ‘I will go now,’ and went”": what a quotation quotes. */
const within = (text: string, from: number, to: number): Quotation[] => {
  const inner = text.slice(from, to)
  return (/[“‘"']/.test(inner) ? quotationsIn(inner) : [])
    .filter(({ start, end, mark, closed }) => closed && mark > 0 && isLong(inner.slice(start, end)))
    .map(({ start, end, ...rest }) => ({ ...rest, start: from + start, end: from + end }))
}
const isLong = (words: string): boolean => words.split(/\s+/).length >= WITHIN
