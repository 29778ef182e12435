import type { CastSort } from '../graph/cast'
import type { Selection } from '../graph/spotlight'
import type { Family, Kind } from '../model/piece'

export const layouts = ['web', 'order'] as const
export type LayoutName = (typeof layouts)[number]

export const panels = ['graph', 'cast', 'dossier', 'piece'] as const
export type Panel = (typeof panels)[number]

export type { Selection }

/** Everything that a reader's clicks decide. What follows from it and the piece is computed in `store.ts`. */
export interface View {
  /** Id of the open piece. In the URL. */
  readonly piece: string
  /** How the graph is laid out. In the URL. */
  readonly layout: LayoutName
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
  /** px in the layout's own frame. */
  readonly x: number
  readonly y: number
}

export const openingView = (piece: string): View => ({
  piece,
  layout: 'web',
  selection: null,
  paragraph: null,
  trail: [],
  hiddenKinds: [],
  hiddenFamilies: [],
  castFilter: '',
  castSort: 'claims',
  pins: [],
  panel: 'graph',
})

export const isSame = (one: Selection | null, other: Selection | null): boolean =>
  one?.type === other?.type && one?.id === other?.id
