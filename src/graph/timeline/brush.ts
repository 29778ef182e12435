import { type Interval, isoDay, tellDate } from '../../model/dates/dates'
import { askedTime, type Narrowing } from '../filter/narrowing'
import { type Axis, xOf } from './axis'
import type { Mark } from './marks'

/** The time that is narrowed to: first and last day, as day numbers. */
export interface Brush {
  readonly since: number
  readonly until: number
}

type Time = Pick<Narrowing, 'since' | 'until'>

export const allTime: Time = { since: null, until: null }

/** What a narrowing shows of the axis; where it lies beyond it, its nearest day. */
export function brushOf(axis: Axis, narrowing: Time): Brush {
  const asked = askedTime(narrowing)
  const last = axis.end - 1
  const clamp = (day: number) => Math.max(axis.start, Math.min(last, day))
  const since = clamp(asked?.start ?? axis.start)
  return { since, until: Math.max(since, clamp(asked?.end ?? last)) }
}

/** An end of the axis is no limit: a brush over everything narrows nothing, so that claims without a date come back. */
export const narrowingOf = (axis: Axis, { since, until }: Brush): Time => ({
  since: since <= axis.start ? null : isoDay(since),
  until: until >= axis.end - 1 ? null : isoDay(until),
})

/** Two days in whatever order, as a brush. */
export const between = (one: number, other: number): Brush => ({
  since: Math.min(one, other),
  until: Math.max(one, other),
})

/** To the date of a mark; unlike a brush over as much, it asks for a date. */
export const narrowingTo = ({ interval }: Pick<Mark, 'interval'>): Time => ({
  since: interval.start === -Infinity ? null : isoDay(interval.start),
  until: interval.end === Infinity ? null : isoDay(interval.end),
})

/** A day further, over what is left out at once; or `far`: a week, or to the next stretch of the axis. */
export function stepOf(axis: Axis, day: number, by: 1 | -1, far: boolean): number {
  const clamp = (to: number) => Math.max(axis.start, Math.min(axis.end - 1, to))
  const to = clamp(day + by)
  const segment = axis.segments.find(({ end }) => to < end)
  if (!segment) return to
  if (segment.kind === 'cut') return clamp(by > 0 ? segment.end : segment.start - 1)
  if (!far) return to
  const border = by > 0 ? segment.end - 1 : segment.start
  return segment.kind === 'days' && Math.abs(border - day) > WEEK ? day + by * WEEK : border
}

const WEEK = 7

/** px of both edges. */
export const edgesOf = (
  axis: Axis,
  { since, until }: Brush,
): { readonly x0: number; readonly x1: number } => ({
  x0: xOf(axis, since),
  x1: xOf(axis, until + 1),
})

/** "8–18 Oct", "since 8 Oct", "until 18 Oct", of days in the year of `published`; null where all time is asked for. */
export function tellTime(narrowing: Time, published: string): string | null {
  const asked = askedTime(narrowing)
  return asked === null ? null : tellDays(asked, published)
}

function tellDays({ start, end }: Pick<Interval, 'start' | 'end'>, published: string): string {
  const from = start === -Infinity ? '..' : isoDay(start)
  const to = end === Infinity ? '..' : isoDay(end)
  if (from === to) return tellDate(from, published)
  // A reader may type an end before the beginning.
  if (start > end) return `${tellDate(from, published)} to ${tellDate(to, published)}`
  return tellDate(`${from}/${to}`, published)
}
