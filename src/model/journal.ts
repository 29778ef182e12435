/** A piece as it came and everything done to it since. What it is now is computed. */

import type { Edit } from './edits'
import type { Piece } from './piece'

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
