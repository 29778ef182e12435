import type { WebTask } from '../../layouts/web'
import type { ReadyLayout } from '../../layouts/web/ready'
import { startWorker } from '../../platform/worker'
import workerUrl from './layout.worker.ts?worker&url'
import type { LayoutReply, LayoutRequest } from './messages'

export interface LayoutMaker {
  /** Only the reply to the last request is given on. */
  make(task: WebTask, onMade: (made: ReadyLayout) => void): void
  stop(): void
}

/** Lays out pieces for which nothing was made ahead of time, off the main thread; the worker starts when it is needed. */
export function createLayoutMaker(start: (url: string) => Worker = startWorker): LayoutMaker {
  let worker: Worker | null = null
  let last = 0
  return {
    make(task, onMade) {
      const number = ++last
      worker ??= start(workerUrl)
      worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
        if (data.number === number) onMade(data.made)
      }
      worker.postMessage({ ...task, number } satisfies LayoutRequest)
    },
    stop() {
      worker?.terminate()
      worker = null
    },
  }
}
