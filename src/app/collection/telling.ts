import type { ReadonlySignal } from '@preact/signals-core'
import type { CollectionEdit } from '../../model/collection/journal'
import { applyEdit } from '../../model/edits/apply'
import type { Edit } from '../../model/edits/edit'
import type { Piece } from '../../model/piece'
import type { Editing } from '../../state/editing'

/** Edits of the story alone. */
const ofStory: ReadonlySet<string> = new Set<Edit['do']>([
  'step',
  'change-step',
  'move-step',
  'remove-step',
  'change-story',
])

interface Parts {
  /** The whole, with its story. */
  readonly piece: ReadonlySignal<Piece>
  readonly canEdit: ReadonlySignal<boolean>
  record(edit: CollectionEdit): boolean
}

/** Does what is done to the story of several pieces together; all else is done to each of them. */
export const tellIn =
  ({ piece, canEdit, record }: Parts): Editing['record'] =>
  (edit) => {
    if (edit.do === 'retract' || !ofStory.has(edit.do) || !canEdit.peek())
      return { code: 'not-editable', path: [] }
    const edited = applyEdit(piece.peek(), edit)
    if (!edited.ok) return edited.why
    const { story } = edited.piece
    record({ do: 'tell', ...(story && { story }) })
    return null
  }
