import {
  type LayoutEdge,
  type LayoutNode,
  labelRect,
  type Pane,
  type Place,
  type Places,
  type Point,
  type Positions,
  type Rect,
} from '../kernel/parts'

/** A node with its label on the drawing; its label's rectangle is kept up to date by `moveBody`. */
export interface Body {
  readonly id: string
  readonly size: number
  readonly half: number
  readonly labelWidth: number
  readonly labelHeight: number
  readonly priority: number
  readonly links: Link[]
  /** What it should stand beside, where that is not for its links to say. */
  home: Point | null
  x: number
  y: number
  place: Place
  /** Whether the label is drawn. */
  labelled: boolean
  /** The label's rectangle, px. */
  left: number
  top: number
  right: number
  bottom: number
  /** Around node and label, px. */
  minX: number
  maxX: number
  minY: number
  maxY: number
  /** Sum of the terms that it takes part in, while those are kept up to date. */
  cost: number
}

/** A line between two bodies; what is derived from its ends is kept up to date by `moveBody`. */
export interface Link {
  readonly a: Body
  readonly b: Body
  readonly weight: number
  /** Half of the line's width, px. */
  readonly half: number
  readonly pillWidth: number
  readonly pillHeight: number
  length: number
  minX: number
  maxX: number
  minY: number
  maxY: number
}

/** The drawing while it is being improved. */
export interface Scene {
  readonly bodies: readonly Body[]
  readonly links: readonly Link[]
  /** Where nodes and labels may be. */
  readonly bounds: Rect
  /** Where they may not: what the interface lays over the pane. */
  readonly avoid: readonly Rect[]
  /** Px between neighbouring nodes if they were spread evenly: the drawing's natural unit of length. */
  readonly spacing: number
  /** Places that a label may take. */
  readonly places: readonly Place[]
}

export interface SceneOptions {
  readonly bounds: Rect
  readonly avoid?: readonly Rect[]
  readonly places?: readonly Place[]
}

export function buildScene(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  options: SceneOptions,
): Scene {
  const bodies = nodes.map(makeBody)
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const links: Link[] = []
  for (const edge of edges) {
    const a = byId.get(edge.source)
    const b = byId.get(edge.target)
    if (a && b && a !== b) links.push(makeLink(a, b, edge))
  }
  const { bounds, avoid = [], places = ['below'] } = options
  const area = Math.max(1, bounds.right - bounds.left) * Math.max(1, bounds.bottom - bounds.top)
  return { bodies, links, bounds, avoid, places, spacing: Math.sqrt(area / Math.max(1, bodies.length)) }
}

/**
 * Until a body is moved somewhere. A 0 would be a whole number to an engine that keeps those apart, and all code that reads
 * places would be made anew with the first that is none.
 */
const NOWHERE = Number.NaN

function makeBody(node: LayoutNode): Body {
  return {
    id: node.id,
    size: node.size,
    half: node.size / 2,
    labelWidth: node.label.width,
    labelHeight: node.label.height,
    priority: node.priority ?? 1,
    links: [],
    home: null,
    x: NOWHERE,
    y: NOWHERE,
    place: 'below',
    labelled: node.label.width > 0 && node.label.height > 0,
    left: NOWHERE,
    top: NOWHERE,
    right: NOWHERE,
    bottom: NOWHERE,
    minX: NOWHERE,
    maxX: NOWHERE,
    minY: NOWHERE,
    maxY: NOWHERE,
    cost: NOWHERE,
  }
}

function makeLink(a: Body, b: Body, edge: LayoutEdge): Link {
  const link: Link = {
    a,
    b,
    weight: edge.weight ?? 1,
    half: lineWidth(edge.weight ?? 1) / 2,
    pillWidth: edge.pill?.width ?? 0,
    pillHeight: edge.pill?.height ?? 0,
    length: NOWHERE,
    minX: NOWHERE,
    maxX: NOWHERE,
    minY: NOWHERE,
    maxY: NOWHERE,
  }
  a.links.push(link)
  b.links.push(link)
  return link
}

