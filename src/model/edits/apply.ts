/** A piece after what a reader or a reader's machine did to it. */

import { firstShapeFault } from '../check/shape'
import type { Piece } from '../piece'
import { addClaim, addRemark, suggest } from './add'
import { changeClaim, changeEntity, changePiece, changeRemark } from './change'
import { entityOf, nobody } from './check'
import { done, type Edit, type Edited, editShape, plainly, refused } from './edit'
import { mention, split, unmention } from './mentions'
import { merge } from './merge'
import { confirm, reject } from './review'
import { addStep, changeStep, changeStory, moveStep, removeStep } from './story'

/**
 * The piece after an edit, or why it cannot be made. Never throws; given a valid piece, gives a valid one, and the very
 * same where the edit changes nothing.
 */
export function applyEdit(piece: Piece, edit: Edit): Edited {
  const read = editShape.safeParse(edit)
  return read.success ? applyRead(piece, read.data) : refused(firstShapeFault(edit, read.error))
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
    case 'change-remark':
      return changeRemark(piece, edit)
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
    case 'remark':
      return addRemark(piece, edit)
    case 'step':
      return addStep(piece, edit)
    case 'change-step':
      return changeStep(piece, edit)
    case 'move-step':
      return moveStep(piece, edit)
    case 'remove-step':
      return removeStep(piece, edit)
    case 'change-story':
      return changeStory(piece, edit)
    case 'suggest':
      return suggest(piece, edit)
  }
}

/** The journal remembers it; the piece is as it was. */
function keepApart(piece: Piece, entities: readonly [string, string]): Edited {
  const missing = entities.findIndex((id) => entityOf(piece, id) === undefined)
  if (missing >= 0) return refused(nobody(piece, entities[missing] ?? '', 'entities', missing))
  return entities[0] === entities[1] ? plainly('apart-from-itself') : done(piece)
}
