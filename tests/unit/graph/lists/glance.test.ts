import { describe, expect, it } from 'vitest'
import { findDisputes } from '../../../../src/graph/disputes'
import { authorShare, mostSaidAbout, opening } from '../../../../src/graph/lists/glance'
import { bundleTies } from '../../../../src/graph/ties'
import type { Claim } from '../../../../src/model/piece'
import { claim, ids, person, pieceOf } from '../../support/small-piece'

const people = ['ann', 'bob', 'cat', 'dan'].map((id) => person(id))

describe('the share of the author', () => {
  const share = (own: number, others: number) =>
    authorShare([
      ...Array.from({ length: own }, (_, at) => claim(`own-${at}`, 'ann backs bob')),
      ...Array.from({ length: others }, (_, at) =>
        claim(`other-${at}`, 'ann backs bob', { voices: ['cat'] }),
      ),
    ])

  it.each([
    [0, 5, 'None of them'],
    [1, 5, 'Fewer than a quarter'],
    [2, 5, 'Fewer than half'],
    [3, 2, 'More than half'],
    [4, 1, 'More than three quarters'],
    [5, 0, 'All of them'],
  ])('is, with %i own claims and %i of others, “%s”', (own, others, words) => {
    expect(share(own, others)).toBe(words)
  })

  it('is none where there is no claim', () => {
    expect(authorShare([])).toBe('None of them')
  })
})

describe('whom the piece is about', () => {
  it('is told with those first that take part in most claims, whoever says them', () => {
    const piece = pieceOf(people, [
      claim('a', 'bob backs dan', { voices: ['cat'] }),
      claim('b', 'cat warns dan', { voices: ['ann'] }),
      claim('c', 'dan asks bob', { voices: ['ann'] }),
    ])
    expect(mostSaidAbout(piece)).toEqual(['dan', 'bob', 'cat', 'ann'])
  })
})

describe('an opening question', () => {
  const open = (claims: readonly Claim[], from = 'ann', to = 'bob') => {
    const piece = pieceOf(people, claims)
    const question = { text: 'How are they connected?', from, to }
    return opening(question, piece, bundleTies(piece.claims), findDisputes(claims))
  }
  const between = claim('between', 'bob backs ann', { evidence: [{ paragraph: 6 }, { paragraph: 3 }] })
  const bySpeaker = claim('by-speaker', 'bob warns cat', { voices: ['ann'], paragraph: 9 })
  const byOther = claim('by-other', 'ann warns dan', { voices: ['cat', 'bob'], paragraph: 12 })
  const elsewhere = claim('elsewhere', 'cat backs dan', { voices: ['ann'], paragraph: 20 })

  it('leads to what is told between the two and to what each says about the other', () => {
    const { claims, tie } = open([between, bySpeaker, byOther, elsewhere])
    expect(ids(claims)).toEqual(['between', 'by-other', 'by-speaker'])
    expect(claims[0]?.id).toBe('between')
    expect(tie).toBe('ann~bob')
  })

  it('names each claim once, also one that is both', () => {
    const { claims } = open([{ ...between, voices: ['ann', 'bob'] }])
    expect(ids(claims)).toEqual(['between'])
  })

  it('tells the first and the last paragraph', () => {
    expect(open([between, byOther]).paragraphs).toEqual([3, 12])
    expect(open([{ ...between, evidence: [{ paragraph: 5 }] }]).paragraphs).toEqual([5, 5])
  })

  it('asked the other way round leads to the same', () => {
    const claims = [between, bySpeaker, byOther, elsewhere]
    const [forth, back] = [open(claims), open(claims, 'bob', 'ann')]
    expect(ids(back.claims)).toEqual(ids(forth.claims))
    expect([back.tie, back.paragraphs]).toEqual([forth.tie, forth.paragraphs])
  })

  it('is disputed when one of its claims is, even by a claim elsewhere', () => {
    expect(open([between, bySpeaker]).disputed).toBe(false)
    expect(open([between, { ...between, id: 'denial', denied: true }]).disputed).toBe(true)
    expect(open([between, { ...elsewhere, disputes: ['between'] }]).disputed).toBe(true)
    expect(
      open([between, { ...elsewhere, voices: [] }, { ...elsewhere, voices: [], id: 'no', denied: true }])
        .disputed,
    ).toBe(false)
  })

  it('has a tie only where there is one', () => {
    expect(open([bySpeaker])).toMatchObject({ tie: null, paragraphs: [9, 9] })
    expect(open([elsewhere])).toMatchObject({ tie: null, paragraphs: null, claims: [], disputed: false })
  })
})
