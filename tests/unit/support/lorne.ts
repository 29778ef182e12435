import type { Collection } from '../../../src/model/collection'
import { parseListed } from '../../../src/model/file/collection'
import { parsePiece } from '../../../src/model/file/piece'
import type { Piece } from '../../../src/model/piece'
import { jsonOf } from './files'

const read = (path: string): unknown => jsonOf(`data/${path}.json`)

export function bundledPiece(id: string): Piece {
  const result = parsePiece(read(`pieces/${id}`))
  if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.faults)}`)
  return result.piece
}

const ids = [
  'lorne-dead-trout',
  'lorne-herald-wire',
  'lorne-valley-wire',
  'lorne-mill-closing',
  'lorne-new-figure',
]

/** The bundled collection: a made-up affair in five pieces. */
export function lorne(): { readonly collection: Collection; readonly pieces: readonly Piece[] } {
  const pieces = ids.map(bundledPiece)
  const result = parseListed(read('collections/lorne'), pieces)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return { collection: result.collection, pieces }
}
