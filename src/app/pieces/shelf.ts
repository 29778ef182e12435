import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Export } from '../../export/export'
import { tellRefusal } from '../../export/words/refusals'
import type { Journal } from '../../model/journal/entries'
import { begin, pieceOf, type Recorded, record } from '../../model/journal/journal'
import { download, fileName } from '../../platform/download'
import { whileHeld } from '../../storage/hold'
import { isLocal, newLocalId } from '../../storage/localId'
import type { Listed, Saved } from '../../storage/saved'
import { type Because, faultOf } from '../../storage/storageFault'
import type { Tabs } from '../../storage/tabs'
import { countsOf, type Volume } from '../../storage/volume'
import { handOut } from '../handOut'
import type { News } from '../screen/news'
import { listBundled, openBundled } from './bundled'
import type { Keeping } from './keeping'
import { unsavedText } from './words'

/** How long what was deleted can be brought back, ms. */
const DAY_MS = 24 * 60 * 60 * 1000

/** The reader's pieces and those that come with the explorer. What cannot be done gives a sentence that says why, else null. */
export interface Shelf {
  /** Of the reader's own, those changed last first. */
  readonly mine: ReadonlySignal<readonly Volume[]>
  /** That can still be brought back. */
  readonly deleted: ReadonlySignal<readonly Volume[]>
  /** What was deleted last, while the shelf is open. */
  readonly justDeleted: ReadonlySignal<Volume | null>
  forgetDeleted(): void
  /** Ids of records that cannot be read. */
  readonly damaged: ReadonlySignal<readonly string[]>
  readonly bundled: ReadonlySignal<readonly Volume[]>
  /** Why what is kept cannot be read; null where it can. */
  readonly trouble: ReadonlySignal<Because | null>
  refresh(): Promise<void>
  rename(id: string, title: string): Promise<string | null>
  /** A copy of one's own of any piece; it is on the shelf once it is kept, or could not be. */
  duplicate(id: string): Promise<string | null>
  handOut(id: string, form: Export<'piece'>, news: Pick<News, 'say'>): Promise<string | null>
  downloadRaw(id: string): Promise<string | null>
  /** It can be brought back for a day. */
  remove(volume: Volume): Promise<string | null>
  /** As `remove`, of what is not on the reader's mind: nothing offers to bring it back at once. */
  takeAway(id: string): Promise<string | null>
  bringBack(id: string): Promise<string | null>
  destroy(id: string): Promise<string | null>
  /** Destroys what was deleted more than a day ago. */
  purge(): Promise<void>
}

interface Parts {
  saved: Saved
  tabs: Tabs
  locks: LockManager | undefined
  /** The pieces that are open here, or not saved yet. */
  here: ReadonlySignal<ReadonlyMap<string, Keeping>>
  /** Begins a piece of the reader's own without showing it. */
  add(journal: Journal): Keeping
  /** Lets go of a piece that was deleted, and goes elsewhere where it is shown. */
  leave(id: string): Promise<void>
}

