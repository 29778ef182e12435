import { describe, expect, it } from 'vitest'
import { claimed } from '../../support/claimed'

describe('he and she', () => {
  it.each([
    [
      'are the one whose name men and women have',
      'Tim Olsen slept. Lindsey Berg came late. In his speech, Berg praised Norway.',
      ['Lindsey Berg praised Norway.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})
