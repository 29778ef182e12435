/**
 * The dates that pieces use: a small part of EDTF (Library of Congress, level 1). A year, a month or a day, each with
 * an optional `~` (approximate), `?` (uncertain) or `%` (both), and intervals `A/B`, open with `..` at either end. Years
 * before Christ are counted from 0: `-0043` is 44 BC.
 * Whatever else EDTF allows is left to `edtf.ts`, which is heavy and therefore not used here.
 */

import type { DateFault } from '../faults'

export type Precision = 'year' | 'month' | 'day'

/** Whole days, counted from 1970-01-01 (UTC). */
export interface Interval {
  /** First day; -Infinity where the interval is open. */
  readonly start: number
  /** Last day, inclusive; Infinity where the interval is open. */
  readonly end: number
  readonly approximate: boolean
  readonly uncertain: boolean
  /** The coarser one of the two ends. */
  readonly precision: Precision
}

interface Moment {
  readonly year: number
  /** 1 to 12. */
  readonly month: number | null
  readonly day: number | null
  readonly approximate: boolean
  readonly uncertain: boolean
}

/** A single moment is its own beginning and end; null is an open end. */
interface Bounds {
  readonly from: Moment | null
  readonly to: Moment | null
}

const DAY_MS = 86_400_000
const OPEN = '..'
const form = /^(-(?!0000)\d{4}|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/
const characters = /^[\dA-Z.,:+\-~?%/{}[\] ]+$/
const months = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** The interval of a date, or null where the text is none of the forms above (it may still be good EDTF). */
export function readDate(text: string): Interval | null {
  const bounds = read(text)
  if (bounds === null) return null
  const ends = [bounds.from, bounds.to].filter((end) => end !== null)
  return {
    start: bounds.from === null ? -Infinity : firstDay(bounds.from),
    end: bounds.to === null ? Infinity : lastDay(bounds.to),
    approximate: ends.some((end) => end.approximate),
    uncertain: ends.some((end) => end.uncertain),
    precision: coarsest(ends),
  }
}

/** Which ends of a date are not sharp: open, approximate or uncertain. Both are sharp where the text cannot be read. */
export function vagueEnds(text: string): { readonly start: boolean; readonly end: boolean } {
  const bounds = read(text)
  const isVague = (end: Moment | null): boolean => end === null || end.approximate || end.uncertain
  return bounds === null
    ? { start: false, end: false }
    : { start: isVague(bounds.from), end: isVague(bounds.to) }
}

/** Whether two intervals share a day. Null stands for an absent or unreadable date, which overlaps everything. */
export function overlaps(a: Interval | null, b: Interval | null): boolean {
  return a === null || b === null || (a.start <= b.end && b.start <= a.end)
}

/**
 * A date for a short line: "18 Oct", "Oct", "about 2014", "perhaps Sept 2021", "since 2014", "20 Oct – about 1 Dec".
 * The year is left out where it is that of `published` (ISO day). Text that `readDate` cannot read is given back as it is.
 */
export function tellDate(text: string, published: string): string {
  const bounds = read(text)
  if (bounds === null) return text
  const homeYear = Number(/^-?\d{4}/.exec(published)?.[0])
  const withYear = (moment: Moment): boolean => moment.year !== homeYear
  const { from, to } = bounds
  if (from === null) return to === null ? 'at any time' : `until ${tellMoment(to, withYear(to))}`
  if (to === null) return `since ${tellMoment(from, withYear(from))}`
  if (from === to) return tellMoment(from, withYear(from))
  return tellInterval(from, to, withYear(to))
}

/**
 * What is wrong with a date without the EDTF package, or null. It refuses only what is no EDTF for certain: a file
 * that has passed the full check passes this one too.
 */
export function plainDateFault(text: string): DateFault | null {
  const parts = text.split('/')
  const isOurs = parts.every((part) => part === OPEN || (form.test(part) && !isSeason(part)))
  if (characters.test(text) && parts.length <= 2 && !isOurs) return null
  if (read(text) !== null) return null
  if (parts.length === 2 && parts.every((part) => part === OPEN || readMoment(part) !== null))
    return 'backward'
  return 'impossible'
}

function read(text: string): Bounds | null {
  const [first, second, ...more] = text.split('/')
  if (first === undefined || more.length > 0) return null
  if (second === undefined) {
    const moment = readMoment(first)
    return moment && { from: moment, to: moment }
  }
  const from = first === OPEN ? null : readMoment(first)
  const to = second === OPEN ? null : readMoment(second)
  if ((from === null && first !== OPEN) || (to === null && second !== OPEN)) return null
  // As the edtf package has it: the later end begins after the earlier one does.
  if (from !== null && to !== null && firstDay(from) >= firstDay(to)) return null
  return { from, to }
}

function readMoment(text: string): Moment | null {
  const match = form.exec(text)
  if (match === null) return null
  const [, year, month, day, mark] = match
  const moment: Moment = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  }
  return exists(moment) ? moment : null
}

