import { effect } from '@preact/signals-core'
import { mostSaidAbout } from '../../graph/lists/glance'
import { mentionsIn } from '../../graph/paths/spotlight'
import { marksBy } from '../../graph/timeline/marks'
import { byPart, bySpeaker } from '../../graph/voices'
import type { Steps } from '../../model/check/steps'
import type { Piece } from '../../model/piece'
import { idle } from '../../platform/slices'
import type { Store } from '../../state/store'
import { whileWanted } from '../work/whileWanted'

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
function* workedOutNext({ areAnyJoinable, piece }: Store): Steps<void> {
  yield* areAnyJoinable.ahead()
  yield* byPart.ahead(piece.claims)
}

/**
 * While nobody waits, works out what a reader of a large piece asks for next, and after each edit what was not asked for at
 * once; gives a way to leave it.
 */
export function keepWorkedOut(store: Store): () => void {
  let before: Piece | null = null
  let last: Generator<unknown, void> | null = null
  const stop = effect(() => {
    if (store.piece === before) return
    before = store.piece
    const work = last ? workedOut(store) : workedOutNext(store)
    last = work
    void whileWanted(() => last === work, work, idle)
  })
  return () => {
    stop()
    last = null
  }
}
