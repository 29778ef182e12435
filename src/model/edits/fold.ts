/** What a piece is after the entries of its journal, step by step, each kept so that nothing is computed twice. */

import { applyRead } from '../edits'
import type { Entry, Journal } from '../journal'
import type { Piece } from '../piece'

/** After one entry. A chain of steps is one reading of the journal: all of it knows the same retractions. */
export interface Step {
  /** Null before the first entry. */
  readonly entry: Entry | null
  readonly state: 'stands' | 'retracted' | 'skipped'
  /** Why it is skipped. */
  readonly why: string | null
  readonly piece: Piece
  readonly before: Step | null
}

const steps = new WeakMap<Journal, Step>()

/** The last done step of a journal. */
export function lastStep(journal: Journal): Step {
  const known = steps.get(journal)
  if (known !== undefined) return known
  const step = readWhole(journal)
  steps.set(journal, step)
  return step
}

/** Tells what the last step of a journal is, where that follows from another's: so it is not read from its beginning. */
export function remember(journal: Journal, step: Step): Journal {
  steps.set(journal, step)
  return journal
}

/** The step of one entry more, which is no retraction. */
export function stepOn(before: Step, entry: Entry): Step {
  if (entry.edit.do === 'retract') return { entry, state: 'stands', why: null, piece: before.piece, before }
  const edited = applyRead(before.piece, entry.edit)
  return edited.ok
    ? { entry, state: 'stands', why: null, piece: edited.piece, before }
    : { entry, state: 'skipped', why: edited.why, piece: before.piece, before }
}

function readWhole({ base, entries, at }: Journal): Step {
  const done = entries.slice(0, at)
  const retracted = new Set(done.flatMap(({ edit }) => (edit.do === 'retract' ? [edit.entry] : [])))
  let step: Step = { entry: null, state: 'stands', why: null, piece: base, before: null }
  for (const entry of done)
    step = retracted.has(entry.number)
      ? { entry, state: 'retracted', why: null, piece: step.piece, before: step }
      : stepOn(step, entry)
  return step
}

/** From the first to the last, without the one before all entries. */
export function allSteps(
  journal: Journal,
): readonly (Step & { readonly entry: Entry; readonly before: Step })[] {
  const list: (Step & { readonly entry: Entry; readonly before: Step })[] = []
  for (let step: Step | null = lastStep(journal); step !== null; step = step.before) {
    const { entry, before } = step
    if (entry !== null && before !== null) list.push({ ...step, entry, before })
  }
  return list.reverse()
}
