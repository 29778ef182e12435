import type { Random } from '../../graph/random'
import type { LayoutEdge, LayoutNode, Point } from '../kernel/parts'
import { adjacency, hopsFrom } from './components'

interface Spot {
  x: number
  y: number
}

/** Hops between each two nodes, and none from one to itself: rows one after the other, in the order of the nodes. */
export type Distances = Float64Array

/** Hops taken between nodes that are not connected. */
const APART = 6
const ITERATIONS = 80

export function distancesOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Distances {
  const neighbours = adjacency(nodes, edges)
  const distances = new Float64Array(nodes.length * nodes.length)
  nodes.forEach(({ id }, row) => {
    const hops = hopsFrom(id, neighbours)
    nodes.forEach((other, column) => {
      distances[row * nodes.length + column] = hops.get(other.id) ?? APART
    })
  })
  return distances
}

/**
 * Positions whose distances come near to the graph's distances, in units of one hop: stress majorization (Gansner, Koren
 * and North, "Graph drawing by stress majorization", 2004), by local updates with weights 1/d². Starts from random
 * positions, turned so that the longest extent lies across.
 */
export function stressLayout(
  nodes: readonly LayoutNode[],
  distances: Distances,
  random: Random,
): Map<string, Point> {
  const width = Math.sqrt(nodes.length)
  const spots = nodes.map((): Spot => ({ x: random() * width, y: random() * width }))
  for (let i = 0; i < ITERATIONS; i++)
    for (let at = 0; at < spots.length; at++) majorize(spots, at, distances)
  turnAcross(spots)
  return new Map(nodes.map(({ id }, i) => [id, spots[i] ?? { x: 0, y: 0 }]))
}

/** Moves one spot to the weighted mean of where each other one wants it. */
function majorize(spots: readonly Spot[], at: number, distances: Distances): void {
  const spot = spots[at]
  if (!spot) return
  const row = at * spots.length
  let x = 0
  let y = 0
  let sum = 0
  for (let i = 0; i < spots.length; i++) {
    const other = spots[i]
    const hops = distances[row + i] ?? 0
    if (!other || hops === 0) continue
    const weight = 1 / (hops * hops)
    const dx = spot.x - other.x
    const dy = spot.y - other.y
    const distance = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy))
    x += weight * (other.x + (hops * dx) / distance)
    y += weight * (other.y + (hops * dy) / distance)
    sum += weight
  }
  if (sum === 0) return
  spot.x = x / sum
  spot.y = y / sum
}

/** Turns the spots about their mean so that their principal axis lies across. */
function turnAcross(spots: readonly Spot[]): void {
  const count = Math.max(1, spots.length)
  const meanX = spots.reduce((sum, { x }) => sum + x, 0) / count
  const meanY = spots.reduce((sum, { y }) => sum + y, 0) / count
  let xx = 0
  let yy = 0
  let xy = 0
  for (const spot of spots) {
    spot.x -= meanX
    spot.y -= meanY
    xx += spot.x * spot.x
    yy += spot.y * spot.y
    xy += spot.x * spot.y
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  for (const spot of spots) {
    const { x, y } = spot
    spot.x = x * cos + y * sin
    spot.y = y * cos - x * sin
  }
}
