import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tellReadNotice } from '../../../../src/intake/formats/kernel/notice'
import { collectionIn } from '../../../../src/intake/formats/piece/collection'
import type { Collection } from '../../../../src/model/collection'
import { plainDateFault } from '../../../../src/model/dates/dates'
import { collectionToFile, parseCollection } from '../../../../src/model/file/collection'
import type { Piece } from '../../../../src/model/piece'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { check } from '../../support/property'
import { claim, person, pieceOf } from '../../support/small-piece'

const collectionOf = (pieces: readonly Piece[], more: Partial<Collection> = {}): Collection => ({
  format: 1,
  id: 'affair',
  title: 'The affair',
  pieces: pieces.map(({ id }) => id),
  judgements: [],
  questions: [],
  ...more,
})
const small = (id: string, name: string): Piece => ({
  ...pieceOf(
    [person('ann', { name }), person('bob')],
    [claim('c', 'ann attacks bob')],
    ['', '[Ann](ann) hit [Bob](bob).'],
  ),
  id,
})
/** A single word for each number, each of another sound. */
const nameOf = (at: number): string => {
  const syllables = ['ba', 'do', 'fi', 'gu', 'ke', 'lo', 'mi', 'pu', 'ra', 'so', 'ti', 've']
  const [first = '', second = '', third = ''] = [at % 12, Math.floor(at / 12) % 12, Math.floor(at / 144)].map(
    (digit) => syllables[digit],
  )
  return first.charAt(0).toUpperCase() + first.slice(1) + second + third
}
/** What is opened, and what is told of it. */
const opened = (file: unknown) => {
  const { piece, read = [] } = collectionIn(JSON.parse(JSON.stringify(file)))
  return { piece, told: read.map(tellReadNotice).join(' ') }
}

describe('a file of a collection', () => {
  it('gives back what was written', () => {
    check(
      fc.property(anyPiece, anyPiece, (one, other) => {
        const pieces = [
          { ...one, id: 'one' },
          { ...other, id: 'other' },
        ]
        const collection = collectionOf(pieces)
        const file: unknown = JSON.parse(JSON.stringify(collectionToFile(collection, pieces)))
        expect(parseCollection(file, plainDateFault)).toEqual({ ok: true, collection, pieces, damaged: [] })
      }),
      40,
    )
  })

  it('opens as the graph of all its pieces, and says how many names are one', () => {
    const pieces = [small('a', 'Ann Lund'), small('b', 'Ann Lund')]
    const { piece, told } = opened(collectionToFile(collectionOf(pieces), pieces))
    expect(piece.title).toBe('The affair')
    expect(piece.entities.map(({ name }) => name)).toEqual(['Ann Lund', 'Bob', 'Bob'])
    expect(piece.claims).toHaveLength(2)
    expect(told).toContain('2 pieces are explored together')
    expect(told).toContain('1 name stands in several')
    // A single word makes nobody sure that two people are one.
    expect(told).toContain('1 pair of names may be one')
  })

  it('counts all pairs that may be one, also where more are than are put before anybody', () => {
    const people = Array.from({ length: 520 }, (_, at) => person(`p${at}`, { name: nameOf(at) }))
    const pieces = ['a', 'b'].map((id) => ({ ...pieceOf(people, [], ['']), id }))
    const { told } = opened(collectionToFile(collectionOf(pieces), pieces))
    const [, pairs] = /([\d,]+) pairs of names may be one/.exec(told) ?? []
    expect(Number(pairs?.replace(',', ''))).toBeGreaterThanOrEqual(people.length)
  })

  it('follows its judgements', () => {
    const pieces = [small('a', 'Ann Lund'), small('b', 'Ann Lund')]
    const judgement = {
      id: 'j',
      verdict: 'not-the-same' as const,
      of: [
        { piece: 'a', entity: 'ann' },
        { piece: 'b', entity: 'ann' },
      ] as const,
      by: 'reader',
      on: '2024-03-01T10:00:00Z',
    }
    const { piece } = opened(collectionToFile(collectionOf(pieces, { judgements: [judgement] }), pieces))
    expect(piece.entities).toHaveLength(4)
  })

  it('with a damaged piece opens the others and says which is left out', () => {
    const pieces = [small('a', 'Ann Lund'), small('b', 'Ann Lund')]
    const file = collectionToFile(collectionOf(pieces), pieces)
    const damaged = {
      ...(file as object),
      pieces: [
        { format: 1 },
        ...pieces
          .map((one) => collectionToFile(collectionOf([one]), [one]))
          .flatMap((each) => (each as { pieces: unknown[] }).pieces),
      ],
    }
    const { piece, told } = opened(damaged)
    expect(piece.claims).toHaveLength(2)
    expect(told).toContain('piece 1')
  })

  it('without a whole piece in it is refused', () => {
    expect(() => opened({ ...collectionOf([]), pieces: [] })).toThrow('There is no piece')
    expect(() => opened({ ...collectionOf([]), pieces: [{}] })).toThrow()
  })
})
