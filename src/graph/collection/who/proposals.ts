/** Who may be one and is to be asked about. */

import { eachAlone, type Steps } from '../../../model/check/steps'
import type { Member } from '../../../model/collection'
import { nothingShared, type SharedMap, sharedIn, sharedWith } from '../shared'
import { type Alike, blockKeys, type Candidate, closestOf, foldOf } from './candidates'
import { type Pair, put } from './rule'

/** Two who may be one. */
export interface Proposal extends Alike {
  readonly of: readonly [Member, Member]
}

/** More than share a word than these share no telling one. */
const MOST_SHARING = 60
const MOST_PROPOSALS = 500

interface Likely {
  readonly proposal: Proposal
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
interface Block {
  readonly placed: readonly Placed[]
  readonly likely: readonly Likely[]
}

export interface Blocks {
  /** Null where too many share it. */
  readonly sharing: SharedMap<string, Block | null>
  /** Of two groups, by `between`, the most telling first. */
  readonly likely: SharedMap<number, readonly Likely[]>
  /** The first of each, the most telling first. */
  readonly ranked: readonly Likely[]
}

export const noBlocks: Blocks = { sharing: nothingShared(), likely: nothingShared(), ranked: [] }
const noBlock: Block = { placed: [], likely: [] }

/** With more of them; they come after those who are there. `groupOf`: who is one by now. */
export function* blocksWith(
  { sharing, likely, ranked }: Blocks,
  more: readonly Candidate[],
  groupOf: GroupOf,
): Steps<Blocks> {
  const newcomers = new Map<string, Placed[]>()
  yield* eachAlone(more, (one) => {
    const placed = { one, at: groupOf(one.key) ?? -1 }
    for (const key of blockKeys(one.entity, foldOf(one))) put(newcomers, key, placed)
  })
  const changed = new Map<string, Block | null>()
  const [found, gone]: [Likely[], Set<Likely>] = [[], new Set()]
  yield* eachAlone(newcomers, ([key, news]) => {
    const before = sharedIn(sharing, key)
    if (before === null) return
    const block = before ?? noBlock
    const placed = block.placed.concat(news)
    if (placed.length > MOST_SHARING) {
      changed.set(key, null)
      for (const one of block.likely) gone.add(one)
      return
    }
    const pairs = likelyIn(placed, block.placed.length)
    changed.set(key, { placed, likely: block.likely.concat(pairs) })
    for (const one of pairs) found.push(one)
  })
  const otherwise = new Map<number, Likely[]>()
  const listOf = ({ between }: Likely): Likely[] => {
    const all = otherwise.get(between) ?? sharedIn(likely, between)?.filter((one) => !gone.has(one)) ?? []
    otherwise.set(between, all)
    return all
  }
  for (const one of gone) listOf(one)
  for (const one of found) listOf(one).push(one)
  for (const all of otherwise.values()) all.sort(byTelling)
  return {
    sharing: sharedWith(sharing, changed),
    likely: sharedWith(likely, otherwise),
    ranked: rankedWith(ranked, likely, otherwise),
  }
}

/** With those that are the first of theirs now, in place of the first before: the others stay in their order. */
function rankedWith(
  ranked: readonly Likely[],
  before: Blocks['likely'],
  otherwise: ReadonlyMap<number, readonly Likely[]>,
): readonly Likely[] {
  const [gone, news]: [Set<Likely>, Likely[]] = [new Set(), []]
  for (const [between, [now]] of otherwise) {
    const was = sharedIn(before, between)?.[0]
    if (was === now) continue
    if (was) gone.add(was)
    if (now) news.push(now)
  }
  if (gone.size === 0 && news.length === 0) return ranked
  news.sort(byTelling)
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
  return all.concat(news.slice(at))
}

/** Of each two groups. */
function mostTelling(found: readonly Likely[]): ReadonlyMap<number, Likely> {
  const best = new Map<number, Likely>()
  for (const one of found) {
    const known = best.get(one.between)
    if (!known || byTelling(one, known) < 0) best.set(one.between, one)
  }
  return best
}

/** Pairs of which the second is not before `from`. */
function likelyIn(block: readonly Placed[], from: number): readonly Likely[] {
  const found: Likely[] = []
  for (const { one: other, at: second } of block.slice(from))
    for (const { one, at: first } of block) {
      if (one === other) break
      if (first === second || one.member.piece === other.member.piece) continue
      const alike = closestOf(one.entity.kind, one.names, other.names)
      if (!alike) continue
      found.push({
        proposal: { of: [one.member, other.member], ...alike },
        between: between(first, second),
        name: nameOf(one.key, other.key),
      })
    }
  return found
}

/** Those that a rule would join and something holds against, and those that are likely; not those of whom somebody `judged`. */
export function proposalsOf(
  doubtful: Iterable<readonly Pair[]>,
  { likely, ranked }: Blocks,
  groupOf: GroupOf,
  judged: readonly (readonly [string, string])[],
  groups: readonly (readonly Member[])[],
): { readonly proposals: readonly Proposal[]; readonly waiting: number } {
  const decided = new Set(judged.map(([one, other]) => between(groupOf(one) ?? -1, groupOf(other) ?? -1)))
  const doubts = mostTelling(
    [...doubtful].flat().flatMap((pair): readonly Likely[] => {
      const [one, other] = pair
      const [first, second] = [groupOf(one.key) ?? -1, groupOf(other.key) ?? -1]
      if (first === second || one.member.piece === other.member.piece) return []
      const proposal = { of: [one.member, other.member], because: 'name', telling: 0.95 } as const
      return [{ proposal, between: between(first, second), name: nameOf(one.key, other.key) }]
    }),
  )
  const held = [...doubts.values()].filter((one) => {
    const known = sharedIn(likely, one.between)?.[0]
    return !known || byTelling(one, known) < 0
  })
  const besides = held.filter((one) => !decided.has(one.between)).sort(byTelling)
  const settled = new Set([...decided, ...held.map((one) => one.between)])
  const isRanked = (both: number): boolean => sharedIn(likely, both)?.[0] !== undefined
  const joins = ({ between: both }: Likely): number =>
    (groups[Math.floor(both / MOST_GROUPS)]?.length ?? 0) + (groups[both % MOST_GROUPS]?.length ?? 0)
  const foremost = [
    ...foremostOf(ranked, (one) => !settled.has(one.between)),
    ...foremostOf(besides, () => true),
  ]
    .map((one) => ({ one, joined: joins(one) }))
    .sort(
      (a, b) =>
        b.one.proposal.telling - a.one.proposal.telling || b.joined - a.joined || byTelling(a.one, b.one),
    )
    .slice(0, MOST_PROPOSALS)
  return {
    proposals: foremost.map(({ one: { proposal } }) => proposal),
    waiting: ranked.length - [...settled].filter(isRanked).length + besides.length,
  }
}

/** Of those that are ranked as many as are told, and all that are as telling as the last of them. */
function foremostOf(ranked: readonly Likely[], isAsked: (one: Likely) => boolean): readonly Likely[] {
  const found: Likely[] = []
  for (const one of ranked) {
    const last = found[MOST_PROPOSALS - 1]
    if (last && one.proposal.telling < last.proposal.telling) break
    if (isAsked(one)) found.push(one)
  }
  return found
}

/** More groups than any collection has. */
const MOST_GROUPS = 2 ** 26

const between = (one: number, other: number): number =>
  Math.min(one, other) * MOST_GROUPS + Math.max(one, other)

const nameOf = (one: string, other: string): string => (one < other ? `${one},${other}` : `${other},${one}`)

/** Of equals, whose keys come first. */
const byTelling = (a: Likely, b: Likely): number =>
  b.proposal.telling - a.proposal.telling ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
  (a.proposal.because < b.proposal.because ? -1 : 1)
