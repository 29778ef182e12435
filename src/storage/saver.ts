import { type Because, faultOf } from './storageFault'

export type SaveStatus =
  /** `on`: when, ISO 8601, UTC; null while nothing was changed. */
  | { readonly state: 'saved'; readonly on: string | null }
  | { readonly state: 'saving' }
  | { readonly state: 'unsaved'; readonly because: Because }

export interface Saver<State> {
  /** Keeps a state as soon as the one before it is kept; of several that wait, the newest. */
  save(state: State): void
  /** Tries once more, at once. */
  retry(): void
  /** Once nothing is under way: whether everything is kept. */
  settled(): Promise<boolean>
  /** Lets go of what is not kept. */
  drop(): void
}

interface Parts<State> {
  /** Throws a `StorageFault`. */
  write(state: State): Promise<void>
  onStatus(status: SaveStatus): void
  now(): string
  /** Does a task after some ms; what it gives takes that back. */
  later(task: () => void, ms: number): () => void
}

/** Waits before what failed for no known reason is tried again, ms; then the reader is told. */
const RETRIES_MS = [100, 1000]

/** Another try is of no use: what is there must not be overwritten, or nothing can be kept at all. */
const isFinal = (because: Because): boolean => because === 'conflict' || because === 'closed'

/** Writes one state after the other, each whole; what could not be written waits, and the reader is told. */
export function createSaver<State>({ write, onStatus, now, later }: Parts<State>): Saver<State> {
  let waiting: { readonly state: State } | null = null
  let isWriting = false
  let failures = 0
  let stopPause: (() => void) | null = null
  let stuck: Because | null = null
  let watchers: (() => void)[] = []

  const rest = (status: SaveStatus) => {
    onStatus(status)
    const settled = watchers
    watchers = []
    for (const watcher of settled) watcher()
  }

  async function run(): Promise<void> {
    if (isWriting || waiting === null) return
    stopPause?.()
    stopPause = null
    const { state } = waiting
    waiting = null
    isWriting = true
    onStatus({ state: 'saving' })
    try {
      await write(state)
      isWriting = false
      failures = 0
      stuck = null
      if (waiting === null) rest({ state: 'saved', on: now() })
      else await run()
    } catch (error) {
      isWriting = false
      waiting ??= { state }
      fail(faultOf(error).because)
    }
  }

  function fail(because: Because): void {
    const pause = because === 'failed' ? RETRIES_MS[failures] : undefined
    failures++
    if (pause !== undefined) {
      stopPause = later(() => void run(), pause)
      return
    }
    stuck = because
    rest({ state: 'unsaved', because })
  }

  return {
    save(state) {
      waiting = { state }
      if (stuck === null || !isFinal(stuck)) void run()
    },
    retry() {
      if (stuck !== null && isFinal(stuck)) return
      failures = 0
      void run()
    },
    settled: async () => {
      const isBusy = () => isWriting || stopPause !== null
      if (isBusy()) await new Promise<void>((resolve) => watchers.push(resolve))
      return waiting === null
    },
    drop() {
      waiting = null
      stuck = null
      stopPause?.()
      stopPause = null
      if (!isWriting) rest({ state: 'saved', on: null })
    },
  }
}
