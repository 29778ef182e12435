import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { judge } from '../../../../src/app/collection/judging'
import { inPiece } from '../../../../src/app/review/inPiece'
import { newStep } from '../../../../src/app/story/making'
import { storeOfStep } from '../../../../src/app/story/story'
import { collectionFile } from '../../../../src/export/collectionFile'
import { pieceIn } from '../../../../src/intake/formats/piece/work'
import { begin } from '../../../../src/model/journal/journal'
import type { Piece } from '../../../../src/model/piece'
import { clearSelection, selectClaim } from '../../../../src/state/actions'
import { isLocalCollection } from '../../../../src/storage/localId'
import { fakeBackend } from '../../support/fake-backend'
import { sessionOn } from '../../support/session'
import { claim, person, pieceOf } from '../../support/small-piece'

beforeEach(() => {
  for (const name of ['document', 'window'])
    vi.stubGlobal(name, { addEventListener: () => {}, removeEventListener: () => {} })
  vi.stubGlobal('navigator', {})
})
afterEach(() => void vi.unstubAllGlobals())

const piece = (id: string, name: string, published: string): Piece => ({
  ...pieceOf(
    [person('ann', { name }), person('bob')],
    [claim('c', 'ann attacks bob')],
    ['', `[Ann](ann) hit [Bob](bob), ${id}.`],
  ),
  id,
  title: id,
  published,
})

async function withTwo() {
  const kept = fakeBackend()
  const session = sessionOn(kept.backend)
  await session.arrived('kherson-evacuation')
  await session.desk.open([
    begin(piece('one', 'Ann Lund', '2024-03-02')),
    begin(piece('two', 'Ann Lund', '2024-03-01')),
  ])
  await vi.waitFor(() => expect(isLocalCollection(session.stores().store.piece.id)).toBe(true))
  return { kept, session, id: session.stores().store.piece.id }
}

