/** Who is who across pieces: by rule, by judgement, and what is to be asked. */

import { atOnce, each, eachAlone, type Steps } from '../../model/check/steps'
import type { Judgement, Member } from '../../model/collection'
import type { Piece } from '../../model/piece'
import { nothingShared, type SharedMap, sharedIn, sharedWith } from './shared'
import { type Candidate, namesOf } from './who/candidates'
import { createParts, type Judged } from './who/parts'
import { type Blocks, blocksWith, noBlocks, type Proposal, proposalsOf } from './who/proposals'
import { apart, type Buckets, joinByRule, type Pair, put, ruleKeysOf } from './who/rule'

export interface Resolution {
  /** Those who are one, in the order of the pieces; each entity of each piece stands in one of them. */
  readonly groups: readonly (readonly Member[])[]
  /** Most telling first, of equals those whose answer joins most. */
  readonly proposals: readonly Proposal[]
  /** How many are to be decided on in all: past some hundreds they are not told one by one. */
  readonly waiting: number
  /** Judgements of *the same* that others of *not the same* hold against. */
  readonly refused: readonly Judgement[]
}

/** As it was found out; a piece more can be held against it. */
export interface Resolved extends Resolution {
  readonly known: Known
}

/** What is known of pieces besides, so that one more costs what it brings. */
interface Known {
  readonly pieces: readonly Resolvable[]
  readonly judgements: readonly Judgement[]
  readonly areMore: boolean
  readonly languages: readonly string[]
  readonly areMixed: boolean
  /** Index of the group, by key of a member. */
  readonly groupAt: SharedMap<string, number>
  readonly buckets: SharedMap<string, readonly Candidate[]>
  readonly doubtful: ReadonlyMap<string, readonly Pair[]>
  readonly blocks: Blocks
}

type Resolvable = Pick<Piece, 'id' | 'entities'> & Partial<Pick<Piece, 'language'>>

/** A key of a member; ids have no spaces. */
export const memberKey = ({ piece, entity }: Member): string => `${piece} ${entity}`

/** "en" of "en-GB". */
export const mainLanguage = (language: string): string => language.replace(/-.*/, '').toLowerCase()

/**
 * Whatever the order of the pieces and judgements, the same; a judgement that is taken out leaves nothing behind. Within a
 * piece its own entities stay apart unless somebody judges otherwise. Time grows with the names and with how many share a
 * word, not with the square of the pieces.
 */
export const resolve = (
  pieces: readonly Resolvable[],
  judgements: readonly Judgement[] = [],
  /** Whether there may be pieces in other languages besides these. */
  areMore = false,
): Resolved => atOnce(resolveInSteps(pieces, judgements, areMore))

export function* resolveInSteps(
  pieces: readonly Resolvable[],
  judgements: readonly Judgement[],
  areMore = false,
): Steps<Resolved> {
  const all: Candidate[] = []
  yield* eachAlone(pieces, (piece) => {
    all.push(...candidatesOf(piece))
  })
  const keys = new Set(all.map(({ key }) => key))
  const valid = judgements
    .filter(({ of }) => of.every((member) => keys.has(memberKey(member))))
    .toSorted((a, b) => order(a.on, b.on) || order(a.id, b.id))
  const judged = valid.map(judgedOf)
  const parts = createParts(all, judged)
  const refused = valid.filter(({ verdict, of: [one, other] }) => {
    if (verdict !== 'same') return false
    return !parts.join(memberKey(one), memberKey(other), 'judged')
  })
  const languages = [...new Set(all.map(({ language }) => language))]
  const areMixed = areMore || languages.length > 1
  const buckets: Buckets = new Map()
  yield* each(all, (one) => {
    for (const key of ruleKeysOf(one, areMixed)) put(buckets, key, one)
  })
  const doubtful = yield* joinByRule(buckets, parts, judged)
  yield
  const groups = parts.groups()
  const groupAt = new Map(
    groups.flatMap((group, at) => group.map((member) => [memberKey(member), at] as const)),
  )
  const groupOf = (key: string) => groupAt.get(key)
  const blocks = yield* blocksWith(noBlocks, all, groupOf)
  yield
  return {
    groups,
    ...proposalsOf(
      doubtful.values(),
      blocks,
      groupOf,
      judged.map(({ keys }) => keys),
      groups,
    ),
    refused,
    known: {
      pieces,
      judgements,
      areMore,
      languages,
      areMixed,
      groupAt: sharedWith(nothingShared(), groupAt),
      buckets: sharedWith(nothingShared(), buckets),
      doubtful,
      blocks,
    },
  }
}

