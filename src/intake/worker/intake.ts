import { startWorker } from '../../platform/worker'
import type { Making } from '../annotate'
import type { Brought, Draft, Source } from './draft'
import workerUrl from './intake.worker.ts?worker&url'

/** Ends of the names of files that can be opened, for whoever chooses one. */
export const FILE_ENDINGS = ['.txt', '.md', '.json'] as const

export type Task =
  | { readonly do: 'read'; readonly source: Source }
  | { readonly do: 'annotate'; readonly draft: Draft; readonly making: Making }

export interface Fault {
  readonly kind: 'fault'
  /** What is wrong, and how to mend it: a sentence each. */
  readonly what: string
  readonly mend: string
}

export type Outcome = Brought | Fault

export interface IntakeRequest {
  readonly number: number
  readonly task: Task
}

export interface IntakeReply {
  readonly number: number
  readonly outcome: Outcome
}

export interface Intake {
  /** Only the reply to the last request is given on. */
  ask(task: Task, onOutcome: (outcome: Outcome) => void): void
  /** Drops what is under way; another request starts anew. */
  stop(): void
}

const broken: Fault = {
  kind: 'fault',
  what: 'The text could not be worked on in this browser.',
  mend: 'Try once more, or with a part of the text.',
}

/** Reads and annotates off the main thread; the worker starts when it is needed. */
export function createIntake(start: (url: string) => Worker = startWorker): Intake {
  let worker: Worker | null = null
  let last = 0
  const stop = () => {
    last++
    worker?.terminate()
    worker = null
  }
  return {
    ask(task, onOutcome) {
      const number = ++last
      try {
        worker ??= start(workerUrl)
      } catch {
        onOutcome(broken)
        return
      }
      worker.onmessage = ({ data }: MessageEvent<IntakeReply>) => {
        if (data.number === last) onOutcome(data.outcome)
      }
      worker.onerror = () => {
        if (number !== last) return
        stop()
        onOutcome(broken)
      }
      worker.postMessage({ number, task } satisfies IntakeRequest)
    },
    stop,
  }
}
