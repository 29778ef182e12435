/** Everything in a piece that points to an entity or a claim, kept right when one goes or becomes another. */

import type { Claim, Entity, Paragraph, Piece, Remark } from '../piece'
import { UNATTRIBUTED } from '../vocabulary'
import { revised, withParts } from './lists'

/** Who stands in the place of an entity now: itself, another, or nobody. */
export type Now = (entity: string) => string | null

/** The piece with everything that pointed to entities pointing to who they are now. The entities themselves stay listed. */
export function redirected(piece: Piece, now: Now): Piece {
  const authors = revised(piece.authors, now)
  const turned = withParts(redirectedPublisher(piece, now), {
    authors: authors === piece.authors ? authors : [...new Set(authors)],
    paragraphs: revised(piece.paragraphs, (paragraph) => redirectedMentions(paragraph, now)),
    entities: revised(piece.entities, (entity) => redirectedWithin(entity, now)),
    claims: revised(piece.claims, (claim) => redirectedClaim(claim, now)),
    remarks: revised(piece.remarks, (remark) => redirectedRemark(remark, now)),
    questions: revised(piece.questions, (question) => {
      const [from, to] = [now(question.from), now(question.to)]
      return from === null || to === null || from === to ? null : withParts(question, { from, to })
    }),
  })
  return withoutLostDisputes(turned)
}

function redirectedPublisher(piece: Piece, now: Now): Piece {
  if (piece.publisher === undefined) return piece
  const { publisher: before, ...rest } = piece
  const publisher = now(before)
  return publisher === null ? rest : withParts(piece, { publisher })
}

function redirectedMentions(paragraph: Paragraph, now: Now): Paragraph {
  const mentions = revised(paragraph.mentions, (mention) => {
    const entity = now(mention.entity)
    if (entity === mention.entity) return mention
    return entity === null ? null : { ...mention, entity }
  })
  return withParts(paragraph, { mentions })
}

function redirectedWithin(entity: Entity, now: Now): Entity {
  if (entity.within === undefined) return entity
  const within = now(entity.within)
  return within === null || within === entity.id ? withoutWithin(entity) : withParts(entity, { within })
}

/** Null where an end is gone, or both have become one. */
export function redirectedClaim(claim: Claim, now: Now): Claim | null {
  if (
    isStill(claim.subject, now) &&
    isStill(claim.object, now) &&
    isStill(claim.where, now) &&
    isToldAsBefore(claim, now)
  )
    return claim
  const { to: toldTo, where: place, ...rest } = claim
  const [subject, object] = [now(claim.subject), now(claim.object)]
  if (subject === null || object === null || subject === object) return null
  const voices = withoutEcho(claim.voices.map((voice) => redirectedVoice(voice, now)))
  const to = toldTo === undefined ? null : now(toldTo)
  const where = place === undefined ? null : now(place)
  return {
    ...rest,
    subject,
    object,
    voices,
    // Whoever was told something by another may turn out to be that other.
    ...(to === null || to === voices.at(-1) ? {} : { to }),
    ...(where === null ? {} : { where }),
  }
}

const isStill = (id: string | undefined, now: Now): boolean =>
  id === undefined || id === UNATTRIBUTED || now(id) === id

const isToldAsBefore = ({ voices, to }: Claim | Remark, now: Now): boolean =>
  isStill(to, now) && voices.every((voice) => isStill(voice, now))

const redirectedVoice = (voice: string, now: Now): string =>
  voice === UNATTRIBUTED ? voice : (now(voice) ?? UNATTRIBUTED)

/** A remark stays, whoever goes: it is of somebody unnamed then, or speaks of fewer. */
export function redirectedRemark(remark: Remark, now: Now): Remark {
  if (remark.about.every((id) => isStill(id, now)) && isToldAsBefore(remark, now)) return remark
  const { to: toldTo, ...rest } = remark
  const voices = withoutEcho(remark.voices.map((voice) => redirectedVoice(voice, now)))
  const to = toldTo === undefined ? null : now(toldTo)
  return {
    ...rest,
    voices,
    about: [...new Set(remark.about.flatMap((id) => now(id) ?? []))],
    ...(to === null || to === voices.at(-1) ? {} : { to }),
  }
}

/** A chain in which nobody passes on what they say themselves. */
export const withoutEcho = (voices: readonly string[]): readonly string[] =>
  voices.filter((voice, at) => voice !== voices[at - 1])

function withoutWithin(entity: Entity): Entity {
  const { within: _, ...rest } = entity
  return rest
}

/** An entity that was a place is none any more: nothing lies or happens there. */
export const noPlaceAnyMore = (piece: Piece, id: string): Piece =>
  withParts(piece, {
    entities: revised(piece.entities, (entity) => (entity.within === id ? withoutWithin(entity) : entity)),
    claims: revised(piece.claims, (claim) => {
      if (claim.where !== id) return claim
      const { where: _, ...rest } = claim
      return rest
    }),
  })

/** No claim is set against one that is gone. */
export function withoutLostDisputes(piece: Piece): Piece {
  const there = new Set(piece.claims.map(({ id }) => id))
  const claims = revised(piece.claims, (claim) => {
    const disputes = revised(claim.disputes, (id) => (there.has(id) ? id : null))
    return disputes === claim.disputes ? claim : { ...claim, disputes }
  })
  return withParts(piece, { claims })
}
