/** By what a verb of saying is followed: a quotation, a clause, a wish, or what is only spoken of. */

import { words } from '../../../../language/lists'
import lists from '../../lists.json'
import { AS, ASKS, CLAUSE, OBJECT_TO, QUOTE, THAT, TO, TOPIC, thatNouns } from '../../reading/cues'
import { isQuote, lower, type Sentence, traits } from '../../reading/items'
import { isNominal } from '../../reading/phrases'
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  DETERMINER,
  has,
  NUMBER,
  OBJECT,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  TIME,
} from '../../reading/words'
import { type Place, saidBefore } from '../beside'
import { hasVerb, landing, nounEnd, topicEnd } from '../bounds'
import { tellsOfNoun } from '../sources'
import type { Telling } from '../telling'
import { clause, FAR, quotation, telling } from './content'
import type { Rest } from './hearers'

const startsSmall = (s: Sentence, quote: number): boolean => /^\W{1,2}\p{Ll}/u.test(s[quote]?.text ?? '')

/** "“A,” he said, “B”": the second one alone is not all. */
export function splitQuotation(place: Place, { k, hearer }: Rest): Telling | undefined {
  const { s, c } = place
  if (lower(s, k) !== ',' || !c.own || c.subject === null) return undefined
  const lead = Math.min(c.subject.first, c.group) - 1
  const goesOn = isQuote(s, k + 1) && startsSmall(s, k + 1) && hasVerb(s, place.settled, lead)
  const split = isQuote(s, lead) || (lower(s, lead) === ',' && (isQuote(s, lead - 1) || goesOn))
  return split ? saidBefore(place, k, hearer) : undefined
}

/** "said of claims that it rained": what others claim. */
const isOfOthers = (s: Sentence, k: number, that: number): boolean =>
  /^(?:of|about|on|over|to|against)$/.test(lower(s, k)) && thatNouns.has(lower(s, that - 1))

