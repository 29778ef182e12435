import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core'
import type { Journal } from '../../model/journal/entries'
import { askToPersist } from '../../platform/storage'
import type { Loaded, Saved } from '../../storage/saved'
import { type Because, faultOf } from '../../storage/storageFault'
import type { Tabs } from '../../storage/tabs'
import { createKeeping, type Keeping } from './keeping'

export type Open<Work = Journal> = Loaded<Work> & { readonly state: 'open' }

export type Found<Work = Journal> = Loaded<Work> | { readonly state: 'unreadable'; readonly because: Because }

/** The reader's pieces or collections that are open in this tab: the one that is shown, and those that could not be saved yet. */
export interface OwnPieces<Work = Journal> {
  /** By id. */
  readonly here: ReadonlySignal<ReadonlyMap<string, Keeping<Work>>>
  readonly shown: ReadonlySignal<Keeping<Work> | null>
  /** Begins to keep a new piece. One that is not shown is let go once it is saved. */
  add(journal: Work): Keeping<Work>
  /** Reads a piece. It is not held before it is shown. */
  find(id: string): Promise<Found<Work>>
  /** Shows one that was found, in place of the one before; null where what is shown is none of the reader's. */
  show(found: Open<Work> | null): Keeping<Work> | null
  /** Lets go of a piece, saved or not. */
  drop(id: string): void
}

interface Parts<Work> {
  saved: Saved<Work>
  tabs: Tabs
  locks: LockManager | undefined
}

export function createOwnPieces<Work = Journal>({ saved, tabs, locks }: Parts<Work>): OwnPieces<Work> {
  const here = signal<ReadonlyMap<string, Keeping<Work>>>(new Map())

  const shownId = signal<string | null>(null)

  /** Who kept what was found: it may be saved, and let go, before that is shown. */
  const foundHere = new WeakMap<Open<Work>, Keeping<Work>>()

  const begin = (journal: Work, revision: number): Keeping<Work> => {
    const onLeft = ({ id }: Keeping<Work>) => {
      here.value = new Map([...here.peek()].filter(([other]) => other !== id))
    }
    const keeping = createKeeping({ journal: signal(journal), revision, saved, tabs, locks, onLeft })
    here.value = new Map([...here.peek(), [keeping.id, keeping]])
    return keeping
  }
  warnWhileUnsaved(
    computed(() => [...here.value.values()].some(({ status }) => status.value.state !== 'saved')),
  )
  effect(() => {
    for (const keeping of here.value.values())
      if (keeping.id !== shownId.value && keeping.status.value.state === 'saved')
        untracked(() => void keeping.leave())
  })

  return {
    here,
    shown: computed(() => (shownId.value === null ? null : (here.value.get(shownId.value) ?? null))),
    add(journal) {
      void askToPersist()
      return begin(journal, 0)
    },
    async find(id) {
      const open = here.peek().get(id)
      if (open) {
        const found = openHere(open)
        foundHere.set(found, open)
        return found
      }
      try {
        return await saved.load(id)
      } catch (error) {
        return { state: 'unreadable', because: faultOf(error).because }
      }
    },
    show: (found) =>
      batch(() => {
        const id = found && saved.form.tell(found.journal).id
        shownId.value = id
        if (found === null || id === null) return null
        const keptBefore = foundHere.get(found)
        const { journal, revision } = keptBefore ? openHere(keptBefore) : found
        const keeping = here.peek().get(id) ?? begin(journal, revision)
        keeping.arrive()
        return keeping
      }),
    drop: (id) => here.peek().get(id)?.drop(),
  }
}

/** A piece that is here already, as it is now. */
export const openHere = <Work>({ journal, revision }: Keeping<Work>): Open<Work> => ({
  state: 'open',
  journal: journal.peek(),
  revision: revision(),
  notice: null,
})

/** The browser asks before it leaves the page, only while something would be lost: a page that may ask is put away for good. */
function warnWhileUnsaved(isUnsaved: ReadonlySignal<boolean>): void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  effect(() => {
    if (!isUnsaved.value) return
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  })
}
