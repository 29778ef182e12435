import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Edit, Likeness } from '../model/edits/edit'
import type { Refusal } from '../model/faults'
import type { Journal, Retraction } from '../model/journal/entries'
import type { Outcome, Recorded } from '../model/journal/journal'
import * as journals from '../model/journal/journal'
import type { Piece } from '../model/piece'
import type { Work } from './derived/told'

/** A piece that can be edited: all that is known of it is its journal. */
export interface Editing extends Work {
  readonly journal: ReadonlySignal<Journal>
  /** Whether it can be edited here and now. */
  readonly canEdit: ReadonlySignal<boolean>
  /** Each done entry and what became of it, the first one first. */
  readonly outcomes: ReadonlySignal<readonly Outcome[]>
  /** Who may be the same as whom, undecided yet. */
  readonly pendingMerges: ReadonlySignal<readonly Likeness[]>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** The piece as it would be after an edit, which is that piece once the same edit is recorded next; null where it cannot be done. */
  pieceAfter(edit: Edit): Piece | null
  /** Why it cannot be done; null where it was. */
  record(edit: Edit | Retraction): Refusal | null
  undo(): void
  redo(): void
}

/** Whoever holds the journal of a piece. */
export interface Holder {
  readonly journal: ReadonlySignal<Journal>
  readonly canEdit: ReadonlySignal<boolean>
  /** The journal after an edit. Only where it can be edited. */
  change(journal: Journal): void
}

/** `now` gives the present moment, ISO 8601 in UTC. */
export function createEditing(
  { journal, canEdit, change }: Holder,
  now: () => string = () => new Date().toISOString(),
): Editing {
  /** What was asked for last. */
  let ahead: { readonly before: Journal; readonly edit: Edit; readonly recorded: Recorded } | null = null
  return {
    journal,
    canEdit,
    piece: computed(() => journals.pieceOf(journal.value)),
    base: computed(() => journal.value.base),
    successors: computed(() => journals.successors(journal.value)),
    outcomes: computed(() => journals.outcomes(journal.value)),
    sources: signal([]),
    across: signal(null),
    pendingMerges: computed(() => journals.pendingMerges(journal.value)),
    canUndo: computed(() => canEdit.value && journals.canUndo(journal.value)),
    canRedo: computed(() => canEdit.value && journals.canRedo(journal.value)),
    pieceAfter(edit) {
      if (!canEdit.peek()) return null
      const before = journal.peek()
      const recorded = journals.record(before, edit, now())
      ahead = { before, edit, recorded }
      return recorded.ok ? journals.pieceOf(recorded.journal) : null
    },
    record(edit) {
      if (!canEdit.peek()) return { code: 'not-editable', path: [] }
      const before = journal.peek()
      const recorded =
        ahead?.before === before && ahead.edit === edit
          ? ahead.recorded
          : journals.record(before, edit, now())
      if (!recorded.ok) return recorded.why
      change(recorded.journal)
      return null
    },
    undo() {
      if (canEdit.peek()) change(journals.undo(journal.peek()))
    },
    redo() {
      if (canEdit.peek()) change(journals.redo(journal.peek()))
    },
  }
}

/** Of a piece that stays as it is. */
export const stillEditing = (piece: Piece): Editing =>
  createEditing({ journal: signal(journals.begin(piece)), canEdit: signal(false), change() {} })

/** Of a piece that nobody else holds. */
export function freeEditing(start: Journal, now?: () => string): Editing {
  const journal = signal(start)
  return createEditing(
    {
      journal,
      canEdit: signal(true),
      change(next) {
        journal.value = next
      },
    },
    now,
  )
}
