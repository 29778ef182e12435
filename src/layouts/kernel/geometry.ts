/** Segments and rectangles, as plain numbers: these run millions of times. */

/** Whether the segments ab and cd cross in their interiors. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const abx = bx - ax
  const aby = by - ay
  const c = abx * (cy - ay) - aby * (cx - ax)
  const d = abx * (dy - ay) - aby * (dx - ax)
  if (c * d >= 0) return false
  const cdx = dx - cx
  const cdy = dy - cy
  const a = cdx * (ay - cy) - cdy * (ax - cx)
  const b = cdx * (by - cy) - cdy * (bx - cx)
  return a * b < 0
}

/** Length of the part of a segment that lies inside a rectangle (Liang and Barsky 1984). */
export function clippedLength(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  const dx = x2 - x1
  const dy = y2 - y1
  let from = 0
  let to = 1
  if (dx === 0) {
    if (x1 <= left || x1 >= right) return 0
  } else {
    const a = (left - x1) / dx
    const b = (right - x1) / dx
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  if (dy === 0) {
    if (y1 <= top || y1 >= bottom) return 0
  } else {
    const a = (top - y1) / dy
    const b = (bottom - y1) / dy
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  return to <= from ? 0 : (to - from) * Math.sqrt(dx * dx + dy * dy)
}

/** Distance from the point p to the segment ab. */
export function segmentDistance(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length2))
  const ex = ax + t * dx - px
  const ey = ay + t * dy - py
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
