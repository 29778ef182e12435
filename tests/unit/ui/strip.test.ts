import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stretches } from '../../../src/ui/lists/strip'
import { check } from '../support/property'

describe('the strip of paragraphs', () => {
  it('marks each paragraph where it stands, neighbours as one', () => {
    expect(stretches([1, 4, 5, 6, 22], 22, 0.2)).toEqual([
      { start: 0, width: 1 },
      { start: 3, width: 3 },
      { start: 21, width: 1 },
    ])
  })

  it('has no place for the head of the piece', () => {
    expect(stretches([0, 2], 3, 0)).toEqual([{ start: 1, width: 1 }])
    expect(stretches([0], 0, 0)).toEqual([])
  })

  it('marks nothing so thin that it would not show, the last paragraph neither', () => {
    expect(stretches([1, 100, 200], 200, 2)).toEqual([
      { start: 0, width: 2 },
      { start: 99, width: 2 },
      { start: 198, width: 2 },
    ])
  })

  it('covers every paragraph that is told, and stays within the strip', () => {
    const strip = fc
      .integer({ min: 1, max: 400 })
      .chain((length) =>
        fc.tuple(
          fc.constant(length),
          fc.uniqueArray(fc.integer({ min: 0, max: length })),
          fc.integer({ min: 30, max: 200 }),
        ),
      )
    check(
      fc.property(strip, ([length, numbers, room]) => {
        const marked = stretches(
          [...numbers].sort((a, b) => a - b),
          length,
          length / room,
        )
        for (const { start, width } of marked) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start + width).toBeLessThanOrEqual(length + 1e-9)
          expect(width * room).toBeGreaterThanOrEqual(length - 1e-9)
        }
        for (const number of numbers)
          expect(
            number === 0 ||
              marked.some(({ start, width }) => start <= number - 0.5 && number - 0.5 <= start + width),
          ).toBe(true)
      }),
    )
  })
})
