/** Ties as they are worked out of claims: how much they tell, of what, and what a hop on them costs. */

import * as z from 'zod/mini'
import { hopCost, isSettled, MOST_SPEAKERS, weights } from '../../graph/evidence'
import { carries } from '../../graph/paths/explanation'
import { manners } from '../../graph/provider/asked'
import { weight } from '../../graph/ties'
import { authorOf } from '../../graph/voices'
import { readClaim } from '../../model/file/parts'
import type { Claim, Entity } from '../../model/piece'
import { type Family, families, UNATTRIBUTED } from '../../model/vocabulary'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import type { Pair } from './sayings/claims'
import { NOBODY } from './sayings/facts'

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
  /** As `isSettled` has it. */
  readonly settled: boolean
}

/** Texts have a backslash before a quotation mark. */
const happens = (claim: Sql): Sql => sql`${claim}.told like '%,"event":%'`

/**
 * What stands for itself is told by its number, all others by 0: the claims of one happening count once, and whoever has no name may
 * be anybody.
 */
const apart = (claim: Sql): Sql => sql`
  case when ${happens(claim)} or ${NOBODY}::int = any(${claim}.voices)
    or ${claim}.voices = '{}' and ${claim}.teller = ${NOBODY}::int then ${claim}.id else 0 end`

const pairRow = z.object({ low: z.number(), high: z.number() })
const firm = manners.flatMap((manner, at) => (manner === 'denied' || manner === 'possible' ? [] : [at]))

/**
 * Counts the claims of a new piece to those of some ties that are settled, or that told the like before, in the same manner, the same
 * way round and on the same word: how many there are is all that changes, however many there were. Gives the other ties.
 */
export async function tellAgain(
  connection: Connection,
  piece: number,
  pairs: readonly Pair[],
): Promise<readonly Pair[]> {
  const wanted = tying(pairs)
  const counted = await connection.rows(
    sql`
      with again as (
        select claim.low, claim.high, count(*)::int as claims
        from json_to_recordset(${JSON.stringify(wanted.map(([low, high]) => ({ low, high })))}::json) as given(low int, high int)
        join tie on tie.one = given.low and tie.other = given.high
        -- Of this piece first: two may have very many claims.
        join (select * from claim where piece = ${piece} offset 0) claim on claim.low = given.low and claim.high = given.high
        group by claim.low, claim.high
        having bool_and(not ${happens(sql`claim`)} and tie.families & (1 << claim.family) <> 0
          and (claim.manner <> all(${firm}::int[]) or tie.settled and cardinality(claim.voices) <= ${MOST_SPEAKERS}::int
            or ${apart(sql`claim`)} = 0 and exists (${toldBefore})))
      )
      update tie set claims = tie.claims + again.claims, weight = weight + again.claims from again
      where (one = low and other = high) or (one = high and other = low)
      returning low, high`,
    pairRow,
  )
  const done = new Set(counted.map(({ low, high }) => `${low} ${high}`))
  return wanted.filter(([low, high]) => !done.has(`${low} ${high}`))
}

const toldBefore: Sql = sql`
  select from claim earlier
  where earlier.low = claim.low and earlier.high = claim.high and earlier.stands < claim.stands
    and earlier.manner = claim.manner and earlier.voices = claim.voices and earlier.teller = claim.teller
    and ${apart(sql`earlier`)} = 0
    and (select resolved from entity where id = earlier.subject) = (select resolved from entity where id = claim.subject)`

/** A number with a bit for each. */
export const familyBits = (told: readonly Family[]): number =>
  told.reduce((bits, family) => bits | (1 << families.indexOf(family)), 0)
export const familiesIn = (bits: number): readonly Family[] =>
  families.filter((_, at) => (bits & (1 << at)) !== 0)

/** Each pair once, without those that tie nobody any more. */
const tying = (pairs: readonly Pair[]): readonly Pair[] => [
  ...new Map(pairs.filter(([low, high]) => low !== high).map((pair) => [pair.join(), pair])).values(),
]

