/** What lies between two, as far as it may be on a best way: found frontier by frontier from both ends. */

import * as z from 'zod/mini'
import { hubCost } from '../../graph/evidence'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'
import { type HopRow, hopsAcross, hopsFrom } from './hops'

/** Names whose ties are looked at before a search is given up. */
const MOST_EXPANDED = 20_000
/** Names whose ties are asked for at once, at most. */
const MOST_AT_ONCE = 500
/** How much dearer than the cheapest of a frontier those are that are expanded along with it. */
const ALONG = 1
/** Of a frontier with more ties it is asked first which of them lead across: a way that is found so spares most of the rest. */
const MANY_TIES = 200
const ROUNDING = 1e-9

/** By two names: costs of hops, either way round. */
type Hops = ReadonlyMap<number, ReadonlyMap<number, number>>

/** The names on all the best ways. */
export interface Between {
  readonly hops: Hops
  /** How many firm ties each has. */
  readonly ties: ReadonlyMap<number, number>
}

/** Who was reached from one end. */
interface Side {
  readonly end: number
  /** Cost from the end to a name, without that of passing it. */
  readonly cost: Map<number, number>
  /** From whom a name was reached so cheaply, or before it was bettered. */
  readonly before: Map<number, Map<number, number>>
  /** Those to go on from: cost from the end to each and past it. */
  readonly open: Map<number, number>
  /** The least of these costs; infinity where nobody is left. */
  least: number
  /** The least of these costs and one more hop. */
  leastOn: number
}

interface Search {
  readonly start: Side
  readonly goal: Side
  /** Of whoever was reached: how many firm ties it has. */
  readonly ties: Map<number, number>
  /** What the cheapest of them costs. */
  readonly cheapest: Map<number, number>
  readonly passing: (name: number) => number
  /** Cost of the best way so far. */
  best: number
}

const endRow = z.object({
  id: z.number(),
  firm: z.number(),
  cheapest: z.nullable(z.number()),
  direct: z.nullable(z.number()),
})

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
  const search = await searchOf(connection, from, to)
  const { start, goal, ties } = search
  for (let expanded = 0; ; ) {
    signal?.throwIfAborted()
    leave(search, start, goal)
    leave(search, goal, start)
    if (start.open.size === 0 || goal.open.size === 0) break
    const [ahead, back] = [frontierOf(search, start, goal), frontierOf(search, goal, start)]
    // What is left leads across at once: nobody else can be between.
    const isLast = ahead.length === 0 || back.length === 0
    const [side, other, names] = cheaper(
      search,
      [start, goal, isLast ? [...start.open.keys()] : ahead],
      [goal, start, isLast ? [...goal.open.keys()] : back],
    )
    const isAcross = isLast || toRead(search, names) > MANY_TIES
    if (isAcross) await goAcross(connection, search, side, other, names)
    if (isLast) break
    expanded += names.length
    if (expanded > MOST_EXPANDED) return 'far'
    await goOn(connection, search, side, other, names, isAcross)
  }
  if (search.best === Number.POSITIVE_INFINITY) return 'none'
  return { hops: bestHops(search), ties }
}

/** It knows at once what ties the two: where both have very many ties, that is mostly the best way. */
async function searchOf(connection: Connection, from: number, to: number): Promise<Search> {
  const ends = await connection.rows(
    sql`
      select id, firm, cheapest, (select cost from tie where one = ${from}::int and other = ${to}::int) as direct
      from resolved where id = any(${[from, to]}::int[])`,
    endRow,
  )
  const ties = new Map(ends.map(({ id, firm }) => [id, firm]))
  const search: Search = {
    start: startingAt(from),
    goal: startingAt(to),
    ties,
    cheapest: new Map(ends.map((end) => [end.id, end.cheapest ?? Number.POSITIVE_INFINITY])),
    passing: (name) => (name === from || name === to ? 0 : hubCost(ties.get(name) ?? 0)),
    best: Number.POSITIVE_INFINITY,
  }
  const cost = ends[0]?.direct ?? null
  if (cost !== null) reach(search, search.start, search.goal, { one: from, other: to, cost })
  return search
}

const startingAt = (end: number): Side => ({
  end,
  cost: new Map([[end, 0]]),
  before: new Map(),
  open: new Map([[end, 0]]),
  least: 0,
  leastOn: 0,
})

/** What it costs from an end to somebody open, past it and on, at least. */
const costOn = ({ cheapest }: Search, name: number, cost: number): number => cost + (cheapest.get(name) ?? 0)

/**
 * Leaves those who cannot be on a way as good as the best one so far: a hop leads from them to whoever is cheapest across, or from
 * whoever can be gone on from most cheaply there to them.
 */
