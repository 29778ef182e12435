/** What several pieces print in the same words. */

import { atOnce, eachAlone, type Steps } from '../../model/check/steps'
import type { Paragraph } from '../../model/piece'
import type { Span } from '../../model/spans'
import { hashOf, nothingShared, type SharedMap, sharedIn, sharedWith } from '../collection/shared'
import type { Source } from '../collection/sources'

/** From how many words on the same wording is no accident. */
export const LEAST_WORDS = 25
/** Words that one fingerprint covers. */
const GRAM = 8
/** Of so many neighbouring fingerprints one is kept, so that no common passage of `LEAST_WORDS` is missed. */
const WINDOW = LEAST_WORDS - GRAM + 1
/** A text that stands in more places than these is met at its first ones. */
const MOST_PLACES = 8

/** What is known of the words of several pieces; one more piece can be held against it. */
export interface Copies {
  /**
   * The paragraph (of the whole) in which the words of a paragraph, or of a span in it, were printed first: its own where
   * no more than half of them are copied.
   */
  readonly printedFirst: (paragraph: number, span?: Span) => number
  /** How much of the words of a piece an earlier one has, from 0 to 1; of its id. */
  readonly shareOf: (piece: string) => number
  /** Ids of pieces that have words in common with another one. */
  readonly sharing: ReadonlySet<string>
  /** Whether more than half of the words of a paragraph, or of a span in it, stand in another piece, too. */
  readonly isShared: (paragraph: number, span?: Span) => boolean
  /** Ids of pieces of which the one that came last has words. */
  readonly lenders: ReadonlySet<string>
  readonly known: Known
}

interface Known {
  readonly printed: readonly Printed[]
  /** Places of words, by fingerprint. */
  readonly places: SharedMap<number, readonly number[]>
  /** Places of words that another piece has, too. */
  readonly lent: SharedMap<number, true>
}

/** The words of a piece; a place is the number of a word among those of all. */
interface Printed {
  readonly source: Source
  /** Place of its first word. */
  readonly begins: number
  readonly words: readonly string[]
  readonly spans: readonly Span[]
  /** Of each word. */
  readonly paragraphs: readonly number[]
  /** Of each word the place where it was printed first: its own, unless it is copied. */
  readonly first: Int32Array
}

const nothing: Known = { printed: [], places: nothingShared(), lent: nothingShared() }

/**
 * Passages of 25 words and more that are the same after folding of case, accents and punctuation, in pieces in the order in
 * which they came out. Candidates are found by winnowing (S. Schleimer, D. S. Wilkerson, A. Aiken: Winnowing: Local
 * Algorithms for Document Fingerprinting, SIGMOD 2003) and then compared word by word. Of what a piece has twice, one place is
 * enough to be found. Heads are left aside. Time grows with the words. `paragraphs` are those of the whole; `sources` come
 * after those `before`.
 */
export const findCopies = (
  paragraphs: readonly Pick<Paragraph, 'text'>[],
  sources: readonly Source[],
  before: Copies | null = null,
): Copies => atOnce(findCopiesInSteps(paragraphs, sources, before))

export function* findCopiesInSteps(
  paragraphs: readonly Pick<Paragraph, 'text'>[],
  sources: readonly Source[],
  before: Copies | null = null,
): Steps<Copies> {
  const known = before?.known ?? nothing
  const printed = [...known.printed]
  const [places, lent] = [new Map<number, readonly number[]>(), new Map<number, true>()]
  const [sharing, lenders] = [new Set<string>(), new Set<string>()]
  const at = (place: number): Printed | undefined =>
    printed[lastAtMost(printed, place, ({ begins }) => begins)]
  yield* eachAlone(sources, (source) => {
    const last = printed.at(-1)
    const own = printedOf(paragraphs, source, last ? last.begins + last.words.length : 0)
    lenders.clear()
    for (const { at: word, print } of winnowed(own.words)) {
      if (own.first[word] !== own.begins + word) continue
      const there = places.get(print) ?? sharedIn(known.places, print) ?? []
      const isKnown = there.some((place) => {
        const other = place < own.begins ? at(place) : undefined
        return other !== undefined && copy(own, word, other, place - other.begins)
      })
      if (!isKnown && there.length < MOST_PLACES) places.set(print, [...there, own.begins + word])
    }
    own.first.forEach((place, word) => {
      if (place === own.begins + word) return
      lent.set(place, true)
      const lender = at(place)
      if (lender) lenders.add(lender.source.piece)
      sharing.add(source.piece)
    })
    for (const lender of lenders) sharing.add(lender)
    printed.push(own)
  })
  return copiesOf(
    { printed, places: sharedWith(known.places, places), lent: sharedWith(known.lent, lent) },
    new Set([...(before?.sharing ?? []), ...sharing]),
    lenders,
  )
}

