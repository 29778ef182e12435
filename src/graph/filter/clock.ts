import { type Interval, readDate } from '../../model/dates/dates'
import type { Claim } from '../../model/piece'

/** By which of a claim's dates time is told: when the thing claimed holds or happened, or when the first voice said it. */
export const clocks = ['when', 'said'] as const
export type Clock = (typeof clocks)[number]

/** Null where the claim has no such date. */
export function intervalOf(claim: Claim, clock: Clock): Interval | null {
  const date = claim[clock]
  return date === undefined ? null : readDate(date)
}
