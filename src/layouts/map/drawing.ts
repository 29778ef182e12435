import { buildScene, paneBounds, placeScene, scenePlaces, scenePositions } from '../anneal/scene'
import {
  allPlaces,
  type LayoutEdge,
  type LayoutNode,
  type Pane,
  type Places,
  type Positions,
  type Rect,
} from '../kernel/parts'
import type { MapPlan } from './plan'
import type { MapProjection } from './projection'
import { sitesOf } from './sites'
import { standOnMap } from './stand'
import { mend, tidy } from './tidy'
import { layTray } from './tray'

export interface MapDrawing {
  readonly positions: Positions
  readonly places: Places
  readonly projection: MapProjection
  /** The part of the pane that is map: below it, in a tray, stands what is tied to no place. */
  readonly ground: Rect
  /** By id of each place that is on the map: where it truly lies. */
  readonly spots: Positions
  /** By id of each place that is not: its direction, radians from the right, clockwise. */
  readonly far: ReadonlyMap<string, number>
  /** Ids of what stands in the tray. */
  readonly apart: ReadonlySet<string>
}

export interface MapOptions {
  /** Parts of the pane that the interface covers. */
  readonly avoid?: readonly Rect[]
}

/** Between the map and the tray, px. */
const ABOVE_TRAY = 20
/** The caption's second line lies over the pane's top, px. */
const UNDER_CAPTION = 14
/** Lines run through labels on any map: a label is given up only where it would lie on something. */
const LABEL_PRICE = 4

/**
 * The layout *Map*: places at their coordinates on a region's map (see `regionOf`, `fitProjection`), moved apart as little
 * as needed; those far off at the edge in their direction; everybody else beside their home (`planMap`), as free of
 * overlaps and crossings as simulated annealing finds; who has none in a tray along the bottom. No label lies on another.
 * Null where no place has coordinates. Same input, same drawing; some 80 ms for 50 nodes, and little more for many.
 */
export function mapDrawing(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  plan: MapPlan,
  pane: Pane,
  { avoid = [] }: MapOptions = {},
): MapDrawing | null {
  if (!nodes.some(({ id }) => plan.spots.has(id))) return null
  const margin = paneBounds(pane)
  const bounds = { ...margin, top: margin.top + UNDER_CAPTION }
  const apart = nodes.filter(({ id }) => !plan.spots.has(id) && !plan.homes.has(id))
  const tray = layTray(apart, edges, bounds, apart.length / nodes.length)
  const map = { ...bounds, bottom: bounds.bottom - (apart.length > 0 ? tray.height + ABOVE_TRAY : 0) }
  const sites = sitesOf(nodes, edges, plan, map)
  const { stands, directions, marks } = standOnMap(nodes, edges, plan, sites, map, avoid)

  const prized = nodes.map((node) => ({ ...node, priority: LABEL_PRICE * (node.priority ?? 1) }))
  const scene = buildScene(prized, edges, { bounds: map, places: allPlaces, avoid: [...avoid, ...marks] })
  const positions = [...stands].map(([id, { at }]) => [id, at] as const)
  const places = [...stands].map(([id, { place }]) => [id, place] as const)
  placeScene(scene, new Map([...positions, ...tray.positions]), new Map([...places, ...tray.places]))
  const free = new Set(nodes.flatMap(({ id }) => (plan.homes.has(id) && !plan.spots.has(id) ? [id] : [])))
  tidy(scene, plan.homes, free)
  // Rows are laid out to the last px, and positions are whole ones.
  mend(scene, nodes, free, { ...bounds, bottom: bounds.bottom + 2 }, { ...bounds, top: map.bottom })
  return {
    positions: scenePositions(scene),
    places: scenePlaces(scene),
    projection: sites.projection,
    ground: {
      left: 0,
      top: 0,
      right: pane.width,
      bottom: apart.length > 0 ? map.bottom + ABOVE_TRAY / 2 : pane.height,
    },
    spots: sites.near,
    far: directions,
    apart: new Set(apart.map(({ id }) => id)),
  }
}
