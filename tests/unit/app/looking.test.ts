import { describe, expect, it } from 'vitest'
import { fileEquipment } from '../../../src/app/equipment/file'
import { startLooking } from '../../../src/app/looking'
import { createMedia } from '../../../src/app/screen/media'
import type { Failure } from '../../../src/app/screen/presenter'
import { createTabStores, type Stores } from '../../../src/app/stores'
import { explorerFile } from '../../../src/export/explorerFile'
import { join } from '../../../src/graph/collection/joined'
import { resolve } from '../../../src/graph/collection/resolution'
import { fingerprint } from '../../../src/layouts/kernel/input'
import { readyLayoutsFile } from '../../../src/layouts/web/ready'
import { selectEntity } from '../../../src/state/actions'
import { madePiece } from '../../bench/madePiece'
import { fakePage } from '../support/fake-page'
import { harbour } from '../support/harbour'
import { lorne } from '../support/lorne'

/** What stands in a file that was saved of a piece with a view. */
const saved = (view: string, hasText = true, piece = harbour, layouts: unknown = null): string => {
  const shell = '<title>Hearsay</title><!-- piece -->'
  const file = explorerFile.produce({
    ...{ shell, piece, together: null, layouts, view, hasText },
  })
  return />(\{.*\})<\/script>/s.exec(file)?.[1] ?? ''
}

/** What stands in a file that was saved of a collection. */
function savedTogether(view: string): string {
  const { collection, pieces } = lorne()
  const together = { collection, pieces }
  const { piece } = join(collection, pieces, resolve(pieces, collection.judgements).groups)
  const shell = '<title>Hearsay</title><!-- piece -->'
  const file = explorerFile.produce({ shell, piece, together, layouts: null, view, hasText: true })
  return />(\{.*\})<\/script>/s.exec(file)?.[1] ?? ''
}

async function lookAt(contents: string, address = '', isPhone = false) {
  const browser = fakePage(address)
  let stores: Stores | null = null
  let failure: Failure | null = null
  await startLooking({
    tab: createTabStores(
      fileEquipment,
      createMedia(() => ({ matches: isPhone, addEventListener: () => {} })),
    ),
    page: browser.page,
    contents,
    stage: {
      ready: () => Promise.resolve(),
      explore: (given) => {
        stores = given
      },
      fail: (given) => {
        failure = given
      },
      wait: () => {},
      clear: () => {},
    },
  })
  const shown = (): Stores => {
    if (stores === null) throw new Error('no piece is shown')
    return stores
  }
  return { browser, shown, failure: () => failure as Failure | null }
}

describe('the explorer in a file of its own', () => {
  it('opens the piece in it as it was looked at, and goes on from there in the address', async () => {
    const { browser, shown } = await lookAt(saved('?piece=mine-1&select=entity:oslo&layout=order'))
    const { store } = shown()
    expect(store.piece.title).toBe(harbour.title)
    expect(store.view.value).toMatchObject({ selection: { type: 'entity', id: 'oslo' }, layout: 'order' })
    store.act(selectEntity('tomas-berk'))
    expect(browser.urls.at(-1)).toContain('select=entity:tomas-berk')
    browser.go(-1)
    expect(store.selection.value?.id).toBe('oslo')
  })

  it('shows a piece of 90 names as an overview on a phone', async () => {
    const piece = madePiece({ names: 90, claims: 110 })
    const drawn = { pane: { width: 900, height: 600 }, positions: new Map(), places: new Map() }
    const contents = saved('', true, piece, readyLayoutsFile([drawn], fingerprint(piece)))
    const seen = async (isPhone: boolean) => {
      const { store, picture } = (await lookAt(contents, '', isPhone)).shown()
      return { isInPart: store.isLarge.value, layouts: picture.ready.length }
    }
    expect(await seen(false)).toEqual({ isInPart: false, layouts: 1 })
    // A layout of all names has no room for theirs.
    expect(await seen(true)).toEqual({ isInPart: true, layouts: 0 })
  })

  it('follows a link into it rather than what it was saved with', async () => {
    const { shown } = await lookAt(saved('?select=entity:oslo'), '?select=entity:nobody')
    expect(shown().store.selection.value).toBeNull()
    expect(shown().news.notices.value.join(' ')).toContain('entity:nobody')
  })

  it('opens, keeps and edits nothing: what does has no command, and the review no screen', async () => {
    const { shown } = await lookAt(saved('?show=review'))
    const { commands, desk, editing, store } = shown()
    expect(desk).toBeNull()
    expect(editing.canEdit.value).toBe(false)
    expect(store.view.value.display).toBe('graph')
    for (const id of ['open-piece', 'pieces', 'close-piece', 'review', 'copy-piece', 'read-with-model'])
      expect([id, commands.has(id), commands.run(id)]).toEqual([id, false, false])
    for (const id of ['search', 'connect', 'share', 'export', 'replay', 'help'])
      expect([id, commands.has(id)]).toEqual([id, true])
  })

  it('opens several pieces together, with what was judged of them, and none of it can be changed', async () => {
    const { shown } = await lookAt(savedTogether('?piece=lorne&select=entity:northmoor-water-authority'))
    const { store, collection, commands } = shown()
    expect(store.sources.map(({ piece }) => piece)).toHaveLength(5)
    expect(store.selection.value?.id).toBe('northmoor-water-authority')
    expect(store.entities.get('northmoor-water-authority')?.aliases).toContain('NWA')
    expect(store.findings.length).toBeGreaterThan(0)
    expect(collection?.collection.value.judgements).toHaveLength(7)
    expect(collection?.canEdit.value).toBe(false)
    expect(['who-is-who', 'copy-collection', 'add-piece'].map(commands.has)).toEqual([true, false, false])
  })

  it('opens with the pieces that are whole where others are damaged, and tells it', async () => {
    const contents = JSON.parse(savedTogether('')) as { piece: { pieces: unknown[] } }
    contents.piece.pieces[1] = { id: 'broken' }
    const { shown } = await lookAt(JSON.stringify(contents))
    expect(shown().store.sources).toHaveLength(4)
    expect(shown().news.notices.value).toEqual([
      '1 piece of this collection cannot be read: the others are open.',
    ])
  })

  it('knows that the text was left out', async () => {
    expect((await lookAt(saved('', false))).shown().store.piece.rendition).toBe('quotations')
    expect((await lookAt(saved(''))).shown().store.piece.rendition).toBe('verbatim')
  })

  it.each(['', '{', '{}', '{"piece": {"format": 1}}'])(
    'says what is wrong where it holds %j',
    async (contents) => {
      const { failure } = await lookAt(contents)
      expect(failure()?.faults.length).toBeGreaterThan(0)
      expect(failure()).toMatchObject({ instead: null, raw: null })
    },
  )
})
