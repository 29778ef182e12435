import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals-core'
import cytoscape from 'cytoscape'
import type { Direction } from '../graph/paths/walk'
import { type Pane, type Point, zoomButtons } from '../layouts/kernel/parts'
import type { Drawings } from '../layouts/layout'
import type { MapDrawing } from '../layouts/map/drawing'
import type { WebTask } from '../layouts/web'
import type { ReadyLayout } from '../layouts/web/ready'
import type { Labourer } from '../platform/labourer'
import type { Store } from '../state/store'
import type { Selection } from '../state/view'
import * as camera from './camera'
import { elementsOf } from './elements'
import { followNewcomers, followPositions, followSelection } from './follow'
import { type Land, layGround, mapIn } from './ground/ground'
import { paintEllipses } from './ground/paintEllipses'
import { layUnder } from './ground/underlay'
import { withGroupNodes } from './groups/groupNodes'
import { listenToGestures } from './input/gestures'
import { listenToTouch } from './input/touch'
import { scrollColumns } from './input/wheel'
import { answerInspections } from './inspect/asked'
import { drawnLines, labelPicture } from './labels/labelling'
import { createMeasure, labelWidth } from './labels/measure'
import { createLayingOut, type LayingOut } from './laying/layingOut'
import { createPlacing } from './laying/placing'
import { whereNodesStand } from './laying/standing'
import { frameNeighbourhood, neighbourTowards } from './neighbourhood'
import { lookAhead, paintOnDemand } from './painting/painter'
import { styleUntold } from './painting/untold'
import { pairLines, speaksOfLines } from './pairLines'
import { inLayout, isEmpty } from './picture'
import { reconcile } from './reconcile'
import { createSources } from './sources'
import { createStills, type Stills } from './stills'
import { stylesheet } from './style/style'
import { readTokens } from './style/tokens'

paintOnDemand()

/** How large a selection is shown above a sheet. */
const CLOSEST = 1.15

/** How long what stands around the graph waits for it, ms: longer only where a layout takes its time. */
const UNTIL_LAID_OUT = 400

export interface Surroundings {
  /** Lays out what nothing was made for ahead of time; stopped with the canvas. */
  readonly layouts: Labourer<WebTask, ReadyLayout>
  /** Whether the piece is so large that nothing is done with it at a stretch. */
  readonly isMuch: boolean
  /** px at the pane's bottom that a sheet takes while something is selected. */
  covered(): number
  /** px at the pane's bottom over which a bar lies. */
  overlaid(): number
  /** Whether the zoom buttons lie over the pane's upper right corner. */
  hasZoomButtons(): boolean
  /** The graph is drawn, or will take a while. */
  onFirstFrame(): void
  /** A right click or a long press on something, or with null on nothing; `at` in px of the window. */
  onMenu(on: Selection | null, at: Point): void
}

export interface Canvas extends Stills {
  fit(): void
  zoomBy(factor: number): void
  frame(entity: string): void
  neighbourTowards(entity: string, direction: Direction): string | null
  whereIs(entity: string): { x: number; y: number } | null
  /** Where an entity or the middle of a tie stands in the window, px; null where it is not drawn. */
  onScreen(id: string): Point | null
  /** The map that is drawn; null while another layout is. */
  readonly map: ReadonlySignal<MapDrawing | null>
  readonly land: ReadonlySignal<Land>
  /** Fetches the map's land again, once that has failed. */
  retryLand(): void
  /** How far a layout is for which nothing was made ahead of time. */
  readonly layingOut: ReadonlySignal<LayingOut>
  /** Lays out again: with little effort where that takes long, as usual where it has failed. */
  layOutAgain(): void
  destroy(): void
}

/**
 * Draws the store's piece and view into a container and keeps the drawing up to date. The labels' font must be loaded.
 * Nothing is read back from the drawing but where a node was dragged to.
 */
