import type { Body, Link, Scene } from './scene'
import {
  angleCost,
  clearance,
  crossingCost,
  isClear,
  isFar,
  lineCost,
  linkCost,
  ownCost,
  pairCost,
  pushRange,
} from './terms'

/** Every term that one body takes part in; may stop as soon as the sum is beyond `limit`. */
export function costOf(scene: Scene, body: Body, limit = Number.POSITIVE_INFINITY): number {
  let cost = ownCost(scene, body)
  const { bodies, links } = scene
  const range = pushRange(scene)
  for (let i = 0; i < bodies.length; i++) {
    const other = bodies[i]
    if (!other || other === body || isFar(body, other, range)) continue
    cost += pairCost(scene, body, other)
    if (cost > limit) return cost
  }
  for (const link of body.links) {
    cost += linkCost(scene, link) + lineCosts(link, bodies)
    if (cost > limit) return cost
  }
  // Around the body and its lines.
  let { minX, maxX, minY, maxY } = body
  for (const link of body.links) {
    minX = Math.min(minX, link.minX)
    maxX = Math.max(maxX, link.maxX)
    minY = Math.min(minY, link.minY)
    maxY = Math.max(maxY, link.maxY)
  }
  for (let i = 0; i < links.length; i++) {
    const link = links[i]
    if (!link || (link.pillWidth === 0 && isClear(link, minX, maxX, minY, maxY))) continue
    if (link.a === body || link.b === body) continue
    cost += lineCost(link, body)
    for (const own of body.links) cost += crossingCost(own, link)
    if (cost > limit) return cost
  }
  return cost + anglesAround(body)
}

/** The whole drawing: the sum of all terms, each once. */
export function totalCost(scene: Scene): number {
  let cost = 0
  scene.bodies.forEach((body, i) => {
    cost += ownCost(scene, body) + anglesAt(body)
    for (const other of scene.bodies.slice(i + 1)) cost += pairCost(scene, body, other)
  })
  scene.links.forEach((link, i) => {
    cost += linkCost(scene, link)
    for (const body of scene.bodies) cost += lineCost(link, body)
    for (const other of scene.links.slice(i + 1)) cost += crossingCost(link, other)
  })
  return cost
}

/** A line and each body. Most are far from it, and these comparisons are most of the whole work. */
function lineCosts(link: Link, bodies: readonly Body[]): number {
  const clear = clearance(link)
  const [minX, maxX] = [link.minX - clear, link.maxX + clear]
  const [minY, maxY] = [link.minY - clear, link.maxY + clear]
  const hasPill = link.pillWidth > 0
  let cost = 0
  for (let i = 0; i < bodies.length; i++) {
    const body = bodies[i]
    if (!body) continue
    if (!hasPill && (body.maxX <= minX || body.minX >= maxX || body.maxY <= minY || body.minY >= maxY))
      continue
    cost += lineCost(link, body)
  }
  return cost
}

function anglesAt(body: Body): number {
  let cost = 0
  for (const p of body.links) {
    for (const q of body.links) {
      if (p === q) break
      cost += angleCost(body, p, q)
    }
  }
  return cost
}

/** Angles at a body, and at its neighbours between the common line and each other one there. */
function anglesAround(body: Body): number {
  let cost = anglesAt(body)
  for (const link of body.links) {
    const other = link.a === body ? link.b : link.a
    for (const q of other.links) if (q !== link) cost += angleCost(other, link, q)
  }
  return cost
}