function exists({ year, month, day }: Moment): boolean {
  if (month !== null && (month < 1 || month > 12)) return false
  return day === null || (day >= 1 && day <= daysInMonth(year, month ?? 1))
}

/** EDTF writes seasons, quarters and the like as months from 21 on. */
function isSeason(text: string): boolean {
  const [, , month, day] = form.exec(text) ?? []
  return month !== undefined && day === undefined && Number(month) >= 21
}

/** The calendar's day with a day number; `month` is 1 to 12. */
export function calendarDay(day: number): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** "2022-10-20", "-0043-03-15", of a day number; the years −9999 to 9999, beyond which EDTF writes years otherwise. */
export const isoDay = (day: number): string =>
  new Date(Math.max(FIRST_DAY, Math.min(LAST_DAY, Math.floor(day))) * DAY_MS)
    .toISOString()
    .replace(/T.*/, '')
    .replace(/^-00/, '-')

/** "2022", "44 BC" for −43. */
export const yearName = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`)

/** "2014–2022", "49–44 BC", "27 BC – 14". */
export const yearsName = (first: number, last: number): string =>
  first > 0
    ? `${first}–${last}`
    : last > 0
      ? `${yearName(first)} – ${last}`
      : `${1 - first}–${yearName(last)}`

export const monthName = (month: number): string => months[month - 1] ?? ''

// Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
export const dayNumber = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS

const FIRST_DAY = dayNumber(-9999, 1, 1)
const LAST_DAY = dayNumber(9999, 12, 31)

const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

const firstDay = ({ year, month, day }: Moment): number => dayNumber(year, month ?? 1, day ?? 1)

const lastDay = ({ year, month, day }: Moment): number =>
  dayNumber(year, month ?? 12, day ?? daysInMonth(year, month ?? 12))

function coarsest(ends: readonly Moment[]): Precision {
  if (ends.length === 0 || ends.some((end) => end.month === null)) return 'year'
  return ends.some((end) => end.day === null) ? 'month' : 'day'
}

function tellInterval(from: Moment, to: Moment, withYear: boolean): string {
  const plain = qualifier(from) === '' && qualifier(to) === ''
  const yearMatters = from.year !== to.year || from.month === null || to.month === null
  if (plain && from.month === null && to.month === null) return yearsName(from.year, to.year)
  if (plain && !yearMatters && from.month === to.month && from.day !== null && to.day !== null)
    return `${from.day}–${tellMoment(to, withYear)}`
  return `${tellMoment(from, yearMatters)} – ${tellMoment(to, yearMatters || withYear)}`
}

function tellMoment(moment: Moment, withYear: boolean): string {
  const month = moment.month === null ? null : months[moment.month - 1]
  const year = withYear || month === null ? yearName(moment.year) : null
  const words = [moment.day, month, year].filter((word) => word !== null).join(' ')
  return `${qualifier(moment)}${words}`
}

const qualifier = (moment: Moment): string =>
  `${moment.uncertain ? 'perhaps ' : ''}${moment.approximate ? 'about ' : ''}`
