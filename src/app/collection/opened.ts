import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { type Explored, exploredInSteps, isAllOf } from '../../graph/collection/explored'
import type { Called, Joined } from '../../graph/collection/joined'
import { memberKey, type Resolution, resolve } from '../../graph/collection/resolution'
import { eachTextOnce, type Twice } from '../../graph/collection/twice'
import { formerIds } from '../../graph/collection/whole/ids'
import type { Steps } from '../../model/check/steps'
import type { Collection, Judgement, Member } from '../../model/collection'
import {
  type CollectionEdit,
  type CollectionJournal,
  canRedoIn,
  canUndoIn,
  collectionOf,
  recordIn,
  redoIn,
  undoIn,
} from '../../model/collection/journal'
import { onlyLast } from '../../model/onceEach'
import type { Piece } from '../../model/piece'
import { acrossOf } from '../../state/derived/across'
import type { Moment, Work } from '../../state/derived/told'
import type { Editing } from '../../state/editing'
import { piecemeal } from '../piecemeal'
import { isMuch } from '../work/much'
import { tellIn } from './telling'
import { stillWhole } from './whole'

/** Why a piece of a collection is not among the others. */
export interface Absent {
  readonly id: string
  readonly why: 'missing' | 'damaged'
}

/** A collection as it is explored: its pieces, and what follows from them and from what was judged. */
export interface OpenCollection {
  readonly id: string
  readonly collection: ReadonlySignal<Collection>
  readonly journal: ReadonlySignal<CollectionJournal>
  /** Those that are there, each text once, in the order of the collection. */
  readonly pieces: ReadonlySignal<readonly Piece[]>
  readonly absent: ReadonlySignal<readonly Absent[]>
  /** Ids of pieces that nobody looked for yet: another tab may have added them. */
  readonly unknown: ReadonlySignal<readonly string[]>
  /** Those whose text another one has: they count once. */
  readonly twice: ReadonlySignal<readonly Twice[]>
  readonly resolution: ReadonlySignal<Resolution>
  readonly joined: ReadonlySignal<Joined>
  /** Whether it can be changed here and now. */
  readonly canEdit: ReadonlySignal<boolean>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** Whether it was done: it can be edited, and that changes something. */
  record(edit: CollectionEdit): boolean
  undo(): void
  redo(): void
  /** Pieces that may be added to it. */
  bring(pieces: readonly Piece[]): void
  /** What is explored. */
  readonly work: Work
  /** The whole cannot be edited as a piece, but for its story. */
  readonly editing: Editing
  /** Works out in steps what pieces tell differently: whoever asks has it from then on. */
  workOut(): Steps<void>
  /** Whether what many pieces come to by now is being worked out; until then they are shown as they were. */
  readonly isComing: ReadonlySignal<boolean>
  /** What is worked out in steps of what many pieces come to, before that is shown. */
  readonly beforeShown: Signal<((next: Moment) => Steps<void>) | null>
}

interface Holder {
  readonly journal: ReadonlySignal<CollectionJournal>
  readonly canEdit: ReadonlySignal<boolean>
  change(journal: CollectionJournal): void
}

/** Of a collection that stays as it is. */
export const stillHolder = (journal: CollectionJournal): Holder => ({
  journal: signal(journal),
  canEdit: signal(false),
  change() {},
})

const byId = (pieces: readonly Piece[]): ReadonlyMap<string, Piece> =>
  new Map(pieces.map((piece) => [piece.id, piece]))

const eachOnceOf = (ids: readonly string[], known: ReadonlyMap<string, Piece>) =>
  eachTextOnce(ids.flatMap((id) => known.get(id) ?? []))

/** What is asked when something changes. */
interface Asked {
  readonly called: Called
  readonly pieces: readonly Piece[]
  readonly judgements: readonly Judgement[]
  /** What the pieces came to before. */
  readonly before: Explored | null
}

/** At first there is nothing that could be shown meanwhile; and what is known needs no time. */
const isLong = ({ called, before, pieces, judgements }: Asked): boolean =>
  before !== null && isMuch(...pieces) && !isAllOf(before, called, pieces, judgements)

const areSeveralIn = ({ sources }: Joined): boolean => sources.length > 1

const NONE: Joined['sources'] = []
const severalIn = (joined: Joined): Joined['sources'] => (areSeveralIn(joined) ? joined.sources : NONE)

/** Judgements that do not hold: rules join nobody before, so that others than those who are judged do not matter. */
function refusedIn(pieces: readonly Piece[], judgements: readonly Judgement[]): readonly Judgement[] {
  const judged = new Set(judgements.flatMap(({ of }) => of.map(memberKey)))
  const those = pieces.map(({ id, entities }) => ({
    id,
    entities: entities.filter((entity) => judged.has(memberKey({ piece: id, entity: entity.id }))),
  }))
  return resolve(those, judgements).refused
}

const pairKey = (of: readonly Member[]): string => of.map(memberKey).toSorted().join(' ')

/** What a collection comes to, in steps: with it, opening many pieces takes no time. */
export function* exploredIn(journal: CollectionJournal, found: readonly Piece[]): Steps<Explored> {
  const collection = collectionOf(journal)
  return yield* exploredInSteps(
    collection,
    eachOnceOf(collection.pieces, byId(found)).pieces,
    collection.judgements,
  )
}

