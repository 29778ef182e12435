import { segmentDistance } from './geometry'
import type { Point, Rect } from './parts'

/** Lengths in px at zoom 1. */
export interface ContourOptions {
  /** Between what is enclosed and the line around it. */
  readonly padding: number
  /** Half the width of the strips that join what lies apart. */
  readonly strip: number
  /** Between what is kept out and the line. */
  readonly clearance: number
  /** Side of the squares that the plane is looked at in. */
  readonly cell: number
}

const usual: ContourOptions = { padding: 9, strip: 7, clearance: 3, cell: 6 }

type Segment = readonly [Point, Point]

/**
 * Closed lines around some boxes, joined by strips along the shortest tree between their anchors, and around nothing that is
 * to be kept out. The zero line of a distance field, by marching squares (Lorensen and Cline 1987, in the plane); the idea of
 * joining members over the picture follows Bubble Sets (Collins, Penn and Carpendale 2009).
 */
export function contour(
  members: readonly { readonly anchor: Point; readonly boxes: readonly Rect[] }[],
  keptOut: readonly Rect[],
  options: Partial<ContourOptions> = {},
): readonly (readonly Point[])[] {
  const { padding, strip, clearance, cell } = { ...usual, ...options }
  const boxes = members.flatMap((member) => member.boxes)
  if (boxes.length === 0) return []
  const margin = padding + 2 * cell
  const left = Math.min(...boxes.map((box) => box.left)) - margin
  const top = Math.min(...boxes.map((box) => box.top)) - margin
  const columns = Math.ceil((Math.max(...boxes.map((box) => box.right)) + margin - left) / cell) + 1
  const rows = Math.ceil((Math.max(...boxes.map((box) => box.bottom)) + margin - top) / cell) + 1
  const field = new Float64Array(columns * rows).fill(cell)
  const nodeAt = (column: number, row: number): Point => ({ x: left + column * cell, y: top + row * cell })
  /** Changes the field around a rectangle, as far as a line there could run. */
  const change = (within: Rect, reach: number, to: (x: number, y: number, before: number) => number) => {
    const first = { column: (within.left - reach - left) / cell, row: (within.top - reach - top) / cell }
    const last = { column: (within.right + reach - left) / cell, row: (within.bottom + reach - top) / cell }
    for (let row = Math.max(0, Math.ceil(first.row)); row <= Math.min(rows - 1, last.row); row++)
      for (
        let column = Math.max(0, Math.ceil(first.column));
        column <= Math.min(columns - 1, last.column);
        column++
      ) {
        const at = row * columns + column
        field[at] = to(left + column * cell, top + row * cell, field[at] ?? cell)
      }
  }
  for (const box of boxes)
    change(box, padding + cell, (x, y, before) => Math.min(before, toBox(x, y, box) - padding))
  for (const segment of shortestTree(members.map(({ anchor }) => anchor)))
    change(around(segment), strip + cell, (x, y, before) =>
      Math.min(before, toSegment(x, y, segment) - strip),
    )
  for (const box of keptOut)
    change(box, clearance + cell, (x, y, before) => Math.max(before, clearance - toBox(x, y, box)))
  for (const box of boxes) change(box, 0, () => -padding)
  return linesOf(field, columns, rows, nodeAt)
}

const around = ([a, b]: Segment): Rect => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
})

function toBox(x: number, y: number, { left, top, right, bottom }: Rect): number {
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)]
  return Math.sqrt(dx * dx + dy * dy)
}

function toSegment(x: number, y: number, [from, to]: Segment): number {
  return segmentDistance({ x, y }, from, to)
}

/** Prim's tree: every point is joined to the nearest of those before. */
function shortestTree(points: readonly Point[]): readonly Segment[] {
  const [first, ...others] = points
  if (!first) return []
  const nearest = new Map(others.map((point) => [point, first]))
  const tree: Segment[] = []
  while (nearest.size > 0) {
    let best: Segment | undefined
    for (const [point, from] of nearest)
      if (!best || distance(point, from) < distance(...best)) best = [point, from]
    if (!best) break
    const [added] = best
    tree.push(best)
    nearest.delete(added)
    for (const [point, from] of nearest)
      if (distance(point, added) < distance(point, from)) nearest.set(point, added)
  }
  return tree
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Follows the zero line of a field from square to square until it closes. */
function linesOf(
  field: Float64Array,
  columns: number,
  rows: number,
  at: (column: number, row: number) => Point,
): readonly (readonly Point[])[] {
  /** Where the line leaves a square, by where it comes in: edges of the grid, told apart by a number. */
  const next = new Map<number, number>()
  const points = new Map<number, Point>()
  const value = (column: number, row: number) => field[row * columns + column] ?? 1
  const crossing = (column: number, row: number, isVertical: boolean): number => {
    const key = (row * columns + column) * 2 + (isVertical ? 1 : 0)
    if (!points.has(key)) {
      const [toColumn, toRow] = isVertical ? [column, row + 1] : [column + 1, row]
      const [from, to] = [value(column, row), value(toColumn, toRow)]
      const share = from === to ? 0.5 : from / (from - to)
      points.set(key, at(column + (toColumn - column) * share, row + (toRow - row) * share))
    }
    return key
  }
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const isIn = [
        value(column, row) < 0,
        value(column + 1, row) < 0,
        value(column + 1, row + 1) < 0,
        value(column, row + 1) < 0,
      ]
      const sides = [
        () => crossing(column, row, false),
        () => crossing(column + 1, row, true),
        () => crossing(column, row + 1, false),
        () => crossing(column, row, true),
      ]
      // Clockwise around the square, the line comes in where a run of corners inside ends, and leaves where it began.
      isIn.forEach((is, corner) => {
        if (!is || isIn[(corner + 1) % 4]) return
        let begin = corner
        while (isIn[(begin + 3) % 4]) begin = (begin + 3) % 4
        const [enter, leave] = [sides[corner]?.(), sides[(begin + 3) % 4]?.()]
        if (enter !== undefined && leave !== undefined) next.set(enter, leave)
      })
    }
  return loops(next, points)
}

/** px²; less is a speck. */
const LEAST_AREA = 150

const area = (line: readonly Point[]): number =>
  line.reduce((sum, { x, y }, at) => {
    const next = line[(at + 1) % line.length] ?? { x, y }
    return sum + (x * next.y - next.x * y) / 2
  }, 0)

function loops(next: Map<number, number>, points: ReadonlyMap<number, Point>): readonly (readonly Point[])[] {
  const lines: Point[][] = []
  for (const start of [...next.keys()]) {
    const line: Point[] = []
    let key: number | undefined = start
    while (key !== undefined && next.has(key)) {
      const point = points.get(key)
      if (point) line.push(point)
      const following: number | undefined = next.get(key)
      next.delete(key)
      key = following
    }
    if (Math.abs(area(line)) > LEAST_AREA) lines.push(line)
  }
  return lines
}
