import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPiece } from '../../../src/graph/search/indexPiece'
import type { Found } from '../../../src/graph/search/search'
import type { Remark } from '../../../src/model/piece'
import { piece as anyPiece } from '../support/arbitrary-piece'
import { check } from '../support/property'
import { claim, group, person, pieceOf, place } from '../support/small-piece'

const piece = pieceOf(
  [
    person('jens-stoltenberg', { name: 'Jens Stoltenberg', role: 'secretary general of NATO' }),
    person('francois', { name: 'François Šimůnek' }),
    group('nato', { name: 'NATO', aliases: ['North Atlantic Treaty Organization'] }),
    group('times', { name: 'New York Times', inText: 'the New York Times', aliases: ['NYT'] }),
    place('ukraine', { name: 'Ukraine' }),
    person('proto', { name: '__proto__' }),
    person('constructor', { name: 'constructor' }),
  ],
  [
    claim('training', 'nato equips ukraine', { text: 'NATO has trained soldiers since 2014.' }),
    claim('hostile', 'proto tells constructor', { text: 'hasOwnProperty told toString.' }),
  ],
  ['By nobody', 'The harbour froze over in Smolensk.', 'Soldiers marched.'],
)
const remark: Remark = {
  id: 'cold',
  voices: ['proto'],
  about: [],
  text: 'Winter pinches everybody.',
  evidence: [{ paragraph: 1 }],
}
const search = indexPiece({ ...piece, remarks: [remark] })

describe('looking for a name', () => {
  it('finds it by its beginning, whatever the case', () => {
    expect(search.entities('stol')[0]).toBe('jens-stoltenberg')
    expect(search.entities('UKR')).toEqual(['ukraine'])
    expect(search.entities('ste')).not.toContain('jens-stoltenberg')
  })

  it('finds it by each of its words, in any order', () => {
    expect(search.entities('york')).toEqual(['times'])
    expect(search.entities('times york new')).toEqual(['times'])
  })

  it('finds it by an alias', () => {
    expect(search.entities('nyt')[0]).toBe('times')
    expect(search.entities('north atlantic')).toEqual(['nato'])
  })

  it('finds it by its role, after those whose name it is', () => {
    expect(search.entities('nato')).toEqual(['nato', 'jens-stoltenberg'])
    expect(search.entities('secretary')).toEqual(['jens-stoltenberg'])
  })

  it('narrows down with each further word', () => {
    expect(search.entities('jens ukraine')).toEqual([])
    expect(search.entities('nato secretary')).toEqual(['jens-stoltenberg'])
  })

  it.each(['Stoltenburg', 'Stoltenbrg', 'Stooltenberg', 'Stoltneberg'])('forgives the typo in %s', (typo) => {
    expect(search.entities(typo)).toEqual(['jens-stoltenberg'])
  })

  it('forgives nothing in a very short word, which would fit too much', () => {
    expect(search.entities('nyx')).toEqual([])
  })

  it('does not mind accents, in the name or in the query', () => {
    for (const query of ['Francois', 'François', 'FRANÇOIS', 'simunek', 'Šimůnek', 'Franc\u0327ois'])
      expect(search.entities(query)).toEqual(['francois'])
    expect(search.entities('Ükraine')).toEqual(['ukraine'])
  })

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '—', '?!', '*', '()[]', '\\'])
      expect([query, search.entities(query), search.everything(query)]).toEqual([query, [], []])
  })

  it('takes names such as __proto__ and constructor for names', () => {
    expect(search.entities('__proto__')).toEqual(['proto'])
    expect(search.entities('constructor')).toEqual(['constructor'])
    for (const query of ['hasOwnProperty', 'toString', 'valueOf', 'prototype', '__defineGetter__'])
      expect(search.entities(query)).toEqual([])
  })
})

