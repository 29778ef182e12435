import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isoDay, overlaps, plainDateFault, readDate, tellDate } from '../../../../src/model/dates/dates'
import { edtfFault } from '../../../../src/model/dates/edtf'
import { check } from '../../support/property'

const DAY_MS = 86_400_000
const day = (iso: string): number => Date.parse(iso) / DAY_MS

const padded = (min: number, max: number, width: number) =>
  fc.integer({ min, max }).map((number) => String(number).padStart(width, '0'))
const moment = fc
  .tuple(
    padded(100, 9999, 4),
    fc.option(fc.tuple(padded(0, 20, 2), fc.option(padded(0, 32, 2), { nil: null })), { nil: null }),
    fc.constantFrom('', '', '~', '?', '%'),
  )
  .chain((parts) => fc.constantFrom('', '', '-').map((sign) => [sign, ...parts] as const))
  .map(
    ([sign, year, rest, mark]) =>
      `${sign}${[year, ...(rest ?? [])].filter((part) => part !== null).join('-')}${mark}`,
  )
const near = fc
  .tuple(fc.constantFrom('2021', '2022'), fc.constantFrom('', '-01', '-10', '-12', '-10-18'))
  .map((p) => p.join(''))
const end = fc.oneof(moment, near, fc.constant('..'))
const dateText = fc.oneof(
  moment,
  near,
  fc.tuple(end, end).map((ends) => ends.join('/')),
)

/** Examples out of the EDTF specification, beyond the forms that pieces use. */
const otherEdtf = [
  '1985-04-12T23:20:30Z',
  'Y170000002',
  '1985/',
  '/1985',
  '201X',
  '1985-XX-XX',
  '[1667,1668,1670..1672]',
  '{1960,1961-12}',
  '2004-06~-11',
  'Y-17E7',
  '1950S2',
  '2001-21',
  '156X-12-25',
]

function packageAccepts(text: string): boolean {
  try {
    edtf(text)
    return true
  } catch {
    return false
  }
}

/** The package takes 29 February for a day of every year. */
const isLeapDayOfCommonYear = (text: string): boolean =>
  [...text.matchAll(/(\d{4})-02-29/g)].some(([, year]) => new Date(`${year}-02-29`).getUTCMonth() !== 1)

