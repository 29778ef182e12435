/** Which of a text's dates a verb phrase has. */

import { countBefore } from '../attribute/mentions'
import { lower, type Sentence } from '../attribute/reading/items'
import { isVerbLike } from '../attribute/reading/phrases'
import type { ToldDate } from './dates'
import { knownVerb } from './verbs'

/** "Fowler, who led it until 1997, praised …": the date stands between commas with a verb of its own. */
export function isOfOther(s: Sentence, verb: number, date: ToldDate): boolean {
  const at = s.findIndex(({ end }) => end > date.start)
  const isEdge = (k: number): boolean => k < 0 || k >= s.length || /^[,;:—–]$/.test(lower(s, k))
  for (const step of [-1, 1])
    for (let k = at; !isEdge(k); k += step) {
      if (k === verb) return false
    }
  for (const step of [-1, 1])
    for (let k = at; !isEdge(k); k += step)
      if (isVerbLike(s, k) || knownVerb(lower(s, k))?.form === 'past') return true
  return false
}

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
