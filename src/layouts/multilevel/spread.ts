import type { Random } from '../../graph/random'
import { type Coarser, coarsen } from './coarsen'
import type { Sparse } from './graph'
import { meanLength, settle } from './settle'

export interface Spots {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** So few nodes find their places from anywhere. */
const COARSEST = 12
/** A level that has hardly fewer nodes than the one before is of no use. */
const LEAST_SHRINK = 0.95
const ROUNDS = { coarsest: 300, most: 48, least: 24 }
/** Node × rounds that a level may take, about: larger ones start near to rest, and take fewer rounds. */
const WORK = 200_000

/**
 * Places for a connected graph, in no unit: laid out coarsely first, then finer level by level, each from the one before
 * (Walshaw, "A multilevel algorithm for force-directed graph drawing", 2003). `progress` is told shares of 1.
 */
export function spread(graph: Sparse, random: Random, progress?: (share: number) => void): Spots {
  const levels: Coarser[] = []
  let coarsest = graph
  while (coarsest.count > COARSEST) {
    const coarser = coarsen(coarsest)
    if (coarser.graph.count > coarsest.count * LEAST_SHRINK) break
    levels.push(coarser)
    coarsest = coarser.graph
  }
  const reach = Math.sqrt(coarsest.masses.reduce((sum, mass) => sum + mass, 0))
  let x = Float64Array.from({ length: coarsest.count }, () => (random() - 0.5) * reach)
  let y = Float64Array.from({ length: coarsest.count }, () => (random() - 0.5) * reach)
  settle(coarsest, x, y, ROUNDS.coarsest, reach / 4)
  for (let level = levels.length - 1; level >= 0; level--) {
    const { into } = levels[level] ?? { into: new Int32Array() }
    const finer = levels[level - 1]?.graph ?? graph
    const length = meanLength(levels[level]?.graph ?? graph, x, y)
    const place = (from: Float64Array): Float64Array<ArrayBuffer> =>
      Float64Array.from(into, (number) => (from[number] ?? 0) + (random() - 0.5) * length * 0.3)
    ;[x, y] = [place(x), place(y)]
    const rounds = Math.round(Math.max(ROUNDS.least, Math.min(ROUNDS.most, WORK / finer.count)))
    settle(finer, x, y, rounds, length / 4)
    progress?.((levels.length - level) / levels.length)
  }
  return { x, y }
}