function leave(search: Search, side: Side, other: Side): void {
  side.least = side.leastOn = Number.POSITIVE_INFINITY
  for (const [name, cost] of side.open) {
    const on = costOn(search, name, cost)
    if (Math.max(on + other.least, cost + other.leastOn) > search.best + ROUNDING) side.open.delete(name)
    else {
      side.least = Math.min(side.least, cost)
      side.leastOn = Math.min(side.leastOn, on)
    }
  }
}

/** Whether somebody may be between who is open on neither side: then there are two hops, and the second one costs something, too. */
const mayPass = (search: Search, other: Side, name: number, cost: number): boolean =>
  costOn(search, name, cost) + other.leastOn <= search.best + ROUNDING

/** The cheapest of those from whom such may be reached. */
function frontierOf(search: Search, side: Side, other: Side): readonly number[] {
  const all = [...side.open]
    .filter(([name, cost]) => mayPass(search, other, name, cost))
    .map(([name, cost]) => ({ name, on: costOn(search, name, cost) }))
  const least = all.reduce((least, { on }) => Math.min(least, on), Number.POSITIVE_INFINITY)
  return all
    .filter(({ on }) => on <= least + ALONG)
    .toSorted((a, b) => a.on - b.on)
    .slice(0, MOST_AT_ONCE)
    .map(({ name }) => name)
}

const toRead = ({ ties }: Search, names: readonly number[]): number =>
  names.reduce((sum, name) => sum + (ties.get(name) ?? 0), 0)

/** One side, the other, and from whom to go on. */
type Turn = readonly [Side, Side, readonly number[]]

const cheaper = (search: Search, a: Turn, b: Turn): Turn =>
  toRead(search, a[2]) <= toRead(search, b[2]) ? a : b

/** Takes the hops from some of a side to those who are open on the other one. */
async function goAcross(
  connection: Connection,
  search: Search,
  side: Side,
  other: Side,
  names: readonly number[],
): Promise<void> {
  // What ties the two ends is known.
  if (side.open.has(side.end) && other.open.has(other.end)) return
  const most = search.best + ROUNDING - other.least - Math.min(...costsOf(side, names))
  for (const row of await hopsAcross(connection, names, [...other.open.keys()], most))
    arrive(search, side, other, row)
}

/** Goes on from some of a side; `isAcross`: the hops from them to the other side were taken. */
async function goOn(
  connection: Connection,
  search: Search,
  side: Side,
  other: Side,
  names: readonly number[],
  isAcross: boolean,
): Promise<void> {
  const passed = isAcross
    ? names.filter((name) => mayPass(search, other, name, side.open.get(name) ?? 0))
    : names
  const most = search.best + ROUNDING
  const rows =
    passed.length === 0
      ? []
      : await hopsFrom(connection, passed, costsOf(side, passed), {
          hop: most - (isAcross ? other.leastOn : other.least),
          ...(isAcross && { on: { most, least: other.least, leastOn: other.leastOn } }),
        })
  for (const name of names) side.open.delete(name)
  for (const { other: name, ties, cheapest } of rows) {
    search.ties.set(name, ties)
    search.cheapest.set(name, cheapest)
  }
  for (const row of rows) arrive(search, side, other, row)
}

const costsOf = ({ open }: Side, names: readonly number[]): readonly number[] =>
  names.map((name) => open.get(name) ?? 0)

/** Takes a hop, and may go on from its end: also where the other side may, which can have come there on a worse way so far. */
function arrive(search: Search, side: Side, other: Side, row: HopRow): void {
  // No way goes through its own end.
  if (reach(search, side, other, row) && row.other !== other.end)
    side.open.set(row.other, (side.cost.get(row.other) ?? 0) + search.passing(row.other))
}

/** Takes a hop; gives whether nothing reached its end so cheaply before. */
function reach(search: Search, side: Side, over: Side, { one, other, cost: hop }: HopRow): boolean {
  const cost = (side.cost.get(one) ?? 0) + search.passing(one) + hop
  const known = side.cost.get(other) ?? Number.POSITIVE_INFINITY
  if (cost > known + ROUNDING) return false
  note(side.before, other, one, hop)
  if (cost >= known) return false
  side.cost.set(other, cost)
  const across = over.cost.get(other)
  if (across !== undefined) search.best = Math.min(search.best, cost + across + search.passing(other))
  return true
}

/** The hops on ways that cost no more than the best one. */
function bestHops({ start, goal, best, passing }: Search): Hops {
  const hops = new Map<number, Map<number, number>>()
  const meeting = [...start.cost].flatMap(([name, cost]) => {
    const across = goal.cost.get(name)
    return across !== undefined && cost + across + passing(name) <= best + ROUNDING ? [name] : []
  })
  for (const { before, cost } of [start, goal]) {
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
