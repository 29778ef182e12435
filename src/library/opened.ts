import type { Piece } from '../model/piece'

/** The pieces that a reader opened in this tab: kept in memory as long as the tab lives, sent nowhere. */
export interface OpenedPieces {
  /** Gives the piece the local id that its address has from now on. */
  add(piece: Piece): Piece
  find(id: string): Piece | undefined
  /** In the order in which they were opened. */
  list(): readonly Piece[]
}

const LOCAL = /^mine-\d+$/

/** Whether an id is one that a piece opened in some tab has; no piece that comes with the explorer has such a one. */
export const isLocal = (id: string): boolean => LOCAL.test(id)

export function createOpenedPieces(): OpenedPieces {
  const pieces = new Map<string, Piece>()
  return {
    add(piece) {
      const mine = { ...piece, id: `mine-${pieces.size + 1}` }
      pieces.set(mine.id, mine)
      return mine
    },
    find: (id) => pieces.get(id),
    list: () => [...pieces.values()],
  }
}
