/** A corpus as a provider: the same questions as of pieces in memory, and the same answers. */

import * as z from 'zod/mini'
import type { ClaimQuery } from '../../graph/provider/asked'
import { tally } from '../../graph/provider/near'
import type { NeighbourQuery, Neighbours, Page, Provider } from '../../graph/provider/provider'
import { families, kinds } from '../../model/vocabulary'
import { allJudgements } from '../corpus/judgements'
import { listPieces, readPiece } from '../corpus/pieces'
import { proposalsIn } from '../corpus/proposals'
import { familiesIn, familyBits } from '../corpus/ties'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'
import { castOf, tellersAmong } from './cast'
import { claimsBetween, claimsOnWordOf } from './claims'
import { glanceOf } from './glance'
import { find, knownOf, nameColumns, nameOf, nameShape, nameTables } from './names'
import { originsBetween } from './origins'
import { wayBetween } from './path'
import { search } from './search/search'
import { type Which, whichOf } from './table/asked'
import { auditIn } from './table/audit'
import { rowsOf } from './table/rows'
import { timesIn } from './table/times'

/** Each answer is what the corpus is at its moment; a signal ends a question between two of its steps. */
export function providerOn(connection: Connection): Provider {
  /** Asks of somebody who is there, or gives null. */
  const of = async <Answer>(
    ids: readonly string[],
    signal: AbortSignal | undefined,
    ask: (resolved: readonly number[]) => Promise<Answer>,
  ): Promise<Answer | null> => {
    const resolved: number[] = []
    for (const id of ids) {
      signal?.throwIfAborted()
      const found = await find(connection, id)
      if (found === undefined) return null
      resolved.push(found)
    }
    signal?.throwIfAborted()
    return ask(resolved)
  }
  const asking = async <Answer>(
    query: ClaimQuery,
    signal: AbortSignal | undefined,
    ask: (which: Which) => Promise<Answer>,
  ): Promise<Answer | null> => {
    const which = await whichOf(connection, query, signal)
    signal?.throwIfAborted()
    return which && ask(which)
  }
  return {
    search: (query, limit) => search(connection, query, limit),
    name: (id, signal) => of([id], signal, ([own = 0]) => knownOf(connection, own)),
    neighbours: (id, query, signal) => of([id], signal, ([own = 0]) => neighboursOf(connection, own, query)),
    claims: (one, other, page, signal) =>
      of([one, other], signal, ([here = 0, there = 0]) => claimsBetween(connection, here, there, page)),
    says: (id, page, signal) => of([id], signal, ([own = 0]) => claimsOnWordOf(connection, own, page)),
    rows: (query, order, page, signal) =>
      asking(query, signal, (which) => rowsOf(connection, which, query, order, page)),
    times: (query, signal) => asking(query, signal, (which) => timesIn(connection, which, query)),
    audit: (query, signal) => asking(query, signal, (which) => auditIn(connection, which, query)),
    origins: (one, other, signal) =>
      of([one, other], signal, ([here = 0, there = 0]) => originsBetween(connection, [here, there], signal)),
    path: (from, to, signal) =>
      of([from, to], signal, ([start = 0, end = 0]) => wayBetween(connection, start, end, signal)),
    piece: (id) => readPiece(connection, id),
    pieces: ({ from = 0, limit }: Page) => listPieces(connection, from, limit),
    cast: (pieces) => castOf(connection, pieces),
    tellers: (names, most, signal) => tellersAmong(connection, names, most, signal),
    glance: () => glanceOf(connection),
    judgements: () => allJudgements(connection),
    proposals: ({ from = 0, limit }: Page) => proposalsIn(connection, from, limit),
  }
}

const near = z.object({ ...nameShape, claims: z.number(), weight: z.number(), families: z.number() })
const totals = z.object({ kind: z.enum(kinds), families: z.number(), total: z.number() })

async function neighboursOf(
  connection: Connection,
  resolved: number,
  query: NeighbourQuery,
): Promise<Neighbours> {
  const { from = 0, limit, least = 0 } = query
  const [wantedKinds, wantedFamilies] = [query.kinds ?? kinds, familyBits(query.families ?? families)]
  const admitted = sql`one = ${resolved} and kind = any(${wantedKinds}::text[]) and families & ${wantedFamilies}::int <> 0`
  // Those that are tied as much as the last one are looked at, too: their ids decide.
  const rows = await connection.rows(
    sql`
      select ${nameColumns}, near.claims, near.weight, near.families from (
        select * from tie where ${admitted} and weight >= ${least}::int
        order by weight desc fetch first (${from + limit}::int) rows with ties
      ) near join resolved on resolved.id = near.other ${nameTables}
      order by near.weight desc, home.id collate "C", first.slug offset ${from}::int limit ${limit}::int`,
    near,
  )
  const sums = await connection.rows(
    least > LEAST_WEIGHT
      ? sql`
          select kind, families, count(*)::int as total from tie where ${admitted} and weight >= ${least}::int
          group by kind, families`
      : sql`select kind, families, ties as total from reach where ${admitted}`,
    totals,
  )
  const sum = (of: readonly z.output<typeof totals>[]): number =>
    of.reduce((all, { total }) => all + total, 0)
  return {
    near: rows.map((row) => ({
      name: nameOf(row),
      claims: row.claims,
      weight: row.weight,
      families: familiesIn(row.families),
    })),
    total: sum(sums),
    kinds: tally(kinds, (kind) => sum(sums.filter((row) => row.kind === kind))),
    families: tally(families, (family) =>
      sum(sums.filter((row) => familiesIn(row.families).includes(family))),
    ),
  }
}

/** No tie tells less. */
const LEAST_WEIGHT = 1
