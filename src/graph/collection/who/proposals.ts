/** Who may be one and is to be asked about. */

import type { Member } from '../../../model/collection'
import { nothingShared, type SharedMap, sharedIn, sharedWith } from '../shared'
import { type Alike, blockKeys, type Candidate, closest, foldOf } from './candidates'
import type { Pair } from './rule'

/** Two who may be one. */
export interface Proposal extends Alike {
  readonly of: readonly [Member, Member]
}

/** More than share a word than these share no telling one. */
const MOST_SHARING = 60
const MOST_PROPOSALS = 500

interface Likely {
  readonly pair: Pair
  readonly alike: Alike
  /** Of the groups of both. */
  readonly between: number
  /** Of both, the same whichever is first. */
  readonly name: string
}

/** Index of the group of a key. */
type GroupOf = (key: string) => number | undefined

/** Those who share a word by its sound, or initials, and how alike any two of them are. */
export interface Blocks {
  /** Null where too many share it. */
  readonly sharing: SharedMap<string, readonly Candidate[] | null>
  /** Of those that have any. */
  readonly likely: ReadonlyMap<string, readonly Likely[]>
}

export const noBlocks: Blocks = { sharing: nothingShared(), likely: new Map() }

/** With more of them; they come after those who are there. `groupOf`: who is one by now. */
export function blocksWith(
  { sharing, likely }: Blocks,
  more: readonly Candidate[],
  groupOf: GroupOf,
): Blocks {
  const newcomers = new Map<string, Candidate[]>()
  for (const one of more)
    for (const key of blockKeys(one.entity, foldOf(one))) {
      const block = newcomers.get(key)
      if (block) block.push(one)
      else newcomers.set(key, [one])
    }
  const changed = new Map<string, readonly Candidate[] | null>()
  const found = new Map(likely)
  for (const [key, block] of newcomers) {
    const before = sharedIn(sharing, key)
    if (before === null) continue
    const all = [...(before ?? []), ...block]
    const isCrowded = all.length > MOST_SHARING
    changed.set(key, isCrowded ? null : all)
    const pairs = isCrowded ? [] : [...(found.get(key) ?? []), ...likelyIn(all, before?.length ?? 0, groupOf)]
    if (pairs.length > 0) found.set(key, pairs)
    else found.delete(key)
  }
  return { sharing: sharedWith(sharing, changed), likely: found }
}

/** Pairs of which the second is not before `from`. */
function likelyIn(block: readonly Candidate[], from: number, groupOf: GroupOf): readonly Likely[] {
  return block.slice(from).flatMap((other, at) =>
    block.slice(0, from + at).flatMap((one): Likely[] => {
      const between = betweenGroups(groupOf, one.key, other.key)
      if (between === null || one.member.piece === other.member.piece) return []
      const alike = closest(one.entity, other.entity, foldOf(one, other))
      return alike ? [{ pair: [one, other], alike, between, name: nameOf(one.key, other.key) }] : []
    }),
  )
}

/** Those that a rule would join and something holds against, and those that are likely; not those of whom somebody `judged`. Most telling first. */
export function proposalsOf(
  doubtful: Iterable<readonly Pair[]>,
  { likely }: Blocks,
  groupOf: GroupOf,
  judged: readonly (readonly [string, string])[],
): readonly Proposal[] {
  const decided = new Set(judged.map(([one, other]) => betweenGroups(groupOf, one, other)))
  const best = new Map<number, Likely>()
  const propose = (one: Likely): void => {
    const known = best.get(one.between)
    if (!known || byTelling(one, known) < 0) best.set(one.between, one)
  }
  for (const pairs of doubtful)
    for (const pair of pairs) {
      const [one, other] = pair
      const between = betweenGroups(groupOf, one.key, other.key)
      if (between === null || one.member.piece === other.member.piece) continue
      propose({ pair, alike: { because: 'name', telling: 0.95 }, between, name: nameOf(one.key, other.key) })
    }
  for (const pairs of likely.values()) for (const one of pairs) propose(one)
  return [...best.values()]
    .filter(({ between }) => !decided.has(between))
    .toSorted(byTelling)
    .slice(0, MOST_PROPOSALS)
    .map(({ pair: [one, other], alike }) => ({ of: [one.member, other.member], ...alike }))
}

/** More groups than any collection has. */
const MOST_GROUPS = 2 ** 26

/** Null where they are in one. */
function betweenGroups(groupOf: GroupOf, one: string, other: string): number | null {
  const [a, b] = [groupOf(one) ?? MOST_GROUPS - 1, groupOf(other) ?? MOST_GROUPS - 1]
  return a === b ? null : Math.min(a, b) * MOST_GROUPS + Math.max(a, b)
}

const nameOf = (one: string, other: string): string => (one < other ? `${one},${other}` : `${other},${one}`)

/** Of equals, whose keys come first. */
const byTelling = (a: Likely, b: Likely): number =>
  b.alike.telling - a.alike.telling ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
  (a.alike.because < b.alike.because ? -1 : 1)