/** As the canvas draws it, px. */
function lineWidth(weight: number): number {
  return Math.min(5, 1.1 + 0.8 * (weight - 1))
}

/** Puts a body on the nearest whole px and brings up to date what hangs on it. */
export function moveBody(body: Body, x: number, y: number): void {
  body.x = Math.round(x)
  body.y = Math.round(y)
  updateLabel(body)
  const { links } = body
  for (let i = 0; i < links.length; i++) {
    const link = links[i]
    if (!link) continue
    const { a, b } = link
    const dx = b.x - a.x
    const dy = b.y - a.y
    link.length = Math.sqrt(dx * dx + dy * dy)
    link.minX = Math.min(a.x, b.x)
    link.maxX = Math.max(a.x, b.x)
    link.minY = Math.min(a.y, b.y)
    link.maxY = Math.max(a.y, b.y)
  }
}

/** Gives a label another place, or none. */
export function setPlace(body: Body, place: Place | null): void {
  body.labelled = place !== null && body.labelWidth > 0 && body.labelHeight > 0
  if (place) body.place = place
  updateLabel(body)
}

function updateLabel(body: Body): void {
  const rect = labelRect(body, body.size, { width: body.labelWidth, height: body.labelHeight }, body.place)
  body.left = rect.left
  body.top = rect.top
  body.right = rect.right
  body.bottom = rect.bottom
  const { x, y, half, labelled } = body
  body.minX = labelled ? Math.min(x - half, rect.left) : x - half
  body.maxX = labelled ? Math.max(x + half, rect.right) : x + half
  body.minY = labelled ? Math.min(y - half, rect.top) : y - half
  body.maxY = labelled ? Math.max(y + half, rect.bottom) : y + half
}

/** How far a body and its label reach to each side of its centre. */
export function reach(body: Body): Rect {
  const { x, y, half, labelled } = body
  return {
    left: labelled ? Math.max(half, x - body.left) : half,
    top: labelled ? Math.max(half, y - body.top) : half,
    right: labelled ? Math.max(half, body.right - x) : half,
    bottom: labelled ? Math.max(half, body.bottom - y) : half,
  }
}

/** Puts a body on the nearest place where it lies inside the bounds together with its label. */
export function moveInside({ bounds }: Scene, body: Body, x: number, y: number): void {
  const { left, top, right, bottom } = reach(body)
  moveBody(
    body,
    clamp(x, Math.ceil(bounds.left + left), Math.floor(bounds.right - right)),
    clamp(y, Math.ceil(bounds.top + top), Math.floor(bounds.bottom - bottom)),
  )
}

function clamp(value: number, low: number, high: number): number {
  return high < low ? (low + high) / 2 : Math.min(high, Math.max(low, value))
}

/** The rectangle around all nodes and labels. */
export function drawingBox(bodies: readonly Body[]): Rect {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const body of bodies) {
    const r = reach(body)
    left = Math.min(left, body.x - r.left)
    top = Math.min(top, body.y - r.top)
    right = Math.max(right, body.x + r.right)
    bottom = Math.max(bottom, body.y + r.bottom)
  }
  return { left, top, right, bottom }
}

export function placeScene(scene: Scene, positions: Positions, places?: Places): void {
  for (const body of scene.bodies) {
    const place = places?.get(body.id)
    if (place !== undefined) setPlace(body, place)
    const at = positions.get(body.id)
    if (at) moveBody(body, at.x, at.y)
  }
}

export function scenePositions(scene: Scene): Map<string, { x: number; y: number }> {
  return new Map(scene.bodies.map((body) => [body.id, { x: body.x, y: body.y }]))
}

export function scenePlaces(scene: Scene): Map<string, Place | null> {
  return new Map(scene.bodies.map((body) => [body.id, body.labelled ? body.place : null]))
}

/** The pane without its margin: 16 px, in a small pane 10. */
export function paneBounds(pane: Pane): Rect {
  const margin = Math.min(pane.width, pane.height) < 480 ? 10 : 16
  return { left: margin, top: margin, right: pane.width - margin, bottom: pane.height - margin }
}
