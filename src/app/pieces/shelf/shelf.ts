import { type ReadonlySignal, signal } from '@preact/signals-core'
import { exportsOf } from '../../../export/list'
import { tellRefusal } from '../../../export/words/refusals'
import { type CollectionJournal, recordIn } from '../../../model/collection/journal'
import type { Journal } from '../../../model/journal/entries'
import { pieceOf, type Recorded, record } from '../../../model/journal/journal'
import { download, fileName } from '../../../platform/download'
import { whileHeld } from '../../../storage/hold'
import { isLocalCollection, newLocalId } from '../../../storage/localId'
import type { Saved } from '../../../storage/saved'
import { type Because, faultOf } from '../../../storage/storageFault'
import type { Tabs } from '../../../storage/tabs'
import type { Volume } from '../../../storage/volume'
import { type Contents, contentsFrom } from '../../collection/contents'
import { copyOfCollection } from '../../collection/making'
import { handOut } from '../../handOut'
import type { News } from '../../screen/news'
import type { Keeping } from '../keeping'
import type { OwnPieces } from '../ownPieces'
import { unsavedText } from '../words'
import { createListing } from './listing'

/** How long what was deleted can be brought back, ms. */
const DAY_MS = 24 * 60 * 60 * 1000

interface Refused {
  readonly refused: string
}
const isRefused = (changed: unknown): changed is Refused =>
  typeof changed === 'object' && changed !== null && 'refused' in changed

/** The reader's pieces and collections, and those that come with the explorer. What cannot be done gives a sentence that says why, else null. */
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
  /** A copy of one's own of any piece or collection; it is on the shelf once it is kept, or could not be. */
  duplicate(id: string): Promise<string | null>
  /** As a file in which nothing of it is lost. */
  handOut(id: string, news: Pick<News, 'say'>): Promise<string | null>
  /** The pieces of a collection that are there; a piece alone. Null where it is not here. May throw a `StorageFault`. */
  contentsOf(id: string): Promise<Contents | null>
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
  collections: Saved<CollectionJournal>
  tabs: Tabs
  locks: LockManager | undefined
  /** The pieces and the collections that are open here, or not saved yet. */
  mine: Pick<OwnPieces, 'here' | 'add'>
  ours: Pick<OwnPieces<CollectionJournal>, 'here' | 'add'>
  /** Lets go of a piece that was deleted, and goes elsewhere where it is shown. */
  leave(id: string): Promise<void>
}

export function createShelf({ saved, collections, tabs, locks, mine: pieces, ours, leave }: Parts): Shelf {
  const { journalOf, collectionJournalOf, contentsOf } = contentsFrom({
    saved,
    collections,
    mine: pieces,
    ours,
  })
  const listing = createListing({ saved, collections, mine: pieces, ours })
  const { here, refresh } = listing
  const savedOf = (id: string) => (isLocalCollection(id) ? collections : saved)
  const justDeleted = signal<Volume | null>(null)
  /** What was deleted while the shelf is open and was never kept, by id. */
  const dropped = new Map<string, () => void>()

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

  /** Edits what no other tab has open. */
  async function edit<Work>(
    id: string,
    { here, saved }: { here: ReadonlySignal<ReadonlyMap<string, Keeping<Work>>>; saved: Saved<Work> },
    change: (journal: Work) => Work | Refused,
  ): Promise<string | null> {
    const open = here.value.get(id)
    if (open) {
      if (!open.canEdit.peek()) return HELD
      const changed = change(open.journal.peek())
      if (isRefused(changed)) return changed.refused
      open.change(changed)
      return null
    }
    const answer = await whileHeld(id, locks, async () => {
      const found = await saved.load(id)
      if (found.state !== 'open') return { why: GONE }
      const changed = change(found.journal)
      if (isRefused(changed)) return { why: changed.refused }
      await saved.save(changed, found.revision)
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
        const [piece, collection] = [pieces.here.peek().get(id), ours.here.peek().get(id)]
        const [one, several] = [piece?.journal.peek(), collection?.journal.peek()]
        await leave(id)
        dropped.set(id, () => {
          if (one) pieces.add(one)
          if (several) ours.add(several)
        })
        return null
      }
      if (status.state === 'unsaved') return `It cannot be deleted now. ${unsavedText[status.because].what}`
      await savedOf(id).setDeleted(id, true)
      await leave(id)
    } else if ((await whileHeld(id, locks, () => savedOf(id).setDeleted(id, true))) === null) return HELD
    tabs.tell({ type: 'saved', id })
    return null
  }

  return {
    mine: listing.mine,
    deleted: listing.deleted,
    damaged: listing.damaged,
    bundled: listing.bundled,
    justDeleted,
    forgetDeleted() {
      justDeleted.value = null
      dropped.clear()
    },
    trouble: listing.trouble,
    refresh,
    contentsOf,
    rename: (id, title) =>
      attempt(() =>
        isLocalCollection(id)
          ? edit(id, { here: ours.here, saved: collections }, (journal) =>
              recordIn(journal, { do: 'rename', title }, new Date().toISOString()),
            )
          : edit(id, { here: pieces.here, saved }, (journal) => {
              const recorded = renamed(title)(journal)
              return recorded.ok ? recorded.journal : { refused: tellRefusal(recorded.why) }
            }),
      ),
    duplicate: (id) =>
      attempt(async () => {
        const collection = await collectionJournalOf(id)
        if (collection) return listing.keepCopy(ours.add(copyOfCollection(collection)))
        const journal = await journalOf(id)
        return journal === null ? GONE : listing.keepCopy(pieces.add(copyOf(journal)))
      }),
    handOut: (id, news) =>
      attempt(async () => {
        const contents = await contentsOf(id)
        const journal = contents?.collection ? null : await journalOf(id)
        if (contents?.collection)
          for (const form of exportsOf('collection'))
            await handOut(form, { pieces: contents.pieces, collection: contents.collection }, news)
        else if (journal) for (const form of exportsOf('piece')) await handOut(form, journal, news)
        else return GONE
        return null
      }),
    downloadRaw: (id) =>
      attempt(async () => {
        download(fileName(id, 'raw.json'), await savedOf(id).raw(id))
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
        const bring = dropped.get(id)
        if (bring) bring()
        else await savedOf(id).setDeleted(id, false)
        dropped.delete(id)
        justDeleted.value = null
        return null
      }),
    destroy: (id) =>
      attempt(async () => {
        await savedOf(id).destroy(id)
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
