import { mostSaidAbout } from '../../graph/lists/glance'
import { mentionsIn } from '../../graph/paths/spotlight'
import { marksBy } from '../../graph/timeline/marks'
import { bySpeaker } from '../../graph/voices'
import type { Steps } from '../../model/check/steps'
import type { Store } from '../../state/store'

/** Works out, one after the other, what a piece is shown by first. */
export function* workedOut(store: Store): Generator<unknown, void> {
  yield* bySpeaker.ahead(store.piece.claims)
  yield* store.workOut()
  yield store.claims
  yield store.disputed
  yield store.heaviest
  yield store.suggestions
  yield store.made
  yield store.unsure.peek()
  yield store.shown.peek()
  yield store.stillDisputed.peek()
  yield store.lights.peek()
  yield store.listed.peek()
  yield* mentionsIn.ahead(store.piece.paragraphs)
  yield* mostSaidAbout.ahead(store.piece)
  yield* marksBy[store.clock.peek()].ahead(store.piece.claims)
}

/** Works out what a reader of a large piece asks for next, and nobody waits for. */
export function* workedOutNext({ areAnyJoinable }: Store): Steps<void> {
  yield* areAnyJoinable.ahead()
}
