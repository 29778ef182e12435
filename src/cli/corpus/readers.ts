/** Files become pieces in as many threads as are wanted. */

import { Worker } from 'node:worker_threads'
import { type Job, type Read, readJob } from './readJob'

export interface Readers {
  /** How many files are best on their way at a time. */
  readonly atOnce: number
  read(job: Job): Promise<Read>
  close(): Promise<void>
}

/** With no thread of its own, files are read where this is called. */
export function createReaders(threads: number): Readers {
  if (threads === 0) return { atOnce: 1, read: readJob, close: async () => {} }
  const workers = Array.from({ length: threads }, createThread)
  return {
    // One more waits at each, so that none is ever without.
    atOnce: 2 * threads,
    read(job) {
      const [least] = workers.toSorted((a, b) => a.waiting() - b.waiting())
      return least ? least.read(job) : readJob(job)
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

interface Thread {
  waiting(): number
  read(job: Job): Promise<Read>
  close(): Promise<unknown>
}

/** Answers come in the order of what was asked. A thread that dies over a file says so of it, and another takes its place. */
function createThread(): Thread {
  const asked: { readonly job: Job; readonly answer: (read: Read) => void }[] = []
  let worker = start()
  function start(): Worker {
    const started = new Worker(new URL('./reader.worker.mjs', import.meta.url))
    started.on('message', (read: Read) => asked.shift()?.answer(read))
    started.on('error', (error) => {
      const problem = `Reading it broke off: ${error.message}`
      asked
        .shift()
        ?.answer({ is: 'fault', problem, mend: 'Save it in another format, or as text, and add it again.' })
      worker = start()
      for (const { job } of asked) worker.postMessage(job)
    })
    return started
  }
  return {
    waiting: () => asked.length,
    read: (job) =>
      new Promise((answer) => {
        asked.push({ job, answer })
        worker.postMessage(job)
      }),
    close: () => worker.terminate(),
  }
}
