import type { Clock } from '../graph/filter/clock'
import type { Trait } from '../graph/filter/filter'
import { everything, type Narrowing, sameNarrowing } from '../graph/filter/narrowing'
import type { SizeBy } from '../graph/groups/weights'
import type { CastSort } from '../graph/lists/cast'
import type { Column } from '../graph/lists/columns'
import type { ColourBy } from '../graph/look/colourBy'
import type { MadeState } from '../graph/made'
import type { Expansion } from '../graph/overview/expansion'
import type { Replay } from '../graph/timeline/replay'
import { type LayoutName, layoutAround, layoutOf } from '../layouts/list'
import type { Family, Kind } from '../model/vocabulary'
import {
  type Display,
  FINEST,
  isFiltered,
  isSame,
  MOST_TYPED,
  MOST_WAYS,
  openingView,
  type Panel,
  type Pin,
  type Rail,
  type Selection,
  TRAIL_LENGTH,
  type View,
} from './view'

/** Every action is view → view; what changes nothing gives the very same view back. */
export type Action = (view: View) => View

export const select =
  (selection: Selection): Action =>
  (view) => {
    if (isSame(view.selection, selection))
      return view.paragraph === null ? view : { ...view, paragraph: null }
    const trail = isSame(view.trail.at(-1) ?? null, selection) ? view.trail : [...view.trail, selection]
    return { ...view, ...anew, selection, trail: trail.slice(-TRAIL_LENGTH) }
  }

/** What belongs to one selection and not to the next. */
const anew = { paragraph: null, barred: [], way: 0 } as const

export const selectEntity = (id: string): Action => select({ type: 'entity', id })
export const selectTie = (id: string): Action => select({ type: 'tie', id })
export const selectClaim = (id: string): Action => select({ type: 'claim', id })
export const connect = (from: string, to: string): Action => select({ type: 'path', id: `${from}~${to}` })

/** The path goes around an entity, or may pass it again. */
export const bar =
  (entity: string): Action =>
  (view) => ({ ...view, barred: toggled(view.barred, entity), way: 0 })

export const showWay =
  (asked: number): Action =>
  (view) => {
    const way = Math.max(0, Math.min(MOST_WAYS, asked))
    return view.way === way ? view : { ...view, way }
  }

/** Leaves a voice out, or brings it back. */
export const toggleVoice =
  (voice: string): Action =>
  (view) => ({ ...view, leftOut: toggled(view.leftOut, voice) })

export const leaveOut =
  (voices: readonly string[]): Action =>
  (view) => {
    const leftOut = [...new Set([...view.leftOut, ...voices])]
    return leftOut.length === view.leftOut.length ? view : { ...view, leftOut }
  }

export const bringBack: Action = (view) => (view.leftOut.length === 0 ? view : { ...view, leftOut: [] })

export const clearSelection: Action = (view) =>
  view.selection === null && view.paragraph === null ? view : { ...view, ...anew, selection: null }

/** Back to a step of the trail, which then ends there. */
export const jumpTo =
  (step: number): Action =>
  (view) => {
    const selection = view.trail[step]
    const isHere = step === view.trail.length - 1 && isSame(selection ?? null, view.selection)
    if (!selection || isHere) return view
    return { ...view, ...anew, selection, trail: view.trail.slice(0, step + 1) }
  }

/** Takes a step out of the trail; where that was the selection, the step before is selected. */
export const removeStep =
  (step: number): Action =>
  (view) => {
    if (!view.trail[step]) return view
    const left = view.trail.filter((_, at) => at !== step)
    const trail = left.filter((one, at) => !isSame(one, left[at - 1] ?? null))
    const wasLast = step === view.trail.length - 1 && isSame(view.trail[step], view.selection)
    return wasLast ? { ...view, ...anew, selection: trail.at(-1) ?? null, trail } : { ...view, trail }
  }

export const readParagraph =
  (paragraph: number): Action =>
  (view) =>
    view.paragraph === paragraph ? view : { ...view, paragraph }

