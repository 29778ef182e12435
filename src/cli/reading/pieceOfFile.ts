/** A file on this computer becomes a piece, or tells why not: whatever command it is for. */

import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { tellFaults } from '../../export/words/faults'
import { languageNotices, pieceOfDraft } from '../../intake/annotate'
import { type Brought, bring } from '../../intake/bring'
import { FaultyPiece, IntakeFault, MOST_BYTES, tooLargeFile } from '../../intake/formats/kernel/fault'
import { tellReadNotice } from '../../intake/formats/kernel/notice'
import type { CleanPage } from '../../intake/formats/page/cleanPage'
import type { Reader } from '../../intake/relate/trees/reading'
import { english as englishLanguage, englishParser } from '../../language/en/english'
import { edtfFault } from '../../model/dates/edtf'
import { readOn } from '../../model/dates/published'
import { parsePiece, pieceToFile } from '../../model/file/piece'
import type { Piece } from '../../model/piece'

/**
 * The piece of a file, and what its reader should know, worked out when it is asked for. `beside`: annotations on it. An
 * empty `id` leaves the piece's own. Throws what `faultOf` tells.
 */
export async function pieceOfFile(
  [file, beside]: readonly [file: string, beside: string | undefined],
  id: string,
  today: string,
  progress: (share: number) => void,
): Promise<{ piece: Piece; notes: () => readonly string[] }> {
  const source = {
    from: 'file',
    ...named(file),
    ...(beside !== undefined && { beside: named(beside) }),
  } as const
  const brought = await bring(source, { progress, parseHtml })
  const made =
    brought.kind === 'piece'
      ? brought.piece
      : readOn(pieceOfDraft(brought.draft, { today }, english()), brought.draft.head.published)
  const piece = id === '' ? made : { ...made, id }
  const checked = parsePiece(pieceToFile(piece), edtfFault)
  if (!checked.ok) {
    const { what } = tellFaults(checked.faults.slice(0, 1))
    throw new IntakeFault(
      `What came out is no valid piece: ${what}`,
      'This is a mistake of the program: please report it with the file.',
    )
  }
  return { piece, notes: () => notesOn(piece, brought, today) }
}

function named(file: string) {
  if (statSync(file).size > MOST_BYTES) throw tooLargeFile()
  return { name: basename(file), bytes: new Uint8Array(readFileSync(file)) }
}

function notesOn(piece: Piece, brought: Brought, today: string): readonly string[] {
  if (brought.kind === 'piece')
    return brought.read?.map(tellReadNotice) ?? ['It is a piece already: nothing but its id was changed.']
  const read = [...languageNotices(piece), ...brought.notices].map(tellReadNotice)
  if (brought.draft.head.published !== null) return read
  return [
    ...read,
    `Nothing tells when it was published: ${today} is taken, and dates like “on Tuesday” are left out.`,
    '→ Write the date below the title, such as 20 October 2022.',
  ]
}

/** What reads English, with its weights; loaded once. */
function english(): Reader {
  loaded ??= {
    language: englishLanguage,
    parser: englishParser(new Uint8Array(readFileSync(weights)).buffer),
  }
  return loaded
}
const weights = new URL('../../../data/language/en/parser.bin', import.meta.url)
let loaded: Reader | undefined

/** What parses pages takes a second to load, and most files are none. */
async function parseHtml(html: string): Promise<CleanPage> {
  const page = await import('../parseHtml')
  return page.parseHtml(html)
}

/** What is wrong with a file, and how to mend it. */
export function faultOf(error: unknown): { problem: string; mend: string } {
  if (error instanceof IntakeFault) return { problem: error.message, mend: error.mend }
  if (error instanceof FaultyPiece) {
    const { what, mend } = tellFaults(error.faults, error.more)
    return { problem: what, mend }
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return { problem: 'There is no such file.', mend: 'Check its name and folder.' }
  if (code === 'EISDIR') return { problem: 'This is a folder.', mend: 'Give the files in it: folder/*.txt' }
  if (code === 'EACCES' || code === 'EPERM')
    return {
      problem: 'It may not be read, or the piece may not be written there.',
      mend: 'Check the permissions.',
    }
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return { problem: 'A file stands where the folder should be.', mend: 'Give another folder with -o.' }
  return {
    problem: error instanceof Error ? error.message : String(error),
    mend: 'Check the file and try again.',
  }
}
