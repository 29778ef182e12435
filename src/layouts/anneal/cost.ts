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

// Lists are gone through by number here: that is twice as fast as long as an engine has not made fast code of it, and a small graph is
// drawn before it has.

/** Every term that one body takes part in; may stop as soon as the sum is beyond `limit`. */
export function costOf(scene: Scene, body: Body, limit = Number.POSITIVE_INFINITY): number {
  let cost = ownCost(scene, body)
  const { bodies } = scene
  const { links } = body
  const range = pushRange(scene)
  for (let i = 0; i < bodies.length; i++) {
    const other = bodies[i]
    if (!other || other === body || isFar(body, other, range)) continue
    cost += pairCost(scene, body, other)
    if (cost > limit) return cost
  }
  for (let i = 0; i < links.length; i++) {
    const link = links[i]
    if (!link) continue
    cost += linkCost(scene, link) + lineCosts(link, bodies)
    if (cost > limit) return cost
  }
  // Around the body and its lines.
  let { minX, maxX, minY, maxY } = body
  for (let i = 0; i < links.length; i++) {
    const link = links[i]
    if (!link) continue
    minX = Math.min(minX, link.minX)
    maxX = Math.max(maxX, link.maxX)
    minY = Math.min(minY, link.minY)
    maxY = Math.max(maxY, link.maxY)
  }
  for (let i = 0; i < scene.links.length; i++) {
    const link = scene.links[i]
    if (!link || (link.pillWidth === 0 && isClear(link, minX, maxX, minY, maxY))) continue
    if (link.a === body || link.b === body) continue
    cost += lineCost(link, body)
    for (let j = 0; j < links.length; j++) {
      const own = links[j]
      if (own) cost += crossingCost(own, link)
    }
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
  const minX = link.minX - clear
  const maxX = link.maxX + clear
  const minY = link.minY - clear
  const maxY = link.maxY + clear
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
  const { links } = body
  let cost = 0
  for (let i = 0; i < links.length; i++)
    for (let j = 0; j < i; j++) {
      const p = links[i]
      const q = links[j]
      if (p && q) cost += angleCost(body, p, q)
    }
  return cost
}

/** Angles at a body, and at its neighbours between the common line and each other one there. */
function anglesAround(body: Body): number {
  const { links } = body
  let cost = anglesAt(body)
  for (let i = 0; i < links.length; i++) {
    const link = links[i]
    if (!link) continue
    const other = link.a === body ? link.b : link.a
    for (let j = 0; j < other.links.length; j++) {
      const q = other.links[j]
      if (q && q !== link) cost += angleCost(other, link, q)
    }
  }
  return cost
}
