import type { Drawn, GroupNode } from '../../graph/groups/collapse'
import { groupName } from '../../graph/groups/group'
import { weight } from '../../graph/ties'
import type { LayoutEdge, LayoutNode, Places, Positions } from '../../layouts/kernel/parts'
import type { Store } from '../../state/store'
import type { Measure } from '../labels/measure'
import type { Picture } from '../picture'

/** Diameter of a group that is drawn as one node, px. */
const SIZE = 34

/** The picture with a node for each collapsed group in its leader's place, and lines bundled; else the very same picture. */
export function withGroupNodes(picture: Picture, store: Store, measure: Measure): Picture {
  const drawn = store.drawn.value
  const { groupNodes, inside, ties } = drawn
  // An overview has given its groups places of their own.
  if (groupNodes.length === 0 || store.isLarge.value) return picture
  const names = groupNodes.map((node) => [node.id, groupLabel(node, store)] as const)
  const boxes = new Map([...measure(names)].map(([id, { box }]) => [id, box]))
  const nodes = groupNodes.map(
    ({ id }): LayoutNode => ({
      id,
      size: SIZE,
      label: boxes.get(id) ?? { width: 0, height: 0 },
      priority: 9,
    }),
  )
  const bundles = [...drawn.bundles.keys()].flatMap((id): LayoutEdge[] => {
    const tie = ties.get(id)
    return tie ? [{ source: tie.ends[0], target: tie.ends[1], weight: weight(tie.claims) }] : []
  })
  return {
    ...picture,
    nodes: [...picture.nodes.filter(({ id }) => !inside.has(id)), ...nodes],
    edges: [
      ...picture.edges.filter(({ source, target }) => !inside.has(source) && !inside.has(target)),
      ...bundles,
    ],
    labels: new Map([...picture.labels, ...boxes]),
    positions: placeGroupNodes(picture.positions, store),
    places: withLeadersPlaces(picture.places, drawn),
  }
}

/** Where no label has a place of its own, all prefer the same one. */
const withLeadersPlaces = (places: Places, { groupNodes }: Drawn): Places =>
  places.size === 0
    ? places
    : new Map([
        ...places,
        ...groupNodes.map(({ id, group }) => [id, places.get(group.leader) ?? 'below'] as const),
      ])

/** "NATO and Russia, 12"; of what an overview leaves, "NATO, Russia, Kherson · 34". */
export function groupLabel({ group, count }: Pick<GroupNode, 'group' | 'count'>, store: Store): string {
  const nameOf = (entity: string) => store.entities.get(entity)?.name ?? entity
  return store.overviews.value?.groupLabel(group, count) ?? `${groupName(group, nameOf)}, ${count}`
}

/** Positions with those of the collapsed groups, which stand where their leaders do. */
export function placeGroupNodes(positions: Positions, store: Store): Positions {
  const { groupNodes } = store.drawn.value
  if (groupNodes.length === 0 || store.isLarge.value) return positions
  return new Map([
    ...positions,
    ...groupNodes.map(({ id, group }) => [id, positions.get(group.leader) ?? { x: 0, y: 0 }] as const),
  ])
}
