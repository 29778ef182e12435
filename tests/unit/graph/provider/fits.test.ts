import { describe, expect, it } from 'vitest'
import { calledBy, foldedWords, nameFit, slipsForgiven } from '../../../../src/graph/provider/fits'

const called = calledBy(['Joseph Biden', 'Joe Biden'])
const fitOf = (typed: string, slips: number): number => nameFit(foldedWords(typed), called, slips)

describe('a name that is searched for', () => {
  it('fits what begins its words, and best what it is called', () => {
    expect(fitOf('bid jo', 0)).toBeGreaterThan(0)
    expect(fitOf('joe biden', 0)).toBeGreaterThan(fitOf('biden joe', 0))
    expect(fitOf('joe bush', 0)).toBe(0)
  })

  it('is found in spite of slips in just as many words as are forgiven', () => {
    expect([0, 1].map((slips) => fitOf('joseph bidden', slips) > 0)).toEqual([false, true])
    expect([0, 1, 2].map((slips) => fitOf('josseph bidden', slips) > 0)).toEqual([false, false, true])
  })

  it('is searched for as it is typed first, then with one slip, then with any, where words are long enough', () => {
    expect(slipsForgiven(['joseph', 'bidden', 'senior'])).toEqual([0, 1, 3])
    expect(slipsForgiven(['joe', 'bidden'])).toEqual([0, 1])
    expect(slipsForgiven(['joe'])).toEqual([0])
  })
})
