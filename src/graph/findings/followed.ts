/** All claims of a collection, followed to their origins, and those of one more piece. */

import type { Claim, Entity, Piece } from '../../model/piece'
import { nothingShared, type SharedMap, sharedIn, sharedWith } from '../collection/shared'
import type { Source } from '../collection/sources'
import { inReadingOrder } from '../ties'
import { agenciesOf, isAgency } from './agencies'
import { type Copies, findCopies } from './copies'
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
  /** In reading order. */
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

/** All claims, followed to their origins; one more piece can be added. */
export interface Followed {
  /** In the reading order of their first claims. */
  readonly lists: readonly List[]
  /** Index of a list, by what it tells. */
  readonly at: SharedMap<string, number>
  readonly copies: Copies
  /** News agencies, in the order of the entities. */
  readonly agents: readonly Entity[]
  /** By id of a piece. */
  readonly agencies: ReadonlyMap<string, string>
}

export function follow(piece: Whole, sources: readonly Source[]): Followed {
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const copies = findCopies(piece.paragraphs, sources)
  const agents = piece.entities.filter(isAgency)
  const agencies = agenciesOf(agents, piece.paragraphs, sources)
  const telling = { entities, sources, copies, agencies, paragraphs: piece.paragraphs }
  const tellings = byTelling(piece.claims.toSorted(inReadingOrder))
  return {
    lists: [...tellings.values()].map((claims) => listOf(claims, telling)),
    at: sharedWith(
      nothingShared(),
      [...tellings.keys()].map((key, at) => [key, at] as const),
    ),
    copies,
    agents,
    agencies,
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
): { readonly followed: Followed; readonly changed: readonly number[] } {
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
  const lists = [...before.lists]
  const changed = new Set<number>()
  const fresh = new Map<string, number>()
  const telling = { ...whole, copies, agencies }
  for (const [key, more] of tellings) {
    const at = sharedIn(before.at, key) ?? lists.length
    if (at === lists.length) fresh.set(key, at)
    lists[at] = listOf([...(lists[at]?.claims ?? []), ...more], telling)
    changed.add(at)
  }
  for (const other of others)
    for (const claim of claimsOf(other)) {
      const at = sharedIn(before.at, tellingOf(claim))
      const list = at === undefined ? undefined : lists[at]
      if (at === undefined || list === undefined || changed.has(at)) continue
      lists[at] = listOf(list.claims, telling)
      changed.add(at)
    }
  return {
    followed: { lists, at: sharedWith(before.at, fresh), copies, agents, agencies },
    changed: [...changed],
  }
}

function listOf(claims: readonly Claim[], telling: Telling): List {
  return { claims, findings: byTime(claims).flatMap((same) => trace(same, telling)) }
}
