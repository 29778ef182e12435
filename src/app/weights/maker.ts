import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { networkOf } from '../../graph/groups/network'
import type { Weights } from '../../graph/groups/weights'
import { startWorker } from '../../platform/worker'
import type { Store } from '../../state/store'
import type { WeightsReply, WeightsRequest } from './messages'
import workerUrl from './weights.worker.ts?worker&url'

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

/** Works out groups and betweenness of the whole piece off the main thread, once they are needed. */
export function makeWeightsWhenNeeded(
  store: Store,
  start: (url: string) => Worker = startWorker,
): WeightsMaker {
  const progress = signal<Progress>('idle')
  let last = 0
  /** What they were made of last. */
  let madeOf: Store['ties'] | null = null
  let stopWorker = () => {}

  const ask = () => {
    const { ties } = store
    if (madeOf === ties && progress.peek() !== 'failed') return
    madeOf = ties
    stopWorker()
    const number = ++last
    progress.value = 'working'
    const worker = started()
    if (!worker) return
    const slow = setTimeout(() => {
      progress.value = 'slow'
    }, SLOW_MS)
    stopWorker = () => {
      clearTimeout(slow)
      worker.terminate()
    }
    const settle = (to: Progress, weights: Weights | null) => {
      stopWorker()
      store.weights.value = weights
      progress.value = to
    }
    worker.onmessage = ({ data }: MessageEvent<WeightsReply>) => {
      if (data.number === last) settle('done', data.weights)
    }
    worker.onerror = () => {
      if (number === last) settle('failed', null)
    }
    const ids = store.piece.entities.map(({ id }) => id)
    worker.postMessage({ number, network: networkOf(ids, ties.values()) } satisfies WeightsRequest)
  }

  /** Null where the browser lets none start. */
  const started = (): Worker | null => {
    try {
      return start(workerUrl)
    } catch {
      progress.value = 'failed'
      return null
    }
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
      stopWorker()
    },
  }
}
