import { anneal } from '../anneal/anneal'
import { connectedComponents } from '../anneal/components'
import { costOf } from '../anneal/cost'
import {
  type Body,
  buildScene,
  paneBounds,
  placeScene,
  type Scene,
  scenePlaces,
  scenePositions,
  setPlace,
} from '../anneal/scene'
import { trayLayout } from '../anneal/tray'
import {
  allPlaces,
  type LayoutEdge,
  type LayoutNode,
  type Pane,
  type Places,
  type Point,
  type Positions,
  type Rect,
} from '../layout'
import { seededRandom } from '../random'
import { alongEdge, edgeSpot, inset, isInside } from './edge'
import type { MapPlan } from './plan'
import { fitProjection, type MapProjection, project } from './projection'
import { regionOf } from './region'
import { Room, ringsAround, type Standing } from './room'

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

/** The region takes the middle of the map; around it there is room for what lies far off and for who stands beside that. */
const AROUND_REGION = { share: 0.2, most: 170 }
/** From the middle of a node at the edge to the map's bounds, px: room for the mark that tells its direction. */
const TO_EDGE = 26
/** A place gives way to another's label by at most so many px; then its own label does. */
const FURTHEST_ASIDE = 56
/** Between the map and the tray, px; and the most of the pane's height that the tray takes. */
const [ABOVE_TRAY, TRAY_SHARE] = [20, 0.4]
/** The caption's second line lies over the pane's top, px. */
const UNDER_CAPTION = 14
/** Terms of cost looked at: some 60 ms. */
const WORK = 8e6
const MOVES_PER_BODY = 500

/**
 * The layout *Map*: places at their coordinates on a region's map (see `regionOf`, `fitProjection`), moved apart as little
 * as needed; those far off at the edge in their direction; everybody else beside their home (`planMap`), as free of
 * overlaps and crossings as simulated annealing finds; who has none in a tray along the bottom. Null where no place has
 * coordinates. Same input, same drawing.
 */
export function mapDrawing(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  plan: MapPlan,
  pane: Pane,
  { avoid = [] }: MapOptions = {},
): MapDrawing | null {
  const placed = nodes.filter(({ id }) => plan.spots.has(id))
  if (placed.length === 0) return null
  const margin = paneBounds(pane)
  const bounds = { ...margin, top: margin.top + UNDER_CAPTION }
  const apart = nodes.filter(({ id }) => !plan.spots.has(id) && !plan.homes.has(id))
  const tray = layTray(apart, edges, bounds)
  const map = { ...bounds, bottom: bounds.bottom - tray.height - (tray.height > 0 ? ABOVE_TRAY : 0) }
  const { projection, spots, far } = whereTheyLie(placed, edges, plan, map)

  const standing = new Map<string, Standing>()
  const room = new Room(map, avoid)
  const stand = (node: LayoutNode, at: Standing) => {
    room.take(node, at)
    standing.set(node.id, at)
  }
  for (const { source, target } of edges) {
    const [from, to] = [spots.get(source), spots.get(target)]
    if (from && to) room.addLine(from, to)
  }
  for (const node of byPriority(placed.filter(({ id }) => !far.has(id))))
    stand(node, besideItsSpot(node, spots.get(node.id) ?? { x: 0, y: 0 }, room))
  const rim = inset(map, TO_EDGE, TO_EDGE)
  for (const node of byPriority(placed.filter(({ id }) => far.has(id)))) {
    const spot = edgeSpot(spots.get(node.id) ?? { x: 0, y: 0 }, rim)
    const along = alongEdge(spot.at, rim, 6)
    stand(
      node,
      room.find(node, along, spot.places) ?? room.find(node, along, [null]) ?? { at: spot.at, place: null },
    )
  }
  const others = byPriority(nodes.filter(({ id }) => plan.homes.has(id) && !plan.spots.has(id)))
  for (const node of others) stand(node, besideHome(node, edges, plan, standing, room))

  const free = new Set(others.map(({ id }) => id))
  const scene = buildScene(nodes, edges, { bounds: map, places: allPlaces, avoid })
  placeScene(
    scene,
    new Map([...[...standing].map(([id, { at }]) => [id, at] as const), ...tray.positions]),
    new Map([...standing].map(([id, { place }]) => [id, place])),
  )
  tidy(scene, plan, free)
  return {
    positions: scenePositions(scene),
    places: scenePlaces(scene),
    projection,
    ground: {
      left: 0,
      top: 0,
      right: pane.width,
      bottom: tray.height > 0 ? map.bottom + ABOVE_TRAY / 2 : pane.height,
    },
    spots: new Map([...spots].filter(([id]) => !far.has(id))),
    far,
    apart: new Set(apart.map(({ id }) => id)),
  }
}

