import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAxis } from '../../../../src/graph/timeline/axis'
import { markClaims } from '../../../../src/graph/timeline/marks'
import { heights, hitAt, MOST_DOTS, placeMarks } from '../../../../src/graph/timeline/place'
import { dayNumber } from '../../../../src/model/dates/dates'
import { dateText } from '../../support/arbitrary-dates'
import { check } from '../../support/property'
import { claim } from '../../support/small-piece'

const PUBLISHED = '2022-10-20'

function placed(dates: readonly string[], size: keyof typeof heights = 'full', width = 600) {
  const claims = dates.map((when, at) => claim(`c${at}`, 'ann backs bob', { when }))
  const { marks } = markClaims(claims, 'when')
  return placeMarks(marks, makeAxis(marks, dayNumber(2022, 10, 20), width), PUBLISHED, heights[size])
}
const times = (count: number, date: string): readonly string[] => Array.from({ length: count }, () => date)

describe('a stack', () => {
  it('has a dot for each claim, one above the other, and no number up to eight', () => {
    const [stack] = placed(times(8, '2022-10-18')).stacks
    expect(stack?.dots).toHaveLength(8)
    expect(stack?.number).toBeNull()
    const ys = stack?.dots.map(({ y }) => y) ?? []
    expect(ys).toEqual([...ys].sort((a, b) => b - a))
  })

  it('stops at eight dots and says how many there are', () => {
    const [stack] = placed(times(25, '2022-10-18')).stacks
    expect(stack?.dots).toHaveLength(8)
    expect(stack?.number?.total).toBe(25)
  })

  it('of a month stands under a bracket as long as the month, away from the days in it', () => {
    const { stacks } = placed(['2022-10', '2022-10-15', '2022-10-16', '2022-10-18'])
    const month = stacks.find(({ mark }) => mark.date === '2022-10')
    const days = stacks.filter(({ bracket }) => bracket === null)
    expect(days).toHaveLength(3)
    for (const day of days) {
      expect(day.x).toBeGreaterThan(month?.bracket?.x0 ?? Infinity)
      expect(Math.abs(day.x - (month?.x ?? 0))).toBeGreaterThan(10)
    }
  })
})

describe('a long time', () => {
  it('is one bar with a count, however many claims', () => {
    const { bars, stacks } = placed([...times(6, '2014/..'), '2022-10-18'])
    expect(bars.map(({ name }) => name?.text)).toEqual(['since 2014: 6 claims'])
    expect(stacks).toHaveLength(1)
  })

  it('reaches to the end of the axis where it is open', () => {
    const { bars } = placed(['2014/..', '../2022-09', '2022-10-18'])
    expect(bars.find(({ mark }) => mark.date === '2014/..')?.x1).toBe(600)
    expect(bars.find(({ mark }) => mark.date === '../2022-09')?.x0).toBe(0)
  })

  it('of a single claim needs no name', () => {
    expect(placed(['2014/2022', '2022-10-18']).bars.map(({ name }) => name)).toEqual([null])
  })
})

describe('what a pointer meets', () => {
  const drawn = placed([...times(9, '2022-10-18'), ...times(2, '2014/..'), '2022-11/2022-12'])
  const [stack] = drawn.stacks
  const [dot] = stack?.dots ?? []

  it('is the dot under it, the number above a stack, or a bar', () => {
    expect(hitAt(drawn, stack?.x ?? 0, dot?.y ?? 0)).toMatchObject({ type: 'claim', claim: { id: 'c0' } })
    expect(hitAt(drawn, stack?.x ?? 0, (stack?.number?.y ?? 0) - 4)).toMatchObject({ type: 'mark' })
    const bar = drawn.bars.find(({ mark }) => mark.date === '2014/..')
    expect(hitAt(drawn, (bar?.x0 ?? 0) + 40, bar?.y ?? 0)).toMatchObject({
      type: 'mark',
      mark: { date: '2014/..' },
    })
  })

  it('is the claim itself where a bar stands for one', () => {
    const bar = drawn.bars.find(({ mark }) => mark.date === '2022-11/2022-12')
    expect(hitAt(drawn, bar?.x0 ?? 0, bar?.y ?? 0)).toMatchObject({ type: 'claim', claim: { id: 'c11' } })
  })

  it('is nothing where nothing is drawn', () => {
    expect(hitAt(drawn, 300, -50)).toBeNull()
  })
})

it('everything stands within its room, and every claim of a stack or bar is there, whatever the dates', () => {
  const size = fc.constantFrom('full' as const, 'line' as const, 'touch' as const)
  check(
    fc.property(
      fc.array(dateText, { maxLength: 40 }),
      size,
      fc.integer({ min: 150, max: 1400 }),
      (dates, size, width) => {
        const { stacks, bars } = placed(dates, size, width)
        const { ground } = heights[size]
        for (const { x, dots, number, bracket, mark } of stacks) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
          expect(dots.length).toBe(Math.min(MOST_DOTS, mark.claims.length))
          if (number) expect(number.total).toBe(mark.claims.length)
          else expect(dots).toHaveLength(mark.claims.length)
          for (const { y } of dots) expect(y > 0 && y < ground).toBe(true)
          if (bracket) expect(x >= bracket.x0 && x <= bracket.x1).toBe(true)
        }
        for (const { x0, x1, y } of bars) {
          expect(x0).toBeLessThan(x1)
          expect(y > 0 && y < ground).toBe(true)
        }
      },
    ),
  )
})
