/** What is done to a corpus. Each deed is one transaction: it is done whole or not at all, and one after the other. */

import * as z from 'zod/mini'
import { mainLanguage } from '../../graph/collection/resolution'
import type { Judgement } from '../../model/collection'
import { partsOf } from '../../model/file/parts'
import type { Piece } from '../../model/piece'
import type { Connection, Engine } from '../engine/engine'
import { sql } from '../engine/sql'
import { CorpusFault } from '../fault'
import { lockForWriting } from '../schema/migrate'
import { textDigest } from './digest'
import { deleteJudgement, insertJudgement, judgementOn } from './judgements'
import { propose } from './proposals'
import {
  forgetSpeakers,
  insertClaims,
  type Pair,
  pairsThatTell,
  type Row,
  redirectClaims,
} from './sayings/claims'
import { insertRemarks, redirectRemarks } from './sayings/remarks'
import { count, noteTellers, ofPiece, revoice } from './sayings/tallies'
import { retie, tellAgain } from './ties'
import { settleNew } from './whoIsWho/arriving'
import type { Candidate } from './whoIsWho/candidates'
import { partsOfMembers } from './whoIsWho/parts'
import { type Settled, settleParts } from './whoIsWho/settling'

/** A file that a piece came from. */
export interface SourceFile {
  /** Of its bytes. */
  readonly digest: string
  readonly name: string
}

export type Taken =
  | { readonly is: 'taken'; readonly id: string }
  /** The piece that has this text already. */
  | { readonly is: 'same-text'; readonly as: string }

export interface Taking {
  readonly from?: SourceFile
  /** What becomes of a piece whose id another one has: it is given another, or refused with a `CorpusFault`. */
  readonly whereTaken: 'other-id' | 'refuse'
}

/** Longer ones are no ids that a file would have. */
const LONGEST_ID = 200

const identified = z.object({ id: z.string() })
const numbered = z.object({ number: z.number() })

/** Takes a valid piece in. */
export const takePiece = (engine: Engine, given: Piece, { from, whereTaken }: Taking): Promise<Taken> =>
  engine.transaction(async (connection) => {
    await lockForWriting(connection)
    refuseLongIds(given)
    const digest = textDigest(given)
    const [same] = await connection.rows(sql`select id from piece where digest = ${digest}`, identified)
    if (same) {
      if (from) await insertSource(connection, from, same.id)
      return { is: 'same-text', as: same.id }
    }
    const piece = { ...given, id: await freeId(connection, given.id, whereTaken) }
    const parts = partsOf(piece)
    const stands = `${piece.published} ${piece.id}`
    const [row] = await connection.rows(
      sql`
        insert into piece (id, stands, language, digest, told)
        values (${piece.id}, ${stands}, ${mainLanguage(piece.language)}, ${digest}, ${parts.frame})
        returning number`,
      numbered,
    )
    const number = row?.number ?? 0
    await connection.run(sql`
      insert into paragraph (piece, number, told)
      select ${number}::int, place - 1, told from unnest(${parts.paragraphs}::text[]) with ordinality as given(told, place)`)
    const news = await insertEntities(connection, number, piece, parts.entities, stands)
    const settled = await settleNew(connection, news)
    const rows = new Map(
      news.map(({ id, entity }): [string, Row] => [
        entity.id,
        { id, resolved: settled.resolved.get(id) ?? 0 },
      ]),
    )
    const own = await insertClaims(connection, { number, stands }, piece, parts.claims, rows)
    await insertRemarks(connection, { number, stands }, piece, parts.remarks, rows)
    await count(connection, ofPiece(number), 1)
    await noteTellers(connection, [number])
    await follow(connection, settled, own, number)
    if (from) await insertSource(connection, from, piece.id)
    return { is: 'taken', id: piece.id }
  })

function refuseLongIds({ id, entities, claims }: Piece): void {
  const long = [id, ...entities.map((one) => one.id), ...claims.map((one) => one.id)].find(
    (one) => one.length > LONGEST_ID,
  )
  if (long !== undefined)
    throw new CorpusFault(
      `An id has more than ${LONGEST_ID} letters: ${long.slice(0, 40)}…`,
      'Give it a shorter one.',
    )
}

async function freeId(
  connection: Connection,
  wanted: string,
  whereTaken: Taking['whereTaken'],
): Promise<string> {
  const rows = await connection.rows(
    sql`select id from piece where id = ${wanted} or id like ${`${wanted}-%`}`,
    identified,
  )
  const taken = new Set(rows.map(({ id }) => id))
  if (!taken.has(wanted)) return wanted
  if (whereTaken === 'refuse')
    throw new CorpusFault(
      `There is another piece with the id ${wanted}.`,
      'Remove that one first, or give this one another id.',
    )
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}

const insertSource = (connection: Connection, { digest, name }: SourceFile, piece: string): Promise<number> =>
  connection.run(sql`
    insert into source (digest, name, piece) select ${digest}, ${JSON.stringify(name)}, number from piece where id = ${piece}
    on conflict do nothing`)

