import { describe, expect, it } from 'vitest'
import { citation } from '../../../src/export/citation'
import { findDisputes } from '../../../src/graph/disputes'
import { everything, meets } from '../../../src/graph/filter/narrowing'
import { indexPiece } from '../../../src/graph/search'
import { clearSelection, inOrder, jumpTo, removeStep, selectEntity } from '../../../src/state/actions'
import { fromKept } from '../../../src/state/kept'
import { knownIn } from '../../../src/state/url'
import { openingView } from '../../../src/state/view'
import { byId, claim, group, person, pieceOf, place } from '../support/small-piece'

describe('a search for an exact name', () => {
  const piece = pieceOf([group('allies', { name: 'NATO allies' }), group('nato', { name: 'NATO' })], [])
  it('finds who is called just so before those whose names contain it', () => {
    expect(indexPiece(piece).entities('nato')).toEqual(['nato', 'allies'])
  })
  it('forgives two letters that changed places, and takes the possessive off', () => {
    const people = pieceOf([person('putin', { name: 'Vladimir Putin' })], [])
    expect(indexPiece(people).entities('Putni')).toEqual(['putin'])
    expect(indexPiece(people).entities('putin’s')).toEqual(['putin'])
  })
})

describe('narrowing to dates', () => {
  const told = (since: string, until: string, when: string) =>
    meets({ ...everything, since, until }, new Map(), 'when')(claim('a', 'ann backs bob', { when }))
  it('takes the same year from both ends as that year', () => {
    expect(told('2022', '2022', '2022-05')).toBe(true)
    expect(told('2022', '2022', '2014')).toBe(false)
  })
  it('finds nothing where the end lies before the beginning', () => {
    expect(told('2023', '2022', '2022')).toBe(false)
  })
})

describe('a place told to be part of two', () => {
  const where = [claim('near', 'town part-of region'), claim('far', 'town part-of land', { voices: ['ann'] })]
  it('is in dispute only where one does not lie within the other', () => {
    const within = byId([place('region', { within: 'land' }), place('land'), place('town'), person('ann')])
    const apart = byId([place('region'), place('land'), place('town'), person('ann')])
    expect(findDisputes(where, within)).toEqual([])
    expect(findDisputes(where, apart).map(({ reason }) => reason)).toEqual(['single'])
  })
})

describe('a citation', () => {
  it('keeps the condition that the claim is made under', () => {
    const piece = pieceOf([person('ann'), person('bob')], [])
    const told = claim('a', 'ann backs bob', { stance: 'possible', condition: 'if it rains' })
    expect(citation(piece, told, byId(piece.entities), '')).toContain('(possible, if it rains)')
  })
})

describe('a step that the browser kept', () => {
  const known = knownIn(pieceOf([person('ann')], []))
  it.each([-1, 1e9, 0.5, '1', null])('is not taken for one of ours where it says to be the %s-th', (at) => {
    expect(fromKept({ at, url: '' }, known)).toBeNull()
  })
})

describe('the trail', () => {
  const there = inOrder(selectEntity('ann'), selectEntity('bob'), selectEntity('ann'))(openingView('small'))
  it('ends at an earlier step of the same name when that is chosen', () => {
    expect(jumpTo(0)(there).trail).toHaveLength(1)
  })
  it('goes back to the step before when its end is taken out', () => {
    const { selection, trail } = removeStep(2)(there)
    expect(selection).toEqual({ type: 'entity', id: 'bob' })
    expect(trail.map(({ id }) => id)).toEqual(['ann', 'bob'])
  })
  it('does not stand still for a step that it does not have', () => {
    expect(removeStep(9)(there)).toBe(there)
    expect(clearSelection(openingView('small'))).toEqual(openingView('small'))
  })
})
