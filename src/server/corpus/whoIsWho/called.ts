/** The words that somebody is called by, with how much is told of them: kept for a search as it is typed. */

import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'

/** Beginnings of so many letters at most have an index in the order in which names are told of. */
export const SHORT = 3

/** What `called` is to have. Its rank only goes up where the pieces have doubled, so that it is seldom written. */
export const calledRows = sql`
  select resolved.id as resolved, word, length(ltrim(pieces::bit(32)::text, '0'))::smallint as rank
  from resolved, lateral unnest(words) as word`

/** Once some are called otherwise, or are told of in more pieces or fewer. */
export async function callThem(connection: Connection, resolved: readonly number[]): Promise<void> {
  if (resolved.length === 0) return
  const theirs = sql`any(${[...new Set(resolved)]}::int[])`
  await connection.run(sql`
    delete from called using (
      select resolved, word, rank from called where resolved = ${theirs}
      except ${calledRows} where resolved.id = ${theirs}
    ) gone where (called.resolved, called.word) = (gone.resolved, gone.word)`)
  await connection.run(sql`
    insert into called (resolved, word, rank) ${calledRows} where resolved.id = ${theirs}
    on conflict do nothing`)
}
