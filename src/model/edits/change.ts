/** Some fields of something that is there. Whatever a machine made is the reader's work, too, from then on. */

import { alike } from '../alike'
import { firstShapeFault } from '../check/shape'
import {
  type Claim,
  claimShape,
  type Entity,
  entityShape,
  type Made,
  type Piece,
  type Remark,
  remarkShape,
} from '../piece'
import { OTHER, predicates } from '../predicates'
import {
  claimFault,
  claimOf,
  entityFault,
  entityOf,
  headingFault,
  nobody,
  noClaim,
  noRemark,
  remarkFault,
  remarkOf,
} from './check'
import { done, type Edited, type EditOf, headingShape, refused } from './edit'
import { revised } from './lists'
import { noPlaceAnyMore } from './redirect'

export function changeEntity(piece: Piece, { entity: id, change }: EditOf<'change-entity'>): Edited {
  const before = entityOf(piece, id)
  if (before === undefined) return refused(nobody(piece, id, 'entity'))
  const isPlaceNoMore = before.kind === 'place' && change.kind !== undefined && change.kind !== 'place'
  const changed = withChange(before, {
    // The name inside a sentence goes with the name, a place's position with the place.
    ...(change.name !== undefined && change.name !== before.name ? { inText: null } : {}),
    ...(isPlaceNoMore ? { at: null } : {}),
    ...stated(change),
  })
  const read = entityShape.safeParse(changed)
  if (!read.success) return refused(firstShapeFault(changed, read.error))
  if (alike(read.data, before)) return done(piece)
  const after: Entity = edited(read.data)
  const now = {
    ...piece,
    entities: revised(piece.entities, (entity) => (entity.id === id ? after : entity)),
  }
  const why = entityFault(after, now)
  if (why !== null) return refused(why)
  return done(isPlaceNoMore ? noPlaceAnyMore(now, id) : now)
}

export function changeClaim(piece: Piece, { claim: id, change }: EditOf<'change-claim'>): Edited {
  const before = claimOf(piece, id)
  if (before === undefined) return refused(noClaim(piece, id, 'claim'))
  const changed = withChange(before, {
    ...wordingFor(before, change),
    ...listenerFor(change),
    ...stated(change),
  })
  const read = claimShape.safeParse(changed)
  if (!read.success) return refused(firstShapeFault(changed, read.error))
  if (alike(read.data, before)) return done(piece)
  const after: Claim = edited(read.data)
  const why = claimFault(after, piece, before)
  if (why !== null) return refused(why)
  return done({ ...piece, claims: revised(piece.claims, (claim) => (claim.id === id ? after : claim)) })
}

export function changeRemark(piece: Piece, { remark: id, change }: EditOf<'change-remark'>): Edited {
  const before = remarkOf(piece, id)
  if (before === undefined) return refused(noRemark(piece, id, 'remark'))
  const changed = withChange(before, stated(change))
  const read = remarkShape.safeParse(changed)
  if (!read.success) return refused(firstShapeFault(changed, read.error))
  if (alike(read.data, before)) return done(piece)
  const after: Remark = edited(read.data)
  const why = remarkFault(after, piece, before)
  if (why !== null) return refused(why)
  return done({ ...piece, remarks: revised(piece.remarks, (remark) => (remark.id === id ? after : remark)) })
}

/** Words of one's own belong to the predicate `other`; it begins with those that were read there before. */
function wordingFor(before: Claim, { predicate }: EditOf<'change-claim'>['change']): object {
  if (predicate === undefined || predicate === before.predicate) return {}
  return { wording: predicate === OTHER ? (predicates.get(before.predicate)?.wording ?? null) : null }
}

/** Without a voice there is nobody who tells it to somebody. */
const listenerFor = ({ voices }: EditOf<'change-claim'>['change']): object =>
  voices?.length === 0 ? { to: null } : {}

export function changePiece(piece: Piece, { change }: EditOf<'change-piece'>): Edited {
  const why = headingFault(change, piece)
  if (why !== null) return refused(why)
  const { title, authors, publisher, published, dated, url, ...rest } = piece
  const before = withChange({ title, authors, publisher, published, dated, url }, {})
  const changed = withChange(before, stated(change))
  const read = headingShape.safeParse(changed)
  if (!read.success) return refused(firstShapeFault(changed, read.error))
  return done(alike(read.data, before) ? piece : { ...rest, ...read.data })
}

/** Undefined says nothing about a field. */
export const stated = (change: object): object =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

/** Null takes a field away. */
export function withChange(thing: object, change: object): object {
  const fields = Object.entries({ ...thing, ...change })
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined))
}

/** What a person wrote stays theirs. */
export function edited<Thing extends { readonly made?: Made }>(thing: Thing): Thing {
  return thing.made === undefined ? thing : { ...thing, made: { ...thing.made, state: 'edited' } }
}
