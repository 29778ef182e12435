/** Pieces as they were taken in. */

import * as z from 'zod/mini'
import type { Heading, Listed } from '../../graph/provider/provider'
import { publishedOn } from '../../model/dates/published'
import { type Parts, pieceOfParts, readFrame, readParagraph } from '../../model/file/parts'
import type { Piece } from '../../model/piece'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'

const whole = z.object({
  told: z.string(),
  paragraphs: z.array(z.string()),
  entities: z.array(z.string()),
  claims: z.array(z.string()),
  remarks: z.array(z.string()),
})

/** The piece with an id, word for word as it came; null where there is none. */
export async function readPiece(connection: Connection, id: string): Promise<Piece | null> {
  const [found] = await connection.rows(
    sql`
      select told,
        array(select told from paragraph where piece = piece.number order by number) as paragraphs,
        array(select told from entity where piece = piece.number order by position) as entities,
        array(select told from claim where piece = piece.number order by position) as claims,
        array(select told from remark where piece = piece.number order by position) as remarks
      from piece where id = ${id}`,
    whole,
  )
  if (!found) return null
  const { told, ...rest } = found
  const parts: Parts = { frame: told, ...rest }
  return pieceOfParts(parts)
}

/** What a heading is made of: what the piece says of itself, and the lines that may tell its day. */
const heading = z.object({ told: z.string(), lines: z.array(z.string()) })
const headingColumns: Sql = sql`
  told, array(select told from paragraph where piece = piece.number and number < 2 order by number) as lines`
const counted = z.object({ total: z.number() })

/** The newest first. */
export async function listPieces(
  connection: Connection,
  from: number,
  limit: number,
): Promise<Listed<Heading>> {
  const rows = await connection.rows(
    sql`select ${headingColumns} from piece order by stands desc offset ${from}::int limit ${limit}::int`,
    heading,
  )
  const [all] = await connection.rows(sql`select count(*)::int as total from piece`, counted)
  return {
    list: rows.map(headingIn),
    total: all?.total ?? 0,
  }
}

/** By their numbers; each once, in the order of their ids. */
export async function headingsOf(
  connection: Connection,
  numbers: readonly number[],
): Promise<readonly Heading[]> {
  const rows = await connection.rows(
    sql`select ${headingColumns} from piece where number = any(${[...new Set(numbers)]}::int[]) order by id`,
    heading,
  )
  return rows.map(headingIn)
}

function headingIn({ told, lines }: z.output<typeof heading>): Heading {
  const frame = readFrame(told)
  const { id, title, language, url } = frame
  const published = publishedOn({ ...frame, paragraphs: lines.map(readParagraph) })
  return {
    id,
    title,
    ...(published !== undefined && { published }),
    language,
    ...(url !== undefined && { url }),
  }
}

/** Whether a piece has the day of its annotation: the only ones whose day may not be known. */
export const isOfItsReading: Sql = sql`position('"on":"' || left(piece.stands, 10) || '"' in piece.told) > 0`

/** Those of some pieces of which it is not known on which day they came out. */
export async function undatedAmong(
  connection: Connection,
  numbers: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await connection.rows(
    sql`
      select number, ${headingColumns} from piece
      where number = any(${[...new Set(numbers)]}::int[]) and ${isOfItsReading}`,
    z.extend(heading, { number: z.number() }),
  )
  return new Set(rows.flatMap((row) => (headingIn(row).published === undefined ? [row.number] : [])))
}

/** Ids of all pieces, in the order in which they came out, some at a time. */
export async function* pieceIds(connection: Connection): AsyncGenerator<string> {
  const at = z.object({ id: z.string(), stands: z.string() })
  let last = ''
  for (;;) {
    const rows = await connection.rows(
      sql`select id, stands from piece where stands > ${last} order by stands limit 200`,
      at,
    )
    for (const { id } of rows) yield id
    const end = rows.at(-1)
    if (!end) return
    last = end.stands
  }
}
