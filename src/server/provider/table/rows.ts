/** A page of the claims and remarks that are asked for, in the order that is asked for. */

import * as z from 'zod/mini'
import type { ClaimQuery, RowOrder } from '../../../graph/provider/asked'
import { order } from '../../../graph/provider/glance'
import type { Page, Rows } from '../../../graph/provider/provider'
import { headingsOf } from '../../corpus/pieces'
import type { Connection } from '../../engine/engine'
import { type Sql, sql } from '../../engine/sql'
import { namesOf } from '../names'
import { remarkRowsOf, tellAll, tellRemarks, toldColumns, toldRow, toldTables } from '../told'
import type { Which } from './asked'
import { foremost, sortOf } from './foremost'

const placed = z.object({ is_remark: z.boolean(), id: z.number() })
const claimRow = z.extend(toldRow, { id: z.number() })
const counted = z.object({ claims: z.number(), remarks: z.number() })

export async function rowsOf(
  connection: Connection,
  which: Which,
  query: ClaimQuery,
  inOrder: RowOrder,
  { from = 0, limit }: Page,
): Promise<Rows> {
  const rows = await connection.rows(
    sql`
      select is_remark, id from (${foremost(which, query, inOrder, from + limit)}) saying
      order by ${sortOf(inOrder)} offset ${from}::int limit ${limit}::int`,
    placed,
  )
  const idsOf = (isRemark: boolean) => rows.filter((row) => row.is_remark === isRemark).map(({ id }) => id)
  const claimRows = await connection.rows(
    sql`select claim.id, ${toldColumns} from claim ${toldTables} where claim.id = any(${idsOf(false)}::int[])`,
    claimRow,
  )
  const remarkRows = await remarkRowsOf(connection, idsOf(true))
  const toldClaims = byId(claimRows, await tellAll(connection, claimRows))
  const toldRemarks = byId(remarkRows, await tellRemarks(connection, remarkRows))
  const [many] = await connection.rows(howMany(which), counted)
  const names = await namesOf(connection, [
    ...claimRows.flatMap(({ subject, object, voices, teller }) => [subject, object, teller, ...voices]),
    ...remarkRows.flatMap(({ about, voices, teller }) => [...about, teller, ...voices]),
  ])
  return {
    list: rows.flatMap(({ is_remark, id }) => (is_remark ? toldRemarks : toldClaims).get(id) ?? []),
    total: (many?.claims ?? 0) + (many?.remarks ?? 0),
    remarks: many?.remarks ?? 0,
    names: [...names.values()].sort((a, b) => order(a.id, b.id)),
    headings: await headingsOf(
      connection,
      [...claimRows, ...remarkRows].map(({ piece }) => piece),
    ),
  }
}

const howMany = ({ claims, remarks, tallied }: Which): Sql =>
  tallied
    ? sql`
        select (select coalesce(sum(many), 0) from tally where ${tallied.claims})::int as claims,
          (select coalesce(sum(many), 0) from tally where ${tallied.remarks})::int as remarks`
    : sql`
        select (select count(*) from claim where ${claims})::int as claims,
          (select count(*) from remark where ${remarks})::int as remarks`

const byId = <One>(rows: readonly { readonly id: number }[], told: readonly One[]) =>
  new Map<number, One>(rows.flatMap(({ id }, at) => (told[at] === undefined ? [] : [[id, told[at]]])))
