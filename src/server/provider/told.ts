/** Claims and remarks as a provider tells them: everybody in them under the id of all pieces. */

import * as z from 'zod/mini'
import { memberKey } from '../../graph/collection/resolution'
import type { Told, ToldRemark } from '../../graph/provider/provider'
import { authorOf } from '../../graph/voices'
import { readClaim, readRemark } from '../../model/file/parts'
import type { Claim } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { undatedAmong } from '../corpus/pieces'
import { NOBODY } from '../corpus/sayings/facts'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'

export const toldColumns: Sql = sql`
  claim.piece, piece.id as piece_id, left(piece.stands, 10) as published, claim.told, claim.voices, claim.teller,
  subject.resolved as subject, object.resolved as object`
export const toldTables: Sql = sql`
  join piece on piece.number = claim.piece
  join entity subject on subject.id = claim.subject
  join entity object on object.id = claim.object`
/** In the order of the pieces, and of each one's paragraphs. */
export const inReading: Sql = sql`claim.stands, claim.paragraph, claim.slug`
export const newestFirst: Sql = sql`claim.stands desc, claim.paragraph desc, claim.slug desc`

export const toldRow = z.object({
  piece: z.number(),
  piece_id: z.string(),
  published: z.string(),
  told: z.string(),
  voices: z.array(z.number()),
  teller: z.number(),
  subject: z.number(),
  object: z.number(),
})
type ToldRow = z.output<typeof toldRow>

/** In the order of the rows. */
export async function tellAll(connection: Connection, rows: readonly ToldRow[]): Promise<readonly Told[]> {
  const claims = rows.map((row) => ({ row, claim: readClaim(row.told) }))
  const ids = await idsOf(
    connection,
    rows.flatMap(({ subject, object, voices, teller }) => [subject, object, teller, ...voices]),
  )
  const beside = await idsBeside(
    connection,
    claims.flatMap(({ row: { piece }, claim: { to, where } }) =>
      [to, where].flatMap((slug) => (slug === undefined ? [] : [{ piece, slug }])),
    ),
  )
  const idOf = (resolved: number): string => ids.get(resolved) ?? UNATTRIBUTED
  const undated = await undatedAmong(
    connection,
    rows.map(({ piece }) => piece),
  )
  return claims.map(({ row, claim: { where, ...claim } }) => ({
    piece: row.piece_id,
    ...(!undated.has(row.piece) && { published: row.published }),
    claim: {
      ...claim,
      subject: idOf(row.subject),
      object: idOf(row.object),
      voices: row.voices.map((voice) => (voice === NOBODY ? UNATTRIBUTED : idOf(voice))),
      teller: row.teller === NOBODY ? authorOf(row.piece_id) : idOf(row.teller),
      ...(claim.to !== undefined && { to: beside.get(`${row.piece} ${claim.to}`)?.id ?? claim.to }),
      ...placeIn(beside.get(`${row.piece} ${where}`)),
    },
  }))
}

/** Somebody beside what is told. */
interface Beside {
  readonly id: string
  readonly isPlace: boolean
}

/** Where something was is told as long as that is a place in the whole, too. */
const placeIn = (beside: Beside | undefined): Pick<Claim, 'where'> =>
  beside?.isPlace ? { where: beside.id } : {}

const remarkRow = z.object({
  id: z.number(),
  piece: z.number(),
  piece_id: z.string(),
  published: z.string(),
  told: z.string(),
  voices: z.array(z.number()),
  about: z.array(z.number()),
  teller: z.number(),
})
type RemarkRow = z.output<typeof remarkRow>

/** By their numbers. */
export const remarkRowsOf = (connection: Connection, ids: readonly number[]): Promise<readonly RemarkRow[]> =>
  connection.rows(
    sql`
      select remark.id, remark.piece, piece.id as piece_id, left(piece.stands, 10) as published, remark.told, voices, about, remark.teller
      from remark join piece on piece.number = remark.piece where remark.id = any(${ids}::int[])`,
    remarkRow,
  )

/** In the order of the rows. */
export async function tellRemarks(
  connection: Connection,
  rows: readonly RemarkRow[],
): Promise<readonly ToldRemark[]> {
  const remarks = rows.map((row) => ({ row, remark: readRemark(row.told) }))
  const ids = await idsOf(
    connection,
    rows.flatMap(({ voices, about, teller }) => [...voices, ...about, teller]),
  )
  const beside = await idsBeside(
    connection,
    remarks.flatMap(({ row: { piece }, remark: { to } }) => (to === undefined ? [] : [{ piece, slug: to }])),
  )
  const idOf = (resolved: number): string =>
    resolved === NOBODY ? UNATTRIBUTED : (ids.get(resolved) ?? UNATTRIBUTED)
  const undated = await undatedAmong(
    connection,
    rows.map(({ piece }) => piece),
  )
  return remarks.map(({ row, remark }) => {
    const [first = UNATTRIBUTED, ...rest] = row.voices.map(idOf)
    return {
      piece: row.piece_id,
      ...(!undated.has(row.piece) && { published: row.published }),
      teller: row.teller === NOBODY ? authorOf(row.piece_id) : idOf(row.teller),
      remark: {
        ...remark,
        voices: [first, ...rest],
        about: row.about.map(idOf),
        ...(remark.to !== undefined && { to: beside.get(`${row.piece} ${remark.to}`)?.id ?? remark.to }),
      },
    }
  })
}

/** Ids by the number of the resolved one. */
export async function idsOf(
  connection: Connection,
  resolved: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await connection.rows(
    sql`
      select resolved.id, piece.id as piece, slug from resolved
      join entity on entity.id = resolved.first join piece on piece.number = entity.piece
      where resolved.id = any(${[...new Set(resolved)]}::int[])`,
    z.object({ id: z.number(), piece: z.string(), slug: z.string() }),
  )
  return new Map(rows.map(({ id, piece, slug }) => [id, memberKey({ piece, entity: slug })]))
}

/** Who is beside what is told: whom it was said to, and where it was. By the piece's number and the entity's id in it. */
export async function idsBeside(
  connection: Connection,
  wanted: readonly { readonly piece: number; readonly slug: string }[],
): Promise<ReadonlyMap<string, Beside>> {
  if (wanted.length === 0) return new Map()
  const rows = await connection.rows(
    sql`
      select distinct entity.piece, entity.slug, entity.resolved, resolved.kind = 'place' as place
      from json_to_recordset(${JSON.stringify(wanted)}::json) as given(piece int, slug text)
      join entity on entity.piece = given.piece and entity.slug = given.slug
      join resolved on resolved.id = entity.resolved`,
    z.object({ piece: z.number(), slug: z.string(), resolved: z.number(), place: z.boolean() }),
  )
  const ids = await idsOf(
    connection,
    rows.map(({ resolved }) => resolved),
  )
  return new Map(
    rows.map(({ piece, slug, resolved, place }) => [
      `${piece} ${slug}`,
      { id: ids.get(resolved) ?? slug, isPlace: place },
    ]),
  )
}
