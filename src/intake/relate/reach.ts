/** What a verb's phrase leads to: the mention that is its object. */

import { isQuote, lower, type Sentence, traits } from '../attribute/reading/items'
import { isVerbLike } from '../attribute/reading/phrases'
import {
  ADVERB,
  AUXILIARY,
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
} from '../attribute/reading/words'
import { beginningAt, describes, joinedTo, type Placed } from './sentence'
import { type KnownVerb, knownVerb } from './verbs'

export const words = (s: Sentence, from: number, to: number): string =>
  s
    .slice(from, Math.max(from, to))
    .map(({ lower }) => lower)
    .join(' ')

/** Where nothing of the verb's phrase can follow any more. */
export const stops = (s: Sentence, k: number): boolean =>
  k >= s.length ||
  isQuote(s, k) ||
  has(traits(s, k), PUNCTUATION | CONJUNCTION | RELATIVE | PRONOUN | OBJECT | AUXILIARY) ||
  (has(traits(s, k), SUBORDINATOR) && !has(traits(s, k), PREPOSITION)) ||
  isVerbLike(s, k)

/**
 * The mention that the phrase from `from` on leads to, over its article, adjectives, titles and `most` prepositions; the
 * word `behind` may have to stand behind it.
 */
export function reach(
  s: Sentence,
  placed: readonly Placed[],
  from: number,
  most: number,
  behind = '',
): { placed: Placed; nouns: number } | undefined {
  let prepositions = 0
  let nouns = 0
  for (let k = from; k < from + FAR; k++) {
    const one = beginningAt(placed, k)
    if (one && behind !== '') return lower(s, one.last + 1) === behind ? { placed: one, nouns } : undefined
    if (one) return describes(s, one) || acts(s, one) ? undefined : { placed: one, nouns }
    if (stops(s, k) || (lower(s, k) === 'to' && knownVerb(lower(s, k + 1))?.form === 'base')) return undefined
    if (has(traits(s, k), PREPOSITION)) {
      prepositions++
      if (prepositions > most || (nouns === 0 && most > 0)) return undefined
    } else if (!has(traits(s, k), DETERMINER | NUMBER | ADVERB)) nouns++
  }
  return undefined
}
const FAR = 8

/** "warned Norway would act", "everything Norway stands for": the one reached does something itself. */
function acts(s: Sentence, { last }: Placed): boolean {
  const next = last + 1
  if (/ing$/.test(lower(s, next))) return false
  if (has(traits(s, next), AUXILIARY) || isVerbLike(s, next)) return lower(s, next + 1) !== 'by'
  const form = has(traits(s, next), PREPOSITION) ? undefined : knownVerb(lower(s, next))?.form
  return (form === 's' || form === 'past') && lower(s, next + 1) !== 'by'
}

export interface Reached {
  readonly objects: readonly Placed[]
  readonly predicate: string
  readonly to: number
}

export function objectOf(
  s: Sentence,
  placed: readonly Placed[],
  i: number,
  { meanings }: KnownVerb,
): Reached | undefined {
  for (const { particle, split, predicate } of meanings) {
    const next = split ? i + 1 : i + 1 + particle.length
    if (!split && words(s, i + 1, next) !== particle.join(' ')) continue
    const one = reach(s, placed, next, 0, split ? particle[0] : '')?.placed
    if (
      one === undefined ||
      (split && words(s, one.last + 1, one.last + 1 + particle.length) !== particle.join(' '))
    )
      continue
    const objects = joinedTo(s, placed, one, 1).filter((each) => each === one || !describes(s, each))
    return { objects, predicate, to: next }
  }
  // "signed a deal with": the noun belongs to the wording.
  const far = reach(s, placed, i + 1, 1)
  if (far === undefined || far.nouns === 0) return undefined
  const link = s.findIndex((_, k) => k > i && k < far.placed.first && has(traits(s, k), PREPOSITION))
  if (link < 0 || !/^(?:to|with|against|on|of|for|from)$/.test(lower(s, link))) return undefined
  const arms = lower(s, link) === 'to' && ARMS.test(words(s, i + 1, link))
  return {
    objects: joinedTo(s, placed, far.placed, 1),
    predicate: arms ? 'equips' : 'other',
    to: link + 1,
  }
}

const ARMS =
  /\b(?:arms|weapons?|weaponry|ammunition|missiles?|tanks?|rockets?|shells|artillery|drones?|munitions|military equipment)\b/
