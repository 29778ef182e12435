import { tieId } from '../../graph/ties'
import { type Lines, linesBetween } from './lines'
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

/** Where along a line to look for room, nearest to the middle first. */
const SPOTS = [0.5, 0.47, 0.53, 0.44, 0.56, 0.41, 0.59, 0.38, 0.62, 0.35, 0.65, 0.32, 0.68, 0.3, 0.7]

const dot: Box = { width: 10, height: 10 }

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

/** In the middle of a line, where a dot marks a dispute or a pill would stand; null where the line is not drawn. */
export function middleRect(
  { source, target }: LayoutEdge,
  positions: Positions,
  box: Box = dot,
): Rect | null {
  const [a, b] = [positions.get(source), positions.get(target)]
  return a && b ? rectAround(between(a, b, 0.5), box) : null
}

/**
 * By tie id, how far from its source a pill covers no label, no node, no pill before it and no other line that is to have one, and
 * as little of the other lines as can be, for it would seem to be theirs, too; px. None where there is no room.
 */
export function placePills(
  edges: readonly LayoutEdge[],
  positions: Positions,
  drawn: readonly Rect[],
  sizes: ReadonlyMap<string, number>,
  pill: Box,
  lines: Lines,
): ReadonlyMap<string, number> {
  const rivals = linesBetween(edges, positions)
  const taken = [...drawn]
  const pills = new Map<string, number>()
  for (const { source, target } of edges) {
    const [a, b] = [positions.get(source), positions.get(target)]
    if (!a || !b) continue
    let best: { readonly share: number; readonly rect: Rect; readonly across: number } | undefined
    for (const share of SPOTS) {
      const rect = rectAround(between(a, b, share), pill)
      // Its own line is one.
      if (rivals.through(rect) > 1 || taken.some((other) => overlaps(rect, other))) continue
      const across = lines.lengthIn(rect)
      if (!best || across < best.across - 1) best = { share, rect, across }
    }
    if (!best) continue
    taken.push(best.rect)
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    pills.set(tieId(source, target), best.share * length - (sizes.get(source) ?? 0) / 2)
  }
  return pills
}
