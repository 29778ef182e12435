import { describe, expect, it } from 'vitest'
import { citation } from '../../../src/export/citation'
import { join } from '../../../src/graph/collection/joined'
import { resolve } from '../../../src/graph/collection/resolution'
import type { Claim, Piece } from '../../../src/model/piece'
import { byId, claim, group, person, pieceOf } from '../support/small-piece'

const entities = [
  person('ann', { name: 'Ann Ames' }),
  group('courier', { name: 'Courier', inText: 'the Courier' }),
  group('times', { name: 'New York Times', inText: 'the New York Times' }),
]
const attack = claim('attack', 'ann attacks courier', { text: 'Ann attacked the Courier.', paragraph: 4 })
const link = 'https://example.org/?piece=small&select=claim:attack'
const cite = (more: Partial<Claim> = {}, inPiece: Partial<Piece> = {}) => {
  const cited = { ...attack, ...more }
  const piece = { ...pieceOf(entities, [cited]), authors: ['ann'], publisher: 'courier', ...inPiece }
  return citation.produce({ piece, claim: cited, entities: byId(entities), link }).split('\n')
}

describe('a citation', () => {
  it('is the sentence, who says so, where, and the link', () => {
    expect(cite()).toEqual([
      '“Ann attacked the Courier.”',
      '— The author; ¶ 4 of Ann Ames, “A small piece”, Courier, 2022-10-20.',
      link,
    ])
  })

  it('names the whole chain of voices', () => {
    expect(cite({ voices: ['ann', 'times'], to: 'courier' })[1]).toContain(
      '— Ann Ames, as told by the New York Times, to the Courier; ¶ 4',
    )
  })

  it('never makes a denial look like a confirmation', () => {
    expect(cite({ voices: ['ann'], denied: true })[1]).toMatch(/^— Denied by Ann Ames; /)
  })

  it('admits that the piece does not say who', () => {
    expect(cite({ voices: ['unattributed'] })[1]).toMatch(/^— Somebody, the piece does not say who; /)
  })

  it('says what is not asserted', () => {
    expect(cite({ stance: 'planned' })[0]).toBe('“Ann attacked the Courier.” (planned)')
    expect(cite({ stance: 'possible' })[0]).toBe('“Ann attacked the Courier.” (possible)')
  })

  it('names every paragraph, and the head by its name', () => {
    expect(cite({ evidence: [{ paragraph: 0 }, { paragraph: 12 }] })[1]).toContain('; head, ¶ 12 of ')
  })

  it('leaves out an author and a publisher that the piece does not have', () => {
    const { publisher: _, ...piece } = { ...pieceOf(entities, [attack]), publisher: 'courier' }
    expect(citation.produce({ piece, claim: attack, entities: byId(entities), link }).split('\n')[1]).toBe(
      '— The author; ¶ 4 of “A small piece”, 2022-10-20.',
    )
  })

  it('tells of several pieces the one that it stands in, and whose word is its own', () => {
    const whole = (id: string, published: string): Piece => ({
      ...pieceOf(entities, [attack]),
      id,
      title: `The ${id}`,
      published,
      publisher: id === 'first' ? 'times' : 'courier',
    })
    const pieces = [whole('first', '2022-10-20'), whole('second', '2022-10-22')]
    const { piece, sources } = join({ id: 'all', title: 'All' }, pieces, resolve(pieces).groups)
    const told = piece.claims.map((one) =>
      citation.produce({ piece, sources, claim: one, entities: byId(piece.entities), link: null }),
    )
    expect(told).toEqual([
      '“Ann attacked the Courier.”\n— New York Times; ¶ 4 of “The first”, New York Times, 2022-10-20.',
      '“Ann attacked the Courier.”\n— Courier; ¶ 4 of “The second”, Courier, 2022-10-22.',
    ])
  })

  it('names several authors', () => {
    expect(cite({}, { authors: ['ann', 'times'] })[1]).toContain(
      ' of Ann Ames, New York Times, “A small piece”',
    )
  })

  it('keeps the condition that the claim is made under', () => {
    expect(cite({ stance: 'possible', condition: 'if it rains' })[0]).toContain('(possible, if it rains)')
  })
})
