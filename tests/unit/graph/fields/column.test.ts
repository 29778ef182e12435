import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listOf, listText } from '../../../../src/graph/fields/column'
import { check } from '../../support/property'

describe('a list as one text', () => {
  it('is read as it was written', () => {
    expect(listText(['a', 'b; c', 'd\\'])).toBe('a; b\\; c; d\\\\')
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('; ', '\\', ';', '\\; ', ' '))
    check(
      fc.property(
        fc.array(
          text.filter((one) => one !== ''),
          { minLength: 0, maxLength: 4 },
        ),
        (list) => {
          expect(listOf(listText(list))).toEqual(list)
        },
      ),
    )
  })
})
