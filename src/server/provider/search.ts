/** Names and claims that fit what is typed: the database finds what may fit, and the rule of `fits` in graph/ decides. */

import * as z from 'zod/mini'
import { memberKey } from '../../graph/collection/resolution'
import { foldedWords, mayBeSlip, nameFit, wordFit } from '../../graph/provider/fits'
import type { Found } from '../../graph/provider/provider'
import { SHORT } from '../corpus/whoIsWho/called'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import { namesOf } from './names'
import { newestFirst, tellAll, toldColumns, toldRow, toldTables } from './told'

/** Words that one may be a slip for, and names that are weighed: more is no question any more. */
const MOST_WORDS = 200
const MOST_WEIGHED = 300
const MOST_ASKED = 12
/** Names of a word are counted so far, to begin with the word of the fewest. */
const MOST_COUNTED = 1000
/** Claims of so many pieces are looked through. */
const MOST_TOLD = 10_000
/** The newest pieces, in which claims are looked for first. */
const LATELY = 2000
/** Of so many pieces with several words one may have a claim with all of them. */
const APART = 20

const counted = z.object({ at: z.number(), total: z.number(), told: z.number() })
const candidate = z.object({ resolved: z.number() })
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
  const { rarest, few } =
    asked.length > 1 ? await rarestFirst(connection, asked) : { rarest: asked, few: asked }
  return {
    names: await namesFor(connection, asked, rarest, limit),
    claims: await claimsFor(connection, asked, few, limit),
  }
}

async function namesFor(
  connection: Connection,
  asked: readonly string[],
  rarest: readonly string[],
  limit: number,
): Promise<Found['names']> {
  const asTyped = await best(connection, asked, await calledAsTyped(connection, asked, rarest, limit), false)
  const found =
    asTyped.length > 0 ? asTyped : await best(connection, asked, await calledAlike(connection, asked), true)
  const top = found.slice(0, limit)
  const names = await namesOf(connection, top)
  return top.flatMap((resolved) => names.get(resolved) ?? [])
}

