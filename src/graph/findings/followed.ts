/** All claims of a collection, followed to their origins, and those of one more piece. */

import { atOnce, eachAlone, type Steps } from '../../model/check/steps'
import type { Claim, Entity, Piece } from '../../model/piece'
import { nothingShared, type SharedMap, sharedIn, sharedWith } from '../collection/shared'
import type { Source } from '../collection/sources'
import { inReadingOrder } from '../ties'
import { agenciesOf, isAgency } from './agencies'
import { type Copies, findCopies, findCopiesInSteps } from './copies'
import { byTelling, byTime, tellingOf } from './findings'
import { type Finding, type Telling, trace } from './origins'

/**
 * What the pieces of a collection tell, each once, with where they have it from. A piece that cites the publisher of another
 * one has it from there; of texts that are the same, the later ones have it from the first, or all from the agency that
 * they name. Where publishers have it from each other alone, that circle is where it ends. Nothing depends on the order of
 * the pieces but which of them is first. Time grows with the words and the claims.
 */
export const findingsOf = (piece: Whole, sources: readonly Source[]): readonly Finding[] =>
  follow(piece, sources).lists.flatMap(({ findings }) => findings)

/** Pieces as one. */
type Whole = Pick<Piece, 'paragraphs' | 'entities' | 'claims'>

/** Claims that tell the same but for when. */
export interface List {
  /** Its number among all, in the reading order of their first claims. */
  readonly at: number
  /** In reading order. */
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

/** All claims, followed to their origins; one more piece can be added. */
export interface Followed {
  /** By what they tell. */
  readonly told: SharedMap<string, List>
  readonly many: number
  readonly copies: Copies
  /** News agencies, in the order of the entities. */
  readonly agents: readonly Entity[]
  /** By id of a piece. */
  readonly agencies: ReadonlyMap<string, string>
}

interface FollowedLists {
  readonly followed: Followed
  /** In their order. */
  readonly lists: readonly List[]
}

export const follow = (piece: Whole, sources: readonly Source[]): FollowedLists =>
  atOnce(followInSteps(piece, sources))

export function* followInSteps(piece: Whole, sources: readonly Source[]): Steps<FollowedLists> {
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const copies = yield* findCopiesInSteps(piece.paragraphs, sources)
  yield
  const agents = piece.entities.filter(isAgency)
  const agencies = agenciesOf(agents, piece.paragraphs, sources)
  yield
  const telling = { entities, sources, copies, agencies, paragraphs: piece.paragraphs }
  const tellings = byTelling(piece.claims.toSorted(inReadingOrder))
  yield
  const lists: (readonly [string, List])[] = []
  yield* eachAlone(tellings, ([key, claims]) => {
    lists.push([key, listOf(lists.length, claims, telling)])
  })
  return {
    followed: { told: sharedWith(nothingShared(), lists), many: lists.length, copies, agents, agencies },
    lists: lists.map(([, list]) => list),
  }
}

interface More {
  /** All that the whole tells, and the piece that came last by itself. */
  readonly whole: Pick<Telling, 'entities' | 'sources' | 'paragraphs'> & { readonly all: readonly Entity[] }
  readonly source: Source
  readonly claims: readonly Claim[]
  /** Claims of a piece that was there before, as the whole tells them. */
  readonly claimsOf: (source: Source) => readonly Claim[]
  /** Those who are told anew. */
  readonly told: readonly Entity[]
}

/** The same as `follow` of all with the piece that came last, and which of the lists are not as they were. */
export function followMore(
  before: Followed,
  { whole, source, claims, claimsOf, told }: More,
): { readonly followed: Followed; readonly changed: readonly List[] } {
  const { sources, paragraphs } = whole
  const copies = findCopies(paragraphs, [source], before.copies)
  const agents = told.some(isAgency) ? whole.all.filter(isAgency) : before.agents
  const agencies =
    agents === before.agents
      ? new Map([...before.agencies, ...agenciesOf(agents, paragraphs, [source])])
      : agenciesOf(agents, paragraphs, sources)
  const others = sources.filter(
    ({ piece }) =>
      piece !== source.piece &&
      (copies.lenders.has(piece) || agencies.get(piece) !== before.agencies.get(piece)),
  )
  const tellings = byTelling(claims.toSorted(inReadingOrder))
  const changed = new Map<string, List>()
  let { many } = before
  const telling = { ...whole, copies, agencies }
  for (const [key, more] of tellings) {
    const list = sharedIn(before.told, key)
    changed.set(key, listOf(list?.at ?? many++, [...(list?.claims ?? []), ...more], telling))
  }
  for (const other of others)
    for (const key of claimsOf(other).map(tellingOf)) {
      const list = sharedIn(before.told, key)
      if (list && !changed.has(key)) changed.set(key, listOf(list.at, list.claims, telling))
    }
  return {
    followed: { told: sharedWith(before.told, changed), many, copies, agents, agencies },
    changed: [...changed.values()],
  }
}

function listOf(at: number, claims: readonly Claim[], telling: Telling): List {
  return { at, claims, findings: byTime(claims).flatMap((same) => trace(same, telling)) }
}
