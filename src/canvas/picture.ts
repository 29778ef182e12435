import { sortCast } from '../graph/cast'
import { fitLayout } from '../graph/layout/fit'
import { layoutInput } from '../graph/layout/input'
import { type LabelBox, labelFont } from '../graph/layout/labels'
import {
  type LayoutEdge,
  type LayoutNode,
  type Pane,
  type Place,
  type Places,
  type Positions,
  zoomButtons,
} from '../graph/layout/layout'
import { type Arc, orderDrawing } from '../graph/layout/order'
import { nearestLayout, type ReadyLayout } from '../graph/layout/ready'
import { tieId } from '../graph/ties'
import type { Store } from '../state/store'
import type { LayoutName } from '../state/view'
import type { LayoutTask } from './makeLayout'
import type { Measured } from './measure'

/** Where everything stands in one layout and pane, before the reader moves anything. Lengths in px at zoom 1. */
export interface Picture {
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
}

/** What a layout must be made from where none was made ahead of time. */
export function webTask(store: Store, pane: Pane, measured: ReadonlyMap<string, Measured>): LayoutTask {
  const labels = new Map([...measured].map(([id, { box }]) => [id, box]))
  return { ...measuredInput(store, labels), pane, avoid: [zoomButtons(pane)] }
}

/** Null while no layout is made for it yet. */
export function drawPicture(
  layout: LayoutName,
  store: Store,
  pane: Pane,
  measured: ReadonlyMap<string, Measured>,
  made: readonly ReadyLayout[],
): Picture | null {
  return layout === 'web' ? drawWeb(store, pane, measured, made) : drawOrder(store, pane, measured)
}

function drawWeb(
  store: Store,
  pane: Pane,
  measured: ReadonlyMap<string, Measured>,
  made: readonly ReadyLayout[],
): Picture | null {
  const nearest = nearestLayout(made, pane)
  if (!nearest) return null
  const labels = new Map([...measured].map(([id, { box }]) => [id, box]))
  const { nodes, edges } = measuredInput(store, labels)
  const { places } = nearest
  const positions = fitLayout(nearest.positions, nodes, edges, pane, {
    places,
    avoid: [zoomButtons(pane)],
  })
  return {
    pane,
    nodes,
    edges,
    labels,
    positions,
    places,
    otherPlaces: ['below', 'right', 'left', 'above'],
    arcs: new Map(),
  }
}

function drawOrder(store: Store, pane: Pane, measured: ReadonlyMap<string, Measured>): Picture {
  const labels = new Map([...measured].map(([id, { line }]) => [id, line]))
  const { nodes, edges } = measuredInput(store, labels)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const inOrder = sortCast(store.cast, 'appearance').flatMap((row) => byId.get(row.entity.id) ?? [])
  const drawing = orderDrawing(inOrder, edges, { ...pane, width: zoomButtons(pane).left })
  return {
    pane,
    nodes: inOrder.map((node) => ({ ...node, size: drawing.nodeSize })),
    edges,
    labels,
    positions: drawing.positions,
    places: new Map(inOrder.map(({ id }) => [id, drawing.place])),
    otherPlaces: [drawing.place],
    arcs: new Map(
      edges.flatMap(({ source, target }, at) => {
        const arc = drawing.arcs[at]
        return arc ? [[tieId(source, target), arc] as const] : []
      }),
    ),
  }
}

/** The layout's input, with the label boxes that were measured here. */
function measuredInput(store: Store, labels: ReadonlyMap<string, LabelBox>) {
  const { nodes, edges } = layoutInput(store.piece, (text) => text.length * labelFont.size)
  return { nodes: nodes.map((node) => ({ ...node, label: labels.get(node.id) ?? node.label })), edges }
}
