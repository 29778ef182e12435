/** Claims that are asked for, by the columns that a question speaks of. */

import {
  type ClaimQuery,
  depths,
  manners,
  type RowOrder,
  timeAsked,
  wordsAsked,
} from '../../graph/provider/asked'
import { families } from '../../model/vocabulary'
import type { Connection } from '../engine/engine'
import { nothing, type Sql, sql } from '../engine/sql'
import { find } from './names'
import { inReading, newestFirst } from './told'

const depth: Sql = sql`coalesce(cardinality(claim.voices), 0)`

/** What is asked of `claim`; null where somebody is asked for who is not there. */
export async function whichOf(
  connection: Connection,
  query: ClaimQuery,
  signal?: AbortSignal,
): Promise<Sql | null> {
  const { of, with: other, voice, families: told, manners: how, depths: through } = query
  let which = sql`claim.low <> claim.high`
  const and = (condition: Sql): void => {
    which = sql`${which} and ${condition}`
  }
  const ids = [of, other, voice].map((id) => (id === undefined ? null : find(connection, id)))
  const [one, two, speaker] = await Promise.all(ids)
  signal?.throwIfAborted()
  if ([one, two, speaker].includes(undefined)) return null
  if (typeof one === 'number')
    and(
      typeof two === 'number'
        ? sql`claim.low = ${Math.min(one, two)}::int and claim.high = ${Math.max(one, two)}::int`
        : sql`(claim.low = ${one}::int or claim.high = ${one}::int
            or claim.voices <> '{}' and claim.id = any(array(${onWordOf(one)})))`,
    )
  if (typeof speaker === 'number') and(sql`claim.id in (${onWordOf(speaker)})`)
  const words = query.words === undefined ? [] : wordsAsked(query.words)
  // Words are letters and digits only.
  if (words.length > 0) and(sql`claim.words @@ ${words.map((word) => `'${word}':*`).join(' & ')}::tsquery`)
  const time = timeAsked(query)
  if (time) {
    const { start, end } = endsOf(query)
    and(sql`${start} <= ${time.end}::int and ${end} >= ${time.start}::int`)
  }
  if (told) and(sql`claim.family = any(${told.map((one) => families.indexOf(one))}::int[])`)
  if (how) and(sql`claim.manner = any(${how.map((one) => manners.indexOf(one))}::int[])`)
  if (through) and(sql`least(2, ${depth}) = any(${through.map((one) => depths.indexOf(one))}::int[])`)
  return which
}

const onWordOf = (resolved: number): Sql => sql`select claim from speaker where who = ${resolved}::int`

/** First and last day of the date that is asked by. */
export const endsOf = ({ clock }: Pick<ClaimQuery, 'clock'>): { readonly start: Sql; readonly end: Sql } =>
  clock === 'when'
    ? { start: sql`claim.when_start`, end: sql`claim.when_end` }
    : { start: sql`claim.said_start`, end: sql`claim.said_end` }

/** What stands first; equals in reading order. */
export function orderBy({ column, descending }: RowOrder, clock: ClaimQuery['clock']): Sql {
  if (column === 'paragraph') return descending ? newestFirst : inReading
  const by = {
    depth,
    stance: sql`claim.manner`,
    family: sql`claim.family`,
    date: clock === 'when' ? sql`coalesce(claim.when_start, claim.said_start)` : sql`claim.said_start`,
  }[column]
  return sql`${by} ${descending ? sql`desc` : nothing} nulls last, ${inReading}`
}
