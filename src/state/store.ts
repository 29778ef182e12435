import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { type Source, standingBeside } from '../graph/collection/sources'
import { type Dispute, findDisputes, opponents } from '../graph/disputes'
import { applyFilter, type Filter, type Shown } from '../graph/filter/filter'
import { meets } from '../graph/filter/narrowing'
import type { Finding } from '../graph/findings/origins'
import { type Aftermath, aftermath, falls } from '../graph/leaveOut'
import { type CastRow, castRows, sortCast } from '../graph/lists/cast'
import { speakers } from '../graph/lists/speakers'
import { lessSure, madeStatesIn, suggestionsIn, usualSure } from '../graph/made'
import { type Explanation, explain } from '../graph/paths/explanation'
import type { Path } from '../graph/paths/paths'
import { pathEnds, type Spotlight, spotlight } from '../graph/paths/spotlight'
import { findsNothing, type Search } from '../graph/search/search'
import { bundleTies, type Tie, tiesByEntity } from '../graph/ties'
import { paragraphsOf, replaySteps, type SoFar, stateAt } from '../graph/timeline/replay'
import type { Claim, Entity, Piece, Remark } from '../model/piece'
import type { Action } from './actions'
import { groupsOf } from './derived/groups'
import { pairsOf } from './derived/pairs'
import { partsOf } from './derived/part'
import { spokenOf } from './derived/spoken'
import { arrive, canGoBack, canGoForward, type History, present, record } from './history'
import { knownIn } from './url'
import { isFiltered, type Selection, type View } from './view'
import { viewWithin } from './within'

export type Store = ReturnType<typeof createWorkStore>

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

/** A piece that stays as it is. */
export const unchanging = (piece: Piece): Work => ({
  piece: signal(piece),
  base: signal(piece),
  successors: signal(new Map()),
  sources: signal([]),
  across: signal(null),
})

/** The state of a piece that stays as it is. */
export const createStore = (piece: Piece, start: History) => createWorkStore(unchanging(piece), start)

