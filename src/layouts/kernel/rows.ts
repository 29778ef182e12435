import { tieId } from '../../graph/ties'
import type { LayoutEdge, Pane, Rect } from './parts'

/**
 * An arc as Cytoscape's `unbundled-bezier` wants it, for `edge-distances: node-position`: `control-point-distances` in px
 * (positive: to the left of who walks down from source to target) and `control-point-weights`.
 */
export interface Arc {
  readonly distances: readonly [number, number]
  readonly weights: readonly [number, number]
}

/** Between a drawing in rows and the pane, px. */
export const MARGIN = 8
/** Rows that do not fit into the pane are this far apart, px; where there is room, no further than the other. */
const SCROLLED_PITCH = 17
const WIDEST_PITCH = 34
/**
 * Px from one of so many rows to the next, for a pane that gives them `length` px; no row is lower than `least`, though rows stand
 * at whole px.
 */
export function rowPitch(count: number, length: number, least: number): number {
  const even = length / Math.max(1, count - 1)
  return even < Math.ceil(least) ? Math.max(SCROLLED_PITCH, least) : Math.min(WIDEST_PITCH, even)
}

/** The pane as wide as it is free from top to bottom. */
export const freeOf = (pane: Pane, covered: readonly Rect[]): Pane => ({
  ...pane,
  width: Math.min(pane.width, ...covered.map(({ left }) => left)),
})

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
