import type { LayoutEdge, LayoutNode, Point, Positions, Rect } from '../kernel/parts'
import { inset, isInside } from './edge'
import type { MapPlan } from './plan'
import { fitProjection, type MapProjection, project } from './projection'
import { regionOf } from './region'

export interface Sites {
  readonly projection: MapProjection
  /** By id, where each place of the map truly lies, px. */
  readonly near: Positions
  /** By id, where each place lies that the map does not show: somewhere outside, px. */
  readonly far: Positions
}

/** The region takes the middle of the map; around it there is room for what lies far off and for who stands beside that. */
const AROUND_REGION = { share: 0.2, most: 170 }
/** So near to the map's edge, px, no place is shown but those of the region. */
export const RIM = 26

/** A map of the region that the places with coordinates make out, and all of them on it. */
export function sitesOf(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  { spots }: MapPlan,
  map: Rect,
): Sites {
  const tied = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const all = nodes.flatMap(({ id }) => {
    const at = spots.get(id)
    return at ? [{ id, at, tied: tied.has(id) }] : []
  })
  const region = regionOf(all)
  const { share, most } = AROUND_REGION
  const [across, down] = [map.right - map.left, map.bottom - map.top].map((side) =>
    Math.min(most, side * share),
  )
  const projection = fitProjection(
    region.map(({ at }) => at),
    inset(map, across ?? 0, down ?? 0),
  )
  const inRegion = new Set(region.map(({ id }) => id))
  const shown = inset(map, RIM, RIM)
  const near = new Map<string, Point>()
  const far = new Map<string, Point>()
  for (const { id, at } of all) {
    const point = project(projection, at)
    if (inRegion.has(id) || isInside(point, shown)) near.set(id, point)
    else far.set(id, point)
  }
  return { projection, near, far }
}
