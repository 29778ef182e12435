import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { beginCollection, type CollectionJournal } from '../../../model/collection/journal'
import { begin } from '../../../model/journal/journal'
import type { Piece } from '../../../model/piece'
import type { Listed, Saved } from '../../../storage/saved'
import { type Because, faultOf } from '../../../storage/storageFault'
import type { Volume } from '../../../storage/volume'
import { bundledCollections } from '../../collection/bundled'
import { pieces as bundledPieces, openBundled } from '../bundled'
import type { Keeping } from '../keeping'
import type { OwnPieces } from '../ownPieces'

interface Parts {
  saved: Saved
  collections: Saved<CollectionJournal>
  /** The pieces and the collections that are open here, or not saved yet. */
  mine: Pick<OwnPieces, 'here'>
  ours: Pick<OwnPieces<CollectionJournal>, 'here'>
}

/** What stands on the shelf. */
export function createListing({ saved, collections, mine: pieces, ours }: Parts) {
  const here: ReadonlySignal<ReadonlyMap<string, Keeping<unknown>>> = computed(
    () => new Map<string, Keeping<unknown>>([...pieces.here.value, ...ours.here.value]),
  )
  const listed = signal<Listed>({ volumes: [], damaged: [] })
  const bundled = signal<readonly Volume[]>([])
  const trouble = signal<Because | null>(null)
  /** Ids of copies that stand nowhere yet: a tab closed now would lose them. */
  const copying = signal<ReadonlySet<string>>(new Set())

  const mine = computed(() => {
    const kept = listed.value.volumes.filter(({ deletedOn }) => deletedOn === undefined)
    const ids = new Set(kept.map(({ id }) => id))
    // What could not be saved is on the shelf as long as the page lives; what is open stands there as it is shown.
    const fresh = [...here.value.values()]
      .filter(({ id }) => !ids.has(id) && !copying.value.has(id))
      .map(({ id }) => volumeHere(id))
    const known = kept.map((volume) => {
      const open = here.value.get(volume.id)
      return open ? { ...volumeHere(open.id), opened: volume.opened, changed: volume.changed } : volume
    })
    return [...fresh, ...known].sort((a, b) => b.changed.localeCompare(a.changed))
  })
  const volumeHere = (id: string): Volume => {
    const moment = new Date().toISOString()
    const [piece, collection] = [pieces.here.value.get(id), ours.here.value.get(id)]
    const told = piece
      ? saved.form.tell(piece.journal.value)
      : collection
        ? collections.form.tell(collection.journal.value)
        : { id, title: id }
    return { opened: moment, changed: moment, revision: 0, ...told }
  }

  async function refresh(): Promise<void> {
    try {
      listed.value = await saved.list()
      trouble.value = null
    } catch (error) {
      trouble.value = faultOf(error).because
    }
    const [single, several] = await Promise.all([listBundled(), bundledCollections()])
    bundled.value = [
      ...several.map((collection) => collections.form.tell(beginCollection(collection))),
      ...single.map((piece) => saved.form.tell(begin(piece))),
    ].map((told) => ({ opened: '', changed: '', revision: 0, ...told }))
  }

  /** Keeps a copy; it is on the shelf once it is kept, or could not be. */
  async function keepCopy(copy: Keeping<unknown>): Promise<null> {
    copying.value = new Set([...copying.peek(), copy.id])
    try {
      await copy.settle()
      await refresh()
    } finally {
      copying.value = new Set([...copying.peek()].filter((other) => other !== copy.id))
    }
    return null
  }

  return {
    /** What is open here, by id. */
    here,
    mine,
    deleted: computed(() => listed.value.volumes.filter(({ deletedOn }) => deletedOn !== undefined)),
    damaged: computed(() => listed.value.damaged),
    bundled,
    trouble,
    refresh,
    keepCopy,
  }
}

/** The pieces that come with the explorer, in the order in which they came out; one that cannot be read is left out. */
async function listBundled(): Promise<readonly Piece[]> {
  const ids = Object.keys(bundledPieces).map((path) => path.replace(/^.*\/|\.json$/g, ''))
  const opened = await Promise.all(ids.map(async (id) => openBundled(id)))
  return opened
    .flatMap((one) => (one.state === 'open' ? [one.piece] : []))
    .sort((a, b) => a.published.localeCompare(b.published))
}
