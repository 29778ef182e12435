import { describe, expect, it } from 'vitest'
import { inDetail, speakers } from '../../../../src/graph/lists/speakers'
import { AUTHOR } from '../../../../src/graph/voices'
import type { Claim } from '../../../../src/model/piece'
import { claim, person } from '../../support/small-piece'

const people = ['ann', 'bob', 'cat', 'dan'].map((id) => person(id))
const entities = new Map([...people, { ...person('eve'), unnamed: true }].map((one) => [one.id, one]))
const claims: readonly Claim[] = [
  claim('a', 'bob backs dan', { voices: ['cat'], paragraph: 4 }),
  claim('b', 'bob backs ann', { voices: ['ann', 'cat'], paragraph: 4 }),
  claim('c', 'bob warns dan', { voices: ['cat'], paragraph: 5 }),
  claim('d', 'bob asks dan', { voices: ['unattributed'] }),
  claim('e', 'bob tells dan', { voices: ['bob'], to: 'dan', paragraph: 7 }),
  claim('f', 'dan backs bob'),
  claim('g', 'dan backs ann', { voices: ['eve'] }),
]
const told = speakers(claims, entities)
const one = (voice: string) => told.find((speaker) => speaker.voice === voice)
const details = (voice: string) => {
  const speaker = one(voice)
  return speaker && inDetail(speaker)
}

describe('the voices of a piece', () => {
  it('stand with whoever carries most claims first, level ones by id', () => {
    expect(told.map(({ voice, claims: spoken }) => [voice, spoken.length])).toEqual([
      ['cat', 3],
      [AUTHOR, 1],
      ['ann', 1],
      ['bob', 1],
      ['eve', 1],
      ['unattributed', 1],
    ])
  })

  it('do not depend on the order of the data', () => {
    const reversed = speakers([...claims].reverse(), entities)
    expect(reversed.map(({ voice }) => voice)).toEqual(told.map(({ voice }) => voice))
  })

  it('leave out who is silent or only spoken to', () => {
    expect(one('dan')).toBeUndefined()
    expect(speakers([], entities)).toEqual([])
  })

  it('tell what each carries alone, what it passes on, and who passes its words on', () => {
    expect(details('cat')).toMatchObject({ alone: 2, passesOn: 1, passedOnBy: [], paragraphs: 2 })
    expect(details('ann')).toMatchObject({ alone: 0, passesOn: 0, passedOnBy: [['cat', 1]] })
  })

  it('tell whom each speaks about, those in most of its claims first, itself left out', () => {
    expect(details('cat')?.about).toEqual(['bob', 'dan', 'ann'])
    expect(details('bob')?.about).toEqual(['dan'])
  })

  it('are marked where the piece does not name them; the author never is', () => {
    expect(told.filter((speaker) => speaker.unnamed).map(({ voice }) => voice)).toEqual([
      'eve',
      'unattributed',
    ])
  })
})