/** State in one place: the piece, the history of views, and what is hovered. All else is computed from them. */
export function createWorkStore(work: Work, start: History) {
  const history = signal<History>(start)
  const hover = signal<Selection | null>(null)

  const piece = work.piece
  const entities: ReadonlySignal<ReadonlyMap<string, Entity>> = computed(
    () => new Map(piece.value.entities.map((entity) => [entity.id, entity])),
  )
  const claims: ReadonlySignal<ReadonlyMap<string, Claim>> = computed(
    () => new Map(piece.value.claims.map((claim) => [claim.id, claim])),
  )
  const remarks: ReadonlySignal<ReadonlyMap<string, Remark>> = computed(
    () => new Map(piece.value.remarks.map((remark) => [remark.id, remark])),
  )
  const known = computed(() => knownIn(piece.value))
  const shownView = computed(() => viewWithin(present(history.value), known.value, work.successors.value))
  /** Before any filter. */
  const ties = computed(() => bundleTies(piece.value.claims))
  const neighbours = computed(() => tiesByEntity(ties.value.values()))
  const disputes: ReadonlySignal<readonly Dispute[]> = computed(
    () => work.across.value?.disputes ?? findDisputes(piece.value.claims, entities.value),
  )
  const against = computed(() => work.across.value?.against ?? opponents(disputes.value))
  const disputed: ReadonlySignal<ReadonlySet<string>> = computed(() => new Set(against.value.keys()))
  const suggestions = computed(() => suggestionsIn(piece.value))
  const made = computed(() => madeStatesIn(piece.value))
  const cast: ReadonlySignal<readonly CastRow[]> = computed(() =>
    castRows(piece.value, neighbours.value, work.sources.value),
  )
  /** Whoever takes part in most claims. */
  const heaviest = computed(() => sortCast(cast.value, 'claims')[0]?.entity.id ?? '')
  const speaking = computed(() => speakers(piece.value.claims, entities.value, piece.value.remarks))

  const hiddenKinds = computed(() => shownView.value.hiddenKinds)
  const hiddenFamilies = computed(() => shownView.value.hiddenFamilies)
  const hiddenTraits = computed(() => shownView.value.hiddenTraits)
  /** How sure claims and remarks are at least that a reader sees at first; and now. */
  const sureAtFirst = computed(() => usualSure([...piece.value.claims, ...piece.value.remarks]))
  const sure = computed(() => shownView.value.sure ?? sureAtFirst.value)
  const unsure = computed(() => lessSure([...piece.value.claims, ...piece.value.remarks], sure.value))
  const hiddenMadeStates = computed(() => shownView.value.hiddenMadeStates)
  const leftOutVoices = computed(() => shownView.value.leftOut)
  const leftOut: ReadonlySignal<ReadonlySet<string>> = computed(() => new Set(leftOutVoices.value))
  const narrowing = computed(() => shownView.value.narrowing)
  const barred = computed(() => shownView.value.barred)
  const selection = computed(() => shownView.value.selection)
  const layout = computed(() => shownView.value.layout)
  /** Who is in the middle, where a layout has one. */
  const centre = computed(() => shownView.value.centre ?? heaviest.value)
  const pins = computed(() => shownView.value.pins)
  const castFilter = computed(() => shownView.value.castFilter.trim())
  const castSort = computed(() => shownView.value.castSort)

  const replayOrder = computed(() => shownView.value.replay?.order ?? null)
  const replayAt = computed(() => shownView.value.replay?.at ?? 0)
  const clock = computed(() => shownView.value.clock)
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
    return known ? bundleTies(piece.value.claims, ({ id }) => known.has(id)) : ties.value
  })
  const knownDisputes = computed(() => {
    const known = soFar.value?.claims
    return known
      ? disputes.value.filter(({ claims: sides }) => sides.every(({ id }) => known.has(id)))
      : disputes.value
  })

  const hiddenPieces = computed(() => shownView.value.hiddenPieces)
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
  /** A filter takes claims by what they are in the whole piece, so that what is known only grows. */
  const filtered = (isKnown: (claim: Claim) => boolean): Shown => {
    const isAskedFor = meets(narrowing.value, entities.value, clock.value)
    return applyFilter(
      piece.value,
      filter.value,
      sidesOf(
        disputes.value.filter(({ claims: sides }) => !sides.some((claim) => falls(claim, leftOut.value))),
      ),
      leftOut.value,
      (claim) => isKnown(claim) && isAskedFor(claim),
    )
  }
  const shownAtLast = computed(() => filtered(() => true))
  /** What the filter leaves of what is known so far. */
  const shown: ReadonlySignal<Shown> = computed(() => {
    const known = soFar.value
    if (known === null) return shownAtLast.value
    const left = filtered(({ id }) => known.claims.has(id))
    return { ...left, entities: new Set([...left.entities].filter((id) => known.entities.has(id))) }
  })
  /** What the filter would show further, were the piece replayed to its end. */
  const ahead: ReadonlySignal<Pick<Shown, 'entities' | 'ties'>> = computed(() => {
    const [now, last] = [shown.value, shownAtLast.value]
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
  /** How the two ends of the selected path are connected in what is shown; null unless a path is selected. */
  const explanation: ReadonlySignal<Explanation | null> = computed(() => {
    if (selection.value?.type !== 'path') return null
    const [from, to] = pathEnds(selection.value.id)
    return explain(from, to, piece.value, shown.value.ties, new Set(barred.value))
  })
  const path: ReadonlySignal<Path | null> = computed(() => {
    const paths = explanation.value?.paths ?? []
    return paths[shownView.value.way] ?? paths[0] ?? null
  })
  /** All known ties, those that are shown with what remains of them; and the one that is selected, known or not. */
  const remaining = computed(() => {
    const { type, id } = selection.value ?? {}
    const asked = type === 'tie' ? ties.value.get(id ?? '') : undefined
    const kept: readonly Tie[] = asked ? [asked] : []
    return new Map([...kept.map((tie) => [tie.id, tie] as const), ...knownTies.value, ...shown.value.ties])
  })
  const said = spokenOf({
    piece,
    entities,
    view: shownView,
    filter,
    shown,
    shownAtLast,
    soFar,
    leftOut,
  })
  /** Those who speak of others, as far as that is shown; and the one of them that is selected, shown or not. */
  const spokenThere = computed(() => {
    const { type, id } = selection.value ?? {}
    const asked = type === 'tie' ? said.spoken.value.get(id ?? '') : undefined
    return asked ? new Map([...said.shownSpoken.value, [asked.id, asked] as const]) : said.shownSpoken.value
  })
  const lights: ReadonlySignal<Spotlight> = computed(() =>
    spotlight(selection.value, piece.value, remaining.value, claims.value, path.value, spokenThere.value),
  )
  const parts = partsOf({ piece, view: shownView, entities, ties, cast, path })
  const groups = groupsOf({ view: shownView, shown, lights, cast, ...parts })
  const indexer = signal<((piece: Piece) => Search) | null>(null)
  const search = computed(() => indexer.value?.(piece.value) ?? findsNothing)
  /** The cast as it is filtered and sorted; while names are typed, the best fit comes first. */
  const listed: ReadonlySignal<readonly CastRow[]> = computed(() => {
    if (castFilter.value === '') return sortCast(cast.value, castSort.value)
    const rows = new Map(cast.value.map((row) => [row.entity.id, row]))
    return search.value.entities(castFilter.value).flatMap((id) => rows.get(id) ?? [])
  })
  const ledTo = computed(() => shownView.value.paragraph)
  /** Paragraphs that are lit: the one the reader was led to, else those of the replay's step, else of the selection. */
  const paragraphs: ReadonlySignal<readonly number[]> = computed(() => {
    if (ledTo.value !== null) return [ledTo.value]
    if (soFar.value === null) return lights.value.paragraphs
    return soFar.value.step === null ? [] : paragraphsOf(soFar.value.step)
  })

  const change = (next: History) => {
    history.value = next
    hover.value = null
  }
  return {
    // What the piece is now, by name alone: whoever reads one of these in a component, an effect or a computed value
    // hears of its changes.
    get piece() {
      return piece.value
    },
    /** The piece as it came: it knows whom and what edits took away. */
    get base() {
      return work.base.value
    },
    /** Entities that were merged away, by id: who they are now. */
    get successors() {
      return work.successors.value
    },
    /** The pieces of a collection, in the order in which they came out; none where this is one piece. */
    get sources() {
      return work.sources.value
    },
    /** What the pieces of a collection tell, each once; none where this is one piece. */
    get findings() {
      return work.across.value?.findings ?? []
    },
    get entities() {
      return entities.value
    },
    get claims() {
      return claims.value
    },
    get remarks() {
      return remarks.value
    },
    get ties() {
      return ties.value
    },
    get neighbours() {
      return neighbours.value
    },
    get disputes() {
      return disputes.value
    },
    get against() {
      return against.value
    },
    get disputed() {
      return disputed.value
    },
    /** How much of the piece a machine made and nobody reviewed. */
    get suggestions() {
      return suggestions.value
    },
    /** How many entities and claims are suggested, edited and confirmed; null in a piece as persons wrote it. */
    get made() {
      return made.value
    },
    get cast() {
      return cast.value
    },
    get heaviest() {
      return heaviest.value
    },
    /** Everybody who speaks; computed when it is first asked for. */
    speaking,
    history: history as ReadonlySignal<History>,
    view: shownView,
    hover,
    selection,
    sure,
    /** How many claims and remarks are less sure than is asked for. */
    unsure,
    isFiltered: computed(() => isFiltered(shownView.value, unsure.value)),
    get sureAtFirst() {
      return sureAtFirst.value
    },
    clock,
    layout,
    centre,
    pins,
    shown,
    soFar,
    ahead,
    knownTies,
    knownDisputes,
    leftOut,
    loss,
    stillDisputed,
    explanation,
    path,
    lights,
    ...parts,
    ...groups,
    ...said,
    ...pairsOf({ piece, view: shownView, drawn: groups.drawn, sure, shownSpoken: said.shownSpoken }),
    /** What makes a piece searchable; nothing is found before it is here: the graph is drawn without. */
    indexer,
    search,
    listed,
    paragraphs,
    canGoBack: computed(() => canGoBack(history.value)),
    canGoForward: computed(() => canGoForward(history.value)),
    /** Does an action; while the same gesture lasts (typing, dragging), all its actions are one step. */
    act(action: Action, gesture: string | null = null): void {
      const before = shownView.peek()
      const after = action(before)
      if (after !== before) change(record(history.peek(), after, gesture))
    },
    /** Ends a gesture, so that the next one is a step of its own. */
    settle(): void {
      if (history.peek().gesture !== null) history.value = { ...history.peek(), gesture: null }
    },
    /** The browser arrived at one of its entries. */
    arrive: (at: number, reached: View): void => change(arrive(history.peek(), at, reached)),
  }
}

/** Ids of the claims on either side. */
const sidesOf = (disputes: readonly Dispute[]): ReadonlySet<string> =>
  new Set(disputes.flatMap(({ claims }) => claims.map(({ id }) => id)))
