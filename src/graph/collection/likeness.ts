/** Whether two names of two pieces are one: surely, perhaps, or not to be seen. */

import { distance } from 'fastest-levenshtein'
import type { Kind } from '../../model/vocabulary'
import { areInitials, areNicknames, type Fold, type Folded, foldings, initialsOf, telling } from './folding'

/** `same`: by rule. `likely`: to be asked about, with how telling it is from 0 to 1. */
export type Likeness =
  | { readonly is: 'same'; readonly because: 'name' | 'other-name' }
  | { readonly is: 'likely'; readonly because: Hint; readonly telling: number }
  | { readonly is: 'apart' }

export type Hint =
  | 'surname'
  | 'spelling'
  | 'first-name'
  | 'more-words'
  | 'acronym'
  | 'generation'
  | 'word-order'
  | 'short-name'

const TELLING: Readonly<Record<Hint, number>> = {
  acronym: 0.9,
  spelling: 0.8,
  'short-name': 0.75,
  'first-name': 0.7,
  'word-order': 0.6,
  'more-words': 0.55,
  surname: 0.5,
  generation: 0.4,
}
const apart: Likeness = { is: 'apart' }
const likely = (because: Hint): Likeness => ({ is: 'likely', because, telling: TELLING[because] })

/**
 * A person is the same by two words at least; an organisation or place by its whole name. Everything less is likely at most:
 * a surname alone, one letter off, an acronym, a word more.
 */
export function likeness(kind: Kind, one: string, other: string, fold: Fold = foldings): Likeness {
  let first: Likeness | undefined
  for (const a of fold(one, kind))
    for (const b of fold(other, kind)) {
      const found = compare(kind, a, b, [one, other])
      if (found.is === 'same') return found
      if (found.is === 'likely') first ??= found
    }
  return first ?? acronym(kind, one, other, fold) ?? apart
}

function compare(kind: Kind, one: Folded, other: Folded, names: readonly [string, string]): Likeness {
  if (one.text === other.text && one.generation === other.generation) {
    if (kind === 'person') return one.words.length > 1 ? { is: 'same', because: 'name' } : likely('surname')
    const isWhole = one.words.length > 1 || one.isShortened === other.isShortened
    return isWhole ? { is: 'same', because: 'name' } : likely('short-name')
  }
  if (one.knownAs?.has(other.text)) return { is: 'same', because: 'other-name' }
  if (kind === 'person') return people(one, other)
  return bodies(kind, one.words, other.words, names)
}

function people(one: Folded, other: Folded): Likeness {
  const isOfGeneration = one.generation !== other.generation
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  const alikeAs = (likeness: Likeness): Likeness =>
    isOfGeneration && likeness.is !== 'apart' ? likely('generation') : likeness
  if (one.text === other.text) return likely('generation')
  if (short.length === 1 || isPart(short, long)) {
    const [only = ''] = short
    const isSurname = long.at(-1) === short.at(-1)
    if (isSurname || long.includes(only)) {
      if (!isPart(short, long)) return apart
      return alikeAs(
        likely(isSurname && short.every((word, at) => at > 0 || word !== long[0]) ? 'surname' : 'more-words'),
      )
    }
    return short.length === 1 && isOff(only, long.at(-1) ?? '') ? alikeAs(likely('spelling')) : apart
  }
  const [first = '', last = ''] = [short[0], short.at(-1)]
  const [first2 = '', last2 = ''] = [long[0], long.at(-1)]
  const isLast = last === last2
  if (isLast && (areNicknames(first, first2) || areInitials(first, first2)))
    return alikeAs(likely('first-name'))
  if (isLast && first === first2) {
    const [inner, outer] = [short.slice(1, -1), long.slice(1, -1)]
    const fits = inner.every((word) => outer.some((each) => each === word || areInitials(word, each)))
    return fits ? alikeAs(likely('more-words')) : apart
  }
  if (short.length !== long.length) return apart
  const off = short.filter((word, at) => word !== long[at])
  const isNear = short.every((word, at) => {
    const against = long[at] ?? ''
    // Of as many words the short one is `one`.
    return word === against || one.skeletons[at] === other.skeletons[at] || isOff(word, against)
  })
  return isNear && off.length > 0 ? alikeAs(likely('spelling')) : apart
}

function bodies(
  kind: Kind,
  one: readonly string[],
  other: readonly string[],
  names: readonly [string, string],
): Likeness {
  const [a, b] = [telling(one), telling(other)]
  if (a.length > 0 && a.join(' ') === b.join(' ')) return likely('more-words')
  if (a.length > 1 && a.toSorted().join(' ') === b.toSorted().join(' ')) return likely('word-order')
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
  if (a.length !== b.length) return apart
  const off = a.filter((word, at) => word !== b[at])
  const isNear =
    off.length === 1 && a.every((word, at) => word === b[at] || isOff(word, b[at] ?? '')) && !isShouted(names)
  return isNear ? likely('spelling') : apart
}
/** "Kherson" is not the region of that name. */
const AREAS = /^(?:region|state|province|county|district|republic)$/
/** Letters of an acronym are no slips. */
const isShouted = (names: readonly [string, string]): boolean =>
  names.some((name) => /^\p{Lu}{2,6}$/u.test(name))

function acronym(kind: Kind, one: string, other: string, fold: Fold): Likeness | undefined {
  if (kind === 'person') return undefined
  const short = [one, other].find((name) => /^\p{Lu}[\p{Lu}\p{Ll}.]{0,9}\p{Lu}\.?$/u.test(name))
  if (short === undefined) return undefined
  const letters = short.replace(/\./g, '').toLowerCase()
  const long = short === one ? other : one
  return fold(long, kind).some(({ words }) => words.length > 1 && initialsOf(words).includes(letters)) ||
    long.replace(/[\s.-]/g, '').toLowerCase() === letters
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
