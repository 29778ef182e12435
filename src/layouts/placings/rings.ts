import { adjacency, hopsFrom } from '../anneal/components'
import { costOf } from '../anneal/cost'
import {
  type Body,
  buildScene,
  moveBody,
  paneBounds,
  type Scene,
  scenePlaces,
  scenePositions,
  setPlace,
} from '../anneal/scene'
import { nodesAndLines, wrapped } from '../kernel/input'
import { type Lines, linesBetween } from '../kernel/lines'
import {
  allPlaces,
  grown,
  type LayoutEdge,
  type LayoutNode,
  type Pane,
  type Place,
  type Places,
  type Point,
  type Positions,
  type Rect,
} from '../kernel/parts'
import { drawnRects } from '../kernel/pill'
import { overlaps } from '../kernel/places'
import { type Drawing, type Sources, straight } from '../layout'
import { layTray } from '../map/tray'
import { rings } from '../rings'

export function placeInRings({ piece, centre, pane, covered, measured }: Sources): Drawing {
  const labels = wrapped(measured)
  const { nodes, edges } = nodesAndLines(piece, labels)
  const drawing = ringsDrawing(nodes, edges, centre, pane, covered)
  const { positions, places, middle, rings: radii, names } = drawing
  return {
    ...straight,
    by: rings.id,
    pane,
    nodes,
    edges,
    labels,
    positions,
    places,
    backdrop: { of: 'ellipses', middle, radii, names },
  }
}

export interface RingsDrawing {
  readonly positions: Positions
  readonly places: Places
  readonly middle: Point
  /** From the innermost: half of its width and height, px. */
  readonly rings: readonly { readonly x: number; readonly y: number }[]
  /** Where the name of each ring begins, on its baseline; null where there is no room for it. */
  readonly names: readonly (Point | null)[]
}

/** Room that labels take beyond the outermost ring, px. */
const LABEL_ROOM = { x: 40, y: 20 }
/** Between the rings and those whom no tie leads to, px. */
const ABOVE_TRAY = 14
/** Rounds in which everybody may change their place on their ring. */
const ROUNDS = 5
/** Places on a ring that are tried in a round, px apart; and how far off the ring somebody may stand to keep names apart. */
const STEP = 16
const OFF_RING = [0, -12, 12, -24, 24] as const

/**
 * The layout *Rings*: one node in the middle, and around it, ring by ring, those who are one tie away, two, and so on
 * (radial drawing, Wills 1997; rings are ellipses to use the pane). On its ring everybody begins near those whom they are
 * tied to further in, then takes the place and label that cost least (`anneal/cost.ts`). Those whom no tie leads to stand
 * in a row below. Same input, same drawing.
 */
export function ringsDrawing(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  centre: string,
  pane: Pane,
  avoid: readonly Rect[] = [],
): RingsDrawing {
  const hops = hopsFrom(centre, adjacency(nodes, edges))
  const reached = nodes.filter(({ id }) => hops.has(id))
  const bounds = paneBounds(pane)
  const apart = nodes.filter(({ id }) => !hops.has(id))
  const tray = layTray(apart, edges, bounds, apart.length / nodes.length)
  const bottom = bounds.bottom - (apart.length > 0 ? tray.height + ABOVE_TRAY : 0)
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bottom) / 2 }
  const counts = ringSizes(hops)
  const outermost = {
    x: middle.x - bounds.left - LABEL_ROOM.x,
    y: middle.y - bounds.top - LABEL_ROOM.y,
  }
  const rings = ringShares(counts).map((share) => ({ x: outermost.x * share, y: outermost.y * share }))
  const scene = buildScene(reached, edges, { bounds: { ...bounds, bottom }, avoid, places: allPlaces })
  const seats = firstSeats(scene, hops, centre)
  for (const body of scene.bodies)
    moveTo(body, middle, rings[(hops.get(body.id) ?? 0) - 1], seats.get(body.id) ?? 0)
  for (let round = 0; round < ROUNDS; round++)
    for (const body of scene.bodies) settle(scene, body, middle, rings[(hops.get(body.id) ?? 0) - 1])
  const positions = scenePositions(scene)
  for (const [id, at] of tray.positions) positions.set(id, at)
  const places = new Map([...scenePlaces(scene), ...tray.places])
  const drawn = [...drawnRects(nodes, positions, places), ...avoid]
  const names = ringNames(rings, middle, drawn, linesBetween(edges, positions), pane)
  return { positions, places, middle, rings, names }
}

/** What "6 ties away" takes, px; and what stands no nearer to it, or it would seem to be that one's name. */
const NAME = { width: 64, ascent: 11, descent: 3 }
const AROUND_NAME = 6
/** Where along a ring there may be room for its name: nearest to the top first. */
const NAME_ANGLES = Array.from(
  { length: 24 },
  (_, at) => ((at % 2 === 0 ? -1 : 1) * Math.ceil(at / 2) * Math.PI) / 12 - Math.PI / 2,
)

