/** Whether two names of two pieces are one: surely, perhaps, or not to be seen. */

import { distance } from 'fastest-levenshtein'
import type { Kind } from '../../model/vocabulary'
import { areInitials, areNicknames, type Fold, type Folded, foldings, initialsOf } from './folding'

/** `same`: by rule. `likely`: to be asked about, with how telling it is from 0 to 1. */
export type Likeness =
  | { readonly is: 'same'; readonly because: 'name' | 'other-name' }
  | { readonly is: 'likely'; readonly because: Hint; readonly telling: number }
  | { readonly is: 'apart' }

export const hints = [
  'surname',
  'surnames',
  'spelling',
  'first-name',
  'more-words',
  'acronym',
  'generation',
  'word-order',
  'short-name',
] as const
export type Hint = (typeof hints)[number]

const TELLING: Readonly<Record<Hint, number>> = {
  acronym: 0.9,
  spelling: 0.8,
  'short-name': 0.75,
  'first-name': 0.7,
  'word-order': 0.6,
  'more-words': 0.55,
  surname: 0.55,
  generation: 0.4,
  // Whoever has more of a name says more of who both are.
  surnames: 0.3,
}
const apart: Likeness = { is: 'apart' }
const likely = (because: Hint): Likeness => ({ is: 'likely', because, telling: TELLING[because] })

/**
 * A person is the same by two words at least; an organisation or place by its whole name. Everything less is likely at most:
 * a surname alone, one letter off, an acronym, a word more.
 */
export const likeness = (kind: Kind, one: string, other: string, fold: Fold = foldings): Likeness =>
  likenessOf(kind, namedAs(one, kind, fold), namedAs(other, kind, fold))

/** A name, and how it is folded. */
export interface Named {
  readonly name: string
  readonly folded: readonly Folded[]
  /** "NATO", "MoD". */
  readonly isAcronym: boolean
}

export const namedAs = (name: string, kind: Kind, fold: Fold = foldings): Named => ({
  name,
  folded: fold(name, kind),
  isAcronym: kind !== 'person' && ACRONYM.test(name),
})

export function likenessOf(kind: Kind, one: Named, other: Named): Likeness {
  let first: Likeness | undefined
  for (const a of one.folded)
    for (const b of other.folded) {
      const found = compare(kind, a, b, one.name, other.name)
      if (found.is === 'same') return found
      if (found.is === 'likely') first ??= found
    }
  return first ?? acronym(one, other) ?? apart
}

function compare(kind: Kind, one: Folded, other: Folded, name: string, otherName: string): Likeness {
  if (one.text === other.text && one.generation === other.generation) {
    if (kind === 'person') return one.words.length > 1 ? { is: 'same', because: 'name' } : likely('surnames')
    const isWhole = one.words.length > 1 || one.isShortened === other.isShortened
    return isWhole ? { is: 'same', because: 'name' } : likely('short-name')
  }
  if (one.knownAs?.has(other.text)) return { is: 'same', because: 'other-name' }
  if (kind === 'person') return people(one, other)
  return bodies(kind, one.telling, other.telling, name, otherName)
}

function people(one: Folded, other: Folded): Likeness {
  const isOfGeneration = one.generation !== other.generation
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  if (one.text === other.text) return likely('generation')
  if (short.length === 1 || isPart(short, long)) {
    const [only = ''] = short
    const isSurname = long.at(-1) === short.at(-1)
    if (isSurname || long.includes(only)) {
      if (!isPart(short, long)) return apart
      return likelyIn(
        isOfGeneration,
        isSurname && short.every((word, at) => at > 0 || word !== long[0]) ? 'surname' : 'more-words',
      )
    }
    return short.length === 1 && isOff(only, long.at(-1) ?? '') ? likelyIn(isOfGeneration, 'spelling') : apart
  }
  const [first = '', last = ''] = [short[0], short.at(-1)]
  const [first2 = '', last2 = ''] = [long[0], long.at(-1)]
  const isLast = last === last2
  if (isLast && (areNicknames(first, first2) || areInitials(first, first2)))
    return likelyIn(isOfGeneration, 'first-name')
  if (isLast && first === first2) {
    const [inner, outer] = [short.slice(1, -1), long.slice(1, -1)]
    const fits = inner.every((word) => outer.some((each) => each === word || areInitials(word, each)))
    return fits ? likelyIn(isOfGeneration, 'more-words') : apart
  }
  if (short.length !== long.length) return apart
  const isNear = short.every((word, at) => {
    const against = long[at] ?? ''
    // Of as many words the short one is `one`.
    return word === against || one.skeletons[at] === other.skeletons[at] || isOff(word, against)
  })
  // They are not the same: that was asked before.
  return isNear ? likelyIn(isOfGeneration, 'spelling') : apart
}

const likelyIn = (isOfGeneration: boolean, because: Hint): Likeness =>
  likely(isOfGeneration ? 'generation' : because)

/** By the words of both that tell. */
function bodies(
  kind: Kind,
  a: readonly string[],
  b: readonly string[],
  name: string,
  other: string,
): Likeness {
  const isAsLong = a.length === b.length
  const off = isAsLong ? countOff(a, b) : 0
  if (isAsLong && a.length > 0 && off === 0) return likely('more-words')
  if (isAsLong && off > 1 && a.every((word) => b.includes(word)) && isSameIn(a.toSorted(), b.toSorted()))
    return likely('word-order')
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (
    short.length > 0 &&
    short.length < long.length &&
    isPart(short, long) &&
    !AREAS.test(long.at(-1) ?? '')
  ) {
    // "Guinea" is not "Equatorial Guinea": of places what comes before tells them apart.
    if (kind === 'place')
      return long.slice(0, short.length).join(' ') === short.join(' ') ? likely('more-words') : apart
    return likely('more-words')
  }
  const isNear =
    off === 1 &&
    a.every((word, at) => word === b[at] || isOff(word, b[at] ?? '')) &&
    !SHOUTED.test(name) &&
    !SHOUTED.test(other)
  return isNear ? likely('spelling') : apart
}
/** "Kherson" is not the region of that name. */
const AREAS = /^(?:region|state|province|county|district|republic)$/
/** Letters of an acronym are no slips. */
const SHOUTED = /^\p{Lu}{2,6}$/u

/** How many of as many words are others. */
function countOff(one: readonly string[], other: readonly string[]): number {
  let off = 0
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) off++
  return off
}
const isSameIn = (one: readonly string[], other: readonly string[]): boolean => countOff(one, other) === 0

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}.]{0,9}\p{Lu}\.?$/u

function acronym(one: Named, other: Named): Likeness | undefined {
  const short = one.isAcronym ? one : other.isAcronym ? other : undefined
  if (short === undefined) return undefined
  const letters = short.name.replace(/\./g, '').toLowerCase()
  const long = short === one ? other : one
  return long.folded.some(({ words }) => words.length > 1 && initialsOf(words).includes(letters)) ||
    long.name.replace(/[\s.-]/g, '').toLowerCase() === letters
    ? likely('acronym')
    : undefined
}

/** Whether words stand in others in this order. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}

const SHORTEST = 5
/** One letter off, in words that are long enough to tell. */
const isOff = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= SHORTEST &&
  Math.abs(one.length - other.length) < 2 &&
  distance(one, other) === 1
