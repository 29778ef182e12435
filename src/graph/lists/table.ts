import { readDate } from '../../model/dates/dates'
import type { Entity } from '../../model/piece'
import { stances } from '../../model/vocabulary'
import { type Source, sourceOf } from '../collection/sources'
import type { Clock } from '../filter/clock'
import { familyOf } from '../filter/filter'
import { inReadingOrder } from '../ties'
import { depth, isRemark, type Saying, speakersOf } from '../voices'
import type { Column, TableSort } from './columns'

/** Claims and remarks in the order of a column; equals in reading order. A remark stands behind all stances. */
export function sortRows(
  rows: readonly Saying[],
  { column, descending }: TableSort,
  entities: ReadonlyMap<string, Entity>,
  clock: Clock = 'when',
  sources: readonly Source[] = [],
): readonly Saying[] {
  const name = (id: string): string => entities.get(id)?.name ?? id
  const keys: Readonly<Record<Column, (row: Saying) => string | number>> = {
    paragraph: (row) => row.evidence[0].paragraph,
    claim: (row) => row.text,
    between: (row) => (isRemark(row) ? row.about : [row.subject, row.object]).map(name).join(' '),
    piece: (row) => name(sourceOf(sources, row)?.teller ?? ''),
    voices: (row) => speakersOf(row).map(name).join(' '),
    depth,
    stance: (row) =>
      isRemark(row) ? 2 * stances.length : stances.indexOf(row.stance) + (row.denied ? stances.length : 0),
    family: familyOf,
    date: (row) => readDate(tableDate(row, clock)?.date ?? '')?.start ?? Number.POSITIVE_INFINITY,
  }
  const key = keys[column]
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => sign * compare(key(a), key(b)) || inReadingOrder(a, b))
}

/** The date that a row shows: the clock's; where it is not known when something happened, when it was said. */
export function tableDate(row: Saying, clock: Clock): { readonly date: string; readonly by: Clock } | null {
  if (clock === 'when' && !isRemark(row) && row.when !== undefined) return { date: row.when, by: 'when' }
  return row.said === undefined ? null : { date: row.said, by: 'said' }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en')
  return a < b ? -1 : a > b ? 1 : 0
}
