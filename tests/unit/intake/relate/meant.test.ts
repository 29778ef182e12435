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

describe('an office', () => {
  it('is not that of whoever has another one beside the comma', () => {
    const text =
      'Tim Olsen met the Icelandic Foreign Minister, Peter Berg, in May. The Foreign Secretary praised Norway.'
    expect(claimed(text).join()).not.toContain('Peter Berg praised')
  })
})

describe('a president', () => {
  it('is not the relative of that surname', () => {
    const text = 'Hillary Clinton slept. Anna Berg quarrelled with President Clinton in Norway.'
    expect(claimed(text).join()).not.toContain('Hillary Clinton')
  })

  it('is the one whose given name the text has', () => {
    const text = 'Jeb Bush met George Bush in May. President Bush praised Norway.'
    expect(claimed(text)).toContain('George Bush praised Norway.')
  })
})

it('“it” is nobody who is too early to do something', () => {
  const text = 'The Harbour Union lags. His aides say it’s too early to discuss plans for Norway.'
  expect(claimed(text).join()).not.toContain('Harbour Union would')
})

it('“him” is nobody from elsewhere where it is not sure who does it', () => {
  const text =
    'Peter Berg slept. Berg left. A film dwelled on the challenges Tim Olsen has faced, and worked hard to excuse him for it.'
  expect(claimed(text).join()).not.toContain('excuse Peter Berg')
})

describe('“him” in what somebody says', () => {
  it('is not who says it where another may be meant', () => {
    const text = 'Peter Berg said that Tim Olsen left and that Jan Lund replaced him.'
    expect(claimed(text).join()).not.toContain('replaced Peter Berg')
  })

  it('is who says it where nobody else is named', () => {
    expect(claimed('Peter Berg said that Jan Lund had called him.')).toEqual([
      'Peter Berg: Jan Lund called Peter Berg.',
    ])
  })
})

describe('“he” in what somebody says who is not named', () => {
  it('is not the one who is close to another', () => {
    const text = 'A source close to Peter Berg said that he had left Norway.'
    expect(claimed(text).join()).not.toContain('left Norway')
  })

  it('is whoever says it where nobody else is told of', () => {
    expect(claimed('A resident said he left Norway.')).toEqual(['resident: Resident left Norway.'])
  })
})
