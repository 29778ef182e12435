import { calendarDay, monthName, yearName, yearsName } from '../../model/dates/dates'
import { type Axis, type Segment, xOf } from './axis'
import { unitAround } from './units'

export interface Tick {
  /** px. */
  readonly x: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly isPublication: boolean
}

/** px of a letter at 11 px, at most; and between two names. */
const LETTER = 5.7
const APART = 6
/** px between two days with a name. */
const DAYS_APART = 30
const steps = [1, 2, 5, 10, 15]

/** Names along the axis, as many as have room: the publication (or what its day is instead) first, then months and years, then single days. */
export function ticksOf(axis: Axis, published: number, called = 'published'): readonly Tick[] {
  const home = calendarDay(published)
  const names = axis.segments.flatMap((segment, at) => {
    const before = axis.segments.slice(0, at).findLast(({ kind }) => kind !== 'cut' && kind !== 'empty')
    const named = before ? calendarDay(before.end - 1).year : home.year
    return nameOf(segment, named, axis)
  })
  const wanted = [
    {
      x: xOf(axis, published + 0.5),
      text: `${called} ${home.day} ${monthName(home.month)}`,
      anchor: 'middle' as const,
      isPublication: true,
    },
    ...names,
    ...axis.segments.filter(({ kind }) => kind === 'days').flatMap((segment) => daysOf(segment, axis)),
  ].map((tick) => within(tick, axis.width))
  const kept: Tick[] = []
  for (const tick of wanted) if (kept.every((other) => areApart(tick, other))) kept.push(tick)
  return kept.sort((a, b) => a.x - b.x)
}

/** A unit by its name, with the year where it is not that of the name before. */
function nameOf(segment: Segment, yearBefore: number, axis: Axis): readonly Tick[] {
  if (segment.kind === 'cut' || segment.kind === 'empty') return []
  const first = calendarDay(segment.start)
  const year = first.year === yearBefore ? '' : ` ${yearName(first.year)}`
  if (segment.kind === 'days') {
    const text = `${first.day} ${monthName(first.month)}${year}`
    const middle = xOf(axis, segment.start + 0.5)
    const isWide = middle - segment.x0 > widthOf(text) / 2
    return [
      isWide
        ? { x: middle, text, anchor: 'middle', isPublication: false }
        : { x: segment.x0 + 2, text, anchor: 'start', isPublication: false },
    ]
  }
  const text = unitName(segment, year)
  if (text === null) return []
  return [{ x: (segment.x0 + segment.x1) / 2, text, anchor: 'middle', isPublication: false }]
}

/** Null for the rest of a unit that is shown by days. */
function unitName({ start, end }: Segment, year: string): string | null {
  const [first, last] = [calendarDay(start), calendarDay(end - 1)]
  const years = last.year - first.year + 1
  if (years > 1) return years === 10 && first.year > 0 ? `${first.year}s` : yearsName(first.year, last.year)
  if (first.month === last.month) {
    const month = unitAround(start, 'month')
    return month.start === start && month.end === end ? `${monthName(first.month)}${year}` : null
  }
  if (unitAround(start, 'year').start === start && unitAround(start, 'year').end === end)
    return yearName(first.year)
  return `${monthName(first.month)}–${monthName(last.month)}${year}`
}

/** Round days between the first one and the last. */
function daysOf(segment: Segment, axis: Axis): readonly Tick[] {
  const pxPerDay = (segment.x1 - segment.x0) / (segment.end - segment.start)
  const step = steps.find((days) => days * pxPerDay >= DAYS_APART)
  if (step === undefined) return []
  const ticks: Tick[] = []
  for (let at = segment.start + 1; at < segment.end; at++) {
    const { day, month } = calendarDay(at)
    const text = day === 1 ? `1 ${monthName(month)}` : day % step === 0 && day < 31 ? String(day) : null
    if (text !== null) ticks.push({ x: xOf(axis, at + 0.5), text, anchor: 'middle', isPublication: false })
  }
  return ticks
}

const widthOf = (text: string): number => text.length * LETTER

/** A name that would be cut off stands inside. */
function within(tick: Tick, width: number): Tick {
  const half = tick.anchor === 'middle' ? widthOf(tick.text) / 2 : 0
  if (tick.x < half) return { ...tick, x: 0, anchor: 'start' }
  return tick.x > width - half ? { ...tick, x: width, anchor: 'end' } : tick
}

function extent({ x, text, anchor }: Tick): readonly [number, number] {
  const width = widthOf(text)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [left, left + width]
}

function areApart(one: Tick, other: Tick): boolean {
  const [a, b] = [extent(one), extent(other)]
  return a[0] >= b[1] + APART || b[0] >= a[1] + APART
}
