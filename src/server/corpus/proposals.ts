/** Who may be the same, found as names come: those who share a telling word by its sound, or initials. */

import * as z from 'zod/mini'
import { hints } from '../../graph/collection/likeness'
import { blockKeys, closest } from '../../graph/collection/who/candidates'
import type { Proposal } from '../../graph/collection/who/proposals'
import { readEntity } from '../../model/file/parts'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'
import { digestOf } from './digest'

/** More than share a word than these share no telling one. */
const MOST_SHARING = 60

const named = z.object({ id: z.number(), piece: z.number(), told: z.string() })
const candidate = z.object({ one: z.number(), id: z.number(), told: z.string() })

/** Puts those that are new among the names into the queue, with whom each may be. */
export async function propose(connection: Connection, resolved: readonly number[]): Promise<void> {
  if (resolved.length === 0) return
  const names = await connection.rows(
    sql`
      select entity.id, entity.piece, entity.told from resolved join entity on entity.id = resolved.named
      where resolved.id = any(${resolved}::int[]) and not resolved.unnamed`,
    named,
  )
  const entities = new Map(names.map((row) => [row.id, { piece: row.piece, entity: readEntity(row.told) }]))
  const blocks = [...entities].flatMap(([id, { entity }]) =>
    [...new Set(blockKeys(entity).map(digestOf))].map((digest) => ({ id, digest })),
  )
  await connection.run(sql`
    insert into block (digest, entity)
    select * from unnest(${blocks.map(({ digest }) => digest)}::text[], ${blocks.map(({ id }) => id)}::int[])
    on conflict do nothing`)
  const digests = [...new Set(blocks.map(({ digest }) => digest))]
  const others = await connection.rows(
    sql`
      with few as (
        select digest from unnest(${digests}::text[]) as digest, lateral (
          select count(*) as many from (
            select from block where block.digest = digest.digest limit ${MOST_SHARING + 1}::int
          ) sharing
        ) counted
        where many between 2 and ${MOST_SHARING}::int
      ), pair as (
        select distinct mine.entity as one, theirs.entity as other
        from few join block mine using (digest) join block theirs using (digest)
        where mine.entity = any(${[...entities.keys()]}::int[]) and mine.entity <> theirs.entity
      )
      select pair.one, entity.id, entity.told from pair
      join entity on entity.id = pair.other join entity own on own.id = pair.one
      where own.resolved <> entity.resolved and own.piece <> entity.piece`,
    candidate,
  )
  const found = others.flatMap(({ one, id, told }) => {
    const own = entities.get(one)
    const best = own && closest(own.entity, readEntity(told))
    return best ? [{ one: Math.min(one, id), other: Math.max(one, id), ...best }] : []
  })
  if (found.length > 0)
    await connection.run(sql`
      insert into proposal (one, other, because, telling)
      select distinct on (one, other) one, other, because, telling
      from json_to_recordset(${JSON.stringify(found)}::json) as given(one int, other int, because text, telling float8)
      on conflict do nothing`)
}

const proposed = z.object({
  one_piece: z.string(),
  one_entity: z.string(),
  other_piece: z.string(),
  other_entity: z.string(),
  because: z.enum([...hints, 'name', 'other-name']),
  telling: z.number(),
})

/** What waits to be judged: two who are one by now, or were judged, wait no more. */
const waiting = sql`
  from proposal
  join entity a on a.id = proposal.one join entity b on b.id = proposal.other
  join piece p on p.number = a.piece join piece q on q.number = b.piece
  where a.resolved <> b.resolved and not exists (
    select from judgement where (judgement.one, judgement.other) in (
      (p.id || ' ' || a.slug, q.id || ' ' || b.slug), (q.id || ' ' || b.slug, p.id || ' ' || a.slug)
    )
  )`

/** Of all those who are not one by now, without those that were judged: who these are is told by the judgements. */
const howMany = sql`
  select (
    select count(*) from proposal join entity a on a.id = proposal.one join entity b on b.id = proposal.other
    where a.resolved <> b.resolved
  )::int - (
    select count(distinct (proposal.one, proposal.other)) from judgement
    join piece p on p.id = split_part(judgement.one, ' ', 1)
    join entity a on a.piece = p.number and a.slug = split_part(judgement.one, ' ', 2)
    join piece q on q.id = split_part(judgement.other, ' ', 1)
    join entity b on b.piece = q.number and b.slug = split_part(judgement.other, ' ', 2)
    join proposal on proposal.one = least(a.id, b.id) and proposal.other = greatest(a.id, b.id)
    where a.resolved <> b.resolved
  )::int as total`

/** The most telling first. */
export async function proposalsIn(
  connection: Connection,
  from: number,
  limit: number,
): Promise<{ readonly list: readonly Proposal[]; readonly total: number }> {
  const rows = await connection.rows(
    sql`
      select p.id as one_piece, a.slug as one_entity, q.id as other_piece, b.slug as other_entity, because, telling
      ${waiting} order by telling desc, proposal.one, proposal.other offset ${from}::int limit ${limit}::int`,
    proposed,
  )
  const [counted] = await connection.rows(howMany, z.object({ total: z.number() }))
  return {
    list: rows.map((row) => ({
      of: [
        { piece: row.one_piece, entity: row.one_entity },
        { piece: row.other_piece, entity: row.other_entity },
      ],
      because: row.because,
      telling: row.telling,
    })),
    total: counted?.total ?? 0,
  }
}
