import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST_PIECE } from '../../../src/app/pieces/firstPiece.mjs'
import { anchorWords } from '../../../src/model/anchor'
import { begin } from '../../../src/model/journal/journal'
import { selectEntity, show } from '../../../src/state/actions'
import { fakeBackend } from '../support/fake-backend'
import { sessionOn } from '../support/session'
import { claim, person, pieceOf } from '../support/small-piece'

const journal = (id: string) =>
  begin({ ...pieceOf([person('ann'), person('bob')], [claim('c', 'ann backs bob')]), id })

/** A session on the piece of an address, with pieces of the reader's own. */
function setUp(url = '', own: readonly string[] = ['mine-a', 'mine-b']) {
  const kept = fakeBackend(own.map(journal))
  return { ...sessionOn(kept.backend, url), kept }
}

beforeEach(() => {
  for (const name of ['document', 'window'])
    vi.stubGlobal(name, { addEventListener: () => {}, removeEventListener: () => {} })
  vi.stubGlobal('localStorage', { getItem: () => 'yes', setItem: () => {} })
})
afterEach(() => void vi.unstubAllGlobals())

describe('opening the page', () => {
  it('shows the piece that comes first, at the address as it was typed', async () => {
    const { arrived, browser, explored } = setUp('?utm=mail')
    await arrived(FIRST_PIECE)
    expect(browser.urls).toEqual(['?utm=mail'])
    expect(explored().takesFocus).toBe(false)
    expect(explored().stores.news.notices.value).toEqual([])
  })

  it('shows what the address says of the piece', async () => {
    const { arrived, stores } = setUp('?piece=mine-a&select=entity:bob')
    await arrived('mine-a')
    expect(stores().store.selection.value).toEqual({ type: 'entity', id: 'bob' })
    expect(stores().editing.canEdit.value).toBe(true)
  })

  it('draws a copy of a piece that comes with the explorer as that is drawn, at once and when it is opened again', async () => {
    const first = setUp()
    await first.arrived(FIRST_PIECE)
    const { piece } = first.stores().store
    const { ready } = first.stores().picture
    expect(ready.length).toBeGreaterThan(0)
    await first.desk.open([begin({ ...piece, id: 'mine-copy' })])
    await vi.waitFor(() => expect(first.stores().store.piece.id).not.toBe(FIRST_PIECE))
    expect(first.stores().picture.ready).toEqual(ready)
    const again = sessionOn(fakeBackend([begin({ ...piece, id: 'mine-copy' })]).backend, '?piece=mine-copy')
    await again.arrived('mine-copy')
    expect(again.stores().picture.ready).toEqual(ready)
    const [gone, ...others] = piece.entities
    const claims = piece.claims.filter(({ subject, object }) => ![subject, object].includes(gone?.id ?? ''))
    const smaller = { ...piece, id: 'mine-less', entities: others, claims }
    const less = sessionOn(fakeBackend([begin(smaller)]).backend, '?piece=mine-less')
    await less.arrived('mine-less')
    expect(less.stores().picture.ready).toEqual([])
  })

  it('says why another piece is shown than the one asked for', async () => {
    const { arrived, stores } = setUp('?piece=nowhere')
    await arrived(FIRST_PIECE)
    expect(stores().news.notices.value.join()).toContain('There is no piece “nowhere” here.')
  })

  it('of a piece that was kept elsewhere says nothing of another one', async () => {
    const { arrived, stores } = setUp('?piece=mine-zzz&select=entity:zoe')
    await arrived(FIRST_PIECE)
    expect(stores().news.notices.value).toHaveLength(1)
    expect(stores().news.notices.value.join()).toContain('is not in this browser')
    expect(stores().store.selection.value).toBeNull()
  })

  it('tells what is wrong with a piece that is damaged, and hands it out as it is', async () => {
    const { arrived, desk, failed, kept } = setUp()
    await arrived(FIRST_PIECE)
    kept.backend.saved.load = async () => ({
      state: 'damaged',
      faults: [{ code: 'missing', path: ['title'], type: 'string', form: 'text', choices: null }],
    })
    desk.show('mine-a')
    await vi.waitFor(() => expect(failed()).toMatchObject({ asked: 'mine-a', instead: FIRST_PIECE }))
    expect(failed().faults).toEqual([
      {
        path: 'title',
        problem: '“title” is missing.',
        remedy: 'Write some text, or leave the key out where it may be absent.',
      },
    ])
    expect(failed().raw).not.toBeNull()
  })
})

