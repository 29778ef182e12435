import { each } from '../../model/check/steps'
import { onceEachInSteps } from '../../model/onceEach'
import type { Claim, Piece, Question } from '../../model/piece'
import type { Dispute } from '../disputes'
import { type Tie, tieId } from '../ties'
import { restsOn, takesPart } from '../voices'

/** The share of claims in the author's own words, told as the nearest plain fraction. */
export function authorShare(claims: readonly Claim[]): string {
  const share = claims.filter((claim) => claim.voices.length === 0).length / Math.max(1, claims.length)
  if (share === 0) return 'None of them'
  if (share < 0.25) return 'Fewer than a quarter'
  if (share < 0.5) return 'Fewer than half'
  if (share === 0.5) return 'Half of them'
  if (share < 0.75) return 'More than half'
  if (share === 0.75) return 'Three quarters'
  return share < 1 ? 'More than three quarters' : 'All of them'
}

/** Entity ids, those first that take part in most claims. */
export const mostSaidAbout = onceEachInSteps(function* (piece: Piece) {
  const claims = new Map(piece.entities.map(({ id }) => [id, 0]))
  yield* each(piece.claims, ({ subject, object }) => {
    for (const id of subject === object ? [subject] : [subject, object])
      claims.set(id, (claims.get(id) ?? 0) + 1)
  })
  return [...claims].sort(([, a], [, b]) => b - a).map(([id]) => id)
})

export interface Opening {
  readonly question: Question
  /** The claims that a reader finds there: between the two, or said by one of them about the other. */
  readonly claims: readonly Claim[]
  readonly disputed: boolean
  /** First and last paragraph, or null where there is no claim. */
  readonly paragraphs: readonly [number, number] | null
  /** The tie between the two, where there is one. */
  readonly tie: string | null
}

export function opening(
  question: Question,
  piece: Piece,
  ties: ReadonlyMap<string, Tie>,
  disputes: readonly Dispute[],
): Opening {
  const { from, to } = question
  const between = ties.get(tieId(from, to))
  const about = (speaker: string, other: string): Claim[] =>
    piece.claims.filter((claim) => restsOn(claim, speaker) && takesPart(claim, other))
  const claims = [...new Set([...(between?.claims ?? []), ...about(from, to), ...about(to, from)])]
  const numbers = claims.flatMap((claim) => claim.evidence.map(({ paragraph }) => paragraph))
  const ids = new Set(claims.map((claim) => claim.id))
  return {
    question,
    claims,
    disputed: disputes.some(({ claims: [one, other] }) => ids.has(one.id) || ids.has(other.id)),
    paragraphs: numbers.length > 0 ? [Math.min(...numbers), Math.max(...numbers)] : null,
    tie: between?.id ?? null,
  }
}
