import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { type PackedNetwork, packNetwork } from '../../graph/groups/network'
import type { Weights } from '../../graph/groups/weights'
import { atOnce } from '../../model/check/steps'
import type { Labourer } from '../../platform/labourer'
import type { Store } from '../../state/store'

/** `slow`: long enough for the reader to be told. */
export type Progress = 'idle' | 'working' | 'slow' | 'done' | 'failed'

export interface WeightsMaker {
  readonly progress: ReadonlySignal<Progress>
  /** Whether the graph shows weights. */
  readonly isNeeded: ReadonlySignal<boolean>
  /** Makes those of the piece, unless that was asked for before; after a failure, once more. */
  ask(): void
  /** Once the piece is left: nothing is worked out any more. */
  stop(): void
}

const SLOW_MS = 300

/** Has groups and betweenness of the whole piece worked out, once they are needed. */
export function makeWeightsWhenNeeded(
  store: Store,
  labourer: Labourer<PackedNetwork, Weights>,
): WeightsMaker {
  const progress = signal<Progress>('idle')
  /** What they were made of last. */
  let madeOf: Store['ties'] | null = null
  let slow: ReturnType<typeof setTimeout> | undefined

  const ask = () => {
    const { ties } = store
    if (madeOf === ties && progress.peek() !== 'failed') return
    madeOf = ties
    stop()
    progress.value = 'working'
    slow = setTimeout(() => {
      progress.value = 'slow'
    }, SLOW_MS)
    const settle = (to: Progress, weights: Weights | null) => {
      stop()
      store.weights.value = weights
      progress.value = to
    }
    const ids = store.piece.entities.map(({ id }) => id)
    labourer.give(
      atOnce(packNetwork(ids, ties.values())),
      (weights) => settle('done', weights),
      () => settle('failed', null),
    )
  }

  const stop = () => {
    clearTimeout(slow)
    labourer.stop()
  }

  const isNeeded = computed(
    () => store.view.value.grouping !== null || store.view.value.sizeBy === 'betweenness',
  )
  const stopAsking = effect(() => {
    // What was made once is made anew where the piece was edited since.
    if (store.ties !== madeOf && (isNeeded.value || store.weights.peek())) ask()
  })
  return {
    progress,
    isNeeded,
    ask,
    stop() {
      stopAsking()
      stop()
    },
  }
}
