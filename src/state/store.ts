import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { buildGraph } from '../graph/build'
import { type CastRow, castRows, sortCast } from '../graph/cast'
import { type Dispute, findDisputes, opponents } from '../graph/disputes'
import { applyFilter, type Shown } from '../graph/filter'
import { type Aftermath, aftermath } from '../graph/leaveOut'
import { meets } from '../graph/narrowing'
import { type Explanation, explain, type Path } from '../graph/paths'
import { indexPiece } from '../graph/search'
import { speakers } from '../graph/speakers'
import { pathEnds, type Spotlight, spotlight } from '../graph/spotlight'
import { bundleTies, tiesByEntity } from '../graph/ties'
import type { Claim, Entity, Piece } from '../model/piece'
import type { Action } from './actions'
import { groupsOf } from './groups'
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
  const disputes: readonly Dispute[] = findDisputes(piece.claims, entities)
  const against = opponents(disputes)
  const disputed: ReadonlySet<string> = new Set(against.keys())
  const cast: readonly CastRow[] = castRows(piece, neighbours)
  const speaking = computed(() => speakers(piece.claims, entities))

  const hiddenKinds = computed(() => shownView.value.hiddenKinds)
  const hiddenFamilies = computed(() => shownView.value.hiddenFamilies)
  const hiddenTraits = computed(() => shownView.value.hiddenTraits)
  const leftOutVoices = computed(() => shownView.value.leftOut)
  const leftOut: ReadonlySignal<ReadonlySet<string>> = computed(() => new Set(leftOutVoices.value))
  const narrowing = computed(() => shownView.value.narrowing)
  const barred = computed(() => shownView.value.barred)
  const selection = computed(() => shownView.value.selection)
  const layout = computed(() => shownView.value.layout)
  const pins = computed(() => shownView.value.pins)
  const castFilter = computed(() => shownView.value.castFilter.trim())
  const castSort = computed(() => shownView.value.castSort)

  const shown: ReadonlySignal<Shown> = computed(() =>
    applyFilter(
      graph,
      {
        hiddenKinds: hiddenKinds.value,
        hiddenFamilies: hiddenFamilies.value,
        hiddenTraits: hiddenTraits.value,
      },
      standing.value,
      leftOut.value,
      meets(narrowing.value, entities),
    ),
  )
  /** What leaving voices out has done; null while none is left out. */
  const loss: ReadonlySignal<Aftermath | null> = computed(() =>
    leftOut.value.size === 0 ? null : aftermath(ties, disputes, leftOut.value),
  )
  /** Ids of the disputed claims of which both sides still stand. */
  const standing: ReadonlySignal<ReadonlySet<string>> = computed(() => {
    const fallen = new Set(loss.value?.disputes)
    return new Set(
      disputes.filter((one) => !fallen.has(one)).flatMap(({ claims }) => claims.map(({ id }) => id)),
    )
  })
  /** How the two ends of the selected path are connected in what is shown; null unless a path is selected. */
  const explanation: ReadonlySignal<Explanation | null> = computed(() => {
    if (selection.value?.type !== 'path') return null
    const [from, to] = pathEnds(selection.value.id)
    return explain(from, to, piece, shown.value.ties, new Set(barred.value))
  })
  const path: ReadonlySignal<Path | null> = computed(() => {
    const paths = explanation.value?.paths ?? []
    return paths[shownView.value.way] ?? paths[0] ?? null
  })
  /** All ties, those that are shown with what remains of them. */
  const remaining = computed(() => new Map([...ties, ...shown.value.ties]))
  const lights: ReadonlySignal<Spotlight> = computed(() =>
    spotlight(selection.value, piece, remaining.value, claims, path.value),
  )
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
    /** Everybody who speaks; computed when it is first asked for. */
    speaking,
    history: history as ReadonlySignal<History>,
    view: shownView,
    hover,
    selection,
    layout,
    pins,
    shown,
    leftOut,
    loss,
    standing,
    explanation,
    path,
    lights,
    ...groupsOf({ view: shownView, shown, lights, cast }),
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
