import Delaunator from 'delaunator'
import type { Random } from '../../graph/random'
import type { Spots } from './spread'

/** A cell that a node takes with its label: how far it reaches from the node's centre, px. */
export interface Cell {
  readonly left: number
  readonly right: number
  readonly up: number
  readonly down: number
}

/** Cells that overlap by less than this share of their distance only touch. */
const TOUCHING = 1 + 1e-6
/** Rounds, at most, of growing trees and of pushing pairs apart. */
const TREES = 16
const PUSHES = 20

/**
 * Moves cells apart until none covers another, in place; who is near stays near. Grows a spanning tree of the neighbours
 * that cover each other most (Nachmanson, Nocaj, Bereg, Zhang and Holroyd, "Node overlap removal by growing a tree", 2016),
 * on the Delaunay triangulation; the few that overlap after that are pushed apart in pairs, and who still has no room takes
 * the nearest that is free. Growth: n log n a round.
 */
export function moveApart(cells: readonly Cell[], spots: Spots, random: Random): void {
  const { x, y } = spots
  if (cells.length < 2) return
  // Those in one spot, or all on one line, have no triangles.
  for (let node = 0; node < cells.length; node++) {
    x[node] = (x[node] ?? 0) + (random() - 0.5) * 0.1
    y[node] = (y[node] ?? 0) + (random() - 0.5) * 0.1
  }
  for (let round = 0; round < TREES; round++) {
    const near = neighboursOf(cells, spots)
    if (!near.growths.some((growth) => growth > TOUCHING)) break
    grow(spots, near)
  }
  for (let round = 0; round < PUSHES; round++) {
    const pairs = overlapsOf(cells, spots)
    if (pairs.length === 0) return
    for (const [a, b] of pairs) push(cells, spots, a, b)
  }
  settleRest(cells, spots)
}

/** Moves both by half of what they overlap by, along the axis on which that is less. */
function push(cells: readonly Cell[], { x, y }: Spots, a: number, b: number): void {
  const [one, other] = [cells[a], cells[b]]
  if (!one || !other) return
  const dx = (x[b] ?? 0) - (x[a] ?? 0)
  const dy = (y[b] ?? 0) - (y[a] ?? 0)
  const across = (dx > 0 ? one.right + other.left : one.left + other.right) - Math.abs(dx)
  const down = (dy > 0 ? one.down + other.up : one.up + other.down) - Math.abs(dy)
  if (across <= 0 || down <= 0) return
  const [along, by] = across < down ? [x, across * Math.sign(dx || 1)] : [y, down * Math.sign(dy || 1)]
  along[a] = (along[a] ?? 0) - (by * TOUCHING) / 2
  along[b] = (along[b] ?? 0) + (by * TOUCHING) / 2
}

/** Pairs of nodes, one after the other. */
interface Near {
  readonly pairs: Int32Array
  /** Of each pair, see `growthOf`. */
  readonly growths: Float64Array
}

/** Who is a neighbour of whom, each pair once. */
function neighboursOf(cells: readonly Cell[], spots: Spots): Near {
  const { x, y } = spots
  const points = new Float64Array(x.length * 2)
  for (let node = 0; node < x.length; node++) {
    points[node * 2] = x[node] ?? 0
    points[node * 2 + 1] = y[node] ?? 0
  }
  const { triangles, halfedges, hull } = new Delaunator(points)
  const pairs: number[] = []
  for (let edge = 0; edge < triangles.length; edge++)
    if (edge >= (halfedges[edge] ?? -1))
      pairs.push(triangles[edge] ?? 0, triangles[edge % 3 === 2 ? edge - 2 : edge + 1] ?? 0)
  // On one line there are no triangles, and the hull is all of them in order.
  if (triangles.length === 0)
    for (let at = 1; at < hull.length; at++) pairs.push(hull[at - 1] ?? 0, hull[at] ?? 0)
  const growths = new Float64Array(pairs.length / 2)
  for (let at = 0; at < growths.length; at++)
    growths[at] = growthOf(cells, spots, pairs[at * 2] ?? 0, pairs[at * 2 + 1] ?? 0)
  return { pairs: Int32Array.from(pairs), growths }
}

