import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Edit, Likeness } from '../model/edits'
import type { Journal, Outcome, Retraction } from '../model/journal'
import * as journals from '../model/journal'
import type { Work } from './store'

/** A piece that can be edited: all that is known of it is its journal. */
export interface Editing extends Work {
  readonly journal: ReadonlySignal<Journal>
  /** Each done entry and what became of it, the first one first. */
  readonly outcomes: ReadonlySignal<readonly Outcome[]>
  /** Who may be the same as whom, undecided yet. */
  readonly pendingMerges: ReadonlySignal<readonly Likeness[]>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** A sentence why it cannot be done; null where it was. */
  record(edit: Edit | Retraction): string | null
  undo(): void
  redo(): void
  /** The journal as somebody else has it now: another tab, or the storage. */
  replace(journal: Journal): void
}

/** `now` gives the present moment, ISO 8601 in UTC. */
export function createEditing(start: Journal, now: () => string = () => new Date().toISOString()): Editing {
  const journal = signal(start)
  return {
    journal,
    piece: computed(() => journals.pieceOf(journal.value)),
    successors: computed(() => journals.successors(journal.value)),
    outcomes: computed(() => journals.outcomes(journal.value)),
    pendingMerges: computed(() => journals.pendingMerges(journal.value)),
    canUndo: computed(() => journals.canUndo(journal.value)),
    canRedo: computed(() => journals.canRedo(journal.value)),
    record(edit) {
      const recorded = journals.record(journal.peek(), edit, now())
      if (!recorded.ok) return recorded.why
      journal.value = recorded.journal
      return null
    },
    undo() {
      journal.value = journals.undo(journal.peek())
    },
    redo() {
      journal.value = journals.redo(journal.peek())
    },
    replace(other) {
      journal.value = other
    },
  }
}
