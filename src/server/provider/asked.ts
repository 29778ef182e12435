/** Claims and remarks that are asked for, by the columns that a question speaks of. */

import { madeStates } from '../../graph/made'
import {
  BEHIND_MANNERS,
  type ClaimQuery,
  depths,
  manners,
  type RowOrder,
  timeAsked,
  wordsAsked,
} from '../../graph/provider/asked'
import { families, type Kind } from '../../model/vocabulary'
import { NOBODY } from '../corpus/claims'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import { find } from './names'

const depthOf = (table: Sql): Sql => sql`coalesce(cardinality(${table}.voices), 0)`
const CLAIM = sql`claim`
const REMARK = sql`remark`

/** Conditions on `claim` and on `remark`. */
export interface Which {
  readonly claims: Sql
  readonly remarks: Sql
}

interface Who {
  readonly of: number | undefined
  readonly other: number | undefined
  readonly voice: number | undefined
}

/** What is asked for; null where somebody is asked for who is not there. */
export async function whichOf(
  connection: Connection,
  query: ClaimQuery,
  signal?: AbortSignal,
): Promise<Which | null> {
  const ids = [query.of, query.with, query.voice].map((id) =>
    id === undefined ? undefined : find(connection, id).then((found) => found ?? null),
  )
  const [of, other, voice] = await Promise.all(ids)
  signal?.throwIfAborted()
  if (of === null || other === null || voice === null) return null
  const who: Who = { of, other, voice }
  return { claims: claimsAsked(query, who), remarks: remarksAsked(query, who) }
}

/** All of them must hold. */
const all = (first: Sql, ...more: readonly (Sql | null | undefined | false)[]): Sql =>
  more.reduce<Sql>((so, one) => (one ? sql`${so} and ${one}` : so), first)

function claimsAsked(query: ClaimQuery, { of, other, voice }: Who): Sql {
  const { families: told, manners: how, kinds } = query
  const time = timeAsked(query)
  const { start, end } = endsOf(query)
  return all(
    sql`claim.low <> claim.high`,
    of !== undefined &&
      (other !== undefined
        ? sql`claim.low = ${Math.min(of, other)}::int and claim.high = ${Math.max(of, other)}::int`
        : sql`(claim.low = ${of}::int or claim.high = ${of}::int
            or claim.voices <> '{}' and claim.id = any(array(${onWordOf(of)})))`),
    voice !== undefined && sql`claim.id in (${onWordOf(voice)})`,
    time && sql`${start} <= ${time.end}::int and ${end} >= ${time.start}::int`,
    told && sql`claim.family = any(${told.map((one) => families.indexOf(one))}::int[])`,
    how && sql`claim.manner = any(${how.map((one) => manners.indexOf(one))}::int[])`,
    kinds && sql`claim.low in (${ofKind(kinds)}) and claim.high in (${ofKind(kinds)})`,
    query.disputed && sql`not claim.disputed`,
    ...alike(query, CLAIM),
  )
}

function remarksAsked(query: ClaimQuery, { of, other, voice }: Who): Sql {
  const { families: told, manners: how, kinds, remarks } = query
  const isAsserted = !how || how.includes('asserted')
  const isStatement = !told || told.includes('statement')
  const isOfTwo = other === undefined || other !== of
  if (remarks || !isAsserted || !isStatement || !isOfTwo) return sql`false`
  const time = timeAsked(query)
  const isIn = (id: number): Sql =>
    sql`(remark.about @> array[${id}::int] or remark.voices @> array[${id}::int] and remark.voices[1] = ${id}::int)`
  return all(
    sql`true`,
    of !== undefined &&
      (other !== undefined
        ? sql`${isIn(of)} and ${isIn(other)}`
        : sql`(remark.about @> array[${of}::int] or remark.voices @> array[${of}::int])`),
    voice !== undefined && sql`remark.voices @> array[${voice}::int]`,
    time && sql`remark.said_start <= ${time.end}::int and remark.said_end >= ${time.start}::int`,
    kinds &&
      sql`(remark.voices[1] = ${NOBODY}::int or remark.voices[1] in (${ofKind(kinds)}))
        and (remark.about = '{}' or exists (
          select from unnest(remark.about) as who where who in (${ofKind(kinds)})))`,
    ...alike(query, REMARK),
  )
}

/** What is asked of claims and remarks alike. */
function alike({ words, depths: through, sure = 0, made }: ClaimQuery, table: Sql): readonly (Sql | null)[] {
  const wanted = words === undefined ? [] : wordsAsked(words)
  return [
    // Words are letters and digits only.
    wanted.length > 0
      ? sql`${table}.words @@ ${wanted.map((word) => `'${word}':*`).join(' & ')}::tsquery`
      : null,
    through
      ? sql`least(2, ${depthOf(table)}) = any(${through.map((one) => depths.indexOf(one))}::int[])`
      : null,
    sure > 0 ? sql`${table}.sure >= ${sure}::float8` : null,
    made ? sql`${table}.made = any(${made.map((one) => madeStates.indexOf(one))}::int[])` : null,
  ]
}

const ofKind = (kinds: readonly Kind[]): Sql =>
  sql`select id from resolved where kind = any(${[...kinds]}::text[])`

const onWordOf = (resolved: number): Sql => sql`select claim from speaker where who = ${resolved}::int`

/** First and last day of the date that is asked by. */
export const endsOf = ({ clock }: Pick<ClaimQuery, 'clock'>): { readonly start: Sql; readonly end: Sql } =>
  clock === 'when'
    ? { start: sql`claim.when_start`, end: sql`claim.when_end` }
    : { start: sql`claim.said_start`, end: sql`claim.said_end` }

/** By what claims, and remarks, are put in order before their places; null where only those count. */
export function sortedBy(
  column: RowOrder['column'],
  clock: ClaimQuery['clock'],
): { readonly claims: Sql; readonly remarks: Sql } | null {
  switch (column) {
    case 'paragraph':
      return null
    case 'depth':
      return { claims: depthOf(CLAIM), remarks: depthOf(REMARK) }
    case 'stance':
      return { claims: sql`claim.manner`, remarks: sql`${BEHIND_MANNERS}::int` }
    case 'family':
      return { claims: sql`claim.family`, remarks: sql`${families.indexOf('statement')}::int` }
    case 'date':
      return {
        claims: clock === 'when' ? sql`coalesce(claim.when_start, claim.said_start)` : sql`claim.said_start`,
        remarks: sql`remark.said_start`,
      }
  }
}
