/** Claims and findings of the whole, with the ways on which they came. */

import type { Claim } from '../../../model/piece'
import type { Finding, Traced } from '../../findings/origins'
import { speakersOf } from '../../voices'

/** By id of a claim. */
export const waysIn = (findings: readonly Finding[]): ReadonlyMap<string, Traced['ways']> =>
  new Map(findings.flatMap(({ told }) => told.map((one) => [one.claim.id, one.ways] as const)))

export const withWays = (claim: Claim, ways: ReadonlyMap<string, Traced['ways']>): Claim => ({
  ...claim,
  ways: ways.get(claim.id) ?? [speakersOf(claim)],
})

export function findingIn(
  { id, told: [first, ...rest] }: Finding,
  inWhole: (claim: Claim) => Claim,
): Finding {
  const traced = (one: Traced): Traced => ({ ...one, claim: inWhole(one.claim) })
  return { id, told: [traced(first), ...rest.map(traced)] }
}
