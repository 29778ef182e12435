import { describe, expect, it } from 'vitest'
import {
  byKind,
  type CastRow,
  castRows,
  castSorts,
  firstIn,
  sortCast,
} from '../../../../src/graph/lists/cast'
import { bundleTies, tiesByEntity } from '../../../../src/graph/ties'
import type { Piece } from '../../../../src/model/piece'
import type { Kind } from '../../../../src/model/vocabulary'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'

const piece = pieceOf(
  [person('ann'), group('union'), place('port'), person('emile', { name: 'Émile' }), person('zoe')],
  [
    claim('leads', 'ann heads union', { voices: ['union'] }),
    claim('closes', 'union targets port', { voices: ['ann'] }),
    claim('met', 'ann tells zoe', { voices: ['zoe', 'ann'] }),
    claim('again', 'zoe asks ann'),
  ],
  [
    'By [Zoe](zoe) on [Ann](ann)',
    'The [union](union) closes the [port](port), the [union](union) says.',
    '[Ann](ann) and the [union](union) talk.',
    '[Zoe](zoe) reports.',
  ],
)
const rowsOf = (piece: Piece) => castRows(piece, tiesByEntity(bundleTies(piece.claims).values()))
const rows = rowsOf(piece)
const row = (id: string): CastRow | undefined => rows.find(({ entity }) => entity.id === id)

describe('a row of the cast', () => {
  it('counts each claim once that the entity takes part in or speaks', () => {
    expect(row('ann')?.claims).toBe(4)
    expect(row('union')?.claims).toBe(2)
    expect(row('port')?.claims).toBe(1)
    expect(row('zoe')?.claims).toBe(2)
    expect(row('emile')?.claims).toBe(0)
  })

  it('counts neighbours, not claims, as ties', () => {
    expect(row('ann')?.ties).toBe(2)
    expect(row('zoe')?.ties).toBe(1)
    expect(row('emile')?.ties).toBe(0)
  })

  it('counts every mention, and names each paragraph once in order', () => {
    expect(row('union')).toMatchObject({ mentions: 3, paragraphs: [1, 2] })
    expect(row('zoe')).toMatchObject({ mentions: 2, paragraphs: [0, 3] })
    expect(row('emile')).toMatchObject({ mentions: 0, paragraphs: [] })
  })

  it('ranks by where the body first mentions it; the head comes after the body', () => {
    expect(['union', 'port', 'ann', 'zoe'].map((id) => row(id)?.appearance)).toEqual([0, 1, 2, 3])
  })

  it('ranks an entity that is never mentioned behind all that are', () => {
    expect(row('emile')?.appearance).toBe(4)
  })

  it('ranks an entity that only the head mentions behind the body', () => {
    const rows = rowsOf(pieceOf([person('ann'), person('bob')], [], ['By [Ann](ann)', '[Bob](bob) came.']))
    expect(rows.map(({ appearance }) => appearance)).toEqual([1, 0])
  })

  it('takes part only once in a claim that it also speaks', () => {
    const rows = rowsOf(
      pieceOf([person('ann'), person('bob')], [claim('x', 'ann backs bob', { voices: ['ann'] })]),
    )
    expect(rows.map(({ claims }) => claims)).toEqual([1, 1])
  })
})

describe('the order of the cast', () => {
  const order = (sort: (typeof castSorts)[number]) => sortCast(rows, sort).map(({ entity }) => entity.id)

  it('is by claims, by ties, by mentions, by first appearance or by name', () => {
    expect(order('claims')).toEqual(['ann', 'union', 'zoe', 'port', 'emile'])
    expect(order('ties')).toEqual(['ann', 'union', 'port', 'zoe', 'emile'])
    expect(order('mentions')).toEqual(['union', 'ann', 'zoe', 'port', 'emile'])
    expect(order('appearance')).toEqual(['union', 'port', 'ann', 'zoe', 'emile'])
  })

  it('by name puts an accented letter beside the plain one', () => {
    expect(order('name')).toEqual(['ann', 'emile', 'port', 'union', 'zoe'])
  })

  it('is by name where two are level', () => {
    const level = rowsOf(pieceOf([person('zoe'), person('bob'), person('ann')], []))
    for (const sort of castSorts)
      expect(sortCast(level, sort).map(({ entity }) => entity.id)).toEqual(['ann', 'bob', 'zoe'])
  })

  it('begins with whom one asks for alone', () => {
    for (const sort of castSorts) expect(firstIn(rows, sort)).toBe(sortCast(rows, sort)[0])
    expect(firstIn([], 'claims')).toBeUndefined()
  })

  it('leaves the rows that it is given as they are', () => {
    const before = [...rows]
    sortCast(rows, 'name')
    expect(rows).toEqual(before)
  })
})

describe('the groups of the cast', () => {
  it('hold the rows of a kind in the order given', () => {
    const groups = byKind(sortCast(rows, 'name'))
    const of = (kind: Kind) =>
      groups.find((group) => group.kind === kind)?.rows.map(({ entity }) => entity.id)
    expect(of('person')).toEqual(['ann', 'emile', 'zoe'])
    expect(of('place')).toEqual(['port'])
  })
})
