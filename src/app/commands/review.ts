import { begin } from '../../model/journal/journal'
import type { Kind } from '../../model/vocabulary'
import { focusNext } from '../../platform/focus'
import { show } from '../../state/actions'
import { type App, edit, isOwnPiece } from '../app'
import { chosenWords } from '../review/chosenWords'
import { decide, goOn, step } from '../review/reviewing'
import { tellLast } from '../review/tell'
import { always, type Command } from './command'

const isReviewing = ({ store }: App): boolean => store.view.value.display === 'review'

const needsOwn = (app: App): string | null => {
  if (!isOwnPiece(app)) return 'This piece comes with Hearsay: make a copy to edit it.'
  return app.editing.canEdit.value ? null : 'Another tab has this piece: take it over first.'
}

const needsItem = (app: App): string | null => {
  if (!isReviewing(app)) return 'Open the review first.'
  return needsOwn(app) ?? (app.review.current.value ? null : 'Nothing to decide on is selected.')
}

const needsEntity = (app: App): string | null =>
  needsItem(app) ?? (app.review.current.value?.type === 'entity' ? null : 'Select a name first.')

const onItem = (how: 'confirm' | 'reject') => (app: App) => {
  const item = app.review.current.value
  if (item) decide(app, how, item)
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

const asKind = (kind: Kind, key: string): Command => ({
  id: `kind-${kind}`,
  label: `It is ${kind === 'organisation' ? 'an' : 'a'} ${kind}`,
  keys: [key],
  scope: 'review',
  unavailable: needsEntity,
  run: (app) => {
    const item = app.review.current.value
    if (item && app.store.entities.get(item.id)?.kind !== kind)
      edit(app, { do: 'change-entity', entity: item.id, change: { kind } })
  },
})

/** Review, and what can be done in it. */
export const reviewCommands: readonly Command[] = [
  {
    id: 'review',
    label: 'Review: the text with what is to be decided on, or back to the graph',
    keys: ['v'],
    unavailable: always,
    run: (app) => {
      const { store } = app
      if (isReviewing(app)) store.act(show('graph'))
      else {
        store.act(show('review'))
        if (isOwnPiece(app) && app.review.current.value === null && app.review.items.value.length > 0)
          goOn(app)
        store.settle()
      }
    },
  },
  {
    id: 'copy-piece',
    label: 'Make a copy of this piece to edit',
    keys: [],
    unavailable: always,
    run: ({ store, desk }) => void desk.open([begin(store.piece)], [], 'review'),
  },
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
    unavailable: (app) => (isReviewing(app) ? needsOwn(app) : 'Open the review first.'),
    run: goOn,
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
      unavailable: (app) => (isReviewing(app) ? needsOwn(app) : 'Open the review first.'),
      run: (app) => step(app, by),
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
    run: (app) => {
      const item = app.review.current.value
      if (item) app.dialog.value = { name: 'merge', from: item.id, into: null }
    },
  },
  {
    id: 'split',
    label: 'Some of its mentions are somebody else',
    keys: ['s'],
    scope: 'review',
    unavailable: needsEntity,
    run: () => {
      const mentions = document.querySelector<HTMLDetailsElement>('.review-mentions')
      if (mentions) mentions.open = true
      focusNext('.review-mentions input')
    },
  },
  {
    id: 'mark',
    label: 'Mark words of the text',
    keys: ['w'],
    scope: 'review',
    unavailable: (app) => (isReviewing(app) ? needsOwn(app) : 'Open the review first.'),
    run: ({ store, dialog }) => {
      const text = document.querySelector<HTMLElement>('.review-text')
      const span = text && chosenWords(text, store.piece)
      const words = span
        ? (store.piece.paragraphs[span.paragraph]?.text.slice(span.start, span.end) ?? '')
        : ''
      dialog.value = { name: 'mark', words, span }
    },
  },
  {
    id: 'claim-from',
    label: 'Add a claim from here',
    keys: ['c'],
    scope: 'review',
    unavailable: needsItem,
    run: (app) => {
      const item = app.review.current.value
      // From a claim it goes on with whom that is about.
      const from = item?.type === 'claim' ? app.store.claims.get(item.id)?.subject : item?.id
      if (from === undefined) return
      app.review.beginClaim(from)
      app.dialog.value = { name: 'add-claim', from }
    },
  },
  {
    id: 'undo-edit',
    label: 'Undo the last edit of the piece',
    keys: ['Mod+z'],
    unavailable: ({ editing }) => (editing.canUndo.value ? null : 'Nothing was edited yet.'),
    run: ({ editing, toast }) => {
      const told = tellLast(editing.journal.peek())
      editing.undo()
      toast.value = `Undone: ${lowered(told)}`
    },
  },
  {
    id: 'redo-edit',
    label: 'Redo the edit of the piece',
    keys: ['Mod+Shift+z', 'Mod+y'],
    unavailable: ({ editing }) => (editing.canRedo.value ? null : 'Nothing was undone.'),
    run: ({ editing, toast }) => {
      editing.redo()
      toast.value = `Done again: ${lowered(tellLast(editing.journal.peek()))}`
    },
  },
]
