/** Who does what a verb tells. */

import { isQuote, lower, type Sentence, traits } from '../attribute/reading/items'
import { clauseSubject, groupStart, isNominal, phraseBefore } from '../attribute/reading/phrases'
import { CONJUNCTION, DETERMINER, has, PREPOSITION } from '../attribute/reading/words'
import { groupMood, type Mood, moodBeforeTo, plainMood } from './mood'
import { describes, endingAt, joinedTo, type Placed } from './sentence'

/** Who does something: a mention, a pronoun by its item, or nobody that could be told. */
export interface Doer {
  readonly placed: readonly Placed[]
  /** The item of "he", "they" or "I", to be resolved. */
  readonly pronoun: number | null
  /** From 0 to 1: how sure it is that this one does it. */
  readonly sure: number
}

/** How sure each way of finding one is, from 0 to 1. */
const SURE = {
  direct: 1,
  relative: 0.85,
  shared: 0.85,
  phrase: 0.8,
  asked: 0.8,
  apposition: 0.75,
  pronoun: 0.75,
} as const

const doer = (placed: readonly Placed[], sure: number): Doer => ({ placed, pronoun: null, sure })

/** Who does it, and how it is told. `before`: who did what the sentence told last. */
export function actor(
  s: Sentence,
  placed: readonly Placed[],
  verb: number,
  group: number,
  before: Doer | null,
): { doer: Doer | null; mood: Mood } {
  const own = groupMood(s, group, verb, plainMood)
  const to = lower(s, verb - 1) === 'to' ? verb - 1 : lower(s, group - 1) === 'to' ? group - 1 : -1
  if (to < 1) return { doer: doerBefore(s, placed, group, before), mood: own }
  const led = moodBeforeTo(s, to)
  if (led) {
    const start = groupStart(s, led.at)
    return { doer: doerBefore(s, placed, start, before), mood: groupMood(s, start, led.at, led.mood) }
  }
  // "called on NATO to leave Orsa"
  const asked = endingAt(placed, to - 1)
  const isAsked = asked !== undefined && before !== null && !before.placed.includes(asked)
  return { doer: isAsked ? doer([asked], SURE.asked) : null, mood: { ...own, stance: 'possible' } }
}

function doerBefore(s: Sentence, placed: readonly Placed[], group: number, before: Doer | null): Doer | null {
  const p = group - 1
  if (p < 0) return null
  const word = lower(s, p)
  if (has(traits(s, p), CONJUNCTION)) return before && { ...before, sure: Math.min(before.sure, SURE.shared) }
  if (word === 'which' || word === 'who' || word === 'that') {
    const comma = lower(s, p - 1) === ','
    const one = endingAt(placed, comma ? p - 2 : p - 1)
    if (word === 'that' && comma) return null
    if (one) return doer([one], SURE.relative)
    const apposed = aheadOf(s, placed, comma ? p - 1 : p)
    return apposed ? doer([apposed], SURE.apposition) : null
  }
  if (word === ',' && /ing$/.test(lower(s, group))) {
    const phrase = clauseSubject(s, group)
    const one = phrase && endingAt(placed, phrase.last)
    return one ? doer([one], SURE.apposition) : before && { ...before, sure: SURE.apposition }
  }
  if (word === ',') return aroundApposition(s, placed, p)
  if (/^(?:he|she|they|i)$/.test(word)) return { placed: [], pronoun: p, sure: SURE.pronoun }
  const one = endingAt(placed, p)
  if (one === undefined) {
    const phrase = phraseBefore(s, group)
    const head = phrase && (headOf(s, placed, phrase.first, phrase.last) ?? aheadOf(s, placed, group))
    return head ? doer([head], SURE.phrase) : null
  }
  const all = joinedTo(s, placed, one, -1)
  const first = all.at(-1) ?? one
  const phrase = phraseBefore(s, first.last + 1)
  const from = phrase && phrase.first < first.first ? phrase.first : first.first
  const head = headOf(s, placed, from, first.last)
  if (head && head !== first) return doer([head], SURE.phrase)
  // "the mayor of Orsa", "a visit to Orsa": it is not Orsa that does it.
  if (hasLink(s, placed, from, first.first) || isHeld(s, placed, first.first)) return null
  return doer([...all].reverse(), SURE.direct)
}

