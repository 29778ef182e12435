import { describe, expect, it } from 'vitest'
import { findDisputes } from '../../../../src/graph/disputes'
import { disputesAcross, opponentsAcross } from '../../../../src/graph/findings/differences'
import type { Claim, Piece } from '../../../../src/model/piece'
import { printed, together } from '../../support/affair'
import { lorne } from '../../support/lorne'
import { byId, claim } from '../../support/small-piece'

const harms = (more: Partial<Claim> = {}): Claim => claim('c', 'mill harms river', more)
const papers = ['post', 'times', 'news']

/** Each piece with one claim, by different papers. */
const apart = (...claims: readonly Claim[]): readonly Piece[] =>
  claims.map((one, at) =>
    printed({ id: `p${at}`, by: papers[at % 3] ?? 'post', claims: [one], published: `2024-03-0${at + 1}` }),
  )
const found = (pieces: readonly Piece[]): readonly string[] => {
  const { piece, findings } = together(pieces)
  return disputesAcross(piece.claims, byId(piece.entities), findings).map(
    ({ id, reason }) => `${id} ${reason}`,
  )
}

describe('several pieces', () => {
  it('are set against each other where one denies what another says', () => {
    expect(found(apart(harms(), harms({ denied: true })))).toEqual(['p0-c~p1-c denied'])
  })

  it('are, each that says so, set against the first that denies it', () => {
    expect(found(apart(harms(), harms({ denied: true }), harms(), harms({ denied: true })))).toEqual([
      'p0-c~p1-c denied',
      'p0-c~p3-c denied',
      'p1-c~p2-c denied',
    ])
  })

  it('show of those that say so the first alone', () => {
    const { piece, findings } = together(
      apart(harms(), harms({ denied: true }), harms(), harms({ denied: true })),
    )
    const disputes = disputesAcross(piece.claims, byId(piece.entities), findings)
    const against = [...opponentsAcross(disputes, findings)].map(([id, all]) => [
      id,
      all.map((one) => one.id),
    ])
    expect(Object.fromEntries(against)).toEqual({
      'p0-c': ['p1-c'],
      'p1-c': ['p0-c'],
      'p2-c': ['p1-c'],
      'p3-c': ['p0-c'],
    })
  })

  it('have the disputes that each of them has by itself', () => {
    const own = [harms(), harms({ id: 'd', denied: true, voices: ['ann'] })]
    const pieces = papers.map((by, at) => printed({ id: `p${at}`, by, claims: own }))
    expect(found(pieces)).toEqual(expect.arrayContaining(['p1-c~p1-d denied', 'p2-c~p2-d denied']))
  })

  it('differ in numbers of the same thing', () => {
    const of = (text: string) => harms({ text })
    expect(
      found(apart(of('It let 300 tonnes in.'), of('It let 1,200 tonnes in.'), of('It let 300 tonnes in!'))),
    ).toEqual(['p0-c~p1-c number', 'p1-c~p2-c number'])
    expect(found(apart(of('It let 300 tonnes in.'), of('It let 300 tonnes in for 2 hours.')))).toEqual([])
  })

  it('differ in the day of what happened once', () => {
    const on = (when: string) => harms({ when })
    expect(found(apart(on('2024-03-01'), on('2024-02-27')))).toEqual(['p0-c~p1-c date'])
    expect(found(apart(on('2024-03-01'), on('2023-02-27')))).toEqual([])
    expect(found(apart(on('2024-03-01'), on('2024-03')))).toEqual([])
    const both = printed({
      id: 'x',
      by: 'post',
      claims: [on('2024-03-01'), { ...on('2024-02-27'), id: 'd' }],
    })
    expect(found([both, ...apart(on('2024-03-01'))])).toEqual([])
  })
})

describe('one piece', () => {
  it('has the same disputes, looked at as a collection', () => {
    const claims = [
      harms(),
      harms({ id: 'd', denied: true }),
      harms({ id: 'e', denied: true, voices: ['ann'] }),
    ]
    const across = { isFirst: ({ id }: Claim) => id === 'c', pieceOf: () => 'x' }
    expect(findDisputes(claims, new Map(), across)).toEqual(findDisputes(claims))
  })
})

it('the collection that comes with Hearsay has a denial, another number and two owners', () => {
  const { collection, pieces } = lorne()
  const { piece, findings } = together(pieces, collection.judgements)
  const reasons = disputesAcross(piece.claims, byId(piece.entities), findings).map(({ reason }) => reason)
  expect(new Set(reasons)).toEqual(new Set(['denied', 'number', 'single']))
})
