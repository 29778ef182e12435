import { allPlaces, type LayoutEdge, type LayoutNode, type Point, type Rect } from '../kernel/parts'
import { alongEdge, edgeSpot, inset, markRect } from './edge'
import type { MapPlan } from './plan'
import { Room, ringsAround, type Stand } from './room'
import { RIM, type Sites } from './sites'

export interface Stands {
  /** By id, of everything on the map. */
  readonly stands: ReadonlyMap<string, Stand>
  /** By id of each place far off: its direction, radians from the right, clockwise. */
  readonly directions: ReadonlyMap<string, number>
  /** What the marks of those directions take. */
  readonly marks: readonly Rect[]
}

/** A place gives way to another's label by at most so many px; then its own label does. */
const FURTHEST_ASIDE = 56

/** One after the other, most important first: places at their spots, those far off at the edge, then all others. */
export function standOnMap(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  { spots, homes }: MapPlan,
  { near, far }: Sites,
  map: Rect,
  avoid: readonly Rect[],
): Stands {
  const room = new Room(map, avoid, [4, 2])
  const stands = new Map<string, Stand>()
  const directions = new Map<string, number>()
  const marks: Rect[] = []
  const stand = (node: LayoutNode, at: Stand) => {
    room.take(node, at)
    stands.set(node.id, at)
  }
  for (const { source, target } of edges) {
    const [from, to] = [near.get(source) ?? far.get(source), near.get(target) ?? far.get(target)]
    if (from && to) room.addLine(from, to)
  }
  const ranked = byPriority(nodes)
  for (const node of ranked) {
    const spot = near.get(node.id)
    if (spot) stand(node, besideSpot(node, spot, room))
  }
  const rim = inset(map, RIM, RIM)
  for (const node of ranked) {
    const away = far.get(node.id)
    if (!away) continue
    const { at, direction, places } = edgeSpot(away, rim)
    const along = alongEdge(at, rim, 6)
    const found = room.find(node, along, places) ?? room.find(node, along, [null]) ?? { at, place: null }
    stand(node, found)
    const mark = markRect(found.at, node.size, direction)
    room.block(mark)
    marks.push(mark)
    directions.set(node.id, direction)
  }
  for (const node of ranked) {
    const home = stands.get(homes.get(node.id) ?? '')?.at
    if (!home || spots.has(node.id)) continue
    const ends = edges.flatMap(({ source, target }) => {
      const other = source === node.id ? target : target === node.id ? source : ''
      return stands.get(other)?.at ?? []
    })
    stand(node, besideHome(node, home, ends, room))
  }
  return { stands, directions, marks }
}

export const byPriority = (nodes: readonly LayoutNode[]): readonly LayoutNode[] =>
  [...nodes].sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1) || (a.id < b.id ? -1 : 1))

/** At its spot or as near as there is room; where that is too far, without its label. */
function besideSpot(node: LayoutNode, spot: Point, room: Room): Stand {
  return (
    room.find(node, ringsAround(spot, 0, 4, FURTHEST_ASIDE)) ??
    room.find(node, ringsAround(spot, 0, 4, 4 * FURTHEST_ASIDE), [null]) ?? { at: spot, place: null }
  )
}

/** Where there is room around its home, towards what else it is tied to. */
function besideHome(node: LayoutNode, home: Point, ends: readonly Point[], room: Room): Stand {
  const away = (at: Point): number =>
    ends.reduce((sum, end) => sum + Math.hypot(end.x - at.x, end.y - at.y), 0) / Math.max(1, ends.length)
  return (
    room.find(node, ringsAround(home, 36, 12, 320), allPlaces, away) ??
    room.find(node, ringsAround(home, 36, 12, 900), [null], away) ?? { at: home, place: null }
  )
}
