import { describe, expect, it } from 'vitest'
import { claimed } from '../../support/claimed'

describe('he and she', () => {
  it.each([
    [
      'are the one whose name men and women have',
      'Tim Olsen slept. Lindsey Berg came late. In his speech, Berg praised Norway.',
      ['Lindsey Berg praised Norway.'],
    ],
    [
      'are not who does it to them',
      'Tim Olsen quarrels with guests. This began in May when Kim Berg mocked him.',
      ['Kim Berg mocked Tim Olsen.'],
    ],
    [
      'are whoever is praised for what he did',
      'Tim Olsen praised Peter Berg because he had built ships in Canada.',
      ['Tim Olsen praised Peter Berg.', 'Peter Berg built ships in Canada.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})
