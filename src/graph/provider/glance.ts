/** What of pieces in memory is told at a glance, and which of them tie somebody. */

import { publishedOn } from '../../model/dates/published'
import type { Claim, Piece } from '../../model/piece'
import { isUnsure } from '../made'
import type { Tie } from '../ties'
import { firstSpeaker } from '../voices'
import {
  AT_A_GLANCE,
  type Glance,
  type Heading,
  LATELY,
  type Name,
  type OneSource,
  type Teller,
  type Told,
} from './provider'

export const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

interface Whole {
  /** In the order in which they came out. */
  readonly sorted: readonly Piece[]
  readonly names: readonly Name[]
  /** In reading order. */
  readonly claims: readonly Claim[]
  readonly told: (claim: Claim) => Told
  readonly headingOf: (piece: Piece) => Heading
}

export function glanceAt({ sorted, names, claims, told, headingOf }: Whole): Glance {
  const days = sorted.flatMap((piece) => publishedOn(piece) ?? [])
  const [first, last] = [days[0], days.at(-1)]
  const late = new Set(sorted.slice(-LATELY).map(({ id }) => id))
  const lately = claims.map(told).filter(({ piece, claim }) => late.has(piece) && !isUnsure(claim))
  const byId = new Map(names.map((name) => [name.id, name]))
  return {
    pieces: sorted.length,
    days: first && last ? [first, last] : null,
    newest: sorted.slice(-AT_A_GLANCE.newest).toReversed().map(headingOf),
    names: names
      .filter(({ unnamed }) => !unnamed)
      .toSorted((a, b) => b.pieces - a.pieces || b.uses - a.uses || order(a.id, b.id))
      .slice(0, AT_A_GLANCE.names),
    disputed: lately
      .filter(({ claim }) => isDisputed(claim))
      .toReversed()
      .slice(0, AT_A_GLANCE.disputed),
    oneSource: foremost(
      [...byTie(lately)].flatMap(([, all]) => {
        const sources = new Set(all.map(({ claim }) => firstSpeaker(claim)))
        const pieces = new Set(all.map(({ piece }) => piece)).size
        const [source, one, other] = [[...sources][0], ...endsOf(all[0]?.claim)].map((id) =>
          byId.get(id ?? ''),
        )
        return sources.size === 1 && source && one && other ? [{ ends: [one, other], source, pieces }] : []
      }),
    ),
  }
}

export const isDisputed = ({ denied, disputes }: Claim): boolean => denied || disputes.length > 0

/** Of what several pieces have from one, the most told first. */
export const foremost = (all: readonly OneSource[]): readonly OneSource[] =>
  all
    .filter(({ pieces }) => pieces >= AT_A_GLANCE.fewestPieces)
    .toSorted((a, b) => b.pieces - a.pieces || order(keyOf(a), keyOf(b)))
    .slice(0, AT_A_GLANCE.oneSource)

const keyOf = ({ ends }: OneSource): string => ends.map(({ id }) => id).join('|')

/** The two whom a claim ties, the lesser id first. */
const endsOf = (claim: Claim | undefined): readonly string[] =>
  claim ? [claim.subject, claim.object].sort(order) : []

function byTie(all: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const ties = new Map<string, Told[]>()
  for (const one of all) {
    const key = endsOf(one.claim).join('|')
    ties.set(key, [...(ties.get(key) ?? []), one])
  }
  return ties
}

/** What a tie is told by: a piece, and the ends. */
export interface Telling {
  readonly piece: string
  readonly ends: readonly [string, string]
}

/** @param stands ids of pieces, in the order in which they came out */
export function tellersOf(
  ties: readonly Tie[],
  most: number,
  pieceOf: (claim: Claim) => string,
  stands: readonly string[],
): readonly Teller[] {
  const place = new Map(stands.map((id, at) => [id, at]))
  const newestFirst = (a: string, b: string): number => (place.get(b) ?? 0) - (place.get(a) ?? 0)
  const tellings = ties.flatMap(({ ends: [one, other], claims }) =>
    [...new Set(claims.map(pieceOf))]
      .sort(newestFirst)
      .slice(0, most)
      .map((piece): Telling => ({ piece, ends: one < other ? [one, other] : [other, one] })),
  )
  return gathered(tellings.toSorted((a, b) => newestFirst(a.piece, b.piece)))
}

/** By piece, in the order in which they come. */
export function gathered(tellings: readonly Telling[]): readonly Teller[] {
  const found = new Map<string, (readonly [string, string])[]>()
  for (const { piece, ends } of tellings) found.set(piece, [...(found.get(piece) ?? []), ends])
  return [...found].map(([piece, ties]) => ({
    piece,
    ties: ties.toSorted((a, b) => order(a.join('|'), b.join('|'))),
  }))
}
