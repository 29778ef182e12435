import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Loaded, Saved } from '../../library/saved'
import { type Because, faultOf } from '../../library/storageFault'
import type { Tabs } from '../../library/tabs'
import type { Journal } from '../../model/journal'
import { askToPersist } from '../../platform/storage'
import { createKeeping, type Keeping } from './keeping'

export type Found =
  | { readonly state: 'here'; readonly keeping: Keeping; readonly notice: string | null }
  | Exclude<Loaded, { state: 'open' }>
  | { readonly state: 'unreadable'; readonly because: Because }

/** The reader's pieces that are open in this tab, and those that could not be saved yet. */
export interface OwnPieces {
  /** By id. */
  readonly here: ReadonlySignal<ReadonlyMap<string, Keeping>>
  /** Begins to keep a new piece. */
  add(journal: Journal): Keeping
  find(id: string): Promise<Found>
  /** Saves a piece and lets go of it; false where it could not be saved, and stays. */
  leave(id: string): Promise<boolean>
}

interface Parts {
  saved: Saved
  tabs: Tabs
  locks: LockManager | undefined
}

export function createOwnPieces({ saved, tabs, locks }: Parts): OwnPieces {
  const here = signal<ReadonlyMap<string, Keeping>>(new Map())

  const begin = (journal: Journal, revision: number): Keeping => {
    const keeping = createKeeping({ journal: signal(journal), revision, saved, tabs, locks })
    here.value = new Map([...here.value, [keeping.id, keeping]])
    return keeping
  }
  warnWhileUnsaved(
    computed(() => [...here.value.values()].some(({ status }) => status.value.state !== 'saved')),
  )

  return {
    here,
    add(journal) {
      void askToPersist()
      return begin(journal, 0)
    },
    async find(id) {
      const open = here.value.get(id)
      if (open) return { state: 'here', keeping: open, notice: null }
      try {
        const found = await saved.load(id)
        if (found.state !== 'open') return found
        // Asked for twice, it is begun once.
        const keeping = here.value.get(id) ?? begin(found.journal, found.revision)
        return { state: 'here', keeping, notice: found.notice }
      } catch (error) {
        return { state: 'unreadable', because: faultOf(error).because }
      }
    },
    async leave(id) {
      const keeping = here.value.get(id)
      if (!keeping) return true
      const isLeft = await keeping.leave()
      if (isLeft) here.value = new Map([...here.value].filter(([other]) => other !== id))
      return isLeft
    },
  }
}

/** The browser asks before it leaves the page, only while something would be lost: a page that may ask is put away for good. */
function warnWhileUnsaved(isUnsaved: ReadonlySignal<boolean>): void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  effect(() => {
    if (!isUnsaved.value) return
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  })
}
