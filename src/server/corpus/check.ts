/** Whether what was worked out along the way is what all pieces and judgements make of it. */

import * as z from 'zod/mini'
import type { Connection, Engine } from '../engine/engine'
import { sql } from '../engine/sql'
import type { Pair } from './claims'
import { tiesOf } from './ties'
import { type Candidate, candidatesIn } from './whoIsWho/candidates'
import { statsOf } from './whoIsWho/resolved'
import { workedOut } from './whoIsWho/settling'

/** Something that is not as it should be. */
export interface Finding {
  readonly is: 'wrong-who' | 'wrong-name' | 'lost-entity' | 'wrong-tie' | 'lost-tie'
  readonly what: string
}

const tieRow = z.object({
  low: z.number(),
  high: z.number(),
  claims: z.number(),
  weight: z.number(),
  families: z.number(),
  cost: z.nullable(z.number()),
})
const pairRow = z.object({ low: z.number(), high: z.number() })
const counted = z.object({ total: z.number() })
const AT_ONCE = 500

/** Everything that is wrong; nothing is changed. */
export const findings = (engine: Engine): Promise<readonly Finding[]> =>
  engine.transaction(async (connection) => [
    ...(await lost(connection)),
    ...(await wrongNames(connection)),
    ...(await wrongTies(connection)),
  ])

async function lost(connection: Connection): Promise<readonly Finding[]> {
  const [entities] = await connection.rows(
    sql`
      select count(*)::int as total from entity
      where not exists (select from resolved where resolved.id = entity.resolved)
        or not exists (select from part where part.id = entity.part)`,
    counted,
  )
  const [ties] = await connection.rows(
    sql`
      select count(*)::int as total from tie where not exists (
        select from claim where low = least(one, other) and high = greatest(one, other))`,
    counted,
  )
  return [
    ...(entities && entities.total > 0 ? [{ is: 'lost-entity', what: String(entities.total) } as const] : []),
    ...(ties && ties.total > 0 ? [{ is: 'lost-tie', what: String(ties.total) } as const] : []),
  ]
}

async function wrongNames(connection: Connection): Promise<readonly Finding[]> {
  const found: Finding[] = []
  const row = z.object({
    id: z.number(),
    first: z.number(),
    named: z.number(),
    pieces: z.number(),
    uses: z.number(),
    names: z.array(z.string()),
  })
  for (let last = 0; ; ) {
    const parts = await connection.rows(
      sql`select id from part where id > ${last} order by id limit ${AT_ONCE}::int`,
      z.object({ id: z.number() }),
    )
    const end = parts.at(-1)
    if (!end) return found
    last = end.id
    const candidates = await candidatesIn(
      connection,
      parts.map(({ id }) => id),
    )
    found.push(...wrongWho((await workedOut(connection, candidates)).wholes))
    const groups = new Map<number, (typeof candidates)[number][]>()
    for (const one of candidates) groups.set(one.resolved, [...(groups.get(one.resolved) ?? []), one])
    const rows = await connection.rows(
      sql`select id, first, named, pieces, uses, names from resolved where id = any(${[...groups.keys()]}::int[])`,
      row,
    )
    for (const { id, ...kept } of rows) {
      const { first, named, pieces, uses, names } = statsOf(groups.get(id) ?? [])
      const right = { first, named, pieces, uses, names: names.toSorted() }
      if (JSON.stringify({ ...kept, names: kept.names.toSorted() }) !== JSON.stringify(right))
        found.push({ is: 'wrong-name', what: kept.names[0] ?? String(id) })
    }
  }
}

/** Those who are one and are kept as several, or the other way round. */
function wrongWho(wholes: readonly (readonly Candidate[])[]): readonly Finding[] {
  const taken = new Set<number>()
  return wholes.flatMap((whole): readonly Finding[] => {
    const kept = new Set(whole.map(({ resolved }) => resolved))
    const isWrong = kept.size !== 1 || [...kept].some((one) => taken.has(one))
    for (const one of kept) taken.add(one)
    return isWrong ? [{ is: 'wrong-who', what: whole[0]?.entity.name ?? '' }] : []
  })
}

async function wrongTies(connection: Connection): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (let [low, high] = [0, 0]; ; ) {
    const pairs = await connection.rows(
      sql`
        select distinct low, high from claim where low <> high and (low, high) > (${low}::int, ${high}::int)
        order by low, high limit ${AT_ONCE}::int`,
      pairRow,
    )
    const end = pairs.at(-1)
    if (!end) return found
    ;({ low, high } = end)
    const wanted = pairs.map((pair): Pair => [pair.low, pair.high])
    const right = new Map((await tiesOf(connection, wanted)).map((tie) => [`${tie.low} ${tie.high}`, tie]))
    const kept = await connection.rows(
      sql`
        select least(one, other) as low, greatest(one, other) as high, claims, weight, families, cost
        from json_to_recordset(${JSON.stringify(pairs)}::json) as given(low int, high int)
        join tie on (one = given.low and other = given.high) or (one = given.high and other = given.low)`,
      tieRow,
    )
    if (kept.length !== 2 * pairs.length)
      found.push({ is: 'lost-tie', what: String(2 * pairs.length - kept.length) })
    for (const tie of kept)
      if (!isSame(tie, right.get(`${tie.low} ${tie.high}`)))
        found.push({ is: 'wrong-tie', what: `${tie.low} ${tie.high}` })
  }
}

const ROUNDING = 1e-9

function isSame(one: z.output<typeof tieRow>, other: z.output<typeof tieRow> | undefined): boolean {
  return (
    other !== undefined &&
    one.claims === other.claims &&
    one.weight === other.weight &&
    one.families === other.families &&
    Math.abs((one.cost ?? -1) - (other.cost ?? -1)) < ROUNDING
  )
}
