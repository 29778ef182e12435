import { type Signal, signal } from '@preact/signals'
import type { ItemFilter } from '../../graph/review'

/** What a reviewer is in the middle of; no part of the piece and of no link. */
export interface ReviewState {
  /** Which items the list has. */
  readonly filter: Signal<ItemFilter>
  /** Entity at which a claim was begun in the text; null while none is. */
  readonly claimFrom: Signal<string | null>
}

export const createReviewState = (): ReviewState => ({
  filter: signal<ItemFilter>({ undecided: true, type: null }),
  claimFrom: signal(null),
})
