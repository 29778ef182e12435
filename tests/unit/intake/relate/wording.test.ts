import { describe, expect, it } from 'vitest'
import { claimed, pieceOf } from '../../support/claimed'

/** What the lines between names are called. */
const wordings = (text: string): string[] => pieceOf(text).claims.flatMap(({ wording }) => wording ?? [])

describe('a claim that somebody was told something', () => {
  it.each([
    [
      'has what was told',
      'Mary Kovacs told Norsk Hydro that it rained.',
      'Mary Kovacs told Norsk Hydro that it rained.',
    ],
    [
      'is one that they spoke, where that stands elsewhere',
      '“It rains,” Mary Kovacs told Norsk Hydro on Monday.',
      'Mary Kovacs spoke to Norsk Hydro.',
    ],
    [
      'is one that they spoke, to whoever heard it',
      '“It rains,” Mary Kovacs told a crowd in Oslo.',
      'Mary Kovacs spoke to a crowd in Oslo.',
    ],
    [
      'is one that they speak',
      '“It rains,” Mary Kovacs tells Norsk Hydro.',
      'Mary Kovacs speaks to Norsk Hydro.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })
})

describe('a line between two is named', () => {
  it.each([
    [
      'without the end of the name',
      'Mary Kovacs left the hall and detoured to daughter Tina Olsen’s apartment.',
      'detoured to the apartment of',
    ],
    [
      'without another whose it is too',
      'Mary Kovacs called in to a Norsk Hydro and Green Party debate about fish.',
      'called to the debate of',
    ],
    [
      'by the campaign that is somebody’s',
      'Tim Olsen’s role in the Mary Kovacs campaign is small.',
      'had a role in',
    ],
    [
      'by the last of what was bought',
      'Tim Olsen has bought rusty boats, an old forest in Belize and a small restaurant in Oslo.',
      'bought a small restaurant in',
    ],
  ])('%s', (_, text, expected) => {
    expect(wordings(text)).toContain(expected)
  })
})

describe('the date of a claim', () => {
  const dates = (text: string): (string | undefined)[] => pieceOf(text).claims.map(({ when }) => when)

  it('is its own', () => {
    expect(dates('Norway attacked Sweden in May 2016.')).toEqual(['2016-05'])
  })

  it('is none where “Today” is part of a name', () => {
    const text = 'Mary Kovacs mocked Tim Olsen in USA Today.'
    expect(pieceOf(`1 May 2016\n\n${text}`).claims.map(({ when }) => when)).not.toContain('2016-05-01')
  })

  it.each([
    ['of what else one did', 'Mary Kovacs mocked Tim Olsen five times, and left for home in 2008.'],
    ['of what stands against it', 'Mary Kovacs mocked Tim Olsen, though he has been silent since 2003.'],
    ['of what became of somebody', 'Mary Kovacs, a nurse who was freed in 2010, mocked Tim Olsen.'],
  ])('is not that %s', (_, text) => {
    expect(dates(text)).toEqual([undefined])
  })
})

describe('what somebody does now', () => {
  it('is told as it is', () => {
    expect(claimed('Mary Kovacs, a lawyer now teaching at Norsk Hydro, slept.')).toEqual([
      'Mary Kovacs teaches at Norsk Hydro.',
    ])
  })
})

describe('what somebody was', () => {
  it.each([
    ['Mary Kovacs had been a member of the Green Party.', 'Mary Kovacs was a member of the Green Party.'],
    ['Mary Kovacs was in Oslo on Monday.', 'Mary Kovacs was in Oslo.'],
    ['Mary Kovacs happened to be in Oslo.', 'Mary Kovacs was in Oslo.'],
    ['Mary Kovacs, a nurse based in Oslo, slept.', 'Mary Kovacs is based in Oslo.'],
    ['Mary Kovacs has been a member of the Green Party.', 'Mary Kovacs is a member of the Green Party.'],
  ])('is told as past: %s', (text, expected) => {
    expect(claimed(text)).toEqual([expected])
  })
})

describe('the sentence of a claim', () => {
  it.each([
    [
      'ends before what is left out',
      'Mary Kovacs has different questions for Tim Olsen than the ones they asked him.',
      'Mary Kovacs has different questions for Tim Olsen.',
    ],
    [
      'tells of one that several lead',
      'The Government of Norway, led by Mary Kovacs and the Green Party, has left.',
      'The Government of Norway was led by Mary Kovacs.',
    ],
    [
      'has the name without what the other description had',
      'Tim Olsen met with Norwegian Prime Minister Mary Kovacs in Oslo. Olsen complimented the prime minister on the work.',
      'Tim Olsen complimented Mary Kovacs on the work.',
    ],
    [
      'has no article before “America”, which the text calls the United States there',
      'Tim Olsen attacked the United States. America slept. America wept.',
      'Tim Olsen attacked America.',
    ],
    [
      'begins where the thing begins',
      'It is worth noting that Norsk Hydro’s recent tax bill levied by Norway is high.',
      'somebody: Norsk Hydro’s recent tax bill was levied by Norway.',
    ],
    [
      'tells what somebody feels',
      'Mary Kovacs says she’s thrilled to receive the support of Tim Olsen.',
      'Mary Kovacs: Mary Kovacs is thrilled to receive the support of Tim Olsen.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })
})
