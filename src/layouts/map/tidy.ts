import { seededRandom } from '../../graph/random'
import { anneal } from '../anneal/anneal'
import { costOf } from '../anneal/cost'
import { type Body, moveBody, type Scene, setPlace } from '../anneal/scene'
import { allPlaces, type LayoutNode, nodeRect, type Point, type Rect } from '../kernel/parts'
import { overlaps } from '../kernel/places'
import { Room, ringsAround } from './room'
import { byPriority } from './stand'

/** Terms of cost looked at: some 60 ms. */
const WORK = 3e6
const MOVES_PER_BODY = 500
/** Of the dot that stands for a pill where there is no room for it, px. */
const DOT = 12
/** Where mending looks, px from where something stands. */
const FURTHEST_MENDED = 160

/** Improves where the free ones stand, each near its home, and on which side all others have their labels. */
export function tidy(scene: Scene, homes: ReadonlyMap<string, string>, free: ReadonlySet<string>): void {
  const byId = new Map(scene.bodies.map((body) => [body.id, body]))
  for (const body of scene.bodies) body.home = byId.get(homes.get(body.id) ?? '') ?? null
  const fixed = new Set(scene.bodies.filter(({ id }) => !free.has(id)))
  const { bodies, links } = scene
  const work = bodies.length + (2 * links.length * (2 * bodies.length + links.length)) / bodies.length
  const moves = Math.min(free.size * MOVES_PER_BODY, WORK / work)
  const random = seededRandom(4)
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
  for (const body of fixed) turnLabel(scene, body, fixed)
  anneal(scene, { moves: moves * 0.3, from: 0, to: 0, stepFrom: 40, stepTo: 3, movesLabels, random, fixed })
}

/** To the side where it costs least, and never onto what stays where it is as well. */
function turnLabel(scene: Scene, body: Body, fixed: ReadonlySet<Body>): void {
  if (!body.labelled) return
  const { left, top, right, bottom } = scene.bounds
  let best = { place: body.place, cost: costOf(scene, body) }
  for (const place of allPlaces) {
    setPlace(body, place)
    const isIn = body.left >= left && body.top >= top && body.right <= right && body.bottom <= bottom
    const isFree = isIn && ![...fixed].some((other) => other !== body && covers(body, other))
    const cost = isFree ? costOf(scene, body, best.cost) : Number.POSITIVE_INFINITY
    if (cost < best.cost) best = { place, cost }
  }
  setPlace(body, best.place)
}

const covers = (label: Rect, other: Body): boolean =>
  overlaps(label, nodeRect(other, other.size)) || (other.labelled && overlaps(label, other))

/**
 * Nothing lies on anything any more: of what is free, the less important moves aside if there is room near by, else its
 * label goes; what has its place only loses its label. `tray` is what the free may not enter.
 */
export function mend(
  scene: Scene,
  nodes: readonly LayoutNode[],
  free: ReadonlySet<string>,
  bounds: Rect,
  tray: Rect,
): void {
  const room = new Room(bounds, scene.avoid, [0, 0])
  const bodies = new Map(scene.bodies.map((body) => [body.id, body]))
  const ranked = byPriority(nodes).flatMap((node) => {
    const body = bodies.get(node.id)
    return body ? [{ node, body }] : []
  })
  const fixed = ranked.filter(({ node }) => !free.has(node.id))
  const standing = new Set(fixed.map(({ body }) => body))
  /** Of its disputes with those who stand, were it there. */
  const dotsOf = (body: Body, at: Point): readonly Rect[] =>
    scene.links.flatMap(({ a, b, pillWidth }) => {
      const other = a === body ? b : b === body ? a : null
      if (pillWidth === 0 || !other || !standing.has(other)) return []
      return [nodeRect({ x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }, DOT)]
    })
  for (const { node, body } of fixed) room.block(nodeRect(body, node.size))
  for (const { body } of fixed) for (const dot of dotsOf(body, body)) room.block(dot)
  for (const { node, body } of fixed) {
    setPlace(body, room.labelPlace(node, body, placesOf(body)))
    if (body.labelled) room.block(body)
  }
  room.block(tray)
  for (const { node, body } of ranked.filter(({ node }) => free.has(node.id))) {
    const rings = [[{ x: body.x, y: body.y }], ...ringsAround(body, 6, 8, FURTHEST_MENDED)]
    const costAt = (at: Point, label: Rect | null): number =>
      label && dotsOf(body, at).some((dot) => overlaps(label, dot)) ? Number.POSITIVE_INFINITY : 0
    const found = room.find(node, rings, placesOf(body), costAt) ?? room.find(node, rings, [null])
    setPlace(body, found?.place ?? null)
    if (found) {
      moveBody(body, found.at.x, found.at.y)
      room.take(node, found)
      for (const dot of dotsOf(body, found.at)) room.block(dot)
      standing.add(body)
    }
  }
}

const placesOf = ({ place, labelled }: Body) =>
  labelled ? [place, ...allPlaces.filter((other) => other !== place)] : allPlaces
