/** Whether a word that may be a verb of saying is one where it stands. */

import { words } from '../../../language/lists'
import lists from '../lists.json'
import { alsoNouns, CLAUSE, cueVerb, THAT, type Verb } from './cues'
import { isQuote, lower, type Sentence, traits } from './items'
import { alone, isNominal, isVerbLike, phraseBefore } from './phrases'
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
  RELATIVE,
  TIME,
} from './words'

/** Nouns of several, without a plural’s ending. */
const several = words(lists.several)

export const beForms = new Set(
  "is are was were be been being am 's 're 'm isn't aren't wasn't weren't get got gets".split(' '),
)

/** "some say that", "all agreed to": what follows a verb rather than a noun. */
const opensObject = (s: Sentence, i: number): boolean =>
  has(traits(s, i), DETERMINER | PRONOUN | CAPITALISED) ||
  isQuote(s, i) ||
  /^(?:that|to|it|if|whether|they|there|he|she)$/.test(lower(s, i))

/** Nouns that look like verbs: a verb only where its surroundings allow one. */
export function isVerbHere(s: Sentence, i: number, verb: Verb, group: number): boolean {
  const item = s[i]
  if (item === undefined) return false
  if (has(item.traits, CAPITALISED) && i > 0) return false
  const before = group - 1
  const word = lower(s, before)
  const auxiliary = group < i
  const bare = s[i - 1]
  if (bare !== undefined && has(bare.traits, DETERMINER) && word !== 'that' && !has(bare.traits, PRONOUN))
    if (!alone.test(bare.lower) || verb.form === 's' || !opensObject(s, i + 1)) return false
  if (bare?.lower === "'s" && verb.form !== 'ing' && verb.form !== 'past') return false
  if (verb.form === 'base') {
    if (lower(s, i - 1) === 'to') return true
    if (isLet(s, group)) return false
    if (auxiliary && !beForms.has(lower(s, i - 1))) return true
    if (has(traits(s, before), PRONOUN)) return !/^(?:he|she|it)$/.test(word)
    if (alone.test(word)) return true
    if (/^(?:who|that|which)$/.test(word)) return true
    if (has(traits(s, before), PREPOSITION | PUNCTUATION)) return false
    if (!alsoNouns.has(verb.lemma)) return !has(traits(s, before), NUMBER | TIME)
    return (
      (/[^s']s$/.test(word) && word !== 'as') ||
      (several.has(word) && (word !== 'and' || !/[a-z]{3}[^su]s$/.test(lower(s, i + 1))))
    )
  }
  if (verb.form === 's') {
    if (has(traits(s, before), PREPOSITION)) return false
    if (/[^su']s$/.test(word) && !has(traits(s, before), CAPITALISED | ADVERB) && !isQuote(s, before))
      return false
    if (alsoNouns.has(verb.lemma) && !auxiliary && (!isSingular(s, before) || isObject(s, i))) return false
    return !(isNominal(s, i + 1) && lower(s, before) === 'and')
  }
  if (verb.form === 'past') {
    if (has(traits(s, i - 1), PREPOSITION)) return false
    return lower(s, i + 1) !== 'by' || auxiliary
  }
  return !(
    has(traits(s, i - 1), DETERMINER) ||
    (isNominal(s, i - 1) && !beForms.has(lower(s, i - 1)) && !isQuote(s, i + 1) && lower(s, i + 1) === 'of')
  )
}

/** "let the workers know that": whoever lets them tells it, and not they. */
const isLet = (s: Sentence, verb: number): boolean =>
  /^(?:let|lets|letting)$/.test(lower(s, (phraseBefore(s, verb)?.first ?? verb - 1) - 1))

/** "sold the Orsa memos": a noun, where the verb before it has no clause behind it. */
function isObject(s: Sentence, noun: number): boolean {
  const first = phraseBefore(s, noun)?.first ?? 0
  const verb = first - 1
  return (
    has(traits(s, first), DETERMINER) &&
    isVerbLike(s, verb) &&
    !has(traits(s, verb), AUXILIARY) &&
    !has(cueVerb(lower(s, verb))?.frames ?? 0, CLAUSE | THAT) &&
    lower(s, noun + 1) !== 'that' &&
    !isQuote(s, noun + 1)
  )
}

/** A name, a pronoun, or a noun with an article: what a verb in the singular can stand behind. */
function isSingular(s: Sentence, last: number): boolean {
  if (
    has(traits(s, last), CAPITALISED | PRONOUN | RELATIVE | PUNCTUATION | CONJUNCTION | ADVERB) ||
    isQuote(s, last)
  )
    return true
  const phrase = phraseBefore(s, last + 1)
  if (phrase === null) return false
  for (let k = phrase.first; k <= phrase.last; k++)
    if (has(traits(s, k), DETERMINER) || lower(s, k) === "'s") return true
  return false
}
