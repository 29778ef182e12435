import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { count } from '../../graph/words'
import type { Anchored, Orphan } from '../../model/anchor'
import type { Collection } from '../../model/collection'
import { beginCollection, type CollectionJournal } from '../../model/collection/journal'
import type { Journal } from '../../model/journal/entries'
import { begin, pieceOf } from '../../model/journal/journal'
import type { Piece } from '../../model/piece'
import { pause } from '../../platform/slices'
import { inOrder, select, show } from '../../state/actions'
import { type Display, openingView, type Selection, type View } from '../../state/view'
import { newCollectionId } from '../../storage/localId'
import { copyOfCollection, judgedTogether, newCollection } from '../collection/making'
import type { OpenCollection } from '../collection/opened'
import { tellTwice } from '../collection/words'
import type { ReadText } from '../opening/batch'
import type { DraftKeeper } from '../opening/draftKeeper'
import type { Dialog } from '../screen/layers'
import { isMuch } from '../work/much'
import type { Keeping } from './keeping'
import type { OwnPieces } from './ownPieces'
import { copyOf, type Shelf } from './shelf/shelf'
import { createTakingIn, knownHere } from './takingIn'

/** The pieces that one can open, and the ways from one to another; given by the session. */
export interface Desk {
  readonly shelf: Shelf
  /** How the piece or collection that is shown is kept; null where it comes with the explorer. */
  readonly keeping: ReadonlySignal<Keeping<unknown> | null>
  /** Pieces that could not be saved, shown or not; told until they are. */
  readonly unsaved: ReadonlySignal<readonly Keeping<unknown>[]>
  /** The reader was told that this browser keeps nothing, and wants to hear it no more. */
  knowsOfBlocking(): void
  /** Whether the piece that is shown can be edited here and now. */
  readonly canEdit: ReadonlySignal<boolean>
  /** What is about to become a piece. */
  readonly draft: DraftKeeper
  /**
   * Keeps pieces as the reader's own, and shows them in place of the present one, several of them together; as the graph,
   * unless told.
   * What it gives is fulfilled once the browser has kept them all, if ever.
   */
  open(journals: readonly Journal[], more?: OpenedWith): Promise<void>
  /** Likewise, but together with what is shown. */
  add(journals: readonly Journal[], more?: OpenedWith): Promise<void>
  /** Shows pieces that there are together: a collection of one's own. */
  showTogether(ids: readonly string[]): Promise<void>
  /** How the text of a piece was read that opened without being looked over; null where nobody knows any more. */
  readAs(id: string): ReadText | null
  /** Keeps a piece that stands against what another tab kept of it under an id of its own, and shows it. */
  keepAsCopy(keeping: Keeping<unknown>): void
  /** Shows one of the pieces there are. */
  show(id: string): void
  /** Shows one of them for review, at something in it where that is told. */
  review(id: string, at: Selection | null): void
  /** The collection that was shown last, where a piece is one of its pieces. */
  within(piece: string): Within | null
  /** Shows the piece that is open in its own words instead of as a digest, as long as the tab lives. */
  layWords(words: Anchored): void
  /** What of the annotation the words of a piece do not hold; null where it is shown as it came. */
  orphansOf(id: string): readonly Orphan[] | null
  /** Shows the piece that is open as a digest again. */
  takeWordsAway(): void
  /** Keeps the words that were laid under the piece that is open, as a piece of the reader's own. */
  keepWords(): void
  /** Once what was typed and done is kept, or is known to be not. */
  settle(): Promise<void>
  /** Leaves one of the reader's own for the shelf. */
  close(id: string): void
}

/** A collection, and what it is called. */
export interface Within {
  readonly id: string
  readonly title: string
}

export interface OpenedWith {
  /** What the reader should know. */
  readonly notices?: readonly string[]
  /** What is known of some of the pieces together, by the ids that they have. */
  readonly collection?: Collection | null
  readonly display?: Display
  /** How the first of them is looked at at first. */
  readonly view?: View
  /** What opens above it. */
  readonly dialog?: Dialog
  /** Of those that opened without being looked over. */
  readonly reads?: ReadonlyMap<Journal, ReadText>
  /** The id of the piece whose text was looked over: it goes, unless somebody worked on it. */
  readonly instead?: string | null
}

/** Words that a reader brought for a digest. */
export type Worded = Pick<Anchored, 'piece' | 'orphans'> & { readonly digest: Piece }

export interface Going {
  readonly dialog?: Dialog | null
  readonly notices?: readonly string[]
  readonly display?: Display
  /** As which it is shown, with the id of the piece that it is of. */
  readonly view?: View | undefined
}

interface Parts extends Pick<Desk, 'shelf' | 'draft' | 'within'> {
  /** Tells what the reader should know above what is shown. */
  tell(notice: string): void
  mine: OwnPieces
  ours: OwnPieces<CollectionJournal>
  /** By id, as long as the tab lives. */
  worded: Map<string, Worded>
  /** The piece on the screen; null where none could be shown. */
  shown(): Piece | null
  /** The collection on the screen; null where it is none. */
  shownTogether(): OpenCollection | null
  /** Shows the piece that is shown with other words. */
  showAnew(piece: Piece): void
  /** Shows one of the pieces there are: as it was left, unless told. */
  goTo(id: string, going?: Going): Promise<void>
  /** Goes to the piece that was shown before this one, and the shelf. */
  goBackFrom(id: string): Promise<void>
}

const keptText = (pieces: number): string => `${count(pieces, 'piece')} are kept together under All pieces.`

