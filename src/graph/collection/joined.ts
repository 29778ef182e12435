/** The graph of several pieces as one piece: paragraphs one after the other, whoever is one told once, each claim in its piece's name. */

import type { Collection, Member } from '../../model/collection'
import type { Claim, Entity, Paragraph, Piece, Question, Remark } from '../../model/piece'
import { type Finding, type Followed, follow, followMore, type Traced } from '../findings/origins'
import { speakersOf } from '../voices'
import { memberKey } from './resolution'
import { nothingShared, type SharedMap, sharedIn, sharedWith } from './shared'
import type { Source } from './sources'
import { createIds, type Ids, idIn, idsOf, keysOf, ordered } from './whole/ids'
import { type Lists, listsOf, listsWith } from './whole/lists'
import { mergedOf, type Named, namedIn } from './whole/merged'
import { pieceIn, type ToldPiece, tellerOf } from './whole/telling'

export interface Joined {
  readonly piece: Piece
  /** In the order in which the pieces came out. */
  readonly sources: readonly Source[]
  readonly ids: Ids
  /** What its claims tell, each once, and where they have it from; none of a piece by itself. */
  readonly findings: readonly Finding[]
  /** To what a piece more is added; null where there are not several. */
  readonly known: Known | null
}

/** What is known of several pieces besides, so that one more costs what it brings. */
interface Known {
  /** In the order of the collection, and in that in which they came out. */
  readonly pieces: readonly Piece[]
  readonly sorted: readonly Piece[]
  readonly groups: readonly Group[]
  /** Entity ids in their pieces after which groups are called. */
  readonly called: SharedMap<string, true>
  /** By entity of the whole: all that is told of it, in the order in which it came out. */
  readonly named: readonly (readonly Named[])[]
  /** Index of an entity, and of a claim, by id. */
  readonly entityAt: SharedMap<string, number>
  readonly claimAt: SharedMap<string, number>
  /** Of the pieces. */
  readonly questions: readonly Question[]
  readonly followed: Followed
  /** By list of `followed`. */
  readonly findings: Lists<Finding>
}

type Group = readonly Member[]
/** What a collection is called, and what it asks. */
export type Called = Pick<Collection, 'id' | 'title'> & Partial<Pick<Collection, 'questions'>>

/**
 * `pieces` are in the order in which the collection had them. One piece is itself. Of several, each comes with its head in front, in the order in which they came out; what an author
 * says in his own name is his publisher's word; ids of claims begin with their piece's. What is one and the same in both
 * ends of a claim ties nothing any more.
 */
export function join(
  collection: Called,
  pieces: readonly Piece[],
  groups: readonly Group[],
  /** What everybody is called where that is settled elsewhere; then one piece is a whole of one, too. */
  settled?: Ids,
): Joined {
  const sorted = pieces.toSorted(asTheyCameOut)
  const [only] = sorted
  if (only && sorted.length === 1 && !settled) return joinedAlone(only)
  const ids = settled ?? idsOf(groups, pieces)
  const give = { claim: createIds(), remark: createIds() }
  const told: ToldPiece[] = []
  for (const piece of sorted)
    told.push(pieceIn(piece, told.at(-1)?.source.to ?? 1, ids.get(piece.id) ?? new Map(), give))
  const all = new Map(
    sorted.flatMap((piece) =>
      namedIn(piece).map((one) => [memberKey({ piece: piece.id, entity: one.entity.id }), one] as const),
    ),
  )
  const named = ordered(groups, keysOf(sorted)).map((group) =>
    group.flatMap((member) => all.get(memberKey(member)) ?? []),
  )
  const entities = named.flatMap((those) => {
    const [first] = those
    if (!first) return []
    return [
      mergedOf(idIn(ids, { piece: first.piece, entity: first.entity.id }) ?? first.entity.id, those, ids),
    ]
  })
  const paragraphs: Paragraph[] = [{ text: '', mentions: [] }, ...told.flatMap((one) => one.paragraphs)]
  const claims = told.flatMap((one) => one.claims)
  const sources = told.map(({ source }) => source)
  const followed = follow({ paragraphs, entities, claims }, sources)
  const ways = waysIn(followed.lists.flatMap(({ findings }) => findings))
  const whole = claims.map((claim) => withWays(claim, ways))
  const claimAt = new Map(claims.map((claim, at) => [claim.id, at]))
  const inWhole = (claim: Claim): Claim => whole[claimAt.get(claim.id) ?? -1] ?? claim
  const findings = listsOf(followed.lists.map((list) => list.findings.map((one) => findingIn(one, inWhole))))
  return joinedOf(
    collection,
    { paragraphs, entities, claims: whole, remarks: told.flatMap((one) => one.remarks) },
    sources,
    ids,
    {
      pieces,
      sorted,
      groups,
      called: sharedWith(
        nothingShared(),
        ordered(groups, keysOf(pieces)).flatMap(([first]) => (first ? [[first.entity, true] as const] : [])),
      ),
      named,
      entityAt: sharedWith(
        nothingShared(),
        entities.map((entity, at) => [entity.id, at] as const),
      ),
      claimAt: sharedWith(nothingShared(), claimAt),
      questions: told.flatMap((one) => one.questions),
      followed,
      findings,
    },
  )
}

/**
 * The same as `join` of all its pieces and this one after them. It costs what the piece brings, where it came out last and
 * joins nobody who stood apart; else all is joined anew. `groups` are those with the piece.
 */
export function joinMore(before: Joined, collection: Called, piece: Piece, groups: readonly Group[]): Joined {
  const pieces = before.known?.pieces ?? before.sources.map(({ of }) => of)
  return joinedWith(before, collection, piece, groups) ?? join(collection, [...pieces, piece], groups)
}

