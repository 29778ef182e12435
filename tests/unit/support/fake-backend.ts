import type { Journal } from '../../../src/model/journal/entries'
import { pieceOf } from '../../../src/model/journal/journal'
import type { Backend } from '../../../src/storage/backend'
import type { Loaded } from '../../../src/storage/saved'

interface Held {
  journal: Journal
  revision: number
  isDeleted: boolean
}

/** Keeps pieces as long as a test lasts. `load` can be made to wait. */
export function fakeBackend(journals: readonly Journal[] = []) {
  const held = new Map<string, Held>()
  for (const journal of journals) held.set(pieceOf(journal).id, { journal, revision: 1, isDeleted: false })
  const waits = new Map<string, Promise<void>>()
  const backend: Backend = {
    saved: {
      list: async () => ({ volumes: [], damaged: [] }),
      async load(id): Promise<Loaded> {
        await waits.get(id)
        const found = held.get(id)
        if (!found) return { state: 'absent' }
        if (found.isDeleted) return { state: 'deleted' }
        return { state: 'open', journal: found.journal, revision: found.revision, notice: null }
      },
      revisionOf: async (id) => held.get(id)?.revision ?? 0,
      raw: async () => '{}',
      async save(journal, from) {
        held.set(pieceOf(journal).id, { journal, revision: from + 1, isDeleted: false })
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
    },
    drafts: { read: async () => undefined, write: async () => {}, clear: async () => {} },
    tabs: { tell: () => {}, listen: () => () => {} },
    locks: undefined,
  }
  return {
    backend,
    has: (id: string): boolean => held.get(id)?.isDeleted === false,
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
