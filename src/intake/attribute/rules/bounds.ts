/** Where what is said begins and ends. */

import { isIrregularPast, isPast } from '../../inflect'
import { isDemonym } from '../../recognise/known/lexicon'
import { cueAt } from '../reading/cues'
import { isBoundary, isDash, isQuote, lower, type Sentence, traits } from '../reading/items'
import { groupStart, isNominal, isVerbLike, phraseFrom } from '../reading/phrases'
import { isVerbHere } from '../reading/verbs'
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  CONJUNCTION,
  DETERMINER,
  has,
  NUMBER,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  SUBORDINATOR,
  TIME,
} from '../reading/words'
import type { Candidate } from './candidates'

/** Where what is said has to end because somebody else, or something else that is said, comes next. */
export function stopsIn(s: Sentence, candidates: readonly Candidate[]): number[] {
  const stops: number[] = []
  for (const c of candidates) {
    if (c.passive) continue
    const finite = c.verb.form !== 'ing' || c.group < c.at
    if (!finite) {
      let k = c.group - 1
      while (k > 0 && has(traits(s, k), ADVERB | CONJUNCTION)) k--
      if (isBoundary(s, k)) stops.push(k)
      continue
    }
    if (c.own && c.subject && c.subject.last < c.group - 1 && isBoundary(s, c.group - 1)) {
      stops.push(c.group - 1)
      continue
    }
    const first = c.own && c.subject ? Math.min(c.subject.first, c.group) : c.group
    let k = first - 1
    // "– even as she says so –" is an aside.
    const isEven =
      lower(s, k - 1) === 'even' && /^(?:as|though|while|when)$/.test(lower(s, k)) && !isDash(s, k - 2)
    const joined = isEven || joining.test(lower(s, k))
    if (joined) k -= isEven ? 2 : 1
    if (lower(s, k) === ',' && !joined && c.own && opensAside(s) && stops.length === 0) {
      stops.push(k)
      continue
    }
    if (isBoundary(s, k)) {
      const next = skipTime(s, c.after)
      if (
        joined ||
        lower(s, k) !== ',' ||
        has(traits(s, next), PUNCTUATION) ||
        isQuote(s, next) ||
        isToldTo(s, c)
      )
        stops.push(k)
    } else if (joined && k > 0 && c.verb.form !== 'base') stops.push(k + 1)
  }
  for (let k = 0; k < s.length; k++)
    if (lower(s, k) === ';') stops.push(k)
    else if (lower(s, k) === 'according' && lower(s, k + 1) === 'to')
      stops.push(isBoundary(s, k - 1) ? k - 1 : k)
  return stops.sort((a, b) => a - b)
}

/** ", she told the paper on Monday.": it ends what is told. */
function isToldTo(s: Sentence, { verb, after }: Candidate): boolean {
  const hearer = verb.lemma === 'tell' ? phraseFrom(s, after, false) : null
  return hearer !== null && skipTime(s, hearer.last + 1) >= endOf(s)
}

/** "While he admitted that …, Smith noted": the main clause follows the comma. */
const opensAside = (s: Sentence): boolean =>
  /^(?:when|as|after|before)$/.test(lower(s, 1)) ||
  /^(?:while|although|though|when|as|after|before|in|despite|because|since|if|for|at|during)$|^[a-z]+(?:ing|ed)$/.test(
    lower(s, 0),
  )

const joining = /^(?:and|but|though|although|while|whereas|whilst)$/

/** Where a sentence ends without its last marks. */
export const endOf = (s: Sentence): number => {
  let end = s.length
  while (end > 0 && /^(?:[.!?;,:)\]’"'”—–―]|\.{2,}|…)$/.test(lower(s, end - 1))) end--
  return end
}

/** The index behind "on Friday", "last week", "later" after the verb. */
export function skipTime(s: Sentence, from: number): number {
  let k = from
  for (;;) {
    if (has(traits(s, k), ADVERB) && !has(traits(s, k), SUBORDINATOR)) k++
    else if (has(traits(s, k), TIME) && k < s.length) k++
    else if (/^(?:on|in|late|early|last|this|by|since)$/.test(lower(s, k)) && has(traits(s, k + 1), TIME))
      k += 2
    else if (has(traits(s, k), NUMBER) && k > from && has(traits(s, k - 1), TIME)) k++
    else return k
  }
}

/** Where words that only tell when, where and to whom end: at "that", a colon, a comma, a quotation, a verb. */
export function landing(s: Sentence, from: number): number {
  let k = from
  while (k < s.length && k < from + 30) {
    const word = lower(s, k)
    if (word === 'that' || isQuote(s, k) || /^[,:;.—–―?!]$/.test(word)) {
      if (
        word === '.' &&
        k + 1 < s.length &&
        s[k - 1]?.end === s[k]?.start &&
        has(traits(s, k - 1), CAPITALISED)
      ) {
        k++
        continue
      }
      return k
    }
    if (k > from && (isVerbLike(s, k) || (/ing$/.test(word) && cueAt(word, '')?.verb.form === 'ing')))
      return k
    k++
  }
  return k
}

/** Whether a verb stands there, so that it can be a clause. */
export function hasVerb(s: Sentence, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (isVerbLike(s, k) || (k > from && isQuote(s, k) && /^\W{1,2}\p{Ll}/u.test(s[k]?.text ?? '')))
      return true
    const word = lower(s, k)
    if (k > from && !has(traits(s, k), CAPITALISED | PUNCTUATION)) {
      if (
        /[a-z]{3}(?:ed|s)$/.test(word) &&
        !/(?:ss|us|is)$/.test(word) &&
        has(traits(s, k - 1), CAPITALISED | PRONOUN) &&
        // "Norwegian fighters": who they are.
        !isDemonym(lower(s, k - 1))
      )
        return true
      const cue = cueAt(word, '')
      if (
        cue &&
        (cue.verb.form === 's' || cue.verb.form === 'past') &&
        isVerbHere(s, k, cue.verb, groupStart(s, k))
      )
        return true
      if (has(traits(s, k - 1), PRONOUN) && !has(traits(s, k - 1), DETERMINER) && isNominal(s, k)) return true
      if (isDone(s, k)) return true
    }
  }
  return false
}

