import { seededRandom } from '../../graph/random'
import { LABEL_GAP, type LayoutNode, type Point } from '../kernel/parts'
import { anneal } from './anneal'
import { adjacency, type Component } from './components'
import { buildScene, drawingBox, moveBody } from './scene'
import { distancesOf, stressLayout } from './stress'
import { stretchInto } from './stretch'

/** Small components beside each other, in rows: positions from the tray's upper left corner, px. */
export interface Tray {
  readonly positions: ReadonlyMap<string, Point>
  readonly height: number
}

/** One component, laid out: a row of nodes that may be drawn apart, or something of fixed shape. */
interface Block {
  readonly items: readonly Item[]
  /** Px, without what it gains when its row is spread. */
  readonly width: number
  readonly height: number
  /** Whether the items are a row, left to right. */
  readonly row: boolean
}

interface Item {
  readonly id: string
  /** Centre from the block's upper left corner. */
  readonly x: number
  readonly y: number
}

/** Px between the labels of neighbours in a row, at least and at most; and between two blocks, and two rows. */
const TIGHT = 10
const LOOSE = 46
const BETWEEN = 16
const ROW_GAP = 10

/** Lays the components out in as many rows as it takes to stay within the width. */
export function trayLayout(components: readonly Component[], width: number): Tray {
  const rows: Block[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const block of components.map(makeBlock)) {
    const wanted = used + BETWEEN + block.width
    const row = rows.at(-1)
    if (row && wanted <= width) {
      row.push(block)
      used = wanted
    } else {
      rows.push([block])
      used = block.width
    }
  }
  const positions = new Map<string, Point>()
  let top = 0
  for (const row of rows) {
    if (top > 0) top += ROW_GAP
    spreadRow(row, width, top, positions)
    top += Math.max(...row.map(({ height }) => height))
  }
  return { positions, height: top }
}

function spreadRow(row: readonly Block[], width: number, top: number, positions: Map<string, Point>): void {
  const total = row.reduce((sum, block) => sum + block.width, 0) + BETWEEN * (row.length - 1)
  const gaps = row.reduce((sum, block) => sum + (block.row ? block.items.length - 1 : 0), row.length + 1)
  const extra = Math.min(LOOSE - TIGHT, Math.max(0, width - total) / gaps)
  const inner = row.reduce((sum, block) => sum + (block.row ? block.items.length - 1 : 0), 0)
  let left = (width - total - extra * (inner + row.length - 1)) / 2
  for (const block of row) {
    let shift = 0
    for (const { id, x, y } of block.items) {
      positions.set(id, { x: left + x + shift, y: top + y })
      if (block.row) shift += extra
    }
    left += block.width + BETWEEN + extra + (block.row ? shift - extra : 0)
  }
}

function makeBlock(component: Component): Block {
  const path = asPath(component)
  return path ? rowBlock(path) : shapeBlock(component)
}

function cellWidth(node: LayoutNode): number {
  return Math.max(node.size, node.label.width)
}

function rowBlock(nodes: readonly LayoutNode[]): Block {
  const items: Item[] = []
  const middle = Math.max(...nodes.map(({ size }) => size)) / 2
  let width = -TIGHT
  let height = 0
  for (const node of nodes) {
    width += TIGHT + cellWidth(node)
    items.push({ id: node.id, x: width - cellWidth(node) / 2, y: middle })
    height = Math.max(height, middle + node.size / 2 + LABEL_GAP + node.label.height)
  }
  return { items, width, height, row: true }
}

/** A component that is no path takes the room of two rows. */
function shapeBlock({ nodes, edges }: Component): Block {
  const across = Math.max(...nodes.map(cellWidth)) + TIGHT
  const down = Math.max(...nodes.map(({ size, label }) => size + LABEL_GAP + label.height)) + ROW_GAP
  const bounds = { left: 0, top: 0, right: across * Math.ceil(nodes.length / 2 + 0.5), bottom: down * 2 }
  const scene = buildScene(nodes, edges, { bounds })
  const random = seededRandom(nodes.length)
  const start = stressLayout(nodes, distancesOf(nodes, edges), random)
  for (const body of scene.bodies) moveBody(body, start.get(body.id)?.x ?? 0, start.get(body.id)?.y ?? 0)
  stretchInto(scene.bodies, bounds)
  anneal(scene, { moves: 400 * nodes.length, from: 4, to: 0.05, stepFrom: across, stepTo: 6, random })
  const box = drawingBox(scene.bodies)
  return {
    items: scene.bodies.map(({ id, x, y }) => ({ id, x: x - box.left, y: y - box.top })),
    width: box.right - box.left,
    height: box.bottom - box.top,
    row: false,
  }
}

/** The nodes in the order of the path that they form; undefined where they form none. */
function asPath({ nodes, edges }: Component): readonly LayoutNode[] | undefined {
  const neighbours = adjacency(nodes, edges)
  const degrees = nodes.map(({ id }) => new Set(neighbours.get(id)).size)
  const ends = nodes.filter((_, i) => (degrees[i] ?? 0) <= 1)
  const start = ends[0]
  if (!start || degrees.some((degree) => degree > 2)) return undefined
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const path = new Set([start.id])
  for (const id of path) for (const next of neighbours.get(id) ?? []) path.add(next)
  return [...path].flatMap((id) => byId.get(id) ?? [])
}
