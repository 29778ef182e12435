import { type Drawn, groupNodeId } from '../../graph/groups/collapse'
import { backbone } from '../../graph/overview/backbone'
import { weight } from '../../graph/ties'
import type { Measured } from '../kernel/labels'
import type { LayoutEdge, LayoutNode } from '../kernel/parts'
import type { Groups } from '../layout'
import { GROUP_PRIORITY } from '../web'

/** Diameter of what is left of a group, px: it grows with the square root of its members. */
const [SMALLEST, LARGEST] = [24, 48]
const sizeOf = (members: number): number => Math.round(Math.min(LARGEST, SMALLEST + 1.6 * Math.sqrt(members)))

interface Left {
  /** By entity that came out of a group, its leader. */
  readonly cameFrom: ReadonlyMap<string, string>
  /** Label boxes by node id. */
  readonly measured: ReadonlyMap<string, Measured>
}

/** What stands for those who are left in groups, and the lines of all ties to them: `drawn`, whatever a filter hides. */
export function groupsToPlace(drawn: Drawn, { cameFrom, measured }: Left): Groups {
  const nodes = drawn.groupNodes.map(
    ({ id, count }): LayoutNode => ({
      id,
      size: sizeOf(count),
      label: measured.get(id)?.box ?? { width: 0, height: 0 },
      priority: GROUP_PRIORITY,
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