function copiesOf(known: Known, sharing: ReadonlySet<string>, lenders: ReadonlySet<string>): Copies {
  const { printed } = known
  const within = (paragraph: number, span: Span | undefined): Asked => {
    const own = printed[lastAtMost(printed, paragraph, ({ source }) => source.from)]
    const words = (own?.paragraphs ?? []).flatMap((of, word) => (of === paragraph ? [word] : []))
    return {
      own,
      words: words.filter((word) => {
        const at = own?.spans[word]
        return !span || (at !== undefined && at.start < span.end && at.end > span.start)
      }),
    }
  }
  const printedFirst = (paragraph: number, span?: Span): number => {
    const { own, words } = within(paragraph, span)
    const copied = words.filter((word) => own && isCopy(own, word))
    if (copied.length * 2 <= words.length) return paragraph
    return (
      commonest(copied.map((word) => paragraphAt(printed, own?.first[word] ?? -1) ?? paragraph)) ?? paragraph
    )
  }
  const isShared = (paragraph: number, span?: Span): boolean => {
    const { own, words } = within(paragraph, span)
    const shared = words.filter(
      (word) => own && (isCopy(own, word) || sharedIn(known.lent, own.begins + word) === true),
    )
    return shared.length * 2 > words.length
  }
  const shareOf = (piece: string): number => {
    const own = printed.find(({ source }) => source.piece === piece)
    if (!own) return 0
    return own.words.filter((_, word) => isCopy(own, word)).length / Math.max(1, own.words.length)
  }
  return { printedFirst, shareOf, sharing, isShared, lenders, known }
}

interface Asked {
  readonly own: Printed | undefined
  /** Numbers of the words in it. */
  readonly words: readonly number[]
}

const isCopy = ({ first, begins }: Printed, word: number): boolean => first[word] !== begins + word

function paragraphAt(printed: readonly Printed[], place: number): number | undefined {
  const of = printed[lastAtMost(printed, place, ({ begins }) => begins)]
  return of?.paragraphs[place - of.begins]
}

/** Index of the last of which the number is at most this; they are in its order. */
function lastAtMost<One>(all: readonly One[], most: number, numberOf: (one: One) => number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = all[middle]
    if (one !== undefined && numberOf(one) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}
const FOLDED = /[\p{L}\p{N}]+/gu

function printedOf(all: readonly Pick<Paragraph, 'text'>[], source: Source, begins: number): Printed {
  const [words, spans, paragraphs]: [string[], Span[], number[]] = [[], [], []]
  for (let paragraph = source.from + 1; paragraph < source.to; paragraph++)
    for (const { 0: word, index } of (all[paragraph]?.text ?? '').matchAll(FOLDED)) {
      words.push(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
      spans.push({ start: index, end: index + word.length })
      paragraphs.push(paragraph)
    }
  return { source, begins, words, spans, paragraphs, first: Int32Array.from(words, (_, at) => begins + at) }
}

interface Print {
  /** Of its first word. */
  readonly at: number
  readonly print: number
}

/** The least fingerprint of each window, each once. */
function winnowed(words: readonly string[]): readonly Print[] {
  const codes = words.map(hashOf)
  const prints: Print[] = []
  for (let at = 0; at + GRAM <= codes.length; at++) prints.push({ at, print: printOf(codes, at) })
  const kept: Print[] = []
  for (let end = Math.min(WINDOW, prints.length); end <= prints.length && end > 0; end++) {
    const window = prints.slice(Math.max(0, end - WINDOW), end)
    const least = window.reduce((best, one) => (one.print <= best.print ? one : best))
    if (kept.at(-1) !== least) kept.push(least)
  }
  return kept
}

function printOf(codes: readonly number[], at: number): number {
  let print = 0x811c9dc5
  for (let index = at; index < at + GRAM; index++) {
    print = Math.imul(print ^ (codes[index] ?? 0), 0x01000193)
    print ^= print >>> 15
  }
  return Math.imul(print, 0x2c1b3c6d) >>> 0
}

/** Marks the words around a word of each as copied as far as they are the same; false where those are too few. */
function copy(own: Printed, word: number, other: Printed, place: number): boolean {
  const isSame = (by: number): boolean => {
    const one = own.words[word + by]
    return one !== undefined && one === other.words[place + by]
  }
  let [before, after] = [0, 0]
  while (isSame(-before - 1)) before++
  while (isSame(after)) after++
  if (before + after < LEAST_WORDS) return false
  for (let by = -before; by < after; by++)
    if (!isCopy(own, word + by)) own.first[word + by] = other.first[place + by] ?? other.begins + place + by
  return true
}

function commonest(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0]
}
