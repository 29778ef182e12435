import { clippedLength, segmentDistance, segmentsCross, separation } from './geometry'
import {
  type LayoutEdge,
  type LayoutNode,
  labelRect,
  nodeRect,
  type Pane,
  type Place,
  type Places,
  type Point,
  type Positions,
  type Rect,
} from './parts'

/** How well a drawing reads. Counts are of pairs. */
export interface Readability {
  /** Two labels overlap. */
  readonly labelOverlaps: number
  /** A label covers a foreign node. */
  readonly nodesOnLabels: number
  /** Two nodes overlap. */
  readonly nodeOverlaps: number
  /** A line runs through the label of a node that is not its end. */
  readonly labelsCrossed: number
  /** A line runs through the label of its own end. */
  readonly ownLabelsCrossed: number
  /** A line runs through a node that is not its end. */
  readonly nodesOnLines: number
  /** Two lines cross. */
  readonly crossings: number
  /** Two lines leave a node less than 8° apart. */
  readonly narrowAngles: number
  readonly hiddenLabels: number
  /** Of the lines, px; and the longest. */
  readonly meanLength: number
  readonly longest: number
  /** Standard deviation of the lengths over their mean. */
  readonly lengthVariation: number
  /** The rectangle around all nodes and labels. */
  readonly box: Rect
  /** Part of the pane that this takes in each direction; 0 unless a pane is given. */
  readonly fill: Point
}

interface Spot {
  readonly id: string
  readonly at: Point
  readonly node: Rect
  readonly radius: number
  /** Undefined where it is hidden or empty. */
  readonly label: Rect | undefined
}

interface Line {
  readonly a: Spot
  readonly b: Spot
  readonly length: number
}

/** Below this, two lines at one node count as a narrow angle. */
const NARROW = Math.cos((8 * Math.PI) / 180)

/** Measures a drawing. Nodes without a position are left out; labels stand below unless `places` tells otherwise. */
export function readability(
  positions: Positions,
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  pane?: Pane,
  places?: Places,
): Readability {
  const spots = nodes.flatMap((node) => spotOf(node, positions, places) ?? [])
  const byId = new Map(spots.map((spot) => [spot.id, spot]))
  const lines = edges.flatMap(({ source, target }) => lineOf(byId.get(source), byId.get(target)) ?? [])
  const labels = spots.filter(({ label }) => label)
  const foreign = lines.map((line) => spots.filter((spot) => spot !== line.a && spot !== line.b))
  const lengths = lines.map(({ length }) => length)
  const meanLength = mean(lengths)
  const box = boxAround(spots)
  return {
    labelOverlaps: countPairs(labels, (p, q) => overlap(p.label, q.label)),
    nodesOnLabels: countPairs(spots, (p, q) => overlap(p.label, q.node) || overlap(p.node, q.label)),
    nodeOverlaps: countPairs(spots, (p, q) => overlap(p.node, q.node)),
    labelsCrossed: sum(lines.map((line, i) => count(foreign[i], ({ label }) => runsThrough(line, label)))),
    ownLabelsCrossed: sum(
      lines.map((line) => count([line.a, line.b], ({ label }) => runsThrough(line, label))),
    ),
    nodesOnLines: sum(lines.map((line, i) => count(foreign[i], (spot) => touches(line, spot)))),
    crossings: countPairs(lines, cross),
    narrowAngles: countPairs(lines, narrow),
    hiddenLabels: spots.length - labels.length,
    meanLength,
    longest: Math.max(0, ...lengths),
    lengthVariation:
      meanLength === 0 ? 0 : Math.sqrt(mean(lengths.map((l) => (l - meanLength) ** 2))) / meanLength,
    box,
    fill: pane
      ? { x: (box.right - box.left) / pane.width, y: (box.bottom - box.top) / pane.height }
      : { x: 0, y: 0 },
  }
}

function spotOf(node: LayoutNode, positions: Positions, places?: Places): Spot | undefined {
  const at = positions.get(node.id)
  if (!at) return undefined
  const place: Place | null = places?.get(node.id) ?? (places?.has(node.id) ? null : 'below')
  const label = place && node.label.width > 0 ? labelRect(at, node.size, node.label, place) : undefined
  return { id: node.id, at, node: nodeRect(at, node.size), radius: node.size / 2, label }
}

function lineOf(a: Spot | undefined, b: Spot | undefined): Line | undefined {
  if (!a || !b || a === b) return undefined
  return { a, b, length: Math.hypot(b.at.x - a.at.x, b.at.y - a.at.y) }
}

function overlap(p: Rect | undefined, q: Rect | undefined): boolean {
  if (!p || !q) return false
  return separation(p.left, p.top, p.right, p.bottom, q.left, q.top, q.right, q.bottom) < 0
}

function runsThrough({ a, b }: Line, rect: Rect | undefined): boolean {
  return rect !== undefined && clippedLength(a.at, b.at, rect) > 0
}

function touches({ a, b }: Line, { at, radius }: Spot): boolean {
  return segmentDistance(at, a.at, b.at) < radius
}

function cross({ a, b }: Line, { a: c, b: d }: Line): boolean {
  if (a === c || a === d || b === c || b === d) return false
  return segmentsCross(a.at, b.at, c.at, d.at)
}

function narrow(p: Line, q: Line): boolean {
  const at = p.a === q.a || p.a === q.b ? p.a : p.b === q.a || p.b === q.b ? p.b : undefined
  if (!at) return false
  const u = p.a === at ? p.b.at : p.a.at
  const v = q.a === at ? q.b.at : q.a.at
  const dot = (u.x - at.at.x) * (v.x - at.at.x) + (u.y - at.at.y) * (v.y - at.at.y)
  return dot > NARROW * p.length * q.length
}

function boxAround(spots: readonly Spot[]): Rect {
  const rects = spots.flatMap(({ node, label }) => (label ? [node, label] : [node]))
  if (rects.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 }
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  }
}

function countPairs<T>(list: readonly T[], test: (p: T, q: T) => boolean): number {
  return sum(list.map((p, i) => count(list.slice(i + 1), (q) => test(p, q))))
}

function count<T>(list: readonly T[] | undefined, test: (item: T) => boolean): number {
  return list?.filter(test).length ?? 0
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0)
}

function mean(list: readonly number[]): number {
  return list.length === 0 ? 0 : sum(list) / list.length
}
