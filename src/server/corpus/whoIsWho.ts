/**
 * Who is who across all pieces, kept as pieces come and go: the same as `resolve` in graph/ makes of all at once, worked out
 * for the part that is concerned. A part is those who share a key by which a rule joins, or were judged the same; what
 * happens in one part changes nothing in another.
 */

import * as z from 'zod/mini'
import { foldings } from '../../graph/collection/folding'
import { memberKey, resolve, ruleKeys } from '../../graph/collection/resolution'
import { type Called, calledBy } from '../../graph/provider/fits'
import type { Judgement, Member } from '../../model/collection'
import { readEntity } from '../../model/file/parts'
import type { Entity } from '../../model/piece'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'
import { digestOf } from './digest'
import { judgementsOn } from './judgements'

/** An entity of a piece as who is who needs it. */
export interface Candidate {
  /** Of its row. */
  readonly id: number
  /** The piece's id, and its number. */
  readonly piece: string
  readonly number: number
  /** The piece's, such as "en". */
  readonly language: string
  /** Its place among all: that of its piece, then its own. */
  readonly stands: string
  readonly position: number
  readonly uses: number
  readonly entity: Entity
  /** 0: nobody yet. */
  readonly resolved: number
}

/** What has come of it. */
export interface Settled {
  /** Who is somebody else now, by the row's id. */
  readonly resolved: ReadonlyMap<number, number>
  /** Pieces with somebody who was somebody else before. */
  readonly pieces: readonly number[]
  /** Those that are resolved anew or otherwise: others may be proposed to be the same. */
  readonly changed: readonly number[]
}

const keysOf = ({ entity, language }: Candidate): readonly string[] =>
  ruleKeys(entity, foldings, language).map(digestOf)

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
  await joinPlain(connection, joining, keys)
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
    pieces.push(...again.pieces)
  }
  return {
    resolved: new Map(settled.flatMap((one) => [...one])),
    pieces: [...new Set(pieces)],
    changed: [...new Set(changed)],
  }
}

const memberOf = ({ piece, entity }: Candidate): Member => ({ piece, entity: entity.id })
const keyOf = (one: Candidate): string => memberKey(memberOf(one))

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

/** Texts that are of one set, as it becomes known. */
function createSets() {
  const parents = new Map<string, string>()
  const rootOf = (one: string): string => {
    let root = one
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    parents.set(one, root)
    return root
  }
  return {
    add: (one: string) => void rootOf(one),
    rootOf,
    join: (one: string, other: string) => void parents.set(rootOf(one), rootOf(other)),
  }
}

const id = z.object({ id: z.number() })

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

interface Placed {
  readonly id: number
  readonly part: number
  readonly resolved: number
  readonly keys: readonly string[]
}

