import TinyQueue from 'tinyqueue'
import { atOnce, type Steps } from '../../model/check/steps'
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
export const bestPaths = (net: Network, from: string, to: string): readonly Path[] =>
  atOnce(findBestPaths(net, from, to))

/** The same, in steps. */
export function* findBestPaths(net: Network, from: string, to: string): Steps<readonly Path[]> {
  if (from === to) return []
  if (from > to) return (yield* findBestPaths(net, to, from)).map(reversed)
  const ahead = costsTo(net, to)
  yield
  const found: Path[] = shortest(net, from, to, { ahead })
  const known = new Set(found.map(keyOf))
  const candidates = new TinyQueue<Path>([], better)
  /** What comes to more than this is not among the best: there are enough that do not. */
  const most = (): number =>
    candidates.data.map(({ cost }) => cost).toSorted((a, b) => a - b)[MOST_PATHS - found.length - 1] ??
    Infinity
  while (found.length > 0 && found.length < MOST_PATHS) {
    const last = found.at(-1)
    if (!last) break
    for (const [at, hop] of last.hops.entries()) {
      yield
      const root = last.hops.slice(0, at)
      const taken = new Set(
        found
          .filter((path) => root.every((step, i) => path.hops[i]?.to === step.to))
          .map((path) => path.hops[at]?.to),
      )
      const passed = new Set(root.map((step) => step.from))
      if (isCutOff(net, hop.from, to, passed, taken)) continue
      const before = pathOf(net, root).cost + (at > 0 ? hubCost(net.get(hop.from)?.size ?? 0) : 0)
      const [spur] = shortest(net, hop.from, to, { passed, taken, ahead, most: most() - before })
      if (!spur) continue
      const path = pathOf(net, [...root, ...spur.hops])
      if (known.has(keyOf(path))) continue
      known.add(keyOf(path))
      candidates.push(path)
    }
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
  /** What a path with `ahead` costs at most. */
  readonly most?: number
}

/** A path that may be gone on with, and what it comes to at least. */
interface Open<Step extends Leg> {
  readonly path: Path<Step>
  readonly whole: number
}

/**
 * The best path as a list of one, or none (Dijkstra 1959, with the whole path as label so that equals are told apart; with what
 * lies ahead: Hart, Nilsson and Raphael 1968).
 */
export function shortest<Step extends Leg>(
  net: Network<Step>,
  from: string,
  to: string,
  {
    passed,
    taken,
    compare = better,
    tiesOf = (id) => net.get(id)?.size ?? 0,
    ahead,
    most = Infinity,
  }: Limits = {},
): Path<Step>[] {
  const settled = new Set(passed)
  /** The best paths so far; one that was bettered stays in the queue, and counts for nothing when its turn comes. */
  const best = new Map<string, Path<Step>>()
  const open = new TinyQueue<Open<Step>>(
    [{ path: { hops: [], cost: 0 }, whole: 0 }],
    (a, b) => byCost(a.whole, b.whole) || compare(a.path, b.path),
  )
  for (let next = open.pop(); next; next = open.pop()) {
    const { path } = next
    const id = path.hops.at(-1)?.to ?? from
    if (id === to) return [path]
    if (settled.has(id)) continue
    settled.add(id)
    const passing = id === from ? 0 : hubCost(tiesOf(id))
    for (const [next, hop] of net.get(id) ?? []) {
      if (settled.has(next) || (id === from && taken?.has(next)) || (ahead && !ahead.has(next))) continue
      const cost = path.cost + passing + hop.cost
      const whole = ahead ? cost + (ahead.get(next) ?? 0) : 0
      if (whole > most + ROUNDING) continue
      const known = best.get(next)
      // Most are dearer: that is seen before they are made.
      if (known && compare === better && byCost(cost, known.cost) > 0) continue
      const longer = { hops: [...path.hops, hop], cost }
      if (known && compare(longer, known) > 0) continue
      best.set(next, longer)
      open.push({ path: longer, whole })
    }
  }
  return []
}

/** Around somebody hardly anybody may be left: looked at from there, that is soon seen. */
const SEEN_SOON = 200

/** Whether there surely is no way, as far as that is soon seen. */
function isCutOff(
  net: Network,
  from: string,
  to: string,
  passed: ReadonlySet<string>,
  taken: ReadonlySet<string | undefined>,
): boolean {
  const around = new Set([to])
  for (const id of around) {
    if (around.size > SEEN_SOON) return false
    const hops = net.get(id)
    if (hops?.has(from) && !taken.has(id)) return false
    for (const next of hops?.keys() ?? []) if (next !== from && !passed.has(next)) around.add(next)
  }
  return true
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
