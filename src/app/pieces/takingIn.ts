import { batch } from '@preact/signals-core'
import type { Collection } from '../../model/collection'
import { beginCollection, type CollectionJournal, withIds } from '../../model/collection/journal'
import type { Journal } from '../../model/journal/entries'
import { pieceOf, withId } from '../../model/journal/journal'
import { pause } from '../../platform/slices'
import { newLocalId } from '../../storage/localId'
import { newCollection } from '../collection/making'
import type { ReadText } from '../opening/batch'
import type { Keeping } from './keeping'
import type { OwnPieces } from './ownPieces'

type AsRead = ReadonlyMap<Journal, ReadText>

/** Pieces become the reader's own, under ids of this browser; nothing is shown yet. */
export interface TakingIn {
  /** At once where they are few. */
  takeIn(journals: readonly Journal[], asRead: AsRead): readonly Keeping[] | Promise<readonly Keeping[]>
  /** A collection of pieces that were just taken in, with what a file tells of them. */
  gather(
    added: readonly Keeping[],
    known: Collection | null,
    journals: readonly Journal[],
  ): Keeping<CollectionJournal>
  /** How the text of one was read that opened without being looked over; null where nobody knows any more. */
  readAs(id: string): ReadText | null
}

/** Pieces that are taken in before the page answers again. */
const AT_ONCE = 30

export function createTakingIn(mine: OwnPieces, ours: OwnPieces<CollectionJournal>): TakingIn {
  const reads = new Map<string, ReadText>()

  const addAtOnce = (journals: readonly Journal[], asRead: AsRead): readonly Keeping[] =>
    batch(() =>
      journals.map((journal) => {
        const one = mine.add(withId(journal, newLocalId()))
        const read = asRead.get(journal)
        if (read) reads.set(one.id, read)
        return one
      }),
    )
  const addInTurn = async (journals: readonly Journal[], asRead: AsRead): Promise<readonly Keeping[]> => {
    const added: Keeping[] = []
    for (let at = 0; at < journals.length; at += AT_ONCE) {
      added.push(...addAtOnce(journals.slice(at, at + AT_ONCE), asRead))
      await pause()
    }
    return added
  }

  return {
    takeIn: (journals, asRead) => (journals.length > AT_ONCE ? addInTurn : addAtOnce)(journals, asRead),
    gather(added, known, journals) {
      const all = newCollection(added.map(({ journal }) => pieceOf(journal.peek())))
      if (known === null) return ours.add(beginCollection(all))
      const { title, questions, story, judgements } = knownHere(known, journals, added)
      return ours.add(beginCollection({ ...all, title, questions, judgements, ...(story && { story }) }))
    },
    readAs: (id) => reads.get(id) ?? null,
  }
}

/** What a file tells of its pieces, now that they have ids of this browser. */
export function knownHere(
  known: Collection,
  journals: readonly Journal[],
  added: readonly Keeping[],
): Collection {
  // Of a piece that came twice the first one counts.
  const now = new Map(journals.map(({ base }, at) => [base.id, added[at]?.id ?? base.id] as const).reverse())
  return withIds(beginCollection(known), known.id, (id) => now.get(id) ?? id).base
}