export function createShelf({ saved, tabs, locks, here, add, leave }: Parts): Shelf {
  const listed = signal<Listed>({ volumes: [], damaged: [] })
  const bundled = signal<readonly Volume[]>([])
  const trouble = signal<Because | null>(null)
  const justDeleted = signal<Volume | null>(null)
  /** Ids of copies that stand nowhere yet: a tab closed now would lose them. */
  const copying = signal<ReadonlySet<string>>(new Set())
  /** What was deleted while the shelf is open and was never kept, by id. */
  const dropped = new Map<string, Journal>()

  const mine = computed(() => {
    const kept = listed.value.volumes.filter(({ deletedOn }) => deletedOn === undefined)
    const ids = new Set(kept.map(({ id }) => id))
    // What could not be saved is on the shelf as long as the page lives; what is open stands there as it is shown.
    const fresh = [...here.value.values()]
      .filter(({ id }) => !ids.has(id) && !copying.value.has(id))
      .map(volumeHere)
    const known = kept.map((volume) => {
      const open = here.value.get(volume.id)
      return open ? { ...volumeHere(open), opened: volume.opened, changed: volume.changed } : volume
    })
    return [...fresh, ...known].sort((a, b) => b.changed.localeCompare(a.changed))
  })

  async function refresh(): Promise<void> {
    try {
      listed.value = await saved.list()
      trouble.value = null
    } catch (error) {
      trouble.value = faultOf(error).because
    }
    bundled.value = (await listBundled()).map((piece) => volumeOf(begin(piece), ''))
  }

  /** Does something that may not be kept, and shows what came of it. */
  async function attempt(task: () => Promise<string | null>): Promise<string | null> {
    try {
      return await task()
    } catch (error) {
      return unsavedText[faultOf(error).because].what
    } finally {
      await refresh()
    }
  }

  async function journalOf(id: string): Promise<Journal | null> {
    const open = here.value.get(id)
    if (open) return open.journal.peek()
    if (isLocal(id)) {
      const found = await saved.load(id)
      return found.state === 'open' ? found.journal : null
    }
    const found = await openBundled(id)
    return found.state === 'open' ? begin(found.piece) : null
  }

  /** Edits a piece that no other tab has open. */
  async function edit(id: string, change: (journal: Journal) => Recorded): Promise<string | null> {
    const open = here.value.get(id)
    if (open) {
      if (!open.canEdit.peek()) return HELD
      const recorded = change(open.journal.peek())
      if (!recorded.ok) return tellRefusal(recorded.why)
      open.change(recorded.journal)
      return null
    }
    const answer = await whileHeld(id, locks, async () => {
      const found = await saved.load(id)
      if (found.state !== 'open') return { why: GONE }
      const recorded = change(found.journal)
      if (!recorded.ok) return { why: tellRefusal(recorded.why) }
      await saved.save(recorded.journal, found.revision)
      tabs.tell({ type: 'saved', id })
      return { why: null }
    })
    return answer === null ? HELD : answer.why
  }

  /** The reader goes elsewhere only once that is done. */
  async function setDeleted(id: string): Promise<string | null> {
    const open = here.value.get(id)
    if (open) {
      const status = await open.settle()
      if (!open.canEdit.peek()) return HELD
      if (open.revision() === 0) {
        const journal = open.journal.peek()
        await leave(id)
        dropped.set(id, journal)
        return null
      }
      if (status.state === 'unsaved') return `It cannot be deleted now. ${unsavedText[status.because].what}`
      await saved.setDeleted(id, true)
      await leave(id)
    } else if ((await whileHeld(id, locks, () => saved.setDeleted(id, true))) === null) return HELD
    tabs.tell({ type: 'saved', id })
    return null
  }

  return {
    mine,
    deleted: computed(() => listed.value.volumes.filter(({ deletedOn }) => deletedOn !== undefined)),
    damaged: computed(() => listed.value.damaged),
    bundled,
    justDeleted,
    forgetDeleted() {
      justDeleted.value = null
      dropped.clear()
    },
    trouble,
    refresh,
    rename: (id, title) => attempt(() => edit(id, renamed(title))),
    duplicate: (id) =>
      attempt(async () => {
        const journal = await journalOf(id)
        if (journal === null) return GONE
        const copy = copyOf(journal)
        const { id: own } = copy.base
        copying.value = new Set([...copying.peek(), own])
        try {
          await add(copy).settle()
          await refresh()
        } finally {
          copying.value = new Set([...copying.peek()].filter((other) => other !== own))
        }
        return null
      }),
    handOut: (id, form, news) =>
      attempt(async () => {
        const journal = await journalOf(id)
        if (journal === null) return GONE
        await handOut(form, journal, news)
        return null
      }),
    downloadRaw: (id) =>
      attempt(async () => {
        download(fileName(id, 'raw.json'), await saved.raw(id))
        return null
      }),
    remove: (volume) =>
      attempt(async () => {
        const why = await setDeleted(volume.id)
        if (why === null) justDeleted.value = volume
        return why
      }),
    takeAway: (id) => attempt(() => setDeleted(id)),
    bringBack: (id) =>
      attempt(async () => {
        const journal = dropped.get(id)
        if (journal) add(journal)
        else await saved.setDeleted(id, false)
        dropped.delete(id)
        justDeleted.value = null
        return null
      }),
    destroy: (id) =>
      attempt(async () => {
        await saved.destroy(id)
        if (justDeleted.peek()?.id === id) justDeleted.value = null
        return null
      }),
    purge: () =>
      saved.purge(Date.now() - DAY_MS).catch((error: unknown) => {
        // The shelf tells it to whoever asks for a piece.
        console.info(faultOf(error).message)
      }),
  }
}

const HELD = 'It is open in another tab. Close it there first, or take it over.'
const GONE = 'It is not here any more, or cannot be read.'

const renamed =
  (title: string) =>
  (journal: Journal): Recorded =>
    record(journal, { do: 'change-piece', change: { title } }, new Date().toISOString())

/** With its whole history, under another id and title. */
export function copyOf(journal: Journal): Journal {
  const title = `${pieceOf(journal).title} (copy)`
  const copy = { ...journal, base: { ...journal.base, id: newLocalId(), title } }
  if (pieceOf(copy).title === title) return copy
  const recorded = renamed(title)(copy)
  return recorded.ok ? recorded.journal : copy
}

const volumeHere = ({ journal }: Keeping): Volume => volumeOf(journal.value, new Date().toISOString())

function volumeOf(journal: Journal, moment: string): Volume {
  const piece = pieceOf(journal)
  const { id, title, published } = piece
  return { id, title, published, opened: moment, changed: moment, counts: countsOf(piece), revision: 0 }
}