/** Works out anew the ties of these pairs, and with how many each end is tied. */
export async function retie(connection: Connection, pairs: readonly Pair[]): Promise<void> {
  const wanted = tying(pairs)
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
    insert into tie (one, other, kind, claims, weight, families, cost, settled)
    select one, other, kind, claims, weight, families, cost, settled
    from json_to_recordset(${JSON.stringify(now)}::json) as given(
      one int, other int, kind text, claims int, weight int, families int, cost float8, settled boolean
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

const AT_ONCE = 200

/** Weighs anew all ties of so many claims that their number makes a difference. */
export async function reweigh(connection: Connection): Promise<void> {
  const many = await connection.rows(
    sql`select one as low, other as high from tie where one < other and claims > ${weights.mostIndependent}::int`,
    pairRow,
  )
  for (let from = 0; from < many.length; from += AT_ONCE)
    await retie(
      connection,
      many.slice(from, from + AT_ONCE).map(({ low, high }) => [low, high]),
    )
}

/** The least that a hop from somebody costs. */
export const cheapestOf = sql`(select min(cost) from tie where one = resolved.id and cost is not null)`

const noteCheapest = (resolved: readonly number[]): Sql => sql`
  update resolved set cheapest = ${cheapestOf}
  where id = any(${[...resolved]}::int[]) and cheapest is distinct from ${cheapestOf}`

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
  await connection.run(noteCheapest([...ends.keys()]))
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

const summed = z.object({ low: z.number(), high: z.number(), claims: z.number(), families: z.number() })

/**
 * What the claims of these pairs tell, in the order of the pairs; those of which there are none are left out. Of claims that tell
 * in the same manner, the same way round and on the same word only the first one is read: the others change nothing.
 */
export async function tiesOf(connection: Connection, pairs: readonly Pair[]): Promise<readonly TieRow[]> {
  const given = sql`json_to_recordset(${JSON.stringify(pairs.map(([low, high]) => ({ low, high })))}::json) as given(low int, high int)`
  const sums = await connection.rows(
    sql`
      select low, high, count(*)::int as claims, bit_or(1 << family)::int as families
      from ${given} join claim using (low, high) group by low, high`,
    summed,
  )
  const claims = await connection.rows(
    sql`
      select distinct on (low, high, subject, voices, teller, manner, apart) * from (
        select claim.piece, claim.stands, low, high, entity.resolved as subject, voices, teller, manner, claim.told,
          ${apart(sql`claim`)} as apart, paragraph, claim.slug
        from ${given} join claim using (low, high) join entity on entity.id = claim.subject
      ) claim
      order by low, high, subject, voices, teller, manner, apart, stands, paragraph, slug`,
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
  const sumOf = new Map(sums.map((sum) => [`${sum.low} ${sum.high}`, sum]))
  return pairs.flatMap(([low, high]) => {
    const key = `${low} ${high}`
    const [told, sum] = [byPair.get(key), sumOf.get(key)]
    return told && sum ? [{ low, high, ...tieOf(told, sum, entities) }] : []
  })
}

function tieOf(
  told: readonly ToldClaim[],
  { claims: all, families }: Pick<TieRow, 'claims' | 'families'>,
  entities: ReadonlyMap<string, Entity>,
): Omit<TieRow, keyof Ends> {
  const ranks = new Map(
    [...new Set(told.map(({ stands }) => stands))].sort().map((stands, at) => [stands, at]),
  )
  const claims = told.map((row) => wholeClaim(row, ranks.get(row.stands) ?? 0))
  const firm = claims.filter(carries)
  const happening = claims.filter(({ event }) => event !== undefined)
  return {
    claims: all,
    weight: all - happening.length + weight(happening),
    families,
    cost: firm.length > 0 ? hopCost(firm, entities) : null,
    settled: isSettled(firm, entities),
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
