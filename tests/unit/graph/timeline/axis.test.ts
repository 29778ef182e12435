import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Axis, dayAt, makeAxis, xOf } from '../../../../src/graph/timeline/axis'
import {
  allTime,
  between,
  brushOf,
  edgesOf,
  narrowingOf,
  stepOf,
  tellTime,
} from '../../../../src/graph/timeline/brush'
import { markClaims } from '../../../../src/graph/timeline/marks'
import { ticksOf } from '../../../../src/graph/timeline/ticks'
import { dayNumber, isoDay } from '../../../../src/model/dates/dates'
import { dateText } from '../../support/arbitrary-dates'
import { check } from '../../support/property'
import { claim } from '../../support/small-piece'

const PUBLISHED = dayNumber(2022, 10, 20)

const axisOf = (dates: readonly string[], { published = PUBLISHED, width = 600 } = {}): Axis => {
  const claims = dates.map((when, at) => claim(`c${at}`, 'ann backs bob', { when }))
  return makeAxis(markClaims(claims, 'when').marks, published, width)
}
const told = ({ segments }: Axis) =>
  segments.map(({ kind, start, end }) => `${kind} ${isoDay(start)} ${isoDay(end - 1)}`)
const names = (axis: Axis, published = PUBLISHED) => ticksOf(axis, published).map(({ text }) => text)
const widthOf = (axis: Axis, from: string, to: string) =>
  xOf(axis, dayNumber(...parts(to)) + 1) - xOf(axis, dayNumber(...parts(from)))
const parts = (iso: string): [number, number, number] => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return [year, month, day]
}

describe('the axis of a piece', () => {
  const axis = axisOf([
    '2014',
    '2022-02',
    '2022-09',
    '2022-10-08',
    '2022-10-18',
    '2022-10-19',
    '2022-10',
    '2022-12/2023-02',
  ])

  it('shows days around the publication, months and years elsewhere, and marks long empty time as cut', () => {
    expect(told(axis)).toEqual([
      'unit 2014-01-01 2014-12-31',
      'cut 2015-01-01 2022-01-31',
      'unit 2022-02-01 2022-02-28',
      'cut 2022-03-01 2022-08-31',
      'unit 2022-09-01 2022-09-30',
      'days 2022-10-01 2022-10-20',
      'unit 2022-10-21 2022-10-31',
      'empty 2022-11-01 2022-11-30',
      'unit 2022-12-01 2022-12-31',
      'empty 2023-01-01 2023-01-31',
      'unit 2023-02-01 2023-02-28',
    ])
  })

  it('gives a day near the publication more room than a week elsewhere, and a far year no corner', () => {
    expect(widthOf(axis, '2022-10-18', '2022-10-18')).toBeGreaterThan(
      widthOf(axis, '2022-09-01', '2022-09-07'),
    )
    expect(widthOf(axis, '2022-10-01', '2022-10-20')).toBeGreaterThan(200)
    expect(widthOf(axis, '2014-01-01', '2014-12-31')).toBeGreaterThan(30)
    expect(widthOf(axis, '2015-01-01', '2022-01-31')).toBeLessThan(20)
  })

  it('is named, the publication above all, with the year where it changes', () => {
    expect(names(axis)).toEqual([
      '2014',
      'Feb 2022',
      'Sept',
      '1 Oct',
      '5',
      '10',
      '15',
      'published 20 Oct',
      'Dec',
      'Feb 2023',
    ])
  })

  it('is as wide as its room, whatever is filtered, for it is made from the whole piece', () => {
    expect(axis.segments.at(-1)?.x1).toBe(600)
    expect(axis.segments[0]?.x0).toBe(0)
  })
})

describe('the axis of any piece', () => {
  it('has the publication alone where nothing is dated', () => {
    const axis = axisOf([])
    expect(told(axis)).toEqual(['days 2022-10-19 2022-10-20'])
    expect(names(axis)).toContain('published 20 Oct')
  })

  it('has room for a piece that tells of one day', () => {
    const axis = axisOf(['2022-10-20', '2022-10-20'])
    expect(axis.segments).toHaveLength(1)
    expect(widthOf(axis, '2022-10-20', '2022-10-20')).toBeGreaterThan(100)
  })

  it('goes by decades or centuries where there are many', () => {
    const years = Array.from({ length: 40 }, (_, at) => String(1500 + at * 13))
    const axis = axisOf(years)
    expect(axis.segments.length).toBeLessThan(30)
    expect(names(axis).some((name) => /^\d{4}–\d{4}$/.test(name))).toBe(true)
  })

  it('reaches back before Christ', () => {
    expect(names(axisOf(['-0043', '-0026/0014']))).toEqual(expect.arrayContaining(['44 BC', '27 BC', '14']))
    const centuries = names(axisOf(Array.from({ length: 40 }, (_, at) => `-0${900 - at * 13}`)))
    expect(centuries.some((name) => /^\d+–\d+ BC$/.test(name))).toBe(true)
  })

  it('reaches into a future of which alone it tells', () => {
    const axis = axisOf(['2023-05', '2031'])
    expect(told(axis)).toEqual([
      'days 2022-10-19 2022-10-20',
      'cut 2022-10-21 2023-04-30',
      'unit 2023-05-01 2023-05-31',
      'cut 2023-06-01 2030-12-31',
      'unit 2031-01-01 2031-12-31',
    ])
  })
})

