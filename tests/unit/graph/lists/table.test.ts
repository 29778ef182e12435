import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, columns } from '../../../../src/graph/lists/columns'
import { sortRows } from '../../../../src/graph/lists/table'
import type { Claim, Remark } from '../../../../src/model/piece'
import { sortTableBy } from '../../../../src/state/actions'
import { openingView } from '../../../../src/state/view'
import { printed, together } from '../../support/affair'
import { toldPiece } from '../../support/arbitrary-view'
import { check } from '../../support/property'
import { byId, claim, ids, person } from '../../support/small-piece'

const entities = byId([
  person('ann', { name: 'Zoe' }),
  person('bob', { name: 'Bob' }),
  person('cat', { name: 'Álvaro' }),
])
const claims: readonly Claim[] = [
  claim('a', 'ann backs bob', { paragraph: 10, text: 'Zebras win.', voices: ['ann'], when: '2022' }),
  claim('b', 'bob warns cat', { paragraph: 2, text: 'apples fall.', stance: 'possible', said: '2014' }),
  claim('c', 'cat attacks bob', {
    paragraph: 2,
    text: 'Bread is dear.',
    voices: ['bob', 'ann'],
    denied: true,
  }),
  claim('d', 'bob backs ann', {
    paragraph: 1,
    text: 'Éclairs too.',
    voices: ['cat'],
    stance: 'planned',
    when: '../2013',
  }),
]
const by = (column: Column, descending = false) =>
  sortRows(claims, { column, descending }, entities)
    .map(({ id }) => id)
    .join('')

describe('the table', () => {
  it('reads as the piece does at first: by number of the paragraph, not by its letters', () => {
    expect(by('paragraph')).toBe('dbca')
    expect(openingView('x').tableSort).toEqual({ column: 'paragraph', descending: false })
  })

  it('sorts words as a dictionary does: capitals and accents make no difference', () => {
    expect(by('claim')).toBe('bcda')
  })

  it('sorts by the names that the reader sees, not by ids', () => {
    expect(by('between')).toBe('cbda')
    expect(by('voices').slice(1)).toBe('dca')
  })

  it('has the author’s claims before one voice before what was passed on', () => {
    expect(by('depth')).toBe('bdac')
  })

  it('goes from asserted to possible, denials last', () => {
    expect(by('stance')).toBe('adbc')
  })

  it('goes by when it held, else by when it was said; what has no date comes last', () => {
    expect(by('date')).toBe('dbac')
  })

  it('turns round, level claims still as they read', () => {
    expect(by('paragraph', true)).toBe('abcd')
    expect(by('depth', true)).toBe('cdab')
  })

  it('sorts by family', () => {
    expect(by('family')).toBe('cbda')
  })
})

describe('remarks in the table', () => {
  const remark = (id: string, voice: string, more: Partial<Remark> = {}): Remark => ({
    id,
    voices: [voice],
    about: ['bob'],
    text: 'Cold winds.',
    evidence: [{ paragraph: 2 }],
    ...more,
  })
  const rows = [...claims, remark('r', 'bob', { said: '2013-05' }), remark('s', 'ann', { about: [] })]
  const order = (column: Column) =>
    sortRows(rows, { column, descending: false }, entities)
      .map(({ id }) => id)
      .join('')

  it('stand among the claims: by their place, words, voices and day, with statements, behind all stances', () => {
    expect(order('paragraph')).toBe('dbcrsa')
    expect(order('claim')).toBe('bcrsda')
    expect(order('stance')).toBe('adbcrs')
    expect(order('date')).toBe('drbacs')
    expect(order('between').slice(0, 2)).toBe('sc')
    expect(order('depth')).toBe('bdrsac')
  })
})

describe('the table of several pieces', () => {
  it('is sorted by whose they are, too, and then as they came out', () => {
    const told = (id: string, by: string, published: string) =>
      printed({ id, by, published, claims: [claim('c', 'ann heads mill')] })
    const { piece, sources } = together([
      told('a', 'times', '2024-03-01'),
      told('b', 'post', '2024-03-02'),
      told('c', 'times', '2024-03-03'),
    ])
    const sort = { column: 'piece', descending: false } as const
    const rows = sortRows(piece.claims, sort, byId(piece.entities), 'when', sources)
    expect(rows.map(({ id }) => id)).toEqual(['b-c', 'a-c', 'c-c'])
  })
})

describe('a click on a column', () => {
  const clicked = (...list: readonly Column[]) =>
    list.reduce((view, column) => sortTableBy(column)(view), openingView('x')).tableSort

  it('sorts by it, a second one the other way round, a third one as before', () => {
    expect(clicked('voices')).toEqual({ column: 'voices', descending: false })
    expect(clicked('voices', 'voices')).toEqual({ column: 'voices', descending: true })
    expect(clicked('voices', 'voices', 'voices')).toEqual({ column: 'voices', descending: false })
    expect(clicked('voices', 'voices', 'claim')).toEqual({ column: 'claim', descending: false })
  })
})

describe('any piece', () => {
  it('has every claim in the table once, in an order that the data’s own does not change', () => {
    check(
      fc.property(toldPiece, fc.constantFrom(...columns), fc.boolean(), (piece, column, descending) => {
        const sort = { column, descending }
        const rows = sortRows(piece.claims, sort, byId(piece.entities))
        expect(ids(rows)).toEqual(ids(piece.claims))
        expect(sortRows([...piece.claims].reverse(), sort, byId(piece.entities))).toEqual(rows)
      }),
    )
  })
})