/** `found`: the pieces that are there; `absent`: those that are not; `begun`: what they come to, where that is known. */
export function openCollection(
  { journal, canEdit, change }: Holder,
  found: readonly Piece[],
  absent: readonly Absent[],
  begun: Explored | null = null,
  now: () => string = () => new Date().toISOString(),
): OpenCollection {
  const known: Signal<ReadonlyMap<string, Piece>> = signal(byId(found))
  const collection = computed(() => collectionOf(journal.value))
  const { id } = collection.peek()
  const title = computed(() => collection.value.title)
  const questions = computed(() => collection.value.questions)
  const ids = computed(() => collection.value.pieces)
  const judgements = computed(() => collection.value.judgements)
  const once = computed(() => eachOnceOf(ids.value, known.value))
  const pieces = computed(() => once.value.pieces)
  /** What the pieces came to before the last change. */
  const before = signal<Explored | null>(begun)
  const called = computed(() => ({ id, title: title.value, questions: questions.value }))
  const question = computed(
    (): Asked => ({
      called: called.value,
      pieces: pieces.value,
      judgements: judgements.value,
      before: before.value,
    }),
  )
  const explore = piecemeal<Asked, Explored | null>({
    isLong,
    *begin(asked) {
      const { called, pieces, judgements, before } = asked
      const next = yield* exploredInSteps(called, pieces, judgements, before)
      if (!isLong(asked)) return next
      const { joined } = next
      const told = yield* across.ahead([joined, areSeveralIn(joined)])
      const workOut = beforeShown.peek()
      if (workOut)
        yield* workOut({
          piece: withStory(joined.piece, collection.peek().story),
          sources: severalIn(joined),
          across: told,
        })
      return next
    },
    before: null,
  })
  const beforeShown: OpenCollection['beforeShown'] = signal(null)
  const answer = computed(() => explore(question.value).value)
  const isComing = computed(() => answer.value === null)
  /** What they came to last: it stays until more is known, whoever changed something. */
  let last = begun
  const whole = computed((): Explored => {
    last = answer.value ?? last
    if (last === null) throw new Error(`${id} was not explored`)
    return last
  })
  /** Of whom somebody judges meanwhile nobody is asked once more, and what holds against a judgement is known at once. */
  const resolution = computed(() => {
    const { resolution } = whole.value
    if (!isComing.value) return resolution
    const judged = new Set(judgements.value.map(({ of }) => pairKey(of)))
    const proposals = resolution.proposals.filter(({ of }) => !judged.has(pairKey(of)))
    return {
      ...resolution,
      proposals,
      waiting: resolution.waiting - (resolution.proposals.length - proposals.length),
      refused: refusedIn(pieces.value, judgements.value),
    }
  })
  const joined = computed((): Joined => {
    const { joined } = whole.value
    return joined.piece.id === id ? joined : { ...joined, piece: { ...joined.piece, id, title: title.value } }
  })
  const changing = (change: () => void): void =>
    batch(() => {
      before.value = whole.peek()
      change()
    })
  const withStory = onlyLast(
    (piece: Piece, story: Collection['story']): Piece => (story ? { ...piece, story } : piece),
  )
  const piece = computed(() => withStory(joined.value.piece, collection.value.story))
  const across = acrossOf(joined, () => areSeveralIn(joined.value))
  const work: Work = {
    piece,
    base: piece,
    successors: computed(() => {
      const { sources, ids } = joined.value
      let former: ReadonlyMap<string, string> | null = null
      // Mostly nobody asks.
      return {
        get(id) {
          former ??= formerIds(sources, ids)
          return former.get(id)
        },
      }
    }),
    // A collection of one is the piece.
    sources: computed(() => severalIn(joined.value)),
    across,
  }
  const record = (edit: CollectionEdit): boolean => {
    const before = journal.peek()
    const after = recordIn(before, edit, now())
    if (!canEdit.peek() || after === before) return false
    changing(() => change(after))
    return true
  }
  const canUndo = computed(() => canEdit.value && canUndoIn(journal.value))
  const canRedo = computed(() => canEdit.value && canRedoIn(journal.value))
  return {
    id,
    collection,
    journal,
    pieces,
    unknown: computed(() =>
      ids.value.filter((id) => !known.value.has(id) && !absent.some((one) => one.id === id)),
    ),
    twice: computed(() => once.value.twice),
    absent: computed(() => absent.filter(({ id }) => ids.value.includes(id))),
    resolution,
    joined,
    canEdit,
    canUndo,
    canRedo,
    record,
    undo() {
      if (canUndo.peek()) changing(() => change(undoIn(journal.peek())))
    },
    redo() {
      if (canRedo.peek()) changing(() => change(redoIn(journal.peek())))
    },
    bring(more) {
      changing(() => {
        known.value = new Map([...known.peek(), ...more.map((one) => [one.id, one] as const)])
      })
    },
    work,
    editing: { ...stillWhole(work), record: tellIn({ piece, canEdit, record }) },
    *workOut() {
      yield* across.ahead()
    },
    isComing,
    beforeShown,
  }
}
