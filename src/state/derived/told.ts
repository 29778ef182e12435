import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Source } from '../../graph/collection/sources'
import { type Dispute, findDisputes, opponents } from '../../graph/disputes'
import type { Finding } from '../../graph/findings/origins'
import { type CastRow, castRows, sortCast } from '../../graph/lists/cast'
import { speakers } from '../../graph/lists/speakers'
import { madeStatesIn, suggestionsIn, usualSure } from '../../graph/made'
import { bundleTies, tiesByEntity } from '../../graph/ties'
import type { Claim, Entity, Piece, Remark } from '../../model/piece'

/** A piece that may change, as it is edited. */
export interface Work {
  readonly piece: ReadonlySignal<Piece>
  /** As it came, before anything was done to it. */
  readonly base: ReadonlySignal<Piece>
  /** Entities that were merged away, by id: who they are now. */
  readonly successors: ReadonlySignal<ReadonlyMap<string, string>>
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

export type Told = ReturnType<typeof toldIn>

/** What a piece tells, however it is looked at. */
export function toldIn(work: Work) {
  const { piece } = work
  const entities: ReadonlySignal<ReadonlyMap<string, Entity>> = computed(
    () => new Map(piece.value.entities.map((entity) => [entity.id, entity])),
  )
  const ties = computed(() => bundleTies(piece.value.claims))
  const neighbours = computed(() => tiesByEntity(ties.value.values()))
  const disputes: ReadonlySignal<readonly Dispute[]> = computed(
    () => work.across.value?.disputes ?? findDisputes(piece.value.claims, entities.value),
  )
  const against = computed(() => work.across.value?.against ?? opponents(disputes.value))
  const cast: ReadonlySignal<readonly CastRow[]> = computed(() =>
    castRows(piece.value, neighbours.value, work.sources.value),
  )
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
    disputed: computed((): ReadonlySet<string> => new Set(against.value.keys())),
    /** How much of the piece a machine made and nobody reviewed. */
    suggestions: computed(() => suggestionsIn(piece.value)),
    /** How many entities and claims are suggested, edited and confirmed; null in a piece as persons wrote it. */
    made: computed(() => madeStatesIn(piece.value)),
    cast,
    /** Whoever takes part in most claims. */
    heaviest: computed(() => sortCast(cast.value, 'claims')[0]?.entity.id ?? ''),
    /** Everybody who speaks. */
    speaking: computed(() => speakers(piece.value.claims, entities.value, piece.value.remarks)),
    /** How sure claims and remarks are at least that a reader sees at first. */
    sureAtFirst: computed(() => usualSure([...piece.value.claims, ...piece.value.remarks])),
  }
}
