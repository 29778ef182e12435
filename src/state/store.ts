import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { type CastRow, sortCast } from '../graph/lists/cast'
import { lessSure } from '../graph/made'
import type { Explanation, Question } from '../graph/paths/explanation'
import type { Path } from '../graph/paths/paths'
import { pathEnds, type Spotlight, spotlight } from '../graph/paths/spotlight'
import { findsNothing, type Search } from '../graph/search/search'
import type { Ties } from '../graph/ties'
import { paragraphsOf } from '../graph/timeline/replay'
import type { Steps } from '../model/check/steps'
import type { Piece } from '../model/piece'
import type { Action } from './actions'
import { coloursOf } from './derived/colours'
import { groupsOf } from './derived/groups'
import { pairsOf } from './derived/pairs'
import { mostReadable, partsOf } from './derived/part'
import { shownOf } from './derived/shown'
import { spokenOf } from './derived/spoken'
import { toldIn, type Work } from './derived/told'
import { arrive, canGoBack, canGoForward, type History, present, record } from './history'
import { knownIn } from './url'
import { isFiltered, type Selection, type View } from './view'
import { viewWithin } from './within'

export type Store = ReturnType<typeof createWorkStore>

/** What comes of a question: a signal, where it is not known at once. */
export interface Answer<Value> {
  readonly value: Value
}

/** A piece that stays as it is. */
export const unchanging = (piece: Piece): Work => ({
  piece: signal(piece),
  base: signal(piece),
  successors: signal(new Map()),
  sources: signal([]),
  across: signal(null),
})

type Explainer = (question: Question) => Answer<Explanation | null>

const notExplained: Explainer = () => ({ value: null })

/**
 * State in one place: the piece, the history of views, and what is hovered. All else is computed from them. How two are
 * connected is found out by whom `explain` tells, or somebody who comes later: most graphs are drawn without. A piece of more
 * than `most` names is shown in part.
 */
export function createWorkStore(
  work: Work,
  start: History,
  explain: Explainer = notExplained,
  most: number = mostReadable.usual,
) {
  const history = signal<History>(start)
  const hover = signal<Selection | null>(null)

  const { piece } = work
  const { workOut: workOutTold, ...told } = toldIn(work)
  const { entities, claims, ties, cast, heaviest } = told
  const known = computed(() => knownIn(piece.value))
  const shownView = computed(() => viewWithin(present(history.value), known.value, work.successors.value))
  const sure = computed(() => shownView.value.sure ?? told.sureAtFirst.value)
  const unsure = computed(() => lessSure([...piece.value.claims, ...piece.value.remarks], sure.value))
  const barred = computed(() => shownView.value.barred)
  const selection = computed(() => shownView.value.selection)
  const layout = computed(() => shownView.value.layout)
  /** Who is in the middle, where a layout has one. */
  const centre = computed(() => shownView.value.centre ?? heaviest.value)
  const pins = computed(() => shownView.value.pins)
  const castFilter = computed(() => shownView.value.castFilter.trim())
  const castSort = computed(() => shownView.value.castSort)

  const showing = shownOf({ work, told, view: shownView, sure })
  const { soFar, knownTies, shown } = showing

  /** What is asked about the selected path; null unless one is selected. */
  const question: ReadonlySignal<Question | null> = computed(() => {
    if (selection.value?.type !== 'path') return null
    const [from, to] = pathEnds(selection.value.id)
    return { from, to, piece: piece.value, ties: shown.value.ties, barred: new Set(barred.value) }
  })
  /** What answers it. */
  const explainer = signal<Explainer>(explain)
  /** How its two ends are connected in what is shown; null unless a path is selected, and until that is found out. */
  const explanation: ReadonlySignal<Explanation | null> = computed(
    () => question.value && explainer.value(question.value).value,
  )
  const path: ReadonlySignal<Path | null> = computed(() => {
    const paths = explanation.value?.paths ?? []
    return paths[shownView.value.way] ?? paths[0] ?? null
  })
  /** All known ties, those that are shown with what remains of them. */
  const knownOrShown = computed(() =>
    knownTies.value === shown.value.ties
      ? knownTies.value
      : new Map([...knownTies.value, ...shown.value.ties]),
  )
  /** With the one that is selected, known or not. */
  const remaining: ReadonlySignal<Ties> = computed(() => {
    const { type, id } = selection.value ?? {}
    const asked = type === 'tie' ? ties.value.get(id ?? '') : undefined
    return asked && !knownOrShown.value.has(asked.id)
      ? new Map([...knownOrShown.value, [asked.id, asked]])
      : knownOrShown.value
  })
  const said = spokenOf({ piece, entities, view: shownView, ...showing })
  /** Those who speak of others, as far as that is shown; and the one of them that is selected, shown or not. */
  const spokenThere = computed(() => {
    const { type, id } = selection.value ?? {}
    const asked = type === 'tie' ? said.spoken.value.get(id ?? '') : undefined
    return asked ? new Map([...said.shownSpoken.value, [asked.id, asked] as const]) : said.shownSpoken.value
  })
  const lights: ReadonlySignal<Spotlight> = computed(() =>
    spotlight(selection.value, piece.value, remaining.value, claims.value, path.value, spokenThere.value),
  )
  const parts = partsOf({ piece, view: shownView, entities, ties, cast, path }, most)
  const groups = groupsOf({ view: shownView, shown, lights, cast, ...parts })
  const indexer = signal<((piece: Piece) => Answer<Search>) | null>(null)
  const search = computed(() => indexer.value?.(piece.value).value ?? findsNothing)
  /** Whether what can be found is found by now. */
  const isSearchable = computed(() => search.value !== findsNothing)
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

  const change = (next: History) =>
    batch(() => {
      history.value = next
      hover.value = null
    })
  return Object.assign(live({ ...work, ...told }), {
    history: history as ReadonlySignal<History>,
    view: shownView,
    hover,
    selection,
    sure,
    /** How many claims and remarks are less sure than is asked for. */
    unsure,
    isFiltered: computed(() => isFiltered(shownView.value, unsure.value)),
    layout,
    centre,
    pins,
    explainer,
    explanation,
    path,
    lights,
    ...showing,
    ...coloursOf({ view: shownView, piece, ties, sources: work.sources }),
    ...parts,
    ...groups,
    ...said,
    ...pairsOf({ piece, view: shownView, ties, drawn: groups.drawn, sure, shownSpoken: said.shownSpoken }),
    /** What makes a piece searchable; nothing is found before it is here: the graph is drawn without. */
    indexer,
    search,
    isSearchable,
    listed,
    paragraphs,
    /** Work out in steps what of a large piece is asked for first, the ties before all else. */
    *workOutTies(): Steps<void> {
      yield* told.ties.ahead()
    },
    *workOut(): Steps<void> {
      yield* workOutTold({ piece: piece.peek(), sources: work.sources.peek(), across: work.across.peek() })
      yield* showing.shownAtLast.ahead()
    },
    /** The same of what the work will be next: it is there without a pause then. */
    workOutNext: workOutTold,
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
  })
}

type Values<Signals> = {
  readonly [Name in keyof Signals]: Signals[Name] extends ReadonlySignal<infer Value> ? Value : never
}

/** What signals hold, by their names alone: whoever reads one in a component, an effect or a computed value hears of its changes. */
function live<Signals extends Readonly<Record<string, ReadonlySignal<unknown>>>>(signals: Signals) {
  const values = {}
  for (const [name, signal] of Object.entries(signals))
    Object.defineProperty(values, name, { get: () => signal.value })
  return values as Values<Signals>
}
