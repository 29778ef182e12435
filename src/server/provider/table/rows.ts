/** A page of the claims and remarks that are asked for, in the order that is asked for. */

import * as z from 'zod/mini'
import type { ClaimQuery, RowOrder } from '../../../graph/provider/asked'
import { order } from '../../../graph/provider/glance'
import type { Page, Rows } from '../../../graph/provider/provider'
import { headingsOf } from '../../corpus/pieces'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { namesOf } from '../names'
import { remarkRowsOf, tellAll, tellRemarks, toldColumns, toldRow, toldTables } from '../told'
import type { Which } from './asked'
import { foremost, sortOf } from './foremost'
import { howMany } from './howMany'
import { countable, inKinds, isLittle } from './newest'

const placed = z.object({ is_remark: z.boolean(), id: z.number() })
const claimRow = z.extend(toldRow, { id: z.number() })

export async function rowsOf(
  connection: Connection,
  which: Which,
  query: ClaimQuery,
  inOrder: RowOrder,
  { from = 0, limit }: Page,
): Promise<Rows> {
  const { newest, ...conditions } = which.tallied
    ? { ...which, newest: null }
    : await countable(connection, which, query)
  const asked: Which = { ...which, ...conditions }
  // By its date what is little would be looked for among all.
  const isLittleOfAll =
    inOrder.column === 'date' && asked.tallied?.isOfSome && (await isLittle(connection, asked))
  const first: Which = isLittleOfAll ? { ...asked, ...inKinds(asked), tallied: null } : asked
  const rows = await connection.rows(
    sql`
      select is_remark, id from (${foremost(first, query, inOrder, from + limit)}) saying
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
  const many = await howMany(connection, asked)
  const names = await namesOf(connection, [
    ...claimRows.flatMap(({ subject, object, voices, teller }) => [subject, object, teller, ...voices]),
    ...remarkRows.flatMap(({ about, voices, teller }) => [...about, teller, ...voices]),
  ])
  return {
    list: rows.flatMap(({ is_remark, id }) => (is_remark ? toldRemarks : toldClaims).get(id) ?? []),
    total: many.claims + many.remarks,
    remarks: many.remarks,
    newest,
    names: [...names.values()].sort((a, b) => order(a.id, b.id)),
    headings: await headingsOf(
      connection,
      [...claimRows, ...remarkRows].map(({ piece }) => piece),
    ),
  }
}

const byId = <One>(rows: readonly { readonly id: number }[], told: readonly One[]) =>
  new Map<number, One>(rows.flatMap(({ id }, at) => (told[at] === undefined ? [] : [[id, told[at]]])))