/** "Orsa fled", "the boat sank", "Ruiz, 34, robbed": the past of a verb behind who does it; "books read by many" were read. */
function isDone(s: Sentence, k: number): boolean {
  const isApart = lower(s, k - 1) === ',' && s.slice(0, k - 1).some((_, at) => lower(s, at) === ',')
  return (
    (isApart ? isPast(lower(s, k)) : isIrregularPast(lower(s, k)) && isNominal(s, k - 1)) &&
    !has(traits(s, k), PREPOSITION) &&
    !has(traits(s, k - 1), DETERMINER) &&
    lower(s, k + 1) !== 'by'
  )
}

/** Whether a phrase goes on behind a comma: "A, B and C", "A, including B". */
function isListed(s: Sentence, comma: number, limit: number): boolean {
  if (/^(?:including|such|like|especially|particularly|not)$/.test(lower(s, comma + 1))) return true
  let k = comma + 1
  while (
    k < limit &&
    k < comma + 8 &&
    (isNominal(s, k) || has(traits(s, k), DETERMINER)) &&
    !isVerbLike(s, k)
  )
    k++
  return (
    (k > comma + 1 &&
      (lower(s, k) === 'and' || lower(s, k) === 'or' || (lower(s, k) === ',' && isListed(s, k, limit)))) ||
    (lower(s, comma + 1) === 'and' && isNominal(s, comma + 2))
  )
}

/** Whether a clause with a subject of its own begins: "and one in ten supports her". */
function opensAnother(s: Sentence, from: number): boolean {
  const subject = phraseFrom(s, from, false)
  return subject !== null && isVerbLike(s, subject.last + 1)
}

/** Where a phrase that is only spoken of ends. */
export function topicEnd(s: Sentence, from: number, limit: number): number {
  for (let k = from; k < limit; k++) {
    const word = lower(s, k)
    if (word === ',' && k > from && isListed(s, k, limit)) continue
    if (/^[,;:—–―]$|^--$/.test(word) && k > from) return k
    if (
      k > from + 1 &&
      /^(?:while|when|after|before|during|although|though|because|but|as|if|since)$/.test(word)
    )
      return k
    if (k > from && has(traits(s, k), TIME) && has(traits(s, k), CAPITALISED))
      return lower(s, k - 1) === 'on' ? k - 1 : k
    if (
      k > from &&
      word === 'and' &&
      (isVerbLike(s, k + 1) || has(traits(s, k + 1), PRONOUN) || opensAnother(s, k + 1))
    )
      return k
  }
  return limit
}

/** A quotation that the clause goes on after ("“the plan” was dead") is a part of it; one that ends it stands alone. */
export function quoteEnd(s: Sentence, quote: number, limit: number): number {
  let k = quote + 1
  while (isQuote(s, k)) k++
  if (k >= limit || isBoundary(s, k) || has(traits(s, k), PUNCTUATION)) return k
  const text = s[quote]?.text ?? ''
  if (/[,.!?…]["“”«»‘’‹›']{0,2}$/.test(text)) return k
  // "said “we will pay” and that was a lie"
  if (/^(?:and|but)$/.test(lower(s, k)) && /^(?:that|this|it|he|she|they|i|we)$/.test(lower(s, k + 1)))
    return k
  // "saying “Go and vote for her” would help": a sentence of its own.
  if (has(traits(s, k), AUXILIARY) && /^\W{1,2}\p{Lu}\S*(?: \S+){3}/u.test(text)) return k
  return Math.max(k, limit)
}

/** Where a phrase gets a clause of its own: what stands before it decides whether it is one itself. */
export function nounEnd(s: Sentence, from: number, to: number): number {
  for (let k = from + 1; k < to; k++)
    if (
      /^(?:,|who|which|that|whose|when|where|entitled|titled)$/.test(lower(s, k)) ||
      (lower(s, k) === 'and' && isVerbLike(s, k + 1))
    )
      return k
  return to
}
