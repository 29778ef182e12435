import { separation } from './geometry'
import { cellsOf } from './grid'
import type { Lines } from './lines'
import {
  allPlaces,
  type LayoutNode,
  labelRect,
  nodeRect,
  type Place,
  type Places,
  type Positions,
  type Rect,
} from './parts'

export interface PlaceOptions {
  /** How much larger labels are than their boxes, in the units of the positions: 1 / zoom for text of constant size. */
  readonly fontScale?: number
  /** Best first. */
  readonly places?: readonly Place[]
  /** Taken where they are free, before any other: so that labels stay where they are. */
  readonly preferred?: Places
  /** Where given, of the free places that is taken which the fewest lines run through. */
  readonly lines?: Lines
  /** How much of nodes a label may cover where it has no other place, in square px; of other labels none may cover any. */
  readonly mayCover?: (node: LayoutNode, rank: number) => number
  /** Labels must lie inside. */
  readonly bounds?: Rect
}

/**
 * Gives each label a place beside its node, in the order of the nodes (most important first), or null where none is free:
 * no label lies on a node, on an obstacle or on a label placed before. Greedy, as in Christensen, Marks and Shieber,
 * "An empirical study of algorithms for point-feature label placement" (1995).
 */
export function placeLabels(
  nodes: readonly LayoutNode[],
  positions: Positions,
  obstacles: readonly Rect[],
  options: PlaceOptions = {},
): Map<string, Place | null> {
  const { fontScale = 1, places = allPlaces, preferred, lines, mayCover = () => 0, bounds } = options
  const taken = new RectGrid()
  for (const rect of obstacles) taken.add(rect)
  const symbols = new RectGrid()
  for (const node of nodes) {
    const at = positions.get(node.id)
    if (at) symbols.add(nodeRect(at, node.size))
  }
  const chosen = new Map<string, Place | null>()
  nodes.forEach((node, rank) => {
    const { id, size, label } = node
    const at = positions.get(id)
    if (!at || label.width === 0) {
      chosen.set(id, null)
      return
    }
    const box = { width: label.width * fontScale, height: label.height * fontScale }
    const wish = preferred?.get(id)
    const most = mayCover(node, rank)
    let best: { place: Place; rect: Rect; covered: number; lines: number } | undefined
    for (const place of wish ? [wish, ...places] : places) {
      const rect = labelRect(at, size, box, place)
      if ((bounds && !contains(bounds, rect)) || taken.hits(rect)) continue
      if (most === 0 && symbols.hits(rect)) continue
      const covered = most === 0 ? 0 : symbols.covered(rect)
      if (covered > most) continue
      const through = place === wish ? -1 : (lines?.through(rect) ?? 0)
      if (!best || covered < best.covered || (covered === best.covered && through < best.lines))
        best = { place, rect, covered, lines: through }
      if (covered === 0 && through <= 0) break
    }
    if (best) taken.add(best.rect)
    chosen.set(id, best?.place ?? null)
  })
  return chosen
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  )
}

/** Rectangles by the cells that they touch, so that a label is compared with its surroundings only. */
class RectGrid {
  readonly #cells = new Map<number, Rect[]>()

  add(rect: Rect): void {
    for (const key of cellsOf(rect)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(rect)
      else this.#cells.set(key, [rect])
    }
  }

  hits(rect: Rect): boolean {
    for (const key of cellsOf(rect)) {
      for (const other of this.#cells.get(key) ?? []) if (overlaps(rect, other)) return true
    }
    return false
  }

  /** How much of those that it overlaps lies in it, in square px. */
  covered(rect: Rect): number {
    const found = new Set<Rect>()
    for (const key of cellsOf(rect))
      for (const other of this.#cells.get(key) ?? []) if (overlaps(rect, other)) found.add(other)
    return [...found].reduce((sum, other) => sum + common(rect, other), 0)
  }
}

const common = (p: Rect, q: Rect): number =>
  Math.max(0, Math.min(p.right, q.right) - Math.max(p.left, q.left)) *
  Math.max(0, Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top))

export function overlaps(p: Rect, q: Rect): boolean {
  return separation(p.left, p.top, p.right, p.bottom, q.left, q.top, q.right, q.bottom) < 0
}
