/** Those who may be one with others, and under what they are found. */

import type { Member } from '../../../model/collection'
import type { Entity } from '../../../model/piece'
import type { Kind } from '../../../model/vocabulary'
import { type Fold, foldings, initialsOf, knownAs, skeleton, telling } from '../folding'
import { type Hint, type Likeness, likenessOf, type Named, namedAs } from '../likeness'

export interface Candidate {
  readonly member: Member
  readonly entity: Entity
  readonly key: string
  /** Of its piece: "en" of "en-GB". */
  readonly language: string
  readonly names: Names
}

export interface Names {
  readonly all: readonly Named[]
  /** Those that are not short for the first of them; none where that is short itself. */
  readonly inFull: readonly Named[]
}

/** How its names are folded, known already. */
export const foldOf =
  (one: Candidate): Fold =>
  (name, kind) =>
    (kind === one.entity.kind ? one.names.all.find((known) => known.name === name)?.folded : undefined) ??
    foldings(name, kind)

export interface Alike {
  readonly because: Hint | 'name' | 'other-name'
  /** From 0 to 1. */
  readonly telling: number
}

/**
 * What two have in common who are one by rule. Nobody in particular is only in one piece. Where there are several languages,
 * titles, short forms and other names are folded within each alone: from one to another a name is one as it is written.
 */
export function ruleKeys(
  { kind, name, aliases, unnamed, wikipedia }: Entity,
  fold: Fold = foldings,
  language = '',
): readonly string[] {
  if (unnamed) return []
  const names = [name, ...aliases].flatMap((each, at) =>
    fold(each, kind).flatMap(({ words, text, generation, isShortened }) => {
      const isWhole = kind === 'person' ? words.length > 1 : at === 0 || words.length > 1
      if (!isWhole || (isShortened && words.length === 1)) return []
      const folded = `${kind} ${knownAs(kind, text)} ${generation}`
      return language === ''
        ? [folded]
        : [`${folded} ${language}`, `${kind} as written: ${each.normalize('NFC').toLowerCase()}`]
    }),
  )
  return [...new Set([...names, ...(wikipedia === undefined ? [] : [`= ${wikipedia}`])])]
}

/** How two are most alike in any of their names; undefined where they are not. */
export function closest(one: Entity, other: Entity, fold: Fold = foldings): Alike | undefined {
  return closestOf(one.kind, namesOf(one, fold), namesOf({ ...other, kind: one.kind }, fold))
}

/** Its names, folded. */
export function namesOf({ kind, name, aliases }: Entity, fold: Fold = foldings): Names {
  const all = [name, ...aliases].map((each) => namedAs(each, kind, fold))
  return { all, inFull: inFullOf(all) }
}

export function closestOf(kind: Kind, names: Names, others: Names): Alike | undefined {
  let best: Alike | undefined
  let left = MOST_PAIRS
  // Of two whose whole names are known, what both are called for short tells nothing: many are Clinton, or the Post.
  const areBoth = names.inFull.length > 0 && others.inFull.length > 0
  for (const a of areBoth ? names.inFull : names.all)
    for (const b of areBoth ? others.inFull : others.all) {
      if (left-- === 0) return best
      const found = likenessOf(kind, a, b)
      if (found.is === 'apart') continue
      const alike = areBoth && found.because === 'surnames' ? nicknamed : alikeBy(found)
      if (!best || alike.telling > best.telling) best = alike
    }
  return best
}
const MOST_PAIRS = 64

const alikeBy = (found: Exclude<Likeness, { is: 'apart' }>): Alike => ({
  because: found.because,
  telling: found.is === 'same' ? 0.95 : found.telling,
})
/** Two who have whole names besides, and are called alike by a word that is in neither. */
const nicknamed: Alike = { because: 'name', telling: 0.55 }

function inFullOf(names: readonly Named[]): readonly Named[] {
  const [first] = names
  if (!first || !isOfSeveralWords(first)) return []
  const words = new Set(first.folded.flatMap((each) => each.words))
  const isShort = ({ folded }: Named): boolean =>
    folded.every((each) => each.telling.every((word) => words.has(word)))
  return names.filter((name) => name === first || !isShort(name))
}

const isOfSeveralWords = ({ folded }: Named): boolean => folded.some(({ words }) => words.length > 1)

/** Under which others are looked for that may be the same: each telling word by its sound, and the initials. */
export function blockKeys(
  { kind, name, aliases, unnamed }: Entity,
  fold: Fold = foldings,
): readonly string[] {
  if (unnamed) return []
  const all = [name, ...aliases].flatMap((each) => fold(each, kind))
  return [
    ...new Set(
      all.flatMap(({ words }) => [
        ...telling(words).map((word) => `${kind} ${skeleton(word)}`),
        ...(kind === 'person'
          ? []
          : [...(words.length > 1 ? initialsOf(words) : words)].map((letters) => `${kind} # ${letters}`)),
      ]),
    ),
  ]
}
