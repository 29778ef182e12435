/** Ties as they are worked out of claims: how much they tell, of what, and what a hop on them costs. */

import * as z from 'zod/mini'
import { hopCost } from '../../graph/evidence'
import { carries } from '../../graph/paths/explanation'
import { familiesOf } from '../../graph/provider/near'
import { weight } from '../../graph/ties'
import { authorOf } from '../../graph/voices'
import { readClaim } from '../../model/file/parts'
import type { Claim, Entity } from '../../model/piece'
import { type Family, families, UNATTRIBUTED } from '../../model/vocabulary'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'
import { NOBODY, type Pair } from './claims'

const toldClaim = z.object({
  piece: z.number(),
  stands: z.string(),
  low: z.number(),
  high: z.number(),
  subject: z.number(),
  voices: z.array(z.number()),
  teller: z.number(),
  told: z.string(),
})
type ToldClaim = z.output<typeof toldClaim>

export interface TieRow {
  readonly low: number
  readonly high: number
  readonly claims: number
  readonly weight: number
  readonly families: number
  readonly cost: number | null
}

/** A number with a bit for each. */
export const familyBits = (told: readonly Family[]): number =>
  told.reduce((bits, family) => bits | (1 << families.indexOf(family)), 0)
export const familiesIn = (bits: number): readonly Family[] =>
  families.filter((_, at) => (bits & (1 << at)) !== 0)

/** Works out anew the ties of these pairs, and with how many each end is tied. */
export async function retie(connection: Connection, pairs: readonly Pair[]): Promise<void> {
  const wanted = [
    ...new Map(pairs.filter(([low, high]) => low !== high).map((pair) => [pair.join(), pair])).values(),
  ]
  if (wanted.length === 0) return
  const given = JSON.stringify(wanted.map(([low, high]) => ({ low, high })))
  const before = await connection.rows(
    sql`
      select one, other, kind, families, cost from json_to_recordset(${given}::json) as given(low int, high int),
        lateral (values (low, high), (high, low)) as way(here, there)
      join tie on one = here and other = there`,
    keptTie,
  )
  const ties = await tiesOf(connection, wanted)
  const kinds = await connection.rows(
    sql`select id, kind from resolved where id = any(${[...new Set(wanted.flat())]}::int[])`,
    z.object({ id: z.number(), kind: z.string() }),
  )
  const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]))
  const now = ties.flatMap(({ low, high, ...tie }) =>
    [[low, high] as const, [high, low] as const].map(([one, other]) => ({
      one,
      other,
      kind: kindOf.get(other) ?? '',
      ...tie,
    })),
  )
  await connection.run(sql`
    delete from tie using json_to_recordset(${given}::json) as given(low int, high int),
      lateral (values (low, high), (high, low)) as way(here, there)
    where one = here and other = there`)
  await connection.run(sql`
    insert into tie (one, other, kind, claims, weight, families, cost)
    select one, other, kind, claims, weight, families, cost
    from json_to_recordset(${JSON.stringify(now)}::json) as given(
      one int, other int, kind text, claims int, weight int, families int, cost float8
    )`)
  await countTies(connection, before, now)
}

const keptTie = z.object({
  one: z.number(),
  other: z.number(),
  kind: z.string(),
  families: z.number(),
  cost: z.nullable(z.number()),
})
type KeptTie = z.output<typeof keptTie>

