import { effect } from '@preact/signals-core'
import { describe, expect, it } from 'vitest'
import { indexPiece } from '../../../src/graph/search/indexPiece'
import {
  clearSelection,
  filterCast,
  readParagraph,
  selectClaim,
  selectEntity,
  setLayout,
  showEverything,
  sortCastBy,
  toggleKind,
} from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import { openingView } from '../../../src/state/view'
import { claim, group, ids, person, pieceOf, place } from '../support/small-piece'
import { createStore } from '../support/store'

const piece = pieceOf(
  [person('ann', { aliases: ['Anna Ames'] }), group('union'), place('port'), person('bob')],
  [
    claim('leads', 'ann heads union', { paragraph: 2 }),
    claim('closes', 'union targets port', { voices: ['ann'], paragraph: 3 }),
    claim('denial', 'union targets port', { voices: ['union'], denied: true, paragraph: 4 }),
  ],
  ['', '[Bob](bob) and [Ann](ann)', 'The [union](union)', 'The [port](port)', 'No.'],
)
function storeOf() {
  const store = createStore(piece, begin(openingView('small')))
  store.indexer.value = (piece) => ({ value: indexPiece(piece) })
  return store
}
const listed = (store: ReturnType<typeof storeOf>) => store.listed.value.map(({ entity }) => entity.id)

describe('what follows from the piece', () => {
  const store = storeOf()

  it('is there before any click', () => {
    expect([...store.ties.keys()].sort()).toEqual(['ann~union', 'port~union'])
    expect([...store.entities.keys()]).toEqual(['ann', 'union', 'port', 'bob'])
    expect(store.claims.get('leads')).toBe(piece.claims[0])
    expect(ids(store.neighbours.get('union') ?? [])).toEqual(['ann~union', 'port~union'])
    expect(store.neighbours.get('bob')).toBeUndefined()
  })

  it('names the disputed claims and what stands against each', () => {
    expect(store.disputes.map(({ reason }) => reason)).toEqual(['denied'])
    expect([...store.disputed].sort()).toEqual(['closes', 'denial'])
    expect(ids(store.against.get('closes') ?? [])).toEqual(['denial'])
  })
})

describe('an action', () => {
  it('changes the view and can be gone back from', () => {
    const store = storeOf()
    expect(store.canGoBack.value).toBe(false)
    store.act(selectEntity('ann'))
    expect(store.selection.value).toEqual({ type: 'entity', id: 'ann' })
    expect(store.canGoBack.value).toBe(true)
    expect(store.canGoForward.value).toBe(false)
  })

  it('that changes nothing is no step', () => {
    const store = storeOf()
    store.act(selectEntity('ann'))
    const { history } = store
    const before = history.value
    store.act(selectEntity('ann'))
    expect(history.value).toBe(before)
  })

  it('ends hovering, as what was under the pointer may have moved', () => {
    const store = storeOf()
    store.hover.value = { type: 'entity', id: 'bob' }
    store.act(selectEntity('ann'))
    expect(store.hover.value).toBeNull()
  })
})

describe('hovering', () => {
  it('is no step and changes no view', () => {
    const store = storeOf()
    const before = store.history.value
    store.hover.value = { type: 'entity', id: 'bob' }
    expect(store.history.value).toBe(before)
  })
})

describe('typing', () => {
  const typeInto = (store: ReturnType<typeof storeOf>, ...texts: readonly string[]) => {
    for (const text of texts) store.act(filterCast(text), 'filter')
  }

  it('is one step, however many letters', () => {
    const store = storeOf()
    typeInto(store, 'p', 'po', 'por')
    expect(store.history.value.steps).toHaveLength(2)
    expect(store.view.value.castFilter).toBe('por')
  })

  it('after a pause is a step of its own', () => {
    const store = storeOf()
    typeInto(store, 'p', 'po')
    store.settle()
    typeInto(store, 'por')
    expect(store.history.value.steps.map(({ castFilter }) => castFilter)).toEqual(['', 'po', 'por'])
  })

  it('goes on after a pause without a step, while nobody types', () => {
    const store = storeOf()
    typeInto(store, 'p')
    store.settle()
    const settled = store.history.value
    store.settle()
    expect(store.history.value).toBe(settled)
    expect(settled.steps).toHaveLength(2)
  })

  it('ends with a click, and both can be undone apart', () => {
    const store = storeOf()
    typeInto(store, 'p', 'po')
    store.act(selectEntity('port'))
    typeInto(store, 'por')
    expect(store.history.value.steps).toHaveLength(4)
  })

  it('lists the names that fit, the best first, whatever the order chosen', () => {
    const store = storeOf()
    store.act(sortCastBy('name'))
    expect(listed(store)).toEqual(['ann', 'bob', 'port', 'union'])
    typeInto(store, 'anna')
    expect(listed(store)).toEqual(['ann'])
    typeInto(store, 'nobody at all')
    expect(listed(store)).toEqual([])
  })

  it('only blanks lists everybody', () => {
    const store = storeOf()
    typeInto(store, '   ')
    expect(listed(store)).toHaveLength(4)
    typeInto(store, '  union ')
    expect(listed(store)).toEqual(['union'])
  })
})

describe('filtering', () => {
  it('shows less, and with showing everything the very same again', () => {
    const store = storeOf()
    const before = store.shown.value
    store.act(toggleKind('person'))
    expect([...store.shown.value.ties.keys()]).toEqual(['port~union'])
    expect([...store.shown.value.entities].sort()).toEqual(['port', 'union'])
    store.act(showEverything(0))
    expect(store.shown.value).toEqual(before)
  })

  it('leaves cast, ties and disputes of the whole piece as they are', () => {
    const store = storeOf()
    store.act(toggleKind('person'))
    expect(listed(store)).toHaveLength(4)
    expect(store.ties.size).toBe(2)
    expect(store.disputes).toHaveLength(1)
  })

  it('is not computed anew by what has nothing to do with it', () => {
    const store = storeOf()
    const before = store.shown.value
    store.act(selectEntity('ann'))
    store.act(setLayout('order'))
    expect(store.shown.value).toBe(before)
  })
})

describe('the lit paragraphs', () => {
  it('are those of the selection, until the reader is led to another', () => {
    const store = storeOf()
    store.act(selectClaim('closes'))
    expect(store.paragraphs.value).toEqual([3])
    store.act(readParagraph(0))
    expect(store.paragraphs.value).toEqual([0])
    store.act(selectEntity('ann'))
    expect(store.paragraphs.value).toEqual([1])
    store.act(clearSelection)
    expect(store.paragraphs.value).toEqual([])
  })
})

describe('arriving at an entry of the browser', () => {
  it('shows that view, ends hovering and keeps the way forward', () => {
    const store = storeOf()
    store.act(selectEntity('ann'))
    store.act(selectEntity('bob'))
    store.hover.value = { type: 'entity', id: 'bob' }
    store.arrive(1, selectEntity('ann')(openingView('small')))
    expect(store.selection.value).toEqual({ type: 'entity', id: 'ann' })
    expect(store.hover.value).toBeNull()
    expect([store.canGoBack.value, store.canGoForward.value]).toEqual([true, true])
  })
})

describe('whoever watches', () => {
  it('hears of an action once', () => {
    const store = storeOf()
    const seen: (string | null)[] = []
    const stop = effect(() => {
      seen.push(store.selection.value?.id ?? null)
    })
    store.act(selectEntity('ann'))
    store.act(setLayout('order'))
    store.act(selectEntity('bob'))
    stop()
    store.act(selectEntity('union'))
    expect(seen).toEqual([null, 'ann', 'bob'])
  })
})
