import type { Random } from '../../graph/random'
import type { LayoutEdge, LayoutNode, Point } from '../kernel/parts'
import { adjacency, hopsFrom } from './components'

interface Spot {
  x: number
  y: number
}

/** Hops taken between nodes that are not connected. */
const APART = 6
const ITERATIONS = 80

/**
 * Positions whose distances come near to the graph's distances, in units of one hop: stress majorization (Gansner, Koren
 * and North, "Graph drawing by stress majorization", 2004), by local updates with weights 1/d². Starts from random
 * positions, turned so that the longest extent lies across.
 */
export function stressLayout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  random: Random,
): Map<string, Point> {
  const neighbours = adjacency(nodes, edges)
  const width = Math.sqrt(nodes.length)
  const spots = nodes.map((): Spot => ({ x: random() * width, y: random() * width }))
  const distances = nodes.map(({ id }) => {
    const hops = hopsFrom(id, neighbours)
    return nodes.map((other) => hops.get(other.id) ?? APART)
  })
  for (let i = 0; i < ITERATIONS; i++) {
    spots.forEach((spot, at) => {
      majorize(spot, spots, distances[at] ?? [])
    })
  }
  turnAcross(spots)
  return new Map(nodes.map(({ id }, i) => [id, spots[i] ?? { x: 0, y: 0 }]))
}

/** Moves one spot to the weighted mean of where each other one wants it. */
function majorize(spot: Spot, spots: readonly Spot[], wanted: readonly number[]): void {
  let x = 0
  let y = 0
  let sum = 0
  spots.forEach((other, i) => {
    const hops = wanted[i] ?? 0
    if (hops === 0) return
    const weight = 1 / (hops * hops)
    const dx = spot.x - other.x
    const dy = spot.y - other.y
    const distance = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy))
    x += weight * (other.x + (hops * dx) / distance)
    y += weight * (other.y + (hops * dy) / distance)
    sum += weight
  })
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
