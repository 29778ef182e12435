/** Pieces as one, with everybody under the id of all pieces. */

import type { Member } from '../../model/collection'
import { publishedOn } from '../../model/dates/published'
import type { Claim, Entity, Piece, Remark } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { join } from '../collection/joined'
import { memberKey } from '../collection/resolution'
import { sourceOf } from '../collection/sources'
import { idIn } from '../collection/whole/ids'
import { disputedWithin } from '../disputes'
import { inReadingOrder } from '../ties'
import { isRemark, type Saying } from '../voices'
import { calledBy } from './fits'
import type { Name, Told, ToldRemark } from './provider'

/** Somebody in all pieces. */
export interface Whole {
  readonly id: string
  readonly entity: Entity
  readonly members: readonly Member[]
  readonly pieces: number
  readonly uses: number
  readonly called: ReturnType<typeof calledBy>
}

export const unknown = (id: string): Whole => ({
  id,
  entity: { id, kind: 'organisation', name: id, aliases: [], unnamed: true },
  members: [],
  pieces: 0,
  uses: 0,
  called: calledBy([]),
})

export const withoutCalled = ({ id, entity, pieces, uses }: Whole, ties: number): Name => ({
  id,
  kind: entity.kind,
  name: entity.name,
  unnamed: entity.unnamed,
  pieces,
  uses,
  ties,
})

/** The pieces as one, with everybody under the key of the first member, and what is told in reading order. */
export function wholeOf(sorted: readonly Piece[], groups: readonly (readonly Member[])[]) {
  const { piece, sources, ids } = join({ id: 'whole', title: '' }, sorted, groups)
  const members = new Map<string, Member[]>()
  for (const { id, entities } of sorted)
    for (const { id: entity } of entities) {
      const member = { piece: id, entity }
      const of = idIn(ids, member) ?? ''
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
  const remarks = piece.remarks.map((remark): Remark => {
    const [first = UNATTRIBUTED, ...rest] = remark.voices.map(key)
    return {
      ...remark,
      voices: [first, ...rest],
      about: remark.about.map(key),
      ...(remark.to !== undefined && { to: key(remark.to) }),
    }
  })
  const idInWhole = (of: Piece, claim: string): string => (sorted.length > 1 ? `${of.id}-${claim}` : claim)
  const own = new Map(
    sources.map(({ of }) => [of.id, new Map(of.claims.map((claim) => [idInWhole(of, claim.id), claim]))]),
  )
  const told = (claim: Claim): Told => {
    const of = sourceOf(sources, claim)?.of
    const { where: _, ...itself } = own.get(of?.id ?? '')?.get(claim.id) ?? claim
    const { subject, object, voices, teller, to, where } = claim
    return {
      piece: of?.id ?? '',
      ...cameOut(of),
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
  const ownRemarks = new Map(
    sources.map(({ of }) => [of.id, new Map(of.remarks.map((one) => [idInWhole(of, one.id), one]))]),
  )
  const toldRemark = (remark: Remark): ToldRemark => {
    const source = sourceOf(sources, remark)
    const id = source?.of.id ?? ''
    const itself = ownRemarks.get(id)?.get(remark.id) ?? remark
    const { voices, about, to } = remark
    return {
      piece: id,
      ...cameOut(source?.of),
      teller: key(source?.teller ?? ''),
      remark: { ...itself, voices, about, ...(to !== undefined && { to }) },
    }
  }
  const disputed = new Set(
    sources.flatMap(({ of }) => [...disputedWithin(of)].map((claim) => idInWhole(of, claim))),
  )
  const idOf = new Map(
    [...ids].flatMap(([piece, own]) =>
      [...own].map(([entity, id]) => [memberKey({ piece, entity }), key(id)] as const),
    ),
  )
  return {
    names,
    claims,
    sayings: [...claims, ...remarks].sort(inTheirOrder),
    idOf,
    told,
    toldOf: (saying: Saying) => (isRemark(saying) ? toldRemark(saying) : told(saying)),
    isDisputed: (claim: Claim) => disputed.has(claim.id),
  }
}

/** As `inReadingOrder`; of a claim and a remark of a paragraph that have the same id the claim comes first. */
const inTheirOrder = (a: Saying, b: Saying): number =>
  a.evidence[0].paragraph - b.evidence[0].paragraph ||
  (a.id === b.id ? Number(isRemark(a)) - Number(isRemark(b)) : inReadingOrder(a, b))

/** The day of a piece, where it is known. */
export function cameOut(piece: Piece | undefined): { readonly published?: string } {
  const published = piece && publishedOn(piece)
  return published === undefined ? {} : { published }
}
