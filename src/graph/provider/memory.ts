/** Pieces in memory as a provider: the graph that `join` makes of them, asked as a corpus is. */

import type { Judgement, Member } from '../../model/collection'
import type { Claim, Entity, Piece } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { join } from '../collection/joined'
import { memberKey, resolve } from '../collection/resolution'
import { sourceOf } from '../collection/sources'
import { carries, network } from '../paths/explanation'
import { type Path, reversed, shortest } from '../paths/paths'
import { bundleTies, inReadingOrder, otherEnd, tieId, tiesByEntity, weight } from '../ties'
import { speakersOf } from '../voices'
import { calledBy, foldedWords, nameFit, textFits } from './fits'
import { byNearness, familiesOf, neighboursOf } from './near'
import {
  type Found,
  type Known,
  type Listed,
  MOST_CARRYING,
  MOST_MEMBERS,
  type Name,
  type Page,
  type Provider,
  type Told,
  type Way,
} from './provider'

/**
 * A single piece stands for itself; of several, what an author says in his own name is his publisher's word. Claims weigh by
 * who says so, not by the origins that findings follow; names are compared as where there are several languages.
 */
export function providerOf(pieces: readonly Piece[], judgements: readonly Judgement[] = []): Provider {
  const sorted = pieces.toSorted((a, b) => order(a.published, b.published) || order(a.id, b.id))
  const { groups, proposals } = resolve(sorted, judgements, true)
  const { names, claims, idOf, told } = wholeOf(sorted, groups)
  const ties = bundleTies(claims)
  const near = tiesByEntity(ties.values())
  const nameOf = (id: string): Name => withoutCalled(names.get(id) ?? unknown(id), near.get(id)?.length ?? 0)
  const firm = network(ties.values(), new Map([...names].map(([id, { entity }]) => [id, entity])), carries)
  const find = (id: string): Whole | undefined => names.get(idOf.get(id) ?? '')
  return {
    async search(query, limit): Promise<Found> {
      const asked = foldedWords(query)
      const fitting = [...names.values()]
        .map((whole) => ({ whole, fit: nameFit(asked, whole.called) }))
        .filter(({ fit }) => fit > 0)
        .sort((a, b) => b.fit - a.fit || b.whole.pieces - a.whole.pieces || order(a.whole.id, b.whole.id))
      const telling = claims.filter(({ text }) => textFits(asked, foldedWords(text)))
      return {
        names: fitting.slice(0, limit).map(({ whole }) => nameOf(whole.id)),
        claims: telling.toReversed().slice(0, limit).map(told),
      }
    },
    async name(id): Promise<Known | null> {
      const whole = find(id)
      if (!whole) return null
      const { inText, role, at, wikipedia, aliases } = whole.entity
      return {
        ...nameOf(whole.id),
        aliases: aliases.toSorted(),
        members: whole.members.slice(0, MOST_MEMBERS),
        ...(inText !== undefined && { inText }),
        ...(role !== undefined && { role }),
        ...(at !== undefined && { at }),
        ...(wikipedia !== undefined && { wikipedia }),
      }
    },
    async neighbours(id, query) {
      const own = find(id)?.id
      if (own === undefined) return null
      const all = (near.get(own) ?? []).map((tie) => ({
        name: nameOf(otherEnd(tie, own)),
        claims: tie.claims.length,
        weight: weight(tie.claims),
        families: familiesOf(tie.claims),
      }))
      return neighboursOf(all.sort(byNearness), query)
    },
    async claims(one, other, page) {
      const [here, there] = [find(one), find(other)]
      if (!here || !there) return null
      return paged(ties.get(tieId(here.id, there.id))?.claims.map(told) ?? [], page)
    },
    async says(id, page) {
      const own = find(id)?.id
      if (own === undefined) return null
      return paged(claims.filter((claim) => speakersOf(claim).includes(own)).map(told), page)
    },
    async path(from, to): Promise<Way | null> {
      const [start, end] = [find(from)?.id, find(to)?.id]
      if (start === undefined || end === undefined) return null
      const forwards = start < end
      const [best] = forwards ? shortest(firm, start, end) : shortest(firm, end, start)
      if (!best || start === end) return { is: 'none' }
      return wayOf(forwards ? best : reversed(best), nameOf, told)
    },
    async piece(id) {
      return pieces.find((piece) => piece.id === id) ?? null
    },
    async pieces(page) {
      return paged(sorted.map(headingOf).toReversed(), page)
    },
    async judgements() {
      return judgements
    },
    async proposals(page) {
      return paged(proposals, page)
    },
  }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A way as a provider tells it. */
const wayOf = ({ hops, cost }: Path, nameOf: (id: string) => Name, told: (claim: Claim) => Told): Way => ({
  is: 'found',
  from: nameOf(hops[0]?.from ?? ''),
  steps: hops.map((hop) => ({
    to: nameOf(hop.to),
    claims: hop.claims.slice(0, MOST_CARRYING).map(told),
    cost: hop.cost,
  })),
  cost,
})

const headingOf = ({ id, title, published, language, url }: Piece) => ({
  id,
  title,
  published,
  language,
  ...(url !== undefined && { url }),
})

const paged = <Thing>(all: readonly Thing[], { from = 0, limit }: Page): Listed<Thing> => ({
  list: all.slice(from, from + limit),
  total: all.length,
})

/** Somebody in all pieces. */
interface Whole {
  readonly id: string
  readonly entity: Entity
  readonly members: readonly Member[]
  readonly pieces: number
  readonly uses: number
  readonly called: ReturnType<typeof calledBy>
}

const unknown = (id: string): Whole => ({
  id,
  entity: { id, kind: 'organisation', name: id, aliases: [], unnamed: true },
  members: [],
  pieces: 0,
  uses: 0,
  called: calledBy([]),
})

const withoutCalled = ({ id, entity, pieces, uses }: Whole, ties: number): Name => ({
  id,
  kind: entity.kind,
  name: entity.name,
  unnamed: entity.unnamed,
  pieces,
  uses,
  ties,
})

/** The pieces as one, with everybody under the key of the first member, and claims in reading order. */
function wholeOf(sorted: readonly Piece[], groups: readonly (readonly Member[])[]) {
  const { piece, sources, idOf: inWhole } = join({ id: 'whole', title: '' }, sorted, groups)
  const members = new Map<string, Member[]>()
  for (const { id, entities } of sorted)
    for (const { id: entity } of entities) {
      const member = { piece: id, entity }
      const of = inWhole.get(memberKey(member)) ?? ''
      members.set(of, [...(members.get(of) ?? []), member])
    }
  const keys = new Map([...members].flatMap(([id, [first]]) => (first ? [[id, memberKey(first)]] : [])))
  const key = (id: string): string => (id === UNATTRIBUTED ? id : (keys.get(id) ?? id))
  const uses = new Map<string, number>()
  for (const { mentions } of piece.paragraphs)
    for (const { entity } of mentions) uses.set(entity, (uses.get(entity) ?? 0) + 1)
  const names = new Map(
    piece.entities.map((entity): [string, Whole] => {
      const all = members.get(entity.id) ?? []
      const whole = {
        id: key(entity.id),
        entity,
        members: all,
        pieces: new Set(all.map((member) => member.piece)).size,
        uses: uses.get(entity.id) ?? 0,
        called: calledBy([entity.name, ...entity.aliases]),
      }
      return [whole.id, whole]
    }),
  )
  const claims = piece.claims
    .map(
      // Through whom it came is not followed: a corpus cannot tell it either.
      ({ ways: _, ...claim }): Claim => ({
        ...claim,
        subject: key(claim.subject),
        object: key(claim.object),
        voices: claim.voices.map(key),
        ...(claim.teller !== undefined && { teller: key(claim.teller) }),
        ...(claim.to !== undefined && { to: key(claim.to) }),
        ...(claim.where !== undefined && { where: key(claim.where) }),
      }),
    )
    .sort(inReadingOrder)
  const idIn = (of: Piece, claim: string): string => (sorted.length > 1 ? `${of.id}-${claim}` : claim)
  const own = new Map(
    sources.map(({ of }) => [of.id, new Map(of.claims.map((claim) => [idIn(of, claim.id), claim]))]),
  )
  const told = (claim: Claim): Told => {
    const { of } = sourceOf(sources, claim) ?? { of: { id: '', published: '' } }
    const itself = own.get(of.id)?.get(claim.id) ?? claim
    const { subject, object, voices, teller, to, where } = claim
    return {
      piece: of.id,
      published: of.published,
      claim: {
        ...itself,
        subject,
        object,
        voices,
        ...(teller !== undefined && { teller }),
        ...(to !== undefined && { to }),
        ...(where !== undefined && { where }),
      },
    }
  }
  const idOf = new Map([...inWhole].map(([member, id]) => [member, key(id)]))
  return { names, claims, idOf, told }
}
