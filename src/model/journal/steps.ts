/** What a piece is after the entries of its journal, step by step, each kept so that nothing is computed twice. */

import { applyRead } from '../edits/apply'
import type { Refusal } from '../faults'
import type { Piece } from '../piece'
import type { Entry, Journal } from './entries'

/** After one entry. A chain of steps is one reading of the journal: all of it knows the same retractions. */
export interface Step {
  /** Null before the first entry. */
  readonly entry: Entry | null
  readonly state: 'stands' | 'retracted' | 'skipped'
  /** Why it is skipped. */
  readonly why: Refusal | null
  readonly piece: Piece
  readonly before: Step | null
  /** The last step without it, of a retraction: before it the journal was read otherwise. */
  readonly without?: Step
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

/** The step of one entry more. */
export function stepOn(before: Step, entry: Entry): Step {
  const { edit } = entry
  return edit.do === 'retract'
    ? { ...still(readAgain(before, edit.entry, 'retracted'), entry), without: before }
    : tried(before, entry)
}

/** The last step without the last entry; null where none is done. */
export function stepBack(step: Step): Step | null {
  const { entry, before, without } = step
  return before !== null && without === undefined && entry?.edit.do === 'retract'
    ? readAgain(before, entry.edit.entry, 'stands')
    : (without ?? before)
}

/** The same entries with one that is retracted, or no more; those before it are as they were. */
function readAgain(last: Step, number: number, state: 'stands' | 'retracted'): Step {
  const later: Step[] = []
  let step: Step | null = last
  while (step !== null && step.entry?.number !== number) {
    later.push(step)
    step = step.before
  }
  if (step === null || step.before === null || step.entry === null) return last
  let now = state === 'stands' ? tried(step.before, step.entry) : leftOut(step.before, step.entry)
  for (const { entry, state } of later.reverse())
    if (entry !== null) now = state === 'retracted' ? leftOut(now, entry) : tried(now, entry)
  return now
}

const still = (before: Step, entry: Entry): Step => ({
  entry,
  state: 'stands',
  why: null,
  piece: before.piece,
  before,
})

const leftOut = (before: Step, entry: Entry): Step => ({ ...still(before, entry), state: 'retracted' })

/** What a retraction takes back is known by then. */
function tried(before: Step, entry: Entry): Step {
  if (entry.edit.do === 'retract') return still(before, entry)
  const edited = applyRead(before.piece, entry.edit)
  return edited.ok
    ? { ...still(before, entry), piece: edited.piece }
    : { ...still(before, entry), state: 'skipped', why: edited.why }
}

function readWhole({ base, entries, at }: Journal): Step {
  const done = entries.slice(0, at)
  const retracted = new Set(done.flatMap(({ edit }) => (edit.do === 'retract' ? [edit.entry] : [])))
  let step: Step = { entry: null, state: 'stands', why: null, piece: base, before: null }
  for (const entry of done) step = retracted.has(entry.number) ? leftOut(step, entry) : tried(step, entry)
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
