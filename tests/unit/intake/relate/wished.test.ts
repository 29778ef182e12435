import { describe, expect, it } from 'vitest'
import { claimed } from '../../support/claimed'

describe('what somebody wants of another', () => {
  it.each([
    [
      'urged',
      'Mary Kovacs urged Norway to attack Sweden.',
      'Mary Kovacs: Norway would attack Sweden. (possible)',
    ],
    [
      'called on',
      'Mary Kovacs called on Norway to attack Sweden.',
      'Mary Kovacs: Norway would attack Sweden. (possible)',
    ],
    [
      'wanted',
      'Mary Kovacs wants Tim Olsen to sell Norsk Hydro.',
      'Mary Kovacs: Tim Olsen would sell Norsk Hydro. (possible)',
    ],
    [
      'asked by',
      'Tim Olsen was asked by Mary Kovacs to sell Norsk Hydro.',
      'Mary Kovacs: Tim Olsen would sell Norsk Hydro. (possible)',
    ],
    [
      'called on to stop',
      'Mary Kovacs called on Tim Olsen to stop attacking Peter Berg.',
      'Mary Kovacs: Tim Olsen would stop attacking Peter Berg. (possible)',
    ],
    [
      'demanded',
      'Mary Kovacs demanded that Tim Olsen sell Norsk Hydro.',
      'Mary Kovacs: Tim Olsen would sell Norsk Hydro. (possible)',
    ],
  ])('is nobody’s plan, but told as possible by whoever wants it: %s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })

  it('is not told where it is not wanted', () => {
    expect(claimed('Mary Kovacs did not ask Tim Olsen to sell Norsk Hydro.')).toEqual([
      'Mary Kovacs asked Tim Olsen to sell Norsk Hydro. (denied)',
    ])
  })

  it('is what one insists on, and no wish, where it is so', () => {
    expect(claimed('Mary Kovacs insisted that Tim Olsen sold Norsk Hydro.')).toEqual([
      'Mary Kovacs: Tim Olsen sold Norsk Hydro.',
    ])
  })

  it('is one’s own plan where one asks for oneself', () => {
    expect(claimed('Mary Kovacs asked to see Norsk Hydro.')).toEqual([
      'Mary Kovacs asked to see Norsk Hydro. (planned)',
    ])
  })
})
