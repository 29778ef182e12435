import type { Core } from 'cytoscape'
import type { Positions, Rect } from '../layouts/kernel/parts'
import { motion } from '../platform/wishes'

const CAMERA_MS = 260
const PADDING = 24
/** px around the outermost nodes, for half of a label. */
export const AROUND_NODES = 56
/** Zoom that a reader can go out to, where the drawing is no larger. */
export const FARTHEST_OUT = 0.3
const [CLOSEST, FARTHEST] = [1.4, 0.85]

/**
 * Shows the drawing as it was made for the pane: at zoom 1, its corner in the pane's. A column of names may be longer than
 * the pane: it is shown from its top, or `whole`.
 */
export function fitDrawing(cy: Core, animate: boolean, whole = false): void {
  const box = cy
    .nodes(':visible')
    .boundingBox({ includeOverlays: false, includeUnderlays: false, includeLabels: false })
  const fits = box.x1 >= 0 && box.x2 <= cy.width() && box.y1 >= 0 && (!whole || box.y2 <= cy.height())
  if (fits) moveHome(cy, animate)
  else
    frame(
      cy,
      cy.elements(':visible').map((element) => element.id()),
      animate,
      { farthest: 0 },
    )
}

/** Shows all of the drawing above so many px of the pane's bottom, no larger than it was made. */
export function fitAbove(cy: Core, covered: number): void {
  const box = cy
    .nodes(':visible')
    .boundingBox({ includeOverlays: false, includeUnderlays: false, includeLabels: false })
  moveTo(cy, cameraOn(box, cy, { farthest: 0, closest: 1, covered, padding: AROUND_NODES }), true)
}

/**
 * Shows a drawing where it was made for, or all of it where that is larger than the pane; rows of names are shown from
 * their top.
 */
export function showDrawing(cy: Core, positions: Positions, inRows: boolean, animate: boolean): void {
  const box = boxOf(positions)
  if (inRows || (box.right <= cy.width() && box.bottom <= cy.height())) moveHome(cy, animate)
  else
    moveTo(
      cy,
      cameraOn({ x1: box.left, y1: box.top, x2: box.right, y2: box.bottom }, cy, {
        farthest: 0,
        padding: AROUND_NODES,
      }),
      animate,
    )
}

/** Lets the reader zoom out until all of the drawing is in sight, and some way further than its own size in any case. */
export function allowWhole(cy: Core, positions: Positions): void {
  const { left, right, top, bottom } = boxOf(positions)
  const [width, height] = [cy.width() - 2 * AROUND_NODES, cy.height() - 2 * AROUND_NODES]
  const whole = Math.min(width / (right - left), height / (bottom - top))
  cy.minZoom(Math.min(FARTHEST_OUT, Number.isFinite(whole) && whole > 0 ? whole * 0.8 : FARTHEST_OUT))
}

export function boxOf(positions: Positions): Rect {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of positions.values()) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** Zoom 1, the drawing's corner in the pane's. */
const moveHome = (cy: Core, animate: boolean): void => moveTo(cy, { zoom: 1, pan: { x: 0, y: 0 } }, animate)

interface Framing {
  /** Zoom. */
  readonly farthest?: number
  readonly closest?: number
  /** px at the pane's bottom that a sheet covers. */
  readonly covered?: number
  /** px that stay free on each side. */
  readonly padding?: number
}

/** Shows some elements, as large as fits, within reason. */
export function frame(
  cy: Core,
  ids: readonly string[],
  animate: boolean,
  { farthest = FARTHEST, closest = CLOSEST, covered = 0 }: Framing = {},
): void {
  const wanted = new Set(ids)
  const elements = cy.elements(':visible').filter((element) => wanted.has(element.id()))
  if (elements.empty()) return
  const box = elements.boundingBox({ includeOverlays: false })
  moveTo(cy, cameraOn(box, cy, { farthest, closest, covered }), animate)
}

interface Corners {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Where the camera has a box in the pane's middle, as large as fits. */
function cameraOn(
  { x1, y1, x2, y2 }: Corners,
  cy: Core,
  { farthest = FARTHEST, closest = CLOSEST, covered = 0, padding = PADDING }: Framing,
) {
  const [width, height] = [cy.width(), Math.max(1, cy.height() - covered)]
  const whole = Math.min((width - 2 * padding) / (x2 - x1), (height - 2 * padding) / (y2 - y1))
  // A zoom that is not allowed would be left out, and the camera be moved all the same.
  const zoom = Math.max(farthest, cy.minZoom(), Math.min(closest, whole))
  return { zoom, pan: { x: width / 2 - ((x1 + x2) / 2) * zoom, y: height / 2 - ((y1 + y2) / 2) * zoom } }
}

/** Brings an element into sight, above so many px of the bottom, and leaves the camera alone where it is. */
export function reveal(cy: Core, id: string, overlaid: number): void {
  const element = cy.getElementById(id)
  if (element.empty()) return
  const box = element.renderedBoundingBox({ includeOverlays: false })
  const [width, height] = [cy.width(), Math.max(1, cy.height() - overlaid)]
  if (box.x1 >= 0 && box.y1 >= 0 && box.x2 <= width && box.y2 <= height) return
  const pan = cy.pan()
  moveTo(
    cy,
    {
      zoom: cy.zoom(),
      pan: { x: pan.x + width / 2 - (box.x1 + box.x2) / 2, y: pan.y + height / 2 - (box.y1 + box.y2) / 2 },
    },
    true,
  )
}

/** Moves the camera where some elements are not all in sight: no nearer than it was, and as far out as it takes. */
export function bringIntoSight(cy: Core, ids: readonly string[]): void {
  const wanted = new Set(ids)
  const { x1, y1, x2, y2 } = cy
    .nodes()
    .filter((node) => wanted.has(node.id()))
    .renderedBoundingBox({ includeOverlays: false })
  if (x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height()) return
  frame(cy, ids, true, { farthest: cy.minZoom(), closest: cy.zoom() })
}

export function zoomBy(cy: Core, factor: number): void {
  const centre = { x: cy.width() / 2, y: cy.height() / 2 }
  const zoom = Math.max(cy.minZoom(), Math.min(cy.maxZoom(), cy.zoom() * factor))
  const pan = cy.pan()
  const share = zoom / cy.zoom()
  moveTo(
    cy,
    { zoom, pan: { x: centre.x - (centre.x - pan.x) * share, y: centre.y - (centre.y - pan.y) * share } },
    true,
  )
}

function moveTo(cy: Core, to: { zoom: number; pan: { x: number; y: number } }, animate: boolean): void {
  cy.stop()
  const duration = animate ? motion(CAMERA_MS) : 0
  if (duration === 0) cy.viewport(to)
  else cy.animate({ ...to }, { duration, easing: 'ease-out' }).forceRender()
}
