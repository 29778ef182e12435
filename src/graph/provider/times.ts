/** How many claims there are in which time: by the finest unit of which there are not too many. */

import { isoDay } from '../../model/dates/dates'
import { type Days, type Unit, unitAround, units } from '../timeline/units'
import type { Time } from './asked'

/** So many claims have just this date. */
export interface DatedClaims extends Time {
  readonly claims: number
}

export interface Bar {
  /** ISO days, both inclusive. */
  readonly since: string
  readonly until: string
  readonly claims: number
}

export interface Times {
  readonly unit: Unit | 'day'
  /** In order; those in which there is none are left out. */
  readonly bars: readonly Bar[]
  /** Dates that go over more than one of them. */
  readonly wider: number
  readonly undated: number
  /** All that were asked for. */
  readonly total: number
  /** Where it is of the newest pieces only: of how many. */
  readonly newest: number | null
}

const MOST_BARS = 60
const OPEN = 1_000_000

/** @param within only what begins there has a bar */
export function timesOf(dated: readonly DatedClaims[], undated: number, within: Time | null): Times {
  const all = dated.reduce((sum, { claims }) => sum + claims, 0)
  const inside = dated.filter(({ start, end }) => !within || (start >= within.start && end <= within.end))
  for (const unit of ['day', ...units] as const) {
    const bars = new Map<number, { days: Days; claims: number }>()
    let placed = 0
    for (const { start, end, claims } of inside) {
      if (Math.abs(start) > OPEN || Math.abs(end) > OPEN) continue
      const days = unit === 'day' ? { start, end: start + 1 } : unitAround(start, unit)
      if (end >= days.end) continue
      const bar = bars.get(days.start)
      if (bar) bar.claims += claims
      else bars.set(days.start, { days, claims })
      placed += claims
    }
    // Days are for what is told by the day.
    const isTooFine = unit !== 'millennium' && (bars.size > MOST_BARS || 2 * placed < all)
    if (isTooFine) continue
    return {
      unit,
      bars: [...bars.values()]
        .sort((a, b) => a.days.start - b.days.start)
        .map(({ days, claims }) => ({ since: isoDay(days.start), until: isoDay(days.end - 1), claims })),
      wider: all - placed,
      undated,
      total: all + undated,
      newest: null,
    }
  }
  return { unit: 'day', bars: [], wider: all, undated, total: all + undated, newest: null }
}
