import { edtfFault } from '../../../model/dates/edtf'
import { isCollection } from '../../../model/file/collection'
import { CONTENTS } from '../../../model/file/savedPage.mjs'
import { parseWork } from '../../../model/file/work'
import { pieceOf } from '../../../model/journal/journal'
import { field } from '../../../model/unknown'
import type { PieceRead } from '../format'
import { FaultyPiece, IntakeFault } from '../kernel/fault'
import { collectionIn } from './collection'

/** The piece that a file holds, with what was done to it. Throws an `IntakeFault` or a `FaultyPiece`. */
export const pieceIn = (text: string): PieceRead => pieceOfJson(json(text))

/** The piece within a page that Hearsay saved. Throws as `pieceIn` does. */
export function pieceInPage(page: string): PieceRead {
  const [, after = ''] = page.split(CONTENTS)
  const contents = json(after.slice(0, Math.max(0, after.indexOf('</script>'))))
  return pieceOfJson(field(contents, 'piece'))
}

/** Of a piece that is to be mended, at least one stands in its file. */
const HOLDS = ['format', 'paragraphs', 'entities', 'claims']

function pieceOfJson(value: unknown): PieceRead {
  if (isCollection(value)) return collectionIn(value)
  if (!HOLDS.some((key) => field(value, key) !== undefined))
    throw new IntakeFault(
      'This JSON is no piece of Hearsay’s.',
      'Choose a piece that Hearsay saved, or the file of the article itself.',
    )
  const parsed = parseWork(value, edtfFault)
  if (!parsed.ok) throw new FaultyPiece(parsed.faults)
  const { journal, notice } = parsed
  return {
    piece: pieceOf(journal),
    ...(journal.entries.length > 0 ? { journal } : {}),
    ...(notice === undefined ? {} : { notice }),
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new IntakeFault('This is no whole JSON file.', 'Save or download the piece once more.')
  }
}
