import type { Renderer } from './renderer'

/** The camera that the picture was painted with. */
interface Painted {
  readonly zoom: number
  readonly x: number
  readonly y: number
  /** Whether the picture has all that is drawn; not known before it is asked for. */
  isWhole?: boolean
}

const painted = new WeakMap<Renderer, Painted>()

/** Whether the camera is elsewhere than it was when the picture was painted. */
export function hasMoved(renderer: Renderer): boolean {
  const before = painted.get(renderer)
  const { x, y } = renderer.cy.pan()
  return before?.zoom !== renderer.cy.zoom() || before.x !== x || before.y !== y
}

/** Told before layers are painted: the picture stands where the camera is. */
export function stand(renderer: Renderer): void {
  const { cy, data } = renderer
  data.canvasContainer.style.transform = ''
  painted.set(renderer, { zoom: cy.zoom(), ...cy.pan() })
}

/**
 * Moves the picture as far as the camera has moved since it was painted, which costs next to nothing: as long as all that is
 * drawn is in the picture, and by whole pixels, it looks the same as one that is painted anew. False where that cannot be.
 */
export function shift(renderer: Renderer): boolean {
  const { cy, data } = renderer
  const before = painted.get(renderer)
  if (!before || cy.zoom() !== before.zoom) return false
  const pan = cy.pan()
  const [x, y] = [wholePixels(pan.x - before.x), wholePixels(pan.y - before.y)]
  if (x === null || y === null) return false
  if (x !== 0 || y !== 0) {
    before.isWhole ??= isAllInSight(renderer, before)
    if (!before.isWhole) return false
  }
  data.canvasContainer.style.transform = `translate(${x}px, ${y}px)`
  return true
}

/** Of a pixel: what sums of fractions are off. */
const OFF = 0.01

/** A length on the screen, where it is one of whole pixels. */
function wholePixels(length: number): number | null {
  const pixels = length * window.devicePixelRatio
  return Math.abs(pixels - Math.round(pixels)) < OFF ? Math.round(pixels) / window.devicePixelRatio : null
}

function isAllInSight({ cy }: Renderer, { zoom, x, y }: Painted): boolean {
  const { x1, y1, x2, y2 } = cy.elements().boundingBox()
  return (
    x1 * zoom + x >= 0 && y1 * zoom + y >= 0 && x2 * zoom + x <= cy.width() && y2 * zoom + y <= cy.height()
  )
}
