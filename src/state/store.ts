import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { buildGraph } from '../graph/build'
import { type CastRow, castRows, sortCast } from '../graph/cast'
import { type Dispute, findDisputes, opponents } from '../graph/disputes'
import { applyFilter, type Shown } from '../graph/filter'
import { indexPiece } from '../graph/search'
import { type Spotlight, spotlight } from '../graph/spotlight'
import { bundleTies, tiesByEntity } from '../graph/ties'
import type { Claim, Entity, Piece } from '../model/piece'
import type { Action } from './actions'
import { arrive, canGoBack, canGoForward, type History, present, record } from './history'
import type { Selection, View } from './view'

export type Store = ReturnType<typeof createStore>

/** State in one place: the piece, the history of views, and what is hovered. All else is computed from them. */
export function createStore(piece: Piece, start: History) {
  const history = signal<History>(start)
  const shownView = computed(() => present(history.value))
  const hover = signal<Selection | null>(null)

  const entities: ReadonlyMap<string, Entity> = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const claims: ReadonlyMap<string, Claim> = new Map(piece.claims.map((claim) => [claim.id, claim]))
  const graph = buildGraph(piece)
  /** Before any filter. */
  const ties = bundleTies(graph)
  const neighbours = tiesByEntity(ties.values())
  const disputes: readonly Dispute[] = findDisputes(piece.claims)
  const against = opponents(disputes)
  const disputed: ReadonlySet<string> = new Set(against.keys())
  const cast: readonly CastRow[] = castRows(piece, neighbours)

  const hiddenKinds = computed(() => shownView.value.hiddenKinds)
  const hiddenFamilies = computed(() => shownView.value.hiddenFamilies)
  const selection = computed(() => shownView.value.selection)
  const layout = computed(() => shownView.value.layout)
  const pins = computed(() => shownView.value.pins)
  const castFilter = computed(() => shownView.value.castFilter.trim())
  const castSort = computed(() => shownView.value.castSort)

  const shown: ReadonlySignal<Shown> = computed(() =>
    applyFilter(graph, { hiddenKinds: hiddenKinds.value, hiddenFamilies: hiddenFamilies.value }),
  )
  const lights: ReadonlySignal<Spotlight> = computed(() => spotlight(selection.value, piece, ties, claims))
  const search = computed(() => indexPiece(piece))
  /** The cast as it is filtered and sorted; while names are typed, the best fit comes first. */
  const listed: ReadonlySignal<readonly CastRow[]> = computed(() => {
    if (castFilter.value === '') return sortCast(cast, castSort.value)
    const rows = new Map(cast.map((row) => [row.entity.id, row]))
    return search.value.entities(castFilter.value).flatMap((id) => rows.get(id) ?? [])
  })
  /** Paragraphs that are lit: the one the reader was led to, else those of the selection. */
  const paragraphs: ReadonlySignal<readonly number[]> = computed(() => {
    const { paragraph } = shownView.value
    return paragraph === null ? lights.value.paragraphs : [paragraph]
  })

  const change = (next: History) => {
    history.value = next
    hover.value = null
  }
  return {
    piece,
    entities,
    claims,
    graph,
    ties,
    neighbours,
    disputes,
    against,
    disputed,
    cast,
    history: history as ReadonlySignal<History>,
    view: shownView,
    hover,
    selection,
    layout,
    pins,
    shown,
    lights,
    search,
    listed,
    paragraphs,
    canGoBack: computed(() => canGoBack(history.value)),
    canGoForward: computed(() => canGoForward(history.value)),
    /** Does an action; while the same gesture lasts (typing, dragging), all its actions are one step. */
    act(action: Action, gesture: string | null = null): void {
      const next = record(history.peek(), action(present(history.peek())), gesture)
      if (next !== history.peek()) change(next)
    },
    /** Ends a gesture, so that the next one is a step of its own. */
    settle(): void {
      if (history.peek().gesture !== null) history.value = { ...history.peek(), gesture: null }
    },
    /** The browser arrived at one of its entries. */
    arrive: (at: number, reached: View): void => change(arrive(history.peek(), at, reached)),
  }
}
