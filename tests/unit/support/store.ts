import type { Piece } from '../../../src/model/piece'
import { explained } from '../../../src/state/derived/explained'
import type { History } from '../../../src/state/history'
import { createWorkStore, unchanging } from '../../../src/state/store'

/** The state of a piece that stays as it is. */
export const createStore = (piece: Piece, start: History) =>
  createWorkStore(unchanging(piece), start, explained)
