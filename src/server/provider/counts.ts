/** Claims that are asked for: as rows, and counted by their time and by whose word they are. */

import * as z from 'zod/mini'
import type { ClaimQuery, RowOrder } from '../../graph/provider/asked'
import { timeAsked } from '../../graph/provider/asked'
import { type Counted, type FirstVoice, most, sharesOf } from '../../graph/provider/audit'
import { order } from '../../graph/provider/glance'
import type { CorpusAudit, Page, Rows } from '../../graph/provider/provider'
import { type Times, timesOf } from '../../graph/provider/times'
import { kinds } from '../../model/vocabulary'
import { NOBODY } from '../corpus/claims'
import { headingsOf } from '../corpus/pieces'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import { endsOf, orderBy } from './asked'
import { namesOf } from './names'
import { tellAll, toldColumns, toldRow, toldTables } from './told'

const counted = z.object({ total: z.number() })

export async function rowsOf(
  connection: Connection,
  which: Sql,
  { clock }: ClaimQuery,
  sort: RowOrder,
  { from = 0, limit }: Page,
): Promise<Rows> {
  const rows = await connection.rows(
    sql`
      select ${toldColumns} from claim ${toldTables} where ${which}
      order by ${orderBy(sort, clock)} offset ${from}::int limit ${limit}::int`,
    toldRow,
  )
  const [all] = await connection.rows(sql`select count(*)::int as total from claim where ${which}`, counted)
  const names = await namesOf(
    connection,
    rows.flatMap(({ subject, object, voices, teller }) => [subject, object, teller, ...voices]),
  )
  return {
    list: await tellAll(connection, rows),
    total: all?.total ?? 0,
    names: [...names.values()].sort((a, b) => order(a.id, b.id)),
    headings: await headingsOf(
      connection,
      rows.map(({ piece }) => piece),
    ),
  }
}

const dated = z.object({ start: z.nullable(z.number()), end: z.nullable(z.number()), claims: z.number() })

export async function timesIn(connection: Connection, which: Sql, query: ClaimQuery): Promise<Times> {
  const { start, end } = endsOf(query)
  const rows = await connection.rows(
    sql`
      select ${start} as start, ${end} as end, count(*)::int as claims from claim where ${which}
      group by ${start}, ${end}`,
    dated,
  )
  return timesOf(
    rows.flatMap(({ start, end, claims }) =>
      start === null || end === null ? [] : [{ start, end, claims }],
    ),
    rows.reduce((sum, row) => sum + (row.start === null ? row.claims : 0), 0),
    timeAsked(query),
  )
}

const firsts = ['own', 'unnamed', ...kinds] as const satisfies readonly FirstVoice[]
const shares = z.object({
  teller: z.number(),
  first: z.enum(firsts),
  passed: z.boolean(),
  claims: z.number(),
})
const speaking = z.object({ who: z.number(), says: z.number(), falls: z.number() })
const spoken = z.object({ who: z.number(), claims: z.number() })
const telling = z.object({ teller: z.number(), pieces: z.number() })
/** More of whom equally many claims tell are not weighed against each other. */
const MOST_WEIGHED = 200

export async function auditIn(connection: Connection, which: Sql): Promise<CorpusAudit> {
  const rows = await connection.rows(
    sql`
      select teller, first, passed, count(*)::int as claims from (
        select claim.teller, cardinality(claim.voices) > 1 as passed,
          case when claim.voices = '{}' then 'own'
            when voice.id is null or voice.unnamed then 'unnamed' else voice.kind end as first
        from claim left join resolved voice on voice.id = claim.voices[1] where ${which}
      ) told group by teller, first, passed`,
    shares,
  )
  const pieces = await connection.rows(
    sql`select claim.teller, count(distinct claim.piece)::int as pieces from claim where ${which} group by claim.teller`,
    telling,
  )
  const voices = await connection.rows(
    sql`
      select who, sum(says)::int as says, count(*)::int as falls from (
        select who, case when who = chain[1] then 1 else 0 end as says from (
          select case when claim.voices = '{}' then array[claim.teller] else claim.voices end as chain
          from claim where ${which}
        ) told, lateral unnest(chain) as who
      ) speaking where who <> ${NOBODY}::int
      group by who order by falls desc, says desc limit ${MOST_WEIGHED}::int`,
    speaking,
  )
  const silent = await connection.rows(
    sql`
      with asked as (select claim.low, claim.high, claim.voices, claim.teller from claim where ${which}),
        speaking as (
          select distinct who from asked,
            lateral unnest(case when voices = '{}' then array[teller] else voices end) as who)
      select who, count(*)::int as claims from asked, lateral (values (low), (high)) as ends(who)
      join resolved on resolved.id = who
      where resolved.kind <> 'place' and who not in (select who from speaking)
      group by who order by claims desc limit ${MOST_WEIGHED}::int`,
    spoken,
  )
  const byTeller = new Map<number, Counted[]>()
  const all = rows.map(({ teller, first, passed, claims }) => {
    const one: Counted = { first, isPassedOn: passed, claims }
    const own = byTeller.get(teller)
    if (own) own.push(one)
    else byTeller.set(teller, [one])
    return one
  })
  const names = await namesOf(connection, [
    ...byTeller.keys(),
    ...voices.map(({ who }) => who),
    ...silent.map(({ who }) => who),
  ])
  const named = <One extends object>(who: number, one: One) => {
    const name = names.get(who)
    return name ? [{ name, ...one }] : []
  }
  return {
    total: sharesOf(all),
    publishers: most(
      pieces.flatMap(({ teller, pieces }) =>
        named(teller, { ...sharesOf(byTeller.get(teller) ?? []), pieces }),
      ),
      ({ claims }) => claims,
    ),
    voices: most(
      voices.flatMap(({ who, says, falls }) => named(who, { says, falls })),
      ({ falls }) => falls,
      ({ says }) => says,
    ),
    silent: most(
      silent.flatMap(({ who, claims }) => named(who, { spokenOf: claims })),
      (one) => one.spokenOf,
    ),
  }
}
