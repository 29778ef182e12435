/** Claims as rows: their two ends and their voices, as who is who has them. */

import * as z from 'zod/mini'
import { disputedWithin } from '../../../graph/disputes'
import { foldedWords } from '../../../graph/provider/fits'
import { readClaim, readFrame } from '../../../model/file/parts'
import type { Claim, Piece } from '../../../model/piece'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import type { Connection } from '../../engine/engine'
import { type Sql, sql } from '../../engine/sql'
import { factColumns, NOBODY } from './facts'
import { count, voicedBy } from './tallies'

/** An entity of a piece, by its row, and who it is. */
export interface Row {
  readonly id: number
  readonly resolved: number
}
/** By the entity's id in the piece. */
export type Rows = ReadonlyMap<string, Row>

/** Two resolved ones, the lesser first. */
export type Pair = readonly [low: number, high: number]

interface Ends {
  readonly low: number
  readonly high: number
  readonly voices: readonly number[]
  readonly teller: number
}

/** As `join` in graph/ has it: what an author says in his own name is his publisher's word. */
function endsOf(
  claim: Claim,
  { publisher, authors }: Pick<Piece, 'publisher' | 'authors'>,
  rows: Rows,
): Ends {
  const who = (id: string): number => (id === UNATTRIBUTED ? NOBODY : (rows.get(id)?.resolved ?? NOBODY))
  const teller = publisher ?? authors[0]
  const [subject, object] = [who(claim.subject), who(claim.object)]
  return {
    low: Math.min(subject, object),
    high: Math.max(subject, object),
    voices: [...new Set(claim.voices.map(who))],
    teller: teller === undefined ? NOBODY : who(teller),
  }
}

/** Writes the claims of a piece that stands among all; `told` as `partsOf` has them. Gives the ties that they are of. */
export async function insertClaims(
  connection: Connection,
  { number, stands }: { readonly number: number; readonly stands: string },
  piece: Piece,
  told: readonly string[],
  rows: Rows,
): Promise<readonly Pair[]> {
  const disputed = disputedWithin(piece)
  const all = piece.claims.map((claim, position) => ({
    position,
    slug: claim.id,
    paragraph: claim.evidence[0].paragraph,
    subject: rows.get(claim.subject)?.id ?? NOBODY,
    object: rows.get(claim.object)?.id ?? NOBODY,
    ...endsOf(claim, piece, rows),
    words: [...new Set(foldedWords(claim.text))],
    ...factColumns(claim),
    disputed: disputed.has(claim.id),
    told: told[position],
  }))
  await connection.run(sql`
    insert into claim (piece, stands, position, slug, paragraph, subject, object, low, high, voices, teller, voiced, words, told,
      family, manner, when_start, when_end, said_start, said_end, sure, made, disputed)
    select ${number}::int, ${stands}, position, slug, paragraph, subject, object, low, high, voices, teller, ${voicedBy(sql`voices`)}, array_to_tsvector(words), told,
      family, manner, when_start, when_end, said_start, said_end, sure, made, disputed
    from json_to_recordset(${JSON.stringify(all)}::json) as given(
      position int, slug text, paragraph int, subject int, object int, low int, high int, voices int[], teller int, words text[], told text,
      family int, manner int, when_start int, when_end int, said_start int, said_end int,
      sure float8, made int, disputed boolean
    )`)
  await connection.run(sql`
    update piece set words = array_to_tsvector(${[...new Set(all.flatMap(({ words }) => words))]}::text[])
    where number = ${number}`)
  await noteSpeakers(connection, sql`claim.piece = ${number}`)
  return all.map(({ low, high }): Pair => [low, high])
}

const claimRow = z.object({
  id: z.number(),
  piece: z.number(),
  told: z.string(),
  low: z.number(),
  high: z.number(),
  voices: z.array(z.number()),
  teller: z.number(),
})
const entityRow = z.object({ piece: z.number(), id: z.number(), slug: z.string(), resolved: z.number() })
const frameRow = z.object({ number: z.number(), told: z.string() })

