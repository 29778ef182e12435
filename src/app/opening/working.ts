import { type ReadonlySignal, signal } from '@preact/signals-core'

/** How long work takes before the reader is told, and before it can be cancelled, ms. */
const [TOLD_MS, CANCEL_MS] = [1000, 3000]

/** What is under way. */
export interface Working {
  readonly doing: string
  /** How much of it is done, from 0 to 1; null while nobody knows. */
  readonly share: number | null
  /** Whether it takes long enough to be told; and long enough to be cancelled. */
  readonly isTold: boolean
  readonly canCancel: boolean
}

/** Tells what is under way, once it takes long. */
export function createWorking() {
  const now = signal<Working | null>(null)
  let timers: readonly ReturnType<typeof setTimeout>[] = []
  const change = (to: Partial<Working>) => {
    if (now.value) now.value = { ...now.value, ...to }
  }
  const rest = () => {
    for (const timer of timers) clearTimeout(timer)
    now.value = null
  }
  return {
    /** Null while nothing is. */
    now: now as ReadonlySignal<Working | null>,
    /** Takes the place of what was under way. */
    begin(doing: string): void {
      rest()
      now.value = { doing, share: null, isTold: false, canCancel: false }
      timers = [
        setTimeout(() => change({ isTold: true }), TOLD_MS),
        setTimeout(() => change({ canCancel: true }), CANCEL_MS),
      ]
    },
    /** `share` of it is done, from 0 to 1. */
    tellShare: (share: number): void => change({ share }),
    rest,
  }
}
