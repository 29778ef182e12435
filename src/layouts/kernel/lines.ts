import { clippedLength } from './geometry'
import { CELL, cellAt, cellsOf } from './grid'
import type { LayoutEdge, Positions, Rect } from './parts'

/** Straight lines, by the cells that they run through. */
export interface Lines {
  /** How many run through a rectangle. */
  through(rect: Rect): number
}

interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** The lines between nodes that have a position. */
export function linesBetween(edges: readonly LayoutEdge[], positions: Positions): Lines {
  const cells = new Map<number, Segment[]>()
  for (const { source, target } of edges) {
    const [a, b] = [positions.get(source), positions.get(target)]
    if (!a || !b) continue
    const segment =
      a.x <= b.x ? { x1: a.x, y1: a.y, x2: b.x, y2: b.y } : { x1: b.x, y1: b.y, x2: a.x, y2: a.y }
    eachCell(segment, (key) => {
      const cell = cells.get(key)
      if (cell) cell.push(segment)
      else cells.set(key, [segment])
    })
  }
  return {
    through(rect) {
      const found = new Set<Segment>()
      const { left, top, right, bottom } = rect
      for (const key of cellsOf(rect))
        for (const segment of cells.get(key) ?? [])
          if (clippedLength(segment.x1, segment.y1, segment.x2, segment.y2, left, top, right, bottom) > 0)
            found.add(segment)
      return found.size
    },
  }
}

/** Column by column, the cells that a line from left to right runs through. */
function eachCell({ x1, y1, x2, y2 }: Segment, visit: (key: number) => void): void {
  const [first, last] = [Math.floor(x1 / CELL), Math.floor(x2 / CELL)]
  for (let column = first; column <= last; column++) {
    const share = (x: number): number => (x2 === x1 ? 0 : (Math.min(x2, Math.max(x1, x)) - x1) / (x2 - x1))
    const from = y1 + share(column * CELL) * (y2 - y1)
    const to = column === last ? y2 : y1 + share((column + 1) * CELL) * (y2 - y1)
    const [top, bottom] = [Math.floor(Math.min(from, to) / CELL), Math.floor(Math.max(from, to) / CELL)]
    for (let row = top; row <= bottom; row++) visit(cellAt(column, row))
  }
}
