/** Where the sentences of a text stand: UTF-16 offsets, from the first to the last. */

const ENDS = /[.!?…][”’"')\]»]*\s+(?=[“‘"'(«]?[\p{Lu}\p{N}])|\n+/gu
const SHORTENED =
  /(?:^|[^\p{L}])(?:\p{Lu}|[Mm]rs?|[Mm]s|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|St|No|Inc|Co|Ltd|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+$/u

export interface Sentence {
  readonly start: number
  readonly end: number
}

export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: { start: number; end: number }[] = []
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
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const touched = sentencesOf(text).filter((sentence) => sentence.start < end && sentence.end > start)
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end }
}
