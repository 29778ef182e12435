import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Source } from '../../graph/collection/sources'
import { type Dispute, findDisputesInSteps, opponents } from '../../graph/disputes'
import { countClaims, familyOf, traitsOf } from '../../graph/filter/filter'
import type { Finding } from '../../graph/findings/origins'
import { type CastRow, castRowsInSteps, firstIn } from '../../graph/lists/cast'
import { speakersInSteps } from '../../graph/lists/speakers'
import { madeStatesIn, suggestionsIn, usualSure } from '../../graph/made'
import { bundleTiesInSteps, type Ties, tiesByEntityInSteps } from '../../graph/ties'
import type { Steps } from '../../model/check/steps'
import { onceEach } from '../../model/onceEach'
import type { Claim, Entity, Piece, Remark } from '../../model/piece'
import type { Successors } from '../within'
import { type Stepped, stepped } from './stepped'

/** A piece that may change, as it is edited. */
export interface Work {
  readonly piece: ReadonlySignal<Piece>
  /** As it came, before anything was done to it. */
  readonly base: ReadonlySignal<Piece>
  /** Entities that were merged away, by id: who they are now. */
  readonly successors: ReadonlySignal<Successors>
  /** The pieces that it is made of, where it is the whole of several; none where it is one piece. */
  readonly sources: ReadonlySignal<readonly Source[]>
  /** What follows from there being several; null where it is one piece. */
  readonly across: ReadonlySignal<Across | null>
}

/** What several pieces tell, and tell differently. */
export interface Across {
  readonly findings: readonly Finding[]
  readonly disputes: readonly Dispute[]
  /** Claim id to those that stand against it, once each. */
  readonly against: ReadonlyMap<string, readonly Claim[]>
}

export type Told = Omit<ReturnType<typeof toldIn>, 'workOut'>

const byId = onceEach(
  (entities: readonly Entity[]): ReadonlyMap<string, Entity> =>
    new Map(entities.map((entity) => [entity.id, entity])),
)
const opponentsIn = onceEach(opponents)
const disputedIn = onceEach(
  (against: ReadonlyMap<string, readonly Claim[]>): ReadonlySet<string> => new Set(against.keys()),
)

/** What a work is at some time. */
export interface Moment {
  readonly piece: Piece
  readonly sources: readonly Source[]
  readonly across: Across | null
}

/** What a piece tells, however it is looked at. */
export function toldIn(work: Work) {
  const { piece } = work
  const entities = computed(() => byId(piece.value.entities))
  const ties = stepped(() => [piece.value.claims], bundleTiesInSteps)
  const neighbours = stepped(
    () => [ties.value],
    (ties: Ties) => tiesByEntityInSteps(ties.values()),
  )
  const disputes = stepped(
    () => [piece.value.claims, entities.value, work.across.value],
    function* (claims, entities, across): Steps<readonly Dispute[]> {
      return across?.disputes ?? (yield* findDisputesInSteps(claims, entities))
    },
  )
  const disputed = computed(() => disputedIn(against.value))
  /** How many claims are of which family, and how many are told in which way. */
  const familyCounts = stepped(
    () => [piece.value.claims],
    (claims) => countClaims(claims, (claim) => [familyOf(claim)]),
  )
  const traitCounts = stepped(
    () => [piece.value.claims, disputed.value],
    (claims, disputed) => countClaims(claims, (claim) => traitsOf(claim, disputed)),
  )
  const against = computed(() => work.across.value?.against ?? opponentsIn(disputes.value))
  const cast: Stepped<readonly CastRow[]> = stepped(
    () => [piece.value, neighbours.value, work.sources.value],
    castRowsInSteps,
  )
  const speaking = stepped(() => [piece.value.claims, entities.value, piece.value.remarks], speakersInSteps)
  return {
    entities,
    claims: computed(
      (): ReadonlyMap<string, Claim> => new Map(piece.value.claims.map((claim) => [claim.id, claim])),
    ),
    remarks: computed(
      (): ReadonlyMap<string, Remark> => new Map(piece.value.remarks.map((remark) => [remark.id, remark])),
    ),
    ties,
    neighbours,
    /** What the pieces of a collection tell, each once; none where this is one piece. */
    findings: computed(() => work.across.value?.findings ?? []),
    disputes,
    against,
    disputed,
    familyCounts,
    traitCounts,
    /** How much of the piece a machine made and nobody reviewed. */
    suggestions: computed(() => suggestionsIn(piece.value)),
    /** How many entities and claims are suggested, edited and confirmed; null in a piece as persons wrote it. */
    made: computed(() => madeStatesIn(piece.value)),
    cast,
    /** Whoever takes part in most claims. */
    heaviest: computed(() => firstIn(cast.value, 'claims')?.entity.id ?? ''),
    /** Everybody who speaks. */
    speaking,
    /** How sure claims and remarks are at least that a reader sees at first. */
    sureAtFirst: computed(() => usualSure([...piece.value.claims, ...piece.value.remarks])),
    /** Works out in steps what takes long, of the work as it is or will be. */
    *workOut({ piece, sources, across }: Moment): Steps<void> {
      const tied = yield* ties.ahead([piece.claims])
      const around = yield* neighbours.ahead([tied])
      const named = byId(piece.entities)
      const found = yield* disputes.ahead([piece.claims, named, across])
      yield* cast.ahead([piece, around, sources])
      yield* speaking.ahead([piece.claims, named, piece.remarks])
      yield* familyCounts.ahead([piece.claims])
      yield* traitCounts.ahead([piece.claims, disputedIn(across?.against ?? opponentsIn(found))])
    },
  }
}
