/** A piece as it came and everything done to it since. What it is now is computed. */

import { applyEdit } from '../edits/apply'
import { entityOf } from '../edits/check'
import { type Edit, type Likeness, plainly, type Refused } from '../edits/edit'
import type { Refusal } from '../faults'
import type { Piece } from '../piece'
import { type Entry, type Journal, MOST_ENTRIES, type Retraction } from './entries'
import { allSteps, lastStep, remember, stepBack, stepOn } from './steps'

export type Recorded = { readonly ok: true; readonly journal: Journal } | Refused

/** What became of an entry that is done. */
export interface Outcome {
  readonly entry: Entry
  readonly state: 'stands' | 'retracted' | 'skipped'
  /** Why it is skipped: since another was taken back it cannot be done any more. Else null. */
  readonly why: Refusal | null
  /** The piece that it was done to. */
  readonly before: Piece
}

export const begin = (base: Piece): Journal => ({ base, entries: [], at: 0 })

/** The piece as it is now. */
export const pieceOf = (journal: Journal): Piece => lastStep(journal).piece

/** The same history of a piece that is called by another id: a copy, or one that is kept under an id of this browser. */
export const withId = (journal: Journal, id: string): Journal => ({
  ...journal,
  base: { ...journal.base, id },
})

/** One more entry, `on` an ISO 8601 moment in UTC. What could be redone is dropped. What would change nothing is refused. */
export function record(journal: Journal, edit: Edit | Retraction, on: string): Recorded {
  if (journal.at >= MOST_ENTRIES) return plainly('journal-full')
  const entry: Entry = { number: (journal.entries.at(-1)?.number ?? 0) + 1, edit, on }
  const grown: Journal = {
    base: journal.base,
    entries: [...journal.entries.slice(0, journal.at), entry],
    at: journal.at + 1,
  }
  const before = lastStep(journal)
  if (edit.do === 'retract') {
    const isOne = retractable(journal).some(({ number }) => number === edit.entry)
    return isOne ? { ok: true, journal: remember(grown, stepOn(before, entry)) } : plainly('not-retractable')
  }
  const edited = applyEdit(before.piece, edit)
  if (!edited.ok) return edited
  const { piece } = edited
  if (piece === before.piece && !saysMore(edit)) return plainly('no-change')
  return { ok: true, journal: remember(grown, { entry, state: 'stands', why: null, piece, before }) }
}

/** Whether an edit says something besides what the piece is after it. */
const saysMore = (edit: Edit): boolean =>
  edit.do === 'keep-apart' || (edit.do === 'suggest' && edit.merges.length > 0)

export const canUndo = (journal: Journal): boolean => journal.at > 0
export const canRedo = (journal: Journal): boolean => journal.at < journal.entries.length

/** Without the last done entry, which can be redone; the same journal where none is done. */
export function undo(journal: Journal): Journal {
  if (!canUndo(journal)) return journal
  const undone: Journal = { ...journal, at: journal.at - 1 }
  const step = stepBack(lastStep(journal))
  return step === null ? undone : remember(undone, step)
}

/** With the next entry done again; the same journal where there is none. */
export function redo(journal: Journal): Journal {
  const entry = journal.entries[journal.at]
  if (entry === undefined) return journal
  const redone: Journal = { ...journal, at: journal.at + 1 }
  return remember(redone, stepOn(lastStep(journal), entry))
}

/** What became of each done entry, from the first to the last. */
export const outcomes = (journal: Journal): readonly Outcome[] =>
  allSteps(journal).map(({ entry, state, why, before }) => ({ entry, state, why, before: before.piece }))

/** The done entries that can be taken back out of the middle, from the first to the last. */
export const retractable = (journal: Journal): readonly Entry[] =>
  allSteps(journal).flatMap(({ entry, state }) =>
    state === 'stands' && entry.edit.do !== 'retract' ? [entry] : [],
  )

/** The edits that count, from the first to the last. */
const standing = (journal: Journal): readonly Edit[] =>
  retractable(journal).flatMap(({ edit }) => (edit.do === 'retract' ? [] : [edit]))

/** Id of an entity that was merged into another to the id of who it is now. */
export function successors(journal: Journal): ReadonlyMap<string, string> {
  const now = new Map<string, string>()
  for (const edit of standing(journal)) {
    if (edit.do === 'merge') {
      for (const [gone, into] of now) if (into === edit.from) now.set(gone, edit.into)
      now.set(edit.from, edit.into)
    } else for (const id of addedBy(edit)) now.delete(id)
  }
  const piece = pieceOf(journal)
  const there = new Set(piece.entities.map(({ id }) => id))
  return new Map([...now].filter(([gone, into]) => !there.has(gone) && there.has(into)))
}

/** Ids of entities that an edit brings: one that was merged away may be used again. */
function addedBy(edit: Edit): readonly string[] {
  if (edit.do === 'suggest') return edit.entities.map(({ id }) => id)
  if (edit.do === 'mention' && typeof edit.entity !== 'string') return [edit.entity.id]
  return edit.do === 'split' && typeof edit.to !== 'string' ? [edit.to.id] : []
}

/** Pairs that a reading takes for one and the same, both of them still there, and nobody has kept them apart. */
export function pendingMerges(journal: Journal): readonly Likeness[] {
  const piece = pieceOf(journal)
  const now = successors(journal)
  const who = (id: string): string => now.get(id) ?? id
  const settled = new Set<string>()
  const edits = standing(journal)
  for (const edit of edits)
    if (edit.do === 'keep-apart') settled.add(pairKey(who(edit.entities[0]), who(edit.entities[1])))
  return edits
    .flatMap((edit) => (edit.do === 'suggest' ? edit.merges : []))
    .flatMap((likeness): Likeness[] => {
      const [from, into] = [who(likeness.from), who(likeness.into)]
      const isOpen = from !== into && !settled.has(pairKey(from, into))
      if (!isOpen || !entityOf(piece, from) || !entityOf(piece, into)) return []
      settled.add(pairKey(from, into))
      return [{ ...likeness, from, into }]
    })
}

// No id has a space in it.
const pairKey = (one: string, other: string): string => [one, other].sort().join(' ')
