import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clearSelection,
  filterCast,
  pin,
  selectClaim,
  selectEntity,
  showPanel,
  toggleKind,
} from '../../../src/state/actions'
import { arrive, begin, type History } from '../../../src/state/history'
import { fromKept } from '../../../src/state/kept'
import { bridgeHistory } from '../../../src/state/location'
import { fromUrl, knownIn, toUrl } from '../../../src/state/url'
import { openingView } from '../../../src/state/view'
import { actionIn, sorted, toldPiece } from '../support/arbitrary-view'
import { fakePage } from '../support/fake-page'
import { check } from '../support/property'
import { claim, group, person, pieceOf } from '../support/small-piece'
import { createStore } from '../support/store'

const piece = pieceOf(
  [person('ann'), person('bob'), group('union')],
  [claim('leads', 'ann heads union'), claim('backs', 'bob backs ann', { paragraph: 3 })],
)
const known = knownIn(piece)
const start = (url = '?piece=small', steps: History = begin(openingView('small'))) => {
  const browser = fakePage(url)
  const store = createStore(piece, steps)
  const stop = bridgeHistory(store, browser.page)
  return { browser, store, stop }
}

describe('a step', () => {
  it('is an entry of the browser with its own address', () => {
    const { browser, store } = start()
    store.act(selectEntity('ann'))
    store.act(toggleKind('person'))
    expect(browser.urls).toEqual([
      '?piece=small',
      '?piece=small&select=entity:ann',
      '?piece=small&select=entity:ann&without=person',
    ])
    expect(browser.at).toBe(2)
  })

  it('that the address does not show is an entry too', () => {
    const { browser, store } = start()
    store.act(pin('ann', 0.2, 0.3))
    store.act(showPanel('cast'))
    expect(browser.urls).toHaveLength(3)
    browser.go(-1)
    expect(store.view.value).toMatchObject({ panel: 'graph', pins: [{ entity: 'ann' }] })
  })

  it('that changes nothing is no entry', () => {
    const { browser, store } = start()
    store.act(clearSelection)
    expect(browser.urls).toHaveLength(1)
  })
})

describe('opening the page', () => {
  it('makes no entry and leaves the address as it was typed', () => {
    const { browser } = start('?select=entity:zoe&utm=mail')
    expect(browser.urls).toEqual(['?select=entity:zoe&utm=mail'])
    expect(fromKept(browser.state, known)).toEqual({ at: 0, view: openingView('small') })
  })

  it('keeps that address for who comes Back to it', () => {
    const { browser, store } = start('?find=&utm=mail')
    store.act(selectEntity('ann'))
    browser.go(-1)
    expect(store.selection.value).toBeNull()
    expect(browser.urls[0]).toBe('?find=&utm=mail')
  })

  it('goes on from the address of the first step once something is done', () => {
    const { browser, store } = start('?find=no+such+thing&utm=mail')
    store.act(selectEntity('ann'))
    expect(browser.urls.at(-1)).toBe('?piece=small&select=entity:ann')
  })
})

describe('a gesture', () => {
  it('is one entry, brought up to date while it lasts', () => {
    const { browser, store } = start()
    for (const text of ['n', 'na', 'nat']) store.act(filterCast(text), 'filter')
    expect(browser.urls).toEqual(['?piece=small', '?piece=small&find=nat'])
    store.settle()
    store.act(filterCast('nato'), 'filter')
    expect(browser.urls).toEqual(['?piece=small', '?piece=small&find=nat', '?piece=small&find=nato'])
  })

  it('is gone back over at once', () => {
    const { browser, store } = start()
    for (const text of ['n', 'na', 'nat']) store.act(filterCast(text), 'filter')
    browser.go(-1)
    expect(store.view.value).toEqual(openingView('small'))
  })
})

