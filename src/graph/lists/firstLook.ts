import type { Claim, Piece } from '../../model/piece'
import { isSuggested, isUnsure, surenessOf } from '../made'
import { restsOn, takesPart } from '../voices'

/** What somebody sees first of a piece in which claims and names are guesses. */
export interface FirstLook {
  /** What is said to be so, the surest first. */
  readonly surest: readonly Claim[]
  /** What is denied, likewise. */
  readonly denied: readonly Claim[]
  /** Suggestions, those first of which a decision changes most. */
  readonly review: readonly ToReview[]
}

export interface ToReview {
  readonly type: 'entity' | 'claim'
  readonly id: string
  /** How many claims hang on it: those of a name that take part in it or rest on its word; of a claim itself. */
  readonly claims: number
}

/** What is rather wrong than right is told by none of the lists but the last. */
export function firstLook({ entities, claims }: Pick<Piece, 'entities' | 'claims'>): FirstLook {
  const told = claims.filter((claim) => !isUnsure(claim)).sort((a, b) => surenessOf(b) - surenessOf(a))
  const hanging = (id: string): number =>
    claims.filter((claim) => takesPart(claim, id) || restsOn(claim, id)).length
  const doubts = [
    ...entities.filter(isSuggested).map((entity) => {
      const item: ToReview = { type: 'entity', id: entity.id, claims: hanging(entity.id) }
      return { item, doubt: (1 - surenessOf(entity)) * item.claims }
    }),
    ...claims.filter(isSuggested).map((claim) => {
      const item: ToReview = { type: 'claim', id: claim.id, claims: 1 }
      return { item, doubt: 1 - surenessOf(claim) }
    }),
  ]
  return {
    surest: told.filter(({ denied }) => !denied),
    denied: told.filter(({ denied }) => denied),
    review: doubts.sort((a, b) => b.doubt - a.doubt).map(({ item }) => item),
  }
}
