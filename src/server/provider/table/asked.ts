/** Claims and remarks that are asked for, by the columns that a question speaks of. */

import type { Clock } from '../../../graph/filter/clock'
import { madeStates } from '../../../graph/made'
import {
  BEHIND_MANNERS,
  type ClaimQuery,
  depths,
  manners,
  type RowOrder,
  type Time,
  timeAsked,
  wordsAsked,
} from '../../../graph/provider/asked'
import { families, type Kind } from '../../../model/vocabulary'
import { NOBODY } from '../../corpus/sayings/facts'
import { clocks, EVERY, never } from '../../corpus/sayings/tallies'
import type { Connection } from '../../engine/engine'
import { type Sql, sql } from '../../engine/sql'
import { find } from '../names'

const depthOf = (table: Sql): Sql => sql`coalesce(cardinality(${table}.voices), 0)`
const CLAIM = sql`claim`
const REMARK = sql`remark`

/** Conditions on `claim` and on `remark`. */
export interface Which {
  readonly claims: Sql
  readonly remarks: Sql
  /** In whose claims: resolved. */
  readonly who: readonly number[]
  /** Whether it is of a tie. */
  readonly areTwo: boolean
  /** The same on `tally`, where that counts all that is asked for. */
  readonly tallied: Tallied | null
}

/** Rows of `tally` that count what is asked for. */
export interface Tallied {
  readonly claims: Sql
  readonly remarks: Sql
  /** Claims, by the date that is asked by. */
  readonly dated: Sql
  /** Conditions on what they are. */
  readonly kinds: { readonly claim: Sql; readonly remark: Sql }
  /** Whether nothing is left out, and whether not all kinds are asked for. */
  readonly isOfAll: boolean
  readonly isOfSome: boolean
  /** Null where all of it is asked for. */
  readonly time: Time | null
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
  return {
    claims: claimsAsked(query, who),
    remarks: remarksAsked(query, who),
    who: [of, voice].filter((one) => one !== undefined),
    areTwo: of !== undefined && other !== undefined,
    tallied: talliedAs(query),
  }
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
    kinds && sql`${isOfKind(sql`claim.low`, kinds)} and ${isOfKind(sql`claim.high`, kinds)}`,
    query.disputed && sql`not claim.disputed`,
    ...alike(query, CLAIM),
  )
}

/** A remark is asserted, and a statement. */
const areRemarksAsked = ({ families: told, manners: how, remarks }: ClaimQuery): boolean =>
  !remarks && (!how || how.includes('asserted')) && (!told || told.includes('statement'))

function remarksAsked(query: ClaimQuery, { of, other, voice }: Who): Sql {
  const { kinds } = query
  const isOfTwo = other === undefined || other !== of
  if (!areRemarksAsked(query) || !isOfTwo) return sql`false`
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
      sql`(remark.voices[1] = ${NOBODY}::int or ${isOfKind(sql`remark.voices[1]`, kinds)})
        and (remark.about = '{}' or exists (
          select from unnest(remark.about) as who where ${isOfKind(sql`who`, kinds)}))`,
    ...alike(query, REMARK),
  )
}

function talliedAs(query: ClaimQuery): Tallied | null {
  const { families: told, manners: how, depths: through, clock } = query
  if (!areOfAll(query)) return null
  const time = timeAsked(query)
  const isOfSome = told !== undefined || how !== undefined || through !== undefined
  const ofDepth = through
    ? sql`least(2, depth) = any(${through.map((one) => depths.indexOf(one))}::int[])`
    : sql`true`
  const kinds = {
    claim: all(
      ofDepth,
      told && sql`family = any(${told.map((one) => families.indexOf(one))}::int[])`,
      how && sql`manner = any(${how.map((one) => manners.indexOf(one))}::int[])`,
    ),
    remark: areRemarksAsked(query) ? ofDepth : sql`false`,
  }
  const counted = (table: 'claim' | 'remark', by: Clock | 'none'): Sql =>
    all(
      sql`is_remark = ${table === 'remark'} and clock = ${clocks[by]} and ${kinds[table]}`,
      isOfSome ? sql`depth <> ${EVERY}` : sql`depth = ${EVERY} and family = ${EVERY}`,
      by !== 'none' &&
        time &&
        sql`start <= ${time.end}::int and finish >= ${time.start}::int and start <> ${never}`,
    )
  return {
    claims: counted('claim', time ? clock : 'none'),
    remarks: counted('remark', time ? 'said' : 'none'),
    dated: counted('claim', clock),
    kinds,
    isOfAll: !isOfSome && !time && areRemarksAsked(query),
    isOfSome,
    time,
  }
}

/** Whether nothing is asked of names, words and who made it. */
const areOfAll = ({ of, with: other, voice, words, kinds, sure = 0, made, disputed }: ClaimQuery): boolean =>
  [of, other, voice, kinds, made, disputed].every((one) => one === undefined) &&
  sure === 0 &&
  (words === undefined || wordsAsked(words).length === 0)

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

/** One by one: a page is full before all of these kinds are gathered. */
const isOfKind = (who: Sql, kinds: readonly Kind[]): Sql =>
  sql`(select kind from resolved where resolved.id = ${who}) = any(${[...kinds]}::text[])`

const onWordOf = (resolved: number): Sql => sql`select claim from speaker where who = ${resolved}::int`

/** First and last day of the date that is asked by. */
export const endsOf = ({ clock }: Pick<ClaimQuery, 'clock'>): { readonly start: Sql; readonly end: Sql } =>
  clock === 'when'
    ? { start: sql`claim.when_start`, end: sql`claim.when_end` }
    : { start: sql`claim.said_start`, end: sql`claim.said_end` }

/** By what claims and remarks are put in order before their places; and the kinds of `tally`, where it is by that. */
export interface Sorted {
  readonly claim: Sql
  readonly remark: Sql
  readonly kind: { readonly claim: Sql; readonly remark: Sql }
}

const NO_SORT = sql`0`
const alone = (claim: Sql, remark: Sql): Sorted => ({
  claim,
  remark,
  kind: { claim: NO_SORT, remark: NO_SORT },
})

export function sortedBy(column: RowOrder['column'], clock: ClaimQuery['clock']): Sorted {
  const statement = sql`${families.indexOf('statement')}::int`
  switch (column) {
    case 'paragraph':
      return alone(NO_SORT, NO_SORT)
    case 'depth':
      return {
        claim: depthOf(CLAIM),
        remark: depthOf(REMARK),
        kind: { claim: sql`depth::int`, remark: sql`depth::int` },
      }
    case 'stance': {
      const behind = sql`${BEHIND_MANNERS}::int`
      return { claim: sql`claim.manner`, remark: behind, kind: { claim: sql`manner::int`, remark: behind } }
    }
    case 'family':
      return {
        claim: sql`claim.family`,
        remark: statement,
        kind: { claim: sql`family::int`, remark: statement },
      }
    case 'date': {
      const { claim, remark } = dayBy(clock)
      return alone(sql`nullif(${claim}, ${never})`, sql`nullif(${remark}, ${never})`)
    }
  }
}

/** The day by which they are put in order, as an index has it: those without one behind. */
export const dayBy = (clock: Clock): Pick<Sorted, 'claim' | 'remark'> => ({
  claim:
    clock === 'when'
      ? sql`coalesce(claim.when_start, claim.said_start, ${never})`
      : sql`coalesce(claim.said_start, ${never})`,
  remark: sql`coalesce(remark.said_start, ${never})`,
})
