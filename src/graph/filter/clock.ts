import { readDate, type Span } from '../../model/dates/dates'
import type { Claim } from '../../model/piece'

/** By which of a claim's dates time is told: when the thing claimed holds or happened, or when the first voice said it. */
export const clocks = ['when', 'said'] as const
export type Clock = (typeof clocks)[number]

/** Null where the claim has no such date. */
export function spanOf(claim: Claim, clock: Clock): Span | null {
  const date = claim[clock]
  return date === undefined ? null : readDate(date)
}
