import { beginCollection } from '../../model/collection/journal'
import type { Fault } from '../../model/faults'
import { parseCollection } from '../../model/file/collection'
import { type Absent, type OpenCollection, openCollection, stillHolder } from '../collection/opened'

export type Given =
  | { readonly ok: true; readonly collection: OpenCollection }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Several pieces that stay as they are, out of parsed JSON of a collection's file: those of them that are whole. */
export function collectionGiven(value: unknown): Given {
  const read = parseCollection(value)
  if (!read.ok) return read
  const { collection, pieces, damaged } = read
  if (pieces.length === 0) return { ok: false, faults: damaged[0]?.faults ?? [] }
  const absent = damaged.map(({ at }): Absent => ({ id: `damaged-${at + 1}`, why: 'damaged' }))
  const journal = beginCollection({
    ...collection,
    pieces: [...collection.pieces, ...absent.map(({ id }) => id)],
  })
  return { ok: true, collection: openCollection(stillHolder(journal), pieces, absent) }
}
