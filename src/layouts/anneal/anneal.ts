import { type Random, randomIndex, randomOf } from '../../graph/random'
import type { Point } from '../kernel/parts'
import { costOf } from './cost'
import { type Body, clampToBounds, type Link, moveBody, type Scene, setPlace } from './scene'
import { changeShared, sumShares } from './shares'

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

/** One part of a move: a body and where it goes. */
type Shift = readonly [body: Body, x: number, y: number]

/**
 * Improves the drawing in place by simulated annealing (Kirkpatrick et al. 1983; for drawings: Davidson and Harel 1996):
 * small moves, moves to the neighbours' barycentre, to anywhere, swaps, a node together with its leaves, and, where
 * labels may choose, another place for a label. The temperature falls geometrically. Returns the change of total cost.
 */
export function anneal(scene: Scene, options: AnnealOptions): number {
  const { random, fixed } = options
  const movesLabels = options.movesLabels === true && scene.places.length > 1
  const movable = fixed ? scene.bodies.filter((body) => !fixed.has(body)) : scene.bodies
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
      change += tryShifts(scene, propose(scene, body, step, random, fixed), slack)
    }
  }
  return change
}

function propose(
  scene: Scene,
  body: Body,
  step: number,
  random: Random,
  fixed: ReadonlySet<Body> | undefined,
): readonly Shift[] {
  const kind = random()
  if (kind < 0.5) return [[body, body.x + spread(random) * step, body.y + spread(random) * step]]
  if (kind < 0.62) {
    const centre = barycentre(body)
    const wide = scene.spacing * 0.8
    return [[body, centre.x + spread(random) * wide, centre.y + spread(random) * wide]]
  }
  if (kind < 0.72) {
    // Somewhere at a good length from a neighbour.
    const next = neighbour(randomOf(random, body.links), body)
    if (next) {
      const angle = random() * 2 * Math.PI
      const length = scene.spacing * (0.6 + random() * 0.8)
      return [[body, next.x + Math.cos(angle) * length, next.y + Math.sin(angle) * length]]
    }
  }
  if (kind < 0.82) {
    const { left, top, right, bottom } = scene.bounds
    return [[body, left + random() * (right - left), top + random() * (bottom - top)]]
  }
  if (kind < 0.91) {
    const other = randomOf(random, scene.bodies)
    if (!other || other === body || fixed?.has(other)) return []
    return [
      [body, other.x, other.y],
      [other, body.x, body.y],
    ]
  }
  const dx = spread(random) * step * 2
  const dy = spread(random) * step * 2
  const shifts: Shift[] = [[body, body.x + dx, body.y + dy]]
  for (const link of body.links) {
    const other = neighbour(link, body)
    if (other && other.links.length === 1 && !fixed?.has(other))
      shifts.push([other, other.x + dx, other.y + dy])
  }
  return shifts
}

/** Triangular between −1 and 1: mostly near 0. */
function spread(random: Random): number {
  return random() - random()
}

function neighbour(link: Link | undefined, body: Body): Body | undefined {
  return link?.a === body ? link.b : link?.a
}

function barycentre(body: Body): { x: number; y: number } {
  let x = 0
  let y = 0
  for (const { a, b } of body.links) {
    const other = a === body ? b : a
    x += other.x
    y += other.y
  }
  const count = body.links.length
  return count === 0 ? { x: body.x, y: body.y } : { x: x / count, y: y / count }
}

/**
 * Moves bodies one after the other and keeps the whole if cost grows by less than the slack. Returns the change of total
 * cost: 0 when it was taken back. What each body takes part in must be summed up before.
 */
export function tryShifts(scene: Scene, shifts: readonly Shift[], slack: number): number {
  let change = 0
  const made: { readonly body: Body; readonly from: Point; readonly to: Point }[] = []
  for (const [body, x, y] of shifts) {
    const to = clampToBounds(scene, body, x, y)
    // Its own sum holds as long as nobody else has moved.
    const before = made.length === 0 ? body.cost : costOf(scene, body)
    made.push({ body, from: { x: body.x, y: body.y }, to })
    moveBody(body, to.x, to.y)
    // Only the last part may be cut short: an earlier one can be bad while the others make up for it.
    const limit = made.length === shifts.length ? before + slack - change : undefined
    change += costOf(scene, body, limit) - before
  }
  for (const { body, from } of made.toReversed()) moveBody(body, from.x, from.y)
  if (change >= slack && change > 0) return 0
  for (const { body, to } of made) changeShared(scene, body, () => moveBody(body, to.x, to.y))
  return change
}

function anyPlace(scene: Scene, random: Random): Body['place'] | null {
  const index = randomIndex(random, scene.places.length + 1)
  return scene.places[index] ?? null
}

function tryPlace(scene: Scene, body: Body, place: Body['place'] | null, slack: number): number {
  const { x, y, place: oldPlace, labelled, cost } = body
  const take = () => {
    setPlace(body, place)
    const to = clampToBounds(scene, body, x, y)
    moveBody(body, to.x, to.y)
  }
  take()
  const change = costOf(scene, body, cost + slack) - cost
  body.place = oldPlace
  setPlace(body, labelled ? oldPlace : null)
  moveBody(body, x, y)
  if (change >= slack && change > 0) return 0
  changeShared(scene, body, take)
  return change
}
