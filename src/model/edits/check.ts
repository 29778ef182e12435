/** Why something cannot stand in a piece: the first fault, or null. Its own shape has been checked before. */

import { alike } from '../alike'
import {
  absent,
  circleFaults,
  claimFaults,
  headingFaults,
  ownFaults,
  remarkFaults,
  takenFaults,
  whoIs,
} from '../check/invariants'
import { indexOf, type Names, namesOf } from '../check/names'
import { readDate } from '../dates/dates'
import type { Refusal } from '../faults'
import type { Claim, Entity, Piece, Remark, Step } from '../piece'
import { at, listOf, located, type Path } from '../unknown'
import type { PieceChange } from './edit'

export const entityOf = (piece: Piece, id: string): Entity | undefined =>
  piece.entities.find((entity) => entity.id === id)

export const claimOf = (piece: Piece, id: string): Claim | undefined =>
  piece.claims.find((claim) => claim.id === id)

export const remarkOf = (piece: Piece, id: string): Remark | undefined =>
  piece.remarks.find((remark) => remark.id === id)

/** Of an entity that an edit names and the piece does not have. */
export const nobody = (piece: Piece, id: string, ...path: Path): Refusal =>
  absent(id, path, namesOf(piece).entities)

/** Of a claim that an edit names and the piece does not have. */
export const noClaim = (piece: Piece, id: string, ...path: Path): Refusal => ({
  code: 'no-claim',
  path,
  id,
  meant: namesOf(piece).claims.correct(id),
})

/** Of a remark that an edit names and the piece does not have. */
export const noRemark = (piece: Piece, id: string, ...path: Path): Refusal => ({
  code: 'no-remark',
  path,
  id,
  meant: namesOf(piece).remarks.correct(id),
})

/** Of a step that an edit names and the piece's story does not have. */
export const noStep = (piece: Piece, id: string): Refusal => ({
  code: 'no-step',
  path: ['step'],
  id,
  meant: namesOf(piece).steps.correct(id),
})

const first = (faults: readonly Refusal[]): Refusal | null => faults[0] ?? null

export const headingFault = (change: PieceChange, piece: Piece): Refusal | null =>
  first(headingFaults(located(change), namesOf(piece)))

/** `piece` holds the entity already, as it would be. */
export function entityFault(entity: Entity, piece: Piece): Refusal | null {
  const names = namesOf(piece)
  const own = ownFaults(located(entity), names)
  if (own.length > 0 || entity.within === undefined) return first(own)
  return first(circleFaults([located(entity)], names).map((fault) => ({ ...fault, path: ['within'] })))
}

export const newEntityFault = (entity: Entity, piece: Piece): Refusal | null =>
  first(takenFaults([located(entity)], namesOf(piece).entities)) ??
  entityFault(entity, { ...piece, entities: [...piece.entities, entity] })

export const newClaimFault = (claim: Claim, piece: Piece): Refusal | null =>
  first(takenFaults([located(claim)], namesOf(piece).claims)) ?? claimFault(claim, piece)

export const newRemarkFault = (remark: Remark, piece: Piece): Refusal | null =>
  first(takenFaults([located(remark)], namesOf(piece).remarks)) ?? remarkFault(remark, piece)

export const newStepFault = (step: Step, piece: Piece): Refusal | null =>
  first(takenFaults([located(step)], namesOf(piece).steps))

/** Whether an id is given twice among things that would stand together. */
export function doubledFault(things: readonly { readonly id: string }[]): Refusal | null {
  const owner = located({ things })
  return first(takenFaults(listOf(owner, 'things'), indexOf(at(owner, 'things'))))
}

/**
 * `piece` holds what the claim points to. What was so `before` may stay so: a file may say more than can be said here.
 */
export function claimFault(claim: Claim, piece: Piece, before?: Claim): Refusal | null {
  const names = namesOf(piece)
  return first([
    ...claimFaults(located(claim), names),
    ...(before && saysAlike(claim, before) ? [] : chainFaults(claim, names)),
    ...(claim.when === before?.when ? [] : dateFaults('when', claim.when)),
    ...(claim.said === before?.said ? [] : dateFaults('said', claim.said)),
  ])
}

/** As `claimFault`. */
export function remarkFault(remark: Remark, piece: Piece, before?: Remark): Refusal | null {
  const names = namesOf(piece)
  return first([
    ...remarkFaults(located(remark), names),
    ...(before && saysAlike(remark, before) ? [] : chainFaults(remark, names)),
    ...(remark.said === before?.said ? [] : dateFaults('said', remark.said)),
  ])
}

type Saying = Pick<Claim, 'voices' | 'to'>

const saysAlike = (saying: Saying, before: Saying): boolean =>
  saying.to === before.to && alike(saying.voices, before.voices)

/** Nobody passes on their own words, and who is told something is told it by another. */
function chainFaults({ voices, to }: Saying, names: Names): readonly Refusal[] {
  const echo = voices.findIndex((voice, at) => voice === voices[at - 1])
  const voice = voices[echo]
  if (voice !== undefined) return [{ code: 'echo', path: ['voices', echo], who: whoIs(voice, names) }]
  if (to === undefined) return []
  const path = ['to']
  if (voices.length === 0) return [{ code: 'told-by-nobody', path, to: whoIs(to, names) }]
  return to === voices.at(-1) ? [{ code: 'told-to-itself', path, to: whoIs(to, names) }] : []
}

const dateFaults = (key: string, date: string | undefined): readonly Refusal[] =>
  date === undefined || readDate(date) !== null ? [] : [{ code: 'unread-date', path: [key], date }]