const OPENING = /^(?:[,(—–-]|--)$/
const closingOf = (mark: string): string => (mark === '(' ? ')' : mark)

const questions = /^(?:if|whether|what|why|how|who|where|when|which)$/

/** "told an audience that included many": who they are. */
const isOfHearer = ({ s }: Place, { k, hearer }: Rest): boolean =>
  hearer && lower(s, k) === 'that' && !has(traits(s, k - 1), OBJECT) && tellsOfNoun(s, k + 1)

/** What follows at once: "that …", a quotation, "to …", a question. */
export function plainSpeech(place: Place, { k, hearer }: Rest): Telling | undefined {
  const { s, c, end } = place
  const { frames } = c.verb
  const word = lower(s, k)
  // "agreed to go": not what is agreed to, but what will be done.
  if (
    has(frames, TO) &&
    lower(s, c.after - 1) === 'to' &&
    c.after - 1 > c.at &&
    isInfinitive(s, k) &&
    !isQuote(s, k)
  )
    return telling(place, { from: c.after - 1, to: wishEnd(s, k, place.clauseEnd(k)) }, 'wish')
  if (
    word === 'that' &&
    has(frames, CLAUSE | THAT) &&
    !has(traits(s, k + 1), AUXILIARY) &&
    !isOfHearer(place, { k, hearer }) &&
    k + 1 < end
  )
    return clause(place, k)
  // "said, citing officials, that", "said -- and Smith denied -- that"
  const isAside = word !== '(' || /^(?:and|but|though)$/.test(lower(s, k + 1))
  if (OPENING.test(word) && isAside && has(frames, CLAUSE | THAT))
    for (let far = k + 2; far < k + FAR && far < end; far++)
      if (lower(s, far) === 'that' && closingOf(word) === lower(s, far - 1)) return clause(place, far)
  if (has(frames, CLAUSE | THAT | QUOTE)) {
    if (isQuote(s, k) && isTitle(s[k]?.text ?? '') && c.verb.lemma !== 'say') return undefined
    if (isQuote(s, k)) return quotation(place, k)
    if ((word === ':' || word === ',') && isQuote(s, k + 1)) return quotation(place, k + 1)
    if (word === ':' && has(frames, CLAUSE | THAT)) return telling(place, { from: k + 1, to: end }, 'clause')
  }
  if (word === 'to' && ((has(frames, TO) && isInfinitive(s, k + 1)) || (hearer && has(frames, OBJECT_TO))))
    return telling(place, { from: k, to: wishEnd(s, k, place.clauseEnd(k)) }, 'wish')
  return has(frames, ASKS) && questions.test(word) ? clause(place, k) : undefined
}

/** A wish ends where a participle tells more of it (", focusing on"). */
function wishEnd(s: Sentence, from: number, to: number): number {
  for (let k = from; k < to - 1; k++) if (lower(s, k) === ',' && /ing$/.test(lower(s, k + 1))) return k
  return to
}

/** "The Bridge": the name of a work, not what anybody says. */
const isTitle = (text: string): boolean =>
  text.length < 60 &&
  !/[,.!?…]\W{0,2}$/.test(text) &&
  /^\W*\p{Lu}[^ ]*(?: (?:\p{Lu}|\p{N}|(?:a|an|the|of|and|in|on|for|to)\b)[^ ]*)*$/u.test(text)

const isInfinitive = (s: Sentence, i: number): boolean =>
  !has(traits(s, i), DETERMINER | CAPITALISED | OBJECT | NUMBER | PUNCTUATION | PREPOSITION) && i < s.length

/** "described the plan as …" */
export function described(place: Place, { k }: Rest): Telling | undefined {
  const { s, c } = place
  if (!has(c.verb.frames, AS)) return undefined
  const to = Math.min(place.clauseEnd(k), k + 20)
  for (let as = k + 1; as < to; as++)
    if (lower(s, as) === 'as' && !/^(?:long|soon|far|well)$/.test(lower(s, as + 1)))
      return clause(place, k, 'topic')
  return undefined
}

/** "accused them of paying": what it is that they did. */
export function accusation(place: Place, { k }: Rest): Telling | undefined {
  const { s, c } = place
  const joint = charges.get(c.verb.lemma)
  if (joint === undefined) return undefined
  const to = Math.min(place.clauseEnd(k), k + FAR)
  for (let of = k + 1; of < to; of++)
    if (lower(s, of) === joint && /ing$/.test(lower(s, of + 1))) return clause(place, k)
  return undefined
}
/** What stands between the accused and the deed. */
const charges: ReadonlyMap<string, string> = new Map([
  ['accuse', 'of'],
  ['suspect', 'of'],
  ['charge', 'with'],
])

const opensClause = (s: Sentence, k: number): boolean =>
  isNominal(s, k) ||
  has(traits(s, k), DETERMINER | PRONOUN | CAPITALISED | NUMBER | ADVERB | PREPOSITION) ||
  /^(?:if|when|because|as|while|there|after|not|what|how)$/.test(lower(s, k))

/** "a new role as": up to the preposition that leads on from it. */
const isPost = (s: Sentence, from: number, to: number): boolean =>
  s.slice(from, Math.min(to, nounEnd(s, from, to), from + 5)).some((item) => posts.has(item.lower))
const posts = words(lists.posts)

const isOfReporting = ({ s, c }: Place, k: number): boolean =>
  c.verb.form === 'ing' &&
  c.verb.lemma === 'report' &&
  c.subject?.last === c.group - 1 &&
  lower(s, k) !== 'that'

/** Besides those of which one may speak, verbs whose object may be a thing: "reported the theft". */
const DONE = /^(?:report|maintain|announce|write|submit|add)$/

const WHEN = /^(?:after|before|since|until|while|when)$/

/** "said it rained", "said in a letter it rained" */
export function bareClause(place: Place, { k, hearer }: Rest): Telling | undefined {
  const { s, c } = place
  if (isOfHearer(place, { k, hearer })) return undefined
  if (!has(c.verb.frames, CLAUSE) || !opensClause(s, k)) return undefined
  // "assumed a new role, in which": nobody assumes that it is so.
  if (c.verb.lemma === 'assume' && isPost(s, k, place.clauseEnd(k))) return undefined
  // "taxpayers reporting gains would pay": who they are, and not what they say.
  if (isOfReporting(place, k)) return undefined
  // "he said this, she said that": what is said stands elsewhere.
  if (/^(?:this|that|so|it)$/.test(lower(s, k)) && has(traits(s, k + 1), PUNCTUATION)) return undefined
  if (has(traits(s, k), PREPOSITION)) {
    const land = landing(s, k)
    if (isOfOthers(s, k, land)) return undefined
    if (lower(s, land) === 'that' && land < place.clauseEnd(k)) return clause(place, land)
    if (/^[:,]$/.test(lower(s, land)) && isQuote(s, land + 1)) return quotation(place, land + 1)
    if (lower(s, land) === ':') return telling(place, { from: land + 1, to: place.end }, 'clause')
    if (isQuote(s, land) && !has(traits(s, land - 1), DETERMINER)) return quotation(place, land)
  }
  const to = place.clauseEnd(k)
  // "wept after Smith left": when it was, unless more follows ("said that after he left, …").
  const isWhen = WHEN.test(lower(s, k)) && c.verb.lemma !== 'say'
  if (isWhen && !s.slice(k, to).some((item) => item.lower === ',')) return undefined
  // "scolded Smith: “…”": what stands behind the colon is said.
  for (let colon = k + 1; colon < Math.min(to, k + FAR); colon++)
    if (lower(s, colon) === ':' && isQuote(s, colon + 1) && !hasVerb(s, k, colon))
      return quotation(place, colon + 1)
  const isThing = has(c.verb.frames, TOPIC) || DONE.test(c.verb.lemma)
  return hasVerb(s, k, isThing ? Math.min(to, nounEnd(s, k, to)) : to) ? clause(place, k) : undefined
}

const readers = /^(?:i|you|we)$/

/** "criticised the plan". What somebody is only about to speak of ("met to discuss it") has not been told yet. */
export function topic(place: Place, { k }: Rest): Telling | undefined {
  const { s, c } = place
  if (!has(c.verb.frames, TOPIC) || has(traits(s, k), TIME) || lower(s, c.at - 1) === 'to') return undefined
  if (c.subject && readers.test(lower(s, c.subject.first))) return undefined
  const begins =
    isNominal(s, k) ||
    has(traits(s, k), DETERMINER | OBJECT | CAPITALISED | NUMBER) ||
    /^(?:whether|how|what|why|against|for)$/.test(lower(s, k))
  return begins ? telling(place, { from: k, to: topicEnd(s, k, place.clauseEnd(k)) }, 'topic') : undefined
}

/** "said in a long letter to the board that …" */
export function farClause(place: Place, { k, hearer }: Rest): Telling | undefined {
  const { s, c } = place
  if (!has(c.verb.frames, CLAUSE | THAT | QUOTE) || !c.own || !(hearer || has(traits(s, k), PREPOSITION)))
    return undefined
  const land = landing(s, k)
  if (isOfOthers(s, k, land) || isOfHearer(place, { k: land, hearer })) return undefined
  if (lower(s, land) === 'that' && has(c.verb.frames, CLAUSE | THAT) && !has(traits(s, land + 1), AUXILIARY))
    return clause(place, land)
  return lower(s, land) === ':' && isQuote(s, land + 1) ? quotation(place, land + 1) : undefined
}
