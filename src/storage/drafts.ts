import type { Database } from './database'

/** The one text that is about to become a piece: plain data, given back as `unknown`. May throw a `StorageFault`. */
export interface Drafts {
  read(): Promise<unknown>
  write(draft: unknown): Promise<void>
  clear(): Promise<void>
}

const KEY = 'draft'

export const createDrafts = (database: Database): Drafts => ({
  read: () => database.read(['drafts'], (transaction) => transaction.objectStore('drafts').get(KEY)),
  write: (draft) =>
    database.write(['drafts'], async (transaction) => {
      await transaction.objectStore('drafts').put(draft, KEY)
    }),
  clear: () => database.write(['drafts'], (transaction) => transaction.objectStore('drafts').delete(KEY)),
})
