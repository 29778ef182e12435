import type { CastRow } from '../graph/lists/cast'
import type { Tie } from '../graph/ties'
import type { Entity, Piece } from '../model/piece'
import type { LayoutInput } from './kernel/input'
import type { LabelBox, Measured } from './kernel/labels'
import {
  allPlaces,
  type LayoutEdge,
  type LayoutNode,
  type Pane,
  type Place,
  type Places,
  type Point,
  type Positions,
  type Rect,
} from './kernel/parts'
import type { Arc } from './kernel/rows'
import type { MapDrawing } from './map/drawing'
import type { ReadyLayout } from './web/ready'

/** A way to lay the graph out: what it is called and told, what can be drawn in it, and how it places everybody. */
export interface Layout {
  /** Stands in links and in what browsers keep: never another one. */
  readonly id: string
  /** On the switch of views. */
  readonly label: string
  /** What one sees in it, after its label. */
  readonly tells: string
  /** How it is read, in a sentence; given the name of who is in the middle. */
  reads(centre: string): string
  /** That it is shown now, without a full stop; given the name of whom the reader put into the middle, or null. */
  shownAs(centre: string | null): string
  /** Whether it is offered beside the usual views, or in the menu of the others. */
  readonly isUsual: boolean
  /** Whether names stand in rows, one line each: they keep their size, and the wheel scrolls them. */
  readonly inRows: boolean
  /** Whether a straight line can join any two. */
  readonly joinsAny: boolean
  /** Whether a shape can be drawn around a group. */
  readonly hasShapes: boolean
  /** Whether a group can stand in it as one node, where not everybody is shown. */
  readonly hasGroups: boolean
  /** Whether everybody stands around one whom the reader chooses. */
  readonly hasCentre: boolean
  /** Whether places stand where they lie. */
  readonly isMap: boolean
}

/** Where everybody stands; null while nothing is made for it yet (see `webTask`). Same sources and drawings before, same drawing. */
export type Placing = (sources: Sources, before: Drawings) => Drawing | null

/** What a drawing is made from. */
export interface Sources {
  readonly piece: Pick<Piece, 'entities' | 'claims' | 'remarks'>
  /** By id. */
  readonly entities: ReadonlyMap<string, Entity>
  /** By id, before any filter. */
  readonly ties: ReadonlyMap<string, Tie>
  readonly cast: readonly CastRow[]
  /** Entity in the middle, where there is one. */
  readonly centre: string
  readonly pane: Pane
  /** Parts of the pane that the interface covers. */
  readonly covered: readonly Rect[]
  /** Label boxes by entity id. */
  readonly measured: ReadonlyMap<string, Measured>
  /** Layouts *Web* that are made already. */
  readonly made: readonly ReadyLayout[]
  /** What stands for those who are not shown, and the lines to it; absent where everybody is. */
  readonly groups?: Groups
}

/** Nodes for groups of names that are not shown. */
export interface Groups extends LayoutInput {
  /** By entity that came out of a group, the id of that group's node: it comes to stand around there. */
  readonly cameFrom: ReadonlyMap<string, string>
}

/** Where everything stands in one layout and pane, before the reader moves anything. Lengths in px at zoom 1. */
export interface Drawing {
  /** Id of the layout whose drawing it is: that of another one, where a layout draws as that does. */
  readonly by: string
  /** What it was made from, where it can be known again by that. */
  readonly of?: string
  readonly pane: Pane
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  readonly labels: ReadonlyMap<string, LabelBox>
  /** Perhaps also of entities that are no more: who comes back does so where they stood. */
  readonly positions: Positions
  /** Where all stood in the pane that it was made for, where it is as large as it takes. */
  readonly madeFor?: Pick<Drawing, 'pane' | 'positions' | 'places'>
  /** The pane of another shape that it was made to fill since. */
  readonly filled?: Pane
  /** Where each label stands while there is room. */
  readonly places: Places
  /** Where a label may go when there is none. */
  readonly otherPlaces: readonly Place[]
  /** By tie id, where ties are arcs. */
  readonly arcs: ReadonlyMap<string, Arc>
  readonly backdrop: Backdrop | null
}

/** The last drawing of each layout, by its id. */
export type Drawings = ReadonlyMap<string, Drawing>

/** What lies behind nodes and lines: ellipses, each told by its distance from the middle, or land. */
export type Backdrop =
  | {
      readonly of: 'ellipses'
      readonly middle: Point
      /** From the innermost: half of its width and height, px. */
      readonly radii: readonly Point[]
      /** Where the name of each begins, on its baseline; null where there is no room for it. */
      readonly names: readonly (Point | null)[]
    }
  | { readonly of: 'land'; readonly map: MapDrawing }

/** What drawings with straight lines, and labels around their nodes, have in common. */
export const straight = {
  otherPlaces: allPlaces,
  arcs: new Map(),
  backdrop: null,
} as const satisfies Partial<Drawing>
