/**
 * How many claims that tie two, and remarks, there are of which kind, in which time and on whose word: kept, so that neither a
 * timeline nor an audit of a whole corpus reads them all.
 */

import type { FirstVoice } from '../../../graph/provider/audit'
import { kinds } from '../../../model/vocabulary'
import type { Connection } from '../../engine/engine'
import { type Sql, sql } from '../../engine/sql'
import { NOBODY } from './facts'

export const firstVoices = ['own', 'unnamed', ...kinds] as const satisfies readonly FirstVoice[]

/** In `telling`: of all tellers together. */
export const EVERY_TELLER = -1
/** In `tally`: of all families, manners and depths together. */
export const EVERY = -1
/** In `tally`: no date; any that there is lies before. */
export const NEVER = 2_147_483_647
/** As a number of the query itself: only so an index is found. */
export const never: Sql = { strings: [String(NEVER)], values: [] }
/** By which date `tally` counts. */
export const clocks = { none: 0, when: 1, said: 2 } as const

/** What of `voices` is kept as `voiced`: the place of the first one in `firstVoices`. */
export const voicedBy = (voices: Sql): Sql => sql`
  case when cardinality(${voices}) = 0 then 0 else coalesce((
    select case when unnamed then 1 else array_position(${[...firstVoices]}::text[], kind) - 1 end
    from resolved where resolved.id = (${voices})[1]), 1) end`

/** Of these conditions on `claim` and `remark`. */
export interface Counted {
  readonly claims: Sql
  readonly remarks: Sql
}

export const ofPiece = (number: number): Counted => ({
  claims: sql`claim.piece = ${number}::int`,
  remarks: sql`remark.piece = ${number}::int`,
})
export const everything: Counted = { claims: sql`true`, remarks: sql`true` }

/** What is asserted in a remark is a statement, of the time when it was made. */
const sayingsIn = ({ claims, remarks }: Counted): Sql => sql`
  select false as is_remark, family, manner, voices, teller, voiced, array[low, high] as of,
    coalesce(when_start, ${never}) as when_start, coalesce(when_end, ${never}) as when_end,
    coalesce(said_start, ${never}) as said_start, coalesce(said_end, ${never}) as said_end
  from claim where low <> high and ${claims}
  union all
  select true, ${EVERY}::smallint, ${EVERY}::smallint, voices, teller, voiced, about, ${never}, ${never},
    coalesce(said_start, ${never}), coalesce(said_end, ${never})
  from remark where ${remarks}`

/** What `tally` is to have: by what they are; by their dates; and by both. */
const tallyOf = (sayings: Sql): Sql => sql`
  select dated.clock, is_remark, dated.start, dated.finish, kept.family, kept.manner, kept.depth, count(*)::int as many
  from (${sayings}) saying
  cross join lateral (values
    (${clocks.none}::smallint, 0, 0),
    (${clocks.when}::smallint, when_start, when_end),
    (${clocks.said}::smallint, said_start, said_end)) as dated(clock, start, finish)
  cross join lateral (values
    (family, manner, cardinality(voices)::smallint),
    (${EVERY}::smallint, ${EVERY}::smallint, ${EVERY}::smallint)) as kept(family, manner, depth)
  group by dated.clock, is_remark, dated.start, dated.finish, kept.family, kept.manner, kept.depth`

/** What `telling` is to have: whose own word, and who speaks first. */
const tellingOf = (sayings: Sql): Sql => sql`
  select who as teller, voiced, cardinality(voices) > 1 as passed, is_remark, count(*)::int as many
  from (${sayings}) saying, unnest(array[teller, ${EVERY_TELLER}::int]) as who
  group by who, voiced, passed, is_remark`

/** What `standing` is to have: how often somebody tells, says it first, has a part in how it came, and is spoken of. */
const standingOf = (sayings: Sql): Sql => sql`
  select who, sum(tells)::int as tells, sum(says)::int as says, sum(falls)::int as falls, sum(spoken)::int as spoken
  from (${sayings}) saying cross join lateral (
    select teller as who, 1 as tells, 0 as says, 0 as falls, 0 as spoken
    union all
    select who, 0, case when place = 1 then 1 else 0 end, 1, 0
    from unnest(case when voices = '{}' then array[teller] else voices end) with ordinality as chain(who, place)
    union all
    select who, 0, 0, 0, 1 from unnest(of) as who) part
  where who <> ${NOBODY}::int group by who`

export const keptIn = (counted: Counted): Readonly<Record<'tally' | 'telling' | 'standing', Sql>> => {
  const sayings = sayingsIn(counted)
  return { tally: tallyOf(sayings), telling: tellingOf(sayings), standing: standingOf(sayings) }
}

/** Once these are there (1), and before they go or become otherwise (-1). */
export async function count(connection: Connection, counted: Counted, by: 1 | -1): Promise<void> {
  const sayings = sql`select * from given`
  await connection.run(sql`
    with given as materialized (${sayingsIn(counted)}),
    tallied as (
      insert into tally (clock, is_remark, start, finish, family, manner, depth, many)
      select clock, is_remark, start, finish, family, manner, depth, ${by}::int * many from (${tallyOf(sayings)}) more
      on conflict (clock, is_remark, start, finish, family, manner, depth)
      do update set many = tally.many + excluded.many),
    told as (
      insert into telling (teller, voiced, passed, is_remark, many)
      select teller, voiced, passed, is_remark, ${by}::int * many from (${tellingOf(sayings)}) more
      on conflict (teller, voiced, passed, is_remark) do update set many = telling.many + excluded.many)
    insert into standing (who, tells, says, falls, spoken)
    select who, ${by}::int * tells, ${by}::int * says, ${by}::int * falls, ${by}::int * spoken from (${standingOf(sayings)}) more
    on conflict (who) do update set tells = standing.tells + excluded.tells, says = standing.says + excluded.says,
      falls = standing.falls + excluded.falls, spoken = standing.spoken + excluded.spoken`)
}

/** Whose own word a piece is, of those that tell something. */
export const tellerOf = sql`
  coalesce(
    (select teller from claim where claim.piece = piece.number and low <> high limit 1),
    (select teller from remark where remark.piece = piece.number limit 1))`

export async function noteTellers(connection: Connection, pieces: readonly number[]): Promise<void> {
  if (pieces.length === 0) return
  await connection.run(sql`
    update piece set teller = ${tellerOf}
    where number = any(${pieces}::int[]) and teller is distinct from ${tellerOf}`)
}

/** Once some are of another kind, or have a name now: what they said first goes over. */
export async function revoice(connection: Connection, resolved: readonly number[]): Promise<void> {
  if (resolved.length === 0) return
  const theirs = sql`${[...resolved]}::int[]`
  const otherwise: Counted = {
    claims: sql`
      claim.id = any(array(select claim from speaker where who = any(${theirs})))
      and cardinality(claim.voices) > 0 and claim.voices[1] = any(${theirs})`,
    remarks: sql`remark.voices && ${theirs} and remark.voices[1] = any(${theirs})`,
  }
  await count(connection, otherwise, -1)
  await connection.run(
    sql`update claim set voiced = ${voicedBy(sql`claim.voices`)} where ${otherwise.claims}`,
  )
  await connection.run(
    sql`update remark set voiced = ${voicedBy(sql`remark.voices`)} where ${otherwise.remarks}`,
  )
  await count(connection, otherwise, 1)
}
