import { computed, signal } from '@preact/signals-core'
import { begin } from '../../model/journal/journal'
import type { Work } from '../../state/derived/told'
import type { Editing } from '../../state/editing'

/** The whole of several pieces cannot be edited as a piece. */
export const stillWhole = (work: Work): Editing => ({
  ...work,
  journal: computed(() => begin(work.piece.value)),
  canEdit: signal(false),
  outcomes: signal([]),
  pendingMerges: signal([]),
  canUndo: signal(false),
  canRedo: signal(false),
  pieceAfter: () => null,
  record: () => ({ code: 'not-editable', path: [] }),
  undo() {},
  redo() {},
})
