import { headOf } from '../../intake/head'
import type { Piece } from '../../model/piece'

/** Whether a piece has the day on which it was read for its own, because its text tells none and nobody set one. */
export const hasNoDate = ({ title, published, annotated, paragraphs }: Piece): boolean =>
  published === annotated.on &&
  headOf({ title, paragraphs: paragraphs.map(({ text }) => text) }).published === null
