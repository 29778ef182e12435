import { startWorker } from '../../platform/worker'
import workerUrl from './intake.worker.ts?worker&url'
import type { Fault, FromWorker, Outcome, PageRead, Task, ToWorker } from './messages'
import { type Part, partOf, whole } from './parts'

export interface Hearing {
  onOutcome(outcome: Answer): void
  /** How much of it is done, from 0 to 1; never told where nobody knows. */
  onShare?(share: number): void
}

export type Answer = Exclude<Outcome, { readonly kind: 'broken' }>

export interface Intake {
  /** Something will be asked: the worker starts meanwhile. Where it cannot, that is told once it is asked. */
  prepare(): void
  /** Only what becomes of the last request is told. */
  ask(task: Task, hearing: Hearing): void
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
  let isBusy = false
  const stop = () => {
    last++
    isBusy = false
    worker?.terminate()
    worker = null
  }
  const started = (): Worker | null => {
    try {
      worker ??= begun(start(workerUrl))
    } catch {
      // This browser starts none.
    }
    return worker
  }
  /** One that fails before it is asked anything would never answer: another is started then. */
  const begun = (mine: Worker): Worker => {
    mine.onerror = () => {
      if (worker === mine) worker = null
    }
    return mine
  }
  return {
    prepare: () => void started(),
    ask(task, { onOutcome, onShare }) {
      // Nobody waits for what is under way any more, and it would keep this one waiting.
      if (isBusy) stop()
      const number = ++last
      const end = (outcome: Outcome) => {
        isBusy = false
        onOutcome(outcome.kind === 'broken' ? broken : outcome)
      }
      const mine = started()
      if (!mine) return end(broken)
      isBusy = true
      const parts: Part[] = []
      mine.onmessage = async ({ data }: MessageEvent<FromWorker>) => {
        if (data.number !== last) return
        if (data.type === 'part') parts.push(partOf(data.part))
        if (data.type === 'outcome') end(withParts(data.outcome, parts))
        if (data.type === 'share') onShare?.(data.share)
        if (data.type !== 'html') return
        const read = await readPage(data.html, () => number !== last)
        if (number === last) mine.postMessage({ type: 'page', read } satisfies ToWorker)
      }
      mine.onerror = () => {
        if (number !== last) return
        stop()
        end(broken)
      }
      mine.postMessage({ type: 'task', number, task } satisfies ToWorker, handedOver(task))
    },
    stop,
  }
}

const withParts = (outcome: Outcome, parts: readonly Part[]): Outcome =>
  outcome.kind === 'piece' && parts.length > 0 ? { ...outcome, piece: whole(outcome.piece, parts) } : outcome

/** A file's bytes go over instead of being copied: there may be many, and nobody here needs them any more. */
const handedOver = (task: Task): Transferable[] =>
  task.do === 'read' && task.source.from === 'file' && task.source.bytes.buffer instanceof ArrayBuffer
    ? [task.source.bytes.buffer]
    : []

async function readPage(html: string, isDropped: () => boolean): Promise<PageRead> {
  try {
    const { parseHtml } = await import('../formats/page/parseHtml')
    return { kind: 'page', page: await parseHtml(html, isDropped) }
  } catch {
    // Whatever it is, it is told as a file that cannot be read.
    return { kind: 'broken' }
  }
}
