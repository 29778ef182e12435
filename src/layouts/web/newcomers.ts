import {
  type LayoutEdge,
  type LayoutNode,
  labelRect,
  nodeRect,
  type Pane,
  type Point,
  type Positions,
  type Rect,
} from '../kernel/parts'

/** Where a free spot is looked for: px between rings around where a node would stand best, and spots on each. */
const STEP = 14
const SPOTS = 16
const RINGS = 40
/** Where the drawing may be larger than the pane: as far as it takes, and about as densely far out as near. */
const FAR_RINGS = 400
const MORE_SPOTS = 2

/**
 * Gives those without a position one, and moves nobody: around what it came from, else among its neighbours, or near the
 * lower edge where it has none, on the nearest spot where node and label (below it) cover nothing; within the pane, if one
 * is given. The same positions where nobody is new.
 */
export function withNewcomers(
  positions: Positions,
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  pane: Pane | null,
  cameFrom: ReadonlyMap<string, string> = new Map(),
): Positions {
  const newcomers = nodes.filter(({ id }) => !positions.has(id))
  if (newcomers.length === 0) return positions
  const placed = new Map(positions)
  const taken = new Grid()
  for (const node of nodes) {
    const at = positions.get(node.id)
    if (at) taken.add(rectsAt(node, at))
  }
  for (const node of newcomers) {
    const from = placed.get(cameFrom.get(node.id) ?? '')
    const spot = freeSpot(node, from ?? bestSpot(node, edges, placed, pane), taken, pane)
    placed.set(node.id, spot)
    taken.add(rectsAt(node, spot))
  }
  return placed
}

const partsOf = [
  ({ size }: LayoutNode, at: Point) => nodeRect(at, size),
  ({ size, label }: LayoutNode, at: Point) => labelRect(at, size, label, 'below'),
]

const rectsAt = (node: LayoutNode, at: Point): readonly Rect[] => partsOf.map((part) => part(node, at))

const isFreeIn = (rect: Rect, taken: Grid, pane: Pane | null): boolean =>
  (pane === null || isWithin(rect, pane)) && taken.isFree(rect)

/** In the middle of those it is tied to. */
function bestSpot(
  { id }: LayoutNode,
  edges: readonly LayoutEdge[],
  placed: Positions,
  pane: Pane | null,
): Point {
  const neighbours = edges.flatMap(({ source, target }) => {
    const other = source === id ? target : target === id ? source : null
    return (other !== null && placed.get(other)) || []
  })
  if (neighbours.length === 0)
    return pane ? { x: Math.round(pane.width / 2), y: pane.height - 40 } : lowest(placed)
  const mean = (of: (point: Point) => number): number =>
    Math.round(neighbours.reduce((sum, point) => sum + of(point), 0) / neighbours.length)
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) }
}

/** Where the lowest one stands. */
const lowest = (placed: Positions): Point =>
  [...placed.values()].reduce((low, at) => (at.y > low.y ? at : low), { x: 0, y: 0 })

function freeSpot(node: LayoutNode, best: Point, taken: Grid, pane: Pane | null): Point {
  for (let ring = 0; ring <= (pane ? RINGS : FAR_RINGS); ring++) {
    const spots = ring === 0 ? 1 : SPOTS + (pane ? 0 : ring * MORE_SPOTS)
    for (let spot = 0; spot < spots; spot++) {
      const angle = (2 * Math.PI * spot) / spots
      const at = {
        x: Math.round(best.x + ring * STEP * Math.cos(angle)),
        y: Math.round(best.y + ring * STEP * Math.sin(angle)),
      }
      if (partsOf.every((part) => isFreeIn(part(node, at), taken, pane))) return at
    }
  }
  return best
}

/** Side of a square, px: about as long as a label. */
const SIDE = 64

/** Rectangles by the squares they lie in, so that one is compared with those around it alone. */
class Grid {
  readonly #squares = new Map<number, Rect[]>()

  add(rects: readonly Rect[]): void {
    for (const rect of rects)
      someSquare(rect, (square) => {
        const here = this.#squares.get(square)
        if (here) here.push(rect)
        else this.#squares.set(square, [rect])
        return false
      })
  }

  isFree(rect: Rect): boolean {
    return !someSquare(rect, (square) => this.#squares.get(square)?.some((other) => overlap(rect, other)))
  }
}

/** Whether something holds of a square that the rectangle lies in. Two far from each other may have one number. */
function someSquare({ left, top, right, bottom }: Rect, holds: (square: number) => boolean | undefined) {
  for (let x = Math.floor(left / SIDE); x * SIDE < right; x++)
    for (let y = Math.floor(top / SIDE); y * SIDE < bottom; y++) if (holds(x * 1000 + y)) return true
  return false
}

const isWithin = ({ left, top, right, bottom }: Rect, { width, height }: Pane): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height

const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
