/** On whose word the claims and remarks rest that are asked for. */

import * as z from 'zod/mini'
import { type Counted, most, sayingsIn, sharesOf } from '../../../graph/provider/audit'
import type { CorpusAudit } from '../../../graph/provider/provider'
import { NOBODY } from '../../corpus/sayings/facts'
import { EVERY_TELLER, firstVoices } from '../../corpus/sayings/tallies'
import type { Connection } from '../../engine/engine'
import { type Sql, sql } from '../../engine/sql'
import { namesOf } from '../names'
import type { Which } from './asked'

const telling = z.object({
  teller: z.number(),
  voiced: z.number(),
  passed: z.boolean(),
  is_remark: z.boolean(),
  many: z.number(),
})
const inPieces = z.object({ teller: z.number(), pieces: z.number() })
const speaking = z.object({ who: z.number(), says: z.number(), falls: z.number() })
const silent = z.object({ who: z.number(), spoken: z.number() })
/** More of whom equally many claims tell are not weighed against each other. */
const MOST_WEIGHED = 200

/** What is asked for the audit: of those who tell most, how many there are of each sort, of all together, too, and in how many pieces. */
interface Asked {
  readonly telling: Sql
  readonly pieces: (tellers: readonly number[]) => Sql
  readonly speaking: Sql
  readonly silent: Sql
}

const kept: Asked = {
  telling: sql`
    select teller, voiced, passed, is_remark, many from telling where many > 0 and (teller = ${EVERY_TELLER}::int
      or teller in (select who from standing where tells > 0 order by tells desc limit ${MOST_WEIGHED}::int))`,
  pieces: (tellers) => sql`
    select teller, count(*)::int as pieces from piece where teller = any(${tellers}::int[]) group by teller`,
  speaking: sql`
    select who, says, falls from standing where falls > 0 order by falls desc, says desc limit ${MOST_WEIGHED}::int`,
  silent: sql`
    select who, spoken from standing join resolved on resolved.id = who
    where falls = 0 and spoken > 0 and kind <> 'place' order by spoken desc limit ${MOST_WEIGHED}::int`,
}

function counted({ claims, remarks }: Which): Asked {
  const asked = sql`
    select piece, teller, voiced, voices, array[low, high] as of, false as is_remark from claim where ${claims}
    union all
    select piece, teller, voiced, voices, about as of, true as is_remark from remark where ${remarks}`
  const chain = sql`case when voices = '{}' then array[teller] else voices end`
  return {
    telling: sql`
      with told as materialized (
        select teller, voiced, cardinality(voices) > 1 as passed, is_remark, count(*)::int as many
        from (${asked}) asked group by teller, voiced, passed, is_remark)
      select ${EVERY_TELLER}::int as teller, voiced, passed, is_remark, sum(many)::int as many from told
      group by voiced, passed, is_remark
      union all
      select * from told where teller in (
        select teller from told where teller <> ${NOBODY}::int
        group by teller order by sum(many) desc limit ${MOST_WEIGHED}::int)`,
    pieces: (tellers) => sql`
      select teller, count(distinct piece)::int as pieces from (${asked}) asked
      where teller = any(${tellers}::int[]) group by teller`,
    speaking: sql`
      select who, count(*) filter (where place = 1)::int as says, count(*)::int as falls
      from (${asked}) asked, unnest(${chain}) with ordinality as speaker(who, place) where who <> ${NOBODY}::int
      group by who order by falls desc, says desc limit ${MOST_WEIGHED}::int`,
    silent: sql`
      with asked as (${asked}), speaking as (select distinct who from asked, unnest(${chain}) as who)
      select who, count(*)::int as spoken from asked, unnest(of) as who join resolved on resolved.id = who
      where resolved.kind <> 'place' and who not in (select who from speaking)
      group by who order by spoken desc limit ${MOST_WEIGHED}::int`,
  }
}

export async function auditIn(connection: Connection, which: Which): Promise<CorpusAudit> {
  const asked = which.tallied?.isOfAll ? kept : counted(which)
  const byTeller = new Map<number, Counted[]>()
  for (const row of await connection.rows(asked.telling, telling)) {
    const { teller, voiced, passed, is_remark: isRemark, many } = row
    const first = firstVoices[voiced] ?? 'unnamed'
    const own = byTeller.get(teller) ?? []
    own.push({ first, isPassedOn: passed, isRemark, many })
    byTeller.set(teller, own)
  }
  const all = byTeller.get(EVERY_TELLER) ?? []
  const pieces = await connection.rows(asked.pieces([...byTeller.keys()]), inPieces)
  const voices = await connection.rows(asked.speaking, speaking)
  const others = await connection.rows(asked.silent, silent)
  const names = await namesOf(
    connection,
    [...byTeller.keys()].concat([...voices, ...others].map(({ who }) => who)),
  )
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
      others.flatMap(({ who, spoken }) => named(who, { spokenOf: spoken })),
      (one) => one.spokenOf,
    ),
  }
}
