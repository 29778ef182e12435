import { atOnce, each, type Steps } from '../model/check/steps'
import { overlaps, readDate } from '../model/dates/dates'
import type { Claim, Entity, Piece } from '../model/piece'
import { predicates } from '../model/predicates'
import { inReadingOrder, tieOf } from './ties'
import { speakersOf } from './voices'

export type DisputeReason = 'denied' | 'opposite' | 'single' | 'declared' | 'number' | 'date'

/** Two claims that the piece, or several of them, set against each other, the earlier one first. */
export interface Dispute {
  /** Both claim ids in alphabetical order, joined by `~`. */
  readonly id: string
  readonly claims: readonly [Claim, Claim]
  readonly reason: DisputeReason
}

/** Why two claims count as a dispute, in a reader's words. */
export const reasonText: Readonly<Record<DisputeReason, string>> = {
  denied: 'one says it, the other denies it',
  opposite: 'they cannot both be true',
  single: 'it can be so of one only',
  declared: 'the piece sets one against the other',
  number: 'they give other numbers',
  date: 'they give other dates',
}

/** What is known of claims of several pieces that tell the same. */
export interface Across {
  /** Whether it is the first that tells so. */
  readonly isFirst: (claim: Claim) => boolean
  /** Id of its piece. */
  readonly pieceOf: (claim: Claim) => string
}

/**
 * All disputes of a piece, in reading order. Two claims are set against each other when
 * - `denied`: subject, predicate (with its wording, where it has one of its own) and object are the same, one is denied and one is not;
 * - `opposite`: their predicates are declared opposite, on the same pair, both or neither denied;
 * - `single`: a predicate that admits one object is told with two, neither denied, by different voices;
 * - `declared`: one of them names the other in `disputes`.
 * Of `single`, an object that lies within the other contradicts nothing. But for `declared`, their dates overlap or are absent. Mere difference ("supplies A", "supplies B") is none.
 * Across pieces a claim is set against those of its own piece, and against the first that tells what it speaks against.
 */
export const findDisputes = (
  claims: readonly Claim[],
  entities?: ReadonlyMap<string, Entity>,
  across?: Across | null,
): readonly Dispute[] => atOnce(findDisputesInSteps(claims, entities, across))

export function* findDisputesInSteps(
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity> = new Map(),
  across: Across | null = null,
): Steps<readonly Dispute[]> {
  const disputes: Dispute[] = []
  yield* each(yield* candidates([...claims].sort(inReadingOrder), across), ([one, other]) => {
    const reason = disputeReason(one, other, entities)
    if (reason) disputes.push(disputeOf(one, other, reason))
  })
  return inOrder(disputes)
}

/** Ids of the claims that a piece sets against others of its own. */
export const disputedWithin = ({
  claims,
  entities,
}: Pick<Piece, 'claims' | 'entities'>): ReadonlySet<string> =>
  new Set(
    findDisputes(claims, new Map(entities.map((entity) => [entity.id, entity]))).flatMap((dispute) =>
      dispute.claims.map(({ id }) => id),
    ),
  )

/** Of two claims, in any order. */
export function disputeOf(one: Claim, other: Claim, reason: DisputeReason): Dispute {
  const claims = inReadingOrder(one, other) <= 0 ? ([one, other] as const) : ([other, one] as const)
  return { id: one.id < other.id ? `${one.id}~${other.id}` : `${other.id}~${one.id}`, claims, reason }
}

/** In reading order. */
export const inOrder = (disputes: readonly Dispute[]): readonly Dispute[] =>
  disputes.toSorted(
    ({ claims: p }, { claims: q }) => inReadingOrder(p[0], q[0]) || inReadingOrder(p[1], q[1]),
  )

