import { costOf } from '../anneal/cost'
import {
  type Body,
  buildScene,
  drawingBox,
  moveBody,
  moveInside,
  paneBounds,
  placeScene,
  type Scene,
  scenePositions,
} from '../anneal/scene'
import { stretchInto } from '../anneal/stretch'
import { separation } from '../kernel/geometry'
import type { LayoutEdge, LayoutNode, Pane, Places, Positions, Rect } from '../kernel/parts'

export interface FitOptions {
  /** As the layout was made with; unless told, every label stands below. */
  readonly places?: Places
  /** Parts of the pane that the interface covers. */
  readonly avoid?: readonly Rect[]
}

/** A drawing that stays within so many px of the bounds on each side is not stretched. */
const TOLERANCE = 5
/** Stretching and mending in turn, at most. */
const ROUNDS = 3
/** Where mending looks for a better place, px from the present one; in so many directions. */
const RINGS = [3, 7, 12, 19, 28, 40, 56, 76]
const DIRECTIONS = 12

/**
 * Adapts a layout that was made for a similar pane: scales positions, not sizes, until the drawing fills this one, then
 * moves what overlaps, and nothing else, to the nearest places where it costs least (see `anneal/cost.ts`). Where nothing
 * overlaps and the pane is filled, the positions come back as they are. A node without a position is left out. A few ms
 * for 50 nodes.
 */
export function fitLayout(
  positions: Positions,
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  pane: Pane,
  options: FitOptions = {},
): Positions {
  const bounds = paneBounds(pane)
  const placed = nodes.filter(({ id }) => positions.has(id))
  const scene = buildScene(placed, edges, { bounds, avoid: options.avoid ?? [] })
  placeScene(scene, positions, options.places)
  for (let round = 0; round < ROUNDS; round++) {
    const filled = fills(scene)
    if (filled && scene.bodies.every((body) => !isCovered(scene, body))) {
      return round === 0 ? positions : scenePositions(scene)
    }
    if (!filled) stretchInto(scene.bodies, bounds)
    if (!mend(scene) && filled) break
  }
  return scenePositions(scene)
}

function fills({ bodies, bounds }: Scene): boolean {
  const box = drawingBox(bodies)
  const gaps = [
    box.left - bounds.left,
    box.top - bounds.top,
    bounds.right - box.right,
    bounds.bottom - box.bottom,
  ]
  return gaps.every((gap) => gap > -2 && gap <= TOLERANCE)
}

/** Moves each body that is covered, if there is somewhere better. Tells whether any moved. */
function mend(scene: Scene): boolean {
  let moved = false
  for (let pass = 0; pass < 2; pass++) {
    const covered = scene.bodies.filter((body) => isCovered(scene, body))
    for (const body of covered) if (isCovered(scene, body) && moveAside(scene, body)) moved = true
    if (covered.length === 0) break
  }
  return moved
}

/** To the place of least cost on the nearest ring that has one where the body is clear, else on any ring. */
function moveAside(scene: Scene, body: Body): boolean {
  const { x, y } = body
  let best = { x, y, cost: costOf(scene, body) }
  for (const radius of RINGS) {
    const before = best
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * i) / DIRECTIONS
      moveInside(scene, body, x + Math.cos(angle) * radius, y + Math.sin(angle) * radius)
      const cost = costOf(scene, body, best.cost)
      if (cost < best.cost) best = { x: body.x, y: body.y, cost }
    }
    moveBody(body, best.x, best.y)
    if (best !== before && !isCovered(scene, body)) break
  }
  return best.x !== x || best.y !== y
}

/** Whether a body or its label overlaps another's, or lies under what the interface covers. */
function isCovered(scene: Scene, body: Body): boolean {
  const { x, y, half } = body
  for (const { left, top, right, bottom } of scene.avoid) {
    if (separation(x - half, y - half, x + half, y + half, left, top, right, bottom) < 0) return true
    if (!body.labelled) continue
    if (separation(body.left, body.top, body.right, body.bottom, left, top, right, bottom) < 0) return true
  }
  return scene.bodies.some((other) => other !== body && collide(body, other))
}

function collide(p: Body, q: Body): boolean {
  if (Math.max(Math.abs(p.x - q.x), Math.abs(p.y - q.y)) < p.half + q.half) return true
  if (p.labelled && labelHitsNode(p, q)) return true
  if (q.labelled && labelHitsNode(q, p)) return true
  return (
    p.labelled &&
    q.labelled &&
    separation(p.left, p.top, p.right, p.bottom, q.left, q.top, q.right, q.bottom) < 0
  )
}

function labelHitsNode(p: Body, { x, y, half }: Body): boolean {
  return separation(p.left, p.top, p.right, p.bottom, x - half, y - half, x + half, y + half) < 0
}
