/** Which of a text's dates is told of something. */

import { countBefore } from '../attribute/mentions'
import type { ToldDate } from './dates'

/** Dates farther from the verb than so many characters, or behind a semicolon, belong to something else. */
export const FAR = 120

/** Those of an ordered list that stand between two offsets, found without walking over all. */
export function between(dates: readonly ToldDate[], from: number, to: number): readonly ToldDate[] {
  const first = countBefore(dates, ({ start }) => start >= from)
  const last = countBefore(dates, ({ start }) => start >= to)
  return dates.slice(first, last)
}

export function nearest(dates: readonly ToldDate[], at: number, text: string): ToldDate | undefined {
  let best: ToldDate | undefined
  let least = FAR
  for (const date of dates) {
    const distance = date.start > at ? date.start - at : at - date.end
    const between = text.slice(Math.min(date.end, at), Math.max(date.start, at))
    if (distance < least && !/[;.!?] /.test(between)) [best, least] = [date, distance]
  }
  return best
}
