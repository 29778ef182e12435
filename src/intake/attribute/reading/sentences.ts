/** A paragraph cut into sentences of items: a word, a mark, or a whole quotation. */

import { cueVerb } from './cues'
import type { Item } from './items'
import { phraseFrom } from './phrases'
import { type Quotation, quotationsIn } from './quotations'
import { CAPITALISED, PUNCTUATION, plain, traitsOf } from './words'

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

const abbreviations = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen lt col maj capt sgt cpl adm rev hon pres st sr jr inc corp ltd co bros vs etc jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec no nos art fig al est dept univ assn ave blvd rd mt ft approx e.g i.e cf u.s u.k u.n e.u d.c a.m p.m ph.d messrs mme mlle op ed vol'
  ).split(' '),
)
/** Abbreviations that also end sentences, as a name seldom follows them. */
const mayEnd = new Set('u.s u.k u.n e.u d.c a.m p.m inc corp ltd co jr sr etc ph.d'.split(' '))
const starters = new Set(
  'the a an he she it they we i but and in on at this that these those his her their its when while as if after for there with what who why how'.split(
    ' ',
  ),
)

/** Whether the mark at `i` ends a sentence; closing marks after it belong to the same one. */
function endsAt(items: readonly Item[], i: number): boolean {
  const mark = items[i]
  if (mark === undefined || !has(mark)) return false
  const last = items[i - 1]
  let next = i + 1
  while (next < items.length && /^[)\]’”"']$/.test(items[next]?.text ?? '')) next++
  const after = items[next]
  if (after === undefined) return true
  if (after.quotation === null && /^[\p{Ll},;:)]/u.test(after.text)) return false
  if (mark.text !== '.' || last === undefined || last.end !== mark.start)
    return mark.text !== '…' && mark.text !== '...'
  if (last.text.length === 1 && /\p{Lu}/u.test(last.text)) return false
  // "G.K. Butterfield"
  if (/^\p{Lu}(?:\.\p{Lu})+$/u.test(last.text) && !abbreviations.has(last.lower)) return false
  if (!abbreviations.has(last.lower)) return true
  return mayEnd.has(last.lower) && (after.quotation !== null || starters.has(after.lower))
}
const has = (mark: Item): boolean => /^(?:[.!?…。]|\.{2,})$/.test(mark.text)

/** Longer sentences are no prose; cutting them keeps the time that rules take linear in the length of the text. */
const LONGEST = 250

/** Cuts items into sentences. */
function cut(items: readonly Item[]): Item[][] {
  const sentences: Item[][] = []
  let from = 0
  const close = (to: number): void => {
    if (to > from) sentences.push(items.slice(from, to))
    from = to
  }
  for (let i = 0; i < items.length; i++) {
    const here = items[i]
    if (here === undefined) break
    if (i - from >= LONGEST) close(i)
    if (here.quotation !== null) {
      const next = items[i + 1]
      if (next === undefined || !/[.!?…]["“”«»‘’‹›']{0,2}$/.test(here.text)) continue
      if (next.quotation !== null) close(i + 1)
      else if ((next.traits & (CAPITALISED | 4096)) !== 0 && !speaks(items, i + 1)) close(i + 1)
    } else if (endsAt(items, i)) {
      let to = i + 1
      while (to < items.length && /^[)\]’”"'.]$/.test(items[to]?.text ?? '')) to++
      close(to)
      i = to - 1
    }
  }
  close(items.length)
  return sentences
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

export function parseParagraph(text: string): Paragraph {
  const quotations = quotationsIn(text)
  const items: Item[] = []
  const quoted: (readonly Item[])[] = []
  let at = 0
  for (const quotation of quotations) {
    addItems(items, text, at, quotation.start)
    const { start, end } = quotation
    items.push({ start, end, text: text.slice(start, end).trimEnd(), lower: '', traits: 0, quotation })
    const inner: Item[] = []
    addItems(inner, text, start + quotation.mark, quotation.closed ? end - quotation.mark : end)
    if (inner.length >= LONG_ENOUGH) for (const sentence of cut(inner)) quoted.push(sentence)
    at = end
  }
  addItems(items, text, at, text.length)
  return { text, sentences: cut(items), quotations, quoted }
}