describe('pieces that are opened together', () => {
  it('are one graph, in the order in which they came out, and come back as they were judged', async () => {
    const { kept, session, id } = await withTwo()
    const { store, collection } = session.stores()
    expect(store.sources.map(({ of }) => of.title)).toEqual(['two', 'one'])
    expect(store.piece.entities.map(({ name }) => name)).toEqual(['Ann Lund', 'Bob', 'Bob'])
    await vi.waitFor(() => expect(collection?.canEdit.value).toBe(true))
    collection?.record({ do: 'rename', title: 'The quarrel' })
    expect(store.piece.title).toBe('The quarrel')
    await session.desk.settle()

    const again = sessionOn(kept.backend, `?piece=${id}`)
    await again.arrived(id)
    expect(again.stores().store.piece).toEqual(store.piece)
  })

  it('take in another, which moves no name that stands, and it can be undone', async () => {
    const { session, id } = await withTwo()
    const { store, collection, commands } = session.stores()
    await vi.waitFor(() => expect(collection?.canEdit.value).toBe(true))
    const before = store.piece.entities.map((entity) => entity.id)
    await session.desk.add([begin(piece('three', 'Ann Lund', '2024-02-01'))])
    expect(store.piece.id).toBe(id)
    expect(store.sources.map(({ of }) => of.title)).toEqual(['three', 'two', 'one'])
    expect(store.piece.entities.map((entity) => entity.id)).toEqual(expect.arrayContaining(before))
    commands.run('undo-edit')
    expect(store.sources).toHaveLength(2)
  })

  it('are reviewed each by itself, from where all are told and back to it', async () => {
    const { session, id } = await withTwo()
    const { store, collection, commands } = session.stores()
    commands.run('review')
    expect(store.view.value).toMatchObject({ display: 'review', selection: null })
    const ids = collection?.joined.value.ids ?? new Map()
    const [claim] = store.piece.claims
    const found = inPiece(store, ids, { type: 'claim', id: claim?.id ?? '' })
    expect(found).toMatchObject({ source: { of: { title: 'two' } }, item: { type: 'claim', id: 'c' } })
    const somebody = store.piece.entities.find(({ name }) => name === 'Ann Lund')
    expect(inPiece(store, ids, { type: 'entity', id: somebody?.id ?? '' })?.item.id).toBe('ann')
    expect(inPiece(store, ids, { type: 'remark', id: 'nobody' })).toBeNull()

    const piece = found?.source.piece ?? ''
    session.desk.review(piece, found?.item ?? null)
    await session.arrived(piece)
    expect(session.stores().store.view.value).toMatchObject({
      display: 'review',
      selection: { type: 'claim', id: 'c' },
    })
    expect(session.desk.within(piece)).toMatchObject({ id })
    expect(session.desk.within('kherson-evacuation')).toBeNull()
    session.stores().editing.record({ do: 'change-claim', claim: 'c', change: { text: 'Ann hit Bob hard.' } })
    session.desk.show(id)
    await session.arrived(id)
    expect(session.stores().store.claims.get(claim?.id ?? '')?.text).toBe('Ann hit Bob hard.')
    expect(session.stores().store.view.value.display).toBe('review')
  })

  it('have a story of their own, which is told, undone, and opens elsewhere about the same claims', async () => {
    const { session } = await withTwo()
    const { store, collection, editing, story, commands } = session.stores()
    await vi.waitFor(() => expect(collection?.canEdit.value).toBe(true))
    const [claim] = store.piece.claims
    store.act(selectClaim(claim?.id ?? ''))
    expect(editing.record({ do: 'step', step: newStep(store, 'Who hit whom.') })).toBeNull()
    store.act(clearSelection)
    story.begin()
    expect(store.selection.value?.id).toBe(claim?.id)
    expect(storeOfStep(store, story.telling.value?.step ?? newStep(store, '')).store.sources).toHaveLength(2)

    if (!collection) throw new Error('no collection')
    const file = collectionFile.produce({
      collection: collection.collection.value,
      pieces: collection.pieces.value,
    })
    const elsewhere = sessionOn(fakeBackend().backend)
    await elsewhere.arrived('kherson-evacuation')
    const { collection: known, pieces } = pieceIn(file).collection ?? { collection: null, pieces: [] }
    await elsewhere.desk.open(pieces.map(begin), { collection: known })
    await vi.waitFor(() => expect(elsewhere.stores().collection).not.toBeNull())
    elsewhere.stores().story.begin()
    const there = elsewhere.stores().store
    expect(there.claims.get(there.selection.value?.id ?? '')?.text).toBe(claim?.text)

    commands.run('undo-edit')
    expect(store.piece.story).toBeUndefined()
    expect(editing.record({ do: 'reject', entities: ['ann'], claims: [] })?.code).toBe('not-editable')
  })

  it('open without one that is gone, and that is told', async () => {
    const { kept, session, id } = await withTwo()
    const [gone] = session.stores().store.sources
    await session.desk.settle()
    await kept.backend.saved.setDeleted(gone?.piece ?? '', true)
    const again = sessionOn(kept.backend, `?piece=${id}`)
    await again.arrived(id)
    expect(again.stores().store.piece.claims).toHaveLength(1)
    expect(again.stores().news.notices.value.join()).toContain('1 piece of this collection cannot be found')
  })

  it('come with Hearsay, or are named by an address, and a copy of them can be changed', async () => {
    const bundled = sessionOn(fakeBackend().backend, '?piece=lorne')
    await bundled.arrived('lorne')
    expect(bundled.stores().store.sources).toHaveLength(5)
    const named = 'lorne-dead-trout.lorne-new-figure'
    const { desk, arrived, stores } = sessionOn(fakeBackend().backend, `?piece=${named}`)
    await arrived(named)
    expect(stores().store.sources).toHaveLength(2)
    expect(stores().collection?.canEdit.value).toBe(false)
    await desk.add([])
    await vi.waitFor(() => expect(stores().collection?.canEdit.value).toBe(true))
    expect(stores().store.sources).toHaveLength(2)
  })

  it('are named by an address together with a collection, with what is judged in that', async () => {
    const named = 'kherson-evacuation.lorne'
    const { arrived, stores } = sessionOn(fakeBackend().backend, `?piece=${named}&select=entity:askham-paper`)
    await arrived(named)
    const { store, collection, news } = stores()
    expect(store.sources).toHaveLength(6)
    expect(collection?.collection.value.judgements).toHaveLength(7)
    expect(store.selection.value?.id).toBe('askham-paper')
    expect(news.notices.value).toEqual([])

    const kept = await withTwo()
    await kept.session.desk.settle()
    const both = `${kept.id}.lorne`
    const again = sessionOn(kept.kept.backend, `?piece=${both}`)
    await again.arrived(both)
    expect(again.stores().store.sources).toHaveLength(7)
  })

  it('are chosen on the shelf, collections with what is judged in them', async () => {
    const { desk, arrived, stores } = sessionOn(fakeBackend().backend)
    await arrived('kherson-evacuation')
    await desk.showTogether(['lorne', 'kherson-evacuation'])
    await vi.waitFor(() => expect(stores().store.sources).toHaveLength(6))
    expect(stores().collection?.collection.value.judgements).toHaveLength(7)
    expect(stores().store.piece.title).toMatch(/ and 5 more$/)
  })

  it('are handed out as one file, which opens elsewhere as the same graph', async () => {
    const { session } = await withTwo()
    const { collection, store } = session.stores()
    await vi.waitFor(() => expect(collection?.canEdit.value).toBe(true))
    if (!collection) throw new Error('no collection')
    const [one, other] = collection.pieces.value.map((each) => ({ piece: each.id, entity: 'ann' }))
    if (one && other) judge(collection, 'not-the-same', [one, other])
    const file = collectionFile.produce({
      collection: collection.collection.value,
      pieces: collection.pieces.value,
    })
    const read = pieceIn(file)
    const elsewhere = sessionOn(fakeBackend().backend)
    await elsewhere.arrived('kherson-evacuation')
    const { collection: known, pieces } = read.collection ?? { collection: null, pieces: [] }
    await elsewhere.desk.open(pieces.map(begin), { collection: known })
    await vi.waitFor(() => expect(elsewhere.stores().store.sources).toHaveLength(2))
    const told = ({ piece: whole }: typeof store) => [
      whole.title,
      whole.entities.map(({ name }) => name),
      whole.claims.map(({ text }) => text),
    ]
    expect(told(elsewhere.stores().store)).toEqual(told(store))
    expect(store.piece.entities.filter(({ name }) => name === 'Ann Lund')).toHaveLength(2)
  })

  it('are renamed, duplicated and deleted together, and the pieces stay', async () => {
    const { kept, session, id } = await withTwo()
    const { desk } = session
    await vi.waitFor(() => expect(desk.canEdit.value).toBe(true))
    await desk.settle()
    expect(await desk.shelf.rename(id, 'The quarrel')).toBeNull()
    expect(session.stores().store.piece.title).toBe('The quarrel')
    expect(await desk.shelf.duplicate(id)).toBeNull()
    await desk.settle()
    const pieces = session.stores().store.sources.map((source) => source.piece)
    const volume = desk.shelf.mine.value.find((one) => one.id === id)
    expect(volume?.pieces).toHaveLength(2)
    if (volume) expect(await desk.shelf.remove(volume)).toBeNull()
    await session.arrived('kherson-evacuation')
    expect([kept.has(id), ...pieces.map(kept.has)]).toEqual([false, true, true])
    expect(await desk.shelf.bringBack(id)).toBeNull()
    expect(kept.has(id)).toBe(true)
  })
})