/** Once who is who has changed in some pieces: their claims go over. Gives the ties that they were of and are of. */
export async function redirectClaims(
  connection: Connection,
  pieces: readonly number[],
): Promise<readonly Pair[]> {
  if (pieces.length === 0) return []
  const [frames, entities, claims] = [
    await connection.rows(sql`select number, told from piece where number = any(${pieces}::int[])`, frameRow),
    await connection.rows(
      sql`select piece, id, slug, resolved from entity where piece = any(${pieces}::int[])`,
      entityRow,
    ),
    await connection.rows(
      sql`select id, piece, told, low, high, voices, teller from claim where piece = any(${pieces}::int[])`,
      claimRow,
    ),
  ]
  const frameOf = new Map(frames.map(({ number, told }) => [number, readFrame(told)]))
  const rowsOf = new Map(pieces.map((piece) => [piece, new Map<string, Row>()]))
  for (const { piece, slug, id, resolved } of entities) rowsOf.get(piece)?.set(slug, { id, resolved })
  const pairs: Pair[] = []
  const changed = claims.flatMap(({ id, piece, told, ...was }) => {
    const [frame, rows] = [frameOf.get(piece), rowsOf.get(piece)]
    if (!frame || !rows) return []
    const ends = endsOf(readClaim(told), frame, rows)
    if (isSame(was, ends)) return []
    pairs.push([was.low, was.high], [ends.low, ends.high])
    return [{ id, ...ends }]
  })
  if (changed.length > 0) {
    const theirs = sql`claim.id = any(${changed.map(({ id }) => id)}::int[])`
    const counted = { claims: theirs, remarks: sql`false` }
    await forgetSpeakers(connection, theirs)
    await count(connection, counted, -1)
    await connection.run(sql`
      update claim set low = given.low, high = given.high, voices = given.voices, teller = given.teller,
        voiced = ${voicedBy(sql`given.voices`)}
      from json_to_recordset(${JSON.stringify(changed)}::json) as given(id int, low int, high int, voices int[], teller int)
      where claim.id = given.id`)
    await noteSpeakers(connection, theirs)
    await count(connection, counted, 1)
  }
  return pairs
}

const isSame = (one: Ends, other: Ends): boolean =>
  one.low === other.low &&
  one.high === other.high &&
  one.teller === other.teller &&
  one.voices.join() === other.voices.join()

/** On whose word some claims are that tie two. */
export const speakersOf = (which: Sql): Sql => sql`
  select distinct who, claim.stands, claim.id as claim
  from claim, lateral unnest(case when claim.voices = '{}' then array[claim.teller] else claim.voices end) as who
  where who <> ${NOBODY}::int and claim.low <> claim.high and ${which}`

/** Once some claims are there, or are otherwise. */
async function noteSpeakers(connection: Connection, which: Sql): Promise<void> {
  await connection.run(sql`insert into speaker (who, stands, claim) ${speakersOf(which)}`)
  await countSaid(connection, which, 1)
}

/** Before some claims go, or become otherwise. */
export async function forgetSpeakers(connection: Connection, which: Sql): Promise<void> {
  await countSaid(connection, which, -1)
  await connection.run(sql`
    delete from speaker using (${speakersOf(which)}) gone
    where (speaker.who, speaker.stands, speaker.claim) = (gone.who, gone.stands, gone.claim)`)
}

const countSaid = (connection: Connection, which: Sql, by: 1 | -1): Promise<number> =>
  connection.run(sql`
    update resolved set says = says + ${by}::int * counted.claims
    from (select who, count(*)::int as claims from (${speakersOf(which)}) said group by who) counted
    where counted.who = resolved.id`)

/** The ties of some, and those that they speak of. */
export async function pairsThatTell(
  connection: Connection,
  resolved: readonly number[],
): Promise<readonly Pair[]> {
  if (resolved.length === 0) return []
  const rows = await connection.rows(
    sql`
      select least(one, other) as low, greatest(one, other) as high from tie where one = any(${resolved}::int[])
      union
      select low, high from speaker join claim on claim.id = speaker.claim where who = any(${resolved}::int[])`,
    z.object({ low: z.number(), high: z.number() }),
  )
  return rows.map(({ low, high }): Pair => [low, high])
}