/** The projection, every place on it, and the directions of those that it does not show. */
function whereTheyLie(placed: readonly LayoutNode[], edges: readonly LayoutEdge[], plan: MapPlan, map: Rect) {
  const tied = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const all = placed.flatMap(({ id }) => {
    const at = plan.spots.get(id)
    return at ? [{ id, at, tied: tied.has(id) }] : []
  })
  const region = regionOf(all)
  const { share, most } = AROUND_REGION
  const core = inset(
    map,
    Math.min(most, (map.right - map.left) * share),
    Math.min(most, (map.bottom - map.top) * share),
  )
  const projection = fitProjection(
    region.map(({ at }) => at),
    core,
  )
  const inRegion = new Set(region.map(({ id }) => id))
  const spots = new Map(all.map(({ id, at }) => [id, project(projection, at)]))
  const shown = inset(map, TO_EDGE, TO_EDGE)
  const far = new Map(
    [...spots].flatMap(([id, at]) =>
      inRegion.has(id) || isInside(at, shown) ? [] : [[id, edgeSpot(at, map).direction] as const],
    ),
  )
  return { projection, spots, far }
}

/** At its spot or as near as there is room; where that is too far, without its label. */
function besideItsSpot(node: LayoutNode, spot: Point, room: Room): Standing {
  return (
    room.find(node, ringsAround(spot, 0, 4, FURTHEST_ASIDE)) ??
    room.find(node, ringsAround(spot, 0, 4, 4 * FURTHEST_ASIDE), [null]) ?? { at: spot, place: null }
  )
}

/** Where there is room around its home, towards what else it is tied to. */
function besideHome(
  node: LayoutNode,
  edges: readonly LayoutEdge[],
  { homes }: MapPlan,
  standing: ReadonlyMap<string, Standing>,
  room: Room,
): Standing {
  const home = standing.get(homes.get(node.id) ?? '')?.at ?? { x: 0, y: 0 }
  const ends = edges.flatMap(({ source, target }) => {
    const other = source === node.id ? target : target === node.id ? source : ''
    return standing.get(other)?.at ?? []
  })
  const pull = (at: Point): number =>
    ends.reduce((sum, end) => sum + Math.hypot(end.x - at.x, end.y - at.y), 0) / Math.max(1, ends.length)
  return (
    room.find(node, ringsAround(home, 36, 12, 320), allPlaces, pull) ??
    room.find(node, ringsAround(home, 36, 12, 900), [null], pull) ?? { at: home, place: null }
  )
}

/** Improves where the free ones stand, and on which side the others have their labels. */
function tidy(scene: Scene, { homes }: MapPlan, free: ReadonlySet<string>): void {
  const byId = new Map(scene.bodies.map((body) => [body.id, body]))
  for (const body of scene.bodies) body.home = byId.get(homes.get(body.id) ?? '') ?? null
  const fixed = new Set(scene.bodies.filter(({ id }) => !free.has(id)))
  const { bodies, links } = scene
  const work = bodies.length + (2 * links.length * (2 * bodies.length + links.length)) / bodies.length
  const moves = Math.min(free.size * MOVES_PER_BODY, WORK / work)
  const random = seededRandom(1)
  const movesLabels = true
  anneal(scene, {
    moves: moves * 0.7,
    from: 3,
    to: 0.05,
    stepFrom: 70,
    stepTo: 8,
    movesLabels,
    random,
    fixed,
  })
  for (const body of fixed) turnLabel(scene, body)
  anneal(scene, { moves: moves * 0.3, from: 0, to: 0, stepFrom: 40, stepTo: 3, movesLabels, random, fixed })
}

/** To the side where it costs least. */
function turnLabel(scene: Scene, body: Body): void {
  if (!body.labelled) return
  const { bounds } = scene
  let best = { place: body.place, cost: costOf(scene, body) }
  for (const place of allPlaces) {
    setPlace(body, place)
    const isIn =
      body.left >= bounds.left &&
      body.top >= bounds.top &&
      body.right <= bounds.right &&
      body.bottom <= bounds.bottom
    const cost = isIn ? costOf(scene, body, best.cost) : Number.POSITIVE_INFINITY
    if (cost < best.cost) best = { place, cost }
  }
  setPlace(body, best.place)
}

const byPriority = (nodes: readonly LayoutNode[]): readonly LayoutNode[] =>
  [...nodes].sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1) || (a.id < b.id ? -1 : 1))

/** Rows along the bottom; where they would take too much of the pane, an even grid in which labels give way. */
function layTray(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], bounds: Rect) {
  const width = bounds.right - bounds.left
  const highest = (bounds.bottom - bounds.top) * TRAY_SHARE
  const rows = trayLayout(connectedComponents(nodes, edges), width)
  if (rows.height <= highest) {
    const top = bounds.bottom - rows.height
    return {
      height: rows.height,
      positions: shifted(rows.positions, { x: bounds.left, y: top }),
    }
  }
  const across = Math.ceil(Math.sqrt((nodes.length * width) / highest))
  const down = Math.ceil(nodes.length / across)
  const grid = nodes.map(({ id }, i) => {
    const [column, row] = [i % across, Math.floor(i / across)]
    return [id, { x: ((column + 0.5) * width) / across, y: ((row + 0.5) * highest) / down }] as const
  })
  return {
    height: highest,
    positions: shifted(new Map(grid), { x: bounds.left, y: bounds.bottom - highest }),
  }
}

const shifted = (positions: Positions, by: Point): Positions =>
  new Map([...positions].map(([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]))