export function createDesk({
  mine,
  ours,
  worded,
  shown,
  shownTogether,
  showAnew,
  goTo,
  goBackFrom,
  ...parts
}: Parts): Desk {
  const knowsOfBlocking = signal(false)
  const taking = createTakingIn(mine, ours)
  const wordsShown = (): Worded | undefined => worded.get(shown()?.id ?? '')

  const desk: Desk = {
    ...parts,
    keeping: computed(() => mine.shown.value ?? ours.shown.value),
    unsaved: computed(() =>
      [...mine.here.value.values(), ...ours.here.value.values()].filter(
        ({ status: { value: status } }) =>
          status.state === 'unsaved' && !(status.because === 'blocked' && knowsOfBlocking.value),
      ),
    ),
    knowsOfBlocking() {
      knowsOfBlocking.value = true
    },
    canEdit: computed(() => (mine.shown.value ?? ours.shown.value)?.canEdit.value ?? false),
    async open(
      journals,
      {
        notices = [],
        collection = null,
        display = 'graph',
        view,
        dialog = null,
        reads: asRead = new Map(),
        instead = null,
      } = {},
    ) {
      const before = mine.here.peek().get(instead ?? '')
      const here = shown()?.id
      const taken = taking.takeIn(journals, asRead)
      const added = taken instanceof Promise ? await taken : taken
      const [first] = added
      if (added.length > 1 || collection) {
        const whole = taking.gather(added, collection, journals)
        if (shown()?.id === here) void goTo(whole.id, { notices, display, view, dialog })
        else parts.tell(keptText(added.length))
        await Promise.all([...added, whole].map((one) => one.whenSaved()))
      } else {
        const allSaved = Promise.all(added.map((one) => one.whenSaved()))
        // What there was before is taken away in a task of its own.
        if (first && isMuch(pieceOf(first.journal.peek()))) await pause()
        if (first) void goTo(first.id, { notices, display, view, dialog })
        await allSaved
      }
      if (before?.journal.peek().entries.length === 0) await parts.shelf.takeAway(before.id)
    },
    async add(
      journals,
      { notices = [], collection: known = null, reads: asRead = new Map(), view, dialog = null } = {},
    ) {
      const [whole, here] = [shownTogether(), shown()]
      const taken = taking.takeIn(journals, asRead)
      const added = taken instanceof Promise ? await taken : taken
      const judgements = known ? knownHere(known, journals, added).judgements : []
      const saved = Promise.all(added.map((one) => one.whenSaved()))
      // The reader may have gone elsewhere meanwhile: there they do not belong.
      if (shown()?.id !== here?.id) {
        taking.gather(added, known, journals)
        parts.tell(keptText(added.length))
        return void (await saved)
      }
      const ids = added.map(({ id }) => id)
      if (whole?.canEdit.peek()) {
        whole.bring(added.map(({ journal }) => pieceOf(journal.peek())))
        whole.record({ do: 'add', pieces: ids })
        for (const judgement of judgements) whole.record({ do: 'judge', judgement })
        for (const notice of [...notices, ...tellTwice(whole.twice.peek())]) parts.tell(notice)
      } else if (here) {
        const before = whole?.collection.peek()
        const base = before
          ? { ...before, id: newCollectionId(), pieces: [...before.pieces, ...ids] }
          : newCollection([here, ...added.map(({ journal }) => pieceOf(journal.peek()))])
        void goTo(
          ours.add(beginCollection({ ...base, judgements: [...base.judgements, ...judgements] })).id,
          { notices, view, dialog },
        )
      }
      await saved
    },
    async showTogether(ids) {
      const found = await Promise.all(ids.map((id) => parts.shelf.contentsOf(id)))
      const pieces = found.flatMap((one) => one?.pieces ?? [])
      const [first] = pieces
      if (!first) return
      const base = newCollection(pieces)
      const judgements = judgedTogether(found.flatMap((one) => one?.collection ?? []))
      void goTo(ours.add(beginCollection({ ...base, judgements })).id)
    },
    readAs: taking.readAs,
    keepAsCopy({ id }) {
      const [piece, collection] = [mine.here.peek().get(id), ours.here.peek().get(id)]
      const copy = piece
        ? mine.add(copyOf(piece.journal.peek()))
        : collection && ours.add(copyOfCollection(collection.journal.peek()))
      if (copy) void goTo(copy.id)
      // All that was not saved of it is in the copy.
      mine.drop(id)
      ours.drop(id)
    },
    show: (id) => void goTo(id),
    review: (id, at) =>
      void goTo(id, { view: inOrder(show('review'), at ? select(at) : (view) => view)(openingView(id)) }),
    layWords({ piece, orphans }) {
      const before = shown()
      if (!before) return
      worded.set(piece.id, { digest: worded.get(piece.id)?.digest ?? before, piece, orphans })
      showAnew(piece)
    },
    orphansOf: (id) => worded.get(id)?.orphans ?? null,
    takeWordsAway() {
      const words = wordsShown()
      if (!words) return
      worded.delete(words.digest.id)
      showAnew(words.digest)
    },
    keepWords() {
      const words = wordsShown()
      if (!words) return
      worded.delete(words.digest.id)
      void desk.open([begin(words.piece)])
    },
    async settle() {
      const open = [...mine.here.peek().values(), ...ours.here.peek().values()]
      await Promise.all([parts.draft.settled(), ...open.map((one) => one.settle())])
    },
    close: (id) => void goBackFrom(id),
  }
  return desk
}
