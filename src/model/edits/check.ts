/** Why something cannot stand in a piece: a sentence, or null. Its own shape has been checked before. */

import { alike } from '../alike'
import { readDate } from '../dates/dates'
import { show } from '../faults'
import type { Claim, Entity, Piece } from '../piece'
import { OTHER, predicates } from '../predicates'
import { UNATTRIBUTED } from '../vocabulary'

export const entityOf = (piece: Piece, id: string): Entity | undefined =>
  piece.entities.find((entity) => entity.id === id)

export const claimOf = (piece: Piece, id: string): Claim | undefined =>
  piece.claims.find((claim) => claim.id === id)

export const nameOf = (piece: Piece, id: string): string => entityOf(piece, id)?.name ?? id

export const nobody = (id: string): string =>
  id === UNATTRIBUTED
    ? 'Somebody whom the piece does not name can only be a voice.'
    : `${show(id)} is not in the piece.`

export const noClaim = (id: string): string => `There is no claim ${show(id)} in the piece.`

type Check = () => string | null

/** What the first of some checks finds. */
function first(...checks: readonly Check[]): string | null {
  for (const check of checks) {
    const why = check()
    if (why !== null) return why
  }
  return null
}

/** `piece` holds the entity already, as it would be. */
export function entityFault(entity: Entity, piece: Piece): string | null {
  if (entity.id === UNATTRIBUTED) return `${show(UNATTRIBUTED)} cannot be the id of an entity.`
  if (entity.within === undefined) return null
  return placeFault(entity.within, piece) ?? circleFault(entity, piece)
}

export function newEntityFault(entity: Entity, piece: Piece): string | null {
  if (entityOf(piece, entity.id)) return `The id ${show(entity.id)} is taken.`
  return entityFault(entity, { ...piece, entities: [...piece.entities, entity] })
}

function placeFault(id: string, piece: Piece): string | null {
  const place = entityOf(piece, id)
  if (place === undefined) return nobody(id)
  return place.kind === 'place' ? null : `${show(place.name)} is not a place.`
}

/** Needs the places above the entity to lie in no circle among themselves. */
function circleFault({ id, within }: Entity, piece: Piece): string | null {
  const larger = new Map(piece.entities.map((entity) => [entity.id, entity.within]))
  for (let above = within, steps = 0; above !== undefined; above = larger.get(above), steps += 1)
    if (above === id || steps > larger.size)
      return `${show(nameOf(piece, id))} would lie within itself, by way of ${show(nameOf(piece, within ?? id))}.`
  return null
}

/**
 * `piece` holds what the claim points to. What was so `before` may stay so: a file may say more than can be said here.
 */
export function claimFault(claim: Claim, piece: Piece, before?: Claim): string | null {
  const known = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const name = (id: string): string => show(known.get(id)?.name ?? id)
  const there = (id: string | undefined): string | null =>
    id === undefined || known.has(id) ? null : nobody(id)
  return first(
    () => there(claim.subject),
    () => there(claim.object),
    () => (claim.subject === claim.object ? `${name(claim.subject)} would be at both ends.` : null),
    () => predicateFault(claim),
    () => evidenceFault(claim, piece),
    () => claim.voices.map((voice) => (voice === UNATTRIBUTED ? null : there(voice))).find(Boolean) ?? null,
    () => there(claim.to),
    () => (before && saysAlike(claim, before) ? null : chainFault(claim, name)),
    () => (claim.where === undefined ? null : placeFault(claim.where, piece)),
    () => (claim.when === before?.when ? null : dateFault(claim.when)),
    () => (claim.said === before?.said ? null : dateFault(claim.said)),
    () => disputeFault(claim, piece),
  )
}

const saysAlike = (claim: Claim, before: Claim): boolean =>
  claim.to === before.to && alike(claim.voices, before.voices)

function predicateFault({ predicate, wording }: Claim): string | null {
  if (!predicates.has(predicate)) return `The vocabulary has no predicate ${show(predicate)}.`
  if (predicate === OTHER) return wording === undefined ? 'Say in words how the two are connected.' : null
  return wording === undefined ? null : `Only the predicate “${OTHER}” has a wording of its own.`
}

function evidenceFault({ evidence }: Claim, { paragraphs }: Piece): string | null {
  const lost = evidence.find(({ paragraph }) => paragraph >= paragraphs.length)
  return lost === undefined ? null : `There is no paragraph ${lost.paragraph} in the piece.`
}

function chainFault({ voices, to }: Claim, name: (id: string) => string): string | null {
  const echo = voices.find((voice, at) => voice === voices[at - 1])
  if (echo !== undefined) return `${name(echo)} would pass on its own words.`
  if (to === undefined) return null
  if (voices.length === 0) return `Nobody tells ${name(to)}: the claim has no voice.`
  return to === voices.at(-1) ? `${name(to)} would be both the last voice and the listener.` : null
}

function dateFault(date: string | undefined): string | null {
  if (date === undefined || readDate(date) !== null) return null
  return `${show(date)} cannot be read as a date; write one such as 2022-10-18, 2022-10, 2014~ or 2014/2016.`
}

function disputeFault({ id, disputes }: Claim, { claims }: Piece): string | null {
  if (disputes.length === 0) return null
  if (disputes.includes(id)) return 'The claim would be set against itself.'
  const there = new Set(claims.map((claim) => claim.id))
  const lost = disputes.find((other) => !there.has(other))
  return lost === undefined ? null : noClaim(lost)
}
