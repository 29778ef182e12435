/** A piece in a file together with everything that was done to it: what one saves and opens again. */

import * as z from 'zod/mini'
import { alike } from '../alike'
import { shapeFaults } from '../check/shape'
import { atOnce, type Steps } from '../check/steps'
import { plainDateFault } from '../dates/dates'
import type { Fault } from '../faults'
import { type Entry, type Journal, type JournalInFile, journalShape } from '../journal/entries'
import { begin, pieceOf } from '../journal/journal'
import { onceEach } from '../onceEach'
import type { Piece } from '../piece'
import { field } from '../unknown'
import { migrate, newerFormat } from './migrate'
import { type Lists, whenPacked } from './packed'
import {
  DATED_FORMAT,
  fileOf,
  formatFor,
  parsePieceInSteps,
  pieceFile,
  pieceOfShape,
  pieceToShape,
  plainFormat,
  REMARKS_FORMAT,
  STORY_FORMAT,
} from './piece'
import { type DateCheck, referenceFaults } from './references'

/** The whole shape of a piece's file. */
export const workFile = z.extend(pieceFile, { journal: z.exactOptional(journalShape) })

/** What a file says is not what its history of edits leads to: it was opened without that history. */
export type Notice = 'lost-history'

export type WorkResult =
  | {
      readonly ok: true
      readonly journal: Journal
      /** What the reader should know though the piece is open. */
      readonly notice?: Notice
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * A piece and its journal out of parsed JSON of unknown origin and any known format, or everything that is wrong with
 * it. A piece that has no journal begins one. `dateCheck` as for `parsePiece`.
 */
export const parseWork = (input: unknown, dateCheck: DateCheck = plainDateFault): WorkResult =>
  atOnce(parseWorkInSteps(input, dateCheck))

export function* parseWorkInSteps(input: unknown, dateCheck: DateCheck = plainDateFault): Steps<WorkResult> {
  const read = yield* parsePieceInSteps(input, dateCheck)
  const file = migrate(input)
  if (field(file, 'journal') === undefined || newerFormat(input) !== null)
    return read.ok ? { ok: true, journal: begin(read.piece) } : read
  const held = heldJournal.safeParse(file)
  const faults = [
    ...(read.ok ? [] : read.faults),
    ...(held.success ? orderFaults(held.data.journal) : shapeFaults(file, held.error.issues)),
    ...(yield* referenceFaults(field(field(file, 'journal'), 'base'), dateCheck, ['journal', 'base'])),
  ]
  if (!read.ok || !held.success || faults.length > 0) return { ok: false, faults }
  const { base, entries, at } = held.data.journal
  const journal: Journal = { base: pieceOfShape(base), entries, at }
  return alike(pieceOf(journal), read.piece)
    ? { ok: true, journal }
    : { ok: true, journal: begin(read.piece), notice: 'lost-history' }
}

const heldJournal = z.object({ journal: journalShape })

/** The inverse of `parseWork`: plain JSON. A piece to which nothing was done yet is written as it ever was. */
export const workToFile = (journal: Journal): unknown => written(journal)

/** The same for `packed`, which writes what is long in it. */
export const workToPack = (journal: Journal): unknown => written(journal, whenPacked)

function written(journal: Journal, lists?: Lists): unknown {
  const { base, entries, at } = journal
  if (entries.length === 0) return fileOf(plainFormat(base), base, {}, lists)
  const format = entries.reduce(
    (needed, { edit }) => Math.max(needed, formatOf(edit)),
    Math.max(JOURNAL_FORMAT, formatFor(base)),
  )
  const shape = lists ? pieceToShape(base, lists) : baseToShape(base)
  return fileOf(format, pieceOf(journal), { journal: { base: shape, entries, at } }, lists)
}

/** The first format that holds an edit. */
function formatOf(edit: Entry['edit']): number {
  if (edit.do === 'change-piece' && edit.change.dated !== undefined) return DATED_FORMAT
  // No other edit of a story comes before it.
  if (edit.do === 'step') return STORY_FORMAT
  const addsRemarks = edit.do === 'remark' || (edit.do === 'suggest' && edit.remarks !== undefined)
  return addsRemarks ? REMARKS_FORMAT : JOURNAL_FORMAT
}

/** All journals that grow from a base have that very one, and it never changes. */
const baseToShape = onceEach((base: Piece) => pieceToShape(base))

/** The first format that holds a journal. */
const JOURNAL_FORMAT = 2

/** Entries count up, are taken back only after they were made, and no more of them are done than there are. */
function orderFaults({ entries, at }: JournalInFile): readonly Fault[] {
  const faults: Fault[] = []
  const edits = new Set<number>()
  let last = 0
  for (const [index, { number, edit }] of entries.entries()) {
    const path = ['journal', 'entries', index]
    if (number <= last) faults.push({ code: 'entry-order', path: [...path, 'number'], number, last })
    if (edit.do !== 'retract') edits.add(number)
    else if (!edits.delete(edit.entry))
      faults.push({ code: 'no-entry', path: [...path, 'edit', 'entry'], entry: edit.entry })
    last = Math.max(last, number)
  }
  if (at > entries.length)
    faults.push({ code: 'too-many-done', path: ['journal', 'at'], at, entries: entries.length })
  return faults
}