describe('readDate', () => {
  test.each([
    ['2022-10-18', '2022-10-18', '2022-10-18', 'day'],
    ['2022-10', '2022-10-01', '2022-10-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2014', '2014-01-01', '2014-12-31', 'year'],
    ['2022-10-20/2022-12-01~', '2022-10-20', '2022-12-01', 'day'],
    ['2014/2022-10', '2014-01-01', '2022-10-31', 'year'],
    ['0050-03', '0050-03-01', '0050-03-31', 'month'],
    ['-0043', '-000043-01-01', '-000043-12-31', 'year'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-15', 'day'],
    ['-0026/0014', '-000026-01-01', '0014-12-31', 'year'],
  ])('%s covers %s to %s', (text, first, last, precision) => {
    expect(readDate(text)).toMatchObject({ start: day(first), end: day(last), precision })
  })

  it('leaves open ends open', () => {
    expect(readDate('2014/..')).toMatchObject({ start: day('2014-01-01'), end: Infinity })
    expect(readDate('../2014')).toMatchObject({ start: -Infinity, end: day('2014-12-31') })
  })

  it('knows what is approximate and what is uncertain, at either end', () => {
    expect(readDate('2014')).toMatchObject({ approximate: false, uncertain: false })
    expect(readDate('2014~')).toMatchObject({ approximate: true, uncertain: false })
    expect(readDate('2014?')).toMatchObject({ approximate: false, uncertain: true })
    expect(readDate('2014/2016%')).toMatchObject({ approximate: true, uncertain: true })
  })

  test.each([
    '',
    '..',
    'yesterday',
    '2022-13',
    '2022-02-29',
    '2022-1',
    '2022-10-18/2022-10-17',
    '2022/',
    '2022//2023',
    '-0000',
    '-43',
    '-0043/-0044',
  ])('reads nothing into %j', (text) => expect(readDate(text)).toBeNull())

  it('agrees with the edtf package on every form that pieces use', () => {
    check(
      fc.property(dateText, (text) => {
        const interval = readDate(text)
        expect(interval !== null, text).toBe(packageAccepts(text) && !isLeapDayOfCommonYear(text))
        if (interval === null) return
        const { min, max } = edtf(text)
        expect(interval.start * DAY_MS).toBe(min)
        expect((interval.end + 1) * DAY_MS - 1).toBe(max)
      }),
      1500,
    )
  })
})

describe('tellDate', () => {
  test.each([
    ['2022-10-18', '18 Oct'],
    ['2022-10', 'Oct'],
    ['2022', '2022'],
    ['2014', '2014'],
    ['2021-09', 'Sept 2021'],
    ['2014-03-18', '18 March 2014'],
    ['2014~', 'about 2014'],
    ['2022-12-01?', 'perhaps 1 Dec'],
    ['2022-12-01%', 'perhaps about 1 Dec'],
    ['2014/..', 'since 2014'],
    ['2022-10-18/..', 'since 18 Oct'],
    ['../2022-12-01', 'until 1 Dec'],
    ['../..', 'at any time'],
    ['2022-10-20/2022-12-01~', '20 Oct – about 1 Dec'],
    ['2022-10-20/2022-10-24', '20–24 Oct'],
    ['2014-10-20/2014-10-24', '20–24 Oct 2014'],
    ['2022-02/2022-10', 'Feb – Oct'],
    ['2014-02/2014-10', 'Feb – Oct 2014'],
    ['2021-12-30/2022-01-02', '30 Dec 2021 – 2 Jan 2022'],
    ['2014/2022', '2014–2022'],
    ['2014~/2022', 'about 2014 – 2022'],
    ['2014/2022-10', '2014 – Oct 2022'],
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
    ['-0043-03-15~', 'about 15 March 44 BC'],
    ['-0048/-0043', '49–44 BC'],
    ['-0026/0014', '27 BC – 14'],
    ['-0043/..', 'since 44 BC'],
  ])('%s in a piece of 2022 reads “%s”', (text, told) => {
    expect(tellDate(text, '2022-10-20')).toBe(told)
  })

  it('gives back what it cannot read', () => {
    expect(tellDate('2001-21', '2022-10-20')).toBe('2001-21')
  })
})

describe('isoDay', () => {
  test.each(['2022-10-20', '0014-08-19', '0000-02-29', '-0043-03-15', '-9999-01-01'])(
    'gives %s back',
    (text) => {
      expect(isoDay(readDate(text)?.start ?? Number.NaN)).toBe(text)
    },
  )
})

describe('overlaps', () => {
  it('takes dates that share a day for overlapping, whatever their precision', () => {
    expect(overlaps(readDate('2022-10-18'), readDate('2022'))).toBe(true)
    expect(overlaps(readDate('2014/..'), readDate('../2014'))).toBe(true)
    expect(overlaps(readDate('2022-10-18'), readDate('2022-10-19'))).toBe(false)
    expect(overlaps(readDate('2014/2016'), readDate('2017/..'))).toBe(false)
  })

  it('lets an absent date overlap everything', () => {
    expect(overlaps(null, readDate('2022'))).toBe(true)
    expect(overlaps(readDate('2022'), null)).toBe(true)
    expect(overlaps(null, null)).toBe(true)
  })
})

describe('the two checks of a date', () => {
  test.each(otherEdtf)('both accept %s', (text) => {
    expect(edtfFault(text)).toBeNull()
    expect(plainDateFault(text)).toBeNull()
  })

  test.each(['yesterday', '18 October 2022', '2022-13', '2022-02-29', '18.10.2022x'])(
    'both refuse %s',
    (text) => {
      expect(edtfFault(text)).toMatch(/^(impossible|not-edtf)$/)
      expect(plainDateFault(text)).toBe('impossible')
    },
  )

  it('say that an interval is the wrong way round', () => {
    expect(edtfFault('2022-10-18/2022-10-17')).toBe('backward')
  })

  it('refuse a very long text without parsing it', () => {
    expect(edtfFault('2022,'.repeat(10_000))).toBe('long')
  })

  it('never disagree: the plain one refuses nothing that the package rightly accepts', () => {
    const loose = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%XxYESTZ:+[]{}, u'), maxLength: 12 })
    check(
      fc.property(
        fc.oneof(
          dateText,
          loose,
          fc.tuple(fc.constantFrom(...otherEdtf), loose).map((p) => p.join('')),
        ),
        (text) => {
          if (plainDateFault(text) !== null && !isLeapDayOfCommonYear(text))
            expect(packageAccepts(text)).toBe(false)
        },
      ),
      1500,
    )
  })
})
