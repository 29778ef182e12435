import { describe, expect, it } from 'vitest'
import { claimed } from '../../support/claimed'

describe('a noun tells what somebody did', () => {
  it.each([
    [
      'where the one who did it is only called “her”',
      'After her talks with Tim Olsen, Mary Kovacs slept.',
      'Mary Kovacs held talks with Tim Olsen.',
    ],
    [
      'where “by” leads to who did it',
      'The visit by Mary Kovacs to Oslo was short.',
      'Mary Kovacs visited Oslo.',
    ],
    [
      'with whoever was asked, or asked',
      'Mary Kovacs’s interview with Tim Olsen was short.',
      'Mary Kovacs had an interview with Tim Olsen.',
    ],
    [
      'for somebody’s campaign, and not for her',
      'Tim Olsen’s role in the Mary Kovacs campaign is small.',
      'Tim Olsen had a role in the Mary Kovacs campaign.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })

  it('but not what is only called so', () => {
    const text = 'Tim Olsen praised his “Contract with Norway” on Monday.'
    expect(claimed(text)).not.toContain('Tim Olsen has a contract with Norway.')
  })
})

describe('what is told of one of two', () => {
  it('is not told of the other', () => {
    const text = 'Among the guests were Mary Kovacs, who founded Norsk Hydro, and Tim Olsen, who slept.'
    expect(claimed(text)).toEqual(['Mary Kovacs founded Norsk Hydro.'])
  })

  it('is told of his wife, who is named before it', () => {
    const text = 'Tim Olsen praised his wife, Ana, a native of Sweden.'
    expect(claimed(text)).toContain('Ana is a native of Sweden.')
  })
})

it('two who unveil something do so together', () => {
  expect(claimed('Norway and Sweden unveiled a plan for the sea.')).toEqual([
    'Norway unveiled a plan with Sweden for the sea.',
  ])
})

it('a body that is told to be one does it itself', () => {
  expect(claimed('Norsk Hydro and the Reuters news network filed a motion.')).toEqual([
    expect.stringMatching(/^Norsk Hydro filed a motion with (?:the )?Reuters\.$/),
  ])
})
