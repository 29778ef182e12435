import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Asked, readAsked, talkTo } from '../../../../src/app/embed/contract'
import { type EmbedStage, startEmbed } from '../../../../src/app/embed/embed'
import { FIRST_PIECE } from '../../../../src/app/pieces/firstPiece.mjs'
import type { Stores } from '../../../../src/app/stores'
import { collectionToFile } from '../../../../src/model/file/collection'
import { selectEntity } from '../../../../src/state/actions'
import { lorne as affair } from '../../support/lorne'
import { tabStores } from '../../support/stores'

const NEWS = 'https://news.example'
const lorne: unknown = JSON.parse(
  readFileSync(new URL('../../../../docs/examples/lorne.json', import.meta.url), 'utf8'),
)

/** A window within another page, which hears what is said to it. */
function frame(search: string) {
  const heard: { readonly message: Record<string, unknown>; readonly to: string }[] = []
  const parent = {
    postMessage: (message: Record<string, unknown>, to: string) => heard.push({ message, to }),
  }
  const page = Object.assign(new EventTarget(), { parent, location: { search } })
  const ask = (data: unknown, { source = parent, origin = NEWS }: Record<string, unknown> = {}) =>
    page.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }))
  return { page, heard, ask, last: () => heard.at(-1)?.message }
}

function setUp(search: string) {
  const { page, ...around } = frame(search)
  const shown: { stores: Stores | null; failed: readonly string[] } = { stores: null, failed: [] }
  const stage: EmbedStage = {
    ready: async () => {},
    explore(stores) {
      shown.stores = stores
    },
    fail(_, faults) {
      shown.stores = null
      shown.failed = faults.map(({ problem }) => problem)
    },
  }
  const started = startEmbed({ stage, tab: tabStores(), page })
  return { ...around, shown, started, store: () => shown.stores?.store }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
})
afterEach(() => void vi.unstubAllGlobals())

describe('an embedded piece', () => {
  it('is one that comes with the explorer, as the address has it, and cannot be edited', async () => {
    const { started, store, shown } = setUp('?select=entity:nato&panels=')
    await started
    expect(store()?.piece.id).toBe(FIRST_PIECE)
    expect(store()?.selection.value).toEqual({ type: 'entity', id: 'nato' })
    expect(shown.stores?.desk).toBeNull()
    expect(shown.stores?.editing.canEdit.value).toBe(false)
  })

  it('that is not there is told', async () => {
    const { started, shown } = setUp('?piece=mine-abc')
    await started
    expect(shown.failed).toEqual(['There is no such piece here.'])
  })

  it('says nothing to a page that the address does not name', async () => {
    const { started, heard } = setUp('')
    await started
    expect(heard).toEqual([])
  })
})

describe('the two pages', () => {
  it('tell each other what is looked at, and hear nobody else', async () => {
    const { started, heard, ask, last, store } = setUp(`?origin=${NEWS}`)
    await started
    expect(heard.map(({ message, to }) => [message.type, to])).toEqual([
      ['ready', NEWS],
      ['view', NEWS],
    ])
    expect(last()).toEqual({ hearsay: 1, type: 'view', view: `?piece=${FIRST_PIECE}`, selection: null })
    store()?.act(selectEntity('nato'))
    expect(last()).toMatchObject({
      view: `?piece=${FIRST_PIECE}&select=entity:nato`,
      selection: { type: 'entity', id: 'nato', name: 'NATO' },
    })
    const russia = { hearsay: 1, type: 'select', selection: { type: 'entity', id: 'russia' } }
    ask(russia, { origin: 'https://evil.example' })
    ask(russia, { source: {} })
    ask({ ...russia, selection: { type: 'entity', id: 'nobody' } })
    expect(store()?.selection.value?.id).toBe('nato')
    ask(russia)
    expect(store()?.selection.value?.id).toBe('russia')
    ask({ hearsay: 1, type: 'select', selection: null })
    expect(store()?.selection.value).toBeNull()
  })

  it('show several pieces together, as an address names them or as a file of a collection has them', async () => {
    const named = setUp('?piece=lorne.kherson-evacuation&colour=publisher')
    await named.started
    expect(named.store()?.sources).toHaveLength(6)
    expect(named.store()?.colourBy.value).toBe('publisher')
    const { started, ask, store, shown } = setUp(`?given=1&origin=${NEWS}`)
    await started
    const { collection, pieces } = affair()
    ask({ hearsay: 1, type: 'open', piece: collectionToFile(collection, pieces) })
    await vi.waitFor(() => expect(store()?.sources).toHaveLength(5))
    expect(shown.stores?.collection?.canEdit.value).toBe(false)
  })

  it('hand over a piece only where the address says so', async () => {
    const { started, ask, store } = setUp(`?origin=${NEWS}`)
    await started
    ask({ hearsay: 1, type: 'open', piece: lorne })
    await Promise.resolve()
    expect(store()?.piece.id).toBe(FIRST_PIECE)
  })

  it('hand over a piece as its file has it, with what was done to it, and another after it', async () => {
    const { started, ask, last, heard, store, shown } = setUp(`?given=1&origin=${NEWS}`)
    await started
    expect(heard.map(({ message }) => message)).toEqual([{ hearsay: 1, type: 'ready', piece: null }])
    ask({ hearsay: 1, type: 'open', piece: lorne })
    await vi.waitFor(() => expect(store()?.piece.title).toContain('Trout are back'))
    expect(last()).toMatchObject({ type: 'view', view: '?piece=lorne' })
    expect(store()?.entities.get('court')?.name).toBe('court in Wexcombe')

    ask({ hearsay: 1, type: 'open', piece: { title: 4 } })
    await vi.waitFor(() => expect(last()?.type).toBe('faults'))
    expect(last()?.faults).not.toHaveLength(0)
    expect(shown.failed).not.toHaveLength(0)
    ask({ hearsay: 1, type: 'select', selection: null })
    ask({ hearsay: 1, type: 'open', piece: lorne })
    await vi.waitFor(() => expect(last()?.type).toBe('view'))
  })
})

describe('what is asked', () => {
  const select: Asked = { type: 'select', selection: { type: 'claim', id: 'x' } }

  it('is read as the contract has it', () => {
    expect(readAsked({ hearsay: 1, ...select, more: 1 })).toEqual(select)
    expect(readAsked({ hearsay: 1, type: 'select', selection: null })).toEqual({
      type: 'select',
      selection: null,
    })
  })

  it.each([
    null,
    'select',
    select,
    { hearsay: 2, ...select },
    { hearsay: 1, type: 'ready' },
    { hearsay: 1, type: 'select' },
    { hearsay: 1, type: 'select', selection: { type: 'piece', id: 'x' } },
    { hearsay: 1, type: 'select', selection: { type: 'claim', id: 4 } },
    { hearsay: 1, type: 'select', selection: Object.create({ type: 'claim', id: 'x' }) },
  ])('is nothing where it is %j', (data) => {
    expect(readAsked(data)).toBeNull()
  })

  it('is asked by nobody where the page stands alone', () => {
    const { page, ask, heard } = frame('')
    const onAsked = vi.fn()
    const alone = Object.assign(page, { parent: page })
    talkTo(NEWS, alone, onAsked).tell({ type: 'ready', piece: 'x' })
    ask({ hearsay: 1, ...select })
    expect([heard, onAsked.mock.calls]).toEqual([[], []])
  })
})
