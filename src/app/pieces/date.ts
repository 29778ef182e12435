import { dayIn } from '../../intake/days'
import type { Piece } from '../../model/piece'

/** Whether a piece has the day on which it was read for its own, because its text tells none and nobody set one. */
export const hasNoDate = ({ published, annotated, paragraphs }: Piece): boolean =>
  published === annotated.on &&
  // Its head, and what may begin with a dateline. What reads heads in full is large.
  !paragraphs
    .slice(0, 2)
    .some(({ text }) => text.split('\n').some((line) => dayIn(line.slice(0, 140)) === published))
