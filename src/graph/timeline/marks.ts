import { each, type Steps } from '../../model/check/steps'
import { calendarDay, type Interval, tellDate, vagueEnds } from '../../model/dates/dates'
import { onceEachInSteps } from '../../model/onceEach'
import type { Claim } from '../../model/piece'
import { type Clock, intervalOf } from '../filter/clock'
import { inReadingOrder } from '../ties'
import { count } from '../words'

/**
 * How a date is drawn, so that nobody takes a month for one day: `day` as dots; `unit`, a month or year that stands for
 * itself, as dots under a bracket as long as it is; `bar`, all that goes over a longer time, as one bar.
 */
export type Shape = 'day' | 'unit' | 'bar'

/** All claims with the same date. */
export interface Mark {
  /** One for each date, whatever the claims. */
  readonly id: string
  readonly shape: Shape
  readonly interval: Interval
  /** Ends that are open, approximate or uncertain. */
  readonly vague: { readonly start: boolean; readonly end: boolean }
  /** EDTF, as it stands in the piece. */
  readonly date: string
  /** In reading order; never empty. */
  readonly claims: readonly Claim[]
}

/** Marks in order of time, and the claims that no place in time is known for, in reading order. */
export interface Marks {
  readonly marks: readonly Mark[]
  readonly undated: readonly Claim[]
}

export const markClaims = (claims: readonly Claim[], clock: Clock): Marks => marksBy[clock](claims)

/** By clock; made once for the same claims. */
export const marksBy = {
  when: onceEachInSteps((claims: readonly Claim[]) => marked(claims, 'when')),
  said: onceEachInSteps((claims: readonly Claim[]) => marked(claims, 'said')),
} as const satisfies Record<Clock, unknown>

function* marked(claims: readonly Claim[], clock: Clock): Steps<Marks> {
  const dated = new Map<string, { date: string; interval: Interval; claims: Claim[] }>()
  const undated: Claim[] = []
  yield* each([...claims].sort(inReadingOrder), (claim) => {
    const date = claim[clock]
    const interval = intervalOf(claim, clock)
    if (date === undefined || interval === null) {
      undated.push(claim)
      return
    }
    const id = intervalId(interval, date)
    const same = dated.get(id)
    if (same) same.claims.push(claim)
    else dated.set(id, { date, interval, claims: [claim] })
  })
  const groups = [...dated].map(([id, group]) => ({ id, ...group, vague: vagueEnds(group.date) }))
  const edges = groups.flatMap(({ interval }) => edgesOf(interval))
  const marks = groups.map((group): Mark => ({ ...group, shape: shapeOf(group.interval, edges) }))
  return { marks: marks.sort(inTime), undated }
}

/** "since 2014: 5 claims". */
export const tellMark = ({ date, claims }: Mark, published: string): string =>
  `${tellDate(date, published)}: ${count(claims.length, 'claim')}`

function intervalId({ start, end, precision }: Interval, date: string): string {
  const vague = vagueEnds(date)
  return [start, end, precision, vague.start ? 'about' : 'at', vague.end ? 'about' : 'at'].join(' ')
}

const inTime = (a: Mark, b: Mark): number =>
  compare(a.interval.start, b.interval.start) ||
  compare(a.interval.end, b.interval.end) ||
  (a.id < b.id ? -1 : 1)

/** Infinities compare too, which a difference does not. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

interface Edge {
  readonly day: number
  /** Whether it is the edge of a date that is finer than a year. */
  readonly fine: boolean
}

const edgesOf = ({ start, end, precision }: Interval): readonly Edge[] =>
  [start, end].filter(Number.isFinite).map((day) => ({ day, fine: precision !== 'year' }))

/** A year in which something is dated more finely goes over all of that: it is no place of its own in time. */
function shapeOf(interval: Interval, edges: readonly Edge[]): Shape {
  if (interval.start === interval.end) return 'day'
  if (isMonth(interval)) return 'unit'
  const hasFiner = edges.some(({ day, fine }) => fine && day >= interval.start && day <= interval.end)
  return isYear(interval) && !hasFiner ? 'unit' : 'bar'
}

function isMonth({ start, end, precision }: Interval): boolean {
  if (precision !== 'month' || !Number.isFinite(start) || !Number.isFinite(end)) return false
  const [first, last] = [calendarDay(start), calendarDay(end)]
  return first.year === last.year && first.month === last.month
}

function isYear({ start, end, precision }: Interval): boolean {
  if (precision !== 'year' || !Number.isFinite(start) || !Number.isFinite(end)) return false
  return calendarDay(start).year === calendarDay(end).year
}
