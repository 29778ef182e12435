import { describe, expect, it } from 'vitest'
import { litClaims } from '../../../../src/graph/timeline/lit'
import { claim } from '../../support/small-piece'

const claims = [
  claim('backs', 'ann backs bob'),
  claim('tells', 'bob tells cat', { voices: ['ann'] }),
  claim('strike', 'cat warns dan', { event: 'strike' }),
  claim('again', 'dan warns cat', { event: 'strike', voices: ['unattributed'] }),
]
const lit = (type: 'entity' | 'voice' | 'tie' | 'claim', id: string) =>
  Object.fromEntries(litClaims({ type, id }, claims))

describe('what a selection lights on the timeline', () => {
  it('is what somebody takes part in and, differently, what rests on that word', () => {
    expect(lit('entity', 'ann')).toEqual({ backs: 'own', tells: 'on-word' })
  })

  it('is what a voice says, be it the author', () => {
    expect(lit('voice', 'unattributed')).toEqual({ again: 'on-word' })
    expect(lit('voice', '@author')).toEqual({ backs: 'on-word', strike: 'on-word' })
  })

  it('is a tie’s claims, and a claim with the others of its event', () => {
    expect(lit('tie', 'bob~cat')).toEqual({ tells: 'own' })
    expect(lit('claim', 'strike')).toEqual({ strike: 'own', again: 'own' })
  })

  it('is a path’s claims', () => {
    const [backs] = claims
    if (!backs) throw new Error('no claim')
    const path = {
      cost: 1,
      hops: [{ from: 'ann', to: 'bob', tie: 'ann~bob', claims: [backs] as const, cost: 1 }],
    }
    expect([...litClaims({ type: 'path', id: 'ann~bob' }, claims, path).keys()]).toEqual(['backs'])
  })

  it('is nothing while nothing is selected', () => {
    expect(litClaims(null, claims).size).toBe(0)
  })
})
