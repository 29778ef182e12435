/** Who is who across pieces: by rule, by judgement, and what is to be asked. */

import type { Judgement, Member } from '../../model/collection'
import type { Entity, Piece } from '../../model/piece'
import { type Fold, foldingOnce, foldings, initialsOf, knownAs, skeleton, telling } from './folding'
import { type Hint, likeness } from './likeness'

/** Two who may be one. */
export interface Proposal {
  readonly of: readonly [Member, Member]
  readonly because: Hint | 'name' | 'other-name'
  /** From 0 to 1. */
  readonly telling: number
}

export interface Resolution {
  /** Those who are one, in the order of the pieces; each entity of each piece stands in one of them. */
  readonly groups: readonly (readonly Member[])[]
  /** Most telling first. */
  readonly proposals: readonly Proposal[]
  /** Judgements of *the same* that others of *not the same* hold against. */
  readonly refused: readonly Judgement[]
}

/** A key of a member; ids have no spaces. */
export const memberKey = ({ piece, entity }: Member): string => `${piece} ${entity}`

/** "en" of "en-GB". */
export const mainLanguage = (language: string): string => language.replace(/-.*/, '').toLowerCase()

interface Candidate {
  readonly member: Member
  readonly entity: Entity
  readonly key: string
  /** Of its piece: "en" of "en-GB". */
  readonly language: string
}

/**
 * Whatever the order of the pieces and judgements, the same; a judgement that is taken out leaves nothing behind. Within a
 * piece its own entities stay apart unless somebody judges otherwise. Time grows with the names and with how many share a
 * word, not with the square of the pieces.
 */
export function resolve(
  pieces: readonly (Pick<Piece, 'id' | 'entities'> & Partial<Pick<Piece, 'language'>>)[],
  judgements: readonly Judgement[] = [],
  /** Whether there may be pieces in other languages besides these. */
  areMore = false,
): Resolution {
  const all = pieces.flatMap((piece) =>
    piece.entities.map((entity): Candidate => {
      const member = { piece: piece.id, entity: entity.id }
      return { member, entity, key: memberKey(member), language: mainLanguage(piece.language ?? '') }
    }),
  )
  const known = new Map(all.map((one) => [one.key, one]))
  const valid = judgements
    .filter(({ of }) => of.every((member) => known.has(memberKey(member))))
    .toSorted((a, b) => order(a.on, b.on) || order(a.id, b.id))
  const parts = createParts(all, valid)
  const refused = valid.filter(({ verdict, of: [one, other] }) => {
    if (verdict !== 'same') return false
    return !parts.join(memberKey(one), memberKey(other), 'judged')
  })
  const fold = foldingOnce()
  const doubtful = joinByRule(all, parts, valid, fold, areMore)
  return {
    groups: parts.groups(),
    proposals: proposalsOf(all, parts, valid, doubtful, fold),
    refused,
  }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

interface Parts {
  rootOf(key: string): string
  /** False, with nothing done, where somebody judged that not the same; by rule also where it joins two of one piece. */
  join(one: string, other: string, how: 'judged' | 'by rule'): boolean
  groups(): readonly (readonly Member[])[]
}

function createParts(all: readonly Candidate[], judgements: readonly Judgement[]): Parts {
  const parents = new Map(all.map(({ key }) => [key, key]))
  const members = new Map(all.map(({ key }) => [key, [key]]))
  /** In which pieces those of a root stand, where they are several. */
  const pieces = new Map<string, Set<string>>()
  const pieceOf = new Map(all.map(({ key, member }) => [key, member.piece]))
  const apart = new Map<string, Set<string>>()
  for (const { verdict, of } of judgements) {
    if (verdict !== 'not-the-same') continue
    const [one, other] = [memberKey(of[0]), memberKey(of[1])]
    apart.set(one, (apart.get(one) ?? new Set()).add(other))
    apart.set(other, (apart.get(other) ?? new Set()).add(one))
  }
  const rootOf = (key: string): string => {
    let root = key
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    parents.set(key, root)
    return root
  }
  return {
    rootOf,
    join(one, other, how) {
      const roots = [rootOf(one), rootOf(other)] as const
      if (roots[0] === roots[1]) return true
      const sizeOf = (root: string): number => members.get(root)?.length ?? 0
      // The few go to the many, so that each goes seldom.
      const [root, second] = sizeOf(roots[0]) < sizeOf(roots[1]) ? [roots[1], roots[0]] : roots
      const [here, there] = [members.get(root) ?? [], members.get(second) ?? []]
      if (there.some((key) => [...(apart.get(key) ?? [])].some((other) => rootOf(other) === root)))
        return false
      const inPieces = pieces.get(root) ?? new Set(here.map((key) => pieceOf.get(key) ?? ''))
      if (how === 'by rule' && there.some((key) => inPieces.has(pieceOf.get(key) ?? ''))) return false
      for (const key of there) {
        here.push(key)
        inPieces.add(pieceOf.get(key) ?? '')
      }
      parents.set(second, root)
      pieces.set(root, inPieces)
      members.delete(second)
      pieces.delete(second)
      return true
    },
    groups() {
      const found = new Map<string, Member[]>()
      for (const { key, member } of all) {
        const root = rootOf(key)
        const group = found.get(root)
        if (group) group.push(member)
        else found.set(root, [member])
      }
      return [...found.values()]
    },
  }
}

/** Joins who has one name, or one article of Wikipedia; gives back the pairs that a rule would join and something holds against. */
function joinByRule(
  all: readonly Candidate[],
  parts: Parts,
  judgements: readonly Judgement[],
  fold: Fold,
  areMore: boolean,
): readonly (readonly [Candidate, Candidate])[] {
  const judged = new Set(judgements.map(({ of }) => of.map(memberKey).toSorted().join('|')))
  const buckets = new Map<string, Candidate[]>()
  const areMixed = areMore || new Set(all.map(({ language }) => language)).size > 1
  for (const one of all)
    for (const key of ruleKeys(one.entity, fold, areMixed ? one.language : '')) add(buckets, key, one)
  const doubtful: (readonly [Candidate, Candidate])[] = []
  for (const [, bucket] of [...buckets].toSorted(([a], [b]) => order(a, b))) {
    if (bucket.length < 2) continue
    const sorted = bucket.toSorted((a, b) => order(a.key, b.key))
    // Two of one piece with one name: which of them is meant elsewhere cannot be told.
    const many = new Map<string, number>()
    for (const { member } of sorted) many.set(member.piece, (many.get(member.piece) ?? 0) + 1)
    const twice = new Set(sorted.filter(({ member }) => (many.get(member.piece) ?? 0) > 1))
    const [first, ...rest] = sorted.filter((one) => !twice.has(one))
    for (const other of rest)
      if (first && !judged.has([first.key, other.key].toSorted().join('|')))
        if (!parts.join(first.key, other.key, 'by rule')) doubtful.push([first, other])
    for (const one of twice) if (first) doubtful.push([first, one])
  }
  return doubtful
}

function add<Value>(buckets: Map<string, Value[]>, key: string, value: Value): void {
  const bucket = buckets.get(key)
  if (bucket === undefined) buckets.set(key, [value])
  else if (bucket.at(-1) !== value) bucket.push(value)
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
    fold(each, kind).flatMap(({ words, generation, isShortened }) => {
      const isWhole = kind === 'person' ? words.length > 1 : at === 0 || words.length > 1
      if (!isWhole || (isShortened && words.length === 1)) return []
      const folded = `${kind} ${knownAs(kind, words.join(' '))} ${generation}`
      return language === ''
        ? [folded]
        : [`${folded} ${language}`, `${kind} as written: ${each.normalize('NFC').toLowerCase()}`]
    }),
  )
  return [...new Set([...names, ...(wikipedia === undefined ? [] : [`= ${wikipedia}`])])]
}

