import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weakestHop } from '../../../src/graph/paths/paths'
import type { Piece } from '../../../src/model/piece'
import {
  clearSelection,
  jumpTo,
  leaveOut,
  narrow,
  removeStep,
  selectEntity,
} from '../../../src/state/actions'
import { begin, move, present, record } from '../../../src/state/history'
import { fromUrl, knownIn, toUrl } from '../../../src/state/url'
import { openingView, type View } from '../../../src/state/view'
import { actionIn, shareable, toldPiece } from '../support/arbitrary-view'
import { check } from '../support/property'
import { claim, person, pieceOf } from '../support/small-piece'
import { createStore } from '../support/store'

const walk = toldPiece.chain((piece) =>
  fc.record({
    piece: fc.constant(piece),
    actions: fc.array(actionIn(piece), { minLength: 200, maxLength: 200 }),
  }),
)

/** Everything that a reader sees of a view. */
function seen(piece: Piece, view: View) {
  const store = createStore(piece, begin(view))
  return {
    shown: store.shown.value,
    lights: store.lights.value,
    loss: store.loss.value,
    explanation: store.explanation.value,
    paragraphs: store.paragraphs.value,
  }
}

describe('a session of 200 actions of all sorts', () => {
  it('selects, lights and tells only what exists, at every step', () => {
    check(
      fc.property(walk, ({ piece, actions }) => {
        const known = knownIn(piece)
        const store = createStore(piece, begin(openingView(piece.id)))
        const ids = new Set(piece.entities.map(({ id }) => id))
        for (const action of actions) {
          store.act(action)
          const view = store.view.value
          if (view.selection) expect(known.has(view.selection)).toBe(true)
          for (const step of view.trail) expect(known.has(step)).toBe(true)
          for (const voice of view.leftOut) expect(known.isVoice(voice)).toBe(true)
          for (const entity of view.barred) expect(ids.has(entity)).toBe(true)
          for (const entity of store.lights.value.selected) expect(ids.has(entity)).toBe(true)
          for (const number of store.paragraphs.value) expect(piece.paragraphs[number]).toBeDefined()
          // Nothing is both there and gone, and a path goes only over what is there.
          const { ties, ghosts } = store.shown.value
          for (const id of ghosts.keys()) expect(ties.has(id)).toBe(false)
          const path = store.path.value
          if (path && !store.explanation.value?.bySpeech)
            for (const { tie } of path.hops) expect(ties.has(tie)).toBe(true)
          if (path) expect(path.hops[weakestHop(path)]).toBeDefined()
          expect(store.loss.value === null).toBe(view.leftOut.length === 0)
        }
      }),
      20,
    )
  })

  it('moves nothing but what the reader moves', () => {
    check(
      fc.property(walk, ({ piece, actions }) => {
        let view = openingView(piece.id)
        for (const action of actions) {
          const next = action(view)
          const moved = next.pins.length !== view.pins.length || next.layout !== view.layout
          if (!moved && next.pins !== view.pins) {
            // Dragged once more: the same ones are pinned, one of them elsewhere.
            const pinned = ({ pins }: View) => pins.map(({ layout, entity }) => `${layout} ${entity}`).sort()
            expect(pinned(next)).toEqual(pinned(view))
          }
          // Filters, voices and narrowing do not touch places; places do not touch them.
          if (next.leftOut !== view.leftOut || next.narrowing !== view.narrowing)
            expect(next.pins).toBe(view.pins)
          view = next
        }
      }),
      20,
    )
  })

  it('shows the same again when undone, and the link of every step shows the same to others', () => {
    check(
      fc.property(walk, ({ piece, actions }) => {
        const known = knownIn(piece)
        let history = begin(openingView(piece.id))
        for (const [at, action] of actions.entries()) {
          const before = present(history)
          history = record(history, action(before))
          const view = present(history)
          if (view !== before) expect(present(move(history, -1))).toBe(before)
          const opened = fromUrl(new URLSearchParams(toUrl(view)), known)
          expect(opened.notices).toEqual([])
          expect(shareable(opened.view)).toEqual(shareable(view))
          // What is computed takes longer: at some of the steps.
          if (at % 20 === 0) expect(seen(piece, opened.view)).toEqual(seen(piece, view))
        }
      }),
      10,
    )
  })
})

describe('a trail', () => {
  const piece = pieceOf(
    ['ann', 'bob', 'cat'].map((id) => person(id)),
    [claim('x', 'ann backs bob'), claim('y', 'bob backs cat')],
  )
  const known = knownIn(piece)
  const went = (...names: readonly string[]) =>
    names.reduce((view, id) => selectEntity(id)(view), openingView(piece.id))
  const names = ({ trail }: View) => trail.map(({ id }) => id)
  const sent = (view: View) => fromUrl(new URLSearchParams(toUrl(view)), known).view

  it('goes along in a link, its steps in order', () => {
    expect(names(sent(went('ann', 'bob', 'ann', 'cat')))).toEqual(['ann', 'bob', 'ann', 'cat'])
  })

  it('loses the step that is taken out, and what is selected stays', () => {
    const view = removeStep(1)(went('ann', 'bob', 'cat'))
    expect(names(view)).toEqual(['ann', 'cat'])
    expect(view.selection?.id).toBe('cat')
    expect(names(sent(view))).toEqual(['ann', 'cat'])
  })

  it('of which the last step was taken out is the same in a link', () => {
    const view = removeStep(2)(went('ann', 'bob', 'cat'))
    expect(names(sent(view))).toEqual(names(view))
    const shorter = removeStep(1)(went('ann', 'bob'))
    expect(names(sent(shorter))).toEqual(names(shorter))
  })

  it('of one step goes along too, though nothing is selected any more', () => {
    expect(names(sent(clearSelection(went('ann'))))).toEqual(['ann'])
    expect(names(sent(clearSelection(went('ann', 'bob'))))).toEqual(['ann', 'bob'])
  })

  it('ends where one jumps to', () => {
    expect(names(jumpTo(0)(went('ann', 'bob', 'cat')))).toEqual(['ann'])
  })
})

describe('what changes nothing is no step', () => {
  const view = leaveOut(['ann'])(openingView('small'))

  it('be it leaving out who is left out already', () => {
    expect(leaveOut(['ann'])(view)).toBe(view)
    expect(leaveOut([])(view)).toBe(view)
  })

  it('narrowing to what it is narrowed to', () => {
    const narrowed = narrow({ paragraph: 3 })(view)
    expect(narrow({ paragraph: 3 })(narrowed)).toBe(narrowed)
  })

  it('or taking out a step that is not there', () => {
    expect(removeStep(7)(view)).toBe(view)
  })
})
