/** What was done to a piece, in order, and what that looks like in a file. */

import * as z from 'zod/mini'
import { editShapes } from '../edits/edit'
import { type Piece, pieceShape } from '../piece'
import { about, index, instant, type Shaped } from '../shape'

/** How many entries a journal has at most: far more than anybody makes by hand. */
export const MOST_ENTRIES = 100_000

const counted = z.int().check(z.gte(1))

const retraction = z.strictObject({
  do: z.literal('retract'),
  entry: about(counted, 'Number of an earlier entry, which counts no more'),
})

const entry = z.strictObject({
  number: about(counted, 'Counts up, and is never given twice'),
  edit: z.discriminatedUnion('do', [...editShapes, retraction]),
  on: about(instant, 'ISO 8601, UTC'),
})

/** A journal in a file: how the piece came, and what was done to it since. */
export const journalShape = z.strictObject({
  base: about(pieceShape, 'The piece as it came'),
  entries: z.array(entry).check(z.maxLength(MOST_ENTRIES)),
  at: about(index, 'How many of the entries are done; those after it can be redone'),
})

export type JournalInFile = Shaped<typeof journalShape>

/** Taken back out of the middle: what came later stands, as far as it still can. */
export interface Retraction extends Shaped<typeof retraction> {}
export interface Entry extends Shaped<typeof entry> {}
export interface Journal extends Omit<JournalInFile, 'base'> {
  readonly base: Piece
}
