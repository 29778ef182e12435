import type { CollectionJournal } from '../model/collection/journal'
import { collectionForm } from './collections'
import { createDatabase, type Database } from './database'
import { createDrafts, type Drafts } from './drafts'
import { createSaved, createSavedAs, type Saved } from './saved'
import { createTabs, type Tabs } from './tabs'

/** Where the reader's own is kept, and how those who change it agree. */
export interface Backend {
  readonly saved: Saved
  readonly collections: Saved<CollectionJournal>
  readonly drafts: Drafts
  readonly tabs: Tabs
  /** Undefined where nobody else can change what is kept. */
  readonly locks: LockManager | undefined
}

/** What a database keeps. */
export const keptIn = (database: Database): Pick<Backend, 'saved' | 'collections' | 'drafts'> => ({
  saved: createSaved(database),
  collections: createSavedAs(collectionForm, database),
  drafts: createDrafts(database),
})

/** This browser. Nothing is opened before it is needed. */
export function browserBackend(): Backend {
  return {
    ...keptIn(createDatabase()),
    tabs: createTabs(),
    locks: navigator.locks as LockManager | undefined,
  }
}
