/** A corpus at a glance. */

import * as z from 'zod/mini'
import { EVEN } from '../../graph/made'
import { foremost, order } from '../../graph/provider/glance'
import { AT_A_GLANCE, type Glance, LATELY, type OneSource } from '../../graph/provider/provider'
import { isOfItsReading, listPieces } from '../corpus/pieces'
import { NOBODY } from '../corpus/sayings/facts'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import { nameColumns, nameOf, nameShape, namesOf, nameTables } from './names'
import { newestFirst, tellAll, toldColumns, toldRow, toldTables } from './told'

/** More of whom equally many pieces tell are not weighed against each other. */
const MOST_WEIGHED = 200

/** Claims that tie two, of one of the newest pieces, and not rather wrong than right; `since`: the first of these. */
const latelyOf = (since: string): Sql =>
  sql`claim.stands >= ${since} and claim.sure >= ${EVEN}::float8 and claim.low <> claim.high`

const standing = z.object({ stands: z.string() })

export async function glanceOf(connection: Connection): Promise<Glance> {
  const { list: newest, total } = await listPieces(connection, 0, AT_A_GLANCE.newest)
  const [first] = await connection.rows(
    sql`select stands from piece order by stands desc offset ${LATELY - 1}::int limit 1`,
    standing,
  )
  const lately = latelyOf(first?.stands ?? '')
  // Among the newest the text may tell the very day on which it was read; those of a corpus that is all read today have no other.
  const dayAt = async (end: Sql): Promise<string | undefined> => {
    const [found] = await connection.rows(
      sql`select left(stands, 10) as stands from piece where not ${isOfItsReading} order by stands ${end} limit 1`,
      standing,
    )
    return found?.stands
  }
  const last = newest.find(({ published }) => published)?.published ?? (await dayAt(sql`desc`))
  const oldest = (await dayAt(sql`asc`)) ?? last
  const names = await connection.rows(
    sql`
      select ${nameColumns} from (
        select * from resolved where not unnamed order by pieces desc, uses desc limit ${MOST_WEIGHED}::int
      ) resolved ${nameTables}
      order by resolved.pieces desc, resolved.uses desc, home.id collate "C", first.slug
      limit ${AT_A_GLANCE.names}::int`,
    z.object(nameShape),
  )
  // Within a text a quotation mark would have a backslash before it.
  const disputed = await connection.rows(
    sql`
      select ${toldColumns} from claim ${toldTables}
      where ${lately} and (claim.told like '%"denied":true%' or claim.told like '%"disputes":["%')
      order by ${newestFirst} limit ${AT_A_GLANCE.disputed}::int`,
    toldRow,
  )
  return {
    pieces: total,
    days: oldest && last ? [oldest, last] : null,
    newest,
    names: names.map(nameOf),
    disputed: await tellAll(connection, disputed),
    oneSource: await oneSourceOf(connection, lately),
  }
}

const alone = z.object({ low: z.number(), high: z.number(), source: z.number(), pieces: z.number() })

async function oneSourceOf(connection: Connection, lately: Sql): Promise<readonly OneSource[]> {
  const rows = await connection.rows(
    sql`
      select low, high, min(source) as source, count(distinct piece)::int as pieces from (
        select low, high, piece, coalesce(voices[1], teller) as source from claim where ${lately}
      ) told
      group by low, high
      having count(distinct source) = 1 and min(source) <> ${NOBODY}::int
        and count(distinct piece) >= ${AT_A_GLANCE.fewestPieces}::int
      order by pieces desc limit ${MOST_WEIGHED}::int`,
    alone,
  )
  const names = await namesOf(
    connection,
    rows.flatMap(({ low, high, source }) => [low, high, source]),
  )
  return foremost(
    rows.flatMap(({ low, high, source, pieces }) => {
      const from = names.get(source)
      const [one, other] = [low, high]
        .flatMap((end) => names.get(end) ?? [])
        .sort((a, b) => order(a.id, b.id))
      return from && one && other ? [{ ends: [one, other] as const, source: from, pieces }] : []
    }),
  )
}
