import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batchesOf } from '../../../src/ui/parts/batches/batchesOf'
import { check } from '../support/property'

it('batches hold every item of a list once, in order', () =>
  check(
    fc.property(fc.nat(20_000), (length) => {
      const batches = batchesOf(length)
      let next = 0
      for (const { from, to } of batches) {
        expect(from).toBe(next)
        expect(to).toBeGreaterThan(from)
        next = to
      }
      expect(next).toBe(length)
    }),
    30,
  ))
