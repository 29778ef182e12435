import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { tellFaults } from '../../export/words/faults'
import { shapeFaults } from '../../model/check/shape'
import { type Collection, collectionShape } from '../../model/collection'
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

/**
 * The collection of a file, of pieces that stand beside its folder.
 * @throws {Error} that says what is wrong with it and how it is mended
 */
export function readCollection(file: string): Collection {
  const input: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const shape = collectionShape.safeParse(input)
  if (!shape.success) {
    const { what, mend } = tellFaults(shapeFaults(input, shape.error.issues))
    throw new Error(`${file}: ${what} ${mend}`)
  }
  return shape.data
}

/** A module that gives what a file of data holds. Browsers read a text as JSON faster than the same as code. */
export const pieceModule = (file: string): string => {
  const data = basename(dirname(file)) === 'collections' ? readCollection(file) : readPiece(file)
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}
