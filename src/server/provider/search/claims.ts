/** Claims with the words that are asked, the newest first. */

import * as z from 'zod/mini'
import type { Found } from '../../../graph/provider/provider'
import { SHORT } from '../../corpus/whoIsWho/called'
import type { Connection } from '../../engine/engine'
import { type Sql, sql } from '../../engine/sql'
import { newestFirst, tellAll, toldColumns, toldRow, toldTables } from '../told'

/** The newest pieces, in which claims are looked for first; so many at most, where so many times what should be enough will do. */
const LATELY = 2000
const MOST_LATELY = 8000
const ENOUGH = 1.5
/** Of so many pieces with several words one may have a claim with all of them. */
const APART = 20

const pieceRow = z.object({ number: z.number() })
const claimRow = z.object({ id: z.number() })

/** `few`: those of the words that few pieces have. */
export async function claimsFor(
  connection: Connection,
  asked: readonly string[],
  few: readonly string[],
  limit: number,
): Promise<Found['claims']> {
  const query = queryOf(asked)
  const fits = (table: Sql): Sql => sql`(${table}.words @@ ${query}) is true`
  const within = (telling: Sql): Promise<readonly number[]> => newestWithin(connection, telling, fits, limit)
  // What is told often is told lately: as many pieces are looked through as will have enough of it, though several words not in one sentence.
  for (let lately = LATELY; lately <= MOST_LATELY; ) {
    const found = await within(sql`
      select number from (select number, stands, words from piece order by stands desc limit ${lately}::int) newest
      where ${fits(sql`newest`)} order by stands desc limit ${(asked.length > 1 ? APART : 1) * limit}::int`)
    if (found.length === limit) return tellClaims(connection, found)
    lately = Math.ceil((ENOUGH * lately * limit) / found.length)
  }
  // What is told seldom an index finds, by words that few pieces have: it gathers all that has a word that begins so.
  const long = asked.filter((word) => [...word].length >= SHORT)
  const by = [few, long].find((some) => some.length > 0) ?? asked
  return tellClaims(
    connection,
    await within(sql`
      select number from piece where words @@ ${queryOf(by)} and ${fits(sql`piece`)} order by stands desc`),
  )
}

/** Words are letters and digits only. */
export const queryOf = (words: readonly string[]): Sql =>
  sql`${words.map((word) => `'${word}':*`).join(' & ')}::tsquery`

/** The first that fit, of pieces that are in their order; no more of these are read than will have them. */
async function newestWithin(
  connection: Connection,
  telling: Sql,
  fits: (table: Sql) => Sql,
  limit: number,
): Promise<readonly number[]> {
  const pieces = await connection.rows(telling, pieceRow)
  const found: number[] = []
  for (let from = 0, to = limit; from < pieces.length && found.length < limit; [from, to] = [to, 5 * to]) {
    const some = pieces.slice(from, to).map(({ number }) => number)
    const claims = await connection.rows(
      sql`
        select id from claim where piece = any(${some}::int[]) and ${fits(sql`claim`)} and low <> high
        order by ${newestFirst} limit ${limit - found.length}::int`,
      claimRow,
    )
    found.push(...claims.map(({ id }) => id))
  }
  return found
}

async function tellClaims(connection: Connection, ids: readonly number[]): Promise<Found['claims']> {
  const rows = await connection.rows(
    sql`select ${toldColumns} from claim ${toldTables} where claim.id = any(${[...ids]}::int[]) order by ${newestFirst}`,
    toldRow,
  )
  return tellAll(connection, rows)
}
