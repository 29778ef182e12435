import { type Interval, readDate } from '../../model/dates/dates'
import { isRemark, type Saying } from '../voices'

/**
 * By which of a claim's dates time is told: when the thing claimed holds or happened, or when the first voice said it. What
 * happens in a remark is that it is made.
 */
export const clocks = ['when', 'said'] as const
export type Clock = (typeof clocks)[number]

/** EDTF; undefined where there is no such date. */
export const dateOf = (saying: Saying, clock: Clock): string | undefined =>
  isRemark(saying) ? saying.said : saying[clock]

/** Null where there is no such date. */
export function intervalOf(saying: Saying, clock: Clock): Interval | null {
  const date = dateOf(saying, clock)
  return date === undefined ? null : readDate(date)
}