/** Of some, who fit; who fits best comes first. */
async function best(
  connection: Connection,
  asked: readonly string[],
  some: readonly number[],
  forgiving: boolean,
): Promise<readonly number[]> {
  if (some.length === 0) return []
  const rows = await connection.rows(
    sql`
      select resolved.id as resolved, resolved.pieces, piece.id as piece, entity.slug, resolved.names, resolved.words
      from resolved join entity on entity.id = resolved.first join piece on piece.number = entity.piece
      where resolved.id = any(${some}::int[])`,
    weighed,
  )
  return rows
    .map((row) => ({
      ...row,
      id: memberKey({ piece: row.piece, entity: row.slug }),
      fit: nameFit(asked, row, forgiving),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.pieces - a.pieces || (a.id < b.id ? -1 : 1))
    .map(({ resolved }) => resolved)
}

/** Which rows of `called` a word that is asked finds. */
type Finds = (table: Sql) => Sql

const just =
  (asked: string): Finds =>
  (table) =>
    sql`${table}.word = ${asked}`

function beginning(asked: string): Finds {
  const letters = [...asked].length
  return (table) =>
    letters > SHORT
      ? sql`${table}.word >= ${asked} and ${table}.word < ${`${asked}\u{10ffff}`}`
      : // A number of the query itself: only so the index of these beginnings is found.
        sql`left(${table}.word, ${{ strings: [String(letters)], values: [] }}) = ${asked}`
}

/** Who may be called by words that begin with those that are asked. */
async function calledAsTyped(
  connection: Connection,
  asked: readonly string[],
  rarest: readonly string[],
  limit: number,
): Promise<readonly number[]> {
  // Of several words some fit better than others: then all that are found are weighed.
  const most = asked.length > 1 ? MOST_WEIGHED : limit
  // An index finds who is called just so; in the order of how much is told, all others would be looked at first.
  const rows = await connection.rows(
    sql`
      with so as materialized (select id, pieces from resolved where names @> ${[asked.join(' ')]}::text[])
      (select id as resolved from so order by pieces desc, id limit ${MOST_WEIGHED}::int)
      union (${foremost(rarest.map(just), most)})
      union (${foremost(rarest.map(beginning), most)})`,
    candidate,
  )
  return rows.map(({ resolved }) => resolved)
}

/** Whoever is told of most, of those whom all words find; equals of the last one, too. */
function foremost([first, ...others]: readonly Finds[], most: number): Sql {
  const [one, other] = [sql`called`, sql`another`]
  const all = others.reduce(
    (all, finds) =>
      // One by one, by its own words: how many others have such words is not known well enough to join them.
      sql`${all} and exists (
        select from (select word from called own where own.resolved = called.resolved offset 0) another where ${finds(other)})`,
    first ? first(one) : sql`false`,
  )
  return sql`
    select resolved from (
      select resolved, rank from called where ${all} order by rank desc limit ${MOST_WEIGHED}::int
    ) found group by resolved, rank order by rank desc fetch first (${most}::int) rows with ties`
}

/** `few`: those that few claims have, or not the shortest, where there are such: what nobody is called may be in very many. */
async function rarestFirst(
  connection: Connection,
  asked: readonly string[],
): Promise<{ readonly rarest: readonly string[]; readonly few: readonly string[] }> {
  const [first, ...others] = asked.map(
    (word, at) => sql`
      select ${at}::int as at, count(*)::int as total, coalesce(sum(1 << rank), 0)::float8 as told from (
        select rank from called where ${beginning(word)(sql`called`)} limit ${MOST_COUNTED}::int) finding`,
  )
  const rows = first
    ? await connection.rows(
        others.reduce((all, one) => sql`${all} union all ${one}`, first),
        counted,
      )
    : []
  const wordsOf = (some: readonly z.output<typeof counted>[]) => some.flatMap(({ at }) => asked[at] ?? [])
  const few = wordsOf(rows.filter(({ total, told }) => total > 0 && total < MOST_COUNTED && told < MOST_TOLD))
  const unheard = await seldomTold(connection, wordsOf(rows.filter(({ total }) => total === 0)))
  const long = asked.filter((word) => [...word].length >= SHORT)
  return {
    rarest: wordsOf(rows.toSorted((a, b) => a.total - b.total || a.at - b.at)),
    few: [[...few, ...unheard], long].find((some) => some.length > 0) ?? asked,
  }
}

/** Of words that nobody is called, those that no common word of claims begins with, as far as the database knows them. */
async function seldomTold(connection: Connection, words: readonly string[]): Promise<readonly string[]> {
  if (words.length === 0) return []
  const rows = await connection.rows(
    sql`
      select word from unnest(${words}::text[]) as asked(word) where not exists (
        select from pg_stats, unnest(most_common_elems::text::text[]) as common
        where schemaname = current_schema and tablename = 'claim' and attname = 'words' and starts_with(common, word))`,
    wordRow,
  )
  return rows.map(({ word }) => word)
}

/** Who may be called by words that those that are asked begin, or are slips for. */
async function calledAlike(connection: Connection, asked: readonly string[]): Promise<readonly number[]> {
  const finds: Finds[] = []
  for (const word of asked) {
    const words = await wordsLike(connection, word)
    if (words.length === 0) return []
    finds.push((table) => sql`${table}.word = any(${words}::text[])`)
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

async function claimsFor(
  connection: Connection,
  asked: readonly string[],
  few: readonly string[],
  limit: number,
): Promise<Found['claims']> {
  // Words are letters and digits only.
  const queryOf = (words: readonly string[]) => words.map((word) => `'${word}':*`).join(' & ')
  const query = queryOf(asked)
  // The index gathers every claim with a word that begins so: what very many begin with is not asked of it.
  const fitting = sql`
    claim.words @@ ${queryOf(few)}::tsquery and (claim.words @@ ${query}::tsquery) is true and claim.low <> claim.high`
  // What is told often is told lately, in the newest of the pieces that have the words, though several not in one sentence; what is told
  // seldom the index finds.
  for (const most of asked.length > 1 ? [limit, APART * limit] : [limit]) {
    const lately = await connection.rows(
      sql`
        select ${toldColumns} from (
          select number from (
            select number, stands, words from piece order by stands desc limit ${LATELY}::int
          ) newest where words @@ ${query}::tsquery order by stands desc limit ${most}::int
        ) telling join claim on claim.piece = telling.number ${toldTables}
        where (claim.words @@ ${query}::tsquery) is true and claim.low <> claim.high
        order by ${newestFirst} limit ${limit}::int`,
      toldRow,
    )
    if (lately.length === limit) return tellAll(connection, lately)
  }
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
