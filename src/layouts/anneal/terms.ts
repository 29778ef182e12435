import { clippedLength, segmentDistance, segmentsCross, separation } from '../kernel/geometry'
import type { Rect } from '../kernel/parts'
import type { Body, Link, Scene } from './scene'

/**
 * What makes a drawing hard to read, as one number: a weighted sum in the manner of Davidson and Harel, "Drawing graphs
 * nicely using simulated annealing" (1996), with labels as solid as nodes. The unit is one crossing of two lines.
 * Every term belongs to a body, or to a pair of bodies or lines, so that moving one body changes only the terms that
 * `costOf` adds up. All terms are ≥ 0, which lets it stop early.
 */
export const weights = {
  /** Two boxes (node or label) overlap; and for each px of depth. */
  overlap: 40,
  overlapDepth: 2,
  /** Two boxes nearer than their padding, at contact. */
  cramped: 5,
  /** A line through a foreign node; and near it, at contact. */
  nodeOnLine: 16,
  nodeNearLine: 4,
  /** A line through a foreign label, just touching; and for each px inside. */
  labelCrossed: 4,
  labelCrossedLength: 0.05,
  /** A line through the label of its own end: often unavoidable, the halo keeps it readable. */
  ownLabelCrossed: 0.35,
  ownLabelCrossedLength: 0.012,
  /** Two lines cross; and more where they run almost alongside. */
  crossing: 1,
  crossingShallow: 2,
  /** Two lines leave a node in almost the same direction. */
  angle: 1.6,
  /** Times the square of a line's excess (or, the other weight, lack) of length over the ideal. */
  long: 0.9,
  short: 0.6,
  /** Two nodes nearer than the natural spacing, at contact. */
  spread: 2.4,
  /** A pill at a line's midpoint would cover something. */
  pill: 6,
  /** Something lies under what the interface lays over the pane. */
  avoid: 60,
  /** A label that is not drawn, times its priority. */
  hidden: 14,
  /** Times the square of what a body is further from its home than it need be, in units of the natural spacing. */
  home: 9,
}

/** Px kept free: between labels, a label and a node, nodes; a line and a foreign node or label; around a pill. */
const padding = { labels: 7, labelNode: 5, nodes: 14, lineNode: 6, lineLabel: 1, pill: 3 }

/** Nodes nearer than so many times the natural spacing push each other away. */
const NEAR = 1.6

/** A body is at home within so much of the natural spacing. */
const AT_HOME = 0.7

/** Nodes further apart than their labels' sizes and this many px cannot touch. */
const FAR = 80

/** Labels are wider than high, so the same distance is nearer across than down. */
const ACROSS = 0.85
const DOWN = 1.15

/** Cosine above which two lines at one node count as leaving in the same direction: 26°. */
const NARROW = 0.9
/** The same for two lines that cross: 32°. */
const SHALLOW = 0.85

/** Px within which two nodes push each other away. */
export const pushRange = (scene: Scene): number => scene.spacing * NEAR

/** Px from a line beyond which nothing foreign costs anything. */
export const clearance = (link: Link): number => padding.lineNode + link.half

export function ownCost(scene: Scene, body: Body): number {
  let cost = body.labelled || body.labelWidth === 0 ? 0 : weights.hidden * body.priority
  if (body.home) {
    const away = Math.hypot(body.x - body.home.x, body.y - body.home.y) / scene.spacing - AT_HOME
    if (away > 0) cost += weights.home * away * away
  }
  const { avoid } = scene
  for (let i = 0; i < avoid.length; i++) {
    const rect = avoid[i]
    if (!rect) continue
    const { x, y, half } = body
    cost += boxCost(outside(rect, x - half, y - half, x + half, y + half), 4, weights.avoid)
    if (body.labelled) {
      cost += boxCost(outside(rect, body.left, body.top, body.right, body.bottom), 2, weights.avoid)
    }
  }
  return cost
}

function outside(rect: Rect, left: number, top: number, right: number, bottom: number): number {
  return separation(left, top, right, bottom, rect.left, rect.top, rect.right, rect.bottom)
}

function boxCost(free: number, pad: number, overlap = weights.overlap): number {
  if (free >= pad) return 0
  if (free < 0) return overlap - weights.overlapDepth * free
  const lack = 1 - free / pad
  return weights.cramped * lack * lack
}

/** Whether two bodies are too far from each other to cost anything, as most are. */
export function isFar(p: Body, q: Body, range: number): boolean {
  const dx = Math.abs(q.x - p.x)
  const dy = Math.abs(q.y - p.y)
  return (
    (dx * ACROSS >= range || dy * DOWN >= range) &&
    (dx > p.labelWidth + q.labelWidth + FAR || dy > p.labelHeight + q.labelHeight + FAR)
  )
}

