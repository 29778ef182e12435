import * as z from 'zod/mini'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import type { Which } from './asked'

const counted = z.object({ claims: z.number(), remarks: z.number() })

/** How many claims and remarks are asked for. */
export async function howMany(
  connection: Connection,
  { claims, remarks, tallied }: Pick<Which, 'claims' | 'remarks' | 'tallied'>,
): Promise<z.output<typeof counted>> {
  const [many] = await connection.rows(
    tallied
      ? sql`
          select (select coalesce(sum(many), 0) from tally where ${tallied.claims})::int as claims,
            (select coalesce(sum(many), 0) from tally where ${tallied.remarks})::int as remarks`
      : sql`
          select (select count(*) from claim where ${claims})::int as claims,
            (select count(*) from remark where ${remarks})::int as remarks`,
    counted,
  )
  return many ?? { claims: 0, remarks: 0 }
}
