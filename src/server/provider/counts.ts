/** Claims and remarks that are asked for: as rows, and counted by their time and by whose word they are. */

import * as z from 'zod/mini'
import type { ClaimQuery, RowOrder } from '../../graph/provider/asked'
import { timeAsked } from '../../graph/provider/asked'
import { type Counted, type FirstVoice, most, sayingsIn, sharesOf } from '../../graph/provider/audit'
import { order } from '../../graph/provider/glance'
import type { CorpusAudit, Page, Rows } from '../../graph/provider/provider'
import { type Times, timesOf } from '../../graph/provider/times'
import { kinds } from '../../model/vocabulary'
import { NOBODY } from '../corpus/claims'
import { headingsOf } from '../corpus/pieces'
import type { Connection } from '../engine/engine'
import { nothing, type Sql, sql } from '../engine/sql'
import { endsOf, sortedBy, type Which } from './asked'
import { namesOf } from './names'
import { remarkRowsOf, tellAll, tellRemarks, toldColumns, toldRow, toldTables } from './told'

const placed = z.object({ is_remark: z.boolean(), id: z.number() })
const claimRow = z.extend(toldRow, { id: z.number() })
const counted = z.object({ claims: z.number(), remarks: z.number() })

export async function rowsOf(
  connection: Connection,
  { claims, remarks }: Which,
  { clock }: ClaimQuery,
  { column, descending }: RowOrder,
  { from = 0, limit }: Page,
): Promise<Rows> {
  const sort = sortedBy(column, clock)
  const down = descending ? sql`desc` : nothing
  const inOrder = sort
    ? sql`sort ${down} nulls last, stands, paragraph, slug, is_remark`
    : sql`stands ${down}, paragraph ${down}, slug ${down}, is_remark ${down}`
  // Of either no more than the page may have.
  const first = sql`order by ${inOrder} limit ${from + limit}::int`
  const rows = await connection.rows(
    sql`
      select is_remark, id from (
        (select false as is_remark, id, stands, paragraph, slug, ${sort?.claims ?? sql`0`} as sort
          from claim where ${claims} ${first})
        union all
        (select true as is_remark, id, stands, paragraph, slug, ${sort?.remarks ?? sql`0`} as sort
          from remark where ${remarks} ${first})
      ) saying order by ${inOrder} offset ${from}::int limit ${limit}::int`,
    placed,
  )
  const idsOf = (isRemark: boolean) => rows.filter((row) => row.is_remark === isRemark).map(({ id }) => id)
  const claimRows = await connection.rows(
    sql`select claim.id, ${toldColumns} from claim ${toldTables} where claim.id = any(${idsOf(false)}::int[])`,
    claimRow,
  )
  const remarkRows = await remarkRowsOf(connection, idsOf(true))
  const toldClaims = byId(claimRows, await tellAll(connection, claimRows))
  const toldRemarks = byId(remarkRows, await tellRemarks(connection, remarkRows))
  const [many] = await connection.rows(
    sql`
      select (select count(*) from claim where ${claims})::int as claims,
        (select count(*) from remark where ${remarks})::int as remarks`,
    counted,
  )
  const names = await namesOf(connection, [
    ...claimRows.flatMap(({ subject, object, voices, teller }) => [subject, object, teller, ...voices]),
    ...remarkRows.flatMap(({ about, voices, teller }) => [...about, teller, ...voices]),
  ])
  return {
    list: rows.flatMap(({ is_remark, id }) => (is_remark ? toldRemarks : toldClaims).get(id) ?? []),
    total: (many?.claims ?? 0) + (many?.remarks ?? 0),
    remarks: many?.remarks ?? 0,
    names: [...names.values()].sort((a, b) => order(a.id, b.id)),
    headings: await headingsOf(
      connection,
      [...claimRows, ...remarkRows].map(({ piece }) => piece),
    ),
  }
}

const byId = <One>(rows: readonly { readonly id: number }[], told: readonly One[]) =>
  new Map<number, One>(rows.flatMap(({ id }, at) => (told[at] === undefined ? [] : [[id, told[at]]])))

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
  is_remark: z.boolean(),
  many: z.number(),
})
const spokenBy = z.object({ who: z.number(), says: z.number(), falls: z.number() })
const spoken = z.object({ who: z.number(), many: z.number() })
const telling = z.object({ teller: z.number(), pieces: z.number() })
/** More of whom equally many claims tell are not weighed against each other. */
const MOST_WEIGHED = 200

export async function auditIn(connection: Connection, { claims, remarks }: Which): Promise<CorpusAudit> {
  const asked = sql`
    select piece, teller, voices, array[low, high] as of, false as is_remark from claim where ${claims}
    union all
    select piece, teller, voices, about as of, true as is_remark from remark where ${remarks}`
  const speaking = sql`case when voices = '{}' then array[teller] else voices end`
  const rows = await connection.rows(
    sql`
      select teller, first, passed, is_remark, count(*)::int as many from (
        select asked.teller, is_remark, cardinality(asked.voices) > 1 as passed,
          case when asked.voices = '{}' then 'own'
            when voice.id is null or voice.unnamed then 'unnamed' else voice.kind end as first
        from (${asked}) asked left join resolved voice on voice.id = asked.voices[1]
      ) told group by teller, first, passed, is_remark`,
    shares,
  )
  const pieces = await connection.rows(
    sql`select teller, count(distinct piece)::int as pieces from (${asked}) asked group by teller`,
    telling,
  )
  const voices = await connection.rows(
    sql`
      select who, sum(says)::int as says, count(*)::int as falls from (
        select who, case when who = chain[1] then 1 else 0 end as says from (
          select ${speaking} as chain from (${asked}) asked
        ) told, lateral unnest(chain) as who
      ) speaking where who <> ${NOBODY}::int
      group by who order by falls desc, says desc limit ${MOST_WEIGHED}::int`,
    spokenBy,
  )
  const silent = await connection.rows(
    sql`
      with asked as (${asked}),
        speaking as (select distinct who from asked, lateral unnest(${speaking}) as who)
      select who, count(*)::int as many from asked, lateral unnest(of) as who
      join resolved on resolved.id = who
      where resolved.kind <> 'place' and who not in (select who from speaking)
      group by who order by many desc limit ${MOST_WEIGHED}::int`,
    spoken,
  )
  const byTeller = new Map<number, Counted[]>()
  const all = rows.map(({ teller, first, passed, is_remark, many }) => {
    const one: Counted = { first, isPassedOn: passed, isRemark: is_remark, many }
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
      sayingsIn,
    ),
    voices: most(
      voices.flatMap(({ who, says, falls }) => named(who, { says, falls })),
      ({ falls }) => falls,
      ({ says }) => says,
    ),
    silent: most(
      silent.flatMap(({ who, many }) => named(who, { spokenOf: many })),
      (one) => one.spokenOf,
    ),
  }
}
