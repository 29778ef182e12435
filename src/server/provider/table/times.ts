/** How many of the claims that are asked for there are in which time. */

import * as z from 'zod/mini'
import { type ClaimQuery, timeAsked } from '../../../graph/provider/asked'
import { type Times, timesOf } from '../../../graph/provider/times'
import { never } from '../../corpus/sayings/tallies'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { endsOf, type Which } from './asked'
import { countable } from './newest'

const dated = z.object({ start: z.nullable(z.number()), end: z.nullable(z.number()), claims: z.number() })

export async function timesIn(connection: Connection, which: Which, query: ClaimQuery): Promise<Times> {
  const { start, end } = endsOf(query)
  const { tallied } = which
  const { claims, newest } = tallied ? { ...which, newest: null } : await countable(connection, which, query)
  const rows = await connection.rows(
    tallied
      ? sql`
          select nullif(start, ${never}) as start, nullif(finish, ${never}) as end, sum(many)::int as claims
          from tally where ${tallied.dated} group by start, finish having sum(many) > 0`
      : sql`
          select ${start} as start, ${end} as end, count(*)::int as claims from claim where ${claims}
          group by ${start}, ${end}`,
    dated,
  )
  const times = timesOf(
    rows.flatMap(({ start, end, claims }) =>
      start === null || end === null ? [] : [{ start, end, claims }],
    ),
    rows.reduce((sum, row) => sum + (row.start === null ? row.claims : 0), 0),
    timeAsked(query),
  )
  return { ...times, newest }
}
