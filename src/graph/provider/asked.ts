/** Which of all claims are asked for, and in which order: one rule, whatever holds the claims. */

import type { Interval } from '../../model/dates/dates'
import type { Claim } from '../../model/piece'
import { type Family, families, stances } from '../../model/vocabulary'
import { type Clock, intervalOf } from '../filter/clock'
import { familyOf } from '../filter/filter'
import { askedTime } from '../filter/narrowing'
import { depth, speakersOf, takesPart } from '../voices'
import { foldedWords, textFits } from './fits'

/** What is told is asserted, planned, predicted or possible; or denied, whichever of them. */
export const manners = [...stances, 'denied'] as const
export type Manner = (typeof manners)[number]

/** In nobody's, one's or several's words. */
export const depths = ['author', 'one-voice', 'passed-on'] as const
export type Depth = (typeof depths)[number]

/** All conditions must hold; what is left out admits all. */
export interface ClaimQuery {
  /** Takes part, or is one of the voices. */
  readonly of?: string
  /** Of the tie between the two; only with `of`. */
  readonly with?: string
  /** On whose word it is. */
  readonly voice?: string
  /** Each is in the sentence, or begins a word of it. */
  readonly words?: string
  /** By which date it stands in time. */
  readonly clock: Clock
  /** ISO days: its date shares one with what lies between; without a date it does not. */
  readonly since?: string
  readonly until?: string
  readonly families?: readonly Family[]
  readonly manners?: readonly Manner[]
  readonly depths?: readonly Depth[]
}

export const rowSorts = ['paragraph', 'depth', 'stance', 'family', 'date'] as const
export type RowSort = (typeof rowSorts)[number]
export interface RowOrder {
  readonly column: RowSort
  readonly descending: boolean
}

/** More words are no question any more. */
const MOST_WORDS = 12
export const wordsAsked = (words: string): readonly string[] => foldedWords(words).slice(0, MOST_WORDS)

/** Whole days, both inclusive. */
export interface Time {
  readonly start: number
  readonly end: number
}
/** What is open goes so far: any day that is told lies between. */
const FARTHEST = 1_000_000_000
const day = (given: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, given))
const timeOf = (interval: Interval | null): Time | null =>
  interval === null || Number.isNaN(interval.start) || Number.isNaN(interval.end)
    ? null
    : { start: day(interval.start), end: day(interval.end) }

/** What of a claim is asked for by number: places in `families` and `manners`. */
export interface Facts {
  readonly family: number
  readonly manner: number
  readonly when: Time | null
  readonly said: Time | null
}

export const factsOf = (claim: Claim): Facts => ({
  family: families.indexOf(familyOf(claim)),
  manner: manners.indexOf(claim.denied ? 'denied' : claim.stance),
  when: timeOf(intervalOf(claim, 'when')),
  said: timeOf(intervalOf(claim, 'said')),
})

/** Null where all time is asked for. */
export function timeAsked({ since, until }: Pick<ClaimQuery, 'since' | 'until'>): Time | null {
  const time = askedTime({ since: since ?? null, until: until ?? null })
  return time && { start: day(time.start), end: day(time.end) }
}

export const depthOf = (voices: number): Depth => depths[Math.min(2, voices)] ?? 'passed-on'

/** @param query with the ids of names as they are in the claims */
export function isAsked(query: ClaimQuery): (claim: Claim) => boolean {
  const { of, with: other, voice } = query
  const words = query.words === undefined ? [] : wordsAsked(query.words)
  const time = timeAsked(query)
  return (claim) => {
    const facts = factsOf(claim)
    const own = facts[query.clock]
    return (
      (of === undefined || takesPart(claim, of) || (other === undefined && claim.voices.includes(of))) &&
      (other === undefined || (other !== of && takesPart(claim, other))) &&
      (voice === undefined || speakersOf(claim).includes(voice)) &&
      (words.length === 0 || textFits(words, foldedWords(claim.text))) &&
      (time === null || (own !== null && own.start <= time.end && own.end >= time.start)) &&
      (query.families === undefined || query.families.includes(familyOf(claim))) &&
      (query.manners === undefined || query.manners.includes(manners[facts.manner] ?? 'asserted')) &&
      (query.depths === undefined || query.depths.includes(depthOf(depth(claim))))
    )
  }
}

/** @param claims in reading order; equals stay so, and those without a date come last */
export function inOrderOf(
  claims: readonly Claim[],
  { column, descending }: RowOrder,
  clock: Clock,
): readonly Claim[] {
  if (column === 'paragraph') return descending ? claims.toReversed() : claims
  const sign = descending ? -1 : 1
  const keyOf = (claim: Claim): number | null => {
    const facts = factsOf(claim)
    switch (column) {
      case 'depth':
        return depth(claim)
      case 'stance':
        return facts.manner
      case 'family':
        return facts.family
      case 'date':
        return (clock === 'when' ? (facts.when ?? facts.said) : facts.said)?.start ?? null
    }
  }
  const keys = new Map(claims.map((claim) => [claim, keyOf(claim)]))
  return claims.toSorted((a, b) => {
    const [one, other] = [keys.get(a) ?? null, keys.get(b) ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * (one - other)
  })
}
