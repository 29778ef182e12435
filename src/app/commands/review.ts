import { begin } from '../../model/journal/journal'
import type { Kind } from '../../model/vocabulary'
import { focusNext } from '../../platform/focus'
import { inOrder, show, showPanel } from '../../state/actions'
import { isLocal } from '../../storage/localId'
import { tellLastOf } from '../collection/tell'
import { edit } from '../deeds'
import { chosenWords } from '../review/chosenWords'
import { tellLast } from '../review/tell'
import { always, type Command } from './command'
import type { Context } from './context'
import { copyForStory } from './story'

const isReviewing = ({ store }: Context): boolean => store.view.value.display === 'review'

const needsOwn = (context: Context): string | null => {
  if (context.collection) return 'Choose which of the pieces to review.'
  if (!isLocal(context.store.piece.id)) return 'This piece comes with Hearsay: make a copy to edit it.'
  return context.editing.canEdit.value ? null : 'Another tab has this piece: take it over first.'
}

const needsItem = (context: Context): string | null => {
  if (!isReviewing(context)) return 'Open the review first.'
  return needsOwn(context) ?? (context.review.current.value ? null : 'Nothing to decide on is selected.')
}

const needsEntity = (context: Context): string | null =>
  needsItem(context) ?? (context.review.current.value?.type === 'entity' ? null : 'Select a name first.')