/** What is kept of how many ties there are, once some are otherwise: only the difference counts, however many there are. */
async function countTies(
  connection: Connection,
  before: readonly KeptTie[],
  now: readonly KeptTie[],
): Promise<void> {
  const ends = new Map<number, { id: number; ties: number; firm: number }>()
  const reaches = new Map<string, { one: number; kind: string; families: number; ties: number }>()
  const counted = [before.map((tie) => [tie, -1] as const), now.map((tie) => [tie, 1] as const)].flat()
  for (const [{ one, kind, families, cost }, by] of counted) {
    const end = ends.get(one) ?? { id: one, ties: 0, firm: 0 }
    ends.set(one, { id: one, ties: end.ties + by, firm: end.firm + (cost === null ? 0 : by) })
    const key = `${one} ${kind} ${families}`
    reaches.set(key, { one, kind, families, ties: (reaches.get(key)?.ties ?? 0) + by })
  }
  const moved = [...ends.values()].filter(({ ties, firm }) => ties !== 0 || firm !== 0)
  if (moved.length > 0)
    await connection.run(sql`
      update resolved set ties = resolved.ties + given.ties, firm = resolved.firm + given.firm
      from json_to_recordset(${JSON.stringify(moved)}::json) as given(id int, ties int, firm int)
      where resolved.id = given.id`)
  const changed = [...reaches.values()].filter(({ ties }) => ties !== 0)
  if (changed.length === 0) return
  const told = sql`json_to_recordset(${JSON.stringify(changed)}::json) as given(one int, kind text, families int, ties int)`
  await connection.run(sql`
    update reach set ties = reach.ties + given.ties from ${told}
    where reach.one = given.one and reach.kind = given.kind and reach.families = given.families`)
  await connection.run(sql`
    insert into reach (one, kind, families, ties)
    select one, kind, families, ties from ${told} where not exists (
      select from reach where reach.one = given.one and reach.kind = given.kind and reach.families = given.families)`)
  await connection.run(sql`
    delete from reach using ${told}
    where reach.one = given.one and reach.kind = given.kind and reach.families = given.families and reach.ties = 0`)
}

/** What the claims of these pairs tell, in the order of the pairs; those of which there are none are left out. */
export async function tiesOf(connection: Connection, pairs: readonly Pair[]): Promise<readonly TieRow[]> {
  const given = JSON.stringify(pairs.map(([low, high]) => ({ low, high })))
  const claims = await connection.rows(
    sql`
      select claim.piece, piece.stands, claim.low, claim.high, entity.resolved as subject, claim.voices, claim.teller, claim.told
      from json_to_recordset(${given}::json) as given(low int, high int)
      join claim on claim.low = given.low and claim.high = given.high
      join piece on piece.number = claim.piece
      join entity on entity.id = claim.subject`,
    toldClaim,
  )
  const voices = [...new Set(claims.flatMap((claim) => claim.voices))]
  const unnamed = await connection.rows(
    sql`select id from resolved where unnamed and id = any(${voices}::int[])`,
    z.object({ id: z.number() }),
  )
  const entities = new Map(unnamed.map(({ id }) => [String(id), nobodyInParticular(String(id))]))
  const byPair = new Map<string, ToldClaim[]>()
  for (const claim of claims) {
    const key = `${claim.low} ${claim.high}`
    const list = byPair.get(key)
    if (list) list.push(claim)
    else byPair.set(key, [claim])
  }
  return pairs.flatMap(([low, high]) => {
    const told = byPair.get(`${low} ${high}`)
    return told ? [{ low, high, ...tieOf(told, entities) }] : []
  })
}

function tieOf(told: readonly ToldClaim[], entities: ReadonlyMap<string, Entity>): Omit<TieRow, keyof Ends> {
  const ranks = new Map(
    [...new Set(told.map(({ stands }) => stands))].sort().map((stands, at) => [stands, at]),
  )
  const claims = told.map((row) => wholeClaim(row, ranks.get(row.stands) ?? 0))
  const firm = claims.filter(carries)
  return {
    claims: claims.length,
    weight: weight(claims),
    families: familyBits(familiesOf(claims)),
    cost: firm.length > 0 ? hopCost(firm, entities) : null,
  }
}
type Ends = Pick<TieRow, 'low' | 'high'>

/** More paragraphs than a piece has. */
const APART = 1_000_000

/** A claim among those of all pieces: whoever is in it under the number of the resolved one, paragraphs piece after piece. */
function wholeClaim({ piece, low, high, subject, voices, teller, told }: ToldClaim, rank: number): Claim {
  const claim = readClaim(told)
  const [{ paragraph }] = claim.evidence
  return {
    ...claim,
    id: `${piece}-${claim.id}`,
    subject: String(subject),
    object: String(subject === low ? high : low),
    voices: voices.map((voice) => (voice === NOBODY ? UNATTRIBUTED : String(voice))),
    teller: teller === NOBODY ? authorOf(String(piece)) : String(teller),
    evidence: [{ paragraph: rank * APART + paragraph }],
    ...(claim.event !== undefined && { event: `${piece}-${claim.event}` }),
  }
}

const nobodyInParticular = (id: string): Entity => ({
  id,
  kind: 'organisation',
  name: id,
  aliases: [],
  unnamed: true,
})
