import { describe, expect, it } from 'vitest'
import { claimed, remarked } from '../../support/claimed'

describe('what two tell, each for himself', () => {
  const both = ['Mary Kovacs: Norway paid Sweden.', 'Tim Olsen: Norway paid Sweden. (denied)']
  it.each([
    ['between dashes', 'Mary Kovacs said -- and Tim Olsen denied -- that Norway paid Sweden.'],
    ['between commas', 'Mary Kovacs claims, but Tim Olsen denies, that Norway paid Sweden.'],
    ['in brackets', 'Mary Kovacs said (and Tim Olsen denied) that Norway paid Sweden.'],
    ['behind “which”', 'Mary Kovacs says Norway paid Sweden, which Tim Olsen denies.'],
    ['as a charge', 'Mary Kovacs says Norway paid Sweden, a charge Tim Olsen has denied.'],
    ['behind “but”', 'Mary Kovacs says Norway paid Sweden, but Tim Olsen denies it.'],
  ])('is said by one and denied by the other %s', (_, text) => {
    expect(claimed(text)).toEqual(both)
  })

  it('is said by both where the other confirms it', () => {
    expect(claimed('Mary Kovacs said, and Tim Olsen confirmed, that Norway paid Sweden.')).toEqual([
      'Mary Kovacs: Norway paid Sweden.',
      'Tim Olsen: Norway paid Sweden.',
    ])
  })

  it('is denied as done, and not as what one is accused of', () => {
    expect(claimed('Mary Kovacs accused Tim Olsen of paying Sweden, a charge he denies.')).toEqual([
      'Mary Kovacs accused Tim Olsen.',
      'Mary Kovacs: Tim Olsen paid Sweden.',
      'Tim Olsen: Tim Olsen paid Sweden. (denied)',
    ])
  })
})

describe('a verb is read as one', () => {
  it.each([
    ['Poll: Anna Berg ties Oslo mayor Tim Olsen.', 'somebody: Anna Berg ties Tim Olsen.'],
    ['A new poll shows Anna Berg ties Tim Olsen.', 'somebody: Anna Berg ties Tim Olsen.'],
    [
      '“The left is saying ‘Anna Berg backed Tim Olsen’,” Mary Kovacs said.',
      'somebody: Mary Kovacs: Anna Berg backed Tim Olsen.',
    ],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toContain(expected)
  })

  it.each([
    ['Mary Kovacs could not but praise Tim Olsen.', 'Mary Kovacs praised Tim Olsen.'],
    ['Mary Kovacs cannot help but praise Tim Olsen.', 'Mary Kovacs praises Tim Olsen.'],
    ['Mary Kovacs could not help praising Tim Olsen.', 'Mary Kovacs praised Tim Olsen.'],
  ])('as done: %s', (text, expected) => {
    expect(claimed(text)).toEqual([expected])
  })
})

describe('what is only supposed is possible', () => {
  it.each([
    'The poll supposes that Tim Olsen would join Norsk Hydro.',
    'In that case, Tim Olsen would join Norsk Hydro.',
    'In a hypothetical race, Tim Olsen would join Norsk Hydro.',
    'Had he lost, Tim Olsen would join Norsk Hydro, Mary Kovacs said.',
  ])('%s', (text) => {
    expect(claimed(text).join()).toMatch(/Tim Olsen would join Norsk Hydro\. \(possible\)/)
  })
})

describe('whoever speaks', () => {
  it.each([
    ['“You have to understand that Norway paid Sweden,” Mary Kovacs said.'],
    ['Everybody knows that Norway paid Sweden, Mary Kovacs said.'],
    ['To understand Tim Olsen, Mary Kovacs said, you must know that Norway paid Sweden.'],
  ])('says what all know: %s', (text) => {
    expect(claimed(text)).toEqual(['Mary Kovacs: Norway paid Sweden.'])
  })

  it('is passed on with all that is said, and with nothing else', () => {
    const text = 'Mary Kovacs denied, according to Norsk Hydro, that Norway had paid Sweden.'
    expect(claimed(text)).toEqual(['Mary Kovacs: Norsk Hydro: Norway paid Sweden. (denied)'])
    expect(remarked(text)).toEqual([])
  })
})

it('what one agrees only on is nothing that anybody says', () => {
  expect(remarked('The Harbour Trust agrees only on its opposition to what Tim Olsen wants.')).toEqual([])
  expect(remarked('The Harbour Trust agrees that Tim Olsen wants it.')).toHaveLength(1)
})
