/** What was done to a piece, in order, and what that looks like in a file. */

import * as z from 'zod/mini'
import type { Edit } from '../edits/edit'
import { edits, index } from '../edits/shapes'
import { about, piece } from '../file/shapes'
import type { Piece } from '../piece'

/** How many entries a journal has at most: far more than anybody makes by hand. */
export const MOST_ENTRIES = 100_000

/** Taken back out of the middle: what came later stands, as far as it still can. */
export interface Retraction {
  readonly do: 'retract'
  /** Number of the entry. */
  readonly entry: number
}

export interface Entry {
  /** Counts from 1 within a journal and is never given twice. */
  readonly number: number
  readonly edit: Edit | Retraction
  /** ISO 8601, UTC. */
  readonly on: string
}

export interface Journal {
  readonly base: Piece
  readonly entries: readonly Entry[]
  /** How many of the entries are done; those after it can be redone. */
  readonly at: number
}

const retraction = z.strictObject({
  do: z.literal('retract'),
  entry: about(z.int().check(z.gte(1)), 'Number of an earlier entry, which counts no more'),
})

const entry = z.strictObject({
  number: about(z.int().check(z.gte(1)), 'Counts up, and is never given twice'),
  edit: z.discriminatedUnion('do', [...edits, retraction]),
  on: about(z.iso.datetime('instant'), 'ISO 8601, UTC'),
})

/** A journal in a file: how the piece came, and what was done to it since. */
export const journalShape = z.strictObject({
  base: about(piece, 'The piece as it came'),
  entries: z.array(entry).check(z.maxLength(MOST_ENTRIES)),
  at: about(index, 'How many of the entries are done; those after it can be redone'),
})
