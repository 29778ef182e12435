import * as fake from 'fake-indexeddb'
import { vi } from 'vitest'
import { createDatabase } from '../../../src/storage/database'

const { default: _, forceCloseDatabase: __, ...types } = fake

/** As long as a test lasts, a disk of its own in the place of the browser's; `fullAt` is the write, from 1, that finds no room. */
export function fakeDisk(fullAt: number | null = null) {
  let count = 0
  const { put, delete: remove } = fake.IDBObjectStore.prototype
  const note = () => {
    count++
    if (count === fullAt) throw new DOMException('no room', 'QuotaExceededError')
  }
  for (const [name, type] of Object.entries(types)) vi.stubGlobal(name, type)
  vi.stubGlobal('indexedDB', new fake.IDBFactory())
  vi.spyOn(fake.IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    note()
    return put.apply(this, args)
  })
  vi.spyOn(fake.IDBObjectStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    note()
    return remove.apply(this, args)
  })
  return { database: createDatabase(), writes: () => count }
}
