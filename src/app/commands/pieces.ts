import { isLocal } from '../../storage/localId'
import { always, type Command, onEntity } from './command'
import type { Context } from './context'

/** Why nothing can be added to the piece, here and now; null where it can. */
const whyNotAdded = ({ store, editing, collection }: Context): string | null => {
  if (collection) return 'Pieces are read one at a time: open one of them by itself.'
  if (!isLocal(store.piece.id)) return 'This piece comes with Hearsay: make a copy to add to it.'
  return editing.canEdit.value ? null : 'Another tab has this piece: take it over first.'
}

const needsCollection = ({ collection }: Context): string | null =>
  collection ? null : 'There is one piece alone: add another to it first.'

const OF_CORPUS =
  'Its pieces are kept in a corpus: npm run corpus -- pick takes some of them out as a collection.'

/** Of several pieces, who in one is who in another. */
export const whoIsWho: Command = {
  id: 'who-is-who',
  label: 'Who is who: whether names of several pieces are the same',
  keys: ['i'],
  unavailable: needsCollection,
  run: ({ layers }) => {
    layers.dialog.value = { name: 'who-is-who', about: null }
  },
}

/** The way from one piece to another. */
export const pieces: readonly Command[] = [
  {
    id: 'open-piece',
    label: 'Open a piece of your own: paste, choose or drop a text',
    called: 'Open a piece',
    keys: ['o'],
    unavailable: always,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'open-piece', files: [] }
    },
  },
  {
    id: 'add-piece',
    label: 'Add to this: explore another text together with it',
    keys: [],
    unavailable: ({ collection, corpus }) =>
      corpus
        ? OF_CORPUS
        : collection && isLocal(collection.id) && !collection.canEdit.value
          ? 'Another tab has this collection: take it over first.'
          : null,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'open-piece', files: [], adds: true }
    },
  },
  whoIsWho,
  onEntity({
    id: 'same-as',
    label: 'Say who else it is, or is not',
    group: 'word',
    labelFor: (_, { name }) => `Say who else ${name} is, or is not`,
    isOffered: ({ collection }) => collection !== null,
    unavailable: needsCollection,
    run: ({ layers }, { id }) => {
      layers.dialog.value = { name: 'who-is-who', about: id }
    },
  }),
  {
    id: 'copy-collection',
    label: 'Make a copy of this collection that can be changed',
    keys: [],
    unavailable: (context) => (context.corpus ? OF_CORPUS : needsCollection(context)),
    run: ({ desk, layers }) => {
      layers.dialog.value = null
      void desk?.add([])
    },
  },
  {
    // Readers' own keys are kept by this id.
    id: 'read-with-model',
    label: 'Read this piece with a model of your own',
    keys: [],
    unavailable: whyNotAdded,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'machine' }
    },
  },
  {
    id: 'pieces',
    label: 'All pieces: yours and those that come with Hearsay',
    keys: [],
    unavailable: always,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'shelf' }
    },
  },
  {
    id: 'close-piece',
    label: 'Close this piece and go back to all pieces',
    called: 'Close piece',
    keys: [],
    unavailable: ({ store }) =>
      isLocal(store.piece.id) ? null : 'This piece comes with Hearsay: only your own are closed.',
    run: ({ store, desk }) => desk?.close(store.piece.id),
  },
]
