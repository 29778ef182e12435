/** The graph of several pieces as one piece: paragraphs one after the other, whoever is one told once, each claim in its piece's name. */

import { atOnce, each, eachAlone, type Steps } from '../../model/check/steps'
import type { Collection, Member } from '../../model/collection'
import { publishedOn } from '../../model/dates/published'
import type { Claim, Entity, Paragraph, Piece, Question, Remark } from '../../model/piece'
import { type Followed, followInSteps } from '../findings/followed'
import type { Finding } from '../findings/origins'
import { memberKey } from './resolution'
import { nothingShared, type SharedMap, sharedIn, sharedWith } from './shared'
import type { Source } from './sources'
import { createIds, type Ids, idIn, idsOf, keysOf, ordered } from './whole/ids'
import { type Lists, listsOf } from './whole/lists'
import { mergedOf, type Named, namedIn, withinPlace } from './whole/merged'
import { pieceIn, type ToldPiece, tellerOf, withPlaces } from './whole/telling'
import { findingIn, waysIn, withWays } from './whole/ways'

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
export interface Known {
  /** In the order of the collection, and in that in which they came out. */
  readonly pieces: readonly Piece[]
  readonly sorted: readonly Piece[]
  readonly groups: readonly Group[]
  /** Entity ids in their pieces after which groups are called. */
  readonly called: SharedMap<string, true>
  /** By id of an entity of the whole: all that is told of it, in the order in which it came out. */
  readonly named: SharedMap<string, readonly Named[]>
  /** Index of an entity, and of a claim, by id. */
  readonly entityAt: SharedMap<string, number>
  readonly claimAt: SharedMap<string, number>
  /** Of the pieces. */
  readonly questions: readonly Question[]
  readonly followed: Followed
  /** By list of `followed`. */
  readonly findings: Lists<Finding>
}

export type Group = readonly Member[]
/** What a collection is called, and what it asks. */
export type Called = Pick<Collection, 'id' | 'title'> & Partial<Pick<Collection, 'questions'>>

/**
 * `pieces` are in the order in which the collection had them. One piece is itself. Of several, each comes with its head in
 * front, in the order in which they came out; what an author says in his own name is his publisher's word; ids of claims
 * begin with their piece's. What is one and the same in both ends of a claim ties nothing any more.
 */
export const join = (
  collection: Called,
  pieces: readonly Piece[],
  groups: readonly Group[],
  /** What everybody is called where that is settled elsewhere; then one piece is a whole of one, too. */
  settled?: Ids,
): Joined => atOnce(joinInSteps(collection, pieces, groups, settled))

export function* joinInSteps(
  collection: Called,
  pieces: readonly Piece[],
  groups: readonly Group[],
  settled?: Ids,
): Steps<Joined> {
  const sorted = pieces.toSorted(asTheyCameOut)
  const [only] = sorted
  if (only && sorted.length === 1 && !settled) return joinedAlone(only)
  const ids = settled ?? idsOf(groups, pieces)
  yield
  const give = { claim: createIds(), remark: createIds() }
  const told: ToldPiece[] = []
  yield* eachAlone(sorted, (piece) => {
    told.push(pieceIn(piece, told.at(-1)?.source.to ?? 1, ids.get(piece.id) ?? new Map(), give))
  })
  const all = new Map(
    sorted.flatMap((piece) =>
      namedIn(piece).map((one) => [memberKey({ piece: piece.id, entity: one.entity.id }), one] as const),
    ),
  )
  yield
  const named = ordered(groups, keysOf(sorted))
    .map((group) => group.flatMap((member) => all.get(memberKey(member)) ?? []))
    .filter((those) => those.length > 0)
  yield
  const merged: Entity[] = []
  yield* each(named, (those) => {
    const [first] = those
    if (!first) return
    const id = idIn(ids, { piece: first.piece, entity: first.entity.id }) ?? first.entity.id
    merged.push(mergedOf(id, those, ids))
  })
  const places = new Set(merged.flatMap(({ id, kind }) => (kind === 'place' ? [id] : [])))
  const entities = merged.map((entity) => withinPlace(entity, (id) => places.has(id)))
  const paragraphs: Paragraph[] = [{ text: '', mentions: [] }, ...told.flatMap((one) => one.paragraphs)]
  const claims = withPlaces(
    told.flatMap((one) => one.claims),
    (id) => places.has(id),
  )
  const sources = told.map(({ source }) => source)
  yield
  const { followed, lists } = yield* followInSteps({ paragraphs, entities, claims }, sources)
  const ways = waysIn(lists.flatMap(({ findings }) => findings))
  const whole: Claim[] = []
  yield* each(claims, (claim) => {
    whole.push(withWays(claim, ways))
  })
  const claimAt = new Map(claims.map((claim, at) => [claim.id, at]))
  const inWhole = (claim: Claim): Claim => whole[claimAt.get(claim.id) ?? -1] ?? claim
  const found: (readonly Finding[])[] = []
  yield* each(lists, (list) => {
    found.push(list.findings.map((one) => findingIn(one, inWhole)))
  })
  const findings = listsOf(found)
  yield
  const called = ordered(groups, keysOf(pieces))
  yield
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
        called.flatMap(([first]) => (first ? [[first.entity, true] as const] : [])),
      ),
      named: sharedWith(
        nothingShared(),
        named.flatMap((those, at) => (entities[at] ? [[entities[at].id, those] as const] : [])),
      ),
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

/** What pieces come to, by its parts. */
export function joinedOf(
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
  // What has no day of its own says nothing of the day of all.
  const last = sorted.findLast(publishedOn)
  const isThere = (entity: string): boolean => sharedIn(known.entityAt, entity) !== undefined
  return {
    piece: {
      id,
      title,
      authors: [],
      published: (last ?? sorted.at(-1))?.published ?? '',
      ...(last?.dated && { dated: last.dated }),
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

export const asTheyCameOut = (a: Piece, b: Piece): number =>
  order(a.published, b.published) || order(a.id, b.id)

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
