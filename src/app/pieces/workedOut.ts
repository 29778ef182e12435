import { mostSaidAbout } from '../../graph/lists/glance'
import { bySpeaker } from '../../graph/voices'
import type { Piece } from '../../model/piece'
import type { Store } from '../../state/store'

/** Of so many names and claims on, what is worked out of a piece takes longer than a reader should wait for an answer. */
const MANY = 2000

export const isMuch = ({ entities, claims }: Piece): boolean => entities.length + claims.length > MANY

/** Works out, one after the other, what a piece is shown by first. */
export function* workedOut(store: Store): Generator<unknown, void> {
  yield store.claims
  yield store.ties
  yield store.neighbours
  yield store.disputes
  yield store.disputed
  yield store.cast
  yield store.heaviest
  yield bySpeaker(store.piece.claims)
  yield store.speaking
  yield store.suggestions
  yield store.made
  yield store.unsure.peek()
  yield store.shown.peek()
  yield store.stillDisputed.peek()
  yield store.lights.peek()
  yield store.listed.peek()
  yield mostSaidAbout(store.piece)
}
