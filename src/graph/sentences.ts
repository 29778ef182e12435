/** Where the sentences of a text stand, from the first to the last. */

import type { Span } from '../model/spans'

const ENDS = /[.!?…][”’"')\]»]*\s+(?=[“‘"'(«]?[\p{Lu}\p{N}])|\n+/gu
const SHORTENED =
  /(?:^|[^\p{L}])(?:\p{Lu}|[Mm]rs?|[Mm]s|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|St|No|Inc|Co|Ltd|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+$/u

export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const match of text.matchAll(ENDS)) {
    const next = match.index + match[0].length
    if (match[0][0] === '.' && SHORTENED.test(text.slice(Math.max(0, match.index - 8), next))) continue
    sentences.push({ start, end: match.index + match[0].trimEnd().length })
    start = next
  }
  sentences.push({ start, end: text.length })
  return sentences
}

/** The sentence around a span, or all of those that it touches. */
export function sentenceAround(text: string, start: number, end: number): Span {
  const touched = sentencesOf(text).filter((sentence) => sentence.start < end && sentence.end > start)
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end }
}