/** Names stand right above their rings, on no node, no label and no name before, where the fewest lines run. */
function ringNames(
  rings: readonly Point[],
  middle: Point,
  drawn: readonly Rect[],
  lines: Lines,
  { width, height }: Pane,
): readonly (Point | null)[] {
  const taken = [...drawn]
  return rings.map((ring) => {
    const spotAt = (angle: number): Point => ({
      x: middle.x + ring.x * Math.cos(angle) + 4,
      y: middle.y + ring.y * Math.sin(angle) - 4,
    })
    const isFree = (spot: Point): boolean => {
      const rect = nameRect(spot)
      const isIn = rect.right <= width && rect.bottom <= height
      return isIn && !taken.some((other) => overlaps(grown(rect, AROUND_NAME), other))
    }
    const crossed = (spot: Point): number => lines.through(nameRect(spot))
    const [spot = null] = NAME_ANGLES.map(spotAt)
      .filter(isFree)
      .sort((a, b) => crossed(a) - crossed(b))
    if (spot) taken.push(nameRect(spot))
    return spot
  })
}

const nameRect = ({ x, y }: Point): Rect => ({
  left: x,
  top: y - NAME.ascent,
  right: x + NAME.width,
  bottom: y + NAME.descent,
})

/** How many stand on each ring, from the innermost. */
function ringSizes(hops: ReadonlyMap<string, number>): readonly number[] {
  const sizes: number[] = []
  for (const hop of hops.values()) if (hop > 0) sizes[hop - 1] = (sizes[hop - 1] ?? 0) + 1
  return sizes
}

/** How far out each ring is, as a share of the outermost: a full one gets more room than a sparse one. */
function ringShares(counts: readonly number[]): readonly number[] {
  const widths = counts.map((count) => 1 + count ** 0.6)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let out = 0
  return widths.map((width) => {
    out += width
    return out / whole
  })
}

/** Angles in radians: ring by ring, in the order of the mean direction of those further in, spread evenly. */
function firstSeats(
  { bodies }: Scene,
  hops: ReadonlyMap<string, number>,
  centre: string,
): Map<string, number> {
  const seats = new Map<string, number>([[centre, 0]])
  const outermost = Math.max(0, ...hops.values())
  for (let hop = 1; hop <= outermost; hop++) {
    const ring = bodies.filter(({ id }) => hops.get(id) === hop)
    const wishes = ring.map((body) => ({ body, wish: meanDirection(inner(body, hops), seats) }))
    wishes.sort((p, q) => p.wish - q.wish || (p.body.id < q.body.id ? -1 : 1))
    const turn = wishes[0]?.wish ?? 0
    wishes.forEach(({ body }, at) => {
      seats.set(body.id, turn + (2 * Math.PI * at) / wishes.length)
    })
  }
  return seats
}

const inner = (body: Body, hops: ReadonlyMap<string, number>): readonly string[] =>
  body.links
    .map(({ a, b }) => (a === body ? b.id : a.id))
    .filter((id) => (hops.get(id) ?? 0) < (hops.get(body.id) ?? 0))

function meanDirection(ids: readonly string[], seats: ReadonlyMap<string, number>): number {
  const angles = ids.flatMap((id) => seats.get(id) ?? [])
  const x = angles.reduce((sum, angle) => sum + Math.cos(angle), 0)
  const y = angles.reduce((sum, angle) => sum + Math.sin(angle), 0)
  return Math.atan2(y, x)
}

function moveTo(
  body: Body,
  middle: Point,
  ring: { x: number; y: number } | undefined,
  angle: number,
  off = 0,
): void {
  if (!ring) {
    moveBody(body, middle.x, middle.y)
    return
  }
  moveBody(body, middle.x + (ring.x + off) * Math.cos(angle), middle.y + (ring.y + off) * Math.sin(angle))
}

/** Tries the whole ring, and each place of the label, and takes what costs least. */
function settle(scene: Scene, body: Body, middle: Point, ring: { x: number; y: number } | undefined): void {
  const spots = ring ? Math.max(8, Math.round((Math.PI * (ring.x + ring.y)) / STEP)) : 1
  let best = { x: body.x, y: body.y, place: body.place, cost: costOf(scene, body) }
  const tryHere = (places: readonly Place[]) => {
    for (const place of places) {
      setPlace(body, place)
      if (!isInside(body, scene.bounds)) continue
      const cost = costOf(scene, body, best.cost)
      if (cost < best.cost) best = { x: body.x, y: body.y, place, cost }
    }
  }
  for (let spot = 0; spot < spots; spot++) {
    for (const off of OFF_RING) {
      moveTo(body, middle, ring, (2 * Math.PI * spot) / spots, off)
      tryHere(['below'])
    }
  }
  moveBody(body, best.x, best.y)
  tryHere(allPlaces)
  setPlace(body, best.place)
  moveBody(body, best.x, best.y)
}

const isInside = (body: Body, { left, top, right, bottom }: Rect): boolean =>
  Math.min(body.left, body.x - body.half) >= left &&
  Math.min(body.top, body.y - body.half) >= top &&
  Math.max(body.right, body.x + body.half) <= right &&
  Math.max(body.bottom, body.y + body.half) <= bottom
