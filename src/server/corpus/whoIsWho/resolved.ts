/** Rows of those that are resolved: somebody, as all members have them. */

import * as z from 'zod/mini'
import { type Called, calledBy } from '../../../graph/provider/fits'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { callThem } from './called'
import { type Candidate, inOrder } from './candidates'

const stats = z.object({
  id: z.number(),
  names: z.array(z.string()),
  words: z.array(z.string()),
  called: z.array(z.string()),
})

/** Somebody as all members have them. */
interface Stats extends Called {
  readonly first: number
  readonly named: number
  readonly kind: string
  readonly unnamed: boolean
  readonly pieces: number
  readonly uses: number
  /** Every name that a piece calls it by, as it is written: a text of JSON each. */
  readonly called: readonly string[]
}

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
    ...allNames(sorted),
  }
}

const allNames = (all: readonly Candidate[]): Pick<Stats, 'called' | 'names' | 'words'> => {
  const called = [...new Set(all.flatMap(({ entity }) => [entity.name, ...entity.aliases]))]
  return { called: called.map((name) => JSON.stringify(name)), ...calledBy(called) }
}

export async function addResolved(connection: Connection, all: readonly Stats[]): Promise<readonly number[]> {
  if (all.length === 0) return []
  const rows = await connection.rows(
    sql`
      insert into resolved (first, named, kind, unnamed, pieces, uses, ties, firm, names, words, called)
      select first, named, kind, unnamed, pieces, uses, 0, 0, names, words, called
      from json_to_recordset(${JSON.stringify(all)}::json) as given(
        first int, named int, kind text, unnamed boolean, pieces int, uses int, names text[], words text[],
        called text[]
      )
      returning id, first`,
    z.object({ id: z.number(), first: z.number() }),
  )
  await addWords(
    connection,
    all.flatMap(({ words }) => words),
  )
  await callThem(
    connection,
    rows.map(({ id }) => id),
  )
  const byFirst = new Map(rows.map((row) => [row.first, row.id]))
  return all.map(({ first }) => byFirst.get(first) ?? 0)
}

/** Each is one more of somebody who is resolved already. Gives those whom that made another kind. */
export async function joinTo(
  connection: Connection,
  joining: readonly { readonly one: Candidate; readonly resolved: number }[],
): Promise<readonly number[]> {
  if (joining.length === 0) return []
  const before = await connection.rows(
    sql`select id, names, words, called from resolved where id = any(${joining.map(({ resolved }) => resolved)}::int[])`,
    stats,
  )
  const calledOf = new Map(before.map((row) => [row.id, row]))
  const rows = joining.map(({ one, resolved }) => {
    const own = allNames([one])
    const was = calledOf.get(resolved)
    return {
      id: resolved,
      uses: one.uses,
      names: [...new Set([...(was?.names ?? []), ...own.names])],
      words: [...new Set([...(was?.words ?? []), ...own.words])],
      called: [...new Set([...(was?.called ?? []), ...own.called])],
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
  const otherKind = await connection.rows(
    sql`
      update resolved set kind = entity.kind from entity
      where resolved.id = any(${rows.map(({ id }) => id)}::int[]) and entity.id = named and entity.kind <> resolved.kind
      returning resolved.id`,
    z.object({ id: z.number() }),
  )
  const renamed = rows.filter(({ id, called }) => calledOf.get(id)?.called.length !== called.length)
  if (renamed.length > 0) await rename(connection, renamed)
  await callThem(
    connection,
    rows.map(({ id }) => id),
  )
  return otherKind.map(({ id }) => id)
}

async function rename(
  connection: Connection,
  renamed: readonly ({ readonly id: number } & Pick<Stats, 'called' | 'names' | 'words'>)[],
): Promise<void> {
  await connection.run(sql`
    update resolved set names = given.names, words = given.words, called = given.called
    from json_to_recordset(${JSON.stringify(renamed)}::json) as given(id int, names text[], words text[], called text[])
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

/** Rows of those that are resolved: who is mostly the same as before stays so, the others are made, and who is nobody goes. */
export async function whoTheyAre(
  connection: Connection,
  all: readonly Candidate[],
  wholes: readonly (readonly Candidate[])[],
): Promise<{
  readonly ids: readonly number[]
  readonly changed: readonly number[]
  readonly otherwise: readonly number[]
}> {
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
  const given = JSON.stringify(rows)
  const otherwise = await connection.rows(
    sql`
      select id from resolved join json_to_recordset(${given}::json) as given(id int, kind text, unnamed boolean) using (id)
      where (resolved.kind, resolved.unnamed) <> (given.kind, given.unnamed)`,
    z.object({ id: z.number() }),
  )
  await connection.run(sql`
    update resolved set first = given.first, named = given.named, kind = given.kind, unnamed = given.unnamed,
      pieces = given.pieces, uses = given.uses, names = given.names, words = given.words, called = given.called
    from json_to_recordset(${given}::json) as given(id int,
      first int, named int, kind text, unnamed boolean, pieces int, uses int, names text[], words text[], called text[])
    where resolved.id = given.id`)
  await addWords(
    connection,
    rows.flatMap(({ words }) => words),
  )
  await callThem(
    connection,
    rows.map(({ id }) => id),
  )
  const fresh = statistics.map((_, at) => at).filter((at) => !kept.has(at))
  const made = await addResolved(
    connection,
    fresh.flatMap((at) => statistics[at] ?? []),
  )
  const madeAt = new Map(fresh.map((at, index) => [at, made[index] ?? 0]))
  const gone = [...new Set(all.map((one) => one.resolved))].filter((one) => one !== 0 && !taken.has(one))
  await connection.run(sql`delete from resolved where id = any(${gone}::int[])`)
  return {
    ids: wholes.map((_, at) => kept.get(at) ?? madeAt.get(at) ?? 0),
    changed: made,
    otherwise: otherwise.map(({ id }) => id),
  }
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}
