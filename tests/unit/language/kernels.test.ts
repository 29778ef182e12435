import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sigmoids, tanhs } from '../../../src/language/en/kernels/activations'
import { compiledProducts } from '../../../src/language/en/kernels/compiled'
import { type AddProducts, addProducts } from '../../../src/language/en/kernels/plain'
import { check } from '../support/property'

const size = fc.integer({ min: 1, max: 40 })
const number = fc.float({ noNaN: true, noDefaultInfinity: true })
const numbers = (count: number) =>
  fc.array(number, { minLength: count, maxLength: count }).map((values) => Float32Array.from(values))

describe('compiled products', () => {
  it('are those of the plain loops, to the last bit', () => {
    const compiled = compiledProducts()
    if (!compiled) throw new Error('nothing was compiled')
    const asked = fc
      .tuple(size, size, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 3 }))
      .chain(([rows, columns, count, before]) =>
        fc.record({
          matrix: numbers(rows * columns).map((values) => ({ rows, columns, values })),
          x: numbers(before + count * columns),
          y: numbers(before + count * rows),
          count: fc.constant(count),
          before: fc.constant(before),
        }),
      )
    check(
      fc.property(asked, ({ matrix, x, y, count, before }) => {
        const by = (add: AddProducts): Float32Array => {
          const sums = y.slice()
          add(sums, before, matrix, x, before, count)
          return sums
        }
        expect(by(compiled)).toEqual(by(addProducts))
        expect(by(compiled)).toEqual(by(addProducts))
      }),
    )
  })
})

describe('the curves of gates', () => {
  const far = fc.double({ noNaN: true })
  const near = fc.double({ noNaN: true, min: -30, max: 30 })
  const small = fc.double({ noNaN: true, min: -1e-3, max: 1e-3 })
  const values = fc.array(fc.oneof(far, near, small), { minLength: 1, maxLength: 20 })
  const curves = [
    { name: 'sigmoid', all: sigmoids, one: (value: number) => 1 / (1 + Math.exp(-value)) },
    { name: 'tanh', all: tanhs, one: Math.tanh },
  ]

  it.each(curves)('are those of Math to 14 digits: $name', ({ all, one }) => {
    check(
      fc.property(values, (given) => {
        const found = Float64Array.from(given)
        all(found, 0, found.length)
        for (const [at, value] of found.entries()) {
          const right = one(given[at] ?? 0)
          expect(Math.abs(value - right)).toBeLessThanOrEqual(1e-14 * Math.abs(right) + 1e-300)
        }
      }),
    )
  })
})
