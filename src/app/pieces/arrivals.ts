import { fingerprint } from '../../layouts/kernel/input'
import { readReadyLayouts } from '../../layouts/web/ready'
import { pieceOf } from '../../model/journal/journal'
import type { Piece } from '../../model/piece'
import { isLocal } from '../../storage/localId'
import type { Because } from '../../storage/storageFault'
import { layouts, type Opened, openBundled } from './bundled'
import { tellDamage } from './damage'
import type { Open, OwnPieces } from './ownPieces'

/** Why a piece that was asked for is not here; `unreadable`: what keeps it from being read. */
export type Missing =
  | { readonly state: 'unknown' | 'absent' | 'deleted' }
  | { readonly state: 'unreadable'; readonly because: Because }

export type Arrival =
  | (Opened & { state: 'open' } & {
      /** Where it is the reader's own. */
      readonly own?: Open
    })
  | Exclude<Opened, { state: 'open' }>
  | Missing

/** Finds a piece to be shown: one that comes with the explorer, in the words laid under it if any, or one of the reader's own. */
export const arrivalsOf =
  (mine: OwnPieces, worded: ReadonlyMap<string, { readonly piece: Piece }>) =>
  async (id: string): Promise<Arrival> => {
    if (isLocal(id)) return findOwn(mine, id)
    const opened = await openBundled(id)
    const words = worded.get(id)
    return words && opened.state === 'open' ? { ...opened, piece: words.piece } : opened
  }

async function findOwn(mine: OwnPieces, id: string): Promise<Arrival> {
  const found = await mine.find(id)
  switch (found.state) {
    case 'open':
      return arrivalOf(found, await layoutsOfCopy(pieceOf(found.journal)))
    case 'damaged':
      return { state: 'faulty', faults: found.faults.map(tellDamage) }
    default:
      return found
  }
}

/** What was made ahead of time for a piece of which this is a copy with the same names and ties, or null. Only digests come with the explorer. */
async function layoutsOfCopy(piece: Piece): Promise<unknown> {
  if (piece.rendition !== 'digest') return null
  const made = await Promise.all(Object.values(layouts).map((load) => load().catch(() => null)))
  const print = fingerprint(piece)
  return made.find((file) => readReadyLayouts(file, print).length > 0) ?? null
}

/** `layouts` may be those of another piece: they count where names and ties are the same. */
export const arrivalOf = (own: Open, layouts: unknown): Arrival & { state: 'open' } => ({
  state: 'open',
  piece: pieceOf(own.journal),
  layouts,
  own,
})
