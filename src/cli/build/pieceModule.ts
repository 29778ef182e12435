import { readFileSync } from 'node:fs'
import { tellFaults } from '../../export/words/faults'
import { parsePiece } from '../../model/file/piece'
import type { Piece } from '../../model/piece'

/**
 * The piece of a file as it is held in memory.
 * @throws {Error} that says what is wrong with the piece and how it is mended
 */
export function readPiece(file: string): Piece {
  const result = parsePiece(JSON.parse(readFileSync(file, 'utf8')))
  if (!result.ok) {
    const { what, mend } = tellFaults(result.faults)
    throw new Error(`${file}: ${what} ${mend}`)
  }
  return result.piece
}

/** A module that gives what `readPiece` does. Browsers read a text as JSON faster than the same as code. */
export const pieceModule = (file: string): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(readPiece(file)))})`
