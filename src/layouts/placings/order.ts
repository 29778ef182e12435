import { sortCast } from '../../graph/lists/cast'
import { inOneLine, nodesAndLines } from '../kernel/input'
import { LABEL_GAP, type LayoutEdge, type LayoutNode, type Pane, type Positions } from '../kernel/parts'
import { type Arc, arcsByTie, freeOf, MARGIN, rowPitch } from '../kernel/rows'

import type { Drawing, Sources } from '../layout'
import { order } from '../order'

export function placeInOrder({ piece, cast, pane, covered, measured }: Sources): Drawing {
  const labels = inOneLine(measured)
  const { nodes, edges } = nodesAndLines(piece, labels)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const inOrder = sortCast(cast, 'appearance').flatMap((row) => byId.get(row.entity.id) ?? [])
  const { positions, nodeSize, place, arcs } = orderDrawing(inOrder, edges, freeOf(pane, covered))
  return {
    by: order.id,
    pane,
    nodes: inOrder.map((node) => ({ ...node, size: nodeSize })),
    edges,
    labels,
    positions,
    places: new Map(inOrder.map(({ id }) => [id, place])),
    otherPlaces: [place],
    arcs: arcsByTie(edges, arcs),
    backdrop: null,
  }
}

export interface OrderDrawing {
  readonly positions: Positions
  /** Px from one row to the next. */
  readonly pitch: number
  /** The largest diameter that a node may have so that rows stay apart, px. */
  readonly nodeSize: number
  /** Where every label stands. */
  readonly place: 'right'
  /** Of the drawing, px: more than the pane's where the rows do not fit into it. */
  readonly height: number
  /** One for each edge given, in the same order. */
  readonly arcs: readonly Arc[]
}

/** The widest arc bows out by at most so much of the distance that it spans: 0.5 is a half-circle. */
const ROUNDEST = 0.8
/** The narrowest arc stands out from its nodes by so much, px. */
const CLEAR_OF_NODE = 7
/** Where along its chord an arc has its two control points: near the ends, so that it leaves its nodes almost level. */
const ARC_WEIGHTS = [0.12, 0.88] as const

/** Like `orderDrawing`, for who needs the positions only. */
export function orderLayout(nodes: readonly LayoutNode[], pane: Pane): Positions {
  return orderDrawing(nodes, [], pane).positions
}

/**
 * The layout *Order*: an arc diagram (Wattenberg 2002). The nodes stand in one column, first mentioned first, each with
 * its label at the right in a row of its own; ties are arcs at the left whose bow grows evenly with their distance, up to
 * what the pane's width allows. `label` must be the box of the label in one line (`lineBox`), and nodes must be drawn no
 * larger than `nodeSize`. Some 46 rows fit into 742 px; where they do not fit, as on a phone, rows are 17 px apart and
 * the drawing is taller than the pane: show its top and let the camera scroll.
 */
export function orderDrawing(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  pane: Pane,
): OrderDrawing {
  const labelWidth = Math.max(0, ...nodes.map(({ label }) => label.width))
  const labelHeight = Math.max(0, ...nodes.map(({ label }) => label.height))
  const pitch = rowPitch(nodes.length, pane.height - 2 * MARGIN - labelHeight, labelHeight)
  const nodeSize = Math.max(8, Math.min(pitch - 3, ...nodes.map(({ size }) => size)))
  const rows = new Map(nodes.map(({ id }, row) => [id, row]))
  const spans = edges.map(({ source, target }) => (rows.get(target) ?? 0) - (rows.get(source) ?? 0))
  const longest = Math.max(1, ...(edges.length > 0 ? spans.map(Math.abs) : [nodes.length - 1]))
  // Arcs left of the column, labels right of it, and the whole in the middle of the pane.
  const beside = nodeSize / 2 + LABEL_GAP + labelWidth
  const narrowest = nodeSize / 2 + CLEAR_OF_NODE
  const room = pane.width - 2 * MARGIN - beside
  const widest = Math.max(narrowest, Math.min(room, longest * pitch * ROUNDEST))
  const x = Math.round((pane.width - widest - beside) / 2 + widest)
  const length = pitch * Math.max(0, nodes.length - 1)
  const height = Math.max(pane.height, length + labelHeight + 2 * MARGIN)
  const top = (height - length) / 2
  return {
    positions: new Map(nodes.map(({ id }, row) => [id, { x, y: Math.round(top + row * pitch) }])),
    pitch,
    nodeSize,
    place: 'right',
    height,
    arcs: spans.map((span) => {
      const share = longest === 1 ? 1 : (Math.abs(span) - 1) / (longest - 1)
      return arc(Math.sign(span) * (narrowest + share * (widest - narrowest)))
    }),
  }
}

/** Between its two control points the curve runs through their middle: it bows out exactly as far as they do. */
function arc(bow: number): Arc {
  return { distances: [bow, bow], weights: ARC_WEIGHTS }
}
