/** What lies between two, as far as it may be on a best way: found frontier by frontier from both ends. */

import TinyQueue from 'tinyqueue'
import * as z from 'zod/mini'
import { hubCost } from '../../graph/evidence'
import type { Connection } from '../engine/engine'
import { nothing, sql } from '../engine/sql'

/** Names whose ties are looked at before a search is given up. */
const MOST_EXPANDED = 20_000
/** Names whose ties are asked for at once, at most. */
const MOST_AT_ONCE = 500
/** How much dearer than the cheapest of a frontier those are that are expanded along with it. */
const ALONG = 1
const ROUNDING = 1e-9
/** More than any way costs. */
const TOO_MUCH = 1e9

/** By two names: costs of hops, either way round. */
type Hops = ReadonlyMap<number, ReadonlyMap<number, number>>

/** The names on all the best ways. */
export interface Between {
  readonly hops: Hops
  /** How many firm ties each has. */
  readonly ties: ReadonlyMap<number, number>
}

interface Open {
  readonly name: number
  /** From the end to it and past it. */
  readonly cost: number
}

/** Who was reached from one end. */
interface Side {
  readonly end: number
  /** Cost from the end to a name, without that of passing it. */
  readonly cost: Map<number, number>
  /** From whom a name was reached so cheaply, or before it was bettered. */
  readonly before: Map<number, Map<number, number>>
  /** Those to go on from, the cheapest first; who was bettered is in it twice. */
  readonly open: TinyQueue<Open>
  /** Those of them whose turn is next. */
  frontier: readonly Open[]
  /** What it costs at least to go on to somebody who was not reached yet; infinity where nobody is left. */
  least: number
}

const endRow = z.object({ id: z.number(), firm: z.number(), cheapest: z.nullable(z.number()) })
const tieRow = z.object({
  one: z.number(),
  other: z.number(),
  cost: z.number(),
  ties: z.number(),
  cheapest: z.number(),
})
type TieRow = z.output<typeof tieRow>

/**
 * `from` and `to`: numbers of resolved ones, not the same. `signal` ends the search between two frontiers. `none` where they are
 * not connected, `far` where it was given up.
 */
export async function between(
  connection: Connection,
  from: number,
  to: number,
  signal?: AbortSignal,
): Promise<Between | 'none' | 'far'> {
  const ends = await connection.rows(
    sql`select id, firm, cheapest from resolved where id = any(${[from, to]}::int[])`,
    endRow,
  )
  const ties = new Map(ends.map(({ id, firm }) => [id, firm]))
  const cheapest = new Map(ends.map((end) => [end.id, end.cheapest ?? Number.POSITIVE_INFINITY]))
  const passing = (one: number): number => (one === from || one === to ? 0 : hubCost(ties.get(one) ?? 0))
  // Nothing is read of an end that has very many ties where the other alone finds all.
  const sideFrom = (end: number): Side => startingAt(end, cheapest.get(end) ?? Number.POSITIVE_INFINITY)
  const [start, goal] = [sideFrom(from), sideFrom(to)]
  const toRead = ({ frontier }: Side): number =>
    frontier.reduce((sum, { name }) => sum + (ties.get(name) ?? 0), 0)
  let best = Number.POSITIVE_INFINITY
  for (let expanded = 0; start.least + goal.least <= best + ROUNDING; ) {
    signal?.throwIfAborted()
    for (const [side, other] of [
      [start, goal],
      [goal, start],
    ] as const) {
      // Who cannot be on a way as good as the best one so far is not gone on from: the cheapest hop from there would be too much.
      const most = best + ROUNDING - (isUnread(other) ? 0 : other.least)
      side.frontier = side.frontier.filter(({ name, cost }) => cost + (cheapest.get(name) ?? 0) <= most)
    }
    if (start.frontier.length === 0 || goal.frontier.length === 0) break
    const [side, other] = toRead(start) <= toRead(goal) ? [start, goal] : [goal, start]
    expanded += side.frontier.length
    if (expanded > MOST_EXPANDED) return 'far'
    // What cannot be on a way as good as the best one so far is not read.
    const most = side.frontier.map(({ cost }) => Math.min(TOO_MUCH, best + ROUNDING - other.least - cost))
    const rows = await hopsFrom(connection, side, most, isUnread(other) ? other.end : null)
    for (const row of rows) {
      ties.set(row.other, row.ties)
      cheapest.set(row.other, row.cheapest)
    }
    for (const row of rows) {
      const cost = (side.cost.get(row.one) ?? 0) + passing(row.one) + row.cost
      const known = side.cost.get(row.other) ?? Number.POSITIVE_INFINITY
      if (cost > known + ROUNDING) continue
      note(side.before, row.other, row.one, row.cost)
      if (cost >= known) continue
      side.cost.set(row.other, cost)
      const across = other.cost.get(row.other)
      if (across !== undefined) best = Math.min(best, cost + across + passing(row.other))
      // No way goes through its own end.
      if (row.other !== other.end && cost + passing(row.other) + other.least <= best + ROUNDING)
        side.open.push({ name: row.other, cost: cost + passing(row.other) })
    }
    goOn(side, passing)
  }
  if (best === Number.POSITIVE_INFINITY) return 'none'
  return { hops: bestHops([start, goal], best, passing), ties }
}

