/** Noun phrases around a verb, found by closed classes of words alone. Positions are indices of a sentence's items. */

import { words } from '../../../language/lists'
import { datelineIn } from '../../dateline'
import lists from '../lists.json'
import { cueVerb } from './cues'
import { type Item, isDash, lower, type Phrase, type Sentence, traits } from './items'
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  CONJUNCTION,
  DETERMINER,
  has,
  NUMBER,
  OBJECT,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  RELATIVE,
  SUBORDINATOR,
  TIME,
  VERB,
} from './words'

/** Longer ones are lists or mistakes, and would cost time in hostile text. */
const LONGEST = 24

const linking = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'on',
  'to',
  'near',
  'behind',
  'against',
  'by',
  'about',
  'inside',
])
const notNominal =
  AUXILIARY |
  CONJUNCTION |
  SUBORDINATOR |
  RELATIVE |
  PREPOSITION |
  PUNCTUATION |
  VERB |
  OBJECT |
  PRONOUN |
  ADVERB

/** A word that can stand inside a noun phrase as one of its nouns or adjectives. */
export function isNominal(s: Sentence, i: number): boolean {
  const item = s[i]
  if (item === undefined) return false
  if (item.quotation !== null) return isNamed(item)
  if (has(item.traits, CAPITALISED) && i > 0 && !has(item.traits, PRONOUN | TIME)) return true
  return !has(item.traits, notNominal)
}

