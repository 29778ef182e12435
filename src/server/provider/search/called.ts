/** Who may be called by the words that are asked. */

import * as z from 'zod/mini'
import { mayBeSlip, wordFit } from '../../../graph/provider/fits'
import type { Connection } from '../../engine/engine'
import { nothing, type Sql, sql } from '../../engine/sql'
import { among, beginning, type Finds, just } from './finds'
import type { Heard } from './heard'

/** Words that one may be a slip for, and names that are weighed: more is no question any more. */
const MOST_WORDS = 200
const MOST_WEIGHED = 300

const candidate = z.object({ resolved: z.number() })
const wordRow = z.object({ word: z.string() })

/** Who may be called by words that begin with those that are asked. */
export async function calledAsTyped(
  connection: Connection,
  asked: readonly string[],
  rarest: readonly Heard[],
  limit: number,
): Promise<readonly number[]> {
  const words = rarest.map(({ word }) => word)
  // Of several words some fit better than others: then all that are found are weighed.
  const most = asked.length > 1 ? MOST_WEIGHED : limit
  // An index finds who is called just so; in the order of how much is told, all others would be looked at first.
  const rows = await connection.rows(
    sql`
      with so as materialized (select id, pieces from resolved where names @> ${[asked.join(' ')]}::text[])
      (select id as resolved from so order by pieces desc, id limit ${MOST_WEIGHED}::int)
      union (${foremost(words.map(just), most)})
      union (${foremost(words.map(beginning), most)})`,
    candidate,
  )
  return rows.map(({ resolved }) => resolved)
}

/** Whoever is told of most, of those whom all words find; equals of the last one, too. */
function foremost([first, ...others]: readonly Finds[], most: number): Sql {
  const [one, other] = [sql`called`, sql`another`]
  const all = others.reduce(
    (all, { rows, bits }) =>
      // One by one, by its own words: how many others have such words is not known well enough to join them.
      sql`${all} ${bits ? sql`and ${bits(one)}` : nothing} and exists (
        select from (select word from called own where own.resolved = called.resolved offset 0) another where ${rows(other)})`,
    first ? first.rows(one) : sql`false`,
  )
  return sql`
    select resolved from (
      select resolved, rank from called where ${all} order by rank desc limit ${MOST_WEIGHED}::int
    ) found group by resolved, rank order by rank desc fetch first (${most}::int) rows with ties`
}

/** Who may be called by words that begin with those that are asked, but for one that is a slip. */
export async function calledButForOne(
  connection: Connection,
  rarest: readonly Heard[],
): Promise<readonly number[]> {
  const found: number[] = []
  for (const [at, { word }] of rarest.entries()) {
    if (!mayBeSlip(word)) continue
    const others = rarest.filter((_, other) => other !== at)
    const finds = others.map((other) => beginning(other.word))
    // Of those whom the others find, if they are not very many, all are weighed.
    const isFewEnough = others.some(({ total }) => total < MOST_WEIGHED)
    const like = isFewEnough ? finds : [among(await wordsLike(connection, word)), ...finds]
    const rows = await connection.rows(foremost(like, MOST_WEIGHED), candidate)
    found.push(...rows.map(({ resolved }) => resolved))
  }
  return found
}

/** Who may be called by words that those that are asked begin, or are slips for. */
export async function calledAlike(
  connection: Connection,
  asked: readonly string[],
): Promise<readonly number[]> {
  const finds: Finds[] = []
  for (const word of asked) {
    const words = await wordsLike(connection, word)
    if (words.length === 0) return []
    finds.push(among(words))
  }
  const rows = await connection.rows(foremost(finds, MOST_WEIGHED), candidate)
  return rows.map(({ resolved }) => resolved)
}

/** Words of names that it may be, or that begin with it. */
async function wordsLike(connection: Connection, asked: string): Promise<readonly string[]> {
  const alike = mayBeSlip(asked)
    ? sql`
        union select word from (select word from word where word % ${asked}
          order by similarity(word, ${asked}) desc, word limit ${MOST_WORDS}::int) alike`
    : sql``
  const rows = await connection.rows(
    sql`
      select word from (select word from word where word >= ${asked} and word < ${`${asked}\u{10ffff}`}
        order by word limit ${MOST_WORDS}::int) beginning ${alike}`,
    wordRow,
  )
  return rows.map(({ word }) => word).filter((word) => wordFit(asked, word, true) > 0)
}
