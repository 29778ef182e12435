/** Who may be one and is to be asked about. */

import type { Member } from '../../../model/collection'
import { nothingShared, type SharedMap, sharedIn, sharedWith } from '../shared'
import { type Alike, blockKeys, type Candidate, closest, foldOf } from './candidates'
import { type Pair, put } from './rule'

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

interface Placed {
  readonly one: Candidate
  /** Index of its group. */
  readonly at: number
}

/** Those who share a word by its sound, or initials, and how alike any two of them are. */
export interface Blocks {
  /** Null where too many share it. */
  readonly sharing: SharedMap<string, readonly Placed[] | null>
  /** Of those that have any. */
  readonly likely: ReadonlyMap<string, readonly Likely[]>
  /** The most telling of two groups, by `between`; and these, the most telling first. */
  readonly best: ReadonlyMap<number, Likely>
  readonly ranked: readonly Likely[]
}

export const noBlocks: Blocks = { sharing: nothingShared(), likely: new Map(), best: new Map(), ranked: [] }

/** With more of them; they come after those who are there. `groupOf`: who is one by now. */
export function blocksWith(
  { sharing, likely, best, ranked }: Blocks,
  more: readonly Candidate[],
  groupOf: GroupOf,
): Blocks {
  const newcomers = new Map<string, Placed[]>()
  for (const one of more) {
    const placed = { one, at: groupOf(one.key) ?? -1 }
    for (const key of blockKeys(one.entity, foldOf(one))) put(newcomers, key, placed)
  }
  const changed = new Map<string, readonly Placed[] | null>()
  const all = new Map(likely)
  const found: Likely[] = []
  let isAnyGone = false
  for (const [key, block] of newcomers) {
    const before = sharedIn(sharing, key)
    if (before === null) continue
    const together = [...(before ?? []), ...block]
    const isCrowded = together.length > MOST_SHARING
    changed.set(key, isCrowded ? null : together)
    if (isCrowded) {
      if (all.delete(key)) isAnyGone = true
      continue
    }
    const pairs = likelyIn(together, before?.length ?? 0)
    if (pairs.length > 0) all.set(key, [...(all.get(key) ?? []), ...pairs])
    found.push(...pairs)
  }
  const known = isAnyGone ? bestOf([...all.values()].flat()) : bestOf(found, best)
  return {
    sharing: sharedWith(sharing, changed),
    likely: all,
    best: known,
    ranked: isAnyGone
      ? [...known.values()].toSorted(byTelling)
      : rankedWith(
          ranked,
          best,
          found.filter((one) => known.get(one.between) === one),
        ),
  }
}

/** With those that are the best of theirs now, in place of the best before: the others stay in their order. */
function rankedWith(
  ranked: readonly Likely[],
  best: ReadonlyMap<number, Likely>,
  found: readonly Likely[],
): readonly Likely[] {
  if (found.length === 0) return ranked
  const gone = new Set(found.map(({ between }) => best.get(between)))
  const news = found.toSorted(byTelling)
  const all: Likely[] = []
  let at = 0
  for (const one of ranked) {
    if (gone.has(one)) continue
    for (let next = news[at]; next && byTelling(next, one) < 0; next = news[at]) {
      all.push(next)
      at++
    }
    all.push(one)
  }
  return [...all, ...news.slice(at)]
}

function bestOf(
  found: readonly Likely[],
  before: ReadonlyMap<number, Likely> = new Map(),
): ReadonlyMap<number, Likely> {
  if (found.length === 0) return before
  const best = new Map(before)
  for (const one of found) {
    const known = best.get(one.between)
    if (!known || byTelling(one, known) < 0) best.set(one.between, one)
  }
  return best
}

/** Pairs of which the second is not before `from`. */
function likelyIn(block: readonly Placed[], from: number): readonly Likely[] {
  const found: Likely[] = []
  block.forEach(({ one: other, at: second }, index) => {
    if (index < from) return
    for (const { one, at: first } of block.slice(0, index)) {
      if (first === second || one.member.piece === other.member.piece) continue
      const alike = closest(one.entity, other.entity, foldOf(one, other))
      if (!alike) continue
      found.push({
        pair: [one, other],
        alike,
        between: between(first, second),
        name: nameOf(one.key, other.key),
      })
    }
  })
  return found
}

/** Those that a rule would join and something holds against, and those that are likely; not those of whom somebody `judged`. Most telling first. */
export function proposalsOf(
  doubtful: Iterable<readonly Pair[]>,
  { best, ranked }: Blocks,
  groupOf: GroupOf,
  judged: readonly (readonly [string, string])[],
): readonly Proposal[] {
  const decided = new Set(judged.map(([one, other]) => between(groupOf(one) ?? -1, groupOf(other) ?? -1)))
  const doubts = bestOf(
    [...doubtful].flat().flatMap((pair): readonly Likely[] => {
      const [one, other] = pair
      const [first, second] = [groupOf(one.key) ?? -1, groupOf(other.key) ?? -1]
      if (first === second || one.member.piece === other.member.piece) return []
      const alike = { because: 'name' as const, telling: 0.95 }
      return [{ pair, alike, between: between(first, second), name: nameOf(one.key, other.key) }]
    }),
  )
  const held = [...doubts.values()].filter((one) => {
    const known = best.get(one.between)
    return !known || byTelling(one, known) < 0
  })
  const instead = new Set(held.map((one) => one.between))
  // They are ranked: further ones would not be told.
  const told: Likely[] = []
  for (const one of ranked) {
    if (told.length === MOST_PROPOSALS) break
    if (!instead.has(one.between) && !decided.has(one.between)) told.push(one)
  }
  return [...told, ...held.filter((one) => !decided.has(one.between))]
    .toSorted(byTelling)
    .slice(0, MOST_PROPOSALS)
    .map(({ pair: [one, other], alike }) => ({ of: [one.member, other.member], ...alike }))
}

/** More groups than any collection has. */
const MOST_GROUPS = 2 ** 26

const between = (one: number, other: number): number =>
  Math.min(one, other) * MOST_GROUPS + Math.max(one, other)

const nameOf = (one: string, other: string): string => (one < other ? `${one},${other}` : `${other},${one}`)

/** Of equals, whose keys come first. */
const byTelling = (a: Likely, b: Likely): number =>
  b.alike.telling - a.alike.telling ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
  (a.alike.because < b.alike.because ? -1 : 1)
