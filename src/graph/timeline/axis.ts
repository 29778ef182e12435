import type { Mark } from './marks'
import { type Days, isIn, joined, type Unit, unitAround, units, without } from './units'

/**
 * A stretch of days that is drawn at one scale: `days` around the publication, a `unit` elsewhere (a month, a year, …),
 * `empty` time between two of them, or a `cut`, which is a long empty time drawn short and marked as left out.
 */
export interface Segment extends Days {
  readonly kind: 'days' | 'unit' | 'empty' | 'cut'
  /** px from the left end. */
  readonly x0: number
  readonly x1: number
}

/** Maps time to px by segments, each at its own scale. They follow one another without a gap. */
export interface Axis {
  readonly segments: readonly Segment[]
  readonly start: number
  /** The day after the last. */
  readonly end: number
  /** px. */
  readonly width: number
}

export type Dated = Pick<Mark, 'shape' | 'interval'>

/** How far from the publication days are told apart, at most. */
const NEAR = 31
/** Where so many days lie between the first of a month and the first day that is told apart, the month is shown whole. */
const TO_THE_FIRST = 14
const MOST_UNITS = 12
const CUT = 18
/** All cuts together take no more than this share of the width. */
const MOST_CUT = 0.35

/**
 * The axis for all dates of a piece, so that a filter changes nothing about it. `published` is a day number, `width` in px.
 * A few far dates do not squeeze the rest: a day near the publication has room of its own, a month or year elsewhere as much
 * as some days, and long empty time next to none.
 */
export function makeAxis(dated: readonly Dated[], published: number, width: number): Axis {
  const anchors = anchorsOf(dated)
  const near = daysAround(
    published,
    dated.flatMap(({ shape, interval }) => (shape === 'day' ? [interval.start] : [])),
  )
  const far = farUnits(anchors, near)
  const pieces = [
    ...far.map((days) => ({ ...days, kind: 'unit' as const })),
    { ...near, kind: 'days' as const },
  ]
  pieces.sort((a, b) => a.start - b.start)
  const stretches = pieces.flatMap((piece, at) => {
    const next = pieces[at + 1]
    if (!next || next.start === piece.end) return [piece]
    const gap = { start: piece.end, end: next.start }
    const isLong = length(gap) > Math.max(length(piece), length(next))
    return [piece, { ...gap, kind: isLong ? ('cut' as const) : ('empty' as const) }]
  })
  const dots = dated.flatMap(({ shape, interval }) => (shape === 'bar' ? [] : [interval.start]))
  const segments = stretch(stretches, new Set(dots), width)
  return {
    segments,
    start: segments[0]?.start ?? published,
    end: segments.at(-1)?.end ?? published + 1,
    width,
  }
}

/** px of a moment, in days: the beginning of day 7 is 7, its middle 7.5. Clamped to the axis. */
export function xOf(axis: Axis, moment: number): number {
  const segment = axis.segments.find(({ end }) => moment < end) ?? axis.segments.at(-1)
  if (!segment) return 0
  const share = (moment - segment.start) / length(segment)
  return segment.x0 + Math.max(0, Math.min(1, share)) * (segment.x1 - segment.x0)
}

/** The day that is drawn at a px, clamped to the axis: the inverse of `xOf`. */
export function dayAt(axis: Axis, x: number): number {
  const segment = axis.segments.find(({ x1 }) => x < x1) ?? axis.segments.at(-1)
  if (!segment) return axis.start
  const share = (x - segment.x0) / (segment.x1 - segment.x0)
  const moment = segment.start + share * length(segment)
  return Math.max(segment.start, Math.min(segment.end - 1, Math.floor(moment)))
}

/** The day whose beginning is nearest to a px; one past the last day at the right end. */
export function borderAt(axis: Axis, x: number): number {
  const day = dayAt(axis, x)
  const isLate = x - xOf(axis, day) > xOf(axis, day + 1) - x
  return isLate ? day + 1 : day
}

const length = ({ start, end }: Days): number => end - start

interface Anchor {
  readonly day: number
  /** A whole year that is to be one piece; null for a day that lies in whatever piece there is. */
  readonly year: Days | null
  /** Whether it stands for its whole month or year. */
  readonly isUnit: boolean
}

/** Where dates begin and end; those of a year lie in the year as a whole unless something finer lies in it as well. */
function anchorsOf(dated: readonly Dated[]): readonly Anchor[] {
  const ends = dated.flatMap(({ shape, interval }) => {
    const days = shape === 'bar' ? [interval.start, interval.end] : [interval.start]
    return days
      .filter(Number.isFinite)
      .map((day) => ({ day, isYear: interval.precision === 'year', isUnit: shape === 'unit' }))
  })
  const fine = ends.filter(({ isYear }) => !isYear)
  return ends.flatMap(({ day, isYear, isUnit }): readonly Anchor[] => {
    if (!isYear) return [{ day, year: null, isUnit }]
    const year = unitAround(day, 'year')
    return fine.some((other) => isIn(other.day, year)) ? [] : [{ day, year, isUnit }]
  })
}

function daysAround(published: number, days: readonly number[]): Days {
  const near = [published, ...days.filter((day) => Math.abs(day - published) <= NEAR)]
  const first = Math.min(...near)
  const month = unitAround(first, 'month').start
  return { start: first - month <= TO_THE_FIRST ? month : first - 1, end: Math.max(...near) + 1 }
}

function farUnits(anchors: readonly Anchor[], near: Days): readonly Days[] {
  const far = anchors.filter(({ day, isUnit }) => isUnit || !isIn(day, near))
  const byUnit = (unit: Unit) =>
    joined(far.map(({ day, year }) => (unit === 'month' && year ? year : unitAround(day, unit)))).flatMap(
      (days) => without(days, near),
    )
  for (const unit of units) {
    const days = byUnit(unit)
    if (days.length <= MOST_UNITS || unit === 'millennium') return days
  }
  return []
}

interface Stretch extends Days {
  readonly kind: Segment['kind']
}

/** Gives every stretch its width. */
function stretch(
  stretches: readonly Stretch[],
  dots: ReadonlySet<number>,
  width: number,
): readonly Segment[] {
  const cuts = stretches.filter(({ kind }) => kind === 'cut').length
  const cut = Math.min(CUT, (width * MOST_CUT) / Math.max(1, cuts))
  const weights = stretches.map((one) => weightOf(one, dots))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const scale = (width - cuts * cut) / sum
  let x = 0
  return stretches.map((one, at) => {
    const x0 = x
    x = at === stretches.length - 1 ? width : x0 + (one.kind === 'cut' ? cut : scale * (weights[at] ?? 0))
    return { ...one, x0, x1: x }
  })
}

/** In days near the publication: a far unit has room for its name, and more where more dates lie in it. */
function weightOf({ kind, start, end }: Stretch, dots: ReadonlySet<number>): number {
  const days = end - start
  switch (kind) {
    case 'days':
      return Math.min(NEAR, Math.max(8, days))
    case 'unit': {
      const dates = [...dots].filter((day) => isIn(day, { start, end })).length
      const whole = 2.4 + Math.min(10, 1.4 * dates)
      return days < 28 ? Math.max(1.5, whole * (days / 30)) : whole
    }
    case 'empty':
      return Math.min(2, days)
    case 'cut':
      return 0
  }
}
