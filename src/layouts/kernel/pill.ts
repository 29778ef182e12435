import {
  type Box,
  type LayoutEdge,
  type LayoutNode,
  labelRect,
  nodeRect,
  type Places,
  type Positions,
  type Rect,
} from './parts'
import { overlaps } from './places'

/** All that a pill may not cover: nodes and labels. A node that is not in `places` has its label below. */
export function drawnRects(nodes: readonly LayoutNode[], positions: Positions, places?: Places): Rect[] {
  return nodes.flatMap(({ id, size, label }) => {
    const at = positions.get(id)
    if (!at) return []
    const place = places?.has(id) ? places.get(id) : 'below'
    return place && label.width > 0
      ? [nodeRect(at, size), labelRect(at, size, label, place)]
      : [nodeRect(at, size)]
  })
}

/** Whether a pill of that size in the middle of the line covers none of what is drawn (see `drawnRects`). */
export function midpointClear(
  edge: LayoutEdge,
  positions: Positions,
  drawn: readonly Rect[],
  pill: Box,
): boolean {
  return clearAt(0.5, edge, positions, drawn, pill)
}

/** Where along a line to look for room, nearest to the middle first. */
const SPOTS = [0.5, 0.47, 0.53, 0.44, 0.56, 0.41, 0.59, 0.38, 0.62, 0.35, 0.65, 0.32, 0.68, 0.3, 0.7]

/** Where along the line (0 source … 1 target, within 0.3 … 0.7) the pill covers nothing; null where nowhere. */
export function clearSpot(
  edge: LayoutEdge,
  positions: Positions,
  drawn: readonly Rect[],
  pill: Box,
): number | null {
  return SPOTS.find((t) => clearAt(t, edge, positions, drawn, pill)) ?? null
}

function clearAt(
  t: number,
  edge: LayoutEdge,
  positions: Positions,
  drawn: readonly Rect[],
  { width, height }: Box,
): boolean {
  const a = positions.get(edge.source)
  const b = positions.get(edge.target)
  if (!a || !b) return false
  const x = a.x + t * (b.x - a.x)
  const y = a.y + t * (b.y - a.y)
  const pill = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
  return !drawn.some((rect) => overlaps(pill, rect))
}
