/** Claims of a tie, and on somebody's word. */

import * as z from 'zod/mini'
import { byStrength } from '../../graph/evidence'
import { carries } from '../../graph/paths/explanation'
import { type Listed, MOST_CARRYING, type Page, type Told } from '../../graph/provider/provider'
import type { Evidence } from '../../model/piece'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import { inReading, tellAll, toldColumns, toldRow, toldTables } from './told'

const counted = z.object({ total: z.number() })

const between = (one: number, other: number): Sql =>
  sql`claim.low = ${Math.min(one, other)}::int and claim.high = ${Math.max(one, other)}::int and claim.low <> claim.high`

async function listed(connection: Connection, which: Sql, { from = 0, limit }: Page): Promise<Listed<Told>> {
  const rows = await connection.rows(
    sql`
      select ${toldColumns} from claim ${toldTables} where ${which}
      order by ${inReading} offset ${from}::int limit ${limit}::int`,
    toldRow,
  )
  const [all] = await connection.rows(sql`select count(*)::int as total from claim where ${which}`, counted)
  return { list: await tellAll(connection, rows), total: all?.total ?? 0 }
}

export const claimsBetween = (connection: Connection, one: number, other: number, page: Page) =>
  listed(connection, between(one, other), page)

export const claimsOnWordOf = (connection: Connection, resolved: number, page: Page) =>
  listed(
    connection,
    sql`
      (claim.voices && ${[resolved]}::int[] or (claim.voices = '{}' and claim.teller = ${resolved}))
      and claim.low <> claim.high`,
    page,
  )

/** Firm claims between two, the strongest first. */
export async function carryingClaims(
  connection: Connection,
  one: number,
  other: number,
): Promise<readonly Told[]> {
  const rows = await connection.rows(
    sql`select ${toldColumns} from claim ${toldTables} where ${between(one, other)} order by ${inReading}`,
    toldRow,
  )
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
  const told = await tellAll(connection, rows)
  const strongest = byStrength(entities)
  // They come in reading order, which decides between equals.
  return told
    .filter(({ claim }) => carries(claim))
    .map((one, at) => ({ one, claim: { ...one.claim, evidence: placed(at) } }))
    .sort((a, b) => strongest(a.claim, b.claim))
    .slice(0, MOST_CARRYING)
    .map(({ one }) => one)
}

const placed = (paragraph: number): [Evidence] => [{ paragraph }]
