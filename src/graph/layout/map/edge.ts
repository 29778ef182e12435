import type { Place, Point, Rect } from '../layout'

/** Where something far off stands: at the edge, in its direction. */
export interface EdgeSpot {
  readonly at: Point
  /** Radians from the right, clockwise as on the screen. */
  readonly direction: number
  /** Places of its label that do not lie over the mark beside it, best first. */
  readonly places: readonly Place[]
}

/** Where the way from a rectangle's middle to a point outside leaves it. */
export function edgeSpot(to: Point, edge: Rect): EdgeSpot {
  const middle = { x: (edge.left + edge.right) / 2, y: (edge.top + edge.bottom) / 2 }
  const [dx, dy] = [to.x - middle.x, to.y - middle.y]
  const across = dx === 0 ? Number.POSITIVE_INFINITY : (edge.right - edge.left) / 2 / Math.abs(dx)
  const down = dy === 0 ? Number.POSITIVE_INFINITY : (edge.bottom - edge.top) / 2 / Math.abs(dy)
  const share = Math.min(across, down)
  const at = Number.isFinite(share) ? { x: middle.x + dx * share, y: middle.y + dy * share } : middle
  const inward: readonly Place[] =
    across <= down
      ? dx < 0
        ? ['below', 'above', 'right']
        : ['below', 'above', 'left']
      : dy < 0
        ? ['below', 'right', 'left']
        : ['above', 'right', 'left']
  return { at, direction: Math.atan2(dy, dx), places: inward }
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
