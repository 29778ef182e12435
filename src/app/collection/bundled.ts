import type { Collection } from '../../model/collection'

/** Parsed and checked as the page is built. */
const collections = import.meta.glob<Collection>('../../../data/collections/*.json', {
  query: '?checked',
  import: 'default',
})

/** A collection that comes with the explorer, or one of the pieces that an address names; null where it is none. */
export async function bundledCollection(asked: string): Promise<Collection | null> {
  const load = collections[`../../../data/collections/${asked}.json`]
  if (load) return load()
  const pieces = [...new Set(asked.split(BETWEEN))].filter(Boolean)
  if (pieces.length < 2) return null
  return { format: 1, id: asked, title: '', pieces, judgements: [], questions: [] }
}

/** Between the ids of pieces in an address. */
const BETWEEN = '.'

/** In the order of their ids. */
export const bundledCollections = (): Promise<readonly Collection[]> =>
  Promise.all(
    Object.keys(collections)
      .sort()
      .flatMap((path) => collections[path]?.() ?? []),
  )
