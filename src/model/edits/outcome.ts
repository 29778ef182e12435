import type { Edited } from '../edits'
import type { Piece } from '../piece'

export const done = (piece: Piece): Edited => ({ ok: true, piece })
export const refused = (why: string): Edited => ({ ok: false, why })
