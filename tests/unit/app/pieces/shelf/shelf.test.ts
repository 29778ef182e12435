import { signal } from '@preact/signals-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOwnPieces } from '../../../../../src/app/pieces/ownPieces'
import { createShelf } from '../../../../../src/app/pieces/shelf/shelf'
import type { Journal } from '../../../../../src/model/journal/entries'
import { begin, pieceOf as pieceIn } from '../../../../../src/model/journal/journal'
import { pieceForm, type Saved } from '../../../../../src/storage/saved'
import { StorageFault } from '../../../../../src/storage/storageFault'
import { countsOf, type Volume } from '../../../../../src/storage/volume'
import { fakeBackend } from '../../../support/fake-backend'
import { fakeLocks } from '../../../support/fake-locks'
import { person, pieceOf } from '../../../support/small-piece'

const one = begin({ ...pieceOf([person('ann')], []), id: 'mine-a', title: 'A song' })
const tabs = { tell: () => {}, listen: () => () => {} }

/** A browser that keeps a piece only once it is let. */
function setUp() {
  const kept = new Map<string, Journal>([['mine-a', one]])
  const disk = { isFull: false, isAsked: false, letGo: () => {} }
  const ready = new Promise<void>((resolve) => {
    disk.letGo = resolve
  })
  const volumeOf = (journal: Journal): Volume => {
    const piece = pieceIn(journal)
    const { id, title, published } = piece
    return { id, title, published, opened: '', changed: '', counts: countsOf(piece), revision: 1 }
  }
  const saved = {
    form: pieceForm,
    list: async () => ({ volumes: [...kept.values()].map(volumeOf), damaged: [] }),
    async save(journal: Journal, from: number) {
      disk.isAsked = true
      await ready
      if (disk.isFull) throw new StorageFault('full')
      kept.set(journal.base.id, journal)
      return from + 1
    },
    load: async (id: string) => ({ state: 'open', journal: kept.get(id), revision: 1, notice: null }),
    revisionOf: async (id: string) => (kept.has(id) ? 1 : 0),
  } as unknown as Saved
  const locks = fakeLocks()
  const collections = fakeBackend().backend.collections
  const mine = createOwnPieces({ saved, tabs, locks })
  const ours = createOwnPieces({ saved: collections, tabs, locks })
  const parts = { saved, collections, tabs, locks, mine, ours, leave: async () => {} }
  return { disk, shelf: createShelf(parts) }
}

beforeEach(() => {
  for (const name of ['document', 'window'])
    vi.stubGlobal(name, { addEventListener: () => {}, removeEventListener: () => {} })
})
afterEach(() => void vi.unstubAllGlobals())

describe('a copy of a piece', () => {
  it.each([
    ['is kept', false],
    ['could not be kept', true],
  ])('is on the shelf once it %s, and not before', async (_, isFull) => {
    const { disk, shelf } = setUp()
    disk.isFull = isFull
    await shelf.refresh()
    const titles = () => shelf.mine.value.map(({ title }) => title).sort()
    const done = signal(false)
    const copying = shelf.duplicate('mine-a').then(() => {
      done.value = true
    })
    await vi.waitFor(() => expect(disk.isAsked).toBe(true))
    expect(titles()).toEqual(['A song'])
    expect(done.value).toBe(false)
    disk.letGo()
    await copying
    expect(titles()).toEqual(['A song', 'A song (copy)'])
  })
})