async function place(connection: Connection, rows: readonly Placed[]): Promise<void> {
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

const stats = z.object({
  id: z.number(),
  names: z.array(z.string()),
  words: z.array(z.string()),
})

/** Each is one more of a part in which all are one: so it stays. */
async function joinPlain(
  connection: Connection,
  joining: readonly { readonly one: Candidate; readonly part: number; readonly resolved: number }[],
  keys: ReadonlyMap<Candidate, readonly string[]>,
): Promise<void> {
  if (joining.length === 0) return
  await place(
    connection,
    joining.map(({ one, part, resolved }) => ({ id: one.id, part, resolved, keys: keys.get(one) ?? [] })),
  )
  const before = await connection.rows(
    sql`select id, names, words from resolved where id = any(${joining.map(({ resolved }) => resolved)}::int[])`,
    stats,
  )
  const calledOf = new Map(before.map((row) => [row.id, row]))
  const rows = joining.map(({ one, resolved }) => {
    const own = calledBy([one.entity.name, ...one.entity.aliases])
    const was = calledOf.get(resolved)
    return {
      id: resolved,
      uses: one.uses,
      names: [...new Set([...(was?.names ?? []), ...own.names])],
      words: [...new Set([...(was?.words ?? []), ...own.words])],
    }
  })
  await connection.run(sql`
    update resolved set
      first = (select id from entity where resolved = given.id order by stands, position limit 1),
      named = (select id from entity where resolved = given.id
        order by uses desc, length desc, stands, position limit 1),
      pieces = pieces + 1, uses = resolved.uses + given.uses
    from json_to_recordset(${JSON.stringify(rows)}::json) as given(id int, uses int)
    where resolved.id = given.id`)
  const renamed = rows.filter(({ id, words, names }) => {
    const was = calledOf.get(id)
    return was?.words.length !== words.length || was.names.length !== names.length
  })
  if (renamed.length === 0) return
  await connection.run(sql`
    update resolved set names = given.names, words = given.words
    from json_to_recordset(${JSON.stringify(renamed)}::json) as given(id int, names text[], words text[])
    where resolved.id = given.id`)
  await addWords(
    connection,
    renamed.flatMap(({ words }) => words),
  )
}

const addWords = (connection: Connection, words: readonly string[]): Promise<number> =>
  connection.run(
    sql`insert into word select unnest(${[...new Set(words)].sort()}::text[]) on conflict do nothing`,
  )

async function addParts(connection: Connection, many: number): Promise<readonly number[]> {
  const rows = await connection.rows(
    sql`insert into part (plain) select true from generate_series(1, ${many}::int) returning id`,
    id,
  )
  return rows.map((row) => row.id)
}

/** Somebody as all members have them. */
interface Stats extends Called {
  readonly first: number
  readonly named: number
  readonly kind: string
  readonly unnamed: boolean
  readonly pieces: number
  readonly uses: number
}

const inOrder = (a: Candidate, b: Candidate): number =>
  a.stands < b.stands ? -1 : a.stands > b.stands ? 1 : a.position - b.position

/** As `join` in graph/ has it: found by the first, named by the name that is used most. */
export function statsOf(all: readonly Candidate[]): Stats {
  const sorted = all.toSorted(inOrder)
  const [named] = sorted.toSorted(
    (a, b) => b.uses - a.uses || b.entity.name.length - a.entity.name.length || inOrder(a, b),
  )
  return {
    first: sorted[0]?.id ?? 0,
    named: named?.id ?? 0,
    kind: named?.entity.kind ?? 'organisation',
    unnamed: all.every(({ entity }) => entity.unnamed),
    pieces: new Set(all.map(({ number }) => number)).size,
    uses: all.reduce((sum, { uses }) => sum + uses, 0),
    ...calledBy(sorted.flatMap(({ entity }) => [entity.name, ...entity.aliases])),
  }
}

async function addResolved(connection: Connection, all: readonly Stats[]): Promise<readonly number[]> {
  if (all.length === 0) return []
  const rows = await connection.rows(
    sql`
      insert into resolved (first, named, kind, unnamed, pieces, uses, ties, firm, names, words)
      select first, named, kind, unnamed, pieces, uses, 0, 0, names, words
      from json_to_recordset(${JSON.stringify(all)}::json) as given(
        first int, named int, kind text, unnamed boolean, pieces int, uses int, names text[], words text[]
      )
      returning id, first`,
    z.object({ id: z.number(), first: z.number() }),
  )
  await addWords(
    connection,
    all.flatMap(({ words }) => words),
  )
  const byFirst = new Map(rows.map((row) => [row.first, row.id]))
  return all.map(({ first }) => byFirst.get(first) ?? 0)
}

const candidateRow = z.object({
  id: z.number(),
  piece: z.string(),
  number: z.number(),
  language: z.string(),
  stands: z.string(),
  position: z.number(),
  uses: z.number(),
  resolved: z.number(),
  told: z.string(),
})

/** Entities of some parts, in their order. */
export async function candidatesIn(
  connection: Connection,
  parts: readonly number[],
): Promise<readonly Candidate[]> {
  const rows = await connection.rows(
    sql`
      select entity.id, piece.id as piece, piece.number, piece.language, entity.stands, position, uses, resolved, entity.told
      from entity join piece on piece.number = entity.piece where part = any(${parts}::int[])`,
    candidateRow,
  )
  return rows.map(({ told, ...row }) => ({ ...row, entity: readEntity(told) })).sort(inOrder)
}

/** Works out anew who is who in some parts, together with those who have just come to them. */
export async function settleParts(
  connection: Connection,
  parts: readonly number[],
  news: readonly Candidate[] = [],
): Promise<Settled> {
  const fresh = new Set(news.map((one) => one.id))
  const all = [...(await candidatesIn(connection, parts)).filter((one) => !fresh.has(one.id)), ...news].sort(
    inOrder,
  )
  const { judged, wholes } = await workedOut(connection, all)
  const who = await whoTheyAre(connection, all, wholes)
  const resolvedOf = new Map(wholes.flatMap((whole, at) => whole.map((one) => [one.id, who.ids[at] ?? 0])))
  await divide(connection, parts, all, wholes, resolvedOf, judged)
  const moved = all.filter((one) => one.resolved !== resolvedOf.get(one.id))
  return {
    resolved: resolvedOf,
    pieces: [...new Set(moved.filter((one) => !fresh.has(one.id)).map(({ number }) => number))],
    changed: who.changed,
  }
}

/** Who is one among those of whole parts, and what is judged of them. */
export async function workedOut(
  connection: Connection,
  all: readonly Candidate[],
): Promise<{
  readonly judged: readonly Judgement[]
  readonly wholes: readonly (readonly Candidate[])[]
}> {
  const judged = (await judgementsOn(connection, all.map(memberOf))).all
  const byKey = new Map(all.map((one) => [keyOf(one), one]))
  return {
    judged,
    wholes: resolve(piecesOf(all), judged, true).groups.map((members) =>
      members.flatMap((member) => byKey.get(memberKey(member)) ?? []),
    ),
  }
}

/** As `resolve` wants them. */
function piecesOf(
  all: readonly Candidate[],
): readonly { readonly id: string; readonly language: string; readonly entities: readonly Entity[] }[] {
  const pieces = new Map<string, { id: string; language: string; entities: Entity[] }>()
  for (const { piece, language, entity } of all) {
    const known = pieces.get(piece)
    if (known) known.entities.push(entity)
    else pieces.set(piece, { id: piece, language, entities: [entity] })
  }
  return [...pieces.values()]
}

/** Rows of those that are resolved: who is mostly the same as before stays so, the others are made, and who is nobody goes. */
async function whoTheyAre(
  connection: Connection,
  all: readonly Candidate[],
  wholes: readonly (readonly Candidate[])[],
): Promise<{ readonly ids: readonly number[]; readonly changed: readonly number[] }> {
  const taken = new Set<number>()
  const kept = new Map<number, number>()
  const bySize = wholes.map((whole, at) => ({ whole, at })).sort((a, b) => b.whole.length - a.whole.length)
  for (const { whole, at } of bySize) {
    const before = mostFrequent(
      whole.map((one) => one.resolved).filter((one) => one !== 0 && !taken.has(one)),
    )
    if (before === undefined) continue
    taken.add(before)
    kept.set(at, before)
  }
  const statistics = wholes.map(statsOf)
  const rows = [...kept].flatMap(([at, id]) => (statistics[at] ? [{ id, ...statistics[at] }] : []))
  await connection.run(sql`
    update resolved set first = given.first, named = given.named, kind = given.kind, unnamed = given.unnamed,
      pieces = given.pieces, uses = given.uses, names = given.names, words = given.words
    from json_to_recordset(${JSON.stringify(rows)}::json) as given(id int,
      first int, named int, kind text, unnamed boolean, pieces int, uses int, names text[], words text[])
    where resolved.id = given.id`)
  await addWords(
    connection,
    rows.flatMap(({ words }) => words),
  )
  const fresh = statistics.map((_, at) => at).filter((at) => !kept.has(at))
  const made = await addResolved(
    connection,
    fresh.flatMap((at) => statistics[at] ?? []),
  )
  const madeAt = new Map(fresh.map((at, index) => [at, made[index] ?? 0]))
  const gone = [...new Set(all.map((one) => one.resolved))].filter((one) => one !== 0 && !taken.has(one))
  await connection.run(sql`delete from resolved where id = any(${gone}::int[])`)
  return { ids: wholes.map((_, at) => kept.get(at) ?? madeAt.get(at) ?? 0), changed: made }
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}

/** Parts anew: what no key and no judgement joins any more falls apart. */
async function divide(
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

async function partsOfKeys(connection: Connection, digests: readonly string[]): Promise<readonly number[]> {
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
