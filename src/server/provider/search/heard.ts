/** By which words of several few are called, and which of them few pieces have. */

import * as z from 'zod/mini'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { beginning } from './finds'

/** Names of a word are counted so far. */
const MOST_COUNTED = 1000
/** What is told in fewer pieces is seldom told. */
const MOST_TOLD = 3000

const counted = z.object({ at: z.number(), total: z.number(), told: z.number() })
const wordRow = z.object({ word: z.string() })

/** A word that is asked, and how many are called by one that begins so, as far as that is counted. */
export interface Heard {
  readonly word: string
  readonly total: number
}

/**
 * `rarest`: the word first by which fewest are called, which finds whom to look through for the others. `few`: those that few pieces
 * tell, if there are such.
 */
export async function rarestFirst(
  connection: Connection,
  asked: readonly string[],
): Promise<{ readonly rarest: readonly Heard[]; readonly few: readonly string[] }> {
  const [first, ...others] = asked.map(
    (word, at) => sql`
      select ${at}::int as at, count(*)::int as total, coalesce(sum(1 << rank), 0)::float8 as told from (
        select rank from called where ${beginning(word).rows(sql`called`)} limit ${MOST_COUNTED}::int) finding`,
  )
  if (!first || others.length === 0)
    return { rarest: asked.map((word) => ({ word, total: MOST_COUNTED })), few: [] }
  const rows = await connection.rows(
    others.reduce((all, one) => sql`${all} union all ${one}`, first),
    counted,
  )
  const wordsOf = (some: readonly z.output<typeof counted>[]) => some.flatMap(({ at }) => asked[at] ?? [])
  const few = wordsOf(rows.filter(({ total, told }) => total > 0 && total < MOST_COUNTED && told < MOST_TOLD))
  const unheard = await seldomTold(connection, wordsOf(rows.filter(({ total }) => total === 0)))
  return {
    rarest: rows
      .toSorted((a, b) => a.total - b.total || a.at - b.at)
      .map(({ at, total }) => ({ word: asked[at] ?? '', total })),
    few: [...few, ...unheard],
  }
}

/** Of words that nobody is called, those that no common word of pieces begins with, as far as the database knows them. */
async function seldomTold(connection: Connection, words: readonly string[]): Promise<readonly string[]> {
  if (words.length === 0) return []
  const rows = await connection.rows(
    sql`
      select word from unnest(${words}::text[]) as asked(word) where not exists (
        select from pg_stats, unnest(most_common_elems::text::text[]) as common
        where schemaname = current_schema and tablename = 'piece' and attname = 'words' and starts_with(common, word))`,
    wordRow,
  )
  return rows.map(({ word }) => word)
}
