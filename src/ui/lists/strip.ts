/** A stretch of a strip that stands for a piece, both in paragraphs. */
export interface Stretch {
  readonly start: number
  readonly width: number
}

/**
 * Where on a strip of `length` paragraphs something stands: neighbouring paragraphs are one stretch, and none is thinner than
 * `least` paragraphs or goes beyond the end.
 * @param numbers paragraphs in the order of the piece; 0, its head, has no place on the strip
 */
export function stretches(numbers: readonly number[], length: number, least: number): readonly Stretch[] {
  const runs: { first: number; last: number }[] = []
  for (const number of numbers) {
    if (number === 0) continue
    const run = runs.at(-1)
    if (run && number <= run.last + 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => {
    const width = Math.max(last - first + 1, least)
    return { start: Math.min(first - 1, length - width), width }
  })
}
