import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { networkOf } from '../../graph/groups/network'
import type { Weights } from '../../graph/groups/weight'
import { startWorker } from '../../platform/worker'
import type { Store } from '../../state/store'
import type { WeighReply, WeighRequest } from './messages'
import workerUrl from './weigh.worker.ts?worker&url'

/** `slow`: long enough for the reader to be told. */
export type Progress = 'idle' | 'working' | 'slow' | 'done' | 'failed'

export interface Weighing {
  readonly progress: ReadonlySignal<Progress>
  /** Whether the graph shows what is weighed. */
  readonly isNeeded: ReadonlySignal<boolean>
  /** Weighs the piece, unless that was asked for before; after a failure, once more. */
  ask(): void
  /** Once the piece is left: nothing is worked out any more. */
  stop(): void
}

const SLOW_MS = 300

/** Works out groups and betweenness of the whole piece off the main thread, once they are needed. */
export function weighWhenNeeded(store: Store, start: (url: string) => Worker = startWorker): Weighing {
  const progress = signal<Progress>('idle')
  let last = 0
  /** What was weighed last. */
  let weighed: Store['ties'] | null = null
  let stopWorker = () => {}

  const ask = () => {
    const { ties } = store
    if (weighed === ties && progress.peek() !== 'failed') return
    weighed = ties
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
    worker.onmessage = ({ data }: MessageEvent<WeighReply>) => {
      if (data.number === last) settle('done', data.weights)
    }
    worker.onerror = () => {
      if (number === last) settle('failed', null)
    }
    const ids = store.piece.entities.map(({ id }) => id)
    worker.postMessage({ number, network: networkOf(ids, ties.values()) } satisfies WeighRequest)
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
    // What was weighed once is weighed anew where the piece was edited since.
    if (store.ties !== weighed && (isNeeded.value || store.weights.peek())) ask()
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
