import { speaksOf } from '../graph/remarks'
import type { Piece } from '../model/piece'
import { type LayoutInput, nodesAndLines, wrapped } from './kernel/input'
import type { LabelBox } from './kernel/labels'
import type { LayoutEdge, LayoutNode, Pane, Places, Positions, Rect } from './kernel/parts'
import { type Drawing, type Drawings, type Layout, type Sources, straight } from './layout'
import { isLarge } from './web/drawing'
import { fitLayout } from './web/fit'
import { withNewcomers } from './web/newcomers'
import { nearestLayout } from './web/ready'

const ID = 'web'

export const web = {
  id: ID,
  label: 'Web',
  tells: 'who is tied to whom',
  reads: () => 'A line is what somebody says. Thicker: said more often.',
  shownAs: () => 'Shown as a web',
  isUsual: true,
  inRows: false,
  joinsAny: true,
  hasShapes: true,
  hasCentre: false,
  isMap: false,
  place: placeWeb,
} as const satisfies Layout

/** What a layout must be made from where none was made ahead of time. */
export interface WebTask {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  readonly pane: Pane
  readonly avoid: readonly Rect[]
}

export const webTask = ({ piece, pane, covered, measured }: Sources): WebTask => ({
  ...nodesAndAllLines(piece, wrapped(measured)),
  pane,
  avoid: covered,
})

/** With the lines of those who merely speak of others: they make no node larger, but are drawn all the same. */
function nodesAndAllLines(piece: Piece, labels: ReadonlyMap<string, LabelBox>): LayoutInput {
  const { nodes, edges } = nodesAndLines(piece, labels)
  const tied = new Set(edges.map(({ source, target }) => `${source}~${target}`))
  const spoken = [...speaksOf(piece.remarks).values()].filter(({ id }) => !tied.has(id))
  return { nodes, edges: [...edges, ...spoken.map(({ ends: [source, target] }) => ({ source, target }))] }
}

/** While the pane is the same, everybody stays where they are: only newcomers are given a place. */
function placeWeb(sources: Sources, before: Drawings): Drawing | null {
  const { piece, pane, measured } = sources
  const labels = wrapped(measured)
  const { nodes, edges } = nodesAndAllLines(piece, labels)
  const last = before.get(ID)
  const base = last && (isSameSize(last.pane, pane) || isLarge(nodes)) ? last : fitted(sources)
  if (!base) return null
  return {
    ...straight,
    by: ID,
    pane,
    nodes,
    edges,
    labels,
    positions: withNewcomers(base.positions, nodes, edges, pane),
    places: base.places,
  }
}

const isSameSize = (one: Pane, other: Pane): boolean =>
  one.width === other.width && one.height === other.height

/** The nearest of those that are made already, adapted to the pane. */
function fitted(sources: Sources): { readonly positions: Positions; readonly places: Places } | null {
  const { pane, made } = sources
  const nearest = nearestLayout(made, pane)
  if (!nearest) return null
  const { nodes, edges, avoid } = webTask(sources)
  const positions = withNewcomers(nearest.positions, nodes, edges, nearest.pane)
  const { places } = nearest
  if (isLarge(nodes)) return { positions, places }
  return { positions: fitLayout(positions, nodes, edges, pane, { places, avoid }), places }
}
