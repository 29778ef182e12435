import type { Piece } from '../piece'

/** How long a line may be that tells the day, in characters. */
const LONGEST = 140

/** Who a piece says annotated it that was none before it was opened: the rules, or nobody whom the file names. */
export const annotators = {
  rules: 'Hearsay’s rules',
  text: 'whoever annotated the text',
  graph: 'whoever made the graph',
} as const
const takenForRead: ReadonlySet<string> = new Set(Object.values(annotators))

/**
 * The day on which a piece came out, ISO 8601; undefined where it has the day on which it was read for its own, because its text
 * tells none and nobody set one. Whoever else annotates a piece says on which day it came out, also on that very day.
 */
export function publishedOn({
  published,
  annotated,
  paragraphs,
}: Pick<Piece, 'published' | 'annotated' | 'paragraphs'>): string | undefined {
  if (published !== annotated.on || !takenForRead.has(annotated.by)) return published
  const [year = '', , day] = published.split('-')
  const tells = new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`)
  // Its head, and what may begin with a dateline.
  const lines = paragraphs.slice(0, 2).flatMap(({ text }) => text.split('\n'))
  const isTold = lines.some(
    (line) => line.slice(0, LONGEST).includes(year) && tells.test(line.slice(0, LONGEST)),
  )
  return isTold ? published : undefined
}
