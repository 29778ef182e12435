import { type Random, randomIndex, randomOf } from '../../graph/random'
import { costOf } from './cost'
import { Move } from './move'
import { type Body, type Link, moveBody, moveInside, type Scene, setPlace } from './scene'
import { share, sumShares } from './shares'

export interface AnnealOptions {
  /** Number of moves tried; rounded up. */
  readonly moves: number
  /** In units of cost (one crossing). 0: only improvements are taken. */
  readonly from: number
  readonly to: number
  /** How far a small move goes at first and at last, px. */
  readonly stepFrom: number
  readonly stepTo: number
  /** Whether labels may take other places, where the scene has more than one. */
  readonly movesLabels?: boolean
  readonly random: Random
  /** Bodies that stay where they are. */
  readonly fixed?: ReadonlySet<Body>
}

/**
 * Improves the drawing in place by simulated annealing (Kirkpatrick et al. 1983; for drawings: Davidson and Harel 1996):
 * small moves, moves to the neighbours' barycentre, to anywhere, swaps, a node together with its leaves, and, where
 * labels may choose, another place for a label. The temperature falls geometrically. Returns the change of total cost.
 */
export function anneal(scene: Scene, options: AnnealOptions): number {
  const { random, fixed } = options
  const movesLabels = options.movesLabels === true && scene.places.length > 1
  const movable = fixed ? scene.bodies.filter((body) => !fixed.has(body)) : scene.bodies
  const move = new Move()
  let change = 0
  sumShares(scene)
  for (let i = 0; i < options.moves; i++) {
    const body = randomOf(random, movable)
    if (!body) return 0
    const done = i / options.moves
    const heat = options.from > 0 ? options.from * (options.to / options.from) ** done : 0
    const step = options.stepFrom * (options.stepTo / options.stepFrom) ** done
    // The slack is drawn first: then the cost of a bad move need not be summed up to the end.
    const slack = heat > 0 ? -heat * Math.log(1 - random()) : 0
    if (movesLabels && random() < 0.25) {
      change += tryPlace(scene, body, anyPlace(scene, random), slack)
    } else {
      move.clear()
      propose(move, scene, body, step, random, fixed)
      change += move.attempt(scene, slack)
    }
  }
  return change
}

/** Has a move be one of a body; of which kind, chance tells. */
function propose(
  move: Move,
  scene: Scene,
  body: Body,
  step: number,
  random: Random,
  fixed: ReadonlySet<Body> | undefined,
): void {
  const kind = random()
  if (kind < 0.5) move.add(body, body.x + spread(random) * step, body.y + spread(random) * step)
  else if (kind < 0.62) besideNeighbours(move, body, scene.spacing * 0.8, random)
  else if (kind < 0.82) {
    if (kind < 0.72 && atGoodLength(move, body, scene.spacing, random)) return
    const { left, top, right, bottom } = scene.bounds
    move.add(body, left + random() * (right - left), top + random() * (bottom - top))
  } else if (kind < 0.91) {
    const other = randomOf(random, scene.bodies)
    if (!other || other === body || fixed?.has(other)) return
    move.add(body, other.x, other.y)
    move.add(other, body.x, body.y)
  } else withLeaves(move, body, spread(random) * step * 2, spread(random) * step * 2, fixed)
}

/** Near the middle of its neighbours; near where it is, where it has none. */
function besideNeighbours(move: Move, body: Body, wide: number, random: Random): void {
  const { links } = body
  let [x, y] = [0, 0]
  for (const { a, b } of links) {
    const other = a === body ? b : a
    x += other.x
    y += other.y
  }
  const count = links.length
  x = count === 0 ? body.x : x / count
  y = count === 0 ? body.y : y / count
  move.add(body, x + spread(random) * wide, y + spread(random) * wide)
}

/** Somewhere at a good length from a neighbour, where it has one: tells whether it has. */
function atGoodLength(move: Move, body: Body, spacing: number, random: Random): boolean {
  const next = neighbour(randomOf(random, body.links), body)
  if (!next) return false
  const angle = random() * 2 * Math.PI
  const length = spacing * (0.6 + random() * 0.8)
  move.add(body, next.x + Math.cos(angle) * length, next.y + Math.sin(angle) * length)
  return true
}

function withLeaves(
  move: Move,
  body: Body,
  dx: number,
  dy: number,
  fixed: ReadonlySet<Body> | undefined,
): void {
  move.add(body, body.x + dx, body.y + dy)
  for (const link of body.links) {
    const other = neighbour(link, body)
    if (other && other.links.length === 1 && !fixed?.has(other)) move.add(other, other.x + dx, other.y + dy)
  }
}

/** Triangular between −1 and 1: mostly near 0. */
function spread(random: Random): number {
  return random() - random()
}

function neighbour(link: Link | undefined, body: Body): Body | undefined {
  return link?.a === body ? link.b : link?.a
}

function anyPlace(scene: Scene, random: Random): Body['place'] | null {
  const index = randomIndex(random, scene.places.length + 1)
  return scene.places[index] ?? null
}

function tryPlace(scene: Scene, body: Body, place: Body['place'] | null, slack: number): number {
  const { x, y, place: oldPlace, labelled, cost } = body
  takePlace(scene, body, place)
  const change = costOf(scene, body, cost + slack) - cost
  body.place = oldPlace
  setPlace(body, labelled ? oldPlace : null)
  moveBody(body, x, y)
  if (change >= slack && change > 0) return 0
  share(scene, body, -1)
  takePlace(scene, body, place)
  share(scene, body, 1)
  return change
}

function takePlace(scene: Scene, body: Body, place: Body['place'] | null): void {
  setPlace(body, place)
  moveInside(scene, body, body.x, body.y)
}
