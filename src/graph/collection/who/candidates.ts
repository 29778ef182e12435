/** Those who may be one with others, and under what they are found. */

import type { Member } from '../../../model/collection'
import type { Entity } from '../../../model/piece'
import { type Fold, type Folded, foldings, initialsOf, knownAs, skeleton, telling } from '../folding'
import { type Hint, likeness } from '../likeness'

export interface Candidate {
  readonly member: Member
  readonly entity: Entity
  readonly key: string
  /** Of its piece: "en" of "en-GB". */
  readonly language: string
  /** Its names, folded. */
  readonly folded: ReadonlyMap<string, readonly Folded[]>
}

/** How names of either are folded, known already. */
export const foldOf =
  (one: Candidate, other: Candidate = one): Fold =>
  (name, kind) =>
    (kind === one.entity.kind ? one.folded.get(name) : undefined) ??
    (kind === other.entity.kind ? other.folded.get(name) : undefined) ??
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
  const [names, others] = [
    [one.name, ...one.aliases],
    [other.name, ...other.aliases],
  ]
  let best: Alike | undefined
  let left = MOST_PAIRS
  for (const a of names)
    for (const b of others) {
      if (left-- === 0) return best
      const found = likeness(one.kind, a, b, fold)
      if (found.is === 'apart') continue
      const { because } = found
      const alike: Alike = { because, telling: found.is === 'same' ? 0.95 : found.telling }
      if (!best || alike.telling > best.telling) best = alike
    }
  return best
}
const MOST_PAIRS = 64

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
