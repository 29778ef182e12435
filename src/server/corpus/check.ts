/** Whether what was worked out along the way is what all pieces and judgements make of it. */

import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import type { Connection, Engine } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import { type Pair, speakersOf } from './sayings/claims'
import { misnamedRemarks } from './sayings/remarks'
import { everything, keptIn, tellerOf, voicedBy } from './sayings/tallies'
import { cheapestOf, tiesOf } from './ties'
import { calledRows } from './whoIsWho/called'
import { type Candidate, candidatesIn } from './whoIsWho/candidates'
import { statsOf } from './whoIsWho/resolved'
import { workedOut } from './whoIsWho/settling'

/** Something that is not as it should be. */
export interface Finding {
  readonly is:
    | 'wrong-who'
    | 'wrong-name'
    | 'lost-entity'
    | 'wrong-tie'
    | 'lost-tie'
    | 'wrong-remark'
    | 'wrong-count'
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
    ...(await wrongRemarks(connection)),
    ...(await wrongCounts(connection)),
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
    kind: z.string(),
    unnamed: z.boolean(),
    names: z.array(z.string()),
    called: z.array(z.string()),
  })
  const parts = (last: number): Sql =>
    sql`select id from part where id > ${last} order by id limit ${AT_ONCE}::int`
  for await (const ids of idsOf(connection, parts)) {
    const candidates = await candidatesIn(connection, ids)
    found.push(...wrongWho((await workedOut(connection, candidates)).wholes))
    const groups = new Map<number, (typeof candidates)[number][]>()
    for (const one of candidates) groups.set(one.resolved, [...(groups.get(one.resolved) ?? []), one])
    const rows = await connection.rows(
      sql`select id, first, named, pieces, uses, kind, unnamed, names, called from resolved where id = any(${[...groups.keys()]}::int[])`,
      row,
    )
    for (const { id, ...kept } of rows) {
      const { words: _, ...right } = statsOf(groups.get(id) ?? [])
      if (!isDeepStrictEqual(sorted(kept), sorted(right)))
        found.push({ is: 'wrong-name', what: kept.names[0] ?? String(id) })
    }
  }
  return found
}

/** All ids, so many at once; `after` asks for those that come behind one. */
async function* idsOf(
  connection: Connection,
  after: (last: number) => Sql,
): AsyncGenerator<readonly number[]> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const ids: readonly number[] = (await connection.rows(after(last), z.object({ id: z.number() }))).map(
      ({ id }) => id,
    )
    last = ids.at(-1)
    if (ids.length > 0) yield ids
  }
}

const sorted = <Of extends { readonly names: readonly string[]; readonly called: readonly string[] }>(
  of: Of,
) => ({
  ...of,
  names: of.names.toSorted(),
  called: of.called.toSorted(),
})

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

/** Those in which somebody else speaks, or is spoken of, than is who by now. */
async function wrongRemarks(connection: Connection): Promise<readonly Finding[]> {
  const found: Finding[] = []
  const pieces = (last: number): Sql =>
    sql`select number as id from piece where number > ${last} order by number limit ${AT_ONCE}::int`
  for await (const numbers of idsOf(connection, pieces)) {
    const wrong = await misnamedRemarks(connection, numbers)
    found.push(...wrong.map(({ id }) => ({ is: 'wrong-remark' as const, what: String(id) })))
  }
  return found
}

/** What is kept of how many there are, against the rows. */
async function wrongCounts(connection: Connection): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const [what, wrong] of Object.entries(counts)) {
    const [row] = await connection.rows(sql`select count(*)::int as total from (${wrong}) wrong`, counted)
    if (row && row.total > 0) found.push({ is: 'wrong-count', what: `${what}: ${row.total}` })
  }
  return found
}

/** Rows that are in one and not in the other. */
const differing = (one: Sql, other: Sql): Sql =>
  sql`(${one} except all ${other}) union all (${other} except all ${one})`

const kept = keptIn(everything)
const counts: Readonly<Record<string, Sql>> = {
  ties: differing(
    sql`select id, ties, firm, cheapest from resolved`,
    sql`
      select id, (select count(*) from tie where one = id)::int, (select count(cost) from tie where one = id)::int, ${cheapestOf}
      from resolved`,
  ),
  reach: differing(
    sql`select one, kind, families, ties from reach`,
    sql`
      select one, resolved.kind, families, count(*)::int from tie join resolved on resolved.id = other
      group by one, resolved.kind, families`,
  ),
  words: differing(sql`select resolved, word, rank, also from called`, calledRows),
  speakers: differing(
    sql`select who, stands, claim from speaker`,
    speakersOf(sql`claim.stands = (select stands from piece where number = claim.piece)`),
  ),
  says: differing(
    sql`select id, says from resolved`,
    sql`select id, (select count(*) from speaker where who = id)::int from resolved`,
  ),
  // Of those that there are no more 0 may be kept.
  tally: differing(sql`select * from tally where many <> 0`, kept.tally),
  telling: differing(sql`select * from telling where many <> 0`, kept.telling),
  standing: differing(
    sql`select * from standing where (tells, says, falls, spoken) <> (0, 0, 0, 0)`,
    kept.standing,
  ),
  voiced: sql`
    select id from claim where low <> high and voiced <> ${voicedBy(sql`voices`)}
    union all select id from remark where voiced <> ${voicedBy(sql`voices`)}`,
  tellers: sql`select number from piece where teller is distinct from ${tellerOf}`,
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
