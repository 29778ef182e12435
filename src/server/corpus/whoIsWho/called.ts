/** The words that somebody is called by, with how much is told of them: kept for a search as it is typed. */

import type { Connection } from '../../engine/engine'
import { type Sql, sql } from '../../engine/sql'

/** Beginnings of so many letters at most have an index in the order in which names are told of. */
export const SHORT = 3

/** Bits by the first letter, and by the first two. */
const BY_ONE = 20
const BY_TWO = 42
const firstOf = (word: Sql): Sql => sql`1::bigint << ascii(${word}) % ${BY_ONE}::int`
const firstTwoOf = (word: Sql): Sql =>
  sql`1::bigint << ${BY_ONE}::int + (31 * ascii(${word}) + ascii(substr(${word}, 2))) % ${BY_TWO}::int`

/** Bits that `also` has of everybody who is called by a word that begins so. */
export const bitsOf = (beginning: string): Sql => {
  const given = sql`${beginning}::text`
  return [...beginning].length > 1 ? sql`(${firstOf(given)} | ${firstTwoOf(given)})` : firstOf(given)
}

/** What `called` is to have. Its rank only goes up where the pieces have doubled, so that it is seldom written. */
export const calledRows = sql`
  select resolved.id as resolved, word, length(ltrim(pieces::bit(32)::text, '0'))::smallint as rank, also
  from resolved
  cross join lateral unnest(words) as word
  cross join lateral (
    select bit_or(${firstOf(sql`own`)} | ${firstTwoOf(sql`own`)}) as also from unnest(words) as own) bits`

/** Once some are called otherwise, or are told of in more pieces or fewer. */
export async function callThem(connection: Connection, resolved: readonly number[]): Promise<void> {
  if (resolved.length === 0) return
  const theirs = sql`any(${[...new Set(resolved)]}::int[])`
  await connection.run(sql`
    delete from called using (
      select resolved, word, rank, also from called where resolved = ${theirs}
      except ${calledRows} where resolved.id = ${theirs}
    ) gone where (called.resolved, called.word) = (gone.resolved, gone.word)`)
  await connection.run(sql`
    insert into called (resolved, word, rank, also) ${calledRows} where resolved.id = ${theirs}
    on conflict do nothing`)
}
