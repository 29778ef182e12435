import { type Random, seededRandom } from '../../graph/random'
import type { LayoutEdge, LayoutNode, Places, Point, Positions, Rect } from '../kernel/parts'
import { anneal } from './anneal'
import { totalCost } from './cost'
import {
  drawingBox,
  moveBody,
  moveInside,
  placeScene,
  type Scene,
  scenePlaces,
  scenePositions,
  setPlace,
} from './scene'
import { distancesOf, stressLayout } from './stress'
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

/** One round of the search: how many drawings compete in it, relative to the first, and whether without labels. */
interface Round {
  readonly share: number
  readonly bare: boolean
}

const rounds: readonly Round[] = [
  { share: 1, bare: true },
  { share: 1 / 2, bare: true },
  { share: 1 / 5, bare: false },
  { share: 1 / 16, bare: false },
]

/** Work on the best drawing at the end, where a round's is 1. */
const POLISH = 0.5
/** Moves without labels cost less. */
const BARE_MOVES = 1.4

/** The temperature that a round begins and ends with, in crossings. */
const HOT = 3
const COLD = 0.1

/**
 * Leaves the scene at the best drawing found and returns its cost. Which local minimum annealing ends in depends mostly
 * on where it starts, so the work is shared out by successive halving: many starts for a short while, the best of them
 * for longer, and so on, each round with about the same work. The first rounds go without labels, so that nodes and lines
 * find their order before it gets tight.
 */
export function search(
  scene: Scene,
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  options: SearchOptions,
): number {
  if (scene.bodies.length === 0) return 0
  const random = seededRandom(options.seed)
  const { moves, starts, heat } = budget(scene, options)
  // A further round without labels is for drawings that compete: one alone is better worked on with them.
  const taken = starts > 1 ? rounds : rounds.filter(({ bare }, at) => at === 0 || !bare)
  const each = moves / (taken.length + POLISH)
  const distances = distancesOf(nodes, edges)
  let pool: Candidate[] = []
  let wasBare = true
  for (const { share, bare } of taken) {
    const count = Math.ceil(starts * share)
    const improved: Candidate[] = []
    for (let i = 0; i < count; i++) {
      const from = pool[i]
      if (from) placeScene(scene, from.positions, from.places)
      else start(scene, stressLayout(nodes, distances, random), random)
      if (wasBare && !bare) showLabels(scene)
      improved.push(improve(scene, ((bare ? BARE_MOVES : 1) * each) / count, heat, bare, random))
    }
    // What a round without labels has found is no better or worse than what one with them has.
    pool = [...improved, ...(wasBare === bare ? pool : [])].sort((p, q) => p.cost - q.cost)
    wasBare = bare
  }
  const best = pool[0]
  if (best) placeScene(scene, best.positions, best.places)
  polish(scene, each * POLISH, random)
  return totalCost(scene)
}

function improve(scene: Scene, moves: number, from: number, bare: boolean, random: Random): Candidate {
  const stepFrom = scene.spacing * 2
  const movesLabels = !bare
  anneal(scene, { moves: moves * 0.9, from, to: COLD, stepFrom, stepTo: 8, movesLabels, random })
  anneal(scene, { moves: moves * 0.1, from: 0, to: 0, stepFrom: 40, stepTo: 3, movesLabels, random })
  return { cost: totalCost(scene), positions: scenePositions(scene), places: scenePlaces(scene) }
}

/** Puts the bodies, without labels, where a layout in free units has them: mirrored at random, stretched to the bounds. */
function start(scene: Scene, spots: ReadonlyMap<string, Point>, random: Random): void {
  const unit = scene.spacing
  const flipX = random() < 0.5 ? -unit : unit
  const flipY = random() < 0.5 ? -unit : unit
  for (const body of scene.bodies) {
    const spot = spots.get(body.id)
    setPlace(body, null)
    moveBody(body, (spot?.x ?? 0) * flipX, (spot?.y ?? 0) * flipY)
  }
  stretchInto(scene.bodies, scene.bounds)
}

/** All labels in their one place; where they may choose, they come in later, one by one, as there is room. */
function showLabels(scene: Scene): void {
  const [place, other] = scene.places
  if (!place || other) return
  for (const body of scene.bodies) {
    setPlace(body, place)
    moveInside(scene, body, body.x, body.y)
  }
}

/** Stretches the drawing to its bounds, then takes improvements only, without moving what holds the bounds. */
function polish(scene: Scene, moves: number, random: Random): void {
  for (let round = 0; round < 2; round++) {
    stretchInto(scene.bodies, scene.bounds)
    const box = drawingBox(scene.bodies)
    const fixed = new Set(scene.bodies.filter((body) => touchesBox(drawingBox([body]), box)))
    anneal(scene, {
      moves: moves / 2,
      from: 0,
      to: 0,
      stepFrom: 40,
      stepTo: 3,
      movesLabels: true,
      random,
      fixed,
    })
  }
}

function touchesBox(own: Rect, box: Rect): boolean {
  return own.left <= box.left || own.top <= box.top || own.right >= box.right || own.bottom >= box.bottom
}

/** Terms of cost looked at in a quick run: about a second. */
const QUICK_WORK = 7e7
/** A small graph needs no more moves a body than this. */
const ENOUGH_PER_BODY = 2500
/** From so many on, annealing begins as hot as it should: with fewer it would only stir up what stress has ordered. */
const HOT_MOVES_PER_BODY = 600
/** A start is worth while only with so many moves a body. */
const MOVES_PER_START = 30
/** Number of starts in a quick run, and in a longer one. */
const STARTS = { quick: 12, long: 32 }

/** Such that the work stays about the same for graphs of any size. */
function budget(
  scene: Scene,
  { effort, starts }: SearchOptions,
): { moves: number; starts: number; heat: number } {
  const bodies = scene.bodies.length
  const links = scene.links.length
  const degree = (2 * links) / bodies
  const work = bodies + degree * (2 * bodies + links) + 2 * links
  const moves = effort * Math.min(QUICK_WORK / work, bodies * ENOUGH_PER_BODY)
  const affordable = Math.floor(moves / rounds.length / (bodies * MOVES_PER_START))
  const most = effort > 4 ? STARTS.long : STARTS.quick
  return {
    moves,
    starts: starts ?? Math.min(most, Math.max(1, affordable)),
    heat: HOT * Math.min(1, moves / bodies / HOT_MOVES_PER_BODY),
  }
}