async function insertEntities(
  connection: Connection,
  number: number,
  piece: Piece,
  told: readonly string[],
  stands: string,
): Promise<readonly Candidate[]> {
  const uses = new Map<string, number>()
  for (const { mentions } of piece.paragraphs)
    for (const { entity } of mentions) uses.set(entity, (uses.get(entity) ?? 0) + 1)
  const all = piece.entities.map(({ id, kind, name, unnamed }, position) => ({
    position,
    slug: id,
    kind,
    unnamed,
    uses: uses.get(id) ?? 0,
    length: name.length,
    told: told[position],
  }))
  const rows = await connection.rows(
    sql`
      insert into entity (piece, position, slug, stands, kind, unnamed, uses, length, resolved, part, told)
      select ${number}::int, position, slug, ${stands}, kind, unnamed, uses, length, 0, 0, told
      from json_to_recordset(${JSON.stringify(all)}::json) as given(
        position int, slug text, kind text, unnamed boolean, uses int, length int, told text)
      returning id, position`,
    z.object({ id: z.number(), position: z.number() }),
  )
  const ids = new Map(rows.map(({ id, position }) => [position, id]))
  return piece.entities.map((entity, position) => ({
    id: ids.get(position) ?? 0,
    piece: piece.id,
    number,
    language: mainLanguage(piece.language),
    stands,
    position,
    uses: uses.get(entity.id) ?? 0,
    entity,
    resolved: 0,
  }))
}

/** What follows of who is who: claims and remarks of other pieces, ties, who may be the same. `pairs` may have more claims of a new piece. */
async function follow(
  connection: Connection,
  settled: Settled,
  pairs: readonly Pair[] = [],
  piece?: number,
): Promise<void> {
  const redirected = await redirectClaims(connection, settled.pieces)
  await redirectRemarks(connection, settled.pieces)
  await revoice(connection, settled.otherwise)
  await noteTellers(connection, settled.pieces)
  const told = await pairsThatTell(connection, settled.otherwise)
  const anew = [...redirected, ...told]
  const known = new Set(anew.map((pair) => pair.join()))
  const more = pairs.filter((pair) => !known.has(pair.join()))
  await retie(connection, [
    ...anew,
    ...(piece === undefined ? more : await tellAgain(connection, piece, more)),
  ])
  await propose(connection, settled.changed)
}

/** Takes a piece out, with all that only it tells; false where there is none. */
export const removePiece = (engine: Engine, id: string): Promise<boolean> =>
  engine.transaction(async (connection) => {
    await lockForWriting(connection)
    const [found] = await connection.rows(sql`select number from piece where id = ${id}`, numbered)
    if (!found) return false
    const parts = await connection.rows(
      sql`select distinct part from entity where piece = ${found.number}`,
      z.object({ part: z.number() }),
    )
    const ends = z.object({ low: z.number(), high: z.number() })
    const pairs = await connection.rows(sql`select low, high from claim where piece = ${found.number}`, ends)
    const before = await connection.rows(
      sql`select distinct resolved from entity where piece = ${found.number}`,
      z.object({ resolved: z.number() }),
    )
    await forgetSpeakers(connection, sql`claim.piece = ${found.number}`)
    await count(connection, ofPiece(found.number), -1)
    await connection.run(sql`delete from piece where number = ${found.number}`)
    const settled = await settleParts(
      connection,
      parts.map(({ part }) => part),
    )
    await connection.run(sql`
      delete from resolved where id = any(${before.map(({ resolved }) => resolved)}::int[])
        and not exists (select from entity where entity.resolved = resolved.id)`)
    await follow(
      connection,
      settled,
      pairs.map(({ low, high }): Pair => [low, high]),
    )
    return true
  })

/** Judges; false where there is a judgement of this id. What it concerns is worked out anew, and nothing else. */
export const judge = (engine: Engine, judgement: Judgement): Promise<boolean> =>
  engine.transaction(async (connection) => {
    await lockForWriting(connection)
    if ((await insertJudgement(connection, judgement)) === 0) return false
    await settleJudged(connection, judgement)
    return true
  })

/** What became of a judgement that somebody makes now. */
export type Judged =
  | { readonly is: 'judged' }
  | { readonly is: 'id-taken' }
  /** Somebody was quicker, or it was judged long ago. */
  | { readonly is: 'judged-before'; readonly judgement: Judgement }

/** Judges where nobody has judged the same two. */
export const judgeFirst = (engine: Engine, judgement: Judgement): Promise<Judged> =>
  engine.transaction(async (connection) => {
    await lockForWriting(connection)
    const before = await judgementOn(connection, judgement.of)
    if (before) return { is: 'judged-before', judgement: before }
    if ((await insertJudgement(connection, judgement)) === 0) return { is: 'id-taken' }
    await settleJudged(connection, judgement)
    return { is: 'judged' }
  })

/** Takes a judgement back, as if it had never been; false where there is none of this id. */
export const takeBack = (engine: Engine, id: string): Promise<boolean> =>
  engine.transaction(async (connection) => {
    await lockForWriting(connection)
    const gone = await deleteJudgement(connection, id)
    if (gone) await settleJudged(connection, gone)
    return gone !== undefined
  })

async function settleJudged(connection: Connection, { of }: Judgement): Promise<void> {
  await follow(connection, await settleParts(connection, await partsOfMembers(connection, of)))
}
