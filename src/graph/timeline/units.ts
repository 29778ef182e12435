import { calendarDay, dayNumber } from '../../model/dates/dates'

/** How long a piece of the axis away from the publication is; the finest that leaves few pieces is taken. */
export const units = ['month', 'year', 'decade', 'century', 'millennium'] as const
export type Unit = (typeof units)[number]

/** Whole days: `start` is the first, `end` the one after the last. */
export interface Days {
  readonly start: number
  readonly end: number
}

const yearsIn: Readonly<Record<Exclude<Unit, 'month'>, number>> = {
  year: 1,
  decade: 10,
  century: 100,
  millennium: 1000,
}

/** The month, year, … that a day lies in. */
export function unitAround(day: number, unit: Unit): Days {
  const { year, month } = calendarDay(day)
  if (unit === 'month') return { start: dayNumber(year, month, 1), end: dayNumber(year, month + 1, 1) }
  const years = yearsIn[unit]
  const first = Math.floor(year / years) * years
  return { start: dayNumber(first, 1, 1), end: dayNumber(first + years, 1, 1) }
}

export const isIn = (day: number, { start, end }: Days): boolean => day >= start && day < end

/** Sorted, those that share a day joined; those that merely touch stay apart. */
export function joined(days: readonly Days[]): readonly Days[] {
  const sorted = [...days].sort((a, b) => a.start - b.start || a.end - b.end)
  const result: Days[] = []
  for (const next of sorted) {
    const last = result.at(-1)
    if (last && next.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    else result.push(next)
  }
  return result
}

/** What is left of a stretch when another is taken out of it. */
export const without = (days: Days, taken: Days): readonly Days[] =>
  [
    { start: days.start, end: Math.min(days.end, taken.start) },
    { start: Math.max(days.start, taken.end), end: days.end },
  ].filter(({ start, end }) => start < end)
