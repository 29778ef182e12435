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
  const ahead = costsTo(net, to)
  const found: Path[] = shortest(net, from, to, { ahead })
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
      const [spur] = shortest(net, hop.from, to, { passed, taken, ahead })
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
  /** What it costs at least to go on from somebody; who has none leads nowhere. Paths are then compared by cost first. */
  readonly ahead?: ReadonlyMap<string, number>
}

/**
 * The best path as a list of one, or none (Dijkstra 1959, with the whole path as label so that equals are told apart; with what
 * lies ahead: Hart, Nilsson and Raphael 1968).
 */
export function shortest<Step extends Leg>(
  net: Network<Step>,
  from: string,
  to: string,
  { passed, taken, compare = better, tiesOf = (id) => net.get(id)?.size ?? 0, ahead }: Limits = {},
): Path<Step>[] {
  const settled = new Set(passed)
  /** The best paths so far; one that was bettered stays in the queue, and counts for nothing when its turn comes. */
  const best = new Map<string, Path<Step>>()
  const whole = ({ hops, cost }: Path<Leg>) => cost + (ahead?.get(hops.at(-1)?.to ?? from) ?? 0)
  const first = ahead ? (a: Path<Leg>, b: Path<Leg>) => byCost(whole(a), whole(b)) || compare(a, b) : compare
  const open = new TinyQueue<Path<Step>>([{ hops: [], cost: 0 }], first)
  for (let path = open.pop(); path; path = open.pop()) {
    const id = path.hops.at(-1)?.to ?? from
    if (id === to) return [path]
    if (settled.has(id)) continue
    settled.add(id)
    const passing = id === from ? 0 : hubCost(tiesOf(id))
    for (const [next, hop] of net.get(id) ?? []) {
      if (settled.has(next) || (id === from && taken?.has(next)) || (ahead && !ahead.has(next))) continue
      const longer = { hops: [...path.hops, hop], cost: path.cost + passing + hop.cost }
      const known = best.get(next)
      if (known && compare(longer, known) > 0) continue
      best.set(next, longer)
      open.push(longer)
    }
  }
  return []
}

/** By id, what the cheapest path to somebody costs, whoever it starts with passed through as well. */
function costsTo(net: Network, to: string): ReadonlyMap<string, number> {
  const costs = new Map<string, number>()
  const open = new TinyQueue([{ id: to, cost: 0 }], (a, b) => a.cost - b.cost)
  for (let at = open.pop(); at; at = open.pop()) {
    const { id, cost } = at
    if (costs.has(id)) continue
    costs.set(id, cost)
    for (const [next, hop] of net.get(id) ?? [])
      if (!costs.has(next)) open.push({ id: next, cost: cost + hop.cost + hubCost(net.get(next)?.size ?? 0) })
  }
  return costs
}

function pathOf(net: Network, hops: readonly Hop[]): Path {
  const passing = hops.slice(1).map((hop) => hubCost(net.get(hop.from)?.size ?? 0))
  return { hops, cost: [...passing, ...hops.map((hop) => hop.cost)].reduce((sum, cost) => sum + cost, 0) }
}

const keyOf = (path: Path<Leg>): string => path.hops.map((hop) => hop.to).join('~')

const ROUNDING = 1e-9

const byCost = (a: number, b: number): number => (Math.abs(a - b) > ROUNDING ? a - b : 0)

const better = (a: Path<Leg>, b: Path<Leg>): number =>
  byCost(a.cost, b.cost) || a.hops.length - b.hops.length || (keyOf(a) < keyOf(b) ? -1 : 1)

/** For `shortest`: the fewest hops, and of those the best. */
export const fewerHops = (a: Path<Leg>, b: Path<Leg>): number => a.hops.length - b.hops.length || better(a, b)

export const reversed = <Step extends Leg>({ hops, cost }: Path<Step>): Path<Step> => ({
  cost,
  hops: [...hops].reverse().map((hop) => ({ ...hop, from: hop.to, to: hop.from })),
})

/** Index of the hop with the weakest evidence; the first of equals. -1 for no hops. */
export const weakestHop = ({ hops }: Path): number =>
  hops.reduce((weakest, hop, at) => (hop.cost > (hops[weakest]?.cost ?? -1) ? at : weakest), -1)
