import { shapeFaults } from '../model/check/shape'
import { type CollectionJournal, collectionJournalShape, collectionOf } from '../model/collection/journal'
import type { Form } from './saved'

/** A collection is kept without its pieces: they stay the records that they are. */
export const collectionForm: Form<CollectionJournal> = {
  read(file) {
    const shape = collectionJournalShape.safeParse(file)
    return shape.success
      ? { ok: true, journal: shape.data }
      : { ok: false, faults: shapeFaults(file, shape.error.issues) }
  },
  write: (journal) => journal,
  tell(journal) {
    const { id, title, pieces } = collectionOf(journal)
    return { id, title, pieces }
  },
}
