import { costOf } from './cost'
import type { Body, Link, Scene } from './scene'
import { angleCost, crossingCost, isFar, lineCost, linkCost, ownCost, pairCost, pushRange } from './terms'

/** Sums up what each body takes part in. */
export function sumShares(scene: Scene): void {
  for (const body of scene.bodies) body.cost = costOf(scene, body)
}

/**
 * Adds each term that a body takes part in, or takes it off, for all who take part in it: the terms of `costOf`. Whoever changes a
 * body takes them off before, and adds them afterwards: that is worth while where few of the changes that are tried are kept.
 */
export function share(scene: Scene, body: Body, sign: 1 | -1): void {
  const range = pushRange(scene)
  const { bodies, links } = scene
  body.cost += sign * ownCost(scene, body)
  for (const other of bodies) {
    if (other === body || isFar(body, other, range)) continue
    const cost = sign * pairCost(scene, body, other)
    body.cost += cost
    other.cost += cost
  }
  for (const own of body.links) {
    const cost = sign * linkCost(scene, own)
    own.a.cost += cost
    own.b.cost += cost
    for (const other of bodies) shareLine(own, other, sign)
  }
  for (const link of links) {
    if (link.a === body || link.b === body) continue
    shareLine(link, body, sign)
    for (const own of body.links) shareCrossing(own, link, sign)
  }
  for (const link of body.links) {
    for (const q of body.links) {
      if (link === q) break
      shareAngle(body, link, q, sign)
    }
    const other = link.a === body ? link.b : link.a
    for (const q of other.links) if (q !== link) shareAngle(other, link, q, sign)
  }
}

function shareLine(link: Link, body: Body, sign: 1 | -1): void {
  const cost = lineCost(link, body)
  if (cost === 0) return
  const { a, b } = link
  a.cost += sign * cost
  b.cost += sign * cost
  if (body !== a && body !== b) body.cost += sign * cost
}

function shareCrossing(p: Link, q: Link, sign: 1 | -1): void {
  const cost = crossingCost(p, q)
  if (cost === 0) return
  p.a.cost += sign * cost
  p.b.cost += sign * cost
  q.a.cost += sign * cost
  q.b.cost += sign * cost
}

function shareAngle(at: Body, p: Link, q: Link, sign: 1 | -1): void {
  const cost = angleCost(at, p, q)
  if (cost === 0) return
  at.cost += sign * cost
  const u = p.a === at ? p.b : p.a
  const v = q.a === at ? q.b : q.a
  u.cost += sign * cost
  v.cost += sign * cost
}
