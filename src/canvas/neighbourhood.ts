import type { Core } from 'cytoscape'
import { type Direction, inDirection } from '../graph/paths/walk'
import { otherEnd } from '../graph/ties'
import type { Positions } from '../layouts/kernel/parts'
import type { Store } from '../state/store'
import * as camera from './camera'

function neighbours(store: Store, entity: string): readonly string[] {
  const { ties } = store.shown.value
  return (store.neighbours.get(entity) ?? [])
    .filter((tie) => ties.has(tie.id))
    .map((tie) => otherEnd(tie, entity))
}

export function frameNeighbourhood(cy: Core, store: Store, entity: string): void {
  const { inside } = store.drawn.value
  const nodes = [entity, ...neighbours(store, entity)].map((id) => inside.get(id) ?? id)
  camera.frame(cy, nodes, true)
}

/** The neighbour that lies that way, of those who have a node of their own. */
export function neighbourTowards(
  store: Store,
  positions: Positions,
  entity: string,
  direction: Direction,
): string | null {
  const from = positions.get(entity)
  if (!from) return null
  const candidates = new Map(
    neighbours(store, entity).flatMap((id) => {
      if (store.drawn.value.inside.has(id)) return []
      const at = positions.get(id)
      return at ? [[id, at] as const] : []
    }),
  )
  return inDirection(from, candidates, direction)
}