describe('going from piece to piece', () => {
  it('is a step of the browser, and Back shows the piece as it was left', async () => {
    const { stores, arrived, browser, desk, explored } = setUp('?piece=mine-a')
    await arrived('mine-a')
    stores().store.act(selectEntity('bob'))
    desk.show('mine-b')
    await arrived('mine-b')
    expect(explored().takesFocus).toBe(true)
    expect(browser.urls.at(-1)).toBe('?piece=mine-b')
    browser.go(-1)
    await arrived('mine-a')
    expect(stores().store.selection.value).toEqual({ type: 'entity', id: 'bob' })
    browser.go(1)
    await arrived('mine-b')
  })

  it('to a large one lets the reader go back before it is there', async () => {
    const { stores, arrived, browser, desk } = setUp('?piece=mine-a')
    await arrived('mine-a')
    const names = Array.from({ length: 2500 }, (_, at) => person(`name-${at}`))
    const large = begin(pieceOf(names, [claim('one', 'name-0 backs name-1')]))
    void desk.open([large])
    browser.go(-1)
    await arrived('mine-a')
    browser.go(1)
    await vi.waitFor(() => expect(stores().store.piece.entities).toHaveLength(names.length))
  })

  it('comes back to a piece as it was looked at last', async () => {
    const { stores, arrived, browser, desk } = setUp('?piece=mine-a')
    await arrived('mine-a')
    stores().store.act(selectEntity('ann'))
    stores().store.act(show('table'))
    desk.show('mine-b')
    await arrived('mine-b')
    desk.show('mine-a')
    await arrived('mine-a')
    expect(stores().store.view.value).toMatchObject({ display: 'table', selection: { id: 'ann' } })
    expect(browser.urls.at(-1)).toContain('show=table')
  })

  it('shows what was asked for last, whichever comes first', async () => {
    const { arrived, stores, desk, kept } = setUp('?piece=mine-a')
    await arrived('mine-a')
    const give = kept.hold('mine-b')
    desk.show('mine-b')
    desk.show(FIRST_PIECE)
    await arrived(FIRST_PIECE)
    give()
    await new Promise(setImmediate)
    expect(stores().store.piece.id).toBe(FIRST_PIECE)
  })

  it('stays where the reader is who steps back before the other piece is there', async () => {
    const { stores, arrived, browser, desk, kept } = setUp('?piece=mine-a')
    await arrived('mine-a')
    const give = kept.hold('mine-b')
    desk.show('mine-b')
    browser.go(-1)
    stores().store.act(selectEntity('ann'))
    give()
    await new Promise(setImmediate)
    expect(stores().store.piece.id).toBe('mine-a')
    expect(stores().store.selection.value?.id).toBe('ann')
  })

  it('lets go of the piece that is left: it hears of no step any more', async () => {
    const { stores, arrived, browser, desk } = setUp('?piece=mine-a')
    await arrived('mine-a')
    const before = stores().store
    desk.show(FIRST_PIECE)
    await arrived(FIRST_PIECE)
    const { length } = browser.urls
    before.act(selectEntity('bob'))
    expect(browser.urls).toHaveLength(length)
  })
})

describe('a piece of one’s own', () => {
  it('is shown at once and kept', async () => {
    const { arrived, stores, desk, kept } = setUp()
    await arrived(FIRST_PIECE)
    const isKept = desk.open([journal('draft')], { notices: ['From a file.'], display: 'review' })
    const { id } = stores().store.piece
    expect(id).toMatch(/^mine-/)
    expect(stores().store.view.value.display).toBe('review')
    expect(stores().news.notices.value).toEqual(['From a file.'])
    await isKept
    expect(kept.has(id)).toBe(true)
  })

  it('that is closed leads back to what was shown before it, under all pieces', async () => {
    const { arrived, stores, desk } = setUp()
    await arrived(FIRST_PIECE)
    desk.show('mine-a')
    await arrived('mine-a')
    desk.close('mine-a')
    await arrived(FIRST_PIECE)
    expect(stores().layers.dialog.value).toEqual({ name: 'shelf' })
  })

  it('that is deleted while it is shown gives way', async () => {
    const { arrived, desk, kept } = setUp('?piece=mine-a')
    await arrived('mine-a')
    const volume = { id: 'mine-a' } as Parameters<typeof desk.shelf.remove>[0]
    expect(await desk.shelf.remove(volume)).toBeNull()
    await arrived(FIRST_PIECE)
    expect(kept.has('mine-a')).toBe(false)
  })
})

describe('a digest with words laid under it', () => {
  it('is shown in them until they are taken away, in the view it had', async () => {
    const { arrived, stores, desk } = setUp()
    await arrived(FIRST_PIECE)
    const digest = stores().store.piece
    const words = anchorWords(
      digest,
      digest.paragraphs.map(({ text }) => text),
    )
    desk.layWords(words)
    expect(stores().store.piece).not.toBe(digest)
    expect(desk.orphansOf(FIRST_PIECE)).toEqual(words.orphans)
    desk.takeWordsAway()
    expect(stores().store.piece).toBe(digest)
    expect(desk.orphansOf(FIRST_PIECE)).toBeNull()
  })
})
