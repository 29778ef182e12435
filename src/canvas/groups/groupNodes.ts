import type { Drawn } from '../../graph/groups/collapse'
import { groupName } from '../../graph/groups/group'
import { weight } from '../../graph/ties'
import type { LayoutEdge, LayoutNode, Places, Positions } from '../../layouts/kernel/parts'
import type { Store } from '../../state/store'
import type { Measure } from '../measure'
import type { Picture } from '../picture'

/** Diameter of a group that is drawn as one node, px. */
const SIZE = 34

/** The picture with a node for each collapsed group in its leader's place, and lines bundled; else the very same picture. */
export function withGroupNodes(picture: Picture, store: Store, measure: Measure): Picture {
  const drawn = store.drawn.value
  const { groupNodes, inside, ties } = drawn
  if (groupNodes.length === 0) return picture
  const names = groupNodes.map(({ id, group, count }) => {
    const name = groupName(group, (entity) => store.entities.get(entity)?.name ?? entity)
    return [id, `${name}, ${count}`] as const
  })
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
    positions: placeGroupNodes(picture.positions, drawn),
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

/** Positions with those of the collapsed groups, which stand where their leaders do. */
export function placeGroupNodes(positions: Positions, { groupNodes }: Drawn): Positions {
  if (groupNodes.length === 0) return positions
  return new Map([
    ...positions,
    ...groupNodes.map(({ id, group }) => [id, positions.get(group.leader) ?? { x: 0, y: 0 }] as const),
  ])
}
