import { clippedLength } from './geometry'
import { CELL, cellAt, cellsOf } from './grid'
import type { LayoutEdge, Point, Positions, Rect } from './parts'

/** Straight lines, by the cells that they run through. */
export interface Lines {
  /** How many run through a rectangle. */
  through(rect: Rect): number
  /** How long they are in it together, px. */
  lengthIn(rect: Rect): number
}

/** From left to right. */
type Segment = readonly [from: Point, to: Point]

/** The lines between nodes that have a position. */
export function linesBetween(edges: readonly LayoutEdge[], positions: Positions): Lines {
  const cells = new Map<number, Segment[]>()
  for (const { source, target } of edges) {
    const [a, b] = [positions.get(source), positions.get(target)]
    if (!a || !b) continue
    const segment: Segment = a.x <= b.x ? [a, b] : [b, a]
    eachCell(segment, (key) => {
      const cell = cells.get(key)
      if (cell) cell.push(segment)
      else cells.set(key, [segment])
    })
  }
  /** By line, how long it is in there. */
  const inside = (rect: Rect) => {
    const found = new Map<Segment, number>()
    for (const key of cellsOf(rect))
      for (const segment of cells.get(key) ?? []) {
        const length = clippedLength(...segment, rect)
        if (length > 0) found.set(segment, length)
      }
    return found
  }
  return {
    through: (rect) => inside(rect).size,
    lengthIn: (rect) => [...inside(rect).values()].reduce((sum, length) => sum + length, 0),
  }
}

/** Column by column, the cells that a line from left to right runs through. */
function eachCell([{ x: x1, y: y1 }, { x: x2, y: y2 }]: Segment, visit: (key: number) => void): void {
  const [first, last] = [Math.floor(x1 / CELL), Math.floor(x2 / CELL)]
  for (let column = first; column <= last; column++) {
    const share = (x: number): number => (x2 === x1 ? 0 : (Math.min(x2, Math.max(x1, x)) - x1) / (x2 - x1))
    const from = y1 + share(column * CELL) * (y2 - y1)
    const to = column === last ? y2 : y1 + share((column + 1) * CELL) * (y2 - y1)
    const [top, bottom] = [Math.floor(Math.min(from, to) / CELL), Math.floor(Math.max(from, to) / CELL)]
    for (let row = top; row <= bottom; row++) visit(cellAt(column, row))
  }
}
