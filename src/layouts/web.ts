import { speaksOf } from '../graph/remarks'
import { type LayoutInput, nodesAndLines, wrapped } from './kernel/input'
import type { LabelBox } from './kernel/labels'
import type { LayoutEdge, LayoutNode, Pane, Places, Positions, Rect } from './kernel/parts'
import { type Drawing, type Drawings, type Layout, type Sources, straight } from './layout'
import { fitLayout } from './web/fit'
import { isLarge } from './web/large'
import { withNewcomers } from './web/newcomers'
import { nearestLayout } from './web/ready'
import { isOfOtherShape, reshaped } from './web/reshaped'

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
  hasGroups: true,
  hasCentre: false,
  isMap: false,
} as const satisfies Layout

/** What a layout must be made from where none was made ahead of time. */
export interface WebTask {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  readonly pane: Pane
  readonly avoid: readonly Rect[]
  /** How many times the usual work. */
  readonly effort?: number
}

export const webTask = (sources: Sources): WebTask => ({
  ...nodesAndAllLines(sources, wrapped(sources.measured)),
  pane: sources.pane,
  avoid: sources.covered,
  ...(sources.groups ? { effort: OVERVIEW_EFFORT } : {}),
})

/** Groups are worked out before, and the reader waits for both. */
const OVERVIEW_EFFORT = 0.15

/** With the lines of those who merely speak of others: they make no node larger, but are drawn all the same. */
function nodesAndAllLines({ piece, groups }: Sources, labels: ReadonlyMap<string, LabelBox>): LayoutInput {
  const { nodes, edges } = nodesAndLines(piece, labels)
  const tied = new Set(edges.map(({ source, target }) => `${source}~${target}`))
  const ids = new Set(nodes.map(({ id }) => id))
  const spoken = [...speaksOf(piece.remarks).values()].filter(
    ({ id, ends }) => !tied.has(id) && ends.every((end) => ids.has(end)),
  )
  const lines = spoken.map(({ ends: [source, target] }) => ({ source, target }))
  return {
    nodes: groups ? [...foremostFirst(nodes), ...groups.nodes] : nodes,
    edges: [...edges, ...lines, ...(groups?.edges ?? [])],
  }
}

/** In an overview those who matter most stand first: they are named before the groups, which are named before all others. */
const foremostFirst = (nodes: readonly LayoutNode[]): readonly LayoutNode[] =>
  nodes.map((node, at) => (at < FOREMOST ? { ...node, priority: GROUP_PRIORITY + FOREMOST - at } : node))
const FOREMOST = 6
/** Labels of groups come before all others but theirs. */
export const GROUP_PRIORITY = 9

/**
 * While the pane is the same, everybody stays where they are: only newcomers are given a place. So they do in a drawing that is
 * as large as it takes, unless the pane comes to be of another shape; back in one of the first shape, they stand as before.
 */
export function placeWeb(sources: Sources, before: Drawings): Drawing | null {
  const { pane, measured, groups } = sources
  const labels = wrapped(measured)
  const { nodes, edges } = nodesAndAllLines(sources, labels)
  const last = before.get(ID)
  const isAsBefore = last && isSameSize(last.pane, pane)
  const roomy = last && isRoomy(sources) ? last : null
  const base = roomy ?? (isAsBefore ? last : fitted(sources))
  if (!base) return null
  const withNew = (positions: Positions): Positions =>
    withNewcomers(positions, nodes, edges, groups ? null : pane, groups?.cameFrom)
  return {
    ...straight,
    by: ID,
    pane,
    nodes,
    edges,
    labels,
    ...(roomy
      ? inPane(roomy, pane, nodes, withNew)
      : { positions: withNew(base.positions), places: base.places }),
  }
}

/** Where all of a drawing that is as large as it takes stand in a pane. */
function inPane(
  last: Drawing,
  pane: Pane,
  nodes: readonly LayoutNode[],
  withNew: (positions: Positions) => Positions,
): Pick<Drawing, 'positions' | 'places' | 'madeFor' | 'filled'> {
  const { pane: first, positions, places } = last.madeFor ?? last
  const madeFor = { pane: first, positions: withNew(positions), places }
  if (!isOfOtherShape(first, pane)) return { positions: madeFor.positions, places, madeFor }
  const { filled } = last
  // Labels stood where there was room then.
  const otherwise = { places: new Map(), madeFor }
  return filled && !isOfOtherShape(filled, pane, A_LITTLE)
    ? { ...otherwise, positions: withNew(last.positions), filled }
    : { ...otherwise, positions: reshaped(madeFor.positions, nodes, first, pane), filled: pane }
}
/** A caption of a line more is no reason to move everybody. */
const A_LITTLE = 1.15

/** Whether the drawing is as large as it takes, and the camera goes to it. */
const isRoomy = ({ piece, groups }: Sources): boolean => groups !== undefined || isLarge(piece.entities)

const isSameSize = (one: Pane, other: Pane): boolean =>
  one.width === other.width && one.height === other.height

/** The nearest of those that are made already, adapted to the pane. */
function fitted(sources: Sources): { readonly positions: Positions; readonly places: Places } | null {
  const { pane, made, groups } = sources
  const nearest = nearestLayout(made, pane)
  if (!nearest) return null
  if (groups) return nearest
  const { nodes, edges, avoid } = webTask(sources)
  const positions = withNewcomers(nearest.positions, nodes, edges, nearest.pane)
  const { places } = nearest
  if (isLarge(nodes)) return { positions, places }
  return { positions: fitLayout(positions, nodes, edges, pane, { places, avoid }), places }
}