/** A nickname, a title or a scare quote inside a phrase: a few words without a mark at their end. */
const isNamed = ({ text }: Item): boolean => text.length < 60 && !/[,.!?…]["“”«»‘’‹›']*$/.test(text)

const isAbbreviationDot = (s: Sentence, i: number): boolean =>
  lower(s, i) === '.' && s[i - 1]?.end === s[i]?.start && has(traits(s, i - 1), CAPITALISED)

/** In the present behind a name these are no nouns ("Smith says Jones left"). */
const says = words(lists.told)

/** A verb in the past, so the end of a noun phrase, unless it stands before a noun ("the alleged plan"). */
function isPlainPast(s: Sentence, i: number): boolean {
  const item = s[i]
  if (item === undefined || (has(item.traits, CAPITALISED) && i > 0)) return false
  if (i === 0) return /^(?:past|ing)$/.test(cueVerb(item.lower)?.form ?? '')
  if (says.has(item.lower) && (has(traits(s, i - 1), CAPITALISED | PRONOUN) || lower(s, i - 1) === ')'))
    return true
  if (!/[a-z]{3}ed$/.test(item.lower) && cueVerb(item.lower)?.form !== 'past') return false
  const before = traits(s, i - 1)
  if (has(before, PUNCTUATION) || s[i - 1]?.quotation !== null) return !has(traits(s, i + 1), CAPITALISED)
  // "the two raised money"
  const areThey = lower(s, i - 2) === 'the' && /^(?:two|three|four|five)$/.test(lower(s, i - 1))
  const next = lower(s, i + 1)
  if (areThey && (/^[$€£]?\d/.test(next) || has(traits(s, i + 1), DETERMINER | CAPITALISED))) return true
  return !has(before, DETERMINER) && lower(s, i - 1) !== "'s"
}

const articles = new Set(['a', 'an', 'the', 'my', 'your', 'his', 'its', 'our', 'their', 'every'])

/** Stand for somebody without a noun: "some say". */
export const alone = /^(?:all|some|many|most|few|several|both|another)$/

/** The noun phrase that ends right before `end` and could be the subject of what stands there. */
export function phraseBefore(s: Sentence, end: number): Phrase | null {
  const last = end - 1
  if (last < 0 || articles.has(lower(s, last))) return null
  if (alone.test(lower(s, last)) && !isNominal(s, last - 1)) return { first: last, last }
  if (has(traits(s, last), PRONOUN) || /^(?:who|which|that)$/.test(lower(s, last)))
    return { first: last, last }
  if (lower(s, last) === ')' || lower(s, last) === ']') {
    const open = openingOf(s, last)
    return open === undefined ? null : phraseBefore(s, open)
  }
  let first = end
  let nouns = 0
  for (let k = last; k >= 0 && k > last - LONGEST; k--) {
    if (lower(s, k) === 'that') break
    if (startsPhrase(s, k, nouns)) {
      first = k
      if (!articles.has(lower(s, k))) nouns++
      if (k > 0 && has(traits(s, k - 1), DETERMINER)) continue
      if (!links(s, k - 1)) break
      first = --k
    } else if (isAbbreviationDot(s, k) || (k < last && holdsTogether(s, k))) first = k
    else {
      if (!isReduced(s, k) && (!isNominal(s, k) || isPlainPast(s, k) || isParticiple(s, k))) break
      first = k
      nouns++
    }
  }
  while (first < end && !isNominal(s, first) && !has(traits(s, first), DETERMINER)) first++
  if (first >= end || nouns === 0) return null
  return { first: has(traits(s, first - 1), PREPOSITION) ? nameAtEnd(s, first, last) : first, last }
}

/** The bracket that the one at `close` closes. */
function openingOf(s: Sentence, close: number): number | undefined {
  for (let k = close - 1; k > close - LONGEST && k >= 0; k--) if (/^[([]$/.test(lower(s, k))) return k
  return undefined
}

/** An article or the like, unless it is a part of a name ("Over The Hill"). */
const startsPhrase = (s: Sentence, k: number, nouns: number): boolean =>
  has(traits(s, k), DETERMINER) &&
  !(k > 0 && nouns > 0 && has(traits(s, k), CAPITALISED) && has(traits(s, k - 1), CAPITALISED))

/** What stands between two words of one phrase: "'s", "&", "of" */
const holdsTogether = (s: Sentence, k: number): boolean =>
  isOwner(s, k) || /^[&/%-]$/.test(lower(s, k)) || links(s, k) || joins(s, k)
const isOwner = (s: Sentence, k: number): boolean => /^(?:'s|'|’)$/.test(lower(s, k)) && isNominal(s, k - 1)

/** "officials briefed on the matter" */
const isReduced = (s: Sentence, k: number): boolean =>
  /^(?:briefed|involved|informed)$/.test(lower(s, k)) &&
  linking.has(lower(s, k + 1)) &&
  /(?:[^s]s|people|person)$/.test(lower(s, k - 1)) &&
  isNominal(s, k - 1)

/** "Smith holding" */
const isParticiple = (s: Sentence, k: number): boolean =>
  cueVerb(lower(s, k))?.form === 'ing' && !has(traits(s, k - 1), DETERMINER)

/** "In a radio interview Smith said": what stands behind a preposition is no part of the name after it. */
function nameAtEnd(s: Sentence, first: number, last: number): number {
  let k = last
  while (k > first && has(traits(s, k), CAPITALISED)) k--
  return k < last && k > first && isNominal(s, k) && !has(traits(s, k), CAPITALISED) ? k + 1 : first
}

/** A preposition that ties what follows to a noun before it ("the head of the agency"). */
const links = (s: Sentence, k: number): boolean =>
  k > 0 &&
  linking.has(lower(s, k)) &&
  (isReduced(s, k - 1) || (isNominal(s, k - 1) && !isPlainPast(s, k - 1))) &&
  s[k - 1]?.quotation === null
/** "Smith and Jones" */
const joins = (s: Sentence, k: number): boolean =>
  lower(s, k) === 'and' && has(traits(s, k + 1), CAPITALISED) && has(traits(s, k - 1), CAPITALISED) && k > 0

const opensOnly = PREPOSITION | SUBORDINATOR | CONJUNCTION | ADVERB | AUXILIARY

/** The noun phrase that begins at `first`, or null. `far`: with what hangs on it by a preposition. */
export function phraseFrom(s: Sentence, first: number, far = true): Phrase | null {
  if (has(traits(s, first), PRONOUN | OBJECT) && !has(traits(s, first), DETERMINER))
    return { first, last: first }
  // "told her they left": of "her" nothing is told.
  if (lower(s, first) === 'her' && has(traits(s, first + 1), PRONOUN | DETERMINER))
    return { first, last: first }
  // "one of them"
  if (has(traits(s, first), DETERMINER) && lower(s, first + 1) === 'of' && has(traits(s, first + 2), OBJECT))
    return { first, last: first + 2 }
  let last = -1
  for (let k = first; k < s.length && k < first + LONGEST; k++) {
    const here = traits(s, k)
    const word = lower(s, k)
    if (has(here, DETERMINER)) {
      if (last >= 0 && !has(here, CAPITALISED)) break
      continue
    }
    if (
      word === "'s" ||
      word === '&' ||
      (word === '.' && isAbbreviationDot(s, k) && has(traits(s, k + 1), CAPITALISED))
    )
      continue
    if (far && last >= 0 && links(s, k) && (isNominal(s, k + 1) || has(traits(s, k + 1), DETERMINER))) {
      if (has(traits(s, k + 1), TIME)) break
      if (has(traits(s, k + 1), DETERMINER)) k++
      continue
    }
    if (
      word === 'and' &&
      last === k - 1 &&
      has(traits(s, k - 1), CAPITALISED) &&
      has(traits(s, k + 1), CAPITALISED)
    )
      continue
    if (
      !(isNominal(s, k) || (k === first && has(here, CAPITALISED) && !has(here, opensOnly))) ||
      (last >= 0 && has(here, TIME))
    )
      break
    if (last >= 0 && isVerbLike(s, k)) break
    last = k
  }
  return last < 0 ? null : { first, last }
}

/** A word that, behind a noun, can only be the verb of its clause, as far as that can be told. */
export function isVerbLike(s: Sentence, i: number): boolean {
  const item = s[i]
  if (item === undefined || item.quotation !== null) return false
  if (has(item.traits, AUXILIARY | VERB)) return item.lower !== "'s" || !isNominal(s, i + 1)
  if (has(item.traits, CAPITALISED | PUNCTUATION)) return false
  return isPlainPast(s, i)
}

/** What stands right before a verb and belongs to it: "has also repeatedly [said]". The index of its first word. */
export function groupStart(s: Sentence, verb: number): number {
  let k = verb
  while (k > 0 && verb - k < 8) {
    const here = traits(s, k - 1)
    const word = lower(s, k - 1)
    if (
      word === "'s" &&
      !has(traits(s, k), AUXILIARY | ADVERB) &&
      !/ing$/.test(lower(s, verb)) &&
      !has(traits(s, k - 2), PRONOUN)
    )
      break
    if (has(here, TIME) && k - 1 > 0) {
      const lead = /^(?:on|in|late|early|last|this|next)$/.test(lower(s, k - 2)) ? 2 : 1
      if (k - lead <= 0) break
      k -= lead
      continue
    }
    // "who in 2010 said"
    if (has(here, NUMBER) && /^(?:in|since|by|until)$/.test(lower(s, k - 2)) && k > 2) {
      k -= 2
      continue
    }
    const isGroup =
      word === 'neither' ||
      (/^(?:all|both|each)$/.test(word) && k > 1 && isNominal(s, k - 2)) ||
      (has(here, AUXILIARY | ADVERB) && !(has(here, CAPITALISED) && k - 1 > 0))
    if (!isGroup) break
    k--
  }
  return k
}

/** The first noun phrase of the clause that `before` stands in: what a participle or a second verb leaves unsaid. */
export function clauseSubject(s: Sentence, before: number): Phrase | null {
  let k = behindDateline(s)
  while (k < before && (has(traits(s, k), CONJUNCTION | ADVERB) || lower(s, k) === ',')) k++
  const opens = has(traits(s, k), PREPOSITION | SUBORDINATOR) && !has(traits(s, k), PRONOUN | DETERMINER)
  const participle = /(?:ing|ed)$/.test(lower(s, k)) && !isNominalEnd(s, k)
  if (opens || participle) {
    let comma = k
    while (comma < before && lower(s, comma) !== ',') comma++
    if (comma + 1 < before) k = comma + 1
  }
  while (k < before && has(traits(s, k), ADVERB)) k++
  const found = phraseFrom(s, k)
  return found && found.last < before ? found : null
}
const isNominalEnd = (s: Sentence, k: number): boolean => isVerbLike(s, k + 1)

/** Words that a dateline may have, with its marks. */
const DATELINE = 14
/** "Oslo (AFP) – Ruiz left, saying": where it was written says nothing. */
export function behindDateline(s: Sentence): number {
  const dash = s.findIndex((_, at) => at < DATELINE && isDash(s, at))
  if (dash < 1) return 0
  const words = s.slice(0, dash + 1).map(({ text }) => text)
  return datelineIn(words.join(' ').replace(/\( | (?=[),])/g, (mark) => mark.trim())) ? dash + 1 : 0
}
