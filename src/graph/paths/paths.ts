import TinyQueue from 'tinyqueue'
import type { Claim } from '../../model/piece'
import { hubCost } from '../evidence'

/** One step of a path. */
export interface Leg {
  readonly from: string
  readonly to: string
  readonly cost: number
}

/** One that is told by the claims of one tie. */
export interface Hop extends Leg {
  /** Id of the tie; of none where one merely speaks about the other. */
  readonly tie: string
  /** The strongest first. */
  readonly claims: readonly [Claim, ...Claim[]]
}

export interface Path<Step extends Leg = Hop> {
  readonly hops: readonly Step[]
  /** Sum of its hops and of the hubs that it passes through. */
  readonly cost: number
}

/** Entity to its neighbours with the hop that leads there. */
export type Network<Step extends Leg = Hop> = ReadonlyMap<string, ReadonlyMap<string, Step>>

const MOST_PATHS = 6

/**
 * The best paths, at most six and the best first: loopless shortest ones after Yen (1971). Between equals the fewer hops go
 * first, then the lesser ids; they are sought in a canonical direction, so that A to B is B to A reversed.
 */
export function bestPaths(net: Network, from: string, to: string): readonly Path[] {
  if (from === to) return []
  if (from > to) return bestPaths(net, to, from).map(reversed)
  const found: Path[] = shortest(net, from, to)
  const known = new Set(found.map(keyOf))
  const candidates = new TinyQueue<Path>([], better)
  while (found.length > 0 && found.length < MOST_PATHS) {
    const last = found.at(-1)
    if (!last) break
    last.hops.forEach((hop, at) => {
      const root = last.hops.slice(0, at)
      const taken = new Set(
        found
          .filter((path) => root.every((step, i) => path.hops[i]?.to === step.to))
          .map((path) => path.hops[at]?.to),
      )
      const passed = new Set(root.map((step) => step.from))
      const [spur] = shortest(net, hop.from, to, { passed, taken })
      if (!spur) return
      const path = pathOf(net, [...root, ...spur.hops])
      if (known.has(keyOf(path))) return
      known.add(keyOf(path))
      candidates.push(path)
    })
    const best = candidates.pop()
    if (!best) break
    found.push(best)
  }
  return found
}

interface Limits {
  /** Entities that the path has been through. */
  readonly passed?: ReadonlySet<string>
  /** Neighbours of the start that other paths went to. */
  readonly taken?: ReadonlySet<string | undefined>
  /** Which of two paths to the same entity is the better one: negative for the first. */
  readonly compare?: (a: Path<Leg>, b: Path<Leg>) => number
  /** How many ties somebody has, where the network has not all of them. */
  readonly tiesOf?: (id: string) => number
}

/** The best path as a list of one, or none (Dijkstra 1959, with the whole path as label so that equals are told apart). */
export function shortest<Step extends Leg>(
  net: Network<Step>,
  from: string,
  to: string,
  { passed, taken, compare = better, tiesOf = (id) => net.get(id)?.size ?? 0 }: Limits = {},
): Path<Step>[] {
  const settled = new Set(passed)
  /** The best paths so far; one that was bettered stays in the queue, and counts for nothing when its turn comes. */
  const best = new Map<string, Path<Step>>()
  const open = new TinyQueue<Path<Step>>([{ hops: [], cost: 0 }], compare)
  for (let path = open.pop(); path; path = open.pop()) {
    const id = path.hops.at(-1)?.to ?? from
    if (id === to) return [path]
    if (settled.has(id)) continue
    settled.add(id)
    const passing = id === from ? 0 : hubCost(tiesOf(id))
    for (const [next, hop] of net.get(id) ?? []) {
      if (settled.has(next) || (id === from && taken?.has(next))) continue
      const longer = { hops: [...path.hops, hop], cost: path.cost + passing + hop.cost }
      const known = best.get(next)
      if (known && compare(longer, known) > 0) continue
      best.set(next, longer)
      open.push(longer)
    }
  }
  return []
}

function pathOf(net: Network, hops: readonly Hop[]): Path {
  const passing = hops.slice(1).map((hop) => hubCost(net.get(hop.from)?.size ?? 0))
  return { hops, cost: [...passing, ...hops.map((hop) => hop.cost)].reduce((sum, cost) => sum + cost, 0) }
}

const keyOf = (path: Path<Leg>): string => path.hops.map((hop) => hop.to).join('~')

const ROUNDING = 1e-9

const better = (a: Path<Leg>, b: Path<Leg>): number => {
  const cost = a.cost - b.cost
  if (Math.abs(cost) > ROUNDING) return cost
  return a.hops.length - b.hops.length || (keyOf(a) < keyOf(b) ? -1 : 1)
}

/** For `shortest`: the fewest hops, and of those the best. */
export const fewerHops = (a: Path<Leg>, b: Path<Leg>): number => a.hops.length - b.hops.length || better(a, b)

export const reversed = <Step extends Leg>({ hops, cost }: Path<Step>): Path<Step> => ({
  cost,
  hops: [...hops].reverse().map((hop) => ({ ...hop, from: hop.to, to: hop.from })),
})

/** Index of the hop with the weakest evidence; the first of equals. -1 for no hops. */
export const weakestHop = ({ hops }: Path): number =>
  hops.reduce((weakest, hop, at) => (hop.cost > (hops[weakest]?.cost ?? -1) ? at : weakest), -1)
