import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pin, selectEntity, showPanel } from '../../../src/state/actions'
import { fromKept, keep } from '../../../src/state/kept'
import { knownIn } from '../../../src/state/url'
import { openingView } from '../../../src/state/view'
import { sorted, viewed } from '../support/arbitrary-view'
import { check } from '../support/property'
import { claim, group, person, pieceOf } from '../support/small-piece'

const piece = pieceOf([person('ann'), group('union')], [claim('leads', 'union backs ann')])
const known = knownIn(piece)
const opened = openingView('small')

describe('what the browser keeps of a view', () => {
  it('brings the whole view back, with its trail, pins and panel', () => {
    const view = showPanel('dossier')(pin('ann', 0.25, 0.75)(selectEntity('ann')(opened)))
    expect(fromKept(structuredClone(keep(3, view)), known)).toEqual({ at: 3, view })
  })

  it('brings back any view that a reader can click together', () => {
    check(
      fc.property(viewed, fc.nat(300), ({ piece, view }, at) => {
        const kept = fromKept(structuredClone(keep(at, view)), knownIn(piece))
        expect(kept?.at).toBe(at)
        expect(kept && sorted(kept.view)).toEqual(sorted(view))
      }),
    )
  })

  it('keeps a trail that goes on after the selection was cleared', () => {
    const view = { ...selectEntity('ann')(opened), selection: null }
    expect(fromKept(keep(0, view), known)?.view).toEqual(view)
  })
})

describe('what was kept by somebody else', () => {
  it.each([
    ['nothing', null],
    ['no object', 'x'],
    ['a number', 7],
    ['a list', []],
    ['another page’s state', { idx: 3, key: 'abc' }],
    ['a state without a step', { url: '?piece=small' }],
    ['a step that is no number', { at: '3', url: '?piece=small' }],
    ['a step between two', { at: 1.5, url: '?piece=small' }],
    ['a step that is not a number', { at: Number.NaN, url: '?piece=small' }],
    ['an endless step', { at: Number.POSITIVE_INFINITY, url: '?piece=small' }],
    ['a state without an address', { at: 0 }],
    ['an address that is no text', { at: 0, url: { select: 'entity:ann' } }],
  ])('is not ours: %s', (_, state) => {
    expect(fromKept(state, known)).toBeNull()
  })

  it('is read as far as it can be', () => {
    expect(fromKept({ at: 2, url: '?piece=small&select=entity:ann' }, known)).toEqual({
      at: 2,
      view: { ...opened, selection: { type: 'entity', id: 'ann' } },
    })
  })

  it('loses steps of the trail that are not there, and no others', () => {
    const trail = [
      { type: 'entity', id: 'ann' },
      { type: 'entity', id: 'zoe' },
      { type: 'city', id: 'ann' },
      { type: 'entity', id: 7 },
      { type: 'entity' },
      { type: 'entity', id: '__proto__' },
      null,
      'entity:ann',
      { type: 'claim', id: 'leads', more: '<b>' },
      { type: 'tie', id: 'ann~union' },
    ]
    expect(fromKept({ at: 0, url: '', trail }, known)?.view.trail).toEqual([
      { type: 'entity', id: 'ann' },
      { type: 'claim', id: 'leads' },
      { type: 'tie', id: 'ann~union' },
    ])
  })

  it('loses pins that are none, and no others', () => {
    const good = { layout: 'order', entity: 'ann', x: 0.1, y: 0.2 }
    const pins = [
      null,
      'ann',
      { ...good, entity: 'zoe' },
      { ...good, entity: 7 },
      { ...good, layout: 'spiral' },
      { ...good, layout: 'constructor' },
      { ...good, x: '0.1' },
      { ...good, y: null },
      { layout: 'web', entity: 'ann' },
      good,
    ]
    expect(fromKept({ at: 0, url: '', pins }, known)?.view.pins).toEqual([good])
  })

  it('has no list where a list should be', () => {
    const kept = fromKept({ at: 0, url: '', trail: { length: 1 }, pins: 'ann', panel: 'wall' }, known)
    expect(kept?.view).toEqual(opened)
  })

  it('has a bad address that spoils nothing else', () => {
    const state = {
      at: 1,
      url: '%%%&select=entity:zoe&sort=name',
      panel: 'cast',
      trail: [{ type: 'claim', id: 'leads' }],
    }
    expect(fromKept(state, known)?.view).toEqual({
      ...opened,
      castSort: 'name',
      panel: 'cast',
      trail: [{ type: 'claim', id: 'leads' }],
    })
  })

  it.each([-1, 1e9, 0.5, '1', null])('is not taken for one of ours where it says to be the %s-th', (at) => {
    expect(fromKept({ at, url: '' }, known)).toBeNull()
  })
})
