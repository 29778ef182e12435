import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterCast, selectEntity, setLayout } from '../../../src/state/actions'
import {
  arrive,
  begin,
  canGoBack,
  canGoForward,
  type History,
  move,
  present,
  record,
} from '../../../src/state/history'
import { fromUrl, knownIn, toUrl } from '../../../src/state/url'
import { openingView, type View } from '../../../src/state/view'
import { actionIn, shareable, toldPiece } from '../support/arbitrary-view'
import { check } from '../support/property'

const opened = openingView('harbour')
const view = (id: string): View => selectEntity(id)(opened)
const stepped = (...ids: readonly string[]): History =>
  ids.reduce((history, id) => record(history, view(id)), begin(opened))
const selected = (history: History) => present(history).selection?.id ?? null

describe('looking', () => {
  it('begins with one step and nowhere to go', () => {
    const history = begin(opened)
    expect(present(history)).toBe(opened)
    expect([canGoBack(history), canGoForward(history)]).toEqual([false, false])
  })

  it('makes each new view a step', () => {
    const history = stepped('ann', 'bob')
    expect(history.steps).toHaveLength(3)
    expect(selected(history)).toBe('bob')
    expect([canGoBack(history), canGoForward(history)]).toEqual([true, false])
  })

  it('makes no step of what changes nothing', () => {
    const history = stepped('ann')
    expect(record(history, present(history))).toBe(history)
  })

  it('goes back and forward', () => {
    const back = move(stepped('ann', 'bob'), -1)
    expect(selected(back)).toBe('ann')
    expect([canGoBack(back), canGoForward(back)]).toEqual([true, true])
    expect(selected(move(back, 1))).toBe('bob')
    expect(selected(move(back, -1))).toBeNull()
  })

  it('stays within its steps', () => {
    const history = stepped('ann', 'bob')
    expect(move(history, 1)).toBe(history)
    expect(selected(move(history, -99))).toBeNull()
    expect(move(begin(opened), -1)).toEqual(begin(opened))
  })

  it('from an earlier step drops what came after it', () => {
    const history = record(move(stepped('ann', 'bob', 'cat'), -2), view('dan'))
    expect(history.steps.map((step) => step.selection?.id ?? null)).toEqual([null, 'ann', 'dan'])
    expect(canGoForward(history)).toBe(false)
  })

  it('says so where there is no such step', () => {
    expect(() => present({ ...begin(opened), at: 3 })).toThrow('no step 3')
  })
})

describe('a gesture', () => {
  const type = (history: History, text: string) =>
    record(history, filterCast(text)(present(history)), 'typing')
  const typed = ['n', 'na', 'nat'].reduce(type, stepped('ann'))

  it('is one step, however many changes it has', () => {
    expect(typed.steps.map((step) => step.castFilter)).toEqual(['', '', 'nat'])
    expect(present(move(typed, -1))).toEqual(view('ann'))
  })

  it('ends with any other action', () => {
    const history = type(record(typed, setLayout('order')(present(typed))), 'nato')
    expect(history.steps.map((step) => step.castFilter)).toEqual(['', '', 'nat', 'nat', 'nato'])
  })

  it('is told from another gesture', () => {
    const dragged = record(typed, setLayout('order')(present(typed)), 'dragging')
    expect(dragged.steps).toHaveLength(typed.steps.length + 1)
  })

  it('ends with going back: what is typed then is a step of its own', () => {
    const history = type(move(typed, -1), 'x')
    expect(history.steps.map((step) => step.castFilter)).toEqual(['', '', 'x'])
    expect(present(move(history, -1))).toEqual(view('ann'))
  })

  it('ends with arriving at an entry', () => {
    const history = type(arrive(typed, 2, present(typed)), 'nato')
    expect(history.steps.map((step) => step.castFilter)).toEqual(['', '', 'nat', 'nato'])
  })

  it('drops the steps that lay ahead when it begins', () => {
    const history = type(move(stepped('ann', 'bob'), -1), 'x')
    expect(history.steps.map((step) => step.selection?.id ?? null)).toEqual([null, 'ann', 'ann'])
    expect(canGoForward(history)).toBe(false)
  })
})

