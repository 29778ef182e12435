/** The best way between two, found frontier by frontier from both ends: what is asked of the database is one hop of many at once. */

import * as z from 'zod/mini'
import { hubCost } from '../../graph/evidence'
import { reversed, shortest } from '../../graph/paths/paths'
import type { Step, Way } from '../../graph/provider/provider'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'
import { carryingClaims } from './claims'
import { namesOf } from './names'
import { idsOf } from './told'

/** Names whose ties are looked at before a search is given up. */
const MOST_EXPANDED = 20_000
/** Names whose ties are asked for at once, at most. */
const MOST_AT_ONCE = 500
/** How much dearer than the cheapest of a frontier those are that are expanded along with it. */
const ALONG = 1
const ROUNDING = 1e-9

const tieRow = z.object({ one: z.number(), other: z.number(), cost: z.number(), ties: z.number() })

/** What is known of the way from one end. */
interface Side {
  /** Cost from the end to a name, without that of passing it. */
  readonly cost: Map<number, number>
  /** Reached and not yet expanded. */
  readonly open: Set<number>
}

/** The names on all the best ways, and perhaps others. */
interface Reached {
  /** Costs of hops, either way round. */
  readonly hops: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** How many firm ties each has. */
  readonly ties: ReadonlyMap<number, number>
}

/** `from` and `to`: numbers of resolved ones. `signal` ends the search between two frontiers. */
export async function wayBetween(
  connection: Connection,
  from: number,
  to: number,
  signal?: AbortSignal,
): Promise<Way> {
  if (from === to) return { is: 'none' }
  const reached = await reach(connection, from, to, signal)
  if (reached === 'none' || reached === 'far') return { is: reached }
  const ids = await idsOf(connection, [...reached.hops.keys()])
  const numbers = new Map([...ids].map(([number, id]) => [id, number]))
  const idOf = (number: number): string => ids.get(number) ?? ''
  const net = new Map(
    [...reached.hops].map(([one, hops]) => [
      idOf(one),
      new Map([...hops].map(([other, cost]) => [idOf(other), { from: idOf(one), to: idOf(other), cost }])),
    ]),
  )
  const tiesOf = (id: string): number => reached.ties.get(numbers.get(id) ?? 0) ?? 0
  const [start, end] = [idOf(from), idOf(to)]
  // In the direction in which a collection is searched, so that between equals the same way is taken.
  const [best] = start < end ? shortest(net, start, end, { tiesOf }) : shortest(net, end, start, { tiesOf })
  if (!best) return { is: 'none' }
  const { hops, cost } = start < end ? best : reversed(best)
  const stops = [from, ...hops.map((hop) => numbers.get(hop.to) ?? 0)]
  const names = await namesOf(connection, stops)
  const steps: Step[] = []
  for (const [at, hop] of hops.entries()) {
    const [one, other] = [stops[at] ?? 0, stops[at + 1] ?? 0]
    const name = names.get(other)
    if (name) steps.push({ to: name, claims: await carryingClaims(connection, one, other), cost: hop.cost })
  }
  const name = names.get(from)
  return name ? { is: 'found', from: name, steps, cost } : { is: 'none' }
}

async function reach(
  connection: Connection,
  from: number,
  to: number,
  signal: AbortSignal | undefined,
): Promise<Reached | 'none' | 'far'> {
  const hops = new Map<number, Map<number, number>>()
  const ties = new Map<number, number>()
  const passing = (one: number): number => (one === from || one === to ? 0 : hubCost(ties.get(one) ?? 0))
  const sides: readonly [Side, Side] = [sideFrom(from), sideFrom(to)]
  let best = Number.POSITIVE_INFINITY
  for (let expanded = 0; ; ) {
    signal?.throwIfAborted()
    const least = sides.map((side) => leastOf(side, passing))
    // Whatever is not reached yet costs at least so much from one end and so much from the other.
    if ((least[0] ?? 0) + (least[1] ?? 0) > best + ROUNDING) break
    const [here, there] = sides
    const side = here.open.size <= there.open.size ? here : there
    const most = leastOf(side, passing)
    if (most === Number.POSITIVE_INFINITY) break
    const frontier = [...side.open]
      .filter((one) => (side.cost.get(one) ?? 0) + passing(one) <= most + ALONG)
      .slice(0, MOST_AT_ONCE)
    expanded += frontier.length
    if (expanded > MOST_EXPANDED) return 'far'
    for (const one of frontier) side.open.delete(one)
    const rows = await connection.rows(
      sql`
        select tie.one, tie.other, tie.cost, resolved.firm as ties from tie join resolved on resolved.id = tie.other
        where tie.one = any(${frontier}::int[]) and tie.cost is not null`,
      tieRow,
    )
    for (const row of rows) {
      ties.set(row.other, row.ties)
      addHop(hops, row.one, row.other, row.cost)
    }
    const other = side === here ? there : here
    for (const row of rows) {
      const cost = (side.cost.get(row.one) ?? 0) + passing(row.one) + row.cost
      if (cost >= (side.cost.get(row.other) ?? Number.POSITIVE_INFINITY)) continue
      side.cost.set(row.other, cost)
      side.open.add(row.other)
      const across = other.cost.get(row.other)
      if (across !== undefined) best = Math.min(best, cost + across + passing(row.other))
    }
  }
  return best === Number.POSITIVE_INFINITY ? 'none' : { hops, ties }
}

const sideFrom = (end: number): Side => ({ cost: new Map([[end, 0]]), open: new Set([end]) })

/** Infinity where nobody is left. */
const leastOf = ({ cost, open }: Side, passing: (one: number) => number): number =>
  Math.min(Number.POSITIVE_INFINITY, ...[...open].map((one) => (cost.get(one) ?? 0) + passing(one)))

function addHop(hops: Map<number, Map<number, number>>, one: number, other: number, cost: number): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = hops.get(from)
    if (known) known.set(to, cost)
    else hops.set(from, new Map([[to, cost]]))
  }
}
