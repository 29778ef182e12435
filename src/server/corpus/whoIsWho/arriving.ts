/** Who those are that have just come: mostly nobody that is known, or one more of somebody. */

import * as z from 'zod/mini'
import { memberKey } from '../../../graph/collection/resolution'
import type { Member } from '../../../model/collection'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { judgementsOn } from '../judgements'
import { type Candidate, keyOf, keysOf, memberOf } from './candidates'
import { addParts, partsOfKeys, partsOfMembers, place } from './parts'
import { addResolved, joinTo, statsOf } from './resolved'
import { createSets } from './sets'
import { type Settled, settleParts } from './settling'

const known = z.object({
  digest: z.string(),
  part: z.number(),
  plain: z.boolean(),
  resolved: z.nullable(z.number()),
})

/** Says who the entities of a piece are that has just come. */
export async function settleNew(connection: Connection, news: readonly Candidate[]): Promise<Settled> {
  const keys = new Map(news.map((one) => [one, keysOf(one)]))
  const digests = [...new Set([...keys.values()].flat())]
  const found = await connection.rows(
    sql`
      select digest, part, plain, (select resolved from entity where entity.part = part.id limit 1) as resolved
      from rule_key join part on part.id = rule_key.part where digest = any(${digests}::text[])`,
    known,
  )
  const judged = await judgementsOn(connection, news.map(memberOf))
  const groups = groupsOf(news, keys, found, judged)
  const alone = groups.filter(({ parts, members }) => parts.size === 0 && members.length === 1)
  const joining = groups.flatMap(({ parts, members: [only, ...others] }) => {
    const [part, ...more] = [...parts.values()]
    const isPlain = part?.plain === true && part.resolved !== null && more.length === 0
    return only && others.length === 0 && isPlain && part.resolved !== null && !judged.has(keyOf(only))
      ? [{ one: only, part: part.part, resolved: part.resolved }]
      : []
  })
  const easy = new Set([
    ...alone
      .filter(({ members }) => !members.some((one) => judged.has(keyOf(one))))
      .flatMap((group) => group.members),
    ...joining.map(({ one }) => one),
  ])
  const first = await standAlone(
    connection,
    alone.flatMap(({ members }) => members).filter((one) => easy.has(one)),
    keys,
  )
  const otherwise = [...(await joinPlain(connection, joining, keys))]
  const settled = [first, new Map(joining.map(({ one, resolved }) => [one.id, resolved]))]
  const changed = [...first.values()]
  const pieces: number[] = []
  for (const { members } of groups) {
    if (members.every((one) => easy.has(one))) continue
    // Asked anew: what was settled before may have divided them otherwise.
    const parts = [
      ...(await partsOfKeys(
        connection,
        members.flatMap((one) => keys.get(one) ?? []),
      )),
      ...(await partsOfMembers(
        connection,
        members.flatMap((one) => judged.get(keyOf(one)) ?? []),
      )),
    ]
    const again = await settleParts(connection, [...new Set(parts)], members)
    settled.push(again.resolved)
    changed.push(...again.changed)
    otherwise.push(...again.otherwise)
    pieces.push(...again.pieces)
  }
  return {
    resolved: new Map(settled.flatMap((one) => [...one])),
    pieces: [...new Set(pieces)],
    changed: [...new Set(changed)],
    otherwise: [...new Set(otherwise)],
  }
}

interface Group {
  readonly parts: ReadonlyMap<number, z.output<typeof known>>
  readonly members: readonly Candidate[]
}

interface Filling {
  readonly parts: Map<number, z.output<typeof known>>
  readonly members: Candidate[]
}

/** New ones that are of one part, with the parts that they touch. */
function groupsOf(
  news: readonly Candidate[],
  keys: ReadonlyMap<Candidate, readonly string[]>,
  found: readonly z.output<typeof known>[],
  judged: ReadonlyMap<string, readonly Member[]>,
): readonly Group[] {
  const partOf = new Map(found.map((row) => [row.digest, row]))
  const sets = createSets()
  for (const one of news) {
    sets.add(keyOf(one))
    for (const key of keys.get(one) ?? []) {
      sets.join(keyOf(one), `key ${key}`)
      const part = partOf.get(key)
      if (part) sets.join(keyOf(one), `part ${part.part}`)
    }
    for (const other of judged.get(keyOf(one)) ?? []) sets.join(keyOf(one), memberKey(other))
  }
  const groups = new Map<string, Filling>()
  for (const one of news) {
    const root = sets.rootOf(keyOf(one))
    const group: Filling = groups.get(root) ?? { parts: new Map(), members: [] }
    group.members.push(one)
    for (const key of keys.get(one) ?? []) {
      const part = partOf.get(key)
      if (part) group.parts.set(part.part, part)
    }
    groups.set(root, group)
  }
  return [...groups.values()]
}

/** Each is somebody of their own, whom nobody has heard of. Gives who they are. */
async function standAlone(
  connection: Connection,
  all: readonly Candidate[],
  keys: ReadonlyMap<Candidate, readonly string[]>,
): Promise<ReadonlyMap<number, number>> {
  if (all.length === 0) return new Map()
  const [parts, made] = [
    await addParts(connection, all.length),
    await addResolved(
      connection,
      all.map((one) => statsOf([one])),
    ),
  ]
  const rows = all.map((one, at) => ({
    id: one.id,
    part: parts[at] ?? 0,
    resolved: made[at] ?? 0,
    keys: keys.get(one) ?? [],
  }))
  await place(connection, rows)
  return new Map(rows.map((row) => [row.id, row.resolved]))
}

/** Each is one more of a part in which all are one: so it stays. Gives those whom that made another kind. */
async function joinPlain(
  connection: Connection,
  joining: readonly { readonly one: Candidate; readonly part: number; readonly resolved: number }[],
  keys: ReadonlyMap<Candidate, readonly string[]>,
): Promise<readonly number[]> {
  if (joining.length === 0) return []
  await place(
    connection,
    joining.map(({ one, part, resolved }) => ({ id: one.id, part, resolved, keys: keys.get(one) ?? [] })),
  )
  return joinTo(connection, joining)
}
