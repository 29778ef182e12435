import { join } from '../../../graph/collection/joined'
import { resolve } from '../../../graph/collection/resolution'
import { edtfFault } from '../../../model/dates/edtf'
import { parseCollection } from '../../../model/file/collection'
import type { PieceRead } from '../format'
import { FaultyPiece, IntakeFault } from '../kernel/fault'

/** The pieces of a collection's file, and the graph of all of them as one piece. Throws a `FaultyPiece`, or an `IntakeFault` where no piece in it is whole. */
export function collectionIn(value: unknown): PieceRead {
  const read = parseCollection(value, edtfFault)
  if (!read.ok) throw new FaultyPiece(read.faults)
  const { collection, pieces, damaged } = read
  if (pieces.length === 0) {
    const [first] = damaged
    if (first && first.faults.length > 0) throw new FaultyPiece(first.faults)
    throw new IntakeFault(
      'There is no piece in this collection.',
      'Put pieces into it and save it once more.',
    )
  }
  const { groups, waiting, refused } = resolve(pieces, collection.judgements)
  const { piece } = join(collection, pieces, groups)
  return {
    piece,
    collection: { collection, pieces },
    read: [
      {
        code: 'collection',
        pieces: pieces.length,
        joined: groups.filter((group) => group.length > 1).length,
        proposed: waiting,
        refused: refused.length,
        damaged: damaged.map(({ at }) => at + 1),
      },
    ],
  }
}
