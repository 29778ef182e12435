/** Judgements on who is who, kept by the ids of pieces and entities: they stay where a piece goes and comes back. */

import * as z from 'zod/mini'
import { memberKey } from '../../graph/collection/resolution'
import { type Judgement, judgementShape, type Member } from '../../model/collection'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'

const told = z.object({ told: z.string() })
const read = (rows: readonly { readonly told: string }[]): readonly Judgement[] =>
  rows.map((row) => judgementShape.parse(JSON.parse(row.told)))

/** All of them, in the order in which they were made. */
export const allJudgements = async (connection: Connection): Promise<readonly Judgement[]> =>
  read(await connection.rows(sql`select told from judgement order by made, id collate "C"`, told))

export interface Judged extends ReadonlyMap<string, readonly Member[]> {
  readonly all: readonly Judgement[]
}

/** What is judged of some members: by each one's key, with whom. */
export async function judgementsOn(connection: Connection, members: readonly Member[]): Promise<Judged> {
  const keys = members.map(memberKey)
  const all = read(
    await connection.rows(
      sql`
        select told from judgement where one = any(${keys}::text[])
        union select told from judgement where other = any(${keys}::text[])`,
      told,
    ),
  )
  const byKey = new Map<string, readonly Member[]>()
  for (const { of } of all)
    for (const [one, other] of [of, [of[1], of[0]]] as const)
      byKey.set(memberKey(one), [...(byKey.get(memberKey(one)) ?? []), other])
  return Object.assign(byKey, { all })
}

export const insertJudgement = (connection: Connection, judgement: Judgement): Promise<number> =>
  connection.run(sql`
    insert into judgement (id, one, other, made, told)
    values (${judgement.id}, ${memberKey(judgement.of[0])}, ${memberKey(judgement.of[1])}, ${judgement.on}, ${JSON.stringify(judgement)})
    on conflict do nothing`)

/** The judgement that was there. */
export async function deleteJudgement(connection: Connection, id: string): Promise<Judgement | undefined> {
  const [gone] = read(await connection.rows(sql`delete from judgement where id = ${id} returning told`, told))
  return gone
}

/** The judgement on two, either way round. */
export async function judgementOn(
  connection: Connection,
  [one, other]: readonly [Member, Member],
): Promise<Judgement | undefined> {
  const [here, there] = [memberKey(one), memberKey(other)]
  const [found] = read(
    await connection.rows(
      sql`
        select told from judgement
        where (one = ${here} and other = ${there}) or (one = ${there} and other = ${here}) limit 1`,
      told,
    ),
  )
  return found
}
