import { collectionToFile } from '../model/file/collection'
import type { Export } from './export'

export const collectionFile = {
  id: 'collection-file',
  of: 'collection',
  label: 'Export',
  does: 'Export the collection as a file with all its pieces',
  keeps: 'all its pieces, and who was judged to be who',
  loses: 'what was done to each piece before',
  produce: ({ collection, pieces }) => `${JSON.stringify(collectionToFile(collection, pieces), null, 2)}\n`,
  to: {
    place: 'file',
    title: ({ collection }) => collection.title,
    ending: 'json',
    type: 'application/json',
  },
} as const satisfies Export<'collection'>