const onItem = (how: 'confirm' | 'reject') => (context: Context) => {
  const item = context.review.current.value
  if (item) context.review.decide(how, item)
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

const asKind = (kind: Kind, key: string): Command => ({
  id: `kind-${kind}`,
  label: `It is ${kind === 'organisation' ? 'an' : 'a'} ${kind}`,
  keys: [key],
  scope: 'review',
  unavailable: needsEntity,
  run: (context) => {
    const item = context.review.current.value
    if (item && context.store.entities.get(item.id)?.kind !== kind)
      edit(context, { do: 'change-entity', entity: item.id, change: { kind } })
  },
})

/** Review, and what can be done in it. */
export const reviewCommands: readonly Command[] = [
  {
    id: 'review',
    label: 'Review: the text with what is to be decided on, or back to the graph',
    keys: ['v'],
    unavailable: always,
    run: (context) => {
      const { store } = context
      if (isReviewing(context)) store.act(show('graph'))
      else {
        store.act(show('review'))
        if (
          !context.collection &&
          isLocal(context.store.piece.id) &&
          context.review.current.value === null &&
          context.review.items.value.length > 0
        )
          context.review.goOn()
        store.settle()
      }
    },
  },
  {
    id: 'set-date',
    label: 'Set the date of the piece',
    keys: [],
    unavailable: needsOwn,
    run: ({ store }) => {
      store.act(inOrder(show('review'), showPanel('graph')))
      focusNext('#date-of-piece', false)
    },
  },
  {
    id: 'copy-piece',
    label: 'Make a copy of this piece to edit',
    keys: [],
    unavailable: always,
    run: ({ store, desk }) => void desk?.open([begin(store.piece)], { display: 'review' }),
  },
  copyForStory,
  {
    id: 'accept',
    label: 'Accept it, and on to the next',
    keys: ['a'],
    scope: 'review',
    unavailable: needsItem,
    run: onItem('confirm'),
  },
  {
    id: 'reject',
    label: 'Reject it, and on to the next',
    keys: ['x'],
    scope: 'review',
    unavailable: needsItem,
    run: onItem('reject'),
  },
  {
    id: 'next-undecided',
    label: 'Next undecided',
    keys: ['n'],
    scope: 'review',
    unavailable: (context) => (isReviewing(context) ? needsOwn(context) : 'Open the review first.'),
    run: ({ review }) => review.goOn(),
  },
  ...(
    [
      ['next-item', 'Next of the list', 'j', 1],
      ['previous-item', 'Previous of the list', 'k', -1],
    ] as const
  ).map(
    ([id, label, key, by]): Command => ({
      id,
      label,
      keys: [key],
      scope: 'review',
      unavailable: (context) => (isReviewing(context) ? needsOwn(context) : 'Open the review first.'),
      run: ({ review }) => review.step(by),
    }),
  ),
  {
    id: 'edit-item',
    label: 'Change it: to its first field',
    keys: ['e'],
    scope: 'review',
    unavailable: needsItem,
    run: () => focusNext('#review-first'),
  },
  asKind('person', '1'),
  asKind('organisation', '2'),
  asKind('place', '3'),
  {
    id: 'merge',
    label: 'It is the same as another name',
    keys: ['m'],
    scope: 'review',
    unavailable: needsEntity,
    run: (context) => {
      const item = context.review.current.value
      if (item) context.layers.dialog.value = { name: 'merge', from: item.id, into: null }
    },
  },
  {
    id: 'split',
    label: 'Some of its mentions are somebody else',
    keys: ['s'],
    scope: 'review',
    unavailable: needsEntity,
    run: () => focusNext('.review-mentions input'),
  },
  {
    id: 'mark',
    label: 'Mark words of the text',
    keys: ['w'],
    scope: 'review',
    unavailable: (context) => (isReviewing(context) ? needsOwn(context) : 'Open the review first.'),
    run: ({ store, layers }) => {
      const text = document.querySelector<HTMLElement>('.review-text')
      const span = text && chosenWords(text, store.piece)
      const words = span
        ? (store.piece.paragraphs[span.paragraph]?.text.slice(span.start, span.end) ?? '')
        : ''
      layers.dialog.value = { name: 'mark', words, span }
    },
  },
  {
    id: 'said-by',
    label: 'The chosen words of the text are said by…',
    keys: ['q'],
    scope: 'review',
    unavailable: (context) => (isReviewing(context) ? needsOwn(context) : 'Open the review first.'),
    run: ({ store, layers, news }) => {
      const text = document.querySelector<HTMLElement>('.review-text')
      const spot = text && chosenWords(text, store.piece)
      if (spot) layers.dialog.value = { name: 'said-by', spot }
      else news.say('Choose the words in the text first.')
    },
  },
  {
    id: 'claim-from',
    label: 'Add a claim from here',
    keys: ['c'],
    scope: 'review',
    unavailable: needsItem,
    run: (context) => {
      const item = context.review.current.value
      // From a claim it goes on with whom that is about, from a remark with whom it speaks of, or who speaks.
      const { claims, remarks, entities } = context.store
      const remark = item?.type === 'remark' ? remarks.get(item.id) : undefined
      const from =
        item?.type === 'claim'
          ? claims.get(item.id)?.subject
          : remark
            ? [...remark.about, ...remark.voices].find((id) => entities.has(id))
            : item?.id
      if (from === undefined) return
      context.review.beginClaim(from)
      context.layers.dialog.value = { name: 'add-claim', from }
    },
  },
  {
    id: 'undo-edit',
    label: 'Undo the last edit of the piece',
    keys: ['Mod+z'],
    unavailable: ({ editing, collection }) =>
      (collection ?? editing).canUndo.value ? null : 'Nothing was edited yet.',
    run: ({ editing, collection, news }) => {
      if (collection) {
        const told = tellLastOf(collection)
        collection.undo()
        return news.say(`Undone: ${lowered(told)}`)
      }
      const told = tellLast(editing.journal.peek())
      editing.undo()
      news.say(`Undone: ${lowered(told)}`)
    },
  },
  {
    id: 'redo-edit',
    label: 'Redo the edit of the piece',
    keys: ['Mod+Shift+z', 'Mod+y'],
    unavailable: ({ editing, collection }) =>
      (collection ?? editing).canRedo.value ? null : 'Nothing was undone.',
    run: ({ editing, collection, news }) => {
      if (collection) {
        collection.redo()
        return news.say(`Done again: ${lowered(tellLastOf(collection))}`)
      }
      editing.redo()
      news.say(`Done again: ${lowered(tellLast(editing.journal.peek()))}`)
    },
  },
]
