import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replayOrders } from '../../../src/graph/timeline/replay'
import {
  endReplay,
  readParagraph,
  replay,
  selectEntity,
  selectTie,
  toggleKind,
  toggleTrait,
} from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import type { Store } from '../../../src/state/store'
import { openingView } from '../../../src/state/view'
import { viewed } from '../support/arbitrary-view'
import { check } from '../support/property'
import { claim, group, person, pieceOf, place } from '../support/small-piece'
import { createStore } from '../support/store'

const piece = pieceOf(
  [person('ann'), group('union'), place('port'), person('bob')],
  [
    claim('leads', 'ann heads union', { paragraph: 1 }),
    claim('closes', 'union targets port', { voices: ['ann'], paragraph: 2 }),
    claim('denial', 'union targets port', { voices: ['bob'], denied: true, paragraph: 3 }),
  ],
  ['', '[Ann](ann)', 'The [port](port)', '[Bob](bob)'],
)
const storeAt = (at: number): Store => {
  const store = createStore(piece, begin(openingView('small')))
  store.act(replay({ at }))
  return store
}
const names = (store: Store) => [...store.shown.value.entities].sort()
const ties = (store: Store) => [...store.shown.value.ties.keys()].sort()

describe('while the piece is replayed', () => {
  it('only what is known so far is shown, and the rest is ahead', () => {
    const store = storeAt(2)
    expect(names(store)).toEqual(['ann', 'union'])
    expect(ties(store)).toEqual(['ann~union'])
    expect([...store.ahead.value.entities].sort()).toEqual(['bob', 'port'])
    expect([...store.ahead.value.ties.keys()]).toEqual(['port~union'])
  })

  it('what a filter hides is not ahead', () => {
    const store = storeAt(2)
    store.act(toggleKind('place'))
    expect([...store.ahead.value.entities]).toEqual(['bob'])
    expect([...store.ahead.value.ties.keys()]).toEqual([])
  })

  it('a dispute begins when its other side is told', () => {
    expect([...storeAt(3).stillDisputed.value]).toEqual([])
    expect([...storeAt(4).stillDisputed.value].sort()).toEqual(['closes', 'denial'])
  })

  it('the way between two is found in what is known', () => {
    const store = storeAt(2)
    store.act((view) => ({ ...view, selection: { type: 'path', id: 'ann~port' } }))
    expect(store.path.value).toBeNull()
    store.act(replay({ at: 3 }))
    expect(store.path.value?.hops.map(({ to }) => to)).toEqual(['union', 'port'])
  })

  it('whoever is selected shows the ties that are known', () => {
    const store = storeAt(2)
    store.act(selectEntity('union'))
    expect([...store.lights.value.own]).toEqual(['ann~union'])
    store.act(selectTie('port~union'))
    expect([...store.lights.value.selected].sort()).toEqual(['port', 'union'])
  })

  it('the paragraph of the step is lit, until the reader is led elsewhere, and again with the next step', () => {
    const store = storeAt(3)
    store.act(selectEntity('ann'))
    expect(store.paragraphs.value).toEqual([2])
    store.act(readParagraph(1))
    expect(store.paragraphs.value).toEqual([1])
    store.act(replay({ at: 4 }))
    expect(store.paragraphs.value).toEqual([3])
    store.act(replay({ at: 0 }))
    expect(store.paragraphs.value).toEqual([])
  })

  it('a playback is one step of looking', () => {
    const store = createStore(piece, begin(openingView('small')))
    for (const at of [0, 1, 2, 3]) store.act(replay({ at }), 'replay')
    store.settle()
    expect(store.history.value.steps).toHaveLength(2)
  })
})

/** Everything that follows from what is shown. */
const picture = (store: Store) => ({
  entities: store.shown.value.entities,
  ties: store.shown.value.ties,
  ghosts: store.shown.value.ghosts,
  stillDisputed: store.stillDisputed.value,
  loss: store.loss.value,
  path: store.path.value,
  lights: { ...store.lights.value, paragraphs: [] },
})

describe('of any piece, whatever is filtered, left out and selected', () => {
  it('the end of the replay is the graph without it', () => {
    check(
      fc.property(viewed, fc.constantFrom(...replayOrders), ({ piece, view }, order) => {
        const store = createStore(piece, begin(view))
        store.act(replay({ order, at: 10_000 }))
        const replayed = picture(store)
        expect([store.ahead.value.entities.size, store.ahead.value.ties.size]).toEqual([0, 0])
        store.act(endReplay)
        expect(replayed).toEqual(picture(store))
      }),
      60,
    )
  })

  it('at first nothing is shown, and all that the filter leaves is ahead', () => {
    check(
      fc.property(viewed, fc.constantFrom(...replayOrders), ({ piece, view }, order) => {
        const store = createStore(piece, begin(view))
        store.act(replay({ order, at: 0 }))
        expect([store.shown.value.entities.size, store.shown.value.ties.size]).toEqual([0, 0])
        const ahead = store.ahead.value
        store.act(endReplay)
        expect(ahead.entities).toEqual(store.shown.value.entities)
        expect(ahead.ties).toEqual(store.shown.value.ties)
      }),
    )
  })

  it('what is shown only grows', () => {
    check(
      fc.property(viewed, fc.constantFrom(...replayOrders), ({ piece, view }, order) => {
        const store = createStore(piece, begin(view))
        store.act(replay({ order, at: 0 }))
        const steps = store.soFar.value?.steps.length ?? 0
        let before: readonly string[] = []
        for (let at = 1; at <= steps; at++) {
          store.act(replay({ at }))
          const { entities, ties } = store.shown.value
          const claims = [...ties.values()].flatMap((tie) => tie.claims.map(({ id }) => `claim ${id}`))
          const after = new Set([...entities, ...claims])
          expect(before.filter((id) => !after.has(id))).toEqual([])
          before = [...after]
        }
      }),
    )
  })

  it('hiding what is disputed hides it from the start', () => {
    const store = storeAt(3)
    store.act(toggleTrait('disputed'))
    expect(ties(store)).toEqual(['ann~union'])
  })
})
