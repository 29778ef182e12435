/** Claims of a tie, and on somebody's word. */

import * as z from 'zod/mini'
import { claimCost, STRONGEST } from '../../graph/evidence'
import { carries } from '../../graph/paths/explanation'
import { type Listed, MOST_CARRYING, type Page, type Told } from '../../graph/provider/provider'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import { inReading, tellAll, toldColumns, toldRow, toldTables } from './told'

const counted = z.object({ total: z.number() })

const between = (one: number, other: number): Sql =>
  sql`claim.low = ${Math.min(one, other)}::int and claim.high = ${Math.max(one, other)}::int and claim.low <> claim.high`

async function listed(
  connection: Connection,
  tables: Sql,
  which: Sql,
  total: Sql,
  { from = 0, limit }: Page,
): Promise<Listed<Told>> {
  const rows = await connection.rows(
    sql`
      select ${toldColumns} from ${tables} ${toldTables} where ${which}
      order by ${inReading} offset ${from}::int limit ${limit}::int`,
    toldRow,
  )
  const [all] = await connection.rows(total, counted)
  return { list: await tellAll(connection, rows), total: all?.total ?? 0 }
}

export const claimsBetween = (connection: Connection, one: number, other: number, page: Page) =>
  listed(
    connection,
    sql`claim`,
    between(one, other),
    sql`select claims as total from tie where one = ${one} and other = ${other}`,
    page,
  )

/** Those that stand with the last one are looked at, too: their paragraphs decide. No more of many are read. */
export const claimsOnWordOf = (connection: Connection, resolved: number, page: Page) =>
  listed(
    connection,
    sql`(
      select claim as id from speaker where who = ${resolved}
      order by stands fetch first (${(page.from ?? 0) + page.limit}::int) rows with ties
    ) speaking join claim using (id)`,
    sql`true`,
    sql`select says as total from resolved where id = ${resolved}`,
    page,
  )

/** Claims of a tie that are read first: of very many there are enough strong ones among them, mostly. */
const AT_FIRST = 60
/** Those that are read at once afterwards. */
const AT_ONCE = 200

/** Firm claims between two, the strongest first. */
export async function carryingClaims(
  connection: Connection,
  one: number,
  other: number,
): Promise<readonly Told[]> {
  const carrying: Weighed[] = []
  for (let from = 0; ; ) {
    const limit = from === 0 ? AT_FIRST : AT_ONCE
    const rows = await connection.rows(
      sql`
        select ${toldColumns} from claim ${toldTables} where ${between(one, other)}
        order by ${inReading} offset ${from}::int limit ${limit}::int`,
      toldRow,
    )
    carrying.push(...(await weighedOf(connection, rows, from)))
    from += limit
    // None is stronger than the strongest that there can be, and of equals the first is told.
    const strongest = carrying.filter(({ cost }) => cost === STRONGEST)
    if (rows.length === limit && strongest.length < MOST_CARRYING) continue
    return carrying
      .toSorted((a, b) => a.cost - b.cost || a.at - b.at)
      .slice(0, MOST_CARRYING)
      .map(({ told }) => told)
  }
}

interface Weighed {
  readonly told: Told
  readonly cost: number
  /** Its place in reading order. */
  readonly at: number
}

/** Those that are firm, of some that follow `from` others. */
async function weighedOf(
  connection: Connection,
  rows: readonly z.output<typeof toldRow>[],
  from: number,
): Promise<readonly Weighed[]> {
  const unnamed = await connection.rows(
    sql`
      select piece.id || ' ' || entity.slug as id from resolved join entity on entity.id = resolved.first
      join piece on piece.number = entity.piece
      where resolved.unnamed and resolved.id = any(${[...new Set(rows.flatMap(({ voices }) => voices))]}::int[])`,
    z.object({ id: z.string() }),
  )
  const entities = new Map(
    unnamed.map(({ id }) => [
      id,
      { id, kind: 'organisation', name: id, aliases: [], unnamed: true } as const,
    ]),
  )
  return (await tellAll(connection, rows)).flatMap((told, at) =>
    carries(told.claim) ? [{ told, cost: claimCost(told.claim, entities), at: from + at }] : [],
  )
}
