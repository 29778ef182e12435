/** On whose word the claims and remarks rest that are asked for. */

import * as z from 'zod/mini'
import type { ClaimQuery } from '../../../graph/provider/asked'
import { type Counted, most, sayingsIn, sharesOf } from '../../../graph/provider/audit'
import type { CorpusAudit } from '../../../graph/provider/provider'
import { NOBODY } from '../../corpus/sayings/facts'
import { EVERY_TELLER, firstVoices, keptIn } from '../../corpus/sayings/tallies'
import type { Connection } from '../../engine/engine'
import { type Sql, sql } from '../../engine/sql'
import { namesOf } from '../names'
import type { Which } from './asked'
import { type Countable, countable } from './newest'

const telling = z.object({
  teller: z.number(),
  voiced: z.number(),
  passed: z.boolean(),
  is_remark: z.boolean(),
  many: z.number(),
})
const inPieces = z.object({ teller: z.number(), pieces: z.number() })
const standing = z.object({
  who: z.number(),
  says: z.number(),
  falls: z.number(),
  spoken: z.number(),
})
/** More of whom equally many claims tell are not weighed against each other. */
const MOST_WEIGHED = 200

/** What an audit asks, of what is kept of all or, in tables of the same names, of what is counted of some. */
interface Asked {
  /** Of those who tell most, and of all together. */
  readonly telling: Sql
  readonly pieces: (tellers: readonly number[]) => Sql
  /** Those who have a part in most, and those of whom most is told who have none in any. */
  readonly standing: Sql
}

const tellingBy = (most: Sql): Sql => sql`
  select teller, voiced, passed, is_remark, many from telling
  where many > 0 and (teller = ${EVERY_TELLER}::int or teller in (${most} limit ${MOST_WEIGHED}::int))`

const mostStanding = sql`
  (select who, says, falls, 0 as spoken from standing where falls > 0
    order by falls desc, says desc limit ${MOST_WEIGHED}::int)
  union all
  (select who, 0, 0, spoken from standing join resolved on resolved.id = who
    where falls = 0 and spoken > 0 and kind <> 'place' order by spoken desc limit ${MOST_WEIGHED}::int)`

const kept: Asked = {
  telling: tellingBy(sql`select who from standing where tells > 0 order by tells desc`),
  pieces: (tellers) => sql`
    select teller, count(*)::int as pieces from piece where teller = any(${tellers}::int[]) group by teller`,
  standing: mostStanding,
}

function counted(which: Countable): Asked {
  const { telling, standing } = keptIn(which)
  return {
    telling: sql`
      with telling as materialized (${telling}) ${tellingBy(sql`
        select teller from telling where teller not in (${NOBODY}::int, ${EVERY_TELLER}::int)
        group by teller order by sum(many) desc`)}`,
    pieces: (tellers) => sql`
      select teller, count(distinct piece)::int as pieces from (
        select piece, teller from claim where ${which.claims} and teller = any(${tellers}::int[])
        union all select piece, teller from remark where ${which.remarks} and teller = any(${tellers}::int[])
      ) asked group by teller`,
    standing: sql`with standing as materialized (${standing}) ${mostStanding}`,
  }
}

export async function auditIn(connection: Connection, which: Which, query: ClaimQuery): Promise<CorpusAudit> {
  const isOfAll = which.tallied?.isOfAll === true
  const some = isOfAll ? { ...which, newest: null } : await countable(connection, which, query)
  const asked = isOfAll ? kept : counted(some)
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
  const standings = await connection.rows(asked.standing, standing)
  const names = await namesOf(connection, [...byTeller.keys()].concat(standings.map(({ who }) => who)))
  const named = <One extends object>(who: number, one: One) => {
    const name = names.get(who)
    return name ? [{ name, ...one }] : []
  }
  return {
    total: sharesOf(all),
    newest: some.newest,
    publishers: most(
      pieces.flatMap(({ teller, pieces }) =>
        named(teller, { ...sharesOf(byTeller.get(teller) ?? []), pieces }),
      ),
      sayingsIn,
    ),
    voices: most(
      standings.flatMap(({ who, says, falls }) => (falls > 0 ? named(who, { says, falls }) : [])),
      ({ falls }) => falls,
      ({ says }) => says,
    ),
    silent: most(
      standings.flatMap(({ who, spoken }) => (spoken > 0 ? named(who, { spokenOf: spoken }) : [])),
      (one) => one.spokenOf,
    ),
  }
}
