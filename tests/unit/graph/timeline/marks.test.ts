import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markClaims, tellMark } from '../../../../src/graph/timeline/marks'
import type { Claim } from '../../../../src/model/piece'
import { dateText } from '../../support/arbitrary-dates'
import { check } from '../../support/property'
import { claim, ids } from '../../support/small-piece'

const dated = (...dates: readonly (string | undefined)[]): readonly Claim[] =>
  dates.map((when, at) => claim(`c${at}`, 'ann backs bob', when === undefined ? {} : { when }))

const shapes = (...dates: readonly string[]) =>
  Object.fromEntries(markClaims(dated(...dates), 'when').marks.map(({ date, shape }) => [date, shape]))

const only = (date: string) => {
  const [mark] = markClaims(dated(date), 'when').marks
  if (!mark) throw new Error(`${date} has no mark`)
  return mark
}

describe('how a date is drawn', () => {
  it('is a dot for a day, and for nothing else', () => {
    expect(only('2022-10-18').shape).toBe('day')
    expect(only('2022-10').shape).toBe('unit')
    expect(only('2014').shape).toBe('unit')
  })

  it('is a bar for what lasts', () => {
    for (const date of [
      '2014/..',
      '../2022-10',
      '2022-10-20/2022-12-01~',
      '2022-10-18/2022-10-19',
      '2014/2022',
    ])
      expect(only(date).shape).toBe('bar')
  })

  it('is a bar for a year of which finer dates are told, for it goes over all of them', () => {
    expect(shapes('2014', '2022', '2022-10-18')).toEqual({
      '2014': 'unit',
      '2022': 'bar',
      '2022-10-18': 'day',
    })
    expect(shapes('2022', '2022/2024')).toEqual({ '2022': 'unit', '2022/2024': 'bar' })
  })

  it('shows which end is not sharp', () => {
    expect(only('2014/..').vague).toEqual({ start: false, end: true })
    expect(only('2022-10-20/2022-12-01~').vague).toEqual({ start: false, end: true })
    expect(only('2022-09-20?/2022-10-20').vague).toEqual({ start: true, end: false })
    expect(only('2022-10~').vague).toEqual({ start: true, end: true })
    expect(only('2022-10').vague).toEqual({ start: false, end: false })
  })
})

describe('claims with the same date', () => {
  it('are one mark, in reading order, with a count', () => {
    const claims = [
      claim('late', 'ann backs bob', { when: '2014/..', paragraph: 9 }),
      claim('early', 'bob backs ann', { when: '2014/..', paragraph: 2 }),
      claim('other', 'ann backs bob', { when: '2015/..' }),
    ]
    const { marks } = markClaims(claims, 'when')
    expect(marks.map((mark) => mark.claims.map(({ id }) => id))).toEqual([['early', 'late'], ['other']])
    expect(marks.map((mark) => tellMark(mark, '2022-10-20'))).toEqual([
      'since 2014: 2 claims',
      'since 2015: 1 claim',
    ])
  })

  it('stand apart where one of them is sharp and the other is not', () => {
    expect(markClaims(dated('2022-10-18', '2022-10-18~'), 'when').marks).toHaveLength(2)
  })
})

describe('claims without a date', () => {
  it('are counted apart, also those whose date is none that can be placed', () => {
    const { marks, undated } = markClaims(dated(undefined, '2022-10-18', '2022-21'), 'when')
    expect(marks).toHaveLength(1)
    expect(ids(undated)).toEqual(['c0', 'c2'])
  })

  it('are others when the clock goes by when things were said', () => {
    const claims = [
      claim('held', 'ann backs bob', { when: '2014' }),
      claim('said', 'ann backs bob', { said: '2014' }),
    ]
    expect(ids(markClaims(claims, 'when').undated)).toEqual(['said'])
    expect(ids(markClaims(claims, 'said').undated)).toEqual(['held'])
  })
})

it('every claim stands in one mark or is counted as undated, whatever the dates', () => {
  check(
    fc.property(fc.array(fc.option(dateText, { nil: undefined }), { maxLength: 20 }), (dates) => {
      const claims = dated(...dates)
      const { marks, undated } = markClaims(claims, 'when')
      expect(ids([...marks.flatMap((mark) => mark.claims), ...undated])).toEqual(ids(claims))
      expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length)
    }),
  )
})
