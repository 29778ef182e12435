import { clippedLength, separation } from './geometry'
import {
  allPlaces,
  type LayoutEdge,
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
  /**
   * Where given, of the free places that is taken which the fewest lines run through. Looks at every line for every label:
   * leave it out beyond a few hundred.
   */
  readonly lines?: readonly LayoutEdge[]
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
  const { fontScale = 1, places = allPlaces, preferred, bounds } = options
  const taken = new RectGrid()
  for (const rect of obstacles) taken.add(rect)
  for (const node of nodes) {
    const at = positions.get(node.id)
    if (at) taken.add(nodeRect(at, node.size))
  }
  const segments = segmentsOf(options.lines ?? [], positions)
  const chosen = new Map<string, Place | null>()
  for (const { id, size, label } of nodes) {
    const at = positions.get(id)
    if (!at || label.width === 0) {
      chosen.set(id, null)
      continue
    }
    const box = { width: label.width * fontScale, height: label.height * fontScale }
    const wish = preferred?.get(id)
    let best: { place: Place; rect: Rect; lines: number } | undefined
    for (const place of wish ? [wish, ...places] : places) {
      const rect = labelRect(at, size, box, place)
      if ((bounds && !contains(bounds, rect)) || taken.hits(rect)) continue
      const lines = place === wish ? -1 : countThrough(segments, rect)
      if (!best || lines < best.lines) best = { place, rect, lines }
      if (lines <= 0) break
    }
    if (best) taken.add(best.rect)
    chosen.set(id, best?.place ?? null)
  }
  return chosen
}

interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

function segmentsOf(lines: readonly LayoutEdge[], positions: Positions): Segment[] {
  return lines.flatMap(({ source, target }) => {
    const a = positions.get(source)
    const b = positions.get(target)
    return a && b ? [{ x1: a.x, y1: a.y, x2: b.x, y2: b.y }] : []
  })
}

function countThrough(segments: readonly Segment[], { left, top, right, bottom }: Rect): number {
  let count = 0
  for (const { x1, y1, x2, y2 } of segments) {
    if (clippedLength(x1, y1, x2, y2, left, top, right, bottom) > 0) count++
  }
  return count
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  )
}

/** Cells of the grid, about the size of a label, px. */
const CELL = 96
/** Cells across, at most; further ones share cells, which costs time only. */
const COLUMNS = 65536

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
}

function cellsOf({ left, top, right, bottom }: Rect): number[] {
  const keys: number[] = []
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      keys.push(row * COLUMNS + column)
    }
  }
  return keys
}

export function overlaps(p: Rect, q: Rect): boolean {
  return separation(p.left, p.top, p.right, p.bottom, q.left, q.top, q.right, q.bottom) < 0
}
