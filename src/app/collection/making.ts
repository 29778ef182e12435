import type { Collection } from '../../model/collection'
import {
  beginCollection,
  type CollectionJournal,
  collectionOf,
  recordIn,
  withIds,
} from '../../model/collection/journal'
import type { Piece } from '../../model/piece'
import { newCollectionId } from '../../storage/localId'
import { titleOfSeveral } from './words'

/** A collection of the reader's own, of which nothing is judged yet. */
export const newCollection = (pieces: readonly Pick<Piece, 'id' | 'title' | 'published'>[]): Collection => ({
  format: 1,
  id: newCollectionId(),
  title: titleOfSeveral(pieces),
  pieces: [...new Set(pieces.map(({ id }) => id))],
  judgements: [],
  questions: [],
})

/** With its whole history, under another id and title, of the same pieces. */
export function copyOfCollection(journal: CollectionJournal): CollectionJournal {
  const copy = withIds(journal, newCollectionId(), (piece) => piece)
  const title = `${collectionOf(journal).title} (copy)`
  return copy.entries.length === 0
    ? beginCollection({ ...copy.base, title })
    : recordIn(copy, { do: 'rename', title }, new Date().toISOString())
}