const startingAt = (end: number, cheapest: number): Side => ({
  end,
  cost: new Map([[end, 0]]),
  before: new Map(),
  open: new TinyQueue<Open>([], (a, b) => a.cost - b.cost),
  frontier: [{ name: end, cost: 0 }],
  least: cheapest,
})

const isUnread = ({ frontier, end }: Side): boolean => frontier.some(({ name }) => name === end)

/** The firm ties of a frontier that cost at most so much each; those to an end on the other side in any case. */
const hopsFrom = (
  connection: Connection,
  { frontier }: Side,
  most: readonly number[],
  end: number | null,
): Promise<readonly TieRow[]> => {
  const names = frontier.map(({ name }) => name)
  const toEnd = sql`
    union select one, other, cost from tie where one = any(${names}::int[]) and other = ${end}::int and cost is not null`
  return connection.rows(
    sql`
      select hop.one, hop.other, hop.cost, resolved.firm as ties, resolved.cheapest from (
        select one, other, cost from unnest(${names}::int[], ${most}::float8[]) as given(name, most)
        join tie on one = name and cost <= most and cost is not null
        -- Where ties lie on other machines, each of them is asked once.
        where one = any(${names}::int[]) and cost <= ${Math.max(...most)}::float8
        ${end === null ? nothing : toEnd}
      ) hop join resolved on resolved.id = hop.other`,
    tieRow,
  )
}

/** The next frontier of a side whose last one was read. */
function goOn(side: Side, passing: (one: number) => number): void {
  const isOld = ({ name, cost }: Open): boolean => cost > (side.cost.get(name) ?? 0) + passing(name)
  const frontier = new Map<number, Open>()
  side.least = Number.POSITIVE_INFINITY
  for (let next = side.open.peek(); next && frontier.size < MOST_AT_ONCE; next = side.open.peek()) {
    if (!isOld(next)) {
      if (next.cost > side.least + ALONG) break
      side.least = Math.min(side.least, next.cost)
      frontier.set(next.name, next)
    }
    side.open.pop()
  }
  side.frontier = [...frontier.values()]
}

/** The hops on ways that cost no more than the best one. */
function bestHops(
  sides: readonly [Side, Side],
  best: number,
  passing: (one: number) => number,
): Map<number, Map<number, number>> {
  const hops = new Map<number, Map<number, number>>()
  const [start, goal] = sides
  const meeting = [...start.cost].flatMap(([name, cost]) => {
    const across = goal.cost.get(name)
    return across !== undefined && cost + across + passing(name) <= best + ROUNDING ? [name] : []
  })
  for (const { before, cost } of sides) {
    const seen = new Set(meeting)
    for (const name of seen)
      for (const [from, hop] of before.get(name) ?? []) {
        if ((cost.get(from) ?? 0) + passing(from) + hop > (cost.get(name) ?? 0) + ROUNDING) continue
        seen.add(from)
        note(hops, from, name, hop)
        note(hops, name, from, hop)
      }
  }
  return hops
}

function note(hops: Map<number, Map<number, number>>, one: number, other: number, cost: number): void {
  const known = hops.get(one)
  if (known) known.set(other, cost)
  else hops.set(one, new Map([[other, cost]]))
}
