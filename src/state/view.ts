import type { Clock } from '../graph/filter/clock'
import type { Trait } from '../graph/filter/filter'
import { everything, type Narrowing, narrows } from '../graph/filter/narrowing'
import type { SizeBy } from '../graph/groups/weights'
import type { CastSort } from '../graph/lists/cast'
import type { TableSort } from '../graph/lists/columns'
import type { ColourBy } from '../graph/look/colourBy'
import type { MadeState } from '../graph/made'
import type { Expansion } from '../graph/overview/expansion'
import type { Selection } from '../graph/paths/spotlight'
import type { Replay } from '../graph/timeline/replay'
import { type LayoutName, layoutOf, openingLayout } from '../layouts/list'
import type { Family, Kind } from '../model/vocabulary'

export const panels = ['graph', 'cast', 'dossier', 'piece'] as const
export type Panel = (typeof panels)[number]

export const displays = ['graph', 'outline', 'table', 'review'] as const
export type Display = (typeof displays)[number]

export const rails = ['cast', 'voices'] as const
export type Rail = (typeof rails)[number]

export type { Selection }

/** Everything that a reader's clicks decide. What follows from it and the piece is computed in `store.ts`. */
export interface View {
  /** Id of the open piece. In the URL. */
  readonly piece: string
  /** How the graph is laid out. In the URL. */
  readonly layout: LayoutName
  /** Entity in the middle, where a layout has one; null for whoever takes part in most claims. In the URL. */
  readonly centre: string | null
  /** What the size of a node tells. In the URL. */
  readonly sizeBy: SizeBy
  /** What colours tell, of several pieces. In the URL. */
  readonly colourBy: ColourBy
  /** Whether thin lines join those who are only mentioned together; null for as at first. In the URL. */
  readonly together: boolean | null
  /** Whether thin lines join those who speak of others to them, and outline and table have their remarks. In the URL. */
  readonly speaksOf: boolean
  /** How far the piece is replayed; null while all of it is shown. In the URL. */
  readonly replay: Replay | null
  /** By which date claims stand in time. In the URL. */
  readonly clock: Clock
  /** Id of the step of the story that is told; null while none is. In the URL. */
  readonly story: string | null
  /** How the graph is grouped; null while it is not. In the URL. */
  readonly grouping: Grouping | null
  /** What was brought into the overview of a large piece, in that order. In the URL. */
  readonly expanded: readonly Expansion[]
  /** What dossier, graph and piece are about; null at the start and after Esc. In the URL. */
  readonly selection: Selection | null
  /** Number of the paragraph that the reader was led to; null where the selection decides. In the URL. */
  readonly paragraph: number | null
  /** What was clicked through, in order; ends with the selection unless that was cleared. */
  readonly trail: readonly Selection[]
  /** Kinds of entities that are filtered out. In the URL. */
  readonly hiddenKinds: readonly Kind[]
  /** Families of claims that are filtered out. In the URL. */
  readonly hiddenFamilies: readonly Family[]
  /** Traits of claims (stance, depth, denied, disputed) that are filtered out. In the URL. */
  readonly hiddenTraits: readonly Trait[]
  /** Suggested claims less sure than this, from 0 to 1, are filtered out; null for as many as at first. In the URL. */
  readonly sure: number | null
  /** What is suggested, edited or confirmed, where that is filtered out. In the URL. */
  readonly hiddenMadeStates: readonly MadeState[]
  /** Ids of pieces of a collection whose claims are filtered out. In the URL. */
  readonly hiddenPieces: readonly string[]
  /** Voices whose word is left out: entity ids, `unattributed`, or the author's. In the URL. */
  readonly leftOut: readonly string[]
  /** Entities that the path must not pass through; none unless a path is selected. In the URL. */
  readonly barred: readonly string[]
  /** Which of the paths is shown, from 0. In the URL. */
  readonly way: number
  /** What is worked with: the graph, its outline, the table of its claims, or the text and what is to be reviewed in it. In the URL. */
  readonly display: Display
  /** Which claims graph and table are narrowed to. In the URL. */
  readonly narrowing: Narrowing
  /** In the URL. */
  readonly tableSort: TableSort
  /** Which list the rail shows. In the URL. */
  readonly rail: Rail
  /** What is typed into the cast's filter. In the URL. */
  readonly castFilter: string
  /** In the URL. */
  readonly castSort: CastSort
  /** Where the reader dragged entities to; at most one for each layout and entity. */
  readonly pins: readonly Pin[]
  /** The panel that a narrow screen shows. */
  readonly panel: Panel
}

export interface Pin {
  readonly layout: LayoutName
  /** Entity id. */
  readonly entity: string
  /** Shares of the pane's width and height. */
  readonly x: number
  readonly y: number
}

export interface Grouping {
  /** From 0, few large groups, to `FINEST`, many small ones. */
  readonly fineness: number
  /** Groups drawn as one node each, by the id of their best-connected member. */
  readonly collapsed: readonly string[]
}

export const FINEST = 4
/** Where grouping begins. */
export const USUAL_FINENESS = 2

/** Steps of the trail that are kept. */
export const TRAIL_LENGTH = 50
/** Characters of a filter that are kept. */
export const MOST_TYPED = 200
/** Index of the last way that a link can name. */
export const MOST_WAYS = 9

export const openingView = (piece: string): View => ({
  piece,
  layout: openingLayout,
  centre: null,
  sizeBy: 'ties',
  colourBy: 'kind',
  together: null,
  speaksOf: true,
  replay: null,
  story: null,
  clock: 'when',
  grouping: null,
  expanded: [],
  selection: null,
  paragraph: null,
  trail: [],
  hiddenKinds: [],
  hiddenFamilies: [],
  hiddenTraits: [],
  sure: null,
  hiddenMadeStates: [],
  hiddenPieces: [],
  leftOut: [],
  barred: [],
  way: 0,
  display: 'graph',
  narrowing: everything,
  tableSort: { column: 'paragraph', descending: false },
  rail: 'cast',
  castFilter: '',
  castSort: 'claims',
  pins: [],
  panel: 'graph',
})

export const isSame = (one: Selection | null, other: Selection | null): boolean =>
  one?.type === other?.type && one?.id === other?.id

export const showsGraph = ({ display }: View): boolean => display === 'graph' || display === 'review'

/** Whether the graph is seen, laid out so that a line can join any two of it. */
export const drawsPairs = (view: View): boolean => showsGraph(view) && layoutOf(view.layout).joinsAny

/** How many switches of the legend are off, when so many claims are less sure than is asked for. */
export const switchedOff = (
  { hiddenKinds, hiddenFamilies, hiddenTraits, hiddenMadeStates, hiddenPieces }: View,
  unsure: number,
): number =>
  hiddenKinds.length +
  hiddenFamilies.length +
  hiddenTraits.length +
  hiddenMadeStates.length +
  hiddenPieces.length +
  (unsure > 0 ? 1 : 0)

export const isFiltered = (view: View, unsure: number): boolean =>
  switchedOff(view, unsure) > 0 || narrows(view.narrowing)