/** How many times farther from each other two have to be so that their cells just touch; up to 1 where they do not overlap. */
function growthOf(cells: readonly Cell[], { x, y }: Spots, a: number, b: number): number {
  const [one, other] = [cells[a], cells[b]]
  if (!one || !other) return 1
  const dx = (x[b] ?? 0) - (x[a] ?? 0)
  const dy = (y[b] ?? 0) - (y[a] ?? 0)
  const across = (dx > 0 ? one.right + other.left : one.left + other.right) / Math.max(Math.abs(dx), 1e-9)
  const down = (dy > 0 ? one.down + other.up : one.up + other.down) / Math.max(Math.abs(dy), 1e-9)
  return Math.min(across, down)
}

/** All pairs whose cells overlap: each is in its own square of a grid or in one beside it, as squares are as large as the largest. */
function overlapsOf(cells: readonly Cell[], { x, y }: Spots): (readonly [number, number])[] {
  let [across, down] = [1, 1]
  for (const cell of cells) {
    across = Math.max(across, 2 * cell.left, 2 * cell.right)
    down = Math.max(down, 2 * cell.up, 2 * cell.down)
  }
  let [left, right, top] = [Infinity, -Infinity, Infinity]
  for (let node = 0; node < cells.length; node++) {
    left = Math.min(left, x[node] ?? 0)
    right = Math.max(right, x[node] ?? 0)
    top = Math.min(top, y[node] ?? 0)
  }
  const columns = Math.floor((right - left) / across) + 3
  const squares = new Float64Array(cells.length)
  for (let node = 0; node < cells.length; node++)
    squares[node] =
      (Math.floor(((y[node] ?? 0) - top) / down) + 1) * columns +
      Math.floor(((x[node] ?? 0) - left) / across) +
      1
  const order = inOrder(squares)
  const inTurn = squares.map((_, at) => squares[order[at] ?? 0] ?? 0)
  const pairs: (readonly [number, number])[] = []
  // Squares come in order, and so do those at the same place beside them: where each begins is found by going on.
  const beside = [1, columns - 1, columns, columns + 1]
  const begins = beside.map(() => 0)
  for (let at = 0; at < order.length; at++) {
    const node = order[at] ?? 0
    const square = inTurn[at] ?? 0
    // The rest of its own square, and of those beside it the ones that come later: every pair is met once.
    for (let next = at + 1; inTurn[next] === square; next++) meet(node, order[next] ?? 0)
    for (let side = 0; side < beside.length; side++) {
      const other = square + (beside[side] ?? 0)
      let next = begins[side] ?? 0
      while ((inTurn[next] ?? Infinity) < other) next++
      begins[side] = next
      for (; inTurn[next] === other; next++) meet(node, order[next] ?? 0)
    }
  }
  return pairs

  function meet(node: number, neighbour: number): void {
    if (overlap(cells, x, y, node, neighbour)) pairs.push([node, neighbour])
  }
}

/** Whether two cells cover each other by more than a touch. */
export function overlap(
  cells: readonly Cell[],
  x: Float64Array,
  y: Float64Array,
  a: number,
  b: number,
): boolean {
  const [one, other] = [cells[a], cells[b]]
  if (!one || !other) return false
  const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)]
  return (
    (dx > 0 ? one.right + other.left : one.left + other.right) > Math.abs(dx) * TOUCHING &&
    (dy > 0 ? one.down + other.up : one.up + other.down) > Math.abs(dy) * TOUCHING
  )
}

/**
 * Of all spanning trees over the pairs the one that overlaps most; from its first node outwards, all that overlaps is
 * stretched.
 */
