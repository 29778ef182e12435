export type Direction = 'up' | 'down' | 'left' | 'right'

interface Point {
  readonly x: number
  readonly y: number
}

const headings: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
}

/** Beyond this angle off the heading, in degrees, a neighbour does not lie in that direction. */
const WIDEST = 60

/**
 * The candidate that lies in a direction from a point: the one with the least angle off the heading,
 * a far one counting up to a quarter turn worse. Null where none lies that way. y grows downwards.
 */
export function inDirection(
  from: Point,
  candidates: ReadonlyMap<string, Point>,
  direction: Direction,
): string | null {
  const heading = headings[direction]
  const reach = Math.max(1, ...[...candidates.values()].map((to) => Math.hypot(to.x - from.x, to.y - from.y)))
  let best: { id: string; cost: number } | null = null
  for (const [id, to] of candidates) {
    const distance = Math.hypot(to.x - from.x, to.y - from.y)
    if (distance === 0) continue
    const cosine = ((to.x - from.x) * heading.x + (to.y - from.y) * heading.y) / distance
    const angle = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI
    if (angle > WIDEST) continue
    const cost = angle + (90 * distance) / reach
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}
