/** Who is in pieces, and which pieces tie whom. */

import * as z from 'zod/mini'
import { memberKey } from '../../graph/collection/resolution'
import { gathered, order } from '../../graph/provider/glance'
import type { Cast, Teller } from '../../graph/provider/provider'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'
import { find, namesOf } from './names'
import { idsOf } from './told'

const member = z.object({ piece: z.string(), slug: z.string(), resolved: z.number() })

export async function castOf(connection: Connection, pieces: readonly string[]): Promise<Cast> {
  const rows = await connection.rows(
    sql`
      select piece.id as piece, entity.slug, entity.resolved
      from entity join piece on piece.number = entity.piece
      where piece.id = any(${[...new Set(pieces)]}::text[]) order by entity.piece, entity.position`,
    member,
  )
  const names = await namesOf(
    connection,
    rows.map(({ resolved }) => resolved),
  )
  const byPiece = new Map<string, z.output<typeof member>[]>()
  for (const row of rows) byPiece.set(row.piece, [...(byPiece.get(row.piece) ?? []), row])
  return {
    members: pieces.flatMap((id) =>
      (byPiece.get(id) ?? []).map(({ piece, slug, resolved }) => ({
        piece,
        entity: slug,
        id: names.get(resolved)?.id ?? memberKey({ piece, entity: slug }),
      })),
    ),
    names: [...names.values()].sort((a, b) => order(a.id, b.id)),
  }
}

const telling = z.object({ piece: z.string(), low: z.number(), high: z.number() })

export async function tellersAmong(
  connection: Connection,
  names: readonly string[],
  most: number,
  signal?: AbortSignal,
): Promise<readonly Teller[]> {
  const resolved = new Set<number>()
  for (const id of names) {
    signal?.throwIfAborted()
    const found = await find(connection, id)
    if (found !== undefined) resolved.add(found)
  }
  const rows = await connection.rows(
    sql`
      select piece.id as piece, one as low, other as high from tie, lateral (
        select distinct on (stands) stands, piece as number from claim where low = one and high = other
        order by stands desc limit ${most}::int
      ) newest join piece using (number)
      where one = any(${[...resolved]}::int[]) and other = any(${[...resolved]}::int[]) and one < other
      order by newest.stands desc`,
    telling,
  )
  const ids = await idsOf(
    connection,
    rows.flatMap(({ low, high }) => [low, high]),
  )
  return gathered(
    rows.map(({ piece, low, high }) => {
      const [one = '', other = ''] = [ids.get(low) ?? '', ids.get(high) ?? ''].sort(order)
      return { piece, ends: [one, other] as const }
    }),
  )
}
