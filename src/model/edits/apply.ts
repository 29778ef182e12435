/** A piece after what a reader or a reader's machine did to it. */

import { shapeFaults } from '../faults'
import type { Piece } from '../piece'
import { addClaim, suggest } from './add'
import { changeClaim, changeEntity, changePiece } from './change'
import { entityOf, nobody } from './check'
import { type Edit, type Edited, editShape } from './edit'
import { mention, split, unmention } from './mentions'
import { merge } from './merge'
import { confirm, reject } from './review'

/**
 * The piece after an edit, or why it cannot be made. Never throws; given a valid piece, gives a valid one, and the very
 * same where the edit changes nothing.
 */
export function applyEdit(piece: Piece, edit: Edit): Edited {
  const read = editShape.safeParse(edit)
  if (read.success) return applyRead(piece, read.data)
  return { ok: false, why: shapeFaults(edit, read.error.issues)[0]?.problem ?? 'This cannot be done.' }
}

/** As `applyEdit`, for an edit whose shape has been checked. */
export function applyRead(piece: Piece, edit: Edit): Edited {
  switch (edit.do) {
    case 'confirm':
      return confirm(piece, edit)
    case 'reject':
      return reject(piece, edit)
    case 'change-entity':
      return changeEntity(piece, edit)
    case 'change-claim':
      return changeClaim(piece, edit)
    case 'change-piece':
      return changePiece(piece, edit)
    case 'merge':
      return merge(piece, edit)
    case 'keep-apart':
      return keepApart(piece, edit.entities)
    case 'split':
      return split(piece, edit)
    case 'mention':
      return mention(piece, edit)
    case 'unmention':
      return unmention(piece, edit)
    case 'claim':
      return addClaim(piece, edit)
    case 'suggest':
      return suggest(piece, edit)
  }
}

/** The journal remembers it; the piece is as it was. */
function keepApart(piece: Piece, [one, other]: readonly [string, string]): Edited {
  const missing = [one, other].find((id) => entityOf(piece, id) === undefined)
  if (missing !== undefined) return { ok: false, why: nobody(missing) }
  return one === other ? { ok: false, why: 'It is one and the same.' } : { ok: true, piece }
}
