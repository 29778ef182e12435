import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOwnPieces } from '../../../../src/app/pieces/ownPieces'
import { begin } from '../../../../src/model/journal/journal'
import { pieceForm, type Saved } from '../../../../src/storage/saved'
import { StorageFault } from '../../../../src/storage/storageFault'
import { fakeLocks } from '../../support/fake-locks'
import { person, pieceOf } from '../../support/small-piece'

const journal = (id: string) => begin({ ...pieceOf([person('ann')], []), id })
const tabs = { tell: () => {}, listen: () => () => {} }

/** A browser whose disk is full while the test says so. */
function setUp() {
  const disk = { isFull: false }
  const saved = {
    form: pieceForm,
    async save(_: unknown, from: number) {
      if (disk.isFull) throw new StorageFault('full')
      return from + 1
    },
    load: async (id: string) => ({ state: 'open', journal: journal(id), revision: 1, notice: null }),
    revisionOf: async () => 1,
  } as unknown as Saved
  const locks = fakeLocks()
  return { disk, locks, mine: createOwnPieces({ saved, tabs, locks }) }
}

const isFree = (locks: LockManager, id: string): Promise<boolean> =>
  locks.request(`hearsay:piece:${id}`, { ifAvailable: true }, (lock) => lock !== null)

beforeEach(() => {
  for (const name of ['document', 'window'])
    vi.stubGlobal(name, { addEventListener: () => {}, removeEventListener: () => {} })
})
afterEach(() => void vi.unstubAllGlobals())

describe('the pieces of a tab', () => {
  it('are shown as they were saved, where that was done after they were found', async () => {
    const { mine } = setUp()
    const added = mine.add(journal('mine-a'))
    const found = await mine.find('mine-a')
    if (found.state !== 'open') throw new Error(found.state)
    await added.whenSaved()
    await vi.waitFor(() => expect(mine.here.value.size).toBe(0))
    expect(mine.show(found)?.revision()).toBe(1)
  })

  it('are not kept from other tabs before they are shown', async () => {
    const { locks, mine } = setUp()
    const found = await mine.find('mine-a')
    expect(await isFree(locks, 'mine-a')).toBe(true)
    if (found.state !== 'open') throw new Error(found.state)
    mine.show(found)
    await vi.waitFor(async () => expect(await isFree(locks, 'mine-a')).toBe(false))
    expect(mine.shown.value?.id).toBe('mine-a')
    mine.show(null)
    await vi.waitFor(async () => expect(await isFree(locks, 'mine-a')).toBe(true))
    expect(mine.here.value.size).toBe(0)
  })

  it('stay here as long as they cannot be saved, and are let go once they are', async () => {
    const { disk, locks, mine } = setUp()
    disk.isFull = true
    const one = mine.add(journal('mine-b'))
    await vi.waitFor(() => expect(one.status.value.state).toBe('unsaved'))
    expect(mine.here.value.has('mine-b')).toBe(true)
    disk.isFull = false
    one.retry()
    await vi.waitFor(() => expect(mine.here.value.size).toBe(0))
    await vi.waitFor(async () => expect(await isFree(locks, 'mine-b')).toBe(true))
  })

  it('stay when they are shown again while they are being left', async () => {
    const { mine } = setUp()
    const found = await mine.find('mine-c')
    if (found.state !== 'open') throw new Error(found.state)
    const one = mine.show(found)
    mine.show(null)
    expect(mine.show(found)).toBe(one)
    await vi.waitFor(() => expect(one?.ownership.value).toBe('mine'))
    expect([...mine.here.value.keys()]).toEqual(['mine-c'])
  })

  it('are let go unsaved when that is asked', async () => {
    const { disk, locks, mine } = setUp()
    disk.isFull = true
    const one = mine.add(journal('mine-d'))
    await vi.waitFor(() => expect(one.status.value.state).toBe('unsaved'))
    mine.drop('mine-d')
    expect(mine.here.value.size).toBe(0)
    await vi.waitFor(async () => expect(await isFree(locks, 'mine-d')).toBe(true))
  })
})