export function mountCanvas(
  container: HTMLElement,
  store: Store,
  ready: readonly ReadyLayout[],
  drawings: Signal<Drawings>,
  { layouts, isMuch, covered, overlaid, hasZoomButtons, onFirstFrame, onMenu }: Surroundings,
): Canvas {
  const cy = cytoscape({
    container,
    style: stylesheet(readTokens(), false),
    minZoom: camera.FARTHEST_OUT,
    maxZoom: 4,
    // On a screen of 1x, labels at fractions of a pixel blur.
    pixelRatio: Math.max(2, window.devicePixelRatio),
    // Positions come with the elements: Cytoscape's own layout would be for nothing.
    layout: { name: 'preset' },
    autounselectify: true,
    boxSelectionEnabled: false,
    // A finger trembles, and a hand moves the mouse a little while it clicks; both still mean a tap.
    touchTapThreshold: 14,
    desktopTapThreshold: 6,
  })
  const tellOfStyles = styleUntold(cy)
  if (isMuch) lookAhead(cy)
  const underlay = layUnder(cy, container)
  const widthOf = labelWidth()
  const measure = createMeasure(widthOf)
  const pane = signal<Pane>({ width: container.clientWidth, height: container.clientHeight })
  const zoom = signal(1)
  const made = signal(ready)
  const given = computed(() => ({
    pane: pane.value,
    covered: hasZoomButtons() ? [zoomButtons(pane.value)] : [],
    made: made.value,
  }))
  const sources = createSources(store, measure, given)
  /** Places in other layouts, draws shapes around groups, and keeps what is drawn; null until the graph is drawn. */
  const later = signal<typeof import('./later') | null>(null)
  const hasFailed = signal(false)
  const fetchLater = () => {
    hasFailed.value = false
    import('./later').then(
      (fetched) => {
        later.value = fetched
      },
      // Asked for again with the next groups, or layout.
      (error: unknown) => {
        console.info(error)
        hasFailed.value = true
      },
    )
  }
  const placing = createPlacing(store, later)
  // What was drawn before is given to the layout, and told to nobody: a drawing follows from what it is made from.
  const drawing = computed(() =>
    isEmpty(pane.value) || !sources.now.value || !placing.now.value
      ? null
      : placing.now.value.place(sources.now.value, drawings.peek()),
  )
  const laidOut = computed(() => {
    const layout = placing.now.value?.layout
    return layout && drawing.value && inLayout(layout, drawing.value, given.value.covered)
  })
  const picture = computed(() => (laidOut.value ? withGroupNodes(laidOut.value, store, measure) : null))
  const positions = computed(() => (picture.value ? whereNodesStand(picture.value, store) : null))
  const lines = computed(() =>
    picture.value && positions.value ? drawnLines(store, picture.value, positions.value) : null,
  )
  const labelling = computed(() =>
    picture.value && positions.value && lines.value
      ? labelPicture(store, picture.value, positions.value, lines.value, zoom.value)
      : null,
  )

  const areColoured = computed(() => store.colours.value !== null)
  const onTheme = () => {
    if (isMuch) lookAhead(cy)
    cy.style(stylesheet(readTokens(), areColoured.peek()))
  }
  let wereColoured = false
  const ground = layGround(cy, underlay, picture)
  const drawElements = () => {
    if (!picture.value || !labelling.value) return
    const elements = elementsOf(store, picture.value, labelling.value)
    reconcile(
      cy,
      [...elements, ...pairLines(store, picture.value), ...speaksOfLines(store, picture.value)],
      positions.peek() ?? new Map(),
    )
  }

  const isUndrawn = computed(() => picture.value === null)
  const isMissing = computed(() => placing.now.value !== null && isUndrawn.value && !isEmpty(pane.value))
  const laying = createLayingOut(layouts, isMissing, sources.atFirst, (layout) => {
    made.value = [...made.peek(), layout]
  })

  const stops = [
    effect(() => {
      if (!isUndrawn.value) return
      // Where the graph has no room nothing waits for it.
      const timer = setTimeout(onFirstFrame, isEmpty(pane.value) ? 0 : UNTIL_LAID_OUT)
      return () => clearTimeout(timer)
    }),
    effect(() => {
      if (isMissing.value) laying.begin()
    }),
    effect(() => {
      if (drawing.value) drawings.value = new Map([...drawings.peek(), [drawing.value.by, drawing.value]])
    }),
    areColoured.subscribe((are) => {
      if (are || wereColoured) onTheme()
      wereColoured = are
    }),
    effect(drawElements),
    effect(() => {
      const { backdrop, pane } = picture.value ?? {}
      underlay.set('backdrop', backdrop?.of === 'ellipses' ? paintEllipses(backdrop, pane?.width ?? 0) : null)
    }),
    followPositions(cy, picture, positions),
    followNewcomers(cy, store, positions),
    followSelection(cy, store, {
      covered,
      overlaid,
      closest: () => (picture.peek()?.inRows ? 1 : CLOSEST),
      draw: () => untracked(drawElements),
    }),
    effect(() => {
      if ((store.groups.value.length > 0 || placing.isMissing.value) && later.value === null) fetchLater()
    }),
    effect(() =>
      later.value?.showHulls(cy, underlay, store, () =>
        picture.value && labelling.value ? { picture: picture.value, labelling: labelling.value } : null,
      ),
    ),
  ]

  let frameRequest = 0
  cy.on('zoom', () => {
    cancelAnimationFrame(frameRequest)
    frameRequest = requestAnimationFrame(() => {
      zoom.value = cy.zoom()
    })
  })
  const stopScrolling = scrollColumns(cy, container, () => picture.peek()?.inRows ?? false)
  const stopAnswering = answerInspections(cy, container)
  const touch = listenToTouch(cy, store, container, onMenu)
  listenToGestures(cy, store, touch.isHeld, (entity) => frameNeighbourhood(cy, store, entity))

  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = container
    if (width === pane.value.width && height === pane.value.height) return
    cy.resize()
    pane.value = { width, height }
    const [drawn, at] = [picture.peek(), positions.peek()]
    if (drawn && at) camera.showDrawing(cy, at, drawn.inRows, false)
    else camera.fitDrawing(cy, false)
  })
  observer.observe(container)
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', onTheme)

  cy.on('render', function onRender() {
    if (cy.nodes().empty() && store.piece.entities.length > 0) return
    cy.off('render', onRender)
    tellOfStyles()
    container.dataset.drawn = 'true'
    performance.mark('graph-drawn')
    onFirstFrame()
    fetchLater()
  })
  return {
    fit: () => camera.fitDrawing(cy, true, true),
    zoomBy: (factor) => camera.zoomBy(cy, factor),
    frame: (entity) => frameNeighbourhood(cy, store, entity),
    neighbourTowards: (entity, direction) =>
      neighbourTowards(store, positions.peek() ?? new Map(), entity, direction),
    whereIs: (entity) => {
      const at = positions.peek()?.get(entity)
      return at ? { x: at.x / cy.width(), y: at.y / cy.height() } : null
    },
    onScreen: (id) => {
      const element = cy.getElementById(id)
      if (element.empty() || !element.visible()) return null
      const { left, top } = container.getBoundingClientRect()
      const { x1, x2, y1, y2 } = element.renderedBoundingBox({ includeLabels: false })
      return { x: left + (x1 + x2) / 2, y: top + (y1 + y2) / 2 }
    },
    ...createStills({ cy, store, picture, positions, drawings, given, measure, widthOf, ground, later }),
    map: computed(() => mapIn(picture.value)),
    land: ground.land,
    retryLand: ground.retry,
    layingOut: computed(() => (placing.isMissing.value && hasFailed.value ? 'failed' : laying.state.value)),
    layOutAgain: () => (placing.isMissing.peek() ? fetchLater() : laying.again()),
    destroy: () => {
      ground.stop()
      for (const stop of stops) stop()
      touch.stop()
      stopAnswering()
      layouts.stop()
      stopScrolling()
      observer.disconnect()
      dark.removeEventListener('change', onTheme)
      cancelAnimationFrame(frameRequest)
      underlay.destroy()
      cy.destroy()
    },
  }
}
