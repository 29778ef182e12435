/** The graph of several pieces, and one piece more. */

import type { Member } from '../../model/collection'
import type { Entity, Piece } from '../../model/piece'
import { followMore } from '../findings/followed'
import type { Finding } from '../findings/origins'
import { asTheyCameOut, type Called, type Group, type Joined, joinedOf, type Known } from './joined'
import { sharedIn, sharedWith } from './shared'
import { createIds, type Ids, idIn } from './whole/ids'
import { listsWith } from './whole/lists'
import { mergedOf, type Named, namedIn, withinPlace } from './whole/merged'
import { pieceIn, withPlaces } from './whole/telling'
import { findingIn, waysIn, withWays } from './whole/ways'

/**
 * The same as `join` of all its pieces and this one after them: it costs what the piece brings. Null where it does not come out
 * last, or joins those who stood apart: then all is joined anew. `groups` are those with the piece.
 */
export function joinedWith(
  { piece: whole, sources: there, ids: before, known }: Joined,
  collection: Called,
  piece: Piece,
  groups: readonly Group[],
): Joined | null {
  const last = known?.sorted.at(-1)
  if (!known || !last || asTheyCameOut(last, piece) >= 0) return null
  if (known.pieces.some((other) => areMistakable(other.id, piece.id))) return null
  const grown = grownBy(piece, known, before, groups)
  if (!grown) return null
  const ids: Ids = new Map(before).set(piece.id, grown.own)
  const own = pieceIn(piece, whole.paragraphs.length, grown.own, { claim: (id) => id, remark: (id) => id })

  const named = new Map<string, readonly Named[]>()
  const [changed, fresh]: [Map<number, Entity>, Entity[]] = [new Map(), []]
  for (const one of namedIn(piece)) {
    const id = grown.own.get(one.entity.id) ?? one.entity.id
    const at = sharedIn(known.entityAt, id)
    const those = [...(sharedIn(known.named, id) ?? []), one]
    const now = mergedOf(id, those, ids)
    named.set(id, those)
    if (at === undefined) {
      fresh.push(now)
      continue
    }
    const was = whole.entities[at]
    // Of whom more is known by now than a name, others may tell otherwise.
    if (was && (was.kind !== now.kind || was.unnamed !== now.unnamed)) return null
    changed.set(at, now)
  }
  const entities = whole.entities.concat(fresh)
  for (const [at, now] of changed) entities[at] = now
  const entityAt = fresh.map(({ id }, at) => [id, whole.entities.length + at] as const)
  const allEntitiesAt = sharedWith(known.entityAt, entityAt)
  const entityOf = (id: string): Entity | undefined => entities[sharedIn(allEntitiesAt, id) ?? -1]
  const isPlace = (id: string): boolean => entityOf(id)?.kind === 'place'
  const told = [...changed.values(), ...fresh].map((now) => withinPlace(now, isPlace))
  for (const now of told) entities[sharedIn(allEntitiesAt, now.id) ?? entities.length] = now
  const paragraphs = whole.paragraphs.concat(own.paragraphs)
  const sources = [...there, own.source]
  const added = withPlaces(own.claims, isPlace)
  const claims = whole.claims.concat(added)
  const claimAt = sharedWith(
    known.claimAt,
    added.map((claim, at) => [claim.id, whole.claims.length + at] as const),
  )
  const { followed, changed: lists } = followMore(known.followed, {
    whole: { all: entities, entities: { get: entityOf }, sources, paragraphs },
    source: own.source,
    claims: added,
    claimsOf: ({ from, to }) =>
      whole.claims.filter(({ evidence: [{ paragraph }] }) => paragraph >= from && paragraph < to),
    told,
  })
  const traced = new Map<number, readonly Finding[]>()
  for (const list of lists) {
    const found = list.findings
    const ways = waysIn(found)
    for (const { claim } of found.flatMap((one) => one.told)) {
      const at = sharedIn(claimAt, claim.id)
      if (at !== undefined) claims[at] = withWays(claim, ways)
    }
    traced.set(
      list.at,
      found.map((one) => findingIn(one, (claim) => claims[sharedIn(claimAt, claim.id) ?? -1] ?? claim)),
    )
  }
  return joinedOf(
    collection,
    { paragraphs, entities, claims, remarks: whole.remarks.concat(own.remarks) },
    sources,
    ids,
    {
      pieces: [...known.pieces, piece],
      sorted: [...known.sorted, piece],
      groups,
      called: sharedWith(known.called, grown.called),
      named: sharedWith(known.named, named),
      entityAt: allEntitiesAt,
      claimAt,
      questions: [...known.questions, ...own.questions],
      followed,
      findings: listsWith(known.findings, traced),
    },
  )
}

interface Grown {
  /** Ids in the whole of the entities of the piece. */
  readonly own: ReadonlyMap<string, string>
  readonly called: readonly (readonly [string, true])[]
}

/** What its entities are called, where each joins one of the groups there were or stands by itself; else null. */
function grownBy(
  piece: Piece,
  { groups: before, called, entityAt }: Known,
  ids: Ids,
  groups: readonly Group[],
): Grown | null {
  const own = new Map<string, string>()
  for (let at = 0; at < before.length; at++) {
    if (groups[at] === before[at]) continue
    const [first] = before[at] ?? []
    const [more, id] = [moreIn(groups[at], before[at]), first && idIn(ids, first)]
    if (more?.piece !== piece.id || id === undefined) return null
    own.set(more.entity, id)
  }
  const give = createIds((id) => sharedIn(entityAt, id) !== undefined)
  const fresh: (readonly [string, true])[] = []
  for (const [first, ...others] of groups.slice(before.length)) {
    if (first?.piece !== piece.id || others.length > 0) return null
    const isCalled = sharedIn(called, first.entity) !== undefined
    own.set(first.entity, give(isCalled ? `${first.entity}-${first.piece}` : first.entity))
    fresh.push([first.entity, true])
  }
  return { own, called: fresh }
}

/** Who is the one more in a group. */
const moreIn = (now: Group = [], before: Group = []): Member | undefined =>
  now.length === before.length + 1 && before.every((member, at) => member === now[at])
    ? now.at(-1)
    : undefined

/** Whether an id in one, with the piece's in front, may be spelled as one in the other. */
const areMistakable = (one: string, other: string): boolean =>
  (one.startsWith(other) && one[other.length] === '-') || (other.startsWith(one) && other[one.length] === '-')
