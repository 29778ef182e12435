/** Remarks as rows: who makes them and of whom, as who is who has them. */

import * as z from 'zod/mini'
import { foldedWords } from '../../../graph/provider/fits'
import { readFrame, readRemark } from '../../../model/file/parts'
import type { Piece, Remark } from '../../../model/piece'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import type { Rows } from './claims'
import { factColumns, NOBODY } from './facts'
import { count, voicedBy } from './tallies'

interface Named {
  /** Resolved, closest to the fact first. */
  readonly voices: readonly number[]
  /** Resolved, without the first voice. */
  readonly about: readonly number[]
  readonly teller: number
}

type Frame = Pick<Piece, 'publisher' | 'authors'>

/** As `join` in graph/ has it. */
export function namedIn({ voices, about }: Remark, { publisher, authors }: Frame, rows: Rows): Named {
  const who = (id: string): number => (id === UNATTRIBUTED ? NOBODY : (rows.get(id)?.resolved ?? NOBODY))
  const speaking = [...new Set(voices.map(who))]
  const teller = publisher ?? authors[0]
  return {
    voices: speaking,
    about: [...new Set(about.map(who))].filter((one) => one !== speaking[0]),
    teller: teller === undefined ? NOBODY : who(teller),
  }
}

function columnsOf(remark: Remark, frame: Frame, rows: Rows) {
  const { said_start, said_end, sure, made } = factColumns(remark)
  return {
    slug: remark.id,
    paragraph: remark.evidence[0].paragraph,
    ...namedIn(remark, frame, rows),
    words: [...new Set(foldedWords(remark.text))],
    ...{ said_start, said_end, sure, made },
  }
}

/** Writes the remarks of a piece that stands among all; `told` as `partsOf` has them. */
export async function insertRemarks(
  connection: Connection,
  { number, stands }: { readonly number: number; readonly stands: string },
  piece: Piece,
  told: readonly string[],
  rows: Rows,
): Promise<void> {
  if (told.length === 0) return
  const all = piece.remarks.map((remark, position) => ({
    position,
    ...columnsOf(remark, piece, rows),
    told: told[position],
  }))
  await connection.run(sql`
    insert into remark (piece, stands, position, slug, paragraph, voices, about, teller, voiced, words, said_start, said_end, sure, made, told)
    select ${number}::int, ${stands}, position, slug, paragraph, voices, about, teller, ${voicedBy(sql`voices`)}, array_to_tsvector(words),
      said_start, said_end, sure, made, told
    from json_to_recordset(${JSON.stringify(all)}::json) as given(
      position int, slug text, paragraph int, voices int[], about int[], teller int, words text[],
      said_start int, said_end int, sure float8, made int, told text)`)
}

/** Works out all columns of the remarks of a piece that are there without them. */
export async function fillRemarks(
  connection: Connection,
  { number, stands }: { readonly number: number; readonly stands: string },
  piece: Piece,
  rows: Rows,
): Promise<void> {
  if (piece.remarks.length === 0) return
  const all = piece.remarks.map((remark, position) => ({ position, ...columnsOf(remark, piece, rows) }))
  await connection.run(sql`
    update remark set stands = ${stands}, slug = given.slug, paragraph = given.paragraph, voices = given.voices,
      about = given.about, teller = given.teller, words = array_to_tsvector(given.words), said_start = given.said_start,
      said_end = given.said_end, sure = given.sure, made = given.made
    from json_to_recordset(${JSON.stringify(all)}::json) as given(
      position int, slug text, paragraph int, voices int[], about int[], teller int, words text[],
      said_start int, said_end int, sure float8, made int)
    where remark.piece = ${number}::int and remark.position = given.position`)
}

const remarkRow = z.object({
  id: z.number(),
  piece: z.number(),
  told: z.string(),
  voices: z.array(z.number()),
  about: z.array(z.number()),
  teller: z.number(),
})
const entityRow = z.object({ piece: z.number(), id: z.number(), slug: z.string(), resolved: z.number() })
const frameRow = z.object({ number: z.number(), told: z.string() })

/** Remarks of some pieces whose names are others than who is who has them now. */
export async function misnamedRemarks(
  connection: Connection,
  pieces: readonly number[],
): Promise<readonly ({ readonly id: number } & Named)[]> {
  const remarks = await connection.rows(
    sql`select id, piece, told, voices, about, teller from remark where piece = any(${pieces}::int[])`,
    remarkRow,
  )
  if (remarks.length === 0) return []
  const frames = await connection.rows(
    sql`select number, told from piece where number = any(${pieces}::int[])`,
    frameRow,
  )
  const entities = await connection.rows(
    sql`select piece, id, slug, resolved from entity where piece = any(${pieces}::int[])`,
    entityRow,
  )
  const frameOf = new Map(frames.map(({ number, told }) => [number, readFrame(told)]))
  const rowsOf = new Map(pieces.map((piece) => [piece, new Map<string, { id: number; resolved: number }>()]))
  for (const { piece, slug, id, resolved } of entities) rowsOf.get(piece)?.set(slug, { id, resolved })
  return remarks.flatMap(({ id, piece, told, ...was }) => {
    const [frame, rows] = [frameOf.get(piece), rowsOf.get(piece)]
    if (!frame || !rows) return []
    const named = namedIn(readRemark(told), frame, rows)
    return isSame(was, named) ? [] : [{ id, ...named }]
  })
}

/** Once who is who has changed in some pieces: their remarks go over. */
export async function redirectRemarks(connection: Connection, pieces: readonly number[]): Promise<void> {
  if (pieces.length === 0) return
  const changed = await misnamedRemarks(connection, pieces)
  if (changed.length === 0) return
  const counted = { claims: sql`false`, remarks: sql`remark.id = any(${changed.map(({ id }) => id)}::int[])` }
  await count(connection, counted, -1)
  await connection.run(sql`
    update remark set voices = given.voices, about = given.about, teller = given.teller,
      voiced = ${voicedBy(sql`given.voices`)}
    from json_to_recordset(${JSON.stringify(changed)}::json) as given(id int, voices int[], about int[], teller int)
    where remark.id = given.id`)
  await count(connection, counted, 1)
}

const isSame = (one: Named, other: Named): boolean =>
  one.teller === other.teller &&
  one.voices.join() === other.voices.join() &&
  one.about.join() === other.about.join()
