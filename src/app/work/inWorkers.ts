import { workerLabourer } from '../../platform/labourer'
import { startWorker } from '../../platform/worker'
import layoutUrl from './layout.worker.ts?worker&url'
import weightsUrl from './weights.worker.ts?worker&url'
import type { Work } from './work'

/** Off the main thread. */
export const inWorkers: Work = {
  layouts: () => workerLabourer(() => startWorker(layoutUrl)),
  weights: () => workerLabourer(() => startWorker(weightsUrl)),
}
