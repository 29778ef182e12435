import { tieId } from '../../graph/ties'
import {
  type Box,
  type LayoutEdge,
  type LayoutNode,
  labelRect,
  nodeRect,
  type Places,
  type Point,
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

const DOT = 10

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})

const rectAround = ({ x, y }: Point, { width, height }: Box): Rect => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
})

/** Where a dot marks a dispute; null where the line is not drawn. */
export function dotRect({ source, target }: LayoutEdge, positions: Positions): Rect | null {
  const [a, b] = [positions.get(source), positions.get(target)]
  return a && b ? rectAround(between(a, b, 0.5), { width: DOT, height: DOT }) : null
}

/** By tie id, how far from its source a pill covers no label, no node and no pill before it; px. */
export function placePills(
  edges: readonly LayoutEdge[],
  positions: Positions,
  drawn: readonly Rect[],
  sizes: ReadonlyMap<string, number>,
  pill: Box,
): ReadonlyMap<string, number> {
  const taken = [...drawn]
  const pills = new Map<string, number>()
  for (const edge of edges) {
    const [a, b] = [positions.get(edge.source), positions.get(edge.target)]
    const share = clearSpot(edge, positions, taken, pill)
    if (!a || !b || share === null) continue
    taken.push(rectAround(between(a, b, share), pill))
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    pills.set(tieId(edge.source, edge.target), share * length - (sizes.get(edge.source) ?? 0) / 2)
  }
  return pills
}