describe('Back and Forward', () => {
  it('bring the view back, whole', () => {
    const { browser, store } = start()
    store.act(selectEntity('ann'))
    store.act(pin('ann', 0.2, 0.3))
    const before = store.view.value
    store.act(selectClaim('backs'))
    const after = store.view.value
    browser.go(-1)
    expect(store.view.value).toEqual(before)
    expect(store.canGoForward.value).toBe(true)
    browser.go(1)
    expect(store.view.value).toEqual(after)
  })

  it('write nothing into the browser’s history', () => {
    const { browser, store } = start()
    store.act(selectEntity('ann'))
    store.act(selectEntity('bob'))
    const { urls } = browser
    browser.go(-1)
    browser.go(-1)
    browser.go(1)
    expect(browser.urls).toEqual(urls)
    expect(browser.at).toBe(1)
  })

  it('to an earlier step, from which something else is done, drop what came after it', () => {
    const { browser, store } = start()
    store.act(selectEntity('ann'))
    store.act(selectEntity('bob'))
    browser.go(-2)
    store.act(selectEntity('union'))
    expect(browser.urls).toEqual(['?piece=small', '?piece=small&select=entity:union'])
    browser.go(-1)
    expect(store.selection.value).toBeNull()
  })

  it('past the first entry are none of ours', () => {
    const { browser, store } = start()
    store.act(selectEntity('ann'))
    for (const state of [null, undefined, 'x', { at: 0 }, { url: '?x' }, { idx: 1, at: 'one', url: 3 }])
      browser.arrive(state)
    expect(store.selection.value).toEqual({ type: 'entity', id: 'ann' })
    expect(store.history.value.at).toBe(1)
  })
})

describe('a reload', () => {
  const reload = (browser: ReturnType<typeof start>['browser']) => {
    const kept = fromKept(browser.state, known)
    if (!kept) throw new Error('nothing was kept')
    const store = createStore(piece, arrive(begin(kept.view), kept.at, kept.view))
    return { store, stop: bridgeHistory(store, browser.page) }
  }

  it('shows the same, and Back leads to the step before', () => {
    const { browser, store, stop } = start()
    store.act(selectEntity('ann'))
    store.act(pin('bob', 0.1, 0.9))
    store.act(selectEntity('bob'))
    stop()
    const again = reload(browser)
    expect(again.store.view.value).toEqual(store.view.value)
    expect(browser.urls).toHaveLength(4)
    browser.go(-1)
    expect(again.store.selection.value).toEqual({ type: 'entity', id: 'ann' })
    expect(again.store.view.value.pins).toEqual(store.view.value.pins)
    browser.go(-2)
    expect(again.store.view.value).toEqual(openingView('small'))
    expect(again.store.canGoBack.value).toBe(false)
  })

  it('in the middle lets the reader go on from there', () => {
    const { browser, store, stop } = start()
    store.act(selectEntity('ann'))
    store.act(selectEntity('bob'))
    browser.go(-1)
    stop()
    const again = reload(browser)
    again.store.act(selectEntity('union'))
    expect(browser.urls).toEqual([
      '?piece=small',
      '?piece=small&select=entity:ann',
      '?piece=small&select=entity:union&trail=entity:ann.entity:union',
    ])
  })
})

describe('leaving', () => {
  it('lets go of the browser: neither side hears of the other', () => {
    const { browser, store, stop } = start()
    store.act(selectEntity('ann'))
    stop()
    store.act(selectEntity('bob'))
    expect(browser.urls).toHaveLength(2)
    browser.go(-1)
    expect(store.selection.value).toEqual({ type: 'entity', id: 'bob' })
  })
})

describe('any walk with Back and Forward in between', () => {
  it('has browser and page agree on where one is, and every address shows what it names', () => {
    const walk = toldPiece.chain((piece) =>
      fc.record({
        piece: fc.constant(piece),
        steps: fc.array(
          fc.oneof(
            {
              weight: 3,
              arbitrary: fc.tuple(actionIn(piece), fc.constantFrom(null, null, 'typing')),
            },
            { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) },
          ),
          { minLength: 60, maxLength: 60 },
        ),
      }),
    )
    check(
      fc.property(walk, ({ piece, steps }) => {
        const known = knownIn(piece)
        const store = createStore(piece, begin(openingView(piece.id)))
        const browser = fakePage(toUrl(store.view.value))
        const stop = bridgeHistory(store, browser.page)
        for (const step of steps) {
          if (typeof step === 'number') browser.go(step)
          else store.act(...step)
          const { at, steps: views } = store.history.value
          expect(at).toBe(browser.at)
          expect(browser.urls).toHaveLength(views.length)
          const kept = fromKept(browser.state, known)
          expect(kept?.at).toBe(at)
          expect(kept && sorted(kept.view)).toEqual(sorted(store.view.value))
          const { view, notices } = fromUrl(new URLSearchParams(browser.urls[at]), known)
          expect(notices).toEqual([])
          expect(view.selection).toEqual(store.selection.value)
          expect(view.castFilter).toBe(store.view.value.castFilter)
        }
        stop()
      }),
      20,
    )
  })
})
