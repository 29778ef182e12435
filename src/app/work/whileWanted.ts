import { pause, stretch } from '../../platform/slices'

/** Goes through work with pauses, the first before it begins, as long as it is wanted; null where it was given up. */
export async function whileWanted<Result>(
  isWanted: () => boolean,
  work: Generator<unknown, Result>,
  rest = pause,
): Promise<{ readonly result: Result } | null> {
  for (;;) {
    await rest()
    if (!isWanted()) return null
    const { done, value } = stretch(work)
    if (done) return { result: value }
  }
}
