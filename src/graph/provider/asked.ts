/** Which of all claims and remarks are asked for, and in which order: one rule, whatever holds them. */

import type { Interval } from '../../model/dates/dates'
import type { Claim, Remark } from '../../model/piece'
import { type Family, families, type Kind, stances, UNATTRIBUTED } from '../../model/vocabulary'
import { type Clock, intervalOf } from '../filter/clock'
import { familyOf } from '../filter/filter'
import { askedTime } from '../filter/narrowing'
import { type MadeState, madeStateOf, madeStates, surenessOf } from '../made'
import { depth, isRemark, type Saying, speakersOf, takesPart } from '../voices'
import { foldedWords, textFits } from './fits'

/** What is told is asserted, planned, predicted or possible; or denied, whichever of them. */
export const manners = [...stances, 'denied'] as const
export type Manner = (typeof manners)[number]

/** In nobody's, one's or several's words. */
export const depths = ['author', 'one-voice', 'passed-on'] as const
export type Depth = (typeof depths)[number]

/**
 * All conditions must hold; what is left out admits all. A remark is asserted, of the family *statement*, and of the time when it
 * was made; whoever makes it takes part in it, and whoever it speaks of.
 */
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
  /** Of both whom a claim ties; of whoever makes a remark, and of somebody it speaks of. */
  readonly kinds?: readonly Kind[]
  /** From 0 to 1: suggestions less sure are not asked for. */
  readonly sure?: number
  readonly made?: readonly MadeState[]
  /** Claims that their own piece sets against others. */
  readonly disputed?: 'left-out'
  readonly remarks?: 'left-out'
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

/** What of a claim or a remark is asked for by number: places in `families`, `manners` and `madeStates`. */
export interface Facts {
  readonly family: number
  readonly manner: number
  readonly when: Time | null
  readonly said: Time | null
  readonly sure: number
  readonly made: number
}

/** In the order by stance remarks are behind all claims. */
export const BEHIND_MANNERS = manners.length

export const factsOf = (saying: Saying): Facts => ({
  family: families.indexOf(familyOf(saying)),
  manner: manners.indexOf(isRemark(saying) ? 'asserted' : saying.denied ? 'denied' : saying.stance),
  when: timeOf(intervalOf(saying, 'when')),
  said: timeOf(intervalOf(saying, 'said')),
  sure: surenessOf(saying),
  made: madeStates.indexOf(madeStateOf(saying)),
})

/** Null where all time is asked for. */
export function timeAsked({ since, until }: Pick<ClaimQuery, 'since' | 'until'>): Time | null {
  const time = askedTime({ since: since ?? null, until: until ?? null })
  return time && { start: day(time.start), end: day(time.end) }
}

export const depthOf = (voices: number): Depth => depths[Math.min(2, voices)] ?? 'passed-on'

/** What a claim or a remark does not tell of itself. */
export interface Known {
  readonly kindOf: (id: string) => Kind | undefined
  readonly isDisputed: (claim: Claim) => boolean
}

/** @param query with the ids of names as they are in what is told */
export function isAsked(query: ClaimQuery, known: Known): (saying: Saying) => boolean {
  const { voice, sure = 0 } = query
  const words = query.words === undefined ? [] : wordsAsked(query.words)
  const time = timeAsked(query)
  return (saying) => {
    const facts = factsOf(saying)
    const own = facts[query.clock]
    return (
      (isRemark(saying) ? remarkIsOf(saying, query, known) : claimIsOf(saying, query, known)) &&
      (voice === undefined || speakersOf(saying).includes(voice)) &&
      (words.length === 0 || textFits(words, foldedWords(saying.text))) &&
      (time === null || (own !== null && own.start <= time.end && own.end >= time.start)) &&
      (query.families === undefined || query.families.includes(familyOf(saying))) &&
      (query.manners === undefined || query.manners.includes(manners[facts.manner] ?? 'asserted')) &&
      (query.depths === undefined || query.depths.includes(depthOf(depth(saying)))) &&
      facts.sure >= sure &&
      (query.made === undefined || query.made.includes(madeStateOf(saying)))
    )
  }
}

const claimIsOf = (
  claim: Claim,
  { of, with: other, kinds, disputed }: ClaimQuery,
  { kindOf, isDisputed }: Known,
): boolean =>
  (of === undefined || takesPart(claim, of) || (other === undefined && claim.voices.includes(of))) &&
  (other === undefined || (other !== of && takesPart(claim, other))) &&
  (kinds === undefined || [claim.subject, claim.object].every((id) => isOfKind(kindOf(id), kinds))) &&
  (disputed === undefined || !isDisputed(claim))

function remarkIsOf(
  remark: Remark,
  { of, with: other, kinds, remarks }: ClaimQuery,
  { kindOf }: Known,
): boolean {
  const { voices, about } = remark
  const isIn = (id: string): boolean => voices[0] === id || about.includes(id)
  return (
    remarks === undefined &&
    (of === undefined || isIn(of) || (other === undefined && voices.includes(of))) &&
    (other === undefined || (other !== of && isIn(other))) &&
    (kinds === undefined ||
      ((voices[0] === UNATTRIBUTED || isOfKind(kindOf(voices[0] ?? ''), kinds)) &&
        (about.length === 0 || about.some((id) => isOfKind(kindOf(id), kinds)))))
  )
}

const isOfKind = (kind: Kind | undefined, kinds: readonly Kind[]): boolean =>
  kind !== undefined && kinds.includes(kind)

/** @param sayings in reading order; equals stay so, and those without a date come last */
export function inOrderOf<One extends Saying>(
  sayings: readonly One[],
  { column, descending }: RowOrder,
  clock: Clock,
): readonly One[] {
  if (column === 'paragraph') return descending ? sayings.toReversed() : sayings
  const sign = descending ? -1 : 1
  const keyOf = (saying: Saying): number | null => {
    const facts = factsOf(saying)
    switch (column) {
      case 'depth':
        return depth(saying)
      case 'stance':
        return isRemark(saying) ? BEHIND_MANNERS : facts.manner
      case 'family':
        return facts.family
      case 'date':
        return (clock === 'when' ? (facts.when ?? facts.said) : facts.said)?.start ?? null
    }
  }
  const keys = new Map(sayings.map((saying) => [saying, keyOf(saying)]))
  return sayings.toSorted((a, b) => {
    const [one, other] = [keys.get(a) ?? null, keys.get(b) ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * (one - other)
  })
}
