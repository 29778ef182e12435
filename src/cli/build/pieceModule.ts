import { readFileSync } from 'node:fs'
import { tellFaults } from '../../export/words/faults'
import { parsePiece } from '../../model/file/piece'

/**
 * A module that gives the piece of a file as it is held in memory.
 * @throws {Error} that says what is wrong with the piece and how it is mended
 */
export function pieceModule(file: string): string {
  const result = parsePiece(JSON.parse(readFileSync(file, 'utf8')))
  if (!result.ok) {
    const { what, mend } = tellFaults(result.faults)
    throw new Error(`${file}: ${what} ${mend}`)
  }
  // Browsers read a text as JSON faster than the same as code.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(result.piece))})`
}
