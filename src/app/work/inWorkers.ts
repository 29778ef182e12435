import { labourerOrElse, workerLabourer } from '../../platform/labourer'
import { startWorker } from '../../platform/worker'
import communitiesUrl from './communities.worker.ts?worker&url'
import layoutUrl from './layout.worker.ts?worker&url'
import weightsUrl from './weights.worker.ts?worker&url'
import type { Work } from './work'

/** Workers that wait for something to do, by their addresses. */
const waiting = new Map<string, Worker>()

function taken(url: string): Worker {
  const worker = waiting.get(url) ?? startWorker(url)
  waiting.delete(url)
  return worker
}

/** Off the main thread. */
export const inWorkers: Work = {
  prepare() {
    try {
      for (const url of [communitiesUrl, layoutUrl]) {
        const worker = taken(url)
        waiting.set(url, worker)
        // That is told once: whoever takes this one later would never hear of it.
        worker.addEventListener('error', () => {
          if (waiting.get(url) === worker) waiting.delete(url)
        })
      }
    } catch {
      // This browser starts none: that is told where something is asked of one.
    }
  },
  // Without it there is no graph.
  layouts: () =>
    labourerOrElse(
      workerLabourer(() => taken(layoutUrl)),
      async () => (await import('./here')).here.layouts(),
    ),
  communities: () => workerLabourer(() => taken(communitiesUrl)),
  weights: () => workerLabourer(() => startWorker(weightsUrl)),
}
