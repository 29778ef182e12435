import type { Piece } from '../piece'

/** How long a line may be that tells the day, in characters. */
const LONGEST = 140

/**
 * The day on which a piece came out, ISO 8601; undefined where it has the day on which it was read for its own, because its text
 * tells none and nobody set one.
 */
export function publishedOn({
  published,
  annotated,
  paragraphs,
}: Pick<Piece, 'published' | 'annotated' | 'paragraphs'>): string | undefined {
  if (published !== annotated.on) return published
  const [year = '', , day] = published.split('-')
  const tells = new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`)
  // Its head, and what may begin with a dateline.
  const lines = paragraphs.slice(0, 2).flatMap(({ text }) => text.split('\n'))
  const isTold = lines.some(
    (line) => line.slice(0, LONGEST).includes(year) && tells.test(line.slice(0, LONGEST)),
  )
  return isTold ? published : undefined
}
