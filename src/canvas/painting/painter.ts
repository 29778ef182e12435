import cytoscape, { type Core, type SingularElementReturnValue } from 'cytoscape'
import { inSlices, pause } from '../../platform/slices'
import type { Box, Draw, Renderer, Spot, Styled } from './renderer'
import { hasMoved, shift, stand } from './shift'
import { tellChangesOnly } from './untold'

/**
 * Has Cytoscape draw what changes, when it changes. By itself it asks for every frame of the screen, whether anything moves or
 * not, and keeps a texture of each element and layers of those, which pays where thousands are panned: a drawing of ours
 * has some two hundred elements, and a click changes the look of them all.
 */
export function paintOnDemand(): void {
  tellChangesOnly()
  const { prototype } = cytoscape('renderer', 'canvas') as { readonly prototype: Renderer }
  const { load, notify, render, findNearestElements, recalculateRenderedStyle } = prototype
  prototype.startRenderLoop = () => {}
  prototype.redraw = function (options = {}) {
    this.renderOptions = options
    if (this.requestedFrame) return
    this.requestedFrame = true
    requestAnimationFrame((now) => {
      // Before there is anything to be drawn, a frame is no beginning.
      if (this.destroyed || !waiting.has(this.cy) || this.cy.elements().empty()) paintFrame(this, now)
      else {
        waiting.delete(this.cy)
        void inSlices(lookedAhead(this))
          .then(pause)
          .then(() => paintFrame(this, now))
      }
    })
  }
  // That the camera has moved is seen when the frame is painted; nothing else has to be painted for it.
  prototype.notify = function (event, elements) {
    met.delete(this)
    if (event === 'viewport' && !this.destroyed) this.redraw()
    else notify.call(this, event, elements)
  }
  // What a pointer has met is asked for again when it is pressed, and when it is let go.
  prototype.findNearestElements = function (...spot) {
    const known = met.get(this)
    if (known && spot.every((one, at) => known.spot[at] === one)) return known.elements
    const elements = findNearestElements.apply(this, spot)
    met.set(this, { spot, elements })
    return elements
  }
  prototype.load = function () {
    load.call(this)
    // Has all painted anew whenever an attribute of the container changes, such as its cursor. Its size is observed besides.
    this.styleObserver?.disconnect()
  }
  prototype.render = function (options) {
    const { cy, data } = this
    if (options?.forcedContext) {
      render.call(this, options)
      return
    }
    sizeLayers(this)
    const isOutdated = LAYERS.some((layer) => data.canvasNeedsRedraw[layer])
    if (!isOutdated && shift(this)) {
      cy.emit('render')
      return
    }
    if (hasMoved(this)) for (const layer of LAYERS) data.canvasNeedsRedraw[layer] = true
    spareEmptyLayers(this)
    stand(this)
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

/** What was met last, until something changes. */
const met = new WeakMap<Renderer, { readonly spot: Spot; readonly elements: readonly unknown[] }>()

function paintFrame(renderer: Renderer, now: number): void {
  if (renderer.destroyed) return
  renderer.requestedFrame = false
  for (const { fn } of renderer.beforeRenderCallbacks) fn(true, now)
  renderer.render(renderer.renderOptions)
  const { cy } = renderer
  if (cy.animated() || cy.elements(':animated').nonempty()) renderer.redraw()
}

/** Those in whose next frame everything looks new, which is not to keep the page from answering. */
const waiting = new WeakSet<Core>()

/** Has how everything looks worked out in slices before the next frame: of a large piece that would be a long task. */
export const lookAhead = (cy: Core): void => void waiting.add(cy)

function* lookedAhead(renderer: Renderer): Generator<undefined, void> {
  const elements = renderer.cy.elements()
  for (let from = 0; from < elements.length && !renderer.destroyed; from += TOGETHER) {
    const some = elements.slice(from, from + TOGETHER) as unknown as Styled
    some.cleanStyle()
    renderer.recalculateRenderedStyle(some.nodes())
    yield
  }
}

const TOGETHER = 20

/** As it does itself within its first frame, in which it would then draw every layer. */
function sizeLayers(renderer: Renderer): void {
  const ratio = renderer.getPixelRatio()
  if (renderer.prevPxRatio === ratio) return
  renderer.prevPxRatio = ratio
  renderer.invalidateContainerClientCoordsCache()
  renderer.matchCanvasSize(renderer.container)
  for (const layer of [DRAG, WHOLE]) renderer.data.canvasNeedsRedraw[layer] = true
}

const LAYERS = [0, 1, 2] as const
const [SELECT_BOX, DRAG, WHOLE] = LAYERS

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

/** Words on lines come above everything, as in pictures: no line crosses out what another says. */
const drawStraight: Draw = function (context, elements, _, extent) {
  const sight = extent && around(extent, FAR / Math.min(1, this.cy.zoom()))
  const seen = elements.filter((element) => element.visible() && !(sight && isOutside(element, sight)))
  for (const element of seen) this.drawElement(context, element, null, element.isNode())
  for (const element of seen) if (element.isEdge()) this.drawElementText(context, element)
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
