import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import cytoscape from 'cytoscape'
import type { Pane, Positions } from '../graph/layout/layout'
import type { ReadyLayout } from '../graph/layout/ready'
import { otherEnd } from '../graph/ties'
import { type Direction, inDirection } from '../graph/walk'
import { motion } from '../platform/motion'
import type { Store } from '../state/store'
import * as camera from './camera'
import { elementsOf } from './elements'
import { listenToGestures } from './gestures'
import { labelPicture } from './labelling'
import { createLayoutMaker } from './makeLayout'
import { measureLabels } from './measure'
import { drawPicture, type Picture, webTask } from './picture'
import { reconcile } from './reconcile'
import { stylesheet } from './style'
import { readTokens } from './tokens'

const RELAYOUT_MS = 400
/** A pane less wide than this is a phone's, px. */
const NARROW = 600
/** How much further the sheet of a phone covers the pane while something is selected, px. */
const SHEET_RISE = 90

export interface Canvas {
  fit(): void
  zoomBy(factor: number): void
  frame(entity: string): void
  neighbourTowards(entity: string, direction: Direction): string | null
  whereIs(entity: string): { x: number; y: number } | null
  destroy(): void
}

/**
 * Draws the store's piece and view into a container and keeps the drawing up to date. The labels' font must be loaded.
 * Nothing is read back from the drawing but where a node was dragged to.
 */
export function mountCanvas(container: HTMLElement, store: Store, ready: readonly ReadyLayout[]): Canvas {
  const cy = cytoscape({
    container,
    style: stylesheet(readTokens()),
    minZoom: 0.3,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
  })
  const measured = measureLabels(store.piece.entities.map(({ id, name }) => [id, name]))
  const pane = signal<Pane>({ width: container.clientWidth, height: container.clientHeight })
  const zoom = signal(1)
  const made = signal(ready)
  const maker = createLayoutMaker()
  const picture = computed(() =>
    isEmpty(pane.value) ? null : drawPicture(store.layout.value, store, pane.value, measured, made.value),
  )
  /** Where nodes stand now, the reader's pins included. */
  const positions = computed(() => (picture.value ? withPins(picture.value, store) : null))
  const labelling = computed(() =>
    picture.value && positions.value ? labelPicture(store, picture.value, positions.value, zoom.value) : null,
  )

  const stops = [
    effect(() => {
      const isMissing = picture.value === null && !isEmpty(pane.value)
      container.classList.toggle('laying-out', isMissing)
      if (!isMissing) return
      maker.make(webTask(store, pane.value, measured), (layout) => {
        made.value = [...made.peek(), layout]
      })
    }),
    effect(() => {
      if (picture.value && labelling.value) reconcile(cy, elementsOf(store, picture.value, labelling.value))
    }),
    followPositions(cy, picture, positions),
    effect(() => showSelection(cy, store, pane.peek())),
  ]

  let frameRequest = 0
  cy.on('zoom', () => {
    cancelAnimationFrame(frameRequest)
    frameRequest = requestAnimationFrame(() => {
      zoom.value = cy.zoom()
    })
  })
  listenToGestures(cy, store, (entity) => frameNeighbourhood(cy, store, entity))

  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = container
    cy.resize()
    if (width === pane.value.width && height === pane.value.height) return
    pane.value = { width, height }
    camera.fitDrawing(cy, false)
  })
  observer.observe(container)
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const onTheme = () => cy.style(stylesheet(readTokens()))
  dark.addEventListener('change', onTheme)

  cy.on('render', function onRender() {
    if (cy.nodes().empty()) return
    cy.off('render', onRender)
    container.dataset.drawn = 'true'
    performance.mark('graph-drawn')
  })
  return {
    fit: () => camera.fitDrawing(cy, true),
    zoomBy: (factor) => camera.zoomBy(cy, factor),
    frame: (entity) => frameNeighbourhood(cy, store, entity),
    neighbourTowards: (entity, direction) =>
      neighbourTowards(store, positions.peek() ?? new Map(), entity, direction),
    whereIs: (entity) => {
      const at = positions.peek()?.get(entity)
      return at ? { x: at.x / cy.width(), y: at.y / cy.height() } : null
    },
    destroy: () => {
      for (const stop of stops) stop()
      maker.stop()
      observer.disconnect()
      dark.removeEventListener('change', onTheme)
      cancelAnimationFrame(frameRequest)
      cy.destroy()
    },
  }
}

const isEmpty = ({ width, height }: Pane): boolean => width === 0 || height === 0

function withPins({ positions, pane }: Picture, store: Store): Positions {
  const pinned = store.pins.value.filter(
    (pin) => pin.layout === store.layout.value && positions.has(pin.entity),
  )
  if (pinned.length === 0) return positions
  return new Map([
    ...positions,
    ...pinned.map(({ entity, x, y }) => [entity, { x: x * pane.width, y: y * pane.height }] as const),
  ])
}

/** Moves nodes where the picture has them: at once for a new pane or pin, in sight of the reader for a new layout. */
function followPositions(
  cy: cytoscape.Core,
  picture: ReadonlySignal<Picture | null>,
  positions: ReadonlySignal<Positions | null>,
) {
  let shape: { pane: Pane; arcs: boolean } | null = null
  return effect(() => {
    const to = positions.value
    const drawn = picture.peek()
    if (!drawn || !to) return
    const arcs = drawn.arcs.size > 0
    const changesLayout = shape !== null && shape.arcs !== arcs && shape.pane === drawn.pane
    const isFirst = shape === null
    shape = { pane: drawn.pane, arcs }
    const duration = changesLayout ? motion(RELAYOUT_MS) : 0
    const at = (node: { id(): string }) => ({ ...(to.get(node.id()) ?? { x: 0, y: 0 }) })
    cy.nodes().stop()
    if (duration === 0) cy.nodes().positions(at)
    else for (const node of cy.nodes()) node.animate({ position: at(node) }, { duration, easing: 'ease-out' })
    if (isFirst) camera.fitDrawing(cy, false)
    else if (changesLayout) camera.moveHome(cy, true)
  })
}

/** On a phone the selection's surroundings, above the sheet that rises with it; else only what was out of sight. */
function showSelection(cy: cytoscape.Core, store: Store, pane: Pane): void {
  const { selected } = store.lights.value
  const [first] = selected
  if (first === undefined || cy.nodes().empty()) return
  if (pane.width >= NARROW) for (const id of selected) camera.reveal(cy, id)
  else
    camera.frame(cy, [...selected, ...neighbours(store, first)], true, { closest: 1.15, covered: SHEET_RISE })
}

function neighbours(store: Store, entity: string): readonly string[] {
  const { ties } = store.shown.value
  return (store.neighbours.get(entity) ?? [])
    .filter((tie) => ties.has(tie.id))
    .map((tie) => otherEnd(tie, entity))
}

const frameNeighbourhood = (cy: cytoscape.Core, store: Store, entity: string): void =>
  camera.frame(cy, [entity, ...neighbours(store, entity)], true)

function neighbourTowards(
  store: Store,
  positions: Positions,
  entity: string,
  direction: Direction,
): string | null {
  const from = positions.get(entity)
  if (!from) return null
  const candidates = new Map(
    neighbours(store, entity).flatMap((id) => {
      const at = positions.get(id)
      return at ? [[id, at] as const] : []
    }),
  )
  return inDirection(from, candidates, direction)
}
