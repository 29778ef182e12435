/** A corpus as lines of JSON, and back: one line a piece, then one a judgement. */

import { judgementShape } from '../../model/collection'
import { edtfFault } from '../../model/dates/edtf'
import { parsePiece, pieceToFile } from '../../model/file/piece'
import { field } from '../../model/unknown'
import type { Engine } from '../engine/engine'
import { CorpusFault } from '../fault'
import { judge, takePiece } from './corpus'
import { allJudgements } from './judgements'
import { pieceIds, readPiece } from './pieces'

/** Lines without their ends. A line of a piece is a file of a piece; it opens in any Hearsay. */
export async function* dump(engine: Engine): AsyncGenerator<string> {
  for await (const id of pieceIds(engine)) {
    const piece = await readPiece(engine, id)
    if (piece) yield JSON.stringify(pieceToFile(piece))
  }
  for (const judgement of await allJudgements(engine)) yield JSON.stringify({ judgement })
}

/** What became of a line. */
export type Restored =
  | { readonly is: 'piece'; readonly id: string }
  | { readonly is: 'same-text'; readonly as: string }
  | { readonly is: 'judgement'; readonly id: string }
  | { readonly is: 'known-judgement'; readonly id: string }

/** Takes a line of a dump in; throws a `CorpusFault` where it is none. */
export async function restoreLine(engine: Engine, line: string): Promise<Restored> {
  const told = jsonOf(line)
  const judgement = field(told, 'judgement')
  if (judgement !== undefined) {
    const read = judgementShape.safeParse(judgement)
    if (!read.success) throw notOfADump('This judgement is damaged.')
    const isNew = await judge(engine, read.data)
    return { is: isNew ? 'judgement' : 'known-judgement', id: read.data.id }
  }
  const read = parsePiece(told, edtfFault)
  if (!read.ok)
    throw notOfADump(
      `This is no valid piece: ${read.faults.length} faults, such as at ${read.faults[0]?.path.join('.')}.`,
    )
  const taken = await takePiece(engine, read.piece, { whereTaken: 'refuse' })
  return taken.is === 'taken' ? { is: 'piece', id: taken.id } : taken
}

const notOfADump = (problem: string): CorpusFault =>
  new CorpusFault(
    problem,
    'A dump has a line for each piece and each judgement; make it anew with corpus dump.',
  )

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw notOfADump('This line is no JSON.')
  }
}