/** Two bodies: their nodes, their labels, and that nodes keep apart. */
export function pairCost(scene: Scene, p: Body, q: Body): number {
  const dx = q.x - p.x
  const dy = q.y - p.y
  let cost = 0
  const range = pushRange(scene)
  const ex = dx * ACROSS
  const ey = dy * DOWN
  const distance2 = ex * ex + ey * ey
  if (distance2 < range * range) {
    const lack = 1 - Math.sqrt(distance2) / range
    cost = weights.spread * lack * lack
  }
  if (Math.abs(dx) > p.labelWidth + q.labelWidth + FAR || Math.abs(dy) > p.labelHeight + q.labelHeight + FAR)
    return cost
  const { half: a } = p
  const { half: b } = q
  cost += boxCost(Math.max(Math.abs(dx), Math.abs(dy)) - a - b, padding.nodes)
  if (p.labelled) {
    const free = separation(p.left, p.top, p.right, p.bottom, q.x - b, q.y - b, q.x + b, q.y + b)
    cost += boxCost(free, padding.labelNode)
  }
  if (q.labelled) {
    const free = separation(q.left, q.top, q.right, q.bottom, p.x - a, p.y - a, p.x + a, p.y + a)
    cost += boxCost(free, padding.labelNode)
    if (p.labelled) {
      const between = separation(p.left, p.top, p.right, p.bottom, q.left, q.top, q.right, q.bottom)
      cost += boxCost(between, padding.labels)
    }
  }
  return cost
}

/** A line on its own: its length and its pill. */
export function linkCost(scene: Scene, link: Link): number {
  const ideal = scene.spacing * (link.weight > 1 ? 0.95 : 1.05)
  const excess = link.length / ideal - 1
  return (excess > 0 ? weights.long : weights.short) * excess * excess
}

/** Whether a line is too far from a box to cost anything, as most are; pills apart. */
export function isClear(link: Link, minX: number, maxX: number, minY: number, maxY: number): boolean {
  const clear = clearance(link)
  return (
    maxX + clear <= link.minX ||
    minX - clear >= link.maxX ||
    maxY + clear <= link.minY ||
    minY - clear >= link.maxY
  )
}

/** A line and a body: foreign node and label, own label, and whether the line's pill covers them. */
export function lineCost(link: Link, body: Body): number {
  if (link.pillWidth === 0 && isClear(link, body.minX, body.maxX, body.minY, body.maxY)) return 0
  const { a, b } = link
  const own = a === body || b === body
  let cost = 0
  if (link.pillWidth > 0) cost += pillCost(link, body)
  if (!own) {
    const near = body.half + link.half + padding.lineNode
    if (
      body.x + near > link.minX &&
      body.x - near < link.maxX &&
      body.y + near > link.minY &&
      body.y - near < link.maxY
    ) {
      const clearance = segmentDistance(body, a, b) - body.half - link.half
      if (clearance < 0) cost += weights.nodeOnLine - clearance / 2
      else if (clearance < padding.lineNode) {
        const lack = 1 - clearance / padding.lineNode
        cost += weights.nodeNearLine * lack * lack
      }
    }
  }
  if (!body.labelled) return cost
  const pad = own ? 0 : padding.lineLabel + link.half
  if (
    body.right + pad <= link.minX ||
    body.left - pad >= link.maxX ||
    body.bottom + pad <= link.minY ||
    body.top - pad >= link.maxY
  )
    return cost
  const inside = clippedLength(a, b, body, pad)
  if (inside <= 0) return cost
  return own
    ? cost + weights.ownLabelCrossed + weights.ownLabelCrossedLength * inside
    : cost + weights.labelCrossed + weights.labelCrossedLength * inside
}

function pillCost(link: Link, body: Body): number {
  const x = (link.a.x + link.b.x) / 2
  const y = (link.a.y + link.b.y) / 2
  const w = link.pillWidth / 2 + padding.pill
  const h = link.pillHeight / 2 + padding.pill
  const { half } = body
  const node = separation(
    x - w,
    y - h,
    x + w,
    y + h,
    body.x - half,
    body.y - half,
    body.x + half,
    body.y + half,
  )
  let cost = node < 0 ? weights.pill - node / 4 : 0
  if (body.labelled) {
    const label = separation(x - w, y - h, x + w, y + h, body.left, body.top, body.right, body.bottom)
    if (label < 0) cost += weights.pill - label / 4
  }
  return cost
}

export function crossingCost(p: Link, q: Link): number {
  if (p.maxX <= q.minX || q.maxX <= p.minX || p.maxY <= q.minY || q.maxY <= p.minY) return 0
  const { a, b } = p
  const { a: c, b: d } = q
  if (a === c || a === d || b === c || b === d) return 0
  if (!segmentsCross(a, b, c, d)) return 0
  const dot = (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y)
  const cosine = Math.abs(dot) / (p.length * q.length)
  return (
    weights.crossing + (cosine > SHALLOW ? (weights.crossingShallow * (cosine - SHALLOW)) / (1 - SHALLOW) : 0)
  )
}

/** Two lines at one node that leave it almost together. */
export function angleCost(at: Body, p: Link, q: Link): number {
  const u = p.a === at ? p.b : p.a
  const v = q.a === at ? q.b : q.a
  const lengths = p.length * q.length
  if (lengths === 0) return weights.angle
  const cosine = ((u.x - at.x) * (v.x - at.x) + (u.y - at.y) * (v.y - at.y)) / lengths
  if (cosine <= NARROW) return 0
  const narrow = (cosine - NARROW) / (1 - NARROW)
  return weights.angle * narrow * narrow
}
