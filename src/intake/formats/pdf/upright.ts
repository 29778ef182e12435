import type { Run } from './lines'

/** A run and the direction in which it is set: radians, anticlockwise. */
export interface Turned extends Run {
  readonly turned: number
}

const QUARTER = Math.PI / 2

/** The runs that are set in the direction in which most of a page is, as if that were upright: the others are stamps. */
export function upright(runs: readonly Turned[]): readonly Run[] {
  const letters = [0, 0, 0, 0]
  const quarterOf = ({ turned }: Turned): number | null => {
    const quarters = turned / QUARTER
    return Math.abs(quarters - Math.round(quarters)) < 0.05 ? (Math.round(quarters) + 4) % 4 : null
  }
  for (const run of runs) {
    const quarter = quarterOf(run)
    if (quarter !== null) letters[quarter] = (letters[quarter] ?? 0) + run.text.length
  }
  const most = letters.indexOf(Math.max(...letters))
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][most] ?? [1, 0]
  return runs.flatMap((run) => {
    if (quarterOf(run) !== most) return []
    const { text, x, y, width, size } = run
    return [{ text, x: x * (cos ?? 1) + y * (sin ?? 0), y: y * (cos ?? 1) - x * (sin ?? 0), width, size }]
  })
}
