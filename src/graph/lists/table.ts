import { readDate } from '../../model/dates/dates'
import type { Claim, Entity } from '../../model/piece'
import { stances } from '../../model/vocabulary'
import type { Clock } from '../filter/clock'
import { familyOf } from '../filter/filter'
import { inReadingOrder } from '../ties'
import { depth, speakersOf } from '../voices'

export const columns = [
  'paragraph',
  'claim',
  'between',
  'voices',
  'depth',
  'stance',
  'family',
  'date',
] as const
export type Column = (typeof columns)[number]

export interface TableSort {
  readonly column: Column
  readonly descending: boolean
}

/** Claims in the order of a column; equals in reading order. */
export function sortClaims(
  claims: readonly Claim[],
  { column, descending }: TableSort,
  entities: ReadonlyMap<string, Entity>,
  clock: Clock = 'when',
): readonly Claim[] {
  const name = (id: string): string => entities.get(id)?.name ?? id
  const keys: Readonly<Record<Column, (claim: Claim) => string | number>> = {
    paragraph: (claim) => claim.evidence[0].paragraph,
    claim: (claim) => claim.text,
    between: (claim) => `${name(claim.subject)} ${name(claim.object)}`,
    voices: (claim) => speakersOf(claim).map(name).join(' '),
    depth,
    stance: (claim) => stances.indexOf(claim.stance) + (claim.denied ? stances.length : 0),
    family: familyOf,
    date: (claim) => readDate(tableDate(claim, clock)?.date ?? '')?.start ?? Number.POSITIVE_INFINITY,
  }
  const key = keys[column]
  const sign = descending ? -1 : 1
  return [...claims].sort((a, b) => sign * compare(key(a), key(b)) || inReadingOrder(a, b))
}

/** The date that a row shows: the clock's; where it is not known when something happened, when it was said. */
export function tableDate(claim: Claim, clock: Clock): { readonly date: string; readonly by: Clock } | null {
  if (clock === 'when' && claim.when !== undefined) return { date: claim.when, by: 'when' }
  return claim.said === undefined ? null : { date: claim.said, by: 'said' }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en')
  return a < b ? -1 : a > b ? 1 : 0
}
