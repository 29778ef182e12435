import type { LayoutEdge, LayoutNode, Places, Point, Positions, Rect } from '../layout'
import { type Random, seededRandom } from '../random'
import { anneal } from './anneal'
import { totalCost } from './cost'
import { drawingBox, moveBody, placeScene, type Scene, scenePlaces, scenePositions, setPlace } from './scene'
import { stressLayout } from './stress'
import { stretchInto } from './stretch'

export interface SearchOptions {
  /** Of the pseudo-random numbers. */
  readonly seed: number
  /** How many times the work of a quick run, which takes about a second. */
  readonly effort: number
  /** Number of drawings that compete at first; unless told, as many as the effort allows. */
  readonly starts?: number | undefined
}

/** A drawing of the scene that competes with others. */
interface Candidate {
  readonly cost: number
  readonly positions: Positions
  readonly places: Places
}

/**
 * Leaves the scene at the best drawing found and returns its cost. Which local minimum annealing ends in depends mostly
 * on where it starts, so the work is shared out by successive halving: many starts for a short while, then the best
 * quarter of them for longer, and so on, each round with about the same work.
 */
export function search(
  scene: Scene,
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  options: SearchOptions,
): number {
  if (scene.bodies.length === 0) return 0
  const random = seededRandom(options.seed)
  const { moves, starts } = budget(scene, options)
  const rounds = Math.ceil(Math.log(starts) / Math.log(QUARTER)) + 1
  const each = moves / (rounds + 1)
  // With few moves a body, heat would only stir up what stress majorization has put in order.
  const warmth = Math.min(1, moves / scene.bodies.length / WARM_MOVES_PER_BODY)
  let pool: Candidate[] = []
  for (let i = 0; i < starts; i++) {
    start(scene, stressLayout(nodes, edges, random), random)
    pool.push(improve(scene, each / starts, HOT * warmth, random))
  }
  for (let count = starts; count > 1; ) {
    count = Math.ceil(count / QUARTER)
    const best = pool.sort(byCost).slice(0, count)
    const improved = best.map((candidate) => {
      placeScene(scene, candidate.positions, candidate.places)
      return improve(scene, each / count, WARM * warmth, random)
    })
    pool = [...improved, ...best]
  }
  const best = pool.sort(byCost)[0]
  if (best) placeScene(scene, best.positions, best.places)
  polish(scene, each, random)
  return totalCost(scene)
}

const QUARTER = 4
/** Temperatures that a first and a later round begin with, and that all end with: in crossings. */
const HOT = 3
const WARM = 2
const COLD = 0.1

function byCost(p: Candidate, q: Candidate): number {
  return p.cost - q.cost
}

function improve(scene: Scene, moves: number, from: number, random: Random): Candidate {
  const stepFrom = scene.spacing * 2
  anneal(scene, { moves: moves * 0.9, from, to: COLD, stepFrom, stepTo: 8, random })
  anneal(scene, { moves: moves * 0.1, from: 0, to: 0, stepFrom: 40, stepTo: 3, random })
  return { cost: totalCost(scene), positions: scenePositions(scene), places: scenePlaces(scene) }
}

/** Puts the bodies where a layout in free units has them: mirrored at random, stretched to the bounds. */
function start(scene: Scene, spots: ReadonlyMap<string, Point>, random: Random): void {
  const unit = scene.spacing
  const flipX = random() < 0.5 ? -unit : unit
  const flipY = random() < 0.5 ? -unit : unit
  // Where labels may choose, they come in one by one, where there is room: nodes and lines find their order first.
  const place = scene.places.length > 1 ? null : (scene.places[0] ?? 'below')
  for (const body of scene.bodies) {
    const spot = spots.get(body.id)
    setPlace(body, place)
    moveBody(body, (spot?.x ?? 0) * flipX, (spot?.y ?? 0) * flipY)
  }
  stretchInto(scene.bodies, scene.bounds)
}

/** Stretches the drawing to its bounds, then takes improvements only, without moving what holds the bounds. */
function polish(scene: Scene, moves: number, random: Random): void {
  for (let round = 0; round < 2; round++) {
    stretchInto(scene.bodies, scene.bounds)
    const box = drawingBox(scene.bodies)
    const fixed = new Set(scene.bodies.filter((body) => touchesBox(drawingBox([body]), box)))
    anneal(scene, { moves: moves / 2, from: 0, to: 0, stepFrom: 40, stepTo: 3, random, fixed })
  }
}

function touchesBox(own: Rect, box: Rect): boolean {
  return own.left <= box.left || own.top <= box.top || own.right >= box.right || own.bottom >= box.bottom
}

/** Terms of cost looked at in a quick run: about a second. */
const QUICK_WORK = 6e7
/** A small graph needs no more moves a body than this. */
const ENOUGH_PER_BODY = 2500
/** From so many on, annealing begins as hot as it should. */
const WARM_MOVES_PER_BODY = 600
/** A start is worth while only with so many moves a body. */
const MOVES_PER_BODY = 40

/** Number of moves in all and of starts, such that the work stays about the same for graphs of any size. */
function budget(scene: Scene, { effort, starts }: SearchOptions): { moves: number; starts: number } {
  const bodies = scene.bodies.length
  const links = scene.links.length
  const degree = (2 * links) / bodies
  const work = bodies + degree * (2 * bodies + links) + 2 * links
  const moves = Math.round(effort * Math.min(QUICK_WORK / work, bodies * ENOUGH_PER_BODY))
  const affordable = Math.floor(moves / 4 / (bodies * MOVES_PER_BODY))
  const most = effort > 4 ? 64 : 16
  return { moves, starts: starts ?? Math.min(most, Math.max(1, affordable)) }
}
