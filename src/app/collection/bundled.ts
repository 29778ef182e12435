import type { Collection } from '../../model/collection'

/** Parsed and checked as the page is built. */
const collections = import.meta.glob<Collection>('../../../data/collections/*.json', {
  query: '?checked',
  import: 'default',
})

/** A collection that comes with the explorer; null where it is none. */
export const bundledCollection = async (id: string): Promise<Collection | null> =>
  (await collections[`../../../data/collections/${id}.json`]?.()) ?? null

/** In the order of their ids. */
export const bundledCollections = (): Promise<readonly Collection[]> =>
  Promise.all(
    Object.keys(collections)
      .sort()
      .flatMap((path) => collections[path]?.() ?? []),
  )
