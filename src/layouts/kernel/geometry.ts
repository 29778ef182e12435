import type { Point, Rect } from './parts'

/** Segments and rectangles: these run millions of times. */

/** Whether the segments ab and cd cross in their interiors. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const abx = b.x - a.x
  const aby = b.y - a.y
  const toC = abx * (c.y - a.y) - aby * (c.x - a.x)
  const toD = abx * (d.y - a.y) - aby * (d.x - a.x)
  if (toC * toD >= 0) return false
  const cdx = d.x - c.x
  const cdy = d.y - c.y
  const toA = cdx * (a.y - c.y) - cdy * (a.x - c.x)
  const toB = cdx * (b.y - c.y) - cdy * (b.x - c.x)
  return toA * toB < 0
}

/** Length of the part of the segment ab that lies inside a rectangle with so much around it (Liang and Barsky 1984). */
export function clippedLength(a: Point, b: Point, rect: Rect, around = 0): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const left = rect.left - around
  const top = rect.top - around
  const right = rect.right + around
  const bottom = rect.bottom + around
  let from = 0
  let to = 1
  if (dx === 0) {
    if (a.x <= left || a.x >= right) return 0
  } else {
    const p = (left - a.x) / dx
    const q = (right - a.x) / dx
    from = Math.max(from, Math.min(p, q))
    to = Math.min(to, Math.max(p, q))
  }
  if (dy === 0) {
    if (a.y <= top || a.y >= bottom) return 0
  } else {
    const p = (top - a.y) / dy
    const q = (bottom - a.y) / dy
    from = Math.max(from, Math.min(p, q))
    to = Math.min(to, Math.max(p, q))
  }
  return to <= from ? 0 : (to - from) * Math.sqrt(dx * dx + dy * dy)
}

/** Distance from the point p to the segment ab. */
export function segmentDistance(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length2 = dx * dx + dy * dy
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2))
  const ex = a.x + t * dx - p.x
  const ey = a.y + t * dy - p.y
  return Math.sqrt(ex * ex + ey * ey)
}

/** Free space between two rectangles along the axis where there is more of it; negative: how deep they overlap. */
export function separation(
  left: number,
  top: number,
  right: number,
  bottom: number,
  otherLeft: number,
  otherTop: number,
  otherRight: number,
  otherBottom: number,
): number {
  const x = Math.max(otherLeft - right, left - otherRight)
  const y = Math.max(otherTop - bottom, top - otherBottom)
  return Math.max(x, y)
}