/**
 * The same as `resolve` of all its pieces and this one after them: it costs what the piece brings. Null where it joins those who
 * stood apart, comes between those who are kept apart, or is the first in another language: then all is resolved anew.
 */
export function resolvedWith({ groups, refused, known }: Resolved, piece: Resolvable): Resolved | null {
  const { judgements, languages } = known
  if (judgements.some(({ of }) => of.some((member) => member.piece === piece.id))) return null
  const newcomers = candidatesOf(piece)
  const spoken = [...new Set([...languages, ...newcomers.map(({ language }) => language)])]
  if (spoken.length > 1 && !known.areMixed) return null
  const found = foundByRule(newcomers, known, heldApart(judgements, refused))
  if (!found) return null
  const grown = groups.concat(newcomers.filter((one) => !found.homes.has(one)).map(({ member }) => [member]))
  const places = new Map<string, number>()
  let fresh = groups.length
  for (const one of newcomers) {
    const home = found.homes.get(one)
    places.set(one.key, home ?? fresh++)
    if (home !== undefined) grown[home] = [...(grown[home] ?? []), one.member]
  }
  const groupAt = sharedWith(known.groupAt, places)
  const groupOf = (key: string) => sharedIn(groupAt, key)
  const blocks = atOnce(blocksWith(known.blocks, newcomers, groupOf))
  const doubtful = new Map([...known.doubtful, ...found.doubtful])
  const judged = judgements
    .map(judgedOf)
    .filter(({ keys }) => keys.every((key) => groupOf(key) !== undefined))
  return {
    groups: grown,
    ...proposalsOf(
      doubtful.values(),
      blocks,
      groupOf,
      judged.map(({ keys }) => keys),
      grown,
    ),
    refused,
    known: {
      ...known,
      pieces: [...known.pieces, piece],
      languages: spoken,
      groupAt,
      buckets: sharedWith(known.buckets, found.buckets),
      doubtful,
      blocks,
    },
  }
}

/** Keys of those whom somebody keeps apart from others, or joined in vain. */
const heldApart = (judgements: readonly Judgement[], refused: readonly Judgement[]): ReadonlySet<string> =>
  new Set(
    [...judgements.filter(({ verdict }) => verdict !== 'same'), ...refused].flatMap(({ of }) =>
      of.map(memberKey),
    ),
  )

interface FoundByRule {
  /** Which of the groups there are newcomers belong to; the others are by themselves. */
  readonly homes: ReadonlyMap<Candidate, number>
  /** Those that changed. */
  readonly buckets: ReadonlyMap<string, readonly Candidate[]>
  readonly doubtful: ReadonlyMap<string, readonly Pair[]>
}

/** Null where more changes than that newcomers join those who are one already. */
function foundByRule(
  newcomers: readonly Candidate[],
  known: Known,
  held: ReadonlySet<string>,
): FoundByRule | null {
  const own: Buckets = new Map()
  for (const one of newcomers) for (const key of ruleKeysOf(one, known.areMixed)) put(own, key, one)
  const [homes, buckets] = [new Map<Candidate, number>(), new Map<string, readonly Candidate[]>()]
  const doubtful = new Map<string, readonly Pair[]>()
  for (const [key, more] of own) {
    const bucket = [...(sharedIn(known.buckets, key) ?? []), ...more]
    buckets.set(key, bucket)
    if (bucket.some((one) => held.has(one.key))) return null
    const { alone, several } = apart(bucket)
    const [first] = alone
    if (first && several.length > 0)
      doubtful.set(
        key,
        several.map((other): Pair => [first, other]),
      )
    const there = new Set(alone.flatMap((one) => sharedIn(known.groupAt, one.key) ?? []))
    if (there.size > 1) return null
    const [home] = there
    const newcomer = alone.find((one) => more.includes(one))
    if (!newcomer || home === undefined) continue
    if ((homes.get(newcomer) ?? home) !== home) return null
    homes.set(newcomer, home)
  }
  // Two of one piece stay apart.
  return new Set(homes.values()).size === homes.size ? { homes, buckets, doubtful } : null
}

function candidatesOf(piece: Resolvable): Candidate[] {
  const language = mainLanguage(piece.language ?? '')
  return piece.entities.map((entity): Candidate => {
    const member = { piece: piece.id, entity: entity.id }
    return { member, entity, key: memberKey(member), language, names: namesOf(entity) }
  })
}

const judgedOf = ({ verdict, of: [one, other] }: Judgement): Judged => ({
  verdict,
  keys: [memberKey(one), memberKey(other)],
})

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