describe('arriving at an entry of the browser', () => {
  it('shows the view of that entry and keeps the others', () => {
    const history = arrive(stepped('ann', 'bob'), 1, view('eve'))
    expect(history.steps.map((step) => step.selection?.id ?? null)).toEqual([null, 'eve', 'bob'])
    expect(selected(history)).toBe('eve')
    expect([canGoBack(history), canGoForward(history)]).toEqual([true, true])
  })

  it('after a reload has the steps before it, until the browser brings what they were', () => {
    const history = arrive(begin(view('ann')), 3, view('ann'))
    expect(history.steps).toHaveLength(4)
    expect(canGoBack(history)).toBe(true)
    const back = arrive(history, 2, view('bob'))
    expect(selected(back)).toBe('bob')
    expect(selected(move(back, 1))).toBe('ann')
  })

  it('further on than is known goes there', () => {
    const history = arrive(stepped('ann'), 3, view('bob'))
    expect(history.at).toBe(3)
    expect(history.steps.map((step) => step.selection?.id ?? null)).toEqual([null, 'ann', 'bob', 'bob'])
  })
})

describe('a walk of 200 actions', () => {
  const walk = toldPiece.chain((piece) =>
    fc.record({
      piece: fc.constant(piece),
      actions: fc.array(actionIn(piece), { minLength: 200, maxLength: 200 }),
    }),
  )

  it('selects only what exists, and every view of it makes a link that shows the same', () => {
    check(
      fc.property(walk, ({ piece, actions }) => {
        const known = knownIn(piece)
        let history = begin(openingView(piece.id))
        for (const action of actions) {
          history = record(history, action(present(history)))
          const view = present(history)
          if (view.selection) expect(known.has(view.selection)).toBe(true)
          if (view.selection) expect(view.trail.at(-1)).toEqual(view.selection)
          const opened = fromUrl(new URLSearchParams(toUrl(view)), known)
          expect(opened.notices).toEqual([])
          expect(shareable(opened.view)).toEqual(shareable(view))
        }
      }),
      20,
    )
  })

  it('undone step by step is as it was at every step, and done again too', () => {
    check(
      fc.property(walk, ({ piece, actions }) => {
        let history = begin(openingView(piece.id))
        const views = [present(history)]
        for (const action of actions) {
          const before = present(history)
          history = record(history, action(before))
          if (present(history) === before) continue
          expect(present(move(history, -1))).toBe(before)
          views.push(present(history))
        }
        const done = history
        for (const view of [...views].reverse()) {
          expect(present(history)).toBe(view)
          history = move(history, -1)
        }
        expect(canGoBack(history)).toBe(false)
        for (const view of views) {
          expect(present(history)).toBe(view)
          history = move(history, 1)
        }
        expect(history).toEqual(done)
      }),
      20,
    )
  })

  it('with gestures, steps back and forward in between has the last view shown and nothing lost before it', () => {
    const move200 = toldPiece.chain((piece) =>
      fc.record({
        piece: fc.constant(piece),
        moves: fc.array(
          fc.oneof(
            {
              weight: 3,
              arbitrary: fc.tuple(actionIn(piece), fc.constantFrom(null, null, 'typing', 'dragging')),
            },
            { weight: 1, arbitrary: fc.integer({ min: -4, max: 4 }) },
          ),
          { minLength: 200, maxLength: 200 },
        ),
      }),
    )
    check(
      fc.property(move200, ({ piece, moves }) => {
        let history = begin(openingView(piece.id))
        for (const step of moves) {
          const before = history
          if (typeof step === 'number') {
            history = move(history, step)
            expect(history.steps).toBe(before.steps)
            expect(history.at).toBe(Math.min(before.steps.length - 1, Math.max(0, before.at + step)))
            continue
          }
          const [action, gesture] = step
          const view = action(present(history))
          history = record(history, view, gesture)
          expect(present(history)).toBe(view)
          if (view === present(before)) continue
          const goesOn = gesture !== null && gesture === before.gesture
          expect(history.at).toBe(goesOn ? before.at : before.at + 1)
          expect(canGoForward(history)).toBe(false)
          const earlier = history.steps.slice(0, history.at)
          expect(earlier.every((step, at) => step === before.steps[at])).toBe(true)
        }
      }),
      20,
    )
  })
})