/** Pairs that a rule might set against each other, each once: the same two ends, what the subject can have but one of, or declared. */
function* candidates(
  ordered: readonly Claim[],
  across: Across | null,
): Steps<readonly (readonly [Claim, Claim])[]> {
  const rank = new Map(ordered.map((claim, at) => [claim.id, at]))
  /** Of one piece, and of them all. */
  const [within, among] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const pairs = new Set<number>()
  const pair = (one: number, other: number) => {
    if (one !== other) pairs.add(Math.min(one, other) * ordered.length + Math.max(one, other))
  }
  const firsts = new Set<number>()
  yield* each(ordered.entries(), ([at, claim]) => {
    const piece = across?.pieceOf(claim) ?? ''
    if (across?.isFirst(claim)) firsts.add(at)
    const keys = [`ends ${tieOf(claim)}`]
    if (predicates.get(claim.predicate)?.single) keys.push(`subject ${claim.subject} ${claim.predicate}`)
    for (const key of keys) {
      put(within, `${piece} ${key}`, at)
      if (across) put(among, key, at)
    }
    for (const id of claim.disputes) pair(at, rank.get(id) ?? at)
  })
  yield* each(within.values(), (group) => {
    for (const [from, one] of group.entries()) for (const other of group.slice(from + 1)) pair(one, other)
  })
  yield* each(among.values(), (group) => {
    for (const one of group) if (firsts.has(one)) for (const other of group) pair(one, other)
  })
  return [...pairs].flatMap((code) => {
    const one = ordered[Math.floor(code / ordered.length)]
    const other = ordered[code % ordered.length]
    return one && other ? [[one, other] as const] : []
  })
}

function put(groups: Map<string, number[]>, key: string, at: number): void {
  const group = groups.get(key)
  if (group) group.push(at)
  else groups.set(key, [at])
}

function disputeReason(
  one: Claim,
  other: Claim,
  entities: ReadonlyMap<string, Entity>,
): DisputeReason | null {
  if (one.disputes.includes(other.id) || other.disputes.includes(one.id)) return 'declared'
  if (one.subject !== other.subject && one.subject !== other.object) return null
  if (!datesOverlap(one, other)) return null
  const predicate = predicates.get(one.predicate)
  const samePair = isSamePair(one, other)
  if (one.predicate === other.predicate) {
    // Of the predicate `other` the wording tells what it says.
    if (one.wording !== other.wording) return null
    const same = samePair && (predicate?.symmetric === true || one.subject === other.subject)
    if (same && one.denied !== other.denied) return 'denied'
    const another =
      one.subject === other.subject &&
      one.object !== other.object &&
      !liesWithin(one.object, other.object, entities) &&
      !liesWithin(other.object, one.object, entities)
    if (predicate?.single && another && !one.denied && !other.denied && !sameVoices(one, other))
      return 'single'
    return null
  }
  const opposite =
    predicate?.opposite === other.predicate || predicates.get(other.predicate)?.opposite === one.predicate
  const aligned = one.subject === other.subject || predicate?.symmetric === true
  return opposite && samePair && aligned && one.denied === other.denied ? 'opposite' : null
}

/** `within` has no cycles: the schema sees to it. */
function liesWithin(place: string, other: string, entities: ReadonlyMap<string, Entity>): boolean {
  const around = entities.get(place)?.within
  return around !== undefined && (around === other || liesWithin(around, other, entities))
}

const isSamePair = (one: Claim, other: Claim): boolean =>
  (one.subject === other.subject && one.object === other.object) ||
  (one.subject === other.object && one.object === other.subject)

const sameVoices = (one: Claim, other: Claim): boolean => speakersOf(one).join() === speakersOf(other).join()

function datesOverlap(one: Claim, other: Claim): boolean {
  const a = one.when === undefined ? null : readDate(one.when)
  const b = other.when === undefined ? null : readDate(other.when)
  return a === null || b === null || overlaps(a, b)
}

/** Claim id to the claims that stand against it. */
export function opponents(disputes: readonly Dispute[]): ReadonlyMap<string, readonly Claim[]> {
  const against = new Map<string, Claim[]>()
  const add = (claim: Claim, opponent: Claim) =>
    against.set(claim.id, [...(against.get(claim.id) ?? []), opponent])
  for (const { claims } of disputes) {
    add(claims[0], claims[1])
    add(claims[1], claims[0])
  }
  return against
}