export const toggleKind =
  (kind: Kind): Action =>
  (view) => ({ ...view, hiddenKinds: toggled(view.hiddenKinds, kind) })

export const toggleFamily =
  (family: Family): Action =>
  (view) => ({ ...view, hiddenFamilies: toggled(view.hiddenFamilies, family) })

export const toggleTrait =
  (trait: Trait): Action =>
  (view) => ({ ...view, hiddenTraits: toggled(view.hiddenTraits, trait) })

/** Filters out what some pieces of a collection tell, or shows it again where all of that is hidden. */
export const togglePieces =
  (pieces: readonly string[]): Action =>
  (view) => {
    const others = view.hiddenPieces.filter((piece) => !pieces.includes(piece))
    const areHidden = pieces.every((piece) => view.hiddenPieces.includes(piece))
    return { ...view, hiddenPieces: areHidden ? others : [...others, ...pieces] }
  }

/** Filters out suggested claims less sure than this: from 0, none, to 1, in hundredths. */
export const setSure =
  (asked: number): Action =>
  (view) => {
    const sure = Math.round(Math.max(0, Math.min(1, asked)) * 100) / 100
    return view.sure === sure ? view : { ...view, sure }
  }

/** Filters out what is suggested, edited or confirmed, or shows it again. */
export const toggleMadeState =
  (state: MadeState): Action =>
  (view) => ({ ...view, hiddenMadeStates: toggled(view.hiddenMadeStates, state) })

/** `usualSure` is how sure claims of the piece must be at first. */
export const showEverything =
  (usualSure: number): Action =>
  (view) => {
    const sure = usualSure === 0 ? null : 0
    return isFiltered(view, 0) || view.sure !== sure ? { ...view, ...nothingHidden, sure } : view
  }

const nothingHidden = {
  hiddenKinds: [],
  hiddenFamilies: [],
  hiddenTraits: [],
  hiddenMadeStates: [],
  hiddenPieces: [],
  narrowing: everything,
} as const

export const setLayout =
  (layout: LayoutName): Action =>
  (view) =>
    view.layout === layout ? view : { ...view, layout }

/** An entity comes into the middle; in a layout that has one, where there was none. */
export const centreOn =
  (centre: string): Action =>
  (view) => {
    const layout = layoutOf(view.layout).hasCentre ? view.layout : (layoutAround ?? view.layout)
    return view.centre === centre && view.layout === layout ? view : { ...view, centre, layout }
  }

export const setSizeBy =
  (sizeBy: SizeBy): Action =>
  (view) =>
    view.sizeBy === sizeBy ? view : { ...view, sizeBy }

export const setColourBy =
  (colourBy: ColourBy): Action =>
  (view) =>
    view.colourBy === colourBy ? view : { ...view, colourBy }

/** Draws thin lines between those who speak and those of whom they merely speak, or takes them away. */
export const toggleSpeaksOf: Action = (view) => ({ ...view, speaksOf: !view.speaksOf })

/** Draws thin lines between those who are only mentioned together, or takes them away; `atFirst`, whether there were any. */
export const toggleTogether =
  (atFirst: boolean): Action =>
  (view) => {
    const isOn = !(view.together ?? atFirst)
    return { ...view, together: isOn === atFirst ? null : isOn }
  }

export const setClock =
  (clock: Clock): Action =>
  (view) =>
    view.clock === clock ? view : { ...view, clock }

/** Begins to replay the piece, or changes how and how far it is replayed. */
export const replay =
  (change: Partial<Replay>): Action =>
  (view) => {
    const before = view.replay ?? nothingYet
    const { order, at, ahead } = { ...before, ...change }
    const same = order === before.order && at === before.at && ahead === before.ahead
    if (same && view.replay !== null) return view
    // Where the reader was led to before, the step leads away from.
    const paragraph = at === before.at && order === before.order ? view.paragraph : null
    return { ...view, paragraph, replay: { order, at: Math.max(0, at), ahead } }
  }

const nothingYet: Replay = { order: 'told', at: 0, ahead: 'faint' }

