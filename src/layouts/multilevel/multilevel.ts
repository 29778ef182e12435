/** Where to put many: for graphs that are too large to be annealed. */

import { type Random, seededRandom } from '../../graph/random'
import { LABEL_GAP, type LayoutEdge, type LayoutNode, type Point, type Positions } from '../kernel/parts'
import { type Cell, moveApart } from './apart'
import { linesOf, partOf, partsOf, type Sparse, sparse } from './graph'
import { type Block, pack } from './pack'
import { type Spots, spread } from './spread'
import { areaOf, boundsOf, drawTogether } from './together'

export interface MultilevelOptions {
  /** Of the pseudo-random numbers. */
  readonly seed?: number
  /** Width of the drawing for its height, about. */
  readonly aspect?: number
  /** Is told how much is done, from 0 to 1. */
  readonly progress?: (share: number) => void
}

/** Between two cells, px. */
const GAP = 8
/** How far spots are drawn to their rank: 0 not at all, 1 to an even spread. */
const EVEN = 0.6
/** Of a drawing that is a line but for rounding errors: its height for its width. */
const FLAT = 1e-6
/** How much wider for its height a part is made than it came out, or narrower, to fill the pane: at most so many times. */
const MOST_STRETCHED = 2
/** No part is made wider than so many times its height. */
const WIDEST = 4
/** A part of no more names is drawn together until cells take so much of its rectangle: room is left for lines. */
const [MOST_DRAWN_TOGETHER, FULL] = [400, 0.4]
/** How much of its rectangle a drawing fills before cells are moved apart. */
const FILL = 0.8

/**
 * Positions in px at zoom 1, from (0, 0), such that no node with its label below covers another; as large as that takes.
 * Each connected part is laid out by itself, coarsely first (`spread`), its cells are moved apart (`apart`), and the parts
 * are packed beside each other, largest first. Same input, same drawing. Growth: n log n.
 */
export function multilevelLayout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  { seed = 1, aspect = 1.3, progress }: MultilevelOptions = {},
): Positions {
  const random = seededRandom(seed)
  const whole = sparse(nodes.length, linesOf(nodes, edges))
  const cells = nodes.map(cellOf)
  const total = areaOf(cells)
  let done = 0
  const blocks = partsOf(whole).map((part): Block => {
    const told = (share: number): void => progress?.((done + share * part.length) / nodes.length)
    const own = part.map((node) => cells[node]).filter((cell) => cell !== undefined)
    // What is packed under it makes the whole higher.
    const wide = Math.min(WIDEST, (aspect * total) / areaOf(own))
    const block = blockOf(part, own, spotsOf(partOf(whole, part), own, wide, random, told))
    done += part.length
    return block
  })
  const positions = new Map<string, Point>()
  for (const { node, x, y } of pack(blocks, aspect)) {
    const id = nodes[node]?.id
    if (id !== undefined) positions.set(id, { x: Math.round(x), y: Math.round(y) })
  }
  return positions
}

/** Whole px are rounded to: a cell is a px larger for it. */
function cellOf({ size, label }: LayoutNode): Cell {
  const across = Math.max(size, label.width) / 2 + GAP / 2 + 1
  const down = size / 2 + (label.width > 0 ? LABEL_GAP + label.height : 0) + GAP / 2 + 1
  return { left: across, right: across, up: size / 2 + GAP / 2 + 1, down }
}

/** Spots of a connected part, about `aspect` times as wide as high. */
function spotsOf(
  graph: Sparse,
  cells: readonly Cell[],
  aspect: number,
  random: Random,
  progress: (share: number) => void,
): Spots {
  const spots = spread(graph, random, progress)
  turnAcross(spots)
  // An ellipse of the same spread as the spots, filled evenly, would hold all cells.
  const wanted = Math.sqrt(areaOf(cells) / FILL / (4 * Math.PI))
  even(spots.x)
  even(spots.y)
  const [along, across] = [deviation(spots.x), deviation(spots.y)]
  const present = Math.sqrt(along * across)
  // What lies in a line fills no area: what a rounding error leaves of one would stretch it without end.
  if (present > 0 && Math.min(along, across) > FLAT * Math.max(along, across)) {
    const stretch = Math.sqrt(
      Math.max(1 / MOST_STRETCHED, Math.min(MOST_STRETCHED, (aspect * across) / along)),
    )
    for (let node = 0; node < cells.length; node++) {
      spots.x[node] = ((spots.x[node] ?? 0) / present) * wanted * stretch
      spots.y[node] = (((spots.y[node] ?? 0) / present) * wanted) / stretch
    }
  }
  moveApart(cells, spots, random)
  if (cells.length <= MOST_DRAWN_TOGETHER) drawTogether(cells, spots, aspect, FULL)
  return spots
}

/** Draws apart what is crowded along an axis, and together what is sparse: each number goes some way to its rank, in place. */
function even(along: Float64Array): void {
  const spread = deviation(along)
  const order = Array.from(along, (_, at) => at).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b)
  const step = (2 * Math.sqrt(3) * spread) / Math.max(1, order.length)
  order.forEach((at, rank) => {
    const ranked = (rank - (order.length - 1) / 2) * step
    along[at] = (1 - EVEN) * (along[at] ?? 0) + EVEN * ranked
  })
}

/** Standard deviation of numbers whose mean is 0. */
const deviation = (of: Float64Array): number =>
  Math.sqrt(of.reduce((sum, value) => sum + value * value, 0) / Math.max(1, of.length))

/** Turns the spots about their mean so that their principal axis lies across. */
function turnAcross({ x, y }: Spots): void {
  const mean = (of: Float64Array): number =>
    of.reduce((sum, value) => sum + value, 0) / Math.max(1, of.length)
  const [meanX, meanY] = [mean(x), mean(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (let node = 0; node < x.length; node++) {
    const [dx, dy] = [(x[node] ?? 0) - meanX, (y[node] ?? 0) - meanY]
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
    x[node] = dx
    y[node] = dy
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let node = 0; node < x.length; node++) {
    const [dx, dy] = [x[node] ?? 0, y[node] ?? 0]
    x[node] = dx * cos + dy * sin
    y[node] = dy * cos - dx * sin
  }
}

/** A part from its own upper left corner. */
function blockOf(part: readonly number[], cells: readonly Cell[], spots: Spots): Block {
  const { x, y } = spots
  const { left, right, top, bottom } = boundsOf(cells, spots)
  return {
    width: right - left,
    height: bottom - top,
    items: part.map((node, at) => ({ node, x: (x[at] ?? 0) - left, y: (y[at] ?? 0) - top })),
  }
}
