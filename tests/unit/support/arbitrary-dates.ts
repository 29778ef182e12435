import fc, { type Arbitrary } from 'fast-check'

const two = (number: number): string => String(number).padStart(2, '0')
const year = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2020, max: 2024 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9999 }) },
)

/** A year, a month or a day, sharp or not; days up to 28, which every month has. */
const moment: Arbitrary<string> = fc
  .tuple(
    year,
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .chain(([year, month, day, parts]) =>
    fc
      .constantFrom('', '', '~', '?', '%')
      .map((mark) =>
        [String(year).padStart(4, '0'), two(month), two(day)].slice(0, parts).join('-').concat(mark),
      ),
  )

/** What claims may be dated with; an interval may end before it begins, as a mistake does. */
export const dateText: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: moment },
  { weight: 1, arbitrary: moment.map((from) => `${from}/..`) },
  { weight: 1, arbitrary: moment.map((to) => `../${to}`) },
  { weight: 2, arbitrary: fc.tuple(moment, moment).map(([from, to]) => [from, to].sort().join('/')) },
)