describe('looking for anything', () => {
  const found = (query: string, type: Found['type']) =>
    search
      .everything(query)
      .filter((one) => one.type === type)
      .map((one) => (one.type === 'paragraph' ? one.number : one.id))

  it('finds claims, remarks and paragraphs by their words', () => {
    expect(search.everything('trained')).toEqual([{ type: 'claim', id: 'training' }])
    expect(search.everything('pinches')).toEqual([{ type: 'remark', id: 'cold' }])
    expect(search.everything('smolensk')).toEqual([{ type: 'paragraph', number: 1 }])
    expect(found('soldiers', 'claim')).toEqual(['training'])
    expect(found('soldiers', 'paragraph')).toEqual([2])
  })

  it('finds a name, what is told of it and where it stands at once, the name first', () => {
    expect(search.everything('nato')[0]).toEqual({ type: 'entity', id: 'nato' })
    expect(found('nato', 'claim')).toEqual(['training'])
  })

  it('finds a claim by a hostile word in it', () => {
    expect(search.everything('hasownproperty')).toEqual([{ type: 'claim', id: 'hostile' }])
  })

  it('finds the head as paragraph 0', () => {
    expect(found('nobody', 'paragraph')).toEqual([0])
  })

  it('finds names only where names are asked for', () => {
    expect(search.entities('smolensk')).toEqual([])
    expect(search.entities('soldiers')).toEqual([])
  })
})

describe('any piece and any query', () => {
  it('gives what is in the piece, each once', () => {
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom('__proto__', 'constructor', 'x', 'toString', 'a'.repeat(300)),
    )
    check(
      fc.property(anyPiece, query, (piece, query) => {
        const search = indexPiece(piece)
        const entities = search.entities(query)
        const known = new Set(piece.entities.map(({ id }) => id))
        expect(entities.filter((id) => !known.has(id))).toEqual([])
        expect(new Set(entities).size).toBe(entities.length)
        const everything = search.everything(query).map((found) => JSON.stringify(found))
        expect(new Set(everything).size).toBe(everything.length)
        const names = search.everything(query).flatMap((found) => (found.type === 'entity' ? [found.id] : []))
        expect([...names].sort()).toEqual([...entities].sort())
      }),
    )
  })

  it('finds an entity by its whole name', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-zÀ-ž]{2,9}$/), { minLength: 1, maxLength: 3 })
    check(
      fc.property(words, (words) => {
        const name = words.join(' ')
        expect(indexPiece(pieceOf([person('ann', { name })], [])).entities(name)).toEqual(['ann'])
      }),
    )
  })
})

describe('a search for an exact name', () => {
  const piece = pieceOf([group('allies', { name: 'NATO allies' }), group('nato', { name: 'NATO' })], [])
  it('finds who is called just so before those whose names contain it', () => {
    expect(indexPiece(piece).entities('nato')).toEqual(['nato', 'allies'])
  })
  it('finds whoever is called as it was typed before those that a typo may have meant', () => {
    const word = fc.stringMatching(/^[ab]{3,7}$/)
    check(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), fc.nat({ max: 4 }), (words, cut) => {
        const [first = '', ...others] = words
        const asked = first.slice(0, Math.max(3, first.length - cut))
        const people = others.map((name, at) => person(`n${at}`, { name }))
        const found = indexPiece(
          pieceOf([...people, person('long', { name: `${first} Middleton Holperson` })], []),
        ).entities(asked)
        const isLiteral = found.map((id) =>
          id === 'long' ? true : (others[Number(id.slice(1))]?.startsWith(asked) ?? false),
        )
        expect(isLiteral.toSorted((a, b) => Number(b) - Number(a))).toEqual(isLiteral)
      }),
    )
  })
  it('forgives two letters that changed places, and takes the possessive off', () => {
    const people = pieceOf([person('putin', { name: 'Vladimir Putin' })], [])
    expect(indexPiece(people).entities('Putni')).toEqual(['putin'])
    expect(indexPiece(people).entities('putin’s')).toEqual(['putin'])
  })
})
