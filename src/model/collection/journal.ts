/** A collection as it came and everything done to it since. What it is now is computed; its pieces have journals of their own. */

import * as z from 'zod/mini'
import { alike } from '../alike'
import { type Collection, collectionShape, judgementShape, type Member } from '../collection'
import { type Story, storyShape } from '../piece'
import { id, index, instant, optional, type Shaped, text } from '../shape'

const ids = z.array(id).check(z.minLength(1))

const editShape = z.discriminatedUnion('do', [
  /** Takes the place of what was judged of the same two before. */
  z.strictObject({ do: z.literal('judge'), judgement: judgementShape }),
  z.strictObject({ do: z.literal('take-back'), judgement: id }),
  z.strictObject({ do: z.literal('add'), pieces: ids }),
  z.strictObject({ do: z.literal('remove'), pieces: ids }),
  z.strictObject({ do: z.literal('rename'), title: text }),
  /** The story as it is then; absent, there is none any more. */
  z.strictObject({ do: z.literal('tell'), story: optional(storyShape) }),
])

/** A collection's journal in a file. */
export const collectionJournalShape = z.strictObject({
  base: collectionShape,
  /** `on`: ISO 8601, UTC. */
  entries: z.array(z.strictObject({ edit: editShape, on: instant })),
  /** How many of the entries are done; those after it can be redone. */
  at: index,
})

export type CollectionEdit = Shaped<typeof editShape>
export interface CollectionJournal extends Shaped<typeof collectionJournalShape> {}

export const beginCollection = (base: Collection): CollectionJournal => ({ base, entries: [], at: 0 })

/** The collection as it is now. */
export const collectionOf = ({ base, entries, at }: CollectionJournal): Collection =>
  entries.slice(0, at).reduce((collection, { edit }) => applied(collection, edit), base)

/** One more entry, `on` an ISO 8601 moment in UTC; what could be redone is dropped. The same journal where it changes nothing. */
export function recordIn(journal: CollectionJournal, edit: CollectionEdit, on: string): CollectionJournal {
  const before = collectionOf(journal)
  if (applied(before, edit) === before) return journal
  const { base, entries, at } = journal
  return { base, entries: [...entries.slice(0, at), { edit, on }], at: at + 1 }
}

export const canUndoIn = ({ at }: CollectionJournal): boolean => at > 0
export const canRedoIn = ({ at, entries }: CollectionJournal): boolean => at < entries.length
export const undoIn = (journal: CollectionJournal): CollectionJournal =>
  canUndoIn(journal) ? { ...journal, at: journal.at - 1 } : journal
export const redoIn = (journal: CollectionJournal): CollectionJournal =>
  canRedoIn(journal) ? { ...journal, at: journal.at + 1 } : journal

/** The same history under another id, of pieces that are called by other ids. */
export function withIds(
  { base, entries, at }: CollectionJournal,
  own: string,
  idOf: (piece: string) => string,
): CollectionJournal {
  const moved = (judgement: Collection['judgements'][number]): Collection['judgements'][number] => {
    const [one, other] = judgement.of
    return {
      ...judgement,
      of: [
        { ...one, piece: idOf(one.piece) },
        { ...other, piece: idOf(other.piece) },
      ],
    }
  }
  const known = [
    ...new Set([...base.pieces, ...entries.flatMap(({ edit }) => (edit.do === 'add' ? edit.pieces : []))]),
  ]
  const retold = (story: Story): Story => ({
    ...story,
    steps: story.steps.map((step) => ({ ...step, view: viewWithIds(step.view, known, idOf) })),
  })
  return {
    base: {
      ...base,
      id: own,
      pieces: base.pieces.map(idOf),
      judgements: base.judgements.map(moved),
      ...(base.story && { story: retold(base.story) }),
    },
    entries: entries.map(({ edit, on }) => ({
      on,
      edit:
        edit.do === 'judge'
          ? { ...edit, judgement: moved(edit.judgement) }
          : edit.do === 'add' || edit.do === 'remove'
            ? { ...edit, pieces: edit.pieces.map(idOf) }
            : edit.do === 'tell' && edit.story
              ? { ...edit, story: retold(edit.story) }
              : edit,
    })),
    at,
  }
}

/** What a link says of pieces that are called by other ids: ids of claims and remarks begin with their piece's, and some of names end so. */
function viewWithIds(view: string, pieces: readonly string[], idOf: (piece: string) => string): string {
  const [longest, ...shorter] = pieces.toSorted((a, b) => b.length - a.length)
  if (longest === undefined) return view
  const any = [longest, ...shorter].join('|')
  const named = new RegExp(`(?<=\\b(?:claim|remark):)(?:${any})(?=-)|(?<=-)(?:${any})(?=[.&~]|$)`, 'g')
  const hidden = new RegExp(`(?<=[=.])(?:${any})(?=[.&]|$)`, 'g')
  return view
    .split('&')
    .map((field) => field.replace(field.startsWith('nopiece=') ? hidden : named, idOf))
    .join('&')
}

/** The very same collection where an edit changes nothing. */
function applied(collection: Collection, edit: CollectionEdit): Collection {
  const { pieces, judgements } = collection
  switch (edit.do) {
    case 'judge': {
      const others = judgements.filter(({ of }) => !isSamePair(of, edit.judgement.of))
      return { ...collection, judgements: [...others, edit.judgement] }
    }
    case 'take-back': {
      const left = judgements.filter((judgement) => judgement.id !== edit.judgement)
      return left.length === judgements.length ? collection : { ...collection, judgements: left }
    }
    case 'add': {
      const added = edit.pieces.filter((piece) => !pieces.includes(piece))
      return added.length === 0 ? collection : { ...collection, pieces: [...pieces, ...new Set(added)] }
    }
    case 'remove': {
      const left = pieces.filter((piece) => !edit.pieces.includes(piece))
      // What was judged of its names waits for it to come back.
      return left.length === pieces.length || left.length === 0 ? collection : { ...collection, pieces: left }
    }
    case 'tell':
      return alike(edit.story, collection.story) ? collection : withStory(collection, edit.story)
    case 'rename':
      return edit.title === collection.title ? collection : { ...collection, title: edit.title }
  }
}

function withStory({ story: _, ...collection }: Collection, story: Story | undefined): Collection {
  return story === undefined ? collection : { ...collection, story }
}

const isSamePair = ([one, other]: readonly [Member, Member], [a, b]: readonly [Member, Member]): boolean =>
  (isSame(one, a) && isSame(other, b)) || (isSame(one, b) && isSame(other, a))

const isSame = (one: Member, other: Member): boolean =>
  one.piece === other.piece && one.entity === other.entity
