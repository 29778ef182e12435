import { tieId } from '../../graph/ties'
import { layoutInput } from '../../layouts/kernel/input'
import { type LabelBox, labelFont } from '../../layouts/kernel/labels'
import type { LayoutEdge, LayoutNode, Pane, Place, Places, Positions, Rect } from '../../layouts/kernel/parts'
import type { MapDrawing } from '../../layouts/map/drawing'
import type { Arc } from '../../layouts/order'
import type { ReadyLayout } from '../../layouts/web/ready'
import type { Store } from '../../state/store'
import type { LayoutName } from '../../state/view'
import type { Paint } from '../ground/underlay'
import type { Measured } from '../measure'

/** Where everything stands in one layout and pane, before the reader moves anything. Lengths in px at zoom 1. */
export interface Picture {
  readonly layout: LayoutName
  readonly pane: Pane
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  readonly labels: ReadonlyMap<string, LabelBox>
  readonly positions: Positions
  /** Where each label stands while there is room. */
  readonly places: Places
  /** Where a label may go when there is none. */
  readonly otherPlaces: readonly Place[]
  /** By tie id, where ties are arcs. */
  readonly arcs: ReadonlyMap<string, Arc>
  /** Whether names stand in rows, one line each: labels keep their size, and the wheel scrolls them. */
  readonly inRows: boolean
  /** What lies behind nodes and lines. */
  readonly backdrop: Paint | null
  /** What lies under it, where it is a map. */
  readonly map?: MapDrawing
}

/** What a picture is drawn from. */
export interface Sources {
  readonly store: Store
  readonly pane: Pane
  /** Parts of the pane that the interface covers. */
  readonly covered: readonly Rect[]
  readonly measured: ReadonlyMap<string, Measured>
  /** Layouts *Web* that are made already. */
  readonly made: readonly ReadyLayout[]
}

/** The boxes of the labels in several lines. */
export const wrapped = (measured: ReadonlyMap<string, Measured>): ReadonlyMap<string, LabelBox> =>
  new Map([...measured].map(([id, { box }]) => [id, box]))

/** The boxes of the labels in one line. */
export const inOneLine = (measured: ReadonlyMap<string, Measured>): ReadonlyMap<string, LabelBox> =>
  new Map([...measured].map(([id, { line }]) => [id, line]))

/** The pane as wide as it is free from top to bottom. */
export const freeOf = (pane: Pane, covered: readonly Rect[]): Pane => ({
  ...pane,
  width: Math.min(pane.width, ...covered.map(({ left }) => left)),
})

/** What pictures with straight lines and labels around their nodes have in common. */
export const straight = {
  otherPlaces: ['below', 'right', 'left', 'above'],
  arcs: new Map(),
  inRows: false,
  backdrop: null,
} as const satisfies Partial<Picture>

/** Arcs as a layout gives them, in the order of the edges, by tie id. */
export const arcsByTie = (
  edges: readonly LayoutEdge[],
  arcs: readonly (Arc | null)[],
): ReadonlyMap<string, Arc> =>
  new Map(
    edges.flatMap(({ source, target }, at) => {
      const arc = arcs[at]
      return arc ? [[tieId(source, target), arc] as const] : []
    }),
  )

/** A layout's input, with the label boxes that were measured here. */
export function inputOf(store: Store, labels: ReadonlyMap<string, LabelBox>) {
  const { nodes, edges } = layoutInput(store.piece, (text) => text.length * labelFont.size)
  return { nodes: nodes.map((node) => ({ ...node, label: labels.get(node.id) ?? node.label })), edges }
}
