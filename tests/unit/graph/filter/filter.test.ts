import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFilter, type Filter, familyOf } from '../../../../src/graph/filter/filter'
import { bundleTies } from '../../../../src/graph/ties'
import { families, kinds } from '../../../../src/model/vocabulary'
import { showEverything, toggleFamily, toggleKind } from '../../../../src/state/actions'
import { openingView } from '../../../../src/state/view'
import { toldPiece } from '../../support/arbitrary-view'
import { check } from '../../support/property'
import { claim, group, ids, person, pieceOf, place } from '../../support/small-piece'

const everything: Filter = { hiddenKinds: [], hiddenFamilies: [], hiddenTraits: [] }

const small = pieceOf(
  [person('ann'), person('bob'), group('union'), place('port')],
  [
    claim('leads', 'ann heads union'),
    claim('told', 'ann tells bob'),
    claim('met', 'bob backs ann'),
    claim('closes', 'union targets port', { voices: ['ann'] }),
  ],
)
const shown = (filter: Partial<Filter>) => {
  const { entities, ties } = applyFilter(small, { ...everything, ...filter })
  return {
    entities: [...entities].sort(),
    ties: [...ties.keys()].sort(),
    claims: ids([...ties.values()].flatMap(({ claims }) => claims)),
  }
}

describe('what a filter leaves', () => {
  it('is everything where nothing is left out', () => {
    expect(shown({})).toEqual({
      entities: ['ann', 'bob', 'port', 'union'],
      ties: ['ann~bob', 'ann~union', 'port~union'],
      claims: ['closes', 'leads', 'met', 'told'],
    })
  })

  it('has no name of a kind that is left out, and no tie of such a name', () => {
    expect(shown({ hiddenKinds: ['organisation'] })).toEqual({
      entities: ['ann', 'bob', 'port'],
      ties: ['ann~bob'],
      claims: ['met', 'told'],
    })
    expect(shown({ hiddenKinds: ['organisation', 'person', 'place'] })).toEqual({
      entities: [],
      ties: [],
      claims: [],
    })
  })

  it('has no claim of a family that is left out, but keeps the names and what else ties them', () => {
    expect(shown({ hiddenFamilies: ['statement'] })).toEqual({
      entities: ['ann', 'bob', 'port', 'union'],
      ties: ['ann~bob', 'ann~union', 'port~union'],
      claims: ['closes', 'leads', 'met'],
    })
    expect(shown({ hiddenFamilies: ['statement', 'support'] }).ties).toEqual(['ann~union', 'port~union'])
  })

  it('keeps a claim whose voice is of a kind that is left out: only its ends count', () => {
    expect(shown({ hiddenKinds: ['person'] }).claims).toEqual(['closes'])
  })

  it('is told of kinds and families together', () => {
    expect(shown({ hiddenKinds: ['person'], hiddenFamilies: ['conflict'] })).toEqual({
      entities: ['port', 'union'],
      ties: [],
      claims: [],
    })
  })

  it('does not depend on the order in which things are left out', () => {
    expect(shown({ hiddenKinds: ['person', 'place'] })).toEqual(shown({ hiddenKinds: ['place', 'person'] }))
  })
})

describe('any piece', () => {
  const filter = fc.record({
    hiddenKinds: fc.subarray([...kinds]),
    hiddenFamilies: fc.subarray([...families]),
  })

  it('is whole again when everything is shown after any filtering', () => {
    const toggle = fc.oneof(
      fc.constantFrom(...kinds).map(toggleKind),
      fc.constantFrom(...families).map(toggleFamily),
    )
    check(
      fc.property(toldPiece, fc.array(toggle, { maxLength: 8 }), (piece, toggles) => {
        const before = applyFilter(piece, openingView(piece.id))
        const filtered = toggles.reduce((view, action) => action(view), openingView(piece.id))
        applyFilter(piece, filtered)
        expect(applyFilter(piece, showEverything(0)(filtered))).toEqual(before)
        expect(before.ties).toEqual(bundleTies(piece.claims))
        expect(before.entities).toEqual(new Set(piece.entities.map(({ id }) => id)))
      }),
    )
  })

  it('loses by a filter what is left out and nothing else', () => {
    check(
      fc.property(toldPiece, filter, (piece, filter) => {
        const { entities, ties } = applyFilter(piece, { ...everything, ...filter })
        const kept = [...ties.values()].flatMap(({ claims }) => claims)
        const expected = piece.claims.filter(
          (claim) =>
            !filter.hiddenFamilies.includes(familyOf(claim)) &&
            [claim.subject, claim.object].every((end) => entities.has(end)),
        )
        expect(ids(kept)).toEqual(ids(expected))
        for (const { id, kind } of piece.entities)
          expect(entities.has(id)).toBe(!filter.hiddenKinds.includes(kind))
        for (const { claims } of ties.values()) expect(claims.length).toBeGreaterThan(0)
      }),
    )
  })

  it('never shows more when more is left out', () => {
    check(
      fc.property(toldPiece, filter, filter, (piece, one, other) => {
        const less = applyFilter(piece, {
          ...everything,
          hiddenKinds: [...one.hiddenKinds, ...other.hiddenKinds],
          hiddenFamilies: [...one.hiddenFamilies, ...other.hiddenFamilies],
        })
        const more = applyFilter(piece, { ...everything, ...one })
        for (const id of less.entities) expect(more.entities).toContain(id)
        for (const [id, { claims }] of less.ties)
          expect(more.ties.get(id)?.claims).toEqual(expect.arrayContaining([...claims]))
      }),
    )
  })
})

describe('the family of a claim', () => {
  it('is that of its relation', () => {
    expect(familyOf(claim('a', 'ann heads union'))).toBe('affiliation')
    expect(familyOf(claim('a', 'ann attacks union'))).toBe('conflict')
  })

  it('is statement for a relation that is not in the vocabulary', () => {
    expect(familyOf(claim('a', 'ann constructor union'))).toBe('statement')
    expect(familyOf(claim('a', 'ann __proto__ union'))).toBe('statement')
  })
})
