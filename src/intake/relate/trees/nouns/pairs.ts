/** Whom "the two men", "both leaders" and "they" mean, where the sentence before names just as many. */

import type { Kind } from '../../../../model/vocabulary'
import type { Recognised } from '../../../article'
import { type Gender, genderOfWord } from '../../../recognise/words/gender'
import { manyBodies } from '../../../recognise/words/organisations'
import { type Branches, children, lowerAt, relationAt } from '../reading'
import { isSomebody } from './somebody'

/** Those meant by a word of a tree, all of them; empty where that cannot be told. */
export type PairAt = (b: Branches, at: number) => readonly number[]

/** How many characters it may lie back. */
const BACK = 500

/** `isCalled` tells whether somebody can be called "he", or "she". */
export function pairsOf(
  sentences: readonly (readonly Branches[])[],
  recognised: readonly Recognised[],
  isCalled: (who: Recognised, gender: Gender) => boolean,
): PairAt {
  const before = (b: Branches): Branches | undefined => {
    const start = b.words[0]?.start ?? 0
    const last = (sentences[b.paragraph] ?? []).findLast(({ words }) => (words[0]?.start ?? 0) < start)
    return last && start - (last.words.at(-1)?.end ?? 0) < BACK ? last : undefined
  }
  const named = (b: Branches, fits: (who: Recognised) => boolean): readonly number[] => [
    ...new Set(b.mentions.flatMap((one) => (one && !one.who.unnamed && fits(one.who) ? [one.index] : []))),
  ]
  return (b, at) => {
    const last = before(b)
    if (last === undefined) return []
    if (/^(?:they|them|their)$/.test(lowerAt(b, at))) {
      const whole = joinedSubject(last)
      const kinds = new Set(whole.map((who) => recognised[who]?.kind))
      const [kind] = kinds
      // Nobody else may be meant: all of the kind who are named are those who do it.
      const others = named(last, (who) => who.kind === kind).filter((who) => !whole.includes(who))
      return whole.length > 1 && kinds.size === 1 && others.length === 0 ? whole : []
    }
    const of = describedBy(b, at)
    if (of === undefined) return []
    const found = named(last, (who) => who.kind === of.kind && (!of.gender || isCalled(who, of.gender)))
    return found.length === 2 ? found : []
  }
}

/** "Ruiz and Horak left": all of those who do what a sentence tells, where each is named. */
function joinedSubject(b: Branches): readonly number[] {
  const root = b.nodes.findIndex(({ head }) => head < 0)
  const [first = -1] = children(b, root, 'nsubj')
  const all = [first, ...(first < 0 ? [] : children(b, first, 'conj'))]
  const named = all.map((at) => b.mentions[at])
  return named.every((one) => one !== undefined) ? named.flatMap((one) => (one ? [one.index] : [])) : []
}

/** "the two men", "both leaders", "the pair": who can be called so. */
function describedBy(b: Branches, at: number): { kind: Kind; gender?: Gender } | undefined {
  const word = lowerAt(b, at)
  const isTwo =
    children(b, at, 'nummod').some((child) => lowerAt(b, child) === 'two') ||
    children(b, at, 'det', 'det:predet').some((child) => lowerAt(b, child) === 'both')
  const isPlain = (b.under[at] ?? []).every((child) =>
    /^(?:det|nummod|case|punct|amod)/.test(relationAt(b, child)),
  )
  if (/^(?:pair|duo|couple)$/.test(word))
    return isPlain && children(b, at, 'det').some((child) => lowerAt(b, child) === 'the')
      ? { kind: 'person' }
      : undefined
  if (!isTwo || !isPlain) return undefined
  if (/^(?:countries|nations|states|cities|towns)$/.test(word)) return { kind: 'place' }
  if (manyBodies.has(word)) return { kind: 'organisation' }
  const one = word === 'men' ? 'man' : word === 'women' ? 'woman' : word.replace(/s$/, '')
  if (!isSomebody(one)) return undefined
  const gender = genderOfWord(one)
  return { kind: 'person', ...(gender && { gender }) }
}
