import { findQuote } from '../../../model/anchor'
import type { Span } from '../../../model/spans'
import type { Target } from './annotations'

/**
 * Where annotations point to in a text, in UTF-16 offsets. A place counts where its words stand there; where they do not, the
 * words are looked for: nearby, or at the only place that has them. Null where they are not in the text.
 */
export function placesIn(text: string): (target: Target) => Span | null {
  const units = unitsOf(text)
  return ({ place, quote }) => {
    if (place !== null) {
      const counted = { start: units(place.start), end: units(place.end) }
      for (const span of [counted, place])
        if (isWithin(text, span) && (quote === null || text.slice(span.start, span.end) === quote.exact))
          return span
    }
    if (quote === null) return null
    const only = findQuote(text, quote)
    return only ?? (place === null ? null : nearby(text, quote.exact, place.start))
  }
}

const isWithin = (text: string, { start, end }: Span): boolean =>
  start >= 0 && start < end && end <= text.length && text.slice(start, end).trim() !== ''

/** How far words may have moved: line ends that another program counts otherwise. */
const FAR = 200
function nearby(text: string, words: string, at: number): Span | null {
  const from = Math.max(0, at - FAR)
  const start = text.slice(0, at + FAR + words.length).indexOf(words, from)
  return start < 0 || words === '' ? null : { start, end: start + words.length }
}

/** UTF-16 offsets of Unicode characters. */
function unitsOf(text: string): (character: number) => number {
  const wide: number[] = []
  let character = 0
  for (const one of text) {
    if (one.length > 1) wide.push(character)
    character++
  }
  return (at) => at + below(wide, at)
}

/** How many of sorted numbers are less than one. */
function below(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
