import { collapse, groupNodeId } from '../../graph/groups/collapse'
import type { Group } from '../../graph/groups/group'
import { backbone } from '../../graph/overview/backbone'
import { type Tie, weight } from '../../graph/ties'
import type { Measured } from '../kernel/labels'
import type { LayoutEdge, LayoutNode } from '../kernel/parts'
import type { Groups } from '../layout'

/** Diameter of what is left of a group, px: it grows with the square root of its members. */
const [SMALLEST, LARGEST] = [24, 48]
const sizeOf = (members: number): number => Math.round(Math.min(LARGEST, SMALLEST + 1.6 * Math.sqrt(members)))

/** Labels of groups come before all others. */
const PRIORITY = 9

interface Left {
  readonly groups: readonly Group[]
  /** By entity that came out of a group, its leader. */
  readonly cameFrom: ReadonlyMap<string, string>
  /** Label boxes by node id. */
  readonly measured: ReadonlyMap<string, Measured>
}

/** What stands for those who are left in groups, and the lines of all ties to them, whatever a filter hides. */
export function groupsToPlace(
  {
    entities,
    ties,
  }: { readonly entities: ReadonlyMap<string, unknown>; readonly ties: ReadonlyMap<string, Tie> },
  { groups, cameFrom, measured }: Left,
): Groups {
  const drawn = collapse({ entities: new Set(entities.keys()), ties, ghosts: new Map(), told: ties }, groups)
  const nodes = drawn.groupNodes.map(
    ({ id, count }): LayoutNode => ({
      id,
      size: sizeOf(count),
      label: measured.get(id)?.box ?? { width: 0, height: 0 },
      priority: PRIORITY,
    }),
  )
  const bundles = [...drawn.bundles.keys()].flatMap((id) => drawn.ties.get(id) ?? [])
  const main = backbone(bundles)
  const edges = bundles
    .filter(({ id }) => main.has(id))
    .map(({ ends: [source, target], claims }): LayoutEdge => ({ source, target, weight: weight(claims) }))
  return {
    nodes,
    edges,
    cameFrom: new Map([...cameFrom].map(([id, leader]) => [id, groupNodeId({ leader })])),
  }
}
