import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeOutcome } from '../../../../src/export/words/history'
import { tellRefusal } from '../../../../src/export/words/refusals'
import { edtfFault } from '../../../../src/model/dates/edtf'
import { applyEdit } from '../../../../src/model/edits/apply'
import type { Edit } from '../../../../src/model/edits/edit'
import { parsePiece, pieceToFile } from '../../../../src/model/file/piece'
import { parseWork, workToFile } from '../../../../src/model/file/work'
import type { Journal } from '../../../../src/model/journal/entries'
import {
  begin,
  canRedo,
  canUndo,
  outcomes,
  pendingMerges,
  pieceOf,
  record,
  redo,
  retractable,
  successors,
  undo,
} from '../../../../src/model/journal/journal'
import type { Piece } from '../../../../src/model/piece'
import { anyEdit, type Dice, diceOf } from '../../support/arbitrary-edit'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { check } from '../../support/property'

const on = '2026-11-23T09:30:00.000Z'
const stored = (file: unknown): unknown => JSON.parse(JSON.stringify(file))

function expectValid(piece: Piece): void {
  expect(parsePiece(stored(pieceToFile(piece)), edtfFault)).toEqual({ ok: true, piece })
}

const next = <Journalled extends Journal>(journal: Journalled, edit: Edit): Journal | null => {
  const recorded = record(journal, edit, on)
  return recorded.ok ? recorded.journal : null
}

/** One step of somebody who reviews: mostly an edit, now and then back, forth, or taking something back. */
function step(journal: Journal, dice: Dice): Journal {
  const chance = dice(100)
  if (chance < 8) return undo(journal)
  if (chance < 14) return redo(journal)
  if (chance < 19) {
    const entries = retractable(journal)
    const entry = entries[dice(entries.length)]
    if (entry === undefined) return journal
    const recorded = record(journal, { do: 'retract', entry: entry.number }, on)
    if (!recorded.ok) throw new Error(tellRefusal(recorded.why))
    return recorded.journal
  }
  const piece = pieceOf(journal)
  const edit = anyEdit(piece, dice)
  const recorded = record(journal, edit, on)
  if (recorded.ok) return recorded.journal
  expect(tellRefusal(recorded.why)).toMatch(/\S.*\.$/su)
  expect(pieceOf(journal)).toBe(piece)
  return journal
}

function walk(
  base: Piece,
  seed: number,
  length: number,
  see: (now: Journal, before: Journal) => void,
): Journal {
  const dice = diceOf(seed)
  let journal = begin(base)
  for (let at = 0; at < length; at += 1) {
    const before = journal
    journal = step(journal, dice)
    if (journal !== before) see(journal, before)
  }
  return journal
}

/** A walk that fails is told by its seed: a shorter one of another seed is another walk. */
const asItIs = { endOnFailure: true }

const seeds = fc.nat(2 ** 31)