/** More than share a word than these share no telling one. */
const MOST_SHARING = 60
const MOST_PROPOSALS = 500

function proposalsOf(
  all: readonly Candidate[],
  parts: Parts,
  judgements: readonly Judgement[],
  doubtful: readonly (readonly [Candidate, Candidate])[],
  fold: Fold,
): readonly Proposal[] {
  const judged = new Set(judgements.flatMap(({ of }) => [pairKey(of.map(memberKey), parts)]))
  const found = new Map<string, Proposal>()
  const propose = (one: Candidate, other: Candidate, because: Proposal['because'], sure: number): void => {
    if (one.member.piece === other.member.piece || parts.rootOf(one.key) === parts.rootOf(other.key)) return
    const key = pairKey([one.key, other.key], parts)
    if (judged.has(key) || (found.get(key)?.telling ?? 0) >= sure) return
    found.set(key, { of: [one.member, other.member], because, telling: sure })
  }
  for (const [one, other] of doubtful) propose(one, other, 'name', 0.95)
  const blocks = new Map<string, Candidate[]>()
  for (const one of all) for (const key of blockKeys(one.entity, fold)) add(blocks, key, one)
  for (const block of blocks.values()) {
    if (block.length > MOST_SHARING) continue
    block.forEach((one, at) => {
      for (const other of block.slice(at + 1)) {
        if (parts.rootOf(one.key) === parts.rootOf(other.key)) continue
        const best = closest(one.entity, other.entity, fold)
        if (best) propose(one, other, best.because, best.telling)
      }
    })
  }
  return [...found.values()]
    .toSorted(
      (a, b) => b.telling - a.telling || order(a.of.map(memberKey).join(), b.of.map(memberKey).join()),
    )
    .slice(0, MOST_PROPOSALS)
}

const pairKey = (keys: readonly string[], parts: Parts): string =>
  keys
    .map((key) => parts.rootOf(key))
    .toSorted()
    .join('|')

/** How two are most alike in any of their names; undefined where they are not. */
export function closest(
  one: Entity,
  other: Entity,
  fold: Fold = foldings,
): Pick<Proposal, 'because' | 'telling'> | undefined {
  const pairs = [one.name, ...one.aliases].flatMap((a) =>
    [other.name, ...other.aliases].map((b) => [a, b] as const),
  )
  const all = pairs.slice(0, MOST_PAIRS).flatMap(([a, b]) => {
    const found = likeness(one.kind, a, b, fold)
    if (found.is === 'apart') return []
    return [
      found.is === 'same'
        ? { because: found.because, telling: 0.95 }
        : { because: found.because, telling: found.telling },
    ]
  })
  return all.toSorted((a, b) => b.telling - a.telling)[0]
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
