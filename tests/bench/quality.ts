/** How good a drawing is, whatever made it. */

import { type Random, randomIndex, seededRandom } from '../../src/graph/random'

export interface Drawing {
  /** Coordinates by number of the node. */
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Pairs of numbers. */
  readonly edges: readonly (readonly [number, number])[]
}

/** Of fewer nodes the figure changes by more from sample to sample than it is to show. */
const SAMPLE = 4000

/**
 * The share of each node's neighbours in the graph that are among as many nearest in the drawing, on average over a sample
 * (neighbourhood preservation, as by Kruiger et al., "Graph layouts by t-SNE", 2017).
 */
export function neighbourhoodKept({ x, y, edges }: Drawing, seed = 1): number {
  const near = x.map(() => new Set<number>())
  for (const [a, b] of edges) {
    near[a]?.add(b)
    near[b]?.add(a)
  }
  const random = seededRandom(seed)
  let [sum, count] = [0, 0]
  for (let at = 0; at < SAMPLE; at++) {
    const node = randomIndex(random, x.length)
    const own = near[node] ?? new Set()
    if (own.size === 0) continue
    const far = Float64Array.from(x, (_, other) =>
      other === node
        ? Number.POSITIVE_INFINITY
        : ((x[other] ?? 0) - (x[node] ?? 0)) ** 2 + ((y[other] ?? 0) - (y[node] ?? 0)) ** 2,
    )
    const farthest = far.slice().sort()[own.size - 1] ?? 0
    sum += [...own].filter((other) => (far[other] ?? 0) <= farthest).length / own.size
    count++
  }
  return count === 0 ? 1 : sum / count
}

const PAIRS = 400_000

/** The share of pairs of lines that cross, over a sample of pairs without a common end. */
export function crossings({ x, y, edges }: Drawing, seed = 1): number {
  const random = seededRandom(seed)
  let [crossed, count] = [0, 0]
  for (let at = 0; at < PAIRS; at++) {
    const [one, other] = [anyOf(edges, random), anyOf(edges, random)]
    if (!one || !other || one.some((end) => other.includes(end))) continue
    count++
    const [[a, b], [c, d]] = [one, other]
    const side = (p: number, q: number, r: number): boolean =>
      ((x[q] ?? 0) - (x[p] ?? 0)) * ((y[r] ?? 0) - (y[p] ?? 0)) >
      ((y[q] ?? 0) - (y[p] ?? 0)) * ((x[r] ?? 0) - (x[p] ?? 0))
    if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) crossed++
  }
  return count === 0 ? 0 : crossed / count
}

const anyOf = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[randomIndex(random, items.length)]
