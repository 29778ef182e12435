import { effect, untracked } from '@preact/signals-core'
import type { Group } from '../../graph/groups/group'
import { type PackedNetwork, packNetwork } from '../../graph/groups/network'
import { atOnce, type Steps } from '../../model/check/steps'
import type { Labourer } from '../../platform/labourer'
import { inSlices, pause } from '../../platform/slices'
import type { Store } from '../../state/store'
import { isMuch } from '../work/much'

/**
 * Has the communities of a large piece worked out, and its overviews made from them once all else that they are made from is
 * there; gives a way to stop that. The communities stay as they are while the piece is edited: nothing jumps.
 */
export function makeOverviews(
  store: Store,
  labourer: Labourer<PackedNetwork, readonly Group[]>,
  isPhone: boolean,
  isWorkedOut: Promise<unknown> | null = null,
): () => void {
  let isStopped = false
  /** Where they cannot be worked out, everybody but the foremost is with the others. */
  const make = async (coming: Promise<typeof import('./overviews')>, communities: readonly Group[]) => {
    const { createOverviews, createOverviewsInSteps } = await coming
    await isWorkedOut
    if (isStopped) return
    const { piece } = store
    const first = await inSlices(createOverviewsInSteps(store, communities, isPhone))
    await inSlices(first.ahead(first.overviewOf({ expanded: [], looked: [], path: null, centre: null })))
    if (isStopped) return
    store.makeOverviews.value = () =>
      store.piece === piece ? first : createOverviews(store, communities, isPhone)
  }
  function* ask(coming: Promise<typeof import('./overviews')>): Steps<void> {
    const ids = store.piece.entities.map(({ id }) => id)
    const network = yield* packNetwork(ids, store.ties.values())
    if (isStopped) return
    labourer.give(
      network,
      (communities) => void make(coming, communities),
      () => void make(coming, []),
    )
  }
  let isAsked = false
  const stopAsking = effect(() => {
    if (!store.isLarge.value || isAsked) return
    isAsked = true
    const coming = import('./overviews')
    untracked(() => {
      if (isMuch(store.piece)) void pause().then(() => inSlices(ask(coming)))
      else atOnce(ask(coming))
    })
  })
  return () => {
    isStopped = true
    stopAsking()
    labourer.stop()
  }
}
