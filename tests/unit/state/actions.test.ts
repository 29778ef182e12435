import { describe, expect, it } from 'vitest'
import {
  type Action,
  clearSelection,
  filterCast,
  inOrder,
  jumpTo,
  pin,
  readParagraph,
  removeStep,
  selectClaim,
  selectEntity,
  selectTie,
  setLayout,
  showEverything,
  showPanel,
  sortCastBy,
  toggleFamily,
  toggleKind,
  unpin,
  unpinAll,
} from '../../../src/state/actions'
import { openingView, type View } from '../../../src/state/view'

const opened = openingView('harbour')
const done = (...actions: readonly Action[]): View => inOrder(...actions)(opened)
const trail = (view: View) => view.trail.map(({ type, id }) => `${type}:${id}`)

describe('selecting', () => {
  it('selects an entity, a tie or a claim and adds it to the trail', () => {
    const view = done(selectEntity('ann'), selectTie('ann~bob'), selectClaim('attack'))
    expect(view.selection).toEqual({ type: 'claim', id: 'attack' })
    expect(trail(view)).toEqual(['entity:ann', 'tie:ann~bob', 'claim:attack'])
  })

  it('leads back to the paragraph of what is selected', () => {
    expect(done(readParagraph(3), selectEntity('ann')).paragraph).toBeNull()
    expect(done(selectEntity('ann'), readParagraph(3), selectEntity('ann')).paragraph).toBeNull()
  })

  it('of what is selected already is no step', () => {
    const view = done(selectEntity('ann'))
    expect(selectEntity('ann')(view)).toBe(view)
  })

  it('tells an entity from a claim of the same id', () => {
    const view = done(selectEntity('ann'), selectClaim('ann'))
    expect(trail(view)).toEqual(['entity:ann', 'claim:ann'])
  })

  it('what was just cleared does not name it twice in the trail', () => {
    const view = done(selectEntity('ann'), clearSelection, selectEntity('ann'))
    expect(view.selection).toEqual({ type: 'entity', id: 'ann' })
    expect(trail(view)).toEqual(['entity:ann'])
  })

  it('keeps the last fifty steps of a long trail', () => {
    const view = done(...Array.from({ length: 60 }, (_, at) => selectEntity(`e${at}`)))
    expect(view.trail).toHaveLength(50)
    expect(trail(view)[0]).toBe('entity:e10')
    expect(trail(view).at(-1)).toBe('entity:e59')
  })
})

describe('clearing the selection', () => {
  it('leaves the trail, so that one can go on from it', () => {
    const view = done(selectEntity('ann'), readParagraph(2), clearSelection)
    expect(view).toMatchObject({ selection: null, paragraph: null })
    expect(trail(view)).toEqual(['entity:ann'])
  })

  it('also lets go of a paragraph', () => {
    expect(done(readParagraph(2), clearSelection).paragraph).toBeNull()
  })

  it('is no step where nothing is selected', () => {
    expect(clearSelection(opened)).toBe(opened)
  })
})

describe('jumping back on the trail', () => {
  const view = done(selectEntity('ann'), selectEntity('bob'), selectEntity('cat'), readParagraph(4))

  it('selects that step, and the trail ends there', () => {
    const jumped = jumpTo(0)(view)
    expect(jumped.selection).toEqual({ type: 'entity', id: 'ann' })
    expect(trail(jumped)).toEqual(['entity:ann'])
    expect(jumped.paragraph).toBeNull()
    expect(trail(jumpTo(1)(view))).toEqual(['entity:ann', 'entity:bob'])
  })

  it('brings back the last step after the selection was cleared', () => {
    const jumped = jumpTo(2)(clearSelection(view))
    expect(jumped.selection).toEqual({ type: 'entity', id: 'cat' })
    expect(trail(jumped)).toHaveLength(3)
  })

  it('to a step that is not there is no step', () => {
    for (const step of [3, 99, -1, 0.5, Number.NaN]) expect(jumpTo(step)(view)).toBe(view)
  })
})

