import type { Core } from 'cytoscape'
import type { Tokens } from '../../graph/look/tokens'
import { readTokens } from '../style/tokens'

/** Paints in the drawing's coordinates (px at zoom 1); `zoom` is for what must keep its size on the screen. */
export type Paint = (context: CanvasRenderingContext2D, zoom: number, tokens: Tokens) => void

/** From the lowest. */
const layerOrder = ['land', 'backdrop', 'groups'] as const
export type Layer = (typeof layerOrder)[number]

export interface Underlay {
  /** Paints a layer from now on, or takes it away. */
  set(layer: Layer, paint: Paint | null): void
  destroy(): void
}

/** A canvas behind Cytoscape's own, which it follows frame by frame: what lies under nodes and lines. */
export function layUnder(cy: Core, container: HTMLElement): Underlay {
  const canvas = document.createElement('canvas')
  canvas.className = 'underlay'
  canvas.setAttribute('aria-hidden', 'true')
  container.prepend(canvas)
  const layers = new Map<Layer, Paint | null>()
  let isClear = true

  const draw = () => {
    const painted = layerOrder.flatMap((layer) => layers.get(layer) ?? [])
    if (painted.length === 0 && isClear) return
    const ratio = Math.max(1, window.devicePixelRatio)
    const [width, height] = [cy.width(), cy.height()]
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
    const context = canvas.getContext('2d')
    if (!context) return
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    const { x, y } = cy.pan()
    const zoom = cy.zoom()
    const tokens = readTokens()
    for (const paint of painted) {
      context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio)
      context.save()
      paint(context, zoom, tokens)
      context.restore()
    }
    isClear = painted.length === 0
  }
  cy.on('render', draw)
  return {
    set(layer, paint) {
      if ((layers.get(layer) ?? null) === paint) return
      layers.set(layer, paint)
      draw()
    },
    destroy() {
      cy.off('render', draw)
      canvas.remove()
    },
  }
}