export const endReplay: Action = (view) => (view.replay === null ? view : { ...view, replay: null })

/** Draws groups, as fine as asked for; another fineness makes other groups, and none of them is collapsed. */
export const group =
  (asked: number): Action =>
  (view) => {
    const fineness = Math.max(0, Math.min(FINEST, Math.round(asked)))
    return view.grouping?.fineness === fineness ? view : { ...view, grouping: { fineness, collapsed: [] } }
  }

export const ungroup: Action = (view) => (view.grouping === null ? view : { ...view, grouping: null })

/** Draws a group as one node, or opens it again. */
export const toggleGroup =
  (leader: string): Action =>
  (view) =>
    view.grouping === null
      ? view
      : { ...view, grouping: { ...view.grouping, collapsed: toggled(view.grouping.collapsed, leader) } }

/** Draws every group with all its members again. */
export const openGroups: Action = (view) =>
  view.grouping === null || view.grouping.collapsed.length === 0
    ? view
    : { ...view, grouping: { ...view.grouping, collapsed: [] } }

/** Brings into the overview of a large piece what is not shown of it. */
export const expand =
  (...expansions: readonly Expansion[]): Action =>
  (view) =>
    expansions.length === 0 ? view : { ...view, expanded: [...view.expanded, ...expansions] }

export const show =
  (display: Display): Action =>
  (view) =>
    view.display === display ? view : { ...view, display }

export const narrow =
  (conditions: Partial<Narrowing>): Action =>
  (view) => {
    const narrowing = { ...view.narrowing, ...conditions }
    narrowing.words = clipped(narrowing.words)
    return sameNarrowing(narrowing, view.narrowing) ? view : { ...view, narrowing }
  }

/** Sorts the table by a column; once more, the other way round. */
export const sortTableBy =
  (column: Column): Action =>
  (view) => {
    const { tableSort } = view
    return {
      ...view,
      tableSort: { column, descending: tableSort.column === column && !tableSort.descending },
    }
  }

export const showRail =
  (rail: Rail): Action =>
  (view) =>
    view.rail === rail ? view : { ...view, rail }

export const filterCast =
  (typed: string): Action =>
  (view) => {
    const castFilter = clipped(typed)
    return view.castFilter === castFilter ? view : { ...view, castFilter }
  }

export const sortCastBy =
  (castSort: CastSort): Action =>
  (view) =>
    view.castSort === castSort ? view : { ...view, castSort }

export const pin =
  (entity: string, x: number, y: number): Action =>
  (view) => ({ ...view, pins: [...without(view, entity), { layout: view.layout, entity, x, y }] })

export const unpin =
  (entity: string): Action =>
  (view) => {
    const pins = without(view, entity)
    return pins.length === view.pins.length ? view : { ...view, pins }
  }

export const unpinAll: Action = (view) => {
  const pins = view.pins.filter((one) => one.layout !== view.layout)
  return pins.length === view.pins.length ? view : { ...view, pins }
}

export const showPanel =
  (panel: Panel): Action =>
  (view) =>
    view.panel === panel ? view : { ...view, panel }

/** As it was when the piece was opened; pins and the way of looking stay. */
export const startOver: Action = (view) => ({
  ...openingView(view.piece),
  layout: view.layout,
  centre: view.centre,
  sizeBy: view.sizeBy,
  colourBy: view.colourBy,
  together: view.together,
  speaksOf: view.speaksOf,
  castSort: view.castSort,
  pins: view.pins,
})

/** One action out of several, done in order. */
export const inOrder =
  (...actions: readonly Action[]): Action =>
  (view) =>
    actions.reduce((before, action) => action(before), view)

const without = (view: View, entity: string): readonly Pin[] =>
  view.pins.filter((one) => one.layout !== view.layout || one.entity !== entity)

/** As much as a link carries, without cutting a character in two. */
const clipped = (text: string): string =>
  text.length <= MOST_TYPED ? text : [...text].slice(0, MOST_TYPED / 2).join('')

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item]
