import { pieceOf } from '../../model/journal'
import type { Piece } from '../../model/piece'
import { isLocal } from '../../storage/localId'
import type { Because } from '../../storage/storageFault'
import { type Opened, openBundled } from './bundled'
import type { Open, OwnPieces } from './ownPieces'
import { unsavedText } from './words'

export type Arrival =
  | (Opened & { state: 'open' } & {
      /** Where it is the reader's own. */
      readonly own?: Open
    })
  | Exclude<Opened, { state: 'open' | 'unknown' }>
  /** A sentence says why it is not here. */
  | { readonly state: 'missing'; readonly why: string }

/** Finds a piece to be shown: one that comes with the explorer, in the words laid under it if any, or one of the reader's own. */
export const arrivalsOf =
  (mine: OwnPieces, worded: ReadonlyMap<string, { readonly piece: Piece }>) =>
  async (id: string): Promise<Arrival> => {
    if (isLocal(id)) return findOwn(mine, id)
    const opened = await openBundled(id)
    if (opened.state === 'unknown') return { state: 'missing', why: unknown(id) }
    const words = worded.get(id)
    return words && opened.state === 'open' ? { ...opened, piece: words.piece } : opened
  }

async function findOwn(mine: OwnPieces, id: string): Promise<Arrival> {
  const found = await mine.find(id)
  switch (found.state) {
    case 'open':
      return arrivalOf(found)
    case 'damaged':
      return { state: 'faulty', faults: found.faults }
    default:
      return { state: 'missing', why: missingOwn(found) }
  }
}

export const arrivalOf = (own: Open): Arrival & { state: 'open' } => ({
  state: 'open',
  piece: pieceOf(own.journal),
  layouts: null,
  own,
})

const INSTEAD = 'This is the one that comes with Hearsay.'

const unknown = (asked: string): string => `There is no piece “${asked.slice(0, 60)}” here. ${INSTEAD}`

function missingOwn(
  found:
    | { readonly state: 'absent' | 'deleted' }
    | { readonly state: 'unreadable'; readonly because: Because },
): string {
  switch (found.state) {
    case 'deleted':
      return `The piece of this address was deleted. Under Pieces it can be brought back for a day. ${INSTEAD}`
    case 'absent':
      return `The piece of this address is not in this browser: your own pieces are kept in the browser in which you opened them, until you delete them. ${INSTEAD}`
    case 'unreadable':
      return `The piece of this address cannot be read. ${unsavedText[found.because].what} ${INSTEAD}`
  }
}
