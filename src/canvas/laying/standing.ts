import type { Positions } from '../../layouts/kernel/parts'
import type { Store } from '../../state/store'
import { placeGroupNodes } from '../groups/groupNodes'
import type { Picture } from '../picture'

/** Where nodes stand now, the reader's pins and the groups included. */
export const whereNodesStand = (picture: Picture, store: Store): Positions =>
  placeGroupNodes(withPins(picture, store), store)

function withPins({ positions, pane, layout }: Picture, store: Store): Positions {
  const pinned = store.pins.value.filter((pin) => pin.layout === layout && positions.has(pin.entity))
  if (pinned.length === 0) return positions
  return new Map([
    ...positions,
    ...pinned.map(({ entity, x, y }) => [entity, { x: x * pane.width, y: y * pane.height }] as const),
  ])
}
