import { describe, expect, it } from 'vitest'
import { captionOf } from '../../../../src/app/story/caption'
import { newStep } from '../../../../src/app/story/making'
import { createStory, storeOfStep } from '../../../../src/app/story/story'
import { tellGone, tellPlace } from '../../../../src/app/story/words'
import { begin as beginJournal } from '../../../../src/model/journal/journal'
import type { Piece } from '../../../../src/model/piece'
import { clearSelection, selectEntity } from '../../../../src/state/actions'
import { freeEditing } from '../../../../src/state/editing'
import { begin } from '../../../../src/state/history'
import { createWorkStore } from '../../../../src/state/store'
import { openingView } from '../../../../src/state/view'
import { tellChange } from '../../../../src/ui/frame/announce'
import { claim, group, person, pieceOf } from '../../support/small-piece'

const piece: Piece = {
  ...pieceOf(
    [person('ann'), person('bob'), group('union')],
    [claim('backs', 'union backs ann', { voices: ['bob'] }), claim('fights', 'bob attacks union')],
  ),
  story: {
    steps: [
      { id: 'who', view: 'select=entity:ann', text: 'Here is Ann.' },
      { id: 'fight', view: 'select=claim:fights', text: 'Bob has another story.' },
      { id: 'end', view: '', text: 'That is all.' },
    ],
  },
}

function setUp(start: Piece = piece) {
  const editing = freeEditing(beginJournal(start))
  const store = createWorkStore(editing, begin(openingView(start.id)))
  const story = createStory(store)
  const at = () => (story.telling.value === null ? null : story.telling.value.at)
  return { editing, store, story, at }
}

describe('a story', () => {
  it('begins with its first step, goes on and back, and stays within its steps', () => {
    const { story, at, store } = setUp()
    expect(at()).toBeNull()
    story.begin()
    expect([at(), store.selection.value?.id]).toEqual([0, 'ann'])
    story.stepBy(-1)
    expect(at()).toBe(0)
    story.stepBy(1)
    expect([at(), store.selection.value?.id]).toEqual([1, 'fights'])
    story.goTo('end')
    story.stepBy(1)
    expect([at(), store.selection.value]).toEqual([2, null])
    expect(store.history.value.steps).toHaveLength(4)
  })

  it('lets the reader go elsewhere, and takes them back to its step', () => {
    const { story, store } = setUp()
    story.begin()
    expect(story.telling.value?.isAway).toBe(false)
    store.act(selectEntity('bob'))
    expect(story.telling.value).toMatchObject({ isAway: true, at: 0 })
    story.begin()
    expect(story.telling.value?.isAway).toBe(false)
    expect(store.selection.value?.id).toBe('ann')
  })

  it('tells a step of which something was deleted, and says so', () => {
    const { story, editing, store } = setUp()
    editing.record({ do: 'reject', entities: [], claims: ['fights'] })
    story.goTo('fight')
    expect(story.telling.value?.at).toBe(1)
    expect(store.selection.value).toBeNull()
    expect(tellGone(story.telling.value?.gone ?? [], store.base)).toBe(
      'The piece does not have “bob attacks union” any more.',
    )
    editing.undo()
    story.begin()
    expect(tellGone(story.telling.value?.gone ?? [], store.base)).toBe('')
    editing.record({ do: 'merge', from: 'ann', into: 'bob', name: 'Bob', kind: 'person' })
    story.goTo('who')
    expect(store.selection.value?.id).toBe('bob')
    expect(story.telling.value?.gone).toEqual([])
  })

  it('is no more told once its step is deleted', () => {
    const { story, editing, at } = setUp()
    story.begin()
    editing.record({ do: 'move-step', step: 'who', to: 2 })
    expect(at()).toBe(2)
    editing.record({ do: 'remove-step', step: 'who' })
    expect(at()).toBeNull()
  })

  it('begins nothing in a piece that has none', () => {
    const { story: _, ...plain } = piece
    const { story, store } = setUp(plain)
    story.begin()
    story.stepBy(1)
    expect(store.history.value.steps).toHaveLength(1)
  })

  it('is heard once for each step, with what it shows no more, and where it ends', () => {
    const { story, store } = setUp()
    const before = store.view.value
    story.begin()
    const first = store.view.value
    expect(tellChange(before, first, store)).toBe('Step 1 of 3: Here is Ann.')
    expect(tellChange(before, first, store, 'Ann is gone.')).toBe('Step 1 of 3: Here is Ann. Ann is gone.')
    expect(tellChange(first, { ...first, story: null }, store)).toBe('The story has ended.')
  })
})

describe('a new step', () => {
  it('shows what is looked at, under an id that no other has', () => {
    const { store, editing, story } = setUp()
    store.act(selectEntity('bob'))
    const step = newStep(store, '  And Bob. ')
    expect(step).toEqual({ id: 'step-4', view: 'select=entity:bob', text: 'And Bob.' })
    expect(editing.record({ do: 'step', step })).toBeNull()
    editing.record({ do: 'remove-step', step: 'who' })
    expect(newStep(store, 'More').id).toBe('step-4-2')
    store.act(clearSelection)
    story.goTo('step-4')
    expect(store.selection.value?.id).toBe('bob')
    expect(tellPlace({ at: 2, steps: store.piece.story?.steps ?? [] })).toBe('Step 3 of 3')
  })
})

describe('the caption of a step', () => {
  const of = (view: string) => captionOf(storeOfStep(setUp().store, { id: 'x', view, text: 'x' }).store)
  it.each([
    ['', 'Everything the piece connects.'],
    ['select=entity:ann', 'Ann: 1 own tie.'],
    ['select=entity:bob', 'Bob: 1 own tie, 1 tie on this voice’s word.'],
    ['select=claim:fights', 'Asserted: “bob attacks union”. The author.'],
    ['select=tie:ann~union', 'Ann and Union: 1 claim.'],
    ['select=path:ann~bob', 'Ann to Bob: 2 steps.'],
    ['without=place', 'Not everything is shown: filters are on.'],
  ])('of “%s”', (view, told) => {
    expect(of(view)).toBe(told)
  })

  it('counts what goes where a voice is left out', () => {
    expect(of('leftout=bob')).toMatch(/^Everything the piece connects\. Without Bob, 1 of 2 claims/)
  })

  it('says that it is on a map', () => {
    expect(of('layout=map')).toContain('Shown on a map.')
  })
})
