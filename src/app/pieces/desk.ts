import { computed, signal } from '@preact/signals-core'
import type { Anchored } from '../../model/anchor'
import { begin, withId } from '../../model/journal/journal'
import type { Piece } from '../../model/piece'
import type { Display } from '../../state/view'
import { newLocalId } from '../../storage/localId'
import type { Desk, Dialog } from '../app'
import type { OwnPieces } from './ownPieces'
import { copyOf } from './shelf'

/** Words that a reader brought for a digest. */
export type Worded = Pick<Anchored, 'piece' | 'orphans'> & { readonly digest: Piece }

export interface Going {
  readonly dialog?: Dialog | null
  readonly notices?: readonly string[]
  readonly display?: Display
}

interface Parts extends Pick<Desk, 'shelf' | 'draft'> {
  mine: OwnPieces
  /** By id, as long as the tab lives. */
  worded: Map<string, Worded>
  /** The piece on the screen; null where none could be shown. */
  shown(): Piece | null
  /** Shows the piece that is shown with other words. */
  showAnew(piece: Piece): void
  /** Shows one of the pieces there are: as it was left, unless told. */
  goTo(id: string, going?: Going): Promise<void>
  /** Goes to the piece that was shown before this one, and the shelf. */
  goBackFrom(id: string): Promise<void>
}

export function createDesk({ mine, worded, shown, showAnew, goTo, goBackFrom, ...parts }: Parts): Desk {
  const knowsOfBlocking = signal(false)
  const wordsShown = (): Worded | undefined => worded.get(shown()?.id ?? '')

  const desk: Desk = {
    ...parts,
    keeping: mine.shown,
    unsaved: computed(() =>
      [...mine.here.value.values()].filter(
        ({ status: { value: status } }) =>
          status.state === 'unsaved' && !(status.because === 'blocked' && knowsOfBlocking.value),
      ),
    ),
    knowsOfBlocking() {
      knowsOfBlocking.value = true
    },
    canEdit: computed(() => mine.shown.value?.canEdit.value ?? false),
    async open(journals, notices = [], display = 'graph') {
      const added = journals.map((journal) => mine.add(withId(journal, newLocalId())))
      const [first] = added
      const allSaved = Promise.all(added.map((one) => one.whenSaved()))
      if (first) void goTo(first.id, { notices, display })
      await allSaved
    },
    keepAsCopy(one) {
      const copy = mine.add(copyOf(one.journal.peek()))
      void goTo(copy.id)
      // All that was not saved of it is in the copy.
      mine.drop(one.id)
    },
    show: (id) => void goTo(id),
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
    close: (id) => void goBackFrom(id),
  }
  return desk
}
