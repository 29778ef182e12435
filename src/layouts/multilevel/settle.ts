import type { Sparse } from './graph'
import { Quadtree } from './quadtree'

/** How the step is lengthened and shortened, and after how many rounds without a worse one it is lengthened. */
const LONGER = 1 / 0.9
const SHORTER = 0.9
const GOOD_ROUNDS = 5
/** A round in which nodes move less than this share of a line's length, on average, is the last. */
const STILL = 0.004
/** Every so many rounds it is looked whether that is so. */
const LOOK = 6

/**
 * Lets nodes push each other and lines pull, in place, until they rest or the rounds are over. Forces as in ForceAtlas2
 * (Jacomy, Venturini, Heymann and Bastian, 2014): pushing mass × mass / distance, pulling weight × distance; the length of
 * steps as in Hu, "Efficient, high-quality force-directed graph drawing" (2005). Growth: n log n a round.
 */
export function settle(
  graph: Sparse,
  x: Float64Array,
  y: Float64Array,
  rounds: number,
  firstStep: number,
): void {
  const { count, offsets, targets, weights, masses } = graph
  if (count < 2) return
  const tree = new Quadtree(count)
  const force = new Float64Array(2)
  const [nextX, nextY] = [new Float64Array(count), new Float64Array(count)]
  let [step, before, good] = [firstStep, Number.POSITIVE_INFINITY, 0]
  for (let round = 0; round < rounds; round++) {
    tree.fill(x, y, masses)
    let [energy, moved] = [0, 0]
    for (let node = 0; node < count; node++) {
      force.fill(0)
      tree.push(node, force)
      let [fx, fy] = [force[0] ?? 0, force[1] ?? 0]
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
        const target = targets[at] ?? 0
        const weight = weights[at] ?? 0
        fx -= weight * ((x[node] ?? 0) - (x[target] ?? 0))
        fy -= weight * ((y[node] ?? 0) - (y[target] ?? 0))
      }
      const size = Math.sqrt(fx * fx + fy * fy)
      energy += size * size
      // Nobody overshoots by its own light mass: at rest the step a node takes goes to nothing with its force.
      const reach = size === 0 ? 0 : Math.min(step, size / (masses[node] ?? 1)) / size
      nextX[node] = (x[node] ?? 0) + fx * reach
      nextY[node] = (y[node] ?? 0) + fy * reach
      moved += size * reach
    }
    x.set(nextX)
    y.set(nextY)
    if (energy < before) {
      good++
      if (good >= GOOD_ROUNDS) {
        good = 0
        step *= LONGER
      }
    } else {
      good = 0
      step *= SHORTER
    }
    before = energy
    if (round % LOOK === LOOK - 1 && moved / count < STILL * meanLength(graph, x, y)) return
  }
}

/** Of the lines; 1 where there is none. */
export function meanLength({ count, offsets, targets }: Sparse, x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let node = 0; node < count; node++)
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const target = targets[at] ?? 0
      const [dx, dy] = [(x[node] ?? 0) - (x[target] ?? 0), (y[node] ?? 0) - (y[target] ?? 0)]
      sum += Math.sqrt(dx * dx + dy * dy)
    }
  return targets.length === 0 || sum === 0 ? 1 : sum / targets.length
}
