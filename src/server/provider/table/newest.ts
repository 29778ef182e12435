/** What nothing is kept of is counted one by one: of the newest pieces only, where that would be very many. */

import * as z from 'zod/mini'
import { type ClaimQuery, wordsAsked } from '../../../graph/provider/asked'
import { clocks, EVERY } from '../../corpus/sayings/tallies'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { queryOf } from '../search/claims'
import type { Which } from './asked'
import { howMany } from './howMany'

/** Pieces of which all is counted. */
export const MOST_PIECES = 5000
/** Claims and remarks that are counted one by one. */
const MOST_SAYINGS = 150_000

export interface Countable extends Pick<Which, 'claims' | 'remarks'> {
  /** Of how many of the newest pieces that is; null where it is of all. */
  readonly newest: number | null
}

const standing = z.object({ stands: z.string() })
const counted = z.object({ pieces: z.nullable(z.number()) })
const numbered = z.object({ number: z.number() })

export async function countable(
  connection: Connection,
  which: Which,
  query: ClaimQuery,
  most = MOST_PIECES,
): Promise<Countable> {
  const [last] = await connection.rows(
    sql`select stands from piece order by stands desc offset ${most - 1}::int limit 1`,
    standing,
  )
  if (!last) return { ...which, newest: null }
  if (await isLittle(connection, which)) return { ...inKinds(which), newest: null }
  if (await isOfFew(connection, which, most)) return { ...which, newest: null }
  const pieces = await piecesWith(connection, query, most)
  if (pieces)
    return {
      claims: sql`${which.claims} and claim.piece = any(${pieces}::int[])`,
      remarks: which.remarks,
      newest: null,
    }
  return {
    claims: sql`${which.claims} and claim.stands >= ${last.stands}`,
    remarks: sql`${which.remarks} and remark.stands >= ${last.stands}`,
    newest: most,
  }
}

/** Whether it is counted that it is not much. */
export async function isLittle(connection: Connection, which: Which): Promise<boolean> {
  if (!which.tallied) return false
  const { claims, remarks } = await howMany(connection, which)
  return claims + remarks <= MOST_SAYINGS
}

/** By the kinds that there are of it: by these an index finds them. */
export const inKinds = ({ claims, remarks, tallied }: Which): Pick<Which, 'claims' | 'remarks'> => ({
  claims:
    tallied?.isOfSome && !tallied.time
      ? sql`${claims} and (claim.family, claim.manner, cardinality(claim.voices)) in (
          select family, manner, depth from tally
          where clock = ${clocks.none} and not is_remark and depth <> ${EVERY} and many > 0 and ${tallied.kinds.claim})`
      : claims,
  remarks,
})

/** Whether it is of two, or of somebody in few pieces. */
async function isOfFew(connection: Connection, which: Which, most: number): Promise<boolean> {
  if (which.areTwo) return true
  const [fewest] = await connection.rows(
    sql`select min(pieces) as pieces from resolved where id = any(${which.who}::int[])`,
    counted,
  )
  return (fewest?.pieces ?? most) < most
}

/** The pieces with the words that are asked; null where none are, or where very many have them. */
async function piecesWith(
  connection: Connection,
  { words }: ClaimQuery,
  most: number,
): Promise<readonly number[] | null> {
  const wanted = words === undefined ? [] : wordsAsked(words)
  if (wanted.length === 0) return null
  const rows = await connection.rows(
    sql`select number from piece where words @@ ${queryOf(wanted)} limit ${most}::int`,
    numbered,
  )
  return rows.length < most ? rows.map(({ number }) => number) : null
}
