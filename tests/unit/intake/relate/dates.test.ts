import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesIn } from '../../../../src/intake/relate/dates'
import { edtfFault } from '../../../../src/model/dates/edtf'
import { check } from '../../support/property'

/** A Thursday. */
const PUBLISHED = '2024-03-14'
const past = (text: string, published: string | null = PUBLISHED) =>
  datesIn(text, published).map((date) => date.past)
const ahead = (text: string) => datesIn(text, PUBLISHED).map((date) => date.ahead)

describe('dates of a text', () => {
  it.each([
    ['on 8 October 2022', '2022-10-08'],
    ['on October 8, 2022', '2022-10-08'],
    ['on Oct. 8', '2023-10-08'],
    ['on 3 March', '2024-03-03'],
    ['in October 2022', '2022-10'],
    ['in February', '2024-02'],
    ['in May', '2023-05'],
    ['in 2014', '2014'],
    ['since 2014', '2014/..'],
    ['until 2030', '../2030'],
    ['since early 2014', '2014/..'],
    ['from 2014 to 2018', '2014/2018'],
    ['in 44 BC', '-0043'],
    ['until about 27 BCE', '../-0026'],
    ['on 15 March 44 BC', '-0043-03-15'],
    ['on March 15, 44 B.C.', '-0043-03-15'],
    ['from 49 to 44 BC', '-0048/-0043'],
    ['in AD 79', '0079'],
    ['on Tuesday', '2024-03-12'],
    ['on Thursday', '2024-03-14'],
    ['last Thursday', '2024-03-07'],
    ['yesterday', '2024-03-13'],
    ['last week', '2024-03-04/2024-03-10'],
    ['last month', '2024-02'],
    ['earlier this month', '2024-03'],
    ['last year', '2023'],
    ['during the past month', '2024-02-13~/2024-03-14~'],
    ['eight years ago', '2016~'],
    ['three days ago', '2024-03-11'],
  ])('“%s” is %s', (text, expected) => {
    expect(past(`They met ${text}.`)).toEqual([expected])
  })

  it.each([
    ['on Tuesday', '2024-03-19'],
    ['in May', '2024-05'],
    ['next month', '2024-04'],
    ['on 3 March', '2025-03-03'],
  ])('“%s” is %s where it is still to come', (text, expected) => {
    expect(ahead(`They will meet ${text}.`)).toEqual([expected])
  })

  it.each([
    'in 2024 villages',
    'for 1900 workers',
    'of 1600 nurses',
    'for 2000 people',
    'to 250 BC ferries',
    'in 250 BC ferries',
  ])('a number of something is none: “%s”', (text) => {
    expect(past(`They met ${text}.`)).toEqual([])
  })

  it('leaves out what it cannot resolve, and what is no date', () => {
    expect(past('They met on Tuesday and in 2014.', null)).toEqual(['2014'])
    expect(past('In 1000 places, 31 February 2020, may she march.')).toEqual([])
    expect(past('not since February, but since 2014')).toEqual(['2014/..'])
  })

  it('is always valid EDTF that stands where it says', () => {
    const word = fc.constantFrom(
      ...'since until by in on last next this the past 2014 1999 29 30 31 1 8 February March may October Tuesday week month year ago two a , . and to from yesterday'.split(
        ' ',
      ),
    )
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    check(
      fc.property(fc.array(word, { maxLength: 30 }), day, (words, published) => {
        const text = words.join(' ')
        let last = 0
        for (const { start, end, past, ahead } of datesIn(text, published)) {
          expect([edtfFault(past), edtfFault(ahead)]).toEqual([null, null])
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})
