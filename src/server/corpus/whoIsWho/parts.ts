/** Rows of parts, and of the keys by which a rule joins. */

import * as z from 'zod/mini'
import { memberKey } from '../../../graph/collection/resolution'
import type { Judgement, Member } from '../../../model/collection'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { type Candidate, keyOf, keysOf } from './candidates'
import { createSets } from './sets'

const id = z.object({ id: z.number() })

interface Placed {
  readonly id: number
  readonly part: number
  readonly resolved: number
  readonly keys: readonly string[]
}

export async function place(connection: Connection, rows: readonly Placed[]): Promise<void> {
  if (rows.length === 0) return
  await connection.run(sql`
    update entity set part = given.part, resolved = given.resolved
    from json_to_recordset(${JSON.stringify(rows)}::json) as given(id int, part int, resolved int)
    where entity.id = given.id`)
  const keys = new Map(rows.flatMap(({ keys, part }) => keys.map((digest) => [digest, part] as const)))
  if (keys.size > 0)
    await connection.run(sql`
      insert into rule_key (digest, part)
      select * from unnest(${[...keys.keys()]}::text[], ${[...keys.values()]}::int[])
      on conflict (digest) do update set part = excluded.part where rule_key.part <> excluded.part`)
}

export async function addParts(connection: Connection, many: number): Promise<readonly number[]> {
  const rows = await connection.rows(
    sql`insert into part (plain) select true from generate_series(1, ${many}::int) returning id`,
    id,
  )
  return rows.map((row) => row.id)
}

/** Parts anew: what no key and no judgement joins any more falls apart. */
export async function divide(
  connection: Connection,
  parts: readonly number[],
  all: readonly Candidate[],
  wholes: readonly (readonly Candidate[])[],
  resolvedOf: ReadonlyMap<number, number>,
  judged: readonly Judgement[],
): Promise<void> {
  const sets = createSets()
  const keys = new Map(all.map((one) => [one, keysOf(one)]))
  const here = new Set(all.map(keyOf))
  for (const one of all) {
    sets.add(keyOf(one))
    for (const key of keys.get(one) ?? []) sets.join(keyOf(one), `key ${key}`)
  }
  for (const { verdict, of } of judged) {
    const [one, other] = of.map(memberKey)
    if (verdict === 'same' && one && other && here.has(one) && here.has(other)) sets.join(one, other)
  }
  const held = new Set(
    judged.filter(({ verdict }) => verdict !== 'same').flatMap(({ of }) => of.map(memberKey)),
  )
  const wholeOf = new Map(wholes.flatMap((whole) => whole.map((one) => [one, whole])))
  const plain = new Map<string, boolean>()
  for (const one of all) {
    const root = sets.rootOf(keyOf(one))
    const whole = wholeOf.get(one) ?? []
    const isPlain = !held.has(keyOf(one)) && new Set(whole.map(({ number }) => number)).size === whole.length
    plain.set(root, (plain.get(root) ?? true) && isPlain)
  }
  const groups = new Map<string, Set<number>>()
  for (const one of all) {
    const root = sets.rootOf(keyOf(one))
    groups.set(root, (groups.get(root) ?? new Set()).add(resolvedOf.get(one.id) ?? 0))
  }
  const roots = [...groups.keys()]
  const spare = parts.slice(0, roots.length)
  const partIds = [...spare, ...(await addParts(connection, Math.max(0, roots.length - spare.length)))]
  const partOf = new Map(roots.map((root, at) => [root, partIds[at] ?? 0]))
  await connection.run(sql`delete from rule_key where part = any(${parts}::int[])`)
  await connection.run(sql`delete from part where id = any(${parts.slice(roots.length)}::int[])`)
  await connection.run(sql`
    update part set plain = given.plain
    from unnest(${roots.map((root) => partOf.get(root) ?? 0)}::int[],
      ${roots.map((root) => plain.get(root) === true && groups.get(root)?.size === 1)}::boolean[]) as given(id, plain)
    where part.id = given.id`)
  await place(
    connection,
    all.map((one) => ({
      id: one.id,
      part: partOf.get(sets.rootOf(keyOf(one))) ?? 0,
      resolved: resolvedOf.get(one.id) ?? 0,
      keys: keys.get(one) ?? [],
    })),
  )
}

export async function partsOfKeys(
  connection: Connection,
  digests: readonly string[],
): Promise<readonly number[]> {
  const rows = await connection.rows(
    sql`select distinct part from rule_key where digest = any(${digests}::text[])`,
    partRow,
  )
  return rows.map(({ part }) => part)
}
const partRow = z.object({ part: z.number() })

/** The parts of members that are there. */
export async function partsOfMembers(
  connection: Connection,
  members: readonly Member[],
): Promise<readonly number[]> {
  if (members.length === 0) return []
  const rows = await connection.rows(
    sql`
      select distinct part from entity join piece on piece.number = entity.piece
      join unnest(${members.map(({ piece }) => piece)}::text[], ${members.map(({ entity }) => entity)}::text[])
        as given(piece, slug) on piece.id = given.piece and entity.slug = given.slug
      where part <> 0`,
    partRow,
  )
  return rows.map(({ part }) => part)
}
