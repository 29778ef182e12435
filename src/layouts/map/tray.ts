import { connectedComponents } from '../anneal/components'
import { trayLayout } from '../anneal/tray'
import type { LayoutEdge, LayoutNode, Point, Positions, Rect } from '../kernel/parts'

/** The most of the height that the tray takes. */
const SHARE = 0.4

/** Rows along the bottom; where they would take too much, an even grid in which labels give way. */
export function layTray(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  bounds: Rect,
): { readonly height: number; readonly positions: Positions } {
  const width = bounds.right - bounds.left
  const highest = (bounds.bottom - bounds.top) * SHARE
  const rows = nodes.length <= MOST_IN_ROWS ? trayLayout(connectedComponents(nodes, edges), width) : null
  if (rows && rows.height <= highest) {
    const corner = { x: bounds.left, y: bounds.bottom - rows.height }
    return { height: rows.height, positions: shifted(rows.positions, corner) }
  }
  const across = Math.max(1, Math.ceil(Math.sqrt((nodes.length * width) / highest)))
  const down = Math.ceil(nodes.length / across)
  const grid = nodes.map(({ id }, i) => {
    const [column, row] = [i % across, Math.floor(i / across)]
    return [id, { x: ((column + 0.5) * width) / across, y: ((row + 0.5) * highest) / down }] as const
  })
  return {
    height: highest,
    positions: shifted(new Map(grid), { x: bounds.left, y: bounds.bottom - highest }),
  }
}

/** Laying out more in rows would take too long. */
const MOST_IN_ROWS = 60

const shifted = (positions: Positions, by: Point): Positions =>
  new Map([...positions].map(([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]))