function joinedWith(
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
  const ids: Ids = new Map([...before, [piece.id, grown.own]])
  const own = pieceIn(piece, whole.paragraphs.length, grown.own, { claim: (id) => id, remark: (id) => id })

  const [named, entities] = [[...known.named], [...whole.entities]]
  const entityAt = new Map<string, number>()
  const told: Entity[] = []
  for (const one of namedIn(piece)) {
    const id = grown.own.get(one.entity.id) ?? one.entity.id
    const at = sharedIn(known.entityAt, id) ?? entities.length
    const those = [...(named[at] ?? []), one]
    const [was, now] = [entities[at], mergedOf(id, those, ids)]
    // Of whom more is known by now than a name, others may tell otherwise.
    if (was && (was.kind !== now.kind || was.unnamed !== now.unnamed)) return null
    named[at] = those
    entities[at] = now
    entityAt.set(id, at)
    told.push(now)
  }
  const allEntitiesAt = sharedWith(known.entityAt, entityAt)
  const paragraphs = [...whole.paragraphs, ...own.paragraphs]
  const sources = [...there, own.source]
  const claims = [...whole.claims, ...own.claims]
  const claimAt = sharedWith(
    known.claimAt,
    own.claims.map((claim, at) => [claim.id, whole.claims.length + at] as const),
  )
  const entityOf = (id: string): Entity | undefined => entities[sharedIn(allEntitiesAt, id) ?? -1]
  const { followed, changed } = followMore(known.followed, {
    whole: { all: entities, entities: { get: entityOf }, sources, paragraphs },
    source: own.source,
    claims: own.claims,
    claimsOf: ({ from, to }) =>
      whole.claims.filter(({ evidence: [{ paragraph }] }) => paragraph >= from && paragraph < to),
    told,
  })
  const traced = new Map<number, readonly Finding[]>()
  for (const list of changed) {
    const found = followed.lists[list]?.findings ?? []
    const ways = waysIn(found)
    for (const { claim } of found.flatMap((one) => one.told)) {
      const at = sharedIn(claimAt, claim.id)
      if (at !== undefined) claims[at] = withWays(claim, ways)
    }
    traced.set(
      list,
      found.map((one) => findingIn(one, (claim) => claims[sharedIn(claimAt, claim.id) ?? -1] ?? claim)),
    )
  }
  return joinedOf(
    collection,
    { paragraphs, entities, claims, remarks: [...whole.remarks, ...own.remarks] },
    sources,
    ids,
    {
      pieces: [...known.pieces, piece],
      sorted: [...known.sorted, piece],
      groups,
      called: sharedWith(known.called, grown.called),
      named,
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
    const [group = [], now] = [before[at], groups[at]]
    if (now === group) continue
    const [first, more] = [group[0], now?.at(-1)]
    const isGrown = now?.length === group.length + 1 && group.every((member, index) => member === now[index])
    const id = first && idIn(ids, first)
    if (!isGrown || more?.piece !== piece.id || id === undefined) return null
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

/** Whether an id in one, with the piece's in front, may be spelled as one in the other. */
const areMistakable = (one: string, other: string): boolean =>
  one.startsWith(`${other}-`) || other.startsWith(`${one}-`)

function joinedAlone(only: Piece): Joined {
  const teller = tellerOf(only, (own) => own)
  return {
    piece: only,
    sources: [{ piece: only.id, of: only, from: 0, to: only.paragraphs.length, teller }],
    ids: new Map([[only.id, new Map(only.entities.map(({ id }) => [id, id]))]]),
    findings: [],
    known: null,
  }
}

function joinedOf(
  { id, title, questions }: Called,
  parts: {
    readonly paragraphs: readonly Paragraph[]
    readonly entities: readonly Entity[]
    readonly claims: readonly Claim[]
    readonly remarks: readonly Remark[]
  },
  sources: readonly Source[],
  ids: Ids,
  known: Known,
): Joined {
  const { sorted } = known
  const isThere = (entity: string): boolean => sharedIn(known.entityAt, entity) !== undefined
  return {
    piece: {
      id,
      title,
      authors: [],
      published: sorted.at(-1)?.published ?? '',
      language: sorted[0]?.language ?? 'en',
      annotated: {
        by: [...new Set(sorted.map(({ annotated }) => annotated.by))].join(', ') || 'nobody',
        on: sorted.reduce((latest, { annotated: { on } }) => (on > latest ? on : latest), ''),
      },
      rendition: sorted.every(({ rendition }) => rendition === 'digest') ? 'digest' : 'verbatim',
      ...parts,
      questions: (questions && questions.length > 0 ? questions : known.questions).filter(
        (one) => one.from !== one.to && isThere(one.from) && isThere(one.to),
      ),
    },
    sources,
    ids,
    findings: known.findings.all,
    known,
  }
}

const asTheyCameOut = (a: Piece, b: Piece): number => order(a.published, b.published) || order(a.id, b.id)

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** By id of a claim. */
const waysIn = (findings: readonly Finding[]): ReadonlyMap<string, Traced['ways']> =>
  new Map(findings.flatMap(({ told }) => told.map((one) => [one.claim.id, one.ways] as const)))

const withWays = (claim: Claim, ways: ReadonlyMap<string, Traced['ways']>): Claim => ({
  ...claim,
  ways: ways.get(claim.id) ?? [speakersOf(claim)],
})

function findingIn({ id, told: [first, ...rest] }: Finding, inWhole: (claim: Claim) => Claim): Finding {
  const traced = (one: Traced): Traced => ({ ...one, claim: inWhole(one.claim) })
  return { id, told: [traced(first), ...rest.map(traced)] }
}
