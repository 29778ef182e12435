import type { Collection } from '../../model/collection'
import { beginCollection, type CollectionJournal, collectionOf } from '../../model/collection/journal'
import type { Journal } from '../../model/journal/entries'
import { begin, pieceOf } from '../../model/journal/journal'
import type { Piece } from '../../model/piece'
import { isLocal, isLocalCollection } from '../../storage/localId'
import type { Saved } from '../../storage/saved'
import { openBundled } from '../pieces/bundled'
import type { OwnPieces } from '../pieces/ownPieces'
import { bundledCollection } from './bundled'
import { namedTogether } from './making'

export interface Contents {
  readonly pieces: readonly Piece[]
  /** Null where it is a piece. */
  readonly collection: Collection | null
}

interface Parts {
  readonly saved: Saved
  readonly collections: Saved<CollectionJournal>
  readonly mine: Pick<OwnPieces, 'here'>
  readonly ours: Pick<OwnPieces<CollectionJournal>, 'here'>
}

/** What is in pieces and collections, open or not, of the reader's own or not; null where it is not there. */
export function contentsFrom({ saved, collections, mine, ours }: Parts) {
  async function journalOf(id: string): Promise<Journal | null> {
    const open = mine.here.value.get(id)
    if (open) return open.journal.peek()
    if (isLocal(id)) {
      const found = await saved.load(id)
      return found.state === 'open' ? found.journal : null
    }
    const found = await openBundled(id)
    return found.state === 'open' ? begin(found.piece) : null
  }

  async function collectionJournalOf(id: string): Promise<CollectionJournal | null> {
    const open = ours.here.value.get(id)
    if (open) return open.journal.peek()
    if (isLocalCollection(id)) {
      const found = await collections.load(id)
      return found.state === 'open' ? found.journal : null
    }
    const found = (await bundledCollection(id)) ?? (await namedTogether(id, collectionFound))
    return found && beginCollection(found)
  }

  async function collectionFound(id: string): Promise<Collection | null> {
    const found = isLocalCollection(id) ? await collectionJournalOf(id) : null
    return found ? collectionOf(found) : bundledCollection(id)
  }

  /** The pieces of a collection that are there, and what is judged of them; a piece alone. */
  async function contentsOf(id: string): Promise<Contents | null> {
    const collection = await collectionJournalOf(id)
    if (collection === null) {
      const journal = await journalOf(id)
      return journal && { pieces: [pieceOf(journal)], collection: null }
    }
    const now = collectionOf(collection)
    const found = await Promise.all(now.pieces.map(journalOf))
    return { pieces: found.flatMap((one) => (one ? [pieceOf(one)] : [])), collection: now }
  }

  return { journalOf, collectionJournalOf, contentsOf }
}