describe('a long review, whatever is done in it', () => {
  it('has a valid piece at each of 300 steps, and undoing a step gives what was there before', () => {
    const kinds = new Set<string>()
    check(
      fc.property(anyPiece, seeds, (base, seed) => {
        walk(base, seed, 300, (now, before) => {
          expectValid(pieceOf(now))
          const last = now.entries[now.at - 1]
          if (now.at !== before.at + 1 || last === undefined) return
          kinds.add(last.edit.do)
          expect(pieceOf(undo(now))).toEqual(pieceOf(before))
          expect(pieceOf(redo(undo(now)))).toEqual(pieceOf(now))
        })
      }),
      8,
      asItIs,
    )
    // Else the walk would not say what it is to say.
    expect(kinds.size).toBe(20)
  })

  it('is what its journal says, however it was come by', () => {
    check(
      fc.property(anyPiece, seeds, (base, seed) => {
        walk(base, seed, 150, (now) => {
          expect(pieceOf({ ...now })).toEqual(pieceOf(now))
        })
      }),
      8,
      asItIs,
    )
  })

  it('leads back to the piece as it came, and forth to what it became', () => {
    check(
      fc.property(anyPiece, seeds, (base, seed) => {
        let journal = walk(base, seed, 300, () => undefined)
        while (canRedo(journal)) journal = redo(journal)
        const end = pieceOf(journal)
        let back = journal
        while (canUndo(back)) back = undo(back)
        expect(pieceOf(back)).toEqual(base)
        while (canRedo(back)) back = redo(back)
        expect(pieceOf(back)).toEqual(end)
        expect(back).toEqual(journal)
      }),
      10,
      asItIs,
    )
  })

  it('gives no number twice', () => {
    check(
      fc.property(anyPiece, seeds, (base, seed) => {
        const given = new Map<number, unknown>()
        walk(base, seed, 300, ({ entries }) => {
          for (const { number, edit } of entries) {
            expect(given.get(number) ?? edit).toBe(edit)
            given.set(number, edit)
          }
        })
      }),
      5,
      asItIs,
    )
  })

  it('is the same when it was saved and opened again, history and all', () => {
    check(
      fc.property(anyPiece, seeds, (base, seed) => {
        const journal = walk(base, seed, 120, () => undefined)
        expect(parseWork(stored(workToFile(journal)), edtfFault)).toEqual({ ok: true, journal })
        // Kept by the browser as it is, it is no text in between.
        expect(parseWork(structuredClone(workToFile(journal)), edtfFault)).toEqual({ ok: true, journal })
      }),
      25,
      asItIs,
    )
  })

  it('can be told, each step in a sentence', () => {
    check(
      fc.property(anyPiece, seeds, (base, seed) => {
        const journal = walk(base, seed, 200, () => undefined)
        const all = outcomes(journal)
        expect(all).toHaveLength(journal.at)
        for (const outcome of all) expect(describeOutcome(outcome, all)).toMatch(/^[A-Z].*\.$/su)
        const there = new Set(pieceOf(journal).entities.map(({ id }) => id))
        for (const [gone, now] of successors(journal))
          expect([there.has(gone), there.has(now)]).toEqual([false, true])
        for (const { from, into } of pendingMerges(journal)) {
          expect([there.has(from), there.has(into)]).toEqual([true, true])
          expect(from).not.toBe(into)
        }
      }),
      10,
      asItIs,
    )
  })
})

describe('a merge that is taken back', () => {
  const pairOf = (piece: Piece, dice: Dice): Edit => ({
    do: 'merge',
    from: piece.entities[dice(piece.entities.length)]?.id ?? '',
    into: piece.entities[dice(piece.entities.length)]?.id ?? '',
    name: 'One',
    kind: (['person', 'organisation', 'place'] as const)[dice(3)] ?? 'place',
  })

  it('leaves everything as it was before', () => {
    check(
      fc.property(anyPiece, seeds, fc.nat(40), (base, seed, length) => {
        const journal = walk(base, seed, length, () => undefined)
        const merged = next(journal, pairOf(pieceOf(journal), diceOf(seed + 1)))
        fc.pre(merged !== null)
        const back = record(merged, { do: 'retract', entry: merged.entries.at(-1)?.number ?? 0 }, on)
        if (!back.ok) throw new Error(tellRefusal(back.why))
        expect(pieceOf(back.journal)).toEqual(pieceOf(journal))
        expect(pieceOf(undo(back.journal))).toEqual(pieceOf(merged))
      }),
      60,
      asItIs,
    )
  })

  it('leaves what was done to others since', () => {
    check(
      fc.property(anyPiece, seeds, (base, seed) => {
        const dice = diceOf(seed)
        const merge = pairOf(base, dice)
        const merged = next(begin(base), merge)
        fc.pre(merged !== null && merge.do === 'merge')
        const others = base.entities.filter(({ id }) => id !== merge.from && id !== merge.into)
        const later = others.map(
          ({ id }): Edit => ({ do: 'change-entity', entity: id, change: { role: `a ${id}` } }),
        )
        const title: Edit = { do: 'change-piece', change: { title: 'Another' } }
        const since = [...later, title]
        const after = since.reduce((journal, edit) => next(journal, edit) ?? journal, merged)
        const back = record(after, { do: 'retract', entry: 1 }, on)
        if (!back.ok) throw new Error(tellRefusal(back.why))
        const without = since.reduce((piece, edit) => {
          const edited = applyEdit(piece, edit)
          return edited.ok ? edited.piece : piece
        }, base)
        expect(pieceOf(back.journal)).toEqual(without)
      }),
      60,
      asItIs,
    )
  })
})
