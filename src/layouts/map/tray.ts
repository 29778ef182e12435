import { connectedComponents } from '../anneal/components'
import { trayLayout } from '../anneal/tray'
import {
  LABEL_GAP,
  type LayoutEdge,
  type LayoutNode,
  type Places,
  type Point,
  type Positions,
  type Rect,
} from '../kernel/parts'

/** The most of the height that the tray takes; in lines it takes as much as is its share of the names, within bounds. */
const SHARE = 0.4
const LARGEST_SHARE = 0.6
/** Between lines of names, and between names in a line, px. */
const [BETWEEN_LINES, BETWEEN_NAMES] = [5, 12]

interface Tray {
  readonly height: number
  readonly positions: Positions
  /** Of labels that do not stand below. */
  readonly places: Places
}

/**
 * Rows along the bottom; where they would take too much, lines of names, each beside its node; where those would, too, an even grid
 * in which labels give way.
 * @param share how many of all names stand in it, 0 to 1
 */
export function layTray(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  bounds: Rect,
  share: number,
): Tray {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top]
  const highest = height * SHARE
  const rows = nodes.length <= MOST_IN_ROWS ? trayLayout(connectedComponents(nodes, edges), width) : null
  if (rows && rows.height <= highest) return along(bounds, { ...rows, places: new Map() })
  const lines = linesOf(nodes, width)
  if (lines && lines.height <= height * (share < SHARE ? SHARE : LARGEST_SHARE)) return along(bounds, lines)
  const across = Math.max(1, Math.ceil(Math.sqrt((nodes.length * width) / highest)))
  const down = Math.ceil(nodes.length / across)
  const grid = nodes.map(({ id }, i) => {
    const [column, row] = [i % across, Math.floor(i / across)]
    return [id, { x: ((column + 0.5) * width) / across, y: ((row + 0.5) * highest) / down }] as const
  })
  return along(bounds, { height: highest, positions: new Map(grid), places: new Map() })
}

/** Laying out more in rows would take too long. */
const MOST_IN_ROWS = 60

/** As words in lines: names of one line first, so that lines are no higher than they must be. Null where one has no room in a line. */
function linesOf(nodes: readonly LayoutNode[], width: number): Tray | null {
  const lines: { readonly id: string; readonly x: number; readonly height: number }[][] = []
  let left = Number.POSITIVE_INFINITY
  for (const { id, size, label } of nodes.toSorted((a, b) => a.label.height - b.label.height)) {
    const long = size + LABEL_GAP + label.width
    if (long > width) return null
    if (left + long > width) {
      lines.push([])
      left = 0
    }
    lines.at(-1)?.push({ id, x: left + size / 2, height: Math.max(size, label.height) })
    left += long + BETWEEN_NAMES
  }
  const positions = new Map<string, Point>()
  let top = -BETWEEN_LINES
  for (const line of lines) {
    const height = Math.max(...line.map((one) => one.height))
    top += BETWEEN_LINES
    for (const { id, x } of line) positions.set(id, { x, y: top + height / 2 })
    top += height
  }
  return { height: top, positions, places: new Map(nodes.map(({ id }) => [id, 'right'])) }
}

/** Along the bottom of the bounds. */
function along({ left, bottom }: Rect, { height, positions, places }: Tray): Tray {
  const by = { x: left, y: bottom - height }
  const moved = [...positions].map(
    ([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }] as const,
  )
  return { height, positions: new Map(moved), places }
}