const axes = fc
  .tuple(
    fc.array(dateText, { maxLength: 25 }),
    fc.integer({ min: dayNumber(2019, 1, 1), max: dayNumber(2025, 1, 1) }),
    fc.integer({ min: 150, max: 1600 }),
  )
  .map(([dates, published, width]) => ({ axis: axisOf(dates, { published, width }), published, width }))

describe('whatever the dates', () => {
  it('segments follow one another, each with some width, from end to end', () => {
    check(
      fc.property(axes, ({ axis: { segments, start, end }, published, width }) => {
        segments.forEach(({ x0, x1, start, end }, at) => {
          const next = segments[at + 1]
          expect(x1).toBeGreaterThan(x0)
          expect(end).toBeGreaterThan(start)
          if (next) expect([next.start, next.x0]).toEqual([end, x1])
        })
        expect([segments[0]?.x0, segments.at(-1)?.x1]).toEqual([0, width])
        expect(published).toBeGreaterThanOrEqual(start)
        expect(published).toBeLessThan(end)
      }),
    )
  })

  it('a day leads to a px and back, and later days lie further right', () => {
    check(
      fc.property(
        axes,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        ({ axis }, shares) => {
          const days = shares.map((share) => Math.floor(axis.start + share * (axis.end - 1 - axis.start)))
          days.sort((a, b) => a - b)
          for (const day of days) expect(dayAt(axis, xOf(axis, day + 0.5))).toBe(day)
          days.forEach((day, at) => {
            const before = days[at - 1]
            if (before !== undefined && before < day)
              expect(xOf(axis, day)).toBeGreaterThan(xOf(axis, before))
          })
        },
      ),
    )
  })

  it('names never lie on one another', () => {
    check(
      fc.property(axes, ({ axis, published }) => {
        const ticks = ticksOf(axis, published)
        expect(ticks.some(({ isPublication }) => isPublication)).toBe(true)
        ticks.forEach((tick, at) => {
          const next = ticks[at + 1]
          if (next) expect(next.x).toBeGreaterThan(tick.x)
        })
      }),
    )
  })

  it('a brush over everything is no narrowing, and any other one comes back as it was', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    check(
      fc.property(axes, share, share, ({ axis, width }, from, to) => {
        expect(narrowingOf(axis, brushOf(axis, allTime))).toEqual(allTime)
        expect(narrowingOf(axis, between(dayAt(axis, 0), dayAt(axis, width)))).toEqual(allTime)
        const brush = between(dayAt(axis, from * width), dayAt(axis, to * width))
        expect(brushOf(axis, narrowingOf(axis, brush))).toEqual(brush)
        const { x0, x1 } = edgesOf(axis, brush)
        expect(x1).toBeGreaterThan(x0)
      }),
    )
  })

  it('a step always goes on until the end, over cuts at once', () => {
    check(
      fc.property(axes, fc.boolean(), ({ axis }, far) => {
        let day = axis.start
        for (let steps = 0; day < axis.end - 1 && steps < 200; steps++) {
          const next = stepOf(axis, day, 1, far)
          expect(next).toBeGreaterThan(day)
          day = next
        }
        expect(stepOf(axis, axis.end - 1, 1, far)).toBe(axis.end - 1)
        expect(stepOf(axis, axis.start, -1, far)).toBe(axis.start)
      }),
    )
  })
})

describe('a time in words', () => {
  const tell = (since: string | null, until: string | null) => tellTime({ since, until }, '2022-10-20')

  it('names the days', () => {
    expect(tell('2022-10-08', '2022-10-18')).toBe('8–18 Oct')
    expect(tell('2022-10-18', '2022-10-18')).toBe('18 Oct')
    expect(tell('2014-01-01', '2022-10-18')).toBe('1 Jan 2014 – 18 Oct 2022')
    expect(tell('2022-10-08', null)).toBe('since 8 Oct')
    expect(tell(null, '2022-10-18')).toBe('until 18 Oct')
    expect(tell('-0043-03-15', '2022-10-18')).toBe('15 March 44 BC – 18 Oct 2022')
    expect(tell(null, null)).toBeNull()
  })

  it('says what was asked for, also where it is nothing', () => {
    expect(tell('2022-10-18', '2022-10-08')).toBe('18 Oct to 8 Oct')
  })
})
