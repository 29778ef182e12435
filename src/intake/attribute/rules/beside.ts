/** Speech whose speaker stands behind it: "…, X said", "…," said X. */

import { words } from '../../../language/lists'
import { offices, titles } from '../../recognise/words/offices'
import lists from '../lists.json'
import { CLAUSE, QUOTE, THAT, thatNouns } from '../reading/cues'
import { isBoundary, isDash, isQuote, lower, type Phrase, type Sentence, traits } from '../reading/items'
import { behindDateline, isNominal, isVerbLike, phraseFrom } from '../reading/phrases'
import { isTitleOfWork } from '../reading/titles'
import {
  ADVERB,
  CAPITALISED,
  DETERMINER,
  has,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from '../reading/words'
import { hasVerb, landing, quoteEnd } from './bounds'
import type { Candidate } from './candidates'
import type { Form, Range, Telling } from './telling'

/** A verb, and what of its sentence has been told so far. */
export interface Place {
  readonly s: Sentence
  readonly c: Candidate
  /** Where the last quotation that somebody is told to have said ends. */
  readonly settled: number
  /** Whether the sentence before ended with a quotation that nobody has been given yet. */
  readonly afterQuote: boolean
  /** Where the sentence ends without its last marks. */
  readonly end: number
  /** Where a clause that begins at an index has to end. */
  readonly clauseEnd: (from: number) => number
}

/** "…, X said", "…, X said, …" and a sentence that is only "X said" after a quotation. `k`: what follows the verb. */
export function saidBefore(place: Place, k: number, heard: boolean): Telling | undefined {
  const { s, c, settled, end } = place
  if (!has(c.verb.frames, CLAUSE | QUOTE | THAT) || !c.own || c.subject === null || c.verb.form === 'ing')
    return undefined
  const first = Math.min(c.subject.first, c.group)
  if (isOfNoun(s, c.subject)) return undefined
  const rest =
    pastCircumstances(s, k, end, heard) ??
    (endsOpen(s, first - 1) && (tellsWhen(s, k) || has(traits(s, k), PREPOSITION))
      ? landing(s, k)
      : undefined)
  if (rest === undefined) return undefined
  const telling = { source: c.subject, cue: { from: c.group, to: c.after } }
  if (!closesBefore(s, first)) {
    const looksBack = place.afterQuote && first <= 1
    return looksBack ? { ...telling, content: [], form: 'quotation', looksBack } : undefined
  }
  const before = contentBefore(s, first, settled)
  if (before === undefined) return undefined
  if (before.form === 'clause' && !has(c.verb.frames, CLAUSE) && !learning.has(c.verb.lemma)) return undefined
  const content = [before.range]
  if (lower(s, rest) === ',' || isDash(s, rest)) {
    // In the middle: what follows the comma goes on with it, unless it turns to something else.
    const next = rest + 1
    const quote = /^(?:but|and)$/.test(lower(s, next)) ? next + 1 : next
    const far = /ing$/.test(lower(s, next)) ? quoteBehind(s, next) : quote
    if (isQuote(s, far)) content.push({ from: far, to: quoteEnd(s, far, end) })
    else if (
      before.form === 'clause' &&
      next < end &&
      !/(?:ing|ed)$/.test(lower(s, next)) &&
      !turns.has(lower(s, next))
    )
      content.push({ from: next, to: end })
  }
  if (before.form === 'clause' && content.length === 1 && isCircumstance(s, before.range)) return undefined
  return { ...telling, content, form: before.form, looksBack: false }
}

/** "…, a charge Smith denies": what stands before is told of, and not what he says. */
const isOfNoun = (s: Sentence, { first, last }: Phrase): boolean =>
  has(traits(s, first), DETERMINER) &&
  s
    .slice(first + 1, last)
    .some((item, k) => thatNouns.has(item.lower) && has(traits(s, first + 2 + k), CAPITALISED | PRONOUN))

/** "Unlike Jones, Smith wept", "After Jones left, Smith wept", "Minister for Fish, Smith said": no clause that anybody says. */
const isCircumstance = (s: Sentence, { from, to }: Range): boolean =>
  ((offices.has(lower(s, from)) || titles.has(lower(s, from))) && !hasVerb(s, from + 1, to)) ||
  (has(traits(s, from), PREPOSITION) && !has(traits(s, from), SUBORDINATOR) && !hasVerb(s, from + 1, to)) ||
  (AFTER.test(lower(s, from)) && !s.slice(from, to).some((item) => item.lower === ','))
const AFTER = /^(?:after|when|before|while|until|since|once)$/

/** A quotation that a comma ends: whoever stands behind it says it. */
const endsOpen = (s: Sentence, quote: number): boolean =>
  isQuote(s, quote) && /,["“”«»‘’‹›']{0,2}$/.test(s[quote]?.text ?? '')

/** "several weeks later", "two days before" */
const tellsWhen = (s: Sentence, from: number): boolean =>
  s.slice(from, from + 4).some(({ lower: word }) => /^(?:after|before|later|earlier|ago)$/.test(word))

/** "…, pointing at it, “…”" */
function quoteBehind(s: Sentence, from: number): number {
  for (let k = from + 1; k < from + ASIDE; k++) if (isQuote(s, k)) return lower(s, k - 1) === ',' ? k : from
  return from
}
const ASIDE = 14

/** Verbs that follow a clause only where it stands before them ("…, the paper has learned"). */
const learning = new Set(['learn', 'find', 'know', 'rule'])
const turns = new Set(['who', 'which', 'but', 'and', 'as', 'while', 'citing', 'whose'])
const circumstances = new Set(['when', 'as', 'while', 'after', 'before'])

/** The mark behind "in a statement", "when asked"; undefined where something else follows the verb. */
function pastCircumstances(s: Sentence, k: number, end: number, heard: boolean): number | undefined {
  if (k >= end || isBoundary(s, k) || has(traits(s, k), PUNCTUATION)) return k
  if (circumstances.has(lower(s, k))) return end
  if (!has(traits(s, k), PREPOSITION | ADVERB) && !heard) return undefined
  const rest = landing(s, k)
  return rest < end && lower(s, rest) !== ',' ? undefined : rest
}

const closesBefore = (s: Sentence, i: number): boolean =>
  isQuote(s, i - 1) || (i > 0 && /^[,—–―?!]$|^--$/.test(lower(s, i - 1)))

/** "…," said X. */
export function turnedRound({ s, c, settled, afterQuote }: Place): Telling | undefined {
  if (
    !has(c.verb.frames, CLAUSE | QUOTE) ||
    c.verb.form === 'ing' ||
    c.verb.form === 'base' ||
    c.verb.lemma === 'tell' ||
    c.group < c.at
  )
    return undefined
  const opens = c.at === 0
  if (!(opens ? afterQuote : closesBefore(s, c.at))) return undefined
  if (!isNominal(s, c.after) && !has(traits(s, c.after), DETERMINER | PRONOUN | CAPITALISED)) return undefined
  const source = phraseFrom(s, c.after)
  if (source === null || isQuote(s, source.first)) return undefined
  if (has(traits(s, source.first), TIME | RELATIVE)) return undefined
  const next = source.last + 1
  // "Lindt, who came late, said Jones voted": what Jones does is what Lindt says.
  const isDone = /ed$/.test(lower(s, next)) && !has(traits(s, source.last), CAPITALISED)
  if (isVerbLike(s, next) && !isDone) return undefined
  const cue = { from: c.at, to: c.after }
  if (opens) return { source, cue, content: [], form: 'quotation', looksBack: true }
  const before = contentBefore(s, c.at, settled)
  if (before === undefined) return undefined
  if (
    before.form === 'clause' &&
    (!has(c.verb.frames, CLAUSE) ||
      toOthers.has(c.verb.lemma) ||
      !(hasVerb(s, before.range.from, before.range.to) || isLong(s, c.verb.lemma, before.range, source)) ||
      !(c.verb.lemma === 'say' || has(traits(s, source.first), CAPITALISED | DETERMINER | PRONOUN)))
  )
    return undefined
  const content = [before.range]
  // "said the mayor, Jens Mohr, “…”"
  const more = lower(s, next) !== ',' || isQuote(s, next + 1) ? next + 1 : quoteBehind(s, next + 1)
  if (lower(s, next) === ',' && isQuote(s, more))
    content.push({ from: more, to: quoteEnd(s, more, s.length) })
  return { source, cue, content, form: before.form, looksBack: false }
}

/** "The thaw, which was welcome, worried Lee": what these are done to is who they are done to. */
const toOthers = words(lists.toOthers)

/** A verb in the present may look like a noun ("cracks form"): so many words before "said Lee" are a clause. */
const isLong = (s: Sentence, lemma: string, { from, to }: Range, { first, last }: Phrase): boolean =>
  lemma === 'say' &&
  to - from > 7 &&
  !isVerbLike(s, last + 1) &&
  has(traits(s, first), CAPITALISED) &&
  /^[,.]$/.test(lower(s, last + 1))

/** What stands before "X said": back to the last thing told, without the comma. */
function contentBefore(s: Sentence, stop: number, settled: number): { range: Range; form: Form } | undefined {
  let to = stop
  while (to > settled && /^[,—–―]$|^--$/.test(lower(s, to - 1))) to--
  let from = Math.max(settled, behindDateline(s))
  while (from < to && /^(?:[,;:—–―.]|and)$/.test(lower(s, from))) from++
  if (to <= from) return undefined
  if (isQuote(s, to - 1)) {
    let k = to - 1
    while (k > from && isQuote(s, k - 1)) k--
    const lead = lower(s, k - 1)
    // "In her book “A Day”, Lee wrote"
    if (isTitleOfWork(s, k)) return undefined
    if (k === from || /^[,:;.—–―]$/.test(lead))
      return { range: { from: k === from || lead !== ',' ? k : from, to }, form: 'quotation' }
    return { range: { from, to }, form: 'clause' }
  }
  return { range: { from, to }, form: 'clause' }
}