describe('filtering', () => {
  it('leaves a kind or a family out, and brings it back', () => {
    const view = done(toggleKind('place'), toggleFamily('media'), toggleKind('person'))
    expect(view).toMatchObject({ hiddenKinds: ['place', 'person'], hiddenFamilies: ['media'] })
    expect(toggleKind('place')(view).hiddenKinds).toEqual(['person'])
    expect(toggleFamily('media')(view).hiddenFamilies).toEqual([])
  })

  it('keeps the selection, also one that the filter hides', () => {
    expect(done(selectEntity('ann'), toggleKind('person')).selection).toEqual({ type: 'entity', id: 'ann' })
  })

  it('is undone at once by showing everything', () => {
    const view = done(toggleKind('place'), toggleFamily('media'), showEverything(0))
    expect(view).toEqual(opened)
  })

  it('is no step where everything is shown', () => {
    expect(showEverything(0)(opened)).toBe(opened)
  })
})

describe('pinning', () => {
  it('keeps one place for each entity, the latest', () => {
    const view = done(pin('ann', 0.1, 0.2), pin('bob', 0.3, 0.4), pin('ann', 0.5, 0.6))
    expect(view.pins).toEqual([
      { layout: 'web', entity: 'bob', x: 0.3, y: 0.4 },
      { layout: 'web', entity: 'ann', x: 0.5, y: 0.6 },
    ])
  })

  it('keeps a place of its own in each layout', () => {
    const view = done(pin('ann', 1, 2), setLayout('order'), pin('ann', 3, 4))
    expect(view.pins).toHaveLength(2)
    expect(unpin('ann')(view).pins).toEqual([{ layout: 'web', entity: 'ann', x: 1, y: 2 }])
    expect(unpinAll(view).pins).toEqual([{ layout: 'web', entity: 'ann', x: 1, y: 2 }])
  })

  it('can be undone for one or for all', () => {
    const view = done(pin('ann', 1, 2), pin('bob', 3, 4))
    expect(unpin('ann')(view).pins.map(({ entity }) => entity)).toEqual(['bob'])
    expect(unpinAll(view).pins).toEqual([])
  })

  it('of nothing that is pinned is no step', () => {
    const view = done(pin('ann', 1, 2))
    expect(unpin('bob')(view)).toBe(view)
    expect(unpinAll(opened)).toBe(opened)
    const elsewhere = setLayout('order')(view)
    expect(unpin('ann')(elsewhere)).toBe(elsewhere)
    expect(unpinAll(elsewhere)).toBe(elsewhere)
  })
})

describe('what changes nothing', () => {
  it.each([
    ['the layout', setLayout('order')],
    ['the paragraph', readParagraph(2)],
    ['what is typed', filterCast('nato')],
    ['the order of the cast', sortCastBy('name')],
    ['the panel', showPanel('piece')],
  ])('is no step: %s set to what it is', (_, action) => {
    const view = action(opened)
    expect(view).not.toEqual(opened)
    expect(action(view)).toBe(view)
  })

  it('is an empty list of actions', () => {
    expect(inOrder()(opened)).toBe(opened)
  })
})

describe('every action', () => {
  it('changes its own part of the view only', () => {
    const view = done(
      selectEntity('ann'),
      toggleKind('place'),
      pin('ann', 1, 2),
      setLayout('order'),
      filterCast('x'),
      sortCastBy('ties'),
      showPanel('dossier'),
      readParagraph(7),
    )
    expect(view).toEqual({
      ...opened,
      selection: { type: 'entity', id: 'ann' },
      trail: [{ type: 'entity', id: 'ann' }],
      hiddenKinds: ['place'],
      pins: [{ layout: 'web', entity: 'ann', x: 1, y: 2 }],
      layout: 'order',
      castFilter: 'x',
      castSort: 'ties',
      panel: 'dossier',
      paragraph: 7,
    })
  })

  it('leaves the view that it is given as it is', () => {
    const frozen: View = Object.freeze({ ...opened, pins: Object.freeze([]), trail: Object.freeze([]) })
    expect(inOrder(selectEntity('ann'), pin('ann', 1, 2), toggleKind('place'))(frozen)).not.toBe(frozen)
    expect(frozen).toEqual(opened)
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
