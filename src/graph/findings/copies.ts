/** What several pieces print in the same words. */

import type { Span } from '../../model/spans'
import type { Source } from '../collection/sources'

/** From how many words on the same wording is no accident. */
export const LEAST_WORDS = 25
/** Words that one fingerprint covers. */
const GRAM = 8
/** Of so many neighbouring fingerprints one is kept, so that no common passage of `LEAST_WORDS` is missed. */
const WINDOW = LEAST_WORDS - GRAM + 1
/** A text that stands in more places than these is met at its first ones. */
const MOST_PLACES = 8

export interface Copies {
  /**
   * The paragraph (of the whole) in which the words of a paragraph, or of a span in it, were printed first: its own where
   * no more than half of them are copied.
   */
  readonly printedFirst: (paragraph: number, span?: Span) => number
  /** By id of a piece: how much of its words an earlier one has, from 0 to 1. */
  readonly shares: ReadonlyMap<string, number>
  /** Ids of pieces that have words in common with another one. */
  readonly sharing: ReadonlySet<string>
  /** Whether more than half of the words of a paragraph, or of a span in it, stand in another piece, too. */
  readonly isShared: (paragraph: number, span?: Span) => boolean
}

interface Words {
  /** Words that are the same are the same number. */
  readonly words: readonly number[]
  readonly spans: readonly Span[]
  readonly paragraphs: readonly number[]
  /** For each source where its words begin, and at last where they all end. */
  readonly bounds: readonly number[]
}

/**
 * Passages of 25 words and more that are the same after folding of case, accents and punctuation, in pieces in the order in
 * which they came out. Candidates are found by winnowing (S. Schleimer, D. S. Wilkerson, A. Aiken: Winnowing: Local
 * Algorithms for Document Fingerprinting, SIGMOD 2003) and then compared word by word. Of what a piece has twice, one place is
 * enough to be found. Heads are left aside. Time grows with the words.
 */
export function findCopies(texts: readonly string[], sources: readonly Source[]): Copies {
  const all = wordsOf(texts, sources)
  const { words, spans, paragraphs, bounds } = all
  const first = new Int32Array(words.length).map((_, at) => at)
  const known = new Map<number, number[]>()
  sources.forEach((_, source) => {
    const [from, to] = [bounds[source] ?? 0, bounds[source + 1] ?? 0]
    for (const { at, print } of winnowed(words, from, to)) {
      if (first[at] !== at) continue
      const places = known.get(print) ?? []
      const isKnown = places.some((place) => place < from && copy(all, first, { at, place, from, to }))
      if (!isKnown && places.length < MOST_PLACES) known.set(print, [...places, at])
    }
  })
  const byParagraph = new Map<number, number[]>()
  paragraphs.forEach((paragraph, at) => {
    const list = byParagraph.get(paragraph)
    if (list) list.push(at)
    else byParagraph.set(paragraph, [at])
  })
  const within = (paragraph: number, span: Span | undefined): readonly number[] =>
    (byParagraph.get(paragraph) ?? []).filter((at) => {
      const word = spans[at]
      return !span || (word !== undefined && word.start < span.end && word.end > span.start)
    })
  const isCopy = (at: number): boolean => first[at] !== at
  const lent = new Set(first.filter((place, at) => place !== at))
  const printedFirst = (paragraph: number, span?: Span): number => {
    const asked = within(paragraph, span)
    const copied = asked.filter(isCopy)
    if (copied.length * 2 <= asked.length) return paragraph
    return commonest(copied.map((at) => paragraphs[first[at] ?? at] ?? paragraph)) ?? paragraph
  }
  const isShared = (paragraph: number, span?: Span): boolean => {
    const asked = within(paragraph, span)
    return asked.filter((at) => isCopy(at) || lent.has(at)).length * 2 > asked.length
  }
  const [shares, sharing] = [new Map<string, number>(), new Set<string>()]
  sources.forEach(({ piece }, source) => {
    const [from, to] = [bounds[source] ?? 0, bounds[source + 1] ?? 0]
    let copied = 0
    for (let at = from; at < to; at++) {
      if (isCopy(at)) copied++
      if (isCopy(at) || lent.has(at)) sharing.add(piece)
    }
    shares.set(piece, copied / Math.max(1, to - from))
  })
  return { printedFirst, shares, sharing, isShared }
}

const FOLDED = /[\p{L}\p{N}]+/gu

function wordsOf(texts: readonly string[], sources: readonly Source[]): Words {
  const numbers = new Map<string, number>()
  const [words, spans, paragraphs]: [number[], Span[], number[]] = [[], [], []]
  const bounds = sources.map(({ from, to }) => {
    const begins = words.length
    for (let paragraph = from + 1; paragraph < to; paragraph++)
      for (const { 0: word, index } of (texts[paragraph] ?? '').matchAll(FOLDED)) {
        const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
        const number = numbers.get(folded) ?? numbers.size
        numbers.set(folded, number)
        words.push(number)
        spans.push({ start: index, end: index + word.length })
        paragraphs.push(paragraph)
      }
    return begins
  })
  return { words, spans, paragraphs, bounds: [...bounds, words.length] }
}

interface Print {
  /** Of its first word. */
  readonly at: number
  readonly print: number
}

/** The least fingerprint of each window, each once. */
function winnowed(words: readonly number[], from: number, to: number): readonly Print[] {
  const prints: Print[] = []
  for (let at = from; at + GRAM <= to; at++) prints.push({ at, print: printOf(words, at) })
  const kept: Print[] = []
  for (let end = Math.min(WINDOW, prints.length); end <= prints.length && end > 0; end++) {
    const window = prints.slice(Math.max(0, end - WINDOW), end)
    const least = window.reduce((best, one) => (one.print <= best.print ? one : best))
    if (kept.at(-1) !== least) kept.push(least)
  }
  return kept
}

function printOf(words: readonly number[], at: number): number {
  let print = 0x811c9dc5
  for (let index = at; index < at + GRAM; index++) {
    print = Math.imul(print ^ (words[index] ?? 0), 0x01000193)
    print ^= print >>> 15
  }
  return Math.imul(print, 0x2c1b3c6d) >>> 0
}

/** Marks the words around two places as copied as far as they are the same; false where those are too few. */
function copy(
  { words, bounds }: Words,
  first: Int32Array,
  { at, place, from, to }: { at: number; place: number; from: number; to: number },
): boolean {
  const begins = bounds.findLast((bound) => bound <= place) ?? 0
  let [before, after] = [0, 0]
  while (
    at - before > from &&
    place - before > begins &&
    words[at - before - 1] === words[place - before - 1]
  )
    before++
  const ends = bounds.find((bound) => bound > place) ?? from
  while (at + after < to && place + after < ends && words[at + after] === words[place + after]) after++
  if (before + after < LEAST_WORDS) return false
  for (let index = -before; index < after; index++)
    if (first[at + index] === at + index) first[at + index] = first[place + index] ?? place + index
  return true
}

function commonest(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0]
}
