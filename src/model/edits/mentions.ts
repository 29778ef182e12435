/** Where the text names whom. Spots of which nothing is left are passed over when mentions are taken away or moved. */

import { spanFaults } from '../check/spans'
import type { Refusal } from '../faults'
import type { Claim, Entity, Mention, Piece } from '../piece'
import { covers, isApart, isSameSpan, type Spot } from '../spans'
import { edited } from './change'
import { entityOf, newEntityFault, nobody } from './check'
import { done, type Edited, type EditOf, plainly, type Refused, refused } from './edit'
import { revised, withParts } from './lists'
import { redirectedClaim, redirectedRemark } from './redirect'
import { confirmed } from './review'

const byReader = { by: 'reader', state: 'confirmed' } as const

/** The reader's own, unless it says who made it. */
export const madeByReader = <Thing extends Pick<Mention, 'made'>>(thing: Thing): Thing =>
  thing.made === undefined ? { ...thing, made: byReader } : thing

/** A mention of the same words, or of some of them only, gives way; one that goes beyond them does not. */
export function mention(piece: Piece, { entity, spots }: EditOf<'mention'>): Edited {
  if (spots.length === 0) return plainly('no-words')
  const told = withWhom(piece, entity)
  if ('why' in told) return told
  const why = spots.map((spot) => spotFault(piece, spot)).find(Boolean) ?? crossing(spots)
  if (why) return refused(why)
  const wanted = byParagraph(spots)
  const paragraphs = revised(told.piece.paragraphs, (paragraph, number) => {
    const here = wanted.get(number)
    return here === undefined
      ? paragraph
      : withParts(paragraph, { mentions: withMentions(paragraph.mentions, here, told.id) })
  })
  return done(withParts(told.piece, { paragraphs }))
}

function withMentions(
  present: readonly Mention[],
  spots: readonly Spot[],
  entity: string,
): readonly Mention[] {
  const isThere = (spot: Spot): boolean =>
    present.some((mention) => mention.entity === entity && isSameSpan(mention, spot))
  const added = spots
    .filter((spot) => !isThere(spot))
    .map(({ start, end }): Mention => ({ entity, start, end, made: byReader }))
  const kept = revised(present, (mention) => {
    const spot = spots.find((spot) => !isApart(mention, spot))
    if (spot === undefined) return mention
    return mention.entity === entity && isSameSpan(mention, spot) ? confirmed(mention) : null
  })
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.start - b.start)
}

export function unmention(piece: Piece, { spots }: EditOf<'unmention'>): Edited {
  const { paragraphs, moved } = withMoved(piece, spots, () => null)
  return moved.size === 0 ? plainly('no-mention') : done(withParts(piece, { paragraphs }))
}

/**
 * Claims and remarks stay with the old one, but for those that rest only on paragraphs from which it has gone with this: in them
 * nobody but the new one can be meant.
 */
export function split(piece: Piece, { entity, spots, to }: EditOf<'split'>): Edited {
  if (entityOf(piece, entity) === undefined) return refused(nobody(piece, entity, 'entity'))
  const told = withWhom(piece, to)
  if ('why' in told) return told
  if (told.id === entity) return plainly('same-entity')
  const { paragraphs, moved } = withMoved(told.piece, spots, (mention) =>
    mention.entity === entity ? edited({ ...mention, entity: told.id }) : mention,
  )
  if (moved.size === 0) return plainly('no-mention')
  const left = new Set(
    [...moved].filter((number) => !paragraphs[number]?.mentions.some((other) => other.entity === entity)),
  )
  const claims = revised(piece.claims, (claim) =>
    claim.evidence.every(({ paragraph }) => left.has(paragraph))
      ? handedOver(claim, entity, told.id, told.piece)
      : claim,
  )
  const remarks = revised(piece.remarks, (remark) =>
    remark.evidence.every(({ paragraph }) => left.has(paragraph))
      ? redirectedRemark(remark, (id) => (id === entity ? told.id : id))
      : remark,
  )
  return done(withParts(told.piece, { paragraphs, claims, remarks }))
}

