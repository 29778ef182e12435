import { edtfFault } from '../../../model/dates/edtf'
import { parseWork } from '../../../model/file/work'
import { pieceOf } from '../../../model/journal/journal'
import type { PieceRead } from '../format'
import { FaultyPiece, IntakeFault } from '../kernel/fault'

/** The piece that a file holds, with what was done to it. Throws an `IntakeFault` or a `FaultyPiece`. */
export function pieceIn(text: string): PieceRead {
  const parsed = parseWork(json(text), edtfFault)
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
