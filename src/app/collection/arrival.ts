import type { ToldFault } from '../../export/words/faults'
import type { Collection } from '../../model/collection'
import { beginCollection, type CollectionJournal, collectionOf } from '../../model/collection/journal'
import { pieceOf } from '../../model/journal/journal'
import type { Piece } from '../../model/piece'
import { isLocal, isLocalCollection } from '../../storage/localId'
import type { Missing } from '../pieces/arrivals'
import { openBundled } from '../pieces/bundled'
import { tellDamage } from '../pieces/damage'
import type { Open, OwnPieces } from '../pieces/ownPieces'
import { bundledCollection } from './bundled'
import { namedTogether } from './making'
import type { Absent } from './opened'
import { titleOfSeveral } from './words'

/** A collection to be shown, with as many of its pieces as are there. */
export interface ArrivedCollection {
  readonly state: 'collection'
  readonly journal: CollectionJournal
  /** Where it is the reader's own. */
  readonly own: Open<CollectionJournal> | null
  readonly pieces: readonly Piece[]
  readonly absent: readonly Absent[]
}

export type CollectionArrival =
  | ArrivedCollection
  | { readonly state: 'faulty'; readonly faults: readonly ToldFault[] }
  | Missing

interface Parts {
  readonly mine: OwnPieces
  readonly ours: OwnPieces<CollectionJournal>
}

/** Finds a collection: one of the reader's own, one that comes with the explorer, or several of its pieces. Null where it is none. */
export const collectionsOf =
  ({ mine, ours }: Parts) =>
  async (id: string): Promise<CollectionArrival | null> => {
    const find = async (one: string): Promise<Collection | null> => {
      if (!isLocalCollection(one)) return bundledCollection(one)
      const found = await ours.find(one)
      return found.state === 'open' ? collectionOf(found.journal) : null
    }
    if (isLocalCollection(id)) {
      const found = await ours.find(id)
      if (found.state === 'damaged') return { state: 'faulty', faults: found.faults.map(tellDamage) }
      return found.state === 'open' ? arrivedWith(mine, found.journal, found) : found
    }
    const collection = await bundledCollection(id)
    const whole = collection ?? (await namedTogether(id, find))
    return whole && arrivedWith(mine, beginCollection(whole), null)
  }

/** Reads the pieces: one that is not there keeps nothing from the others. */
export async function arrivedWith(
  mine: OwnPieces,
  journal: CollectionJournal,
  own: Open<CollectionJournal> | null,
): Promise<CollectionArrival> {
  const ids = new Set([
    ...collectionOf(journal).pieces,
    // Those that come back when what was done is taken back or done again.
    ...journal.base.pieces,
    ...journal.entries.flatMap(({ edit }) => (edit.do === 'add' ? edit.pieces : [])),
  ])
  const found = await Promise.all([...ids].map(async (id) => ({ id, piece: await findPiece(mine, id) })))
  const pieces = found.flatMap(({ piece }) => (typeof piece === 'string' ? [] : [piece]))
  if (pieces.length === 0) return own ? { state: 'faulty', faults: [NOBODY_THERE] } : { state: 'unknown' }
  const absent = found.flatMap(({ id, piece }) => (typeof piece === 'string' ? [{ id, why: piece }] : []))
  const titled =
    journal.base.title === ''
      ? { ...journal, base: { ...journal.base, title: titleOfSeveral(pieces) } }
      : journal
  return { state: 'collection', journal: titled, own, pieces, absent }
}

/** A piece of a collection; or why it is not among the others. */
export async function findPiece(mine: OwnPieces, id: string): Promise<Piece | Absent['why']> {
  if (!isLocal(id)) {
    const bundled = await openBundled(id)
    return bundled.state === 'open' ? bundled.piece : bundled.state === 'faulty' ? 'damaged' : 'missing'
  }
  const found = await mine.find(id)
  if (found.state === 'open') return pieceOf(found.journal)
  return found.state === 'damaged' || found.state === 'unreadable' ? 'damaged' : 'missing'
}

const NOBODY_THERE: ToldFault = {
  path: 'pieces',
  problem: 'None of its pieces is in this browser any more.',
  remedy: 'Bring back those that were deleted within a day, under Pieces.',
}
