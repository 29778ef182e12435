import type { PieceChange } from '../edits/edit'
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

type Dated = Pick<Piece, 'published' | 'dated' | 'annotated' | 'paragraphs'>

/**
 * The day on which a piece came out, ISO 8601; undefined where it has the day on which it was read for its own, because its text
 * tells none and nobody set one. Whoever else annotates a piece says on which day it came out, also on that very day.
 */
export function publishedOn({ published, dated, annotated, paragraphs }: Dated): string | undefined {
  if (dated || published !== annotated.on || !takenForRead.has(annotated.by)) return published
  const [year, month, day] = published.split('-').map(Number)
  // The year soon after the day, with a month in whatever language between them or before them; or the other way round, in numbers.
  const tells = new RegExp(
    `(?<!\\d)0?${day}(?!\\d).{1,20}${year}(?!\\d)|(?<!\\d)${year}\\D{1,3}0?${month}\\D{1,3}0?${day}(?!\\d)`,
  )
  // Its head, and what may begin with a dateline.
  const lines = paragraphs.slice(0, 2).flatMap(({ text }) => text.split('\n'))
  return lines.some((line) => tells.test(line.slice(0, LONGEST))) ? published : undefined
}

/** What is to be changed so that a piece came out on a day: that it is known is said where nothing else tells it. */
export function onDay(piece: Dated, published: string): Pick<PieceChange, 'published' | 'dated'> {
  const isTold = publishedOn({ ...without(piece), published }) !== undefined
  if (!isTold) return { published, dated: true }
  return piece.dated ? { published, dated: null } : { published }
}

/** A piece just read: that its day is known, where it was `found` elsewhere than in its text, or set. */
export const readOn = <Read extends Dated>(piece: Read, found: string | null): Read =>
  found !== null && publishedOn(piece) === undefined ? { ...piece, dated: true } : piece

const without = ({ dated: _, ...rest }: Dated): Dated => rest