/** The mention that leads a phrase with a preposition: "NATO in Orsa" is NATO. */
function headOf(s: Sentence, placed: readonly Placed[], from: number, last: number): Placed | undefined {
  let link = from + 1
  while (link <= last && !(has(traits(s, link), PREPOSITION) && !isInside(placed, link))) link++
  const head = link > last ? undefined : endingAt(placed, link - 1)
  const leads = head && !hasLink(s, placed, from, head.first) && !isHeld(s, placed, head.first)
  return leads && !isHeld(s, placed, from) ? head : undefined
}

/** "Orsa, the old port [taken by …]": whom the phrase that ends right before `end` describes, behind its comma. */
function aheadOf(s: Sentence, placed: readonly Placed[], end: number): Placed | undefined {
  const phrase = phraseBefore(s, end)
  if (phrase === null || !has(traits(s, phrase.first), DETERMINER) || lower(s, phrase.first - 1) !== ',')
    return undefined
  return endingAt(placed, phrase.first - 2)
}

const isInside = (placed: readonly Placed[], k: number): boolean =>
  placed.some(({ first, last }) => first <= k && k <= last)
const hasLink = (s: Sentence, placed: readonly Placed[], from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (has(traits(s, k), PREPOSITION) && !isInside(placed, k)) return true
  return false
}

/** Behind a preposition: part of another phrase, unless that only opens the sentence ("In May Lindt …"). */
function isHeld(s: Sentence, placed: readonly Placed[], first: number): boolean {
  let k = first - 1
  while (
    k >= 0 &&
    first - k < 8 &&
    (isInside(placed, k) || has(traits(s, k), DETERMINER) || (isNominal(s, k) && !isQuote(s, k)))
  )
    k--
  return k >= 0 && has(traits(s, k), PREPOSITION) && !(k === 0 || lower(s, k - 1) === ',')
}

const EXAMPLES = /^(?:like|including|such|especially|particularly|notably|among)$/

/**
 * Whom the words before a comma are about: "Lindt, who lives in Orsa, [visited]", "the mayor, Lindt, [visited]", "the
 * allies, including Orsa and Tava, [trained]".
 */
function aroundApposition(s: Sentence, placed: readonly Placed[], comma: number): Doer | null {
  const members: Placed[] = []
  let end = comma
  for (let k = comma - 1; k >= 0 && k > comma - 30; k--) {
    if (/^[;:—–]$/.test(lower(s, k)) || isQuote(s, k)) return null
    if (lower(s, k) !== ',') continue
    const before = endingAt(placed, k - 1)
    const last = endingAt(placed, end - 1)
    const opens = EXAMPLES.test(lower(s, k + 1))
    const isBare = last !== undefined && (opens || last.first <= k + 2)
    if (isBare) members.unshift(last)
    if (opens) return before ? doer([before, ...members], SURE.apposition) : null
    if (before && !isBare) return isHeld(s, placed, before.first) ? null : doer([before], SURE.apposition)
    if (!isBare) return null
    if (!before) return members.length === 1 && isNominal(s, k - 1) ? doer(members, SURE.apposition) : null
    end = k
  }
  return null
}

/** The mention that a relative clause takes for its object: "Orsa, which [Tavastia] seized". */
export function antecedentOf(s: Sentence, placed: readonly Placed[], subject: Placed): Placed | undefined {
  let k = subject.first - 1
  if (has(traits(s, k), DETERMINER) && lower(s, k) !== 'that') k--
  if (!/^(?:which|that|whom)$/.test(lower(s, k))) return undefined
  const one = endingAt(placed, lower(s, k - 1) === ',' ? k - 2 : k - 1)
  return one && !describes(s, one) ? one : undefined
}
