import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../src/model/piece'
import { stepShape } from '../../../src/model/piece'
import { selectEntity, toggleVoice } from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import { endStory, isAsTold, shownBy, tellStep, viewOfStep } from '../../../src/state/story'
import { fromUrl, knownIn, toUrl } from '../../../src/state/url'
import { openingView } from '../../../src/state/view'
import { sorted, viewed } from '../support/arbitrary-view'
import { check } from '../support/property'
import { claim, group, person, pieceOf } from '../support/small-piece'
import { createStore } from '../support/store'

const step = (view: string): Step => ({ id: 'one', view, text: 'Told.' })
const none = new Map<string, string>()
const plain = pieceOf(
  [person('ann'), person('bob'), group('union')],
  [claim('backs', 'union backs ann'), claim('says', 'bob attacks union', { voices: ['bob'] })],
)
const piece = { ...plain, story: { steps: [step('select=entity:ann'), { ...step(''), id: 'two' }] } }
const known = knownIn(piece)
const start = openingView(piece.id)

describe('a view that a step keeps', () => {
  it('is what a link has of it, without the piece and what was clicked through', () => {
    const view = selectEntity('ann')(selectEntity('bob')(start))
    expect(viewOfStep(toggleVoice('bob')(view))).toBe('select=entity:ann&leftout=bob')
    expect(viewOfStep(start)).toBe('')
    expect(viewOfStep({ ...view, story: 'one' })).toBe('select=entity:ann')
  })

  it('comes back as it was, whatever it is, and may stand in a file', () => {
    check(
      fc.property(viewed, ({ piece, view }) => {
        const told = step(viewOfStep(view))
        expect(stepShape.safeParse(told).success).toBe(true)
        const { view: shown, gone } = shownBy(told, { ...knownIn(piece), isStep: () => true }, none)
        expect(gone).toEqual([])
        expect(shown.story).toBe('one')
        expect(isAsTold(shown, view)).toBe(true)
        const { trail, pins, panel, story, ...same } = sorted(view)
        expect(sorted(shown)).toMatchObject(same)
      }),
    )
  })
})

describe('a step of a story', () => {
  it('shows whom somebody was merged into', () => {
    const merged = shownBy(
      step('select=entity:anna&leftout=bo'),
      known,
      new Map([
        ['anna', 'ann'],
        ['bo', 'bob'],
      ]),
    )
    expect(merged.view).toMatchObject({ selection: { type: 'entity', id: 'ann' }, leftOut: ['bob'] })
    expect(merged.gone).toEqual([])
  })

  it('says what is gone, and shows the rest', () => {
    const view = 'layout=map&centre=ann&select=claim:lost&leftout=bob.eve&with=eve&not=mallory'
    const { view: shown, gone } = shownBy(step(view), known, none)
    expect(shown).toMatchObject({
      layout: 'map',
      centre: 'ann',
      selection: null,
      leftOut: ['bob'],
      barred: [],
    })
    expect(gone).toEqual([
      { type: 'claim', id: 'lost' },
      { type: 'entity', id: 'eve' },
      { type: 'entity', id: 'mallory' },
    ])
  })

  it('is one step of looking; Back leads to where one was, and ending it leaves one where one is', () => {
    const store = createStore(piece, begin(start))
    const { view } = shownBy(piece.story.steps[0] as Step, known, none)
    store.act(selectEntity('bob'))
    store.act(tellStep(view))
    expect(store.history.value.steps).toHaveLength(3)
    expect(store.view.value).toMatchObject({ story: 'one', selection: { id: 'ann' } })
    expect(store.view.value.trail.map(({ id }) => id)).toEqual(['bob', 'ann'])
    store.act(tellStep(view))
    expect(store.history.value.steps).toHaveLength(3)
    store.act(endStory)
    expect(store.view.value).toMatchObject({ story: null, selection: { id: 'ann' } })
    expect(endStory(store.view.value)).toBe(store.view.value)
  })

  it('leaves what was dragged where it is', () => {
    const pins = [{ layout: 'web', entity: 'ann', x: 0.2, y: 0.4 }] as const
    const { view } = shownBy(step('select=entity:ann'), known, none)
    expect(tellStep(view)({ ...start, pins }).pins).toBe(pins)
  })

  it('stands in the link, as long as the story has it', () => {
    const link = toUrl({ ...start, story: 'two' })
    expect(link).toBe('?piece=small&story=two')
    expect(fromUrl(new URLSearchParams(link), known).view.story).toBe('two')
    expect(fromUrl(new URLSearchParams(link), knownIn(plain)).view.story).toBeNull()
  })
})
