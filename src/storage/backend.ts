import { createDatabase } from './database'
import { createDrafts, type Drafts } from './drafts'
import { createSaved, type Saved } from './saved'
import { createTabs, type Tabs } from './tabs'

/** Where the reader's own is kept, and how those who change it agree. */
export interface Backend {
  readonly saved: Saved
  readonly drafts: Drafts
  readonly tabs: Tabs
  /** Undefined where nobody else can change what is kept. */
  readonly locks: LockManager | undefined
}

/** This browser. Nothing is opened before it is needed. */
export function browserBackend(): Backend {
  const database = createDatabase()
  return {
    saved: createSaved(database),
    drafts: createDrafts(database),
    tabs: createTabs(),
    locks: navigator.locks as LockManager | undefined,
  }
}
