import type { Piece } from '../piece'
import type { Edited } from './edits'

export const done = (piece: Piece): Edited => ({ ok: true, piece })
export const refused = (why: string): Edited => ({ ok: false, why })
