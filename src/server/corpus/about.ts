/** The pieces that tell of somebody, as a collection that opens in the explorer. */

import * as z from 'zod/mini'
import { slug } from '../../intake/ids'
import type { Collection } from '../../model/collection'
import type { Piece } from '../../model/piece'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'
import { namesOf } from '../provider/names'
import { allJudgements } from './judgements'
import { readPiece } from './pieces'

/** More are no graph that anybody reads. */
export const MOST_PIECES = 100

export interface About {
  readonly collection: Collection
  readonly pieces: readonly Piece[]
  /** Of all pieces that tell of it, in the collection or not. */
  readonly total: number
}

/** The newest of them, with what was judged of whoever is in two of them; null where there is nobody of this number. */
export async function collectionAbout(
  connection: Connection,
  resolved: number,
  limit = MOST_PIECES,
): Promise<About | null> {
  const name = (await namesOf(connection, [resolved])).get(resolved)
  if (!name) return null
  const rows = await connection.rows(
    sql`
      select piece.id from piece join entity on entity.piece = piece.number where entity.resolved = ${resolved}
      group by piece.number order by piece.stands desc limit ${limit}::int`,
    z.object({ id: z.string() }),
  )
  const pieces: Piece[] = []
  for (const { id } of rows) {
    const piece = await readPiece(connection, id)
    if (piece) pieces.push(piece)
  }
  const there = new Set(pieces.map(({ id }) => id))
  const judgements = (await allJudgements(connection)).filter(({ of }) =>
    of.every(({ piece }) => there.has(piece)),
  )
  return {
    collection: {
      format: 1,
      id: slug(name.name) || 'about',
      title: name.name,
      pieces: pieces.map(({ id }) => id),
      judgements,
      questions: [],
    },
    pieces,
    total: name.pieces,
  }
}
