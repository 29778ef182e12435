/** Firm ties as a search for a way reads them. */

import * as z from 'zod/mini'
import { weights } from '../../graph/evidence'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'

/** More than any way costs. */
const TOO_MUCH = 1e9

const hopRow = z.object({ one: z.number(), other: z.number(), cost: z.number() })
export type HopRow = z.output<typeof hopRow>
/** `ties`, `cheapest`: how many firm ties the other has, and what the cheapest of them costs. */
const hopOnRow = z.object({ ...hopRow.shape, ties: z.number(), cheapest: z.number() })
type HopOnRow = z.output<typeof hopOnRow>

/** Those from some to some, that cost at most so much: of all others nothing but the index is read. */
export const hopsAcross = (
  connection: Connection,
  names: readonly number[],
  others: readonly number[],
  most: number,
): Promise<readonly HopRow[]> =>
  connection.rows(
    sql`
      select one, other, cost from tie join unnest(${others}::int[]) as across(name) on name = other
      where one = any(${names}::int[]) and cost <= ${Math.min(TOO_MUCH, most)}::float8 and cost is not null`,
    hopRow,
  )

/** How much a way may cost. */
interface Limits {
  /** As far as the end of the hop. */
  readonly hop: number
  /** The whole way past it: on at once to whoever is cheapest across, or to whoever can be gone on from most cheaply there. */
  readonly on?: { readonly most: number; readonly least: number; readonly leastOn: number }
}

/** `hubCost` in SQL. */
const passing = sql`
  case when firm > ${weights.hubTies}::int
    then ${weights.hub / Math.LN2}::float8 * ln(firm / ${weights.hubTies}::float8) else 0 end`

/** Those from some, past each of whom a way has cost so much. */
export function hopsFrom(
  connection: Connection,
  names: readonly number[],
  costs: readonly number[],
  { hop, on = { most: TOO_MUCH, least: 0, leastOn: 0 } }: Limits,
): Promise<readonly HopOnRow[]> {
  const most = Math.min(TOO_MUCH, hop)
  return connection.rows(
    sql`
      select hop.one, hop.other, hop.cost, resolved.firm as ties, resolved.cheapest from (
        select one, other, tie.cost, so_far from unnest(${names}::int[], ${costs}::float8[]) as given(name, so_far)
        join tie on one = name and tie.cost <= ${most}::float8 - so_far and tie.cost is not null
        -- Where ties lie on other machines, each of them is asked once.
        where one = any(${names}::int[]) and tie.cost <= ${most - Math.min(...costs)}::float8
        -- In the order of an index, names are found in it faster.
        order by other offset 0
      ) hop join resolved on resolved.id = hop.other
      where so_far + hop.cost + ${passing} + greatest(cheapest + ${on.least}::float8, ${on.leastOn}::float8)
        <= ${Math.min(TOO_MUCH, on.most)}::float8`,
    hopOnRow,
  )
}
