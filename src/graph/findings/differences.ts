/** What several pieces tell differently. */

import { atOnce, each, type Steps } from '../../model/check/steps'
import { readDate } from '../../model/dates/dates'
import type { Claim, Entity } from '../../model/piece'
import { type Dispute, disputeOf, findDisputesInSteps, inOrder, opponents } from '../disputes'
import { inReadingOrder } from '../ties'
import { tellingOf } from './findings'
import type { Finding, Traced } from './origins'
import { otherNumbers, type Quantity, quantitiesIn } from './quantities'
import { piecesOf } from './tree'

/** Days between two dates of what is taken to be one happening; what lies further apart happened twice. */
const MOST_DAYS = 7

/**
 * All disputes of a collection, in the order in which the pieces came out: those that each piece by itself would have, those of
 * one piece with another, and where pieces tell the same with other numbers or on another day. Of several claims that tell the
 * same each is set against the first one that tells otherwise. Time grows with the claims.
 */
export const disputesAcross = (
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity>,
  findings: readonly Finding[],
): readonly Dispute[] => atOnce(disputesAcrossInSteps(claims, entities, findings))

export function* disputesAcrossInSteps(
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity>,
  findings: readonly Finding[],
): Steps<readonly Dispute[]> {
  const firsts = new Set(findings.map(({ id }) => id))
  const pieces = new Map(
    findings.flatMap(({ told }) => told.map(({ claim, source }) => [claim.id, source.piece] as const)),
  )
  const across = {
    isFirst: ({ id }: Claim) => firsts.has(id),
    pieceOf: ({ id }: Claim) => pieces.get(id) ?? '',
  }
  yield
  const plain = yield* findDisputesInSteps(claims, entities, across)
  const known = new Set(plain.map(({ id }) => id))
  const affirmed = findings.filter(({ told: [first] }) => !first.claim.denied)
  const further = new Map<string, Dispute>()
  const told = tellings(affirmed)
  yield
  yield* each(told, (same) => {
    for (const dispute of [...numbersIn(same), ...datesIn(same)])
      if (!known.has(dispute.id) && !further.has(dispute.id)) further.set(dispute.id, dispute)
  })
  return inOrder([...plain, ...further.values()])
}

/** Those that tell the same but for when. */
function tellings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = tellingOf(finding.told[0].claim)
    const list = found.get(key)
    if (list) list.push(finding)
    else found.set(key, [finding])
  }
  return [...found.values()]
}

function numbersIn(findings: readonly Finding[]): readonly Dispute[] {
  const counts = new Map<string, { readonly quantities: readonly Quantity[]; readonly told: Traced[] }>()
  for (const one of findings.flatMap(({ told }) => told)) {
    const quantities = quantitiesIn(one.claim.text)
    if (quantities.length === 0) continue
    const key = quantities.map(({ number, of }) => `${number} ${of}`).join(', ')
    const count = counts.get(key)
    if (count) count.told.push(one)
    else counts.set(key, { quantities, told: [one] })
  }
  return pairs([...counts.values()]).flatMap(([one, other]) =>
    otherNumbers(one.quantities, other.quantities) ? between(one.told, other.told, 'number') : [],
  )
}

function datesIn(findings: readonly Finding[]): readonly Dispute[] {
  const dated = findings.flatMap((finding) => {
    const told = finding.told.filter(({ claim }) => dayOf(claim) !== null)
    const day = told[0] && dayOf(told[0].claim)
    return typeof day === 'number' ? [{ finding, day, told }] : []
  })
  return pairs(dated).flatMap(([one, other]) => {
    if (Math.abs(one.day - other.day) > MOST_DAYS) return []
    // A piece that tells of both tells of two happenings.
    const pieces = new Set(piecesOf(one.finding))
    if (piecesOf(other.finding).some((piece) => pieces.has(piece))) return []
    return between(one.told, other.told, 'date')
  })
}

/** A day alone; null for what is told by the month, or of a longer time. */
function dayOf({ when }: Claim): number | null {
  const date = when === undefined ? null : readDate(when)
  return date && date.precision === 'day' && date.start === date.end ? date.start : null
}

/** The first of either side against all of the other, unless they stand in one piece. */
function between(
  one: readonly Traced[],
  other: readonly Traced[],
  reason: 'number' | 'date',
): readonly Dispute[] {
  const against = (all: readonly Traced[], [first]: readonly Traced[]): readonly Dispute[] =>
    all.flatMap(({ claim, source }) =>
      first && source.piece !== first.source.piece ? [disputeOf(claim, first.claim, reason)] : [],
    )
  return [...against(one, other), ...against(other, one)]
}

/** Of what is told in few ways. */
const pairs = <One>(list: readonly One[]): readonly (readonly [One, One])[] =>
  list
    .slice(0, MOST_TOGETHER)
    .flatMap((one, at, all) => all.slice(at + 1).map((other) => [one, other] as const))
const MOST_TOGETHER = 24

/** Claim id to the claims that stand against it; of those that tell the same, the first. */
export function opponentsAcross(
  disputes: readonly Dispute[],
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Claim[]> {
  const telling = new Map(
    findings.flatMap(({ id, told }) => told.map(({ claim }) => [claim.id, id] as const)),
  )
  return new Map(
    [...opponents(disputes)].map(([id, against]) => {
      const first = new Map<string, Claim>()
      for (const claim of against.toSorted(inReadingOrder)) {
        const key = telling.get(claim.id) ?? claim.id
        if (!first.has(key)) first.set(key, claim)
      }
      return [id, [...first.values()]]
    }),
  )
}

/** Of a dispute, what either side tells, in the order of its claims. */
export interface Facing {
  readonly dispute: Dispute
  readonly findings: readonly Finding[]
}

/** Of disputes between claims that tell the same, the first: two findings are set against each other once. */
export function eachOnce(disputes: readonly Dispute[], findings: readonly Finding[]): readonly Facing[] {
  const telling = new Map(
    findings.flatMap((finding) => finding.told.map(({ claim }) => [claim.id, finding] as const)),
  )
  const found = new Map<string, Facing>()
  for (const dispute of disputes) {
    const sides = dispute.claims.flatMap(({ id }) => telling.get(id) ?? [])
    const key = sides
      .map(({ id }) => id)
      .toSorted()
      .join(' ')
    if (!found.has(key)) found.set(key, { dispute, findings: sides })
  }
  return [...found.values()]
}
