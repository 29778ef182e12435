import { describe, expect, it } from 'vitest'
import { entityDossier } from '../../../../src/graph/lists/dossier'
import { bundleTies, tiesByEntity } from '../../../../src/graph/ties'
import type { Claim } from '../../../../src/model/piece'
import { claim } from '../../support/small-piece'

function dossier(entity: string, claims: readonly Claim[], disputed: readonly string[] = []) {
  const ties = tiesByEntity(bundleTies(claims).values()).get(entity) ?? []
  const { says, neighbours, others } = entityDossier(entity, claims, ties, new Set(disputed))
  const topics = (list: typeof says) =>
    list.map((topic) => `${topic.entity}: ${topic.claims.map(({ id }) => id).join(' ')}`)
  return { says: topics(says), neighbours: neighbours.map(({ entity }) => entity), others: topics(others) }
}

describe('what somebody says', () => {
  it('is every claim that rests on this word, also where it was passed on', () => {
    const { says } = dossier('ann', [
      claim('own', 'bob attacks cat', { voices: ['ann'] }),
      claim('passed-on', 'bob backs cat', { voices: ['ann', 'paper'] }),
      claim('passes-on', 'bob warns cat', { voices: ['dan', 'ann'] }),
      claim('heard', 'bob equips cat', { voices: ['dan'], to: 'ann' }),
      claim('author', 'bob asks cat'),
    ])
    expect(says).toEqual(['bob: own passed-on passes-on'])
  })

  it('is grouped by whom it is about: the other one where it is about the speaker too', () => {
    const { says } = dossier('ann', [
      claim('a', 'bob attacks cat', { voices: ['ann'], paragraph: 1 }),
      claim('b', 'ann backs cat', { voices: ['ann'], paragraph: 2 }),
      claim('c', 'cat backs ann', { voices: ['ann'], paragraph: 3 }),
      claim('d', 'bob warns dan', { voices: ['ann'], paragraph: 4 }),
    ])
    expect(says).toEqual(['bob: a d', 'cat: b c'])
  })

  it('has the disputed first, then goes by paragraph, in groups and among them', () => {
    const claims = [
      claim('late', 'bob attacks cat', { voices: ['ann'], paragraph: 9 }),
      claim('early', 'dan attacks cat', { voices: ['ann'], paragraph: 2 }),
      claim('disputed', 'bob warns cat', { voices: ['ann'], paragraph: 12 }),
      claim('later', 'dan warns cat', { voices: ['ann'], paragraph: 5 }),
    ]
    expect(dossier('ann', claims, ['disputed']).says).toEqual(['bob: disputed late', 'dan: early later'])
    expect(dossier('ann', claims).says).toEqual(['dan: early later', 'bob: late disputed'])
  })

  it('is nothing for who is only spoken of', () => {
    expect(dossier('bob', [claim('a', 'bob attacks cat', { voices: ['ann'] })]).says).toEqual([])
  })
})

describe('what somebody is connected to', () => {
  it('stands with the strongest tie first', () => {
    const { neighbours } = dossier('ann', [
      claim('a', 'ann backs bob', { paragraph: 1 }),
      claim('b', 'ann backs cat', { paragraph: 2 }),
      claim('c', 'cat warns ann', { paragraph: 3 }),
    ])
    expect(neighbours).toEqual(['cat', 'bob'])
  })

  it('counts happenings as strength, so that one told three times is no stronger', () => {
    const { neighbours } = dossier('ann', [
      claim('a', 'ann attacks bob', { event: 'one', paragraph: 2 }),
      claim('b', 'ann warns bob', { event: 'one', paragraph: 3 }),
      claim('c', 'ann targets bob', { event: 'one', paragraph: 4 }),
      claim('d', 'ann backs cat', { paragraph: 5 }),
      claim('e', 'ann tells cat', { paragraph: 6 }),
    ])
    expect(neighbours).toEqual(['cat', 'bob'])
  })

  it('goes by paragraph where ties are level, then by id', () => {
    const claims = [
      claim('a', 'ann backs dan', { paragraph: 2 }),
      claim('b', 'ann backs cat', { paragraph: 2 }),
      claim('c', 'bob backs ann', { paragraph: 7 }),
    ]
    expect(dossier('ann', claims).neighbours).toEqual(['cat', 'dan', 'bob'])
    expect(dossier('ann', [...claims].reverse()).neighbours).toEqual(['cat', 'dan', 'bob'])
  })
})

describe('what others say of somebody', () => {
  it('is grouped by the voice that said it first', () => {
    const { others } = dossier('ann', [
      claim('a', 'ann attacks bob', { voices: ['cat'], paragraph: 1 }),
      claim('b', 'bob backs ann', { voices: ['dan', 'cat'], paragraph: 2 }),
      claim('c', 'ann warns dan', { voices: ['cat', 'paper'], paragraph: 3 }),
      claim('d', 'ann backs dan', { voices: ['unattributed'], paragraph: 4 }),
    ])
    expect(others).toEqual(['cat: a c', 'dan: b', 'unattributed: d'])
  })

  it('leaves out what the author says, what the one passed on, and what is about others', () => {
    const { others } = dossier('ann', [
      claim('author', 'ann attacks bob'),
      claim('own', 'ann backs bob', { voices: ['ann'] }),
      claim('passed-on', 'ann warns bob', { voices: ['cat', 'ann'] }),
      claim('about-others', 'bob backs dan', { voices: ['cat'] }),
    ])
    expect(others).toEqual([])
  })

  it('has the disputed first', () => {
    const claims = [
      claim('a', 'ann attacks bob', { voices: ['cat'], paragraph: 1 }),
      claim('b', 'ann attacks dan', { voices: ['dan'], paragraph: 2 }),
    ]
    expect(dossier('ann', claims, ['b']).others).toEqual(['dan: b', 'cat: a'])
  })
})
