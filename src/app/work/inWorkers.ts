import { workerLabourer } from '../../platform/labourer'
import { startWorker } from '../../platform/worker'
import communitiesUrl from './communities.worker.ts?worker&url'
import layoutUrl from './layout.worker.ts?worker&url'
import weightsUrl from './weights.worker.ts?worker&url'
import type { Work } from './work'

/** Off the main thread. */
export const inWorkers: Work = {
  layouts: () => workerLabourer(() => startWorker(layoutUrl)),
  communities: () => workerLabourer(() => startWorker(communitiesUrl)),
  weights: () => workerLabourer(() => startWorker(weightsUrl)),
}
