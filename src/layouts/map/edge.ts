import { allPlaces, type Place, type Point, type Rect } from '../kernel/parts'

/** Where something far off stands: at the edge, in its direction. */
export interface EdgeSpot {
  readonly at: Point
  /** Radians from the right, clockwise as on the screen. */
  readonly direction: number
  /** Places of its label that do not lie over the mark beside it, best first. */
  readonly places: readonly Place[]
}

/** The mark beside a node that tells a direction: px from the node's rim, and its half width. */
export const mark = { gap: 5, half: 4.5 } as const

/** What the mark takes. */
export function markRect(at: Point, size: number, direction: number): Rect {
  const { gap, half } = mark
  const away = size / 2 + gap + half * 0.75
  const [x, y] = [at.x + Math.cos(direction) * away, at.y + Math.sin(direction) * away]
  return { left: x - half - 1, top: y - half - 1, right: x + half + 1, bottom: y + half + 1 }
}

/** Where the way from a rectangle's middle to a point outside leaves it. */
export function edgeSpot(to: Point, edge: Rect): EdgeSpot {
  const middle = { x: (edge.left + edge.right) / 2, y: (edge.top + edge.bottom) / 2 }
  const [dx, dy] = [to.x - middle.x, to.y - middle.y]
  const across = dx === 0 ? Number.POSITIVE_INFINITY : (edge.right - edge.left) / 2 / Math.abs(dx)
  const down = dy === 0 ? Number.POSITIVE_INFINITY : (edge.bottom - edge.top) / 2 / Math.abs(dy)
  const share = Math.min(across, down)
  const at = Number.isFinite(share) ? { x: middle.x + dx * share, y: middle.y + dy * share } : middle
  const direction = Math.atan2(dy, dx)
  return { at, direction, places: allPlaces.filter((place) => towards[place](direction) < SIDEWAYS) }
}

/** A label on the side to which a direction points by more than this (a cosine) would lie over the mark. */
const SIDEWAYS = 0.35
const towards: Readonly<Record<Place, (direction: number) => number>> = {
  right: Math.cos,
  left: (direction) => -Math.cos(direction),
  below: Math.sin,
  above: (direction) => -Math.sin(direction),
}

/** Points along a rectangle's edge, those nearest to one of them first, each a ring of its own. */
export function alongEdge(at: Point, edge: Rect, step: number): readonly (readonly Point[])[] {
  const { left, top, right, bottom } = edge
  const points: Point[] = []
  for (let x = left; x <= right; x += step) points.push({ x, y: top }, { x, y: bottom })
  for (let y = top; y <= bottom; y += step) points.push({ x: left, y }, { x: right, y })
  const away = (point: Point): number => Math.hypot(point.x - at.x, point.y - at.y)
  return [at, ...points.sort((a, b) => away(a) - away(b))].map((point) => [point])
}

export const isInside = ({ x, y }: Point, { left, top, right, bottom }: Rect): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

export const inset = ({ left, top, right, bottom }: Rect, across: number, down: number): Rect => ({
  left: left + across,
  top: top + down,
  right: right - across,
  bottom: bottom - down,
})