/** A claim that would have two ends the same stays as it was. */
function handedOver(claim: Claim, from: string, to: string, piece: Piece): Claim {
  const turned = redirectedClaim(claim, (id) => (id === from ? to : id)) ?? claim
  if (turned.where !== to || claim.where === to || entityOf(piece, to)?.kind === 'place') return turned
  const { where: _, ...rest } = turned
  return rest
}

/** The paragraphs with the mentions at some spots as `next` has them, and the numbers of those where it changed any. */
function withMoved(
  piece: Piece,
  spots: readonly Spot[],
  next: (mention: Mention) => Mention | null,
): { readonly paragraphs: Piece['paragraphs']; readonly moved: ReadonlySet<number> } {
  const wanted = byParagraph(spots)
  const moved = new Set<number>()
  const paragraphs = revised(piece.paragraphs, (paragraph, number) => {
    const here = wanted.get(number)
    if (here === undefined) return paragraph
    const mentions = revised(paragraph.mentions, (mention) =>
      here.some((spot) => isSameSpan(mention, spot)) ? next(mention) : mention,
    )
    if (mentions !== paragraph.mentions) moved.add(number)
    return withParts(paragraph, { mentions })
  })
  return { paragraphs, moved }
}

type Whom =
  /** The piece with the entity in it, new or not. */
  { readonly piece: Piece; readonly id: string } | Refused

function withWhom(piece: Piece, whom: string | Entity): Whom {
  if (typeof whom === 'string')
    return entityOf(piece, whom) === undefined ? refused(nobody(piece, whom)) : { piece, id: whom }
  const why = newEntityFault(whom, piece)
  if (why !== null) return refused(why)
  return { piece: { ...piece, entities: [...piece.entities, madeByReader(whom)] }, id: whom.id }
}

/** Why there can be no mention at a spot. */
function spotFault(piece: Piece, spot: Spot): Refusal | null {
  const outside = outsideFault(piece, spot)
  if (outside !== null) return outside
  const { text, mentions } = piece.paragraphs[spot.paragraph] ?? { text: '', mentions: [] }
  const words = text.slice(spot.start, spot.end)
  if (!/\S/.test(words)) return { code: 'blank-words', path: [] }
  const beyond = mentions.find((other) => !isApart(other, spot) && !covers(spot, other))
  if (beyond === undefined) return null
  return { code: 'crosses-mention', path: [], words, mention: text.slice(beyond.start, beyond.end) }
}

export function outsideFault({ paragraphs }: Piece, { paragraph, start, end }: Spot): Refusal | null {
  const length = paragraphs[paragraph]?.text.length
  if (length === undefined)
    return { code: 'no-paragraph', path: ['paragraph'], paragraph, last: paragraphs.length - 1 }
  return spanFaults({ start, end, path: [] }, paragraph, length)[0] ?? null
}

function crossing(spots: readonly Spot[]): Refusal | null {
  for (const here of byParagraph(spots).values()) {
    const sorted = [...here].sort((a, b) => a.start - b.start || a.end - b.end)
    const crosses = sorted.some((spot, at) => {
      const last = sorted[at - 1]
      return last !== undefined && !isApart(last, spot)
    })
    if (crosses) return { code: 'crossing-words', path: [] }
  }
  return null
}

function byParagraph(spots: readonly Spot[]): ReadonlyMap<number, readonly Spot[]> {
  const wanted = new Map<number, Spot[]>()
  for (const spot of spots) {
    const here = wanted.get(spot.paragraph)
    if (here === undefined) wanted.set(spot.paragraph, [spot])
    else if (!here.some((other) => isSameSpan(other, spot))) here.push(spot)
  }
  return wanted
}
