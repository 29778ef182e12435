/** Names and claims that fit what is typed: the database finds what may fit, and the rule of `fits` in graph/ decides. */

import * as z from 'zod/mini'
import { memberKey } from '../../graph/collection/resolution'
import { foldedWords, nameFit, wordFit } from '../../graph/provider/fits'
import type { Found } from '../../graph/provider/provider'
import type { Connection } from '../engine/engine'
import { nothing, type Sql, sql } from '../engine/sql'
import { namesOf } from './names'
import { newestFirst, tellAll, toldColumns, toldRow, toldTables } from './told'

/** Words that are looked at for each that is asked, and names that are weighed: more is no question any more. */
const MOST_WORDS = 200
const MOST_WEIGHED = 1000
const MOST_ASKED = 12
/** The newest pieces, in which claims are looked for first. */
const LATELY = 200

const wordRow = z.object({ word: z.string() })
const weighed = z.object({
  resolved: z.number(),
  pieces: z.number(),
  piece: z.string(),
  slug: z.string(),
  names: z.array(z.string()),
  words: z.array(z.string()),
})

export async function search(connection: Connection, query: string, limit: number): Promise<Found> {
  const asked = foldedWords(query).slice(0, MOST_ASKED)
  if (asked.length === 0) return { names: [], claims: [] }
  return {
    names: await namesFor(connection, asked, limit),
    claims: await claimsFor(connection, asked, limit),
  }
}

async function namesFor(
  connection: Connection,
  asked: readonly string[],
  limit: number,
): Promise<Found['names']> {
  let having: Sql = nothing
  for (const word of asked) {
    const words = await wordsLike(connection, word)
    if (words.length === 0) return []
    having = sql`${having} and resolved.words && ${words}::text[]`
  }
  const rows = await connection.rows(
    sql`
      with fitting as materialized (select id, pieces from resolved where true ${having})
      select resolved.id as resolved, resolved.pieces, piece.id as piece, entity.slug, resolved.names, resolved.words
      from (select id from fitting order by pieces desc, id limit ${MOST_WEIGHED}::int) best
      join resolved using (id)
      join entity on entity.id = resolved.first join piece on piece.number = entity.piece`,
    weighed,
  )
  const best = rows
    .map((row) => ({
      ...row,
      id: memberKey({ piece: row.piece, entity: row.slug }),
      fit: nameFit(asked, row),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.pieces - a.pieces || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
  const names = await namesOf(
    connection,
    best.map(({ resolved }) => resolved),
  )
  return best.flatMap(({ resolved }) => names.get(resolved) ?? [])
}

/** Words of names that it may be, or that begin with it. */
async function wordsLike(connection: Connection, asked: string): Promise<readonly string[]> {
  const rows = await connection.rows(
    sql`
      select word from (select word from word where word >= ${asked} and word < ${`${asked}\u{10ffff}`}
        order by word limit ${MOST_WORDS}::int) beginning
      union select word from (select word from word where word % ${asked}
        order by similarity(word, ${asked}) desc, word limit ${MOST_WORDS}::int) alike`,
    wordRow,
  )
  return rows.map(({ word }) => word).filter((word) => wordFit(asked, word) > 0)
}

async function claimsFor(
  connection: Connection,
  asked: readonly string[],
  limit: number,
): Promise<Found['claims']> {
  // Words are letters and digits only.
  const query = asked.map((word) => `'${word}':*`).join(' & ')
  const fitting = sql`claim.words @@ ${query}::tsquery and claim.low <> claim.high`
  // What is told often is told lately; what is told seldom the index of words finds, whatever else the database thinks.
  const lately = await connection.rows(
    sql`
      select ${toldColumns} from claim ${toldTables}
      where ${fitting} and claim.stands >= (
        select coalesce(min(stands), '') from (select stands from piece order by stands desc limit ${LATELY}::int) newest
      )
      order by ${newestFirst} limit ${limit}::int`,
    toldRow,
  )
  if (lately.length === limit) return tellAll(connection, lately)
  const rows = await connection.rows(
    sql`
      with fitting as materialized (select id, stands, paragraph, slug from claim where ${fitting})
      select ${toldColumns} from (
        select id from fitting claim order by ${newestFirst} limit ${limit}::int
      ) best join claim using (id) ${toldTables} order by ${newestFirst}`,
    toldRow,
  )
  return tellAll(connection, rows)
}
