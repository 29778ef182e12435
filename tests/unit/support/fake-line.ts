import { type Line, realLine } from '../../../src/intake/machine/server/line'

/** How long whole answers may take; everything shorter is a rest between two requests. */
const ALARMS = [15_000, 600_000]

export interface FakeLine extends Line {
  /** The rests that were taken, ms. */
  readonly rests: readonly number[]
}

/** A line on which no time passes: rests are over at once, alarms never go off, or at once where `isLate` says so. */
export function fakeLine({ isLate = () => false }: { isLate?: () => boolean } = {}): FakeLine {
  const rests: number[] = []
  return {
    fetch: realLine.fetch,
    now: () => Date.UTC(2022, 9, 20, 12),
    rests,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) reject(signal.reason)
        else if (!ALARMS.includes(ms)) {
          rests.push(ms)
          resolve()
        } else if (isLate()) resolve()
        else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      }),
  }
}
