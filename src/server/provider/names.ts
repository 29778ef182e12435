/** Whoever is resolved, as a provider tells it. */

import * as z from 'zod/mini'
import { memberKey } from '../../graph/collection/resolution'
import { type Known, MOST_MEMBERS, type Name } from '../../graph/provider/provider'
import { readEntity } from '../../model/file/parts'
import type { Entity } from '../../model/piece'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'

/** What `nameOf` needs; of `resolved` with `named`, `first` and the first one's piece. */
export const nameColumns: Sql = sql`
  resolved.id as resolved, home.id as piece, first.slug, named.told, resolved.unnamed,
  resolved.pieces, resolved.uses, resolved.ties`
export const nameTables: Sql = sql`
  join entity named on named.id = resolved.named
  join entity first on first.id = resolved.first
  join piece home on home.number = first.piece`

export const nameShape = {
  resolved: z.number(),
  piece: z.string(),
  slug: z.string(),
  told: z.string(),
  unnamed: z.boolean(),
  pieces: z.number(),
  uses: z.number(),
  ties: z.number(),
}
const nameRow = z.object(nameShape)
type NameRow = z.output<typeof nameRow>

export function nameOf({ piece, slug, told, unnamed, pieces, uses, ties }: NameRow): Name {
  const { kind, name } = readEntity(told)
  return { id: memberKey({ piece, entity: slug }), kind, name, unnamed, pieces, uses, ties }
}

/** By the number of the resolved one. */
export async function namesOf(
  connection: Connection,
  resolved: readonly number[],
): Promise<ReadonlyMap<number, Name>> {
  const rows = await connection.rows(
    sql`select ${nameColumns} from resolved ${nameTables} where resolved.id = any(${[...new Set(resolved)]}::int[])`,
    nameRow,
  )
  return new Map(rows.map((row) => [row.resolved, nameOf(row)]))
}

/** Who a member is: the number of the resolved one; undefined where there is none. */
export async function find(connection: Connection, id: string): Promise<number | undefined> {
  const [piece, slug, ...more] = id.split(' ')
  if (piece === undefined || slug === undefined || more.length > 0 || id.includes('\0')) return undefined
  const [found] = await connection.rows(
    sql`
      select resolved from entity join piece on piece.number = entity.piece
      where piece.id = ${piece} and entity.slug = ${slug}`,
    z.object({ resolved: z.number() }),
  )
  return found?.resolved
}

const memberRow = z.object({ piece: z.string(), slug: z.string() })
const knownRow = z.object({
  told: z.string(),
  called: z.array(z.string()),
  role: z.nullable(z.string()),
  at: z.nullable(z.string()),
  wikipedia: z.nullable(z.string()),
})

/** The first member that tells something; an index has those that do. */
const firstOf = (resolved: number, tells: Sql): Sql =>
  sql`(select told from entity where resolved = ${resolved} and ${tells} order by stands, position limit 1)`

const told = (entity: string | null): Partial<Entity> => (entity === null ? {} : readEntity(entity))

/** What its members tell of it, the first of them first. */
export async function knownOf(connection: Connection, resolved: number): Promise<Known | null> {
  const name = (await namesOf(connection, [resolved])).get(resolved)
  if (!name) return null
  const members = await connection.rows(
    sql`
      select piece.id as piece, slug from entity join piece on piece.number = entity.piece
      where resolved = ${resolved} order by entity.stands, position limit ${MOST_MEMBERS}::int`,
    memberRow,
  )
  const [known] = await connection.rows(
    sql`
      select entity.told, called,
        ${firstOf(resolved, sql`told like '%,"role":%'`)} as role,
        ${firstOf(resolved, sql`told like '%,"at":%'`)} as at,
        ${firstOf(resolved, sql`told like '%,"wikipedia":%'`)} as wikipedia
      from resolved join entity on entity.id = named where resolved.id = ${resolved}`,
    knownRow,
  )
  if (!known) return null
  const { inText } = readEntity(known.told)
  const [{ role }, { at }, { wikipedia }] = [told(known.role), told(known.at), told(known.wikipedia)]
  return {
    ...name,
    aliases: known.called
      .map((called) => z.string().parse(JSON.parse(called)))
      .filter((other) => other !== name.name)
      .sort(),
    members: members.map(({ piece, slug }) => ({ piece, entity: slug })),
    ...(inText !== undefined && { inText }),
    ...(role !== undefined && { role }),
    ...(at !== undefined && { at }),
    ...(wikipedia !== undefined && { wikipedia }),
  }
}
