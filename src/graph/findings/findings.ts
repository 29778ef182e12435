/** Claims of a collection that tell the same, and where they have it from. */

import { type Interval, overlaps, readDate } from '../../model/dates/dates'
import type { Claim } from '../../model/piece'
import { predicates } from '../../model/predicates'
import { numberless } from './quantities'

/** What claims tell that tell the same but for when: the same two, the same predicate or its inverse, the same denial. */
export function tellingOf({ subject, predicate, object, wording, denied }: Claim): string {
  const isTurned = predicates.get(predicate)?.symmetric === true && subject > object
  const ends = isTurned ? `${object} ${subject}` : `${subject} ${object}`
  return [ends, predicate, denied ? 'denied' : '', numberless(wording ?? '')].join('|')
}

interface Time {
  readonly start: number
  readonly end: number
}
const ALWAYS: Time = { start: -Infinity, end: Infinity }

/**
 * Claims by what they tell: those of each list tell the same, at a time that can be one. A claim without a date, or with one
 * that is open to several, is taken to be of the list that most tell. In the order of the claims, whatever that is.
 */
export const sameTold = (claims: readonly Claim[]): readonly (readonly Claim[])[] =>
  [...byTelling(claims).values()].flatMap(byTime)

/** Claims that tell the same but for when, by what they tell. */
export function byTelling(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const tellings = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = tellingOf(claim)
    const list = tellings.get(key)
    if (list) list.push(claim)
    else tellings.set(key, [claim])
  }
  return tellings
}

/** Claims that tell the same but for when, by when they can be one. */
export function byTime(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  if (claims.length === 1) return [claims]
  const rank = new Map(claims.map((claim, at) => [claim, at]))
  const timed = claims
    .map((claim) => ({ claim, time: timeOf(claim) }))
    // The narrowest first: what is told by the day tells wider dates apart.
    .toSorted(
      (a, b) =>
        a.time.end - a.time.start - (b.time.end - b.time.start) ||
        a.time.start - b.time.start ||
        (rank.get(a.claim) ?? 0) - (rank.get(b.claim) ?? 0),
    )
  const lists: { time: Time; claims: Claim[] }[] = []
  for (const { claim, time } of timed) {
    const [best] = lists
      .filter((list) => list.time.start <= time.end && time.start <= list.time.end)
      .toSorted((a, b) => b.claims.length - a.claims.length || a.time.start - b.time.start)
    if (best) {
      best.claims.push(claim)
      best.time = {
        start: Math.max(best.time.start, time.start),
        end: Math.min(best.time.end, time.end),
      }
    } else lists.push({ time, claims: [claim] })
  }
  const at = (claim: Claim | undefined): number => (claim && rank.get(claim)) ?? 0
  return lists
    .map((list) => list.claims.toSorted((a, b) => at(a) - at(b)))
    .toSorted(([a], [b]) => at(a) - at(b))
}

/** Unknown dates could be any. */
function timeOf({ when }: Claim): Time {
  const read: Interval | null = when === undefined ? null : readDate(when)
  return read && !Number.isNaN(read.start) && overlaps(read, read) ? read : ALWAYS
}
