import { describe, expect, it } from 'vitest'
import { indexPiece } from '../../../src/graph/search/indexPiece'
import type { Edit } from '../../../src/model/edits/edit'
import { begin as beginJournal } from '../../../src/model/journal/journal'
import * as actions from '../../../src/state/actions'
import { freeEditing } from '../../../src/state/editing'
import { begin } from '../../../src/state/history'
import { createWorkStore } from '../../../src/state/store'
import { openingView, type View } from '../../../src/state/view'
import { claim, group, person, pieceOf } from '../support/small-piece'

const piece = pieceOf(
  [person('ann'), person('anna'), person('bob'), group('club')],
  [
    claim('a', 'ann backs club', { voices: ['bob'] }),
    claim('b', 'anna backs bob'),
    claim('c', 'bob attacks club', { voices: ['anna'] }),
  ],
  ['', '[Ann](ann) and [Anna](anna) and [Bob](bob) of the [Club](club).'],
)

function setUp(view: Partial<View> = {}) {
  const editing = freeEditing(beginJournal(piece), () => '2026-11-22T12:00:00.000Z')
  const store = createWorkStore(editing, begin({ ...openingView('small'), ...view }))
  store.indexer.value = (piece) => ({ value: indexPiece(piece) })
  const edit = (one: Edit) => expect(editing.record(one)).toBeNull()
  return { editing, store, edit }
}
const merge: Edit = { do: 'merge', from: 'ann', into: 'anna', name: 'Anna', kind: 'person' }

describe('a piece that is edited', () => {
  it('is followed by all that is computed from it', () => {
    const { store, edit, editing } = setUp()
    expect(store.ties.size).toBe(3)
    edit({ do: 'reject', entities: [], claims: ['b'] })
    expect([...store.ties.keys()]).toEqual(['ann~club', 'bob~club'])
    expect(store.shown.value.ties.size).toBe(2)
    expect(store.cast.find(({ entity }) => entity.id === 'anna')?.ties).toBe(0)
    edit({ do: 'change-entity', entity: 'bob', change: { name: 'Robert' } })
    expect(store.search.value.entities('Robert')).toContain('bob')
    editing.undo()
    editing.undo()
    expect(store.ties.size).toBe(3)
    expect(store.piece).toEqual(piece)
  })

  it('has nobody selected who is gone, and again when that is undone', () => {
    const { store, edit, editing } = setUp()
    store.act(actions.selectEntity('bob'))
    edit({ do: 'reject', entities: ['bob'], claims: [] })
    expect(store.selection.value).toBeNull()
    expect(store.view.value.trail).toEqual([])
    editing.undo()
    expect(store.selection.value).toEqual({ type: 'entity', id: 'bob' })
    expect(store.view.value.trail).toHaveLength(1)
  })

  it('minds everywhere who was merged into whom', () => {
    const { store, edit } = setUp()
    store.act(actions.selectTie('ann~club'))
    store.act(actions.pin('ann', 0.5, 0.5))
    store.act(actions.centreOn('ann'))
    store.act(actions.narrow({ entity: 'ann' }))
    store.act(actions.connect('ann', 'club'))
    store.act(actions.selectEntity('ann'))
    edit(merge)
    const { selection, trail, pins, centre, narrowing } = store.view.value
    expect(selection).toEqual({ type: 'entity', id: 'anna' })
    expect(trail).toEqual([
      { type: 'tie', id: 'anna~club' },
      { type: 'path', id: 'anna~club' },
      { type: 'entity', id: 'anna' },
    ])
    expect([pins[0]?.entity, centre, narrowing.entity]).toEqual(['anna', 'anna', 'anna'])
  })

  it('keeps one pin of two who became one, that of the one who stays', () => {
    const { store, edit } = setUp()
    store.act(actions.pin('anna', 0.1, 0.1))
    store.act(actions.pin('ann', 0.9, 0.9))
    edit(merge)
    expect(store.pins.value).toEqual([{ layout: 'web', entity: 'anna', x: 0.1, y: 0.1 }])
  })

  it('leaves a view that speaks of nothing edited the very same', () => {
    const { store, edit } = setUp()
    store.act(actions.selectEntity('bob'))
    const before = store.view.value
    edit(merge)
    expect(store.view.value).toBe(before)
  })

  it('leaves a voice out under the name it has now', () => {
    const { store, edit } = setUp()
    store.act(actions.toggleVoice('bob'))
    store.act(actions.toggleVoice('anna'))
    edit({ do: 'merge', from: 'bob', into: 'ann', name: 'Ann', kind: 'person' })
    expect(store.view.value.leftOut).toContain('ann')
    store.act(actions.toggleVoice('ann'))
    expect(store.view.value.leftOut).toEqual(['anna'])
  })

  it('says why an edit cannot be done and does nothing', () => {
    const { store, editing } = setUp()
    expect(editing.record({ do: 'reject', entities: ['nobody'], claims: [] })).toEqual({
      code: 'chosen-are-gone',
      path: [],
    })
    expect(store.piece).toBe(piece)
    expect(editing.canUndo.value).toBe(false)
  })
})
