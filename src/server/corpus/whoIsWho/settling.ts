/**
 * Who is who across all pieces, kept as pieces come and go: the same as `resolve` in graph/ makes of all at once, worked out
 * for the part that is concerned. A part is those who share a key by which a rule joins, or were judged the same; what
 * happens in one part changes nothing in another.
 */

import { memberKey, resolve } from '../../../graph/collection/resolution'
import type { Judgement } from '../../../model/collection'
import type { Entity } from '../../../model/piece'
import type { Connection } from '../../engine/engine'
import { judgementsOn } from '../judgements'
import { type Candidate, candidatesIn, inOrder, keyOf, memberOf } from './candidates'
import { divide } from './parts'
import { whoTheyAre } from './resolved'

/** What has come of it. */
export interface Settled {
  /** Who is somebody else now, by the row's id. */
  readonly resolved: ReadonlyMap<number, number>
  /** Pieces with somebody who was somebody else before. */
  readonly pieces: readonly number[]
  /** Those that are resolved anew or otherwise: others may be proposed to be the same. */
  readonly changed: readonly number[]
  /** Those that are of another kind now, or have a name now: their ties tell something else. */
  readonly otherwise: readonly number[]
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
    otherwise: who.otherwise,
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
