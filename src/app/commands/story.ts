import { begin } from '../../model/journal/journal'
import { always, type Command } from './command'
import type { Context } from './context'

function needsTelling({ store, story, keys }: Context): string | null {
  if (story.telling.value !== null) return null
  if (store.piece.story === undefined) return 'The piece has no story yet.'
  const sign = keys.signOf('story')
  return `The story is not told.${sign === undefined ? '' : ` ${sign} begins.`}`
}

/** There are some, or there can be. */
const hasSteps = ({ store, desk }: Context): string | null =>
  store.piece.story === undefined && desk === null ? 'The piece has no story.' : null

/** Telling the story of a piece, and making it. */
export const storyCommands: readonly Command[] = [
  {
    id: 'story',
    label: 'Tell the story of the piece; while it is told, back to its step',
    keys: ['t'],
    unavailable: ({ store }) => (store.piece.story === undefined ? 'The piece has no story yet.' : null),
    run: ({ story }) => story.begin(),
  },
  {
    id: 'story-next',
    label: 'Next step of the story',
    keys: ['.', 'PageDown'],
    scope: 'story',
    unavailable: needsTelling,
    run: ({ story }) => story.stepBy(1),
  },
  {
    id: 'story-back',
    label: 'Previous step of the story',
    keys: [',', 'PageUp'],
    scope: 'story',
    unavailable: needsTelling,
    run: ({ story }) => story.stepBy(-1),
  },
  {
    id: 'story-end',
    label: 'End the story and stay here',
    keys: [],
    unavailable: needsTelling,
    run: ({ story }) => story.end(),
  },
  {
    id: 'story-steps',
    label: 'Steps of the story: go to one; in a piece of your own add this view, change or order them',
    keys: ['y'],
    group: 'view',
    isOffered: (context) => hasSteps(context) === null,
    unavailable: hasSteps,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'story' }
    },
  },
]

/** A piece that comes with Hearsay stays as it is. */
export const copyForStory: Command = {
  id: 'copy-for-story',
  label: 'Make a copy of this piece, and add what is seen to its story',
  keys: [],
  unavailable: always,
  run: ({ store, desk, collection }) => {
    const told = { view: store.view.peek(), dialog: { name: 'story' } } as const
    void (collection ? desk?.add([], told) : desk?.open([begin(store.piece)], told))
  },
}
