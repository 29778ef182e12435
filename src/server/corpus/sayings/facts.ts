/** What of claims and remarks is asked for by number, as columns. */

import * as z from 'zod/mini'
import { factsOf } from '../../../graph/provider/asked'
import type { Saying } from '../../../graph/voices'
import { readClaim } from '../../../model/file/parts'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'

/** For nobody whom the piece names, and for an author without a name. */
export const NOBODY = 0

export interface FactColumns {
  readonly family: number
  readonly manner: number
  readonly when_start: number | null
  readonly when_end: number | null
  readonly said_start: number | null
  readonly said_end: number | null
  readonly sure: number
  readonly made: number
}

export function factColumns(saying: Saying): FactColumns {
  const { family, manner, when, said, sure, made } = factsOf(saying)
  return {
    family,
    manner,
    when_start: when?.start ?? null,
    when_end: when?.end ?? null,
    said_start: said?.start ?? null,
    said_end: said?.end ?? null,
    sure,
    made,
  }
}

const AT_ONCE = 2000
const row = z.object({ id: z.number(), told: z.string() })

/** Works them out of what every claim tells. */
export async function fillFacts(connection: Connection): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await connection.rows(
      sql`select id, told from claim where id > ${last} order by id limit ${AT_ONCE}::int`,
      row,
    )
    const end = rows.at(-1)
    if (!end) return
    last = end.id
    const facts = rows.map(({ id, told }) => ({ id, ...factColumns(readClaim(told)) }))
    await connection.run(sql`
      update claim set family = given.family, manner = given.manner, when_start = given.when_start,
        when_end = given.when_end, said_start = given.said_start, said_end = given.said_end
      from json_to_recordset(${JSON.stringify(facts)}::json) as given(
        id int, family int, manner int, when_start int, when_end int, said_start int, said_end int)
      where claim.id = given.id`)
  }
}
