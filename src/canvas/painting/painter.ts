import cytoscape, { type Core, type SingularElementReturnValue } from 'cytoscape'

/** What is changed of Cytoscape's renderer, and what that takes; it comes without types. */
interface Renderer {
  readonly cy: Core
  readonly destroyed?: boolean
  readonly data: { readonly canvasNeedsRedraw: boolean[]; readonly bgActivePosistion?: unknown }
  readonly beforeRenderCallbacks: readonly { fn(willDraw: boolean, now: number): void }[]
  requestedFrame?: boolean
  renderOptions?: RenderOptions
  prevPxRatio?: number
  readonly container: HTMLElement
  getPixelRatio(): number
  invalidateContainerClientCoordsCache(): void
  matchCanvasSize(container: HTMLElement): void
  getCachedZSortedEles(): { readonly drag: readonly unknown[]; readonly nondrag: readonly unknown[] }
  drawElement(context: CanvasRenderingContext2D, element: SingularElementReturnValue): void
  render(options?: RenderOptions): void
  recalculateRenderedStyle(
    elements: readonly { readonly _private: { bbCache: unknown } }[],
    useCache?: boolean,
  ): void
  startRenderLoop(): void
  redraw(options?: RenderOptions): void
  drawLayeredElements: Draw
  drawCachedElements: Draw
}

interface RenderOptions {
  /** Where it is drawn to instead of to the screen. */
  readonly forcedContext?: CanvasRenderingContext2D
}

type Draw = (
  this: Renderer,
  context: CanvasRenderingContext2D,
  elements: readonly SingularElementReturnValue[],
  pixelRatio: number,
  extent?: Box,
) => void

interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/**
 * Has Cytoscape draw what changes, when it changes. By itself it asks for every frame of the screen, whether anything moves or
 * not, and keeps a texture of each element and layers of those, which pays where thousands are panned: a drawing of ours
 * has some two hundred elements, and a click changes the look of them all.
 */
export function paintOnDemand(): void {
  const { prototype } = cytoscape('renderer', 'canvas') as { readonly prototype: Renderer }
  const { render, recalculateRenderedStyle } = prototype
  prototype.startRenderLoop = () => {}
  prototype.redraw = function (options = {}) {
    this.renderOptions = options
    if (this.requestedFrame) return
    this.requestedFrame = true
    requestAnimationFrame((now) => paintFrame(this, now))
  }
  prototype.render = function (options) {
    if (!options?.forcedContext) {
      sizeLayers(this)
      spareEmptyLayers(this)
    }
    render.call(this, options)
  }
  // A box that was asked for in between has the label where it stood before: it is worked out anew.
  prototype.recalculateRenderedStyle = function (elements, useCache) {
    recalculateRenderedStyle.call(this, elements, useCache)
    if (!useCache) for (const { _private } of elements) _private.bbCache = null
  }
  prototype.drawLayeredElements = drawStraight
  prototype.drawCachedElements = drawStraight
}

function paintFrame(renderer: Renderer, now: number): void {
  if (renderer.destroyed) return
  renderer.requestedFrame = false
  for (const { fn } of renderer.beforeRenderCallbacks) fn(true, now)
  renderer.render(renderer.renderOptions)
  const { cy } = renderer
  if (cy.animated() || cy.elements(':animated').nonempty()) renderer.redraw()
}

/** As it does itself within its first frame, in which it would then draw every layer. */
function sizeLayers(renderer: Renderer): void {
  const ratio = renderer.getPixelRatio()
  if (renderer.prevPxRatio === ratio) return
  renderer.prevPxRatio = ratio
  renderer.invalidateContainerClientCoordsCache()
  renderer.matchCanvasSize(renderer.container)
  for (const layer of [DRAG, WHOLE]) renderer.data.canvasNeedsRedraw[layer] = true
}

const [SELECT_BOX, DRAG, WHOLE] = [0, 1, 2]

/** What was empty and stays so is not drawn anew: what never was drawn into takes no memory, and no time in any frame. */
function spareEmptyLayers(renderer: Renderer): void {
  const { data } = renderer
  spare(renderer, SELECT_BOX, !data.bgActivePosistion)
  const { drag, nondrag } = renderer.getCachedZSortedEles()
  spare(renderer, DRAG, drag.length === 0)
  spare(renderer, WHOLE, nondrag.length === 0)
}

const empty = new WeakMap<Renderer, Set<number>>()

function spare(renderer: Renderer, layer: number, isEmpty: boolean): void {
  const known = empty.get(renderer) ?? new Set<number>([SELECT_BOX, DRAG, WHOLE])
  empty.set(renderer, known)
  const { canvasNeedsRedraw } = renderer.data
  if (isEmpty && known.has(layer)) canvasNeedsRedraw[layer] = false
  if (!isEmpty) known.delete(layer)
  else if (canvasNeedsRedraw[layer]) known.add(layer)
}

const drawStraight: Draw = function (context, elements, _, extent) {
  const sight = extent && around(extent, FAR / Math.min(1, this.cy.zoom()))
  for (const element of elements)
    if (element.visible() && !(sight && isOutside(element, sight))) this.drawElement(context, element)
}

/** Farther than a label reaches from its node, px on the screen. */
const FAR = 240

const around = ({ x1, y1, x2, y2 }: Box, margin: number): Box => ({
  x1: x1 - margin,
  y1: y1 - margin,
  x2: x2 + margin,
  y2: y2 + margin,
})

/**
 * Whether surely nothing of it is in sight, by where nodes stand: working out a box tells the whole picture that boxes have
 * changed, which is then worked out and drawn once more. An arc reaches far from its ends.
 */
function isOutside(element: SingularElementReturnValue, { x1, y1, x2, y2 }: Box): boolean {
  const isLine: boolean = element.isEdge()
  if (isLine && element.hasClass('arc')) return false
  const at = isLine ? [element.source().position(), element.target().position()] : [element.position()]
  return (
    at.every(({ x }) => x < x1) ||
    at.every(({ x }) => x > x2) ||
    at.every(({ y }) => y < y1) ||
    at.every(({ y }) => y > y2)
  )
}

/**
 * Until the first frame nothing has a box, an order or a look that could be out of date: that each property of each element has
 * changed is not gone into. Gives what ends this.
 */
export function styleUntold(cy: Core): () => void {
  const style = cy.style() as unknown as {
    checkTriggers?: (element: { readonly _private: { styleCache: unknown } }) => void
  }
  style.checkTriggers = ({ _private }) => {
    _private.styleCache = null
  }
  return () => {
    delete style.checkTriggers
  }
}
