import type { CollectionJournal } from '../../../src/model/collection/journal'
import type { Journal } from '../../../src/model/journal/entries'
import type { Backend } from '../../../src/storage/backend'
import { collectionForm } from '../../../src/storage/collections'
import { type Form, type Loaded, pieceForm, type Saved } from '../../../src/storage/saved'

interface Held<Work> {
  journal: Work
  revision: number
  isDeleted: boolean
}

/** Keeps pieces and collections as long as a test lasts. `load` can be made to wait. */
export function fakeBackend(
  journals: readonly Journal[] = [],
  collections: readonly CollectionJournal[] = [],
) {
  const waits = new Map<string, Promise<void>>()
  const pieces = heldAs(pieceForm, journals, waits)
  const many = heldAs(collectionForm, collections, waits)
  const backend: Backend = {
    saved: pieces.saved,
    collections: many.saved,
    drafts: { read: async () => undefined, write: async () => {}, clear: async () => {} },
    tabs: { tell: () => {}, listen: () => () => {} },
    locks: undefined,
  }
  return {
    backend,
    has: (id: string): boolean => [pieces, many].some(({ held }) => held.get(id)?.isDeleted === false),
    /** The piece is given once what this gives is called. */
    hold(id: string): () => void {
      let go = () => {}
      waits.set(
        id,
        new Promise((resolve) => {
          go = resolve
        }),
      )
      return () => go()
    },
  }
}

function heldAs<Work>(
  form: Form<Work>,
  journals: readonly Work[],
  waits: ReadonlyMap<string, Promise<void>>,
) {
  const held = new Map<string, Held<Work>>()
  for (const journal of journals) held.set(form.tell(journal).id, { journal, revision: 1, isDeleted: false })
  const saved: Saved<Work> = {
    form,
    list: async () => ({ volumes: [], damaged: [] }),
    async load(id): Promise<Loaded<Work>> {
      await waits.get(id)
      const found = held.get(id)
      if (!found) return { state: 'absent' }
      if (found.isDeleted) return { state: 'deleted' }
      return { state: 'open', journal: found.journal, revision: found.revision, notice: null }
    },
    revisionOf: async (id) => held.get(id)?.revision ?? 0,
    raw: async () => '{}',
    async save(journal, from) {
      held.set(form.tell(journal).id, { journal, revision: from + 1, isDeleted: false })
      return from + 1
    },
    async setDeleted(id, isDeleted) {
      const found = held.get(id)
      if (found) held.set(id, { ...found, revision: found.revision + 1, isDeleted })
    },
    async destroy(id) {
      held.delete(id)
    },
    purge: async () => {},
  }
  return { held, saved }
}
