import { sortCast } from '../../graph/lists/cast'
import type { Kind } from '../../model/vocabulary'
import { columns } from '../columns'
import { inOneLine, nodesAndLines } from '../kernel/input'
import {
  LABEL_GAP,
  type LayoutEdge,
  type LayoutNode,
  type Pane,
  type Place,
  type Positions,
} from '../kernel/parts'
import { type Arc, arcsByTie, freeOf, MARGIN, rowPitch } from '../kernel/rows'
import type { Drawing, Sources } from '../layout'

export function placeInColumns({ piece, cast, pane, covered, measured }: Sources): Drawing {
  const labels = inOneLine(measured)
  const { nodes, edges } = nodesAndLines(piece, labels)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const rows = sortCast(cast, 'appearance')
  const of = (kind: Kind) =>
    rows.filter((row) => row.entity.kind === kind).flatMap((row) => byId.get(row.entity.id) ?? [])
  const { positions, places, nodeSize, arcs } = columnsDrawing(
    [of('person'), of('organisation')],
    [of('place')],
    edges,
    freeOf(pane, covered),
  )
  return {
    by: columns.id,
    pane,
    nodes: nodes.map((node) => ({ ...node, size: nodeSize })),
    edges,
    labels,
    positions,
    places,
    otherPlaces: [],
    arcs: arcsByTie(edges, arcs),
    backdrop: null,
  }
}

export interface ColumnsDrawing {
  readonly positions: Positions
  /** Labels stand outside, so that the lines between the columns are free of them. */
  readonly places: ReadonlyMap<string, Place>
  /** The largest diameter that a node may have so that rows stay apart, px. */
  readonly nodeSize: number
  /** One for each edge given, in the same order; null where the line runs straight from column to column. */
  readonly arcs: readonly (Arc | null)[]
}

/** Sweeps that set a column by the other, at most. */
const SWEEPS = 12
/** An arc within a column bows out by at most so much of the way to the other one. */
const WIDEST_BOW = 0.42
const NARROWEST_BOW = 16

/**
 * The layout *Columns*: a two-layer drawing, `groups` of the left column from top to bottom, the right one's likewise. Ties
 * run between the columns; those within one are arcs on its inner side. Each group is ordered by the barycentres of what
 * its members are tied to, in turn with the other column, as in Sugiyama, Tagawa and Toda (1981): fewer crossings, the
 * same for the same input. Labels must be boxes of one line; where the rows do not fit, the drawing is taller than the pane.
 */
export function columnsDrawing(
  left: readonly (readonly LayoutNode[])[],
  right: readonly (readonly LayoutNode[])[],
  edges: readonly LayoutEdge[],
  pane: Pane,
): ColumnsDrawing {
  const [leftIds, rightIds] = order(idsOf(left), idsOf(right), edges)
  const nodes = new Map([...left, ...right].flat().map((node) => [node.id, node]))
  const labels = [...nodes.values()].map(({ label }) => label)
  const labelHeight = Math.max(0, ...labels.map(({ height }) => height))
  const rows = Math.max(leftIds.length, rightIds.length)
  const pitch = rowPitch(rows, pane.height - 2 * MARGIN - labelHeight, labelHeight)
  const nodeSize = Math.max(8, Math.min(pitch - 3, ...[...nodes.values()].map(({ size }) => size)))
  const beside = (ids: readonly string[]) =>
    MARGIN + Math.max(0, ...ids.map((id) => nodes.get(id)?.label.width ?? 0)) + LABEL_GAP + nodeSize / 2
  const [x1, x2] = [beside(leftIds), pane.width - beside(rightIds)]
  const height = Math.max(pane.height, pitch * (rows - 1) + labelHeight + 2 * MARGIN)
  const column = (ids: readonly string[], x: number) => {
    const top = (height - pitch * (ids.length - 1)) / 2
    return ids.map((id, row) => [id, { x: Math.round(x), y: Math.round(top + row * pitch) }] as const)
  }
  const positions = new Map([...column(leftIds, x1), ...column(rightIds, x2)])
  const onLeft = new Set(leftIds)
  const length = pitch * Math.max(1, rows - 1)
  return {
    positions,
    places: new Map([...nodes.keys()].map((id) => [id, onLeft.has(id) ? 'left' : 'right'])),
    nodeSize,
    arcs: edges.map(({ source, target }) => {
      const [a, b] = [positions.get(source), positions.get(target)]
      if (!a || !b || onLeft.has(source) !== onLeft.has(target)) return null
      const bow = NARROWEST_BOW + (Math.abs(b.y - a.y) / length) * ((x2 - x1) * WIDEST_BOW - NARROWEST_BOW)
      // Positive is to the left of who walks from source to target.
      const inwards = onLeft.has(source) === b.y < a.y ? 1 : -1
      return innerArc(inwards * Math.max(NARROWEST_BOW, bow))
    }),
  }
}

const innerArc = (bow: number): Arc => ({ distances: [bow, bow], weights: [0.12, 0.88] })

const idsOf = (groups: readonly (readonly LayoutNode[])[]): readonly (readonly string[])[] =>
  groups.map((group) => group.map(({ id }) => id))

type Groups = readonly (readonly string[])[]

/** Both columns, ordered; of all sweeps the one with the fewest crossings. */
function order(left: Groups, right: Groups, edges: readonly LayoutEdge[]): [string[], string[]] {
  const neighbours = new Map<string, string[]>()
  for (const { source, target } of edges) {
    neighbours.set(source, [...(neighbours.get(source) ?? []), target])
    neighbours.set(target, [...(neighbours.get(target) ?? []), source])
  }
  let [a, b] = [left, right]
  let best: [string[], string[]] = [a.flat(), b.flat()]
  let fewest = crossings(best, edges)
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    if (sweep % 2 === 0) b = byBarycentre(b, a.flat(), neighbours)
    else a = byBarycentre(a, b.flat(), neighbours)
    const now: [string[], string[]] = [a.flat(), b.flat()]
    const count = crossings(now, edges)
    if (count < fewest) [best, fewest] = [now, count]
  }
  return best
}

/** Each group in the order of the mean share of the way down at which its neighbours in the other column stand. */
function byBarycentre(
  groups: Groups,
  others: readonly string[],
  neighbours: ReadonlyMap<string, string[]>,
): Groups {
  const share = new Map(others.map((id, row) => [id, row / Math.max(1, others.length - 1)]))
  const own = groups.flat()
  const key = new Map(
    own.map((id, row) => {
      const at = (neighbours.get(id) ?? []).flatMap((other) => share.get(other) ?? [])
      const stay = row / Math.max(1, own.length - 1)
      return [id, at.length === 0 ? stay : at.reduce((sum, one) => sum + one, 0) / at.length]
    }),
  )
  return groups.map((group) => [...group].sort((p, q) => (key.get(p) ?? 0) - (key.get(q) ?? 0)))
}

/** Pairs of lines between the columns that cross. */
function crossings([left, right]: [string[], string[]], edges: readonly LayoutEdge[]): number {
  const rows = [left, right].map((ids) => new Map(ids.map((id, row) => [id, row])))
  const [inLeft, inRight] = rows
  const lines = edges.flatMap(({ source, target }) => {
    const straight = [inLeft?.get(source), inRight?.get(target)] as const
    const reverse = [inLeft?.get(target), inRight?.get(source)] as const
    const [from, to] = straight[0] !== undefined && straight[1] !== undefined ? straight : reverse
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  })
  let count = 0
  lines.forEach(([a, b], at) => {
    for (const [c, d] of lines.slice(at + 1)) if ((a - c) * (b - d) < 0) count++
  })
  return count
}
