/** The months and the days of the week as English has them, whole and shortened, in lower case. */

import calendar from './calendar.json'

/** From January. */
export const months = calendar.months.map(([name]) => name ?? '')
/** From Sunday, as `Date` counts them. */
export const weekdays = calendar.weekdays.map(([name]) => name ?? '')

/** Every way to write a day of the week; a month; either. */
export const weekdayWords = calendar.weekdays.flat()
export const monthWords = calendar.months.flat()
export const shortMonths = calendar.months.flatMap(([, ...short]) => short)
export const calendarWords = [...monthWords, ...weekdayWords]

/** A month, for patterns that do not mind capitals; the full stop of a shortened one is part of it. */
export const MONTH = `(?:${months.join('|')}|(?:${shortMonths.join('|')})\\b\\.?)`
/** A day of the week, for patterns that do not mind capitals. */
export const WEEKDAY = `(?:${weekdays.join('|')})`

/** 1 for "January" and "Jan."; 0 for what is none. */
export function monthNumber(text: string): number {
  const word = text.toLowerCase().replace(/\.$/, '')
  return 1 + calendar.months.findIndex((forms) => forms.includes(word))
}
