import { computed, type ReadonlySignal } from '@preact/signals-core'
import { standingBeside } from '../../graph/collection/sources'
import type { Dispute } from '../../graph/disputes'
import { applyFilter, applyFilterInSteps, type Filter, type Shown } from '../../graph/filter/filter'
import { meets } from '../../graph/filter/narrowing'
import { type Aftermath, aftermath, falls } from '../../graph/leaveOut'
import { keptTies } from '../../graph/ties'
import { replaySteps, type SoFar, stateAt } from '../../graph/timeline/replay'
import type { View } from '../view'
import { stepped } from './stepped'
import type { Told, Work } from './told'

interface Sources {
  readonly work: Work
  readonly told: Told
  readonly view: ReadonlySignal<View>
  /** How sure claims and remarks are at least that are shown. */
  readonly sure: ReadonlySignal<View['sure']>
}

/** How far a replay has come, and what filters and voices left out leave of that. */
export function shownOf({ work, told, view, sure }: Sources) {
  const { piece } = work
  const { entities, ties, disputes } = told
  const hiddenKinds = computed(() => view.value.hiddenKinds)
  const hiddenFamilies = computed(() => view.value.hiddenFamilies)
  const hiddenTraits = computed(() => view.value.hiddenTraits)
  const hiddenMadeStates = computed(() => view.value.hiddenMadeStates)
  const leftOutVoices = computed(() => view.value.leftOut)
  const leftOut: ReadonlySignal<ReadonlySet<string>> = computed(() => new Set(leftOutVoices.value))
  const narrowing = computed(() => view.value.narrowing)

  const replayOrder = computed(() => view.value.replay?.order ?? null)
  const replayAt = computed(() => view.value.replay?.at ?? 0)
  const clock = computed(() => view.value.clock)
  const replayed = computed(() =>
    replayOrder.value === null ? null : replaySteps(piece.value, replayOrder.value, clock.value),
  )
  /** How far the replay has come; null while the whole piece is shown. */
  const soFar: ReadonlySignal<SoFar | null> = computed(() =>
    replayed.value === null ? null : stateAt(replayed.value, replayAt.value),
  )
  /** Before any filter, as far as they are known. */
  const knownTies = computed(() => {
    const known = soFar.value?.claims
    return known ? keptTies(ties.value, ({ id }) => known.has(id)) : ties.value
  })
  const knownDisputes = computed(() => {
    const known = soFar.value?.claims
    return known
      ? disputes.value.filter(({ claims: sides }) => sides.every(({ id }) => known.has(id)))
      : disputes.value
  })

  const hiddenPieces = computed(() => view.value.hiddenPieces)
  const gone = computed(() => {
    const hiddenSources = work.sources.value.filter((source) => hiddenPieces.value.includes(source.piece))
    return hiddenSources.length === 0
      ? {}
      : { hiddenSources, standing: standingBeside(piece.value, hiddenSources) }
  })
  const filter: ReadonlySignal<Filter> = computed(() => ({
    hiddenKinds: hiddenKinds.value,
    hiddenFamilies: hiddenFamilies.value,
    hiddenTraits: hiddenTraits.value,
    sure: sure.value,
    hiddenMadeStates: hiddenMadeStates.value,
    ...gone.value,
  }))
  const standing = computed(() =>
    sidesOf(
      disputes.value.filter(({ claims: sides }) => !sides.some((claim) => falls(claim, leftOut.value))),
    ),
  )
  const isAskedFor = computed(() => meets(narrowing.value, entities.value, clock.value))
  /** A filter takes claims by what they are in the whole piece, so that what is known only grows. */
  const shownAtLast = stepped(
    () => [piece.value, filter.value, standing.value, leftOut.value, isAskedFor.value, ties.value],
    applyFilterInSteps,
  )
  /** What the filter leaves of what is known so far. */
  const shown: ReadonlySignal<Shown> = computed(() => {
    const known = soFar.value
    if (known === null) return shownAtLast.value
    const asked = isAskedFor.value
    const left = applyFilter(
      piece.value,
      filter.value,
      standing.value,
      leftOut.value,
      (claim) => known.claims.has(claim.id) && asked(claim),
      ties.value,
    )
    return { ...left, entities: new Set([...left.entities].filter((id) => known.entities.has(id))) }
  })
  /** What the filter would show further, were the piece replayed to its end. */
  const ahead: ReadonlySignal<Pick<Shown, 'entities' | 'ties'>> = computed(() => {
    const [now, last] = [shown.value, shownAtLast.value]
    if (now === last) return nothing
    return {
      entities: new Set([...last.entities].filter((id) => !now.entities.has(id))),
      ties: new Map([...last.ties].filter(([id]) => !now.ties.has(id) && !now.ghosts.has(id))),
    }
  })
  /** What leaving voices out has done; null while none is left out. */
  const loss: ReadonlySignal<Aftermath | null> = computed(() =>
    leftOut.value.size === 0 ? null : aftermath(knownTies.value, knownDisputes.value, leftOut.value),
  )
  /** Ids of the disputed claims of which both sides still stand. */
  const stillDisputed: ReadonlySignal<ReadonlySet<string>> = computed(() => {
    const fallen = new Set(loss.value?.disputes)
    return sidesOf(knownDisputes.value.filter((one) => !fallen.has(one)))
  })
  return {
    soFar,
    clock,
    knownTies,
    knownDisputes,
    filter,
    shown,
    shownAtLast,
    ahead,
    leftOut,
    loss,
    stillDisputed,
  }
}

const nothing = { entities: new Set<string>(), ties: new Map() }

/** Ids of the claims on either side. */
const sidesOf = (disputes: readonly Dispute[]): ReadonlySet<string> =>
  new Set(disputes.flatMap(({ claims }) => claims.map(({ id }) => id)))