function grow({ x, y }: Spots, { pairs, growths }: Near): void {
  // Those apart come after all that overlap, the nearest first.
  const order = inOrder(
    growths.map((growth, at) => {
      const [a, b] = [pairs[at * 2] ?? 0, pairs[at * 2 + 1] ?? 0]
      const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)]
      return (1 - growth) * Math.sqrt(dx * dx + dy * dy)
    }),
  )
  const sets = new Int32Array(x.length).map((_, node) => node)
  const rootOf = (node: number): number => {
    let root = node
    while (sets[root] !== root) {
      sets[root] = sets[sets[root] ?? 0] ?? 0
      root = sets[root] ?? 0
    }
    return root
  }
  // The tree's lines as lists, each with a way on to the next of the same node: two to a line.
  const firsts = new Int32Array(x.length).fill(-1)
  const nexts = new Int32Array(x.length * 2)
  const lines = new Int32Array(x.length * 2)
  let used = 0
  const add = (node: number, at: number): void => {
    lines[used] = at
    nexts[used] = firsts[node] ?? -1
    firsts[node] = used++
  }
  for (const at of order) {
    const [a, b] = [pairs[at * 2] ?? 0, pairs[at * 2 + 1] ?? 0]
    const [one, other] = [rootOf(a), rootOf(b)]
    if (one === other) continue
    sets[one] = other
    add(a, at)
    add(b, at)
  }
  const [oldX, oldY] = [x.slice(), y.slice()]
  const seen = new Uint8Array(x.length)
  seen[0] = 1
  const queue = [0]
  for (const from of queue)
    for (let line = firsts[from] ?? -1; line >= 0; line = nexts[line] ?? -1) {
      const at = lines[line] ?? 0
      const node = (pairs[at * 2] ?? 0) + (pairs[at * 2 + 1] ?? 0) - from
      if (seen[node]) continue
      seen[node] = 1
      const factor = Math.max(1, (growths[at] ?? 1) * TOUCHING)
      x[node] = (x[from] ?? 0) + ((oldX[node] ?? 0) - (oldX[from] ?? 0)) * factor
      y[node] = (y[from] ?? 0) + ((oldY[node] ?? 0) - (oldY[from] ?? 0)) * factor
      queue.push(node)
    }
}

/** Steps that numbers are told apart by where they are put in order, and room for as many places: 53 bits together. */
const STEPS = 2 ** 31
const PLACES = 2 ** 22

/** Places of numbers, least number first. Each goes into one number together with its place: those are sorted many times faster. */
function inOrder(numbers: Float64Array): Int32Array {
  let [least, most] = [Infinity, -Infinity]
  for (const number of numbers) {
    least = Math.min(least, number)
    most = Math.max(most, number)
  }
  const scale = (STEPS - 1) / (most - least || 1)
  const keys = new Float64Array(numbers.length)
  for (let at = 0; at < keys.length; at++)
    keys[at] = Math.floor(((numbers[at] ?? 0) - least) * scale) * PLACES + at
  keys.sort()
  const order = new Int32Array(keys.length)
  for (let at = 0; at < order.length; at++) {
    const key = keys[at] ?? 0
    order[at] = key - Math.floor(key / PLACES) * PLACES
  }
  return order
}

/** Leaves everybody where they are who covers nobody placed before; the others go outwards on a spiral. */
function settleRest(cells: readonly Cell[], { x, y }: Spots): void {
  const side = cells.reduce((most, { left, right, up, down }) => Math.max(most, left + right, up + down), 1)
  const squares = new Map<string, number[]>()
  const around = (node: number): number[] => {
    const found: number[] = []
    const [column, row] = [Math.floor((x[node] ?? 0) / side), Math.floor((y[node] ?? 0) / side)]
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) found.push(...(squares.get(`${column + dx}/${row + dy}`) ?? []))
    return found
  }
  for (let node = 0; node < cells.length; node++) {
    const [homeX, homeY] = [x[node] ?? 0, y[node] ?? 0]
    for (
      let turn = 1;
      around(node).some((other) => growthOf(cells, { x, y }, node, other) > TOUCHING);
      turn++
    ) {
      // A golden angle apart, so that no direction is tried twice in a row.
      x[node] = homeX + (side / 4) * Math.sqrt(turn) * Math.cos(turn * 2.39996)
      y[node] = homeY + (side / 4) * Math.sqrt(turn) * Math.sin(turn * 2.39996)
    }
    const key = `${Math.floor((x[node] ?? 0) / side)}/${Math.floor((y[node] ?? 0) / side)}`
    squares.set(key, [...(squares.get(key) ?? []), node])
  }
}
