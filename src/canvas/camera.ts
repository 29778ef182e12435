import type { Core } from 'cytoscape'
import { motion } from '../platform/motion'

const CAMERA_MS = 260
const PADDING = 24
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
      { farthest: 0.1 },
    )
}

/** Zoom 1, the drawing's corner in the pane's. */
export const moveHome = (cy: Core, animate: boolean): void =>
  moveTo(cy, { zoom: 1, pan: { x: 0, y: 0 } }, animate)

interface Framing {
  /** Zoom. */
  readonly farthest?: number
  readonly closest?: number
  /** px at the pane's bottom that a sheet covers. */
  readonly covered?: number
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
  const [width, height] = [cy.width(), Math.max(1, cy.height() - covered)]
  const whole = Math.min((width - 2 * PADDING) / box.w, (height - 2 * PADDING) / box.h)
  const zoom = Math.max(farthest, Math.min(closest, whole))
  const pan = {
    x: width / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: height / 2 - ((box.y1 + box.y2) / 2) * zoom,
  }
  moveTo(cy, { zoom, pan }, animate)
}

/** Brings an element into sight, and leaves the camera alone where it is. */
export function reveal(cy: Core, id: string): void {
  const element = cy.getElementById(id)
  if (element.empty()) return
  const box = element.renderedBoundingBox({ includeOverlays: false })
  const [width, height] = [cy.width(), cy.height()]
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
  else cy.animate({ ...to }, { duration, easing: 'ease-out' })
}
