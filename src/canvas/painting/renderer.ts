import type { Core, SingularElementReturnValue } from 'cytoscape'

/** What is changed of Cytoscape's renderer, and what that takes; it comes without types. */
export interface Renderer {
  readonly cy: Core
  readonly destroyed?: boolean
  readonly data: {
    /** By layer. */
    readonly canvasNeedsRedraw: boolean[]
    readonly canvasContainer: HTMLElement
    readonly bgActivePosistion?: unknown
  }
  readonly beforeRenderCallbacks: readonly { fn(willDraw: boolean, now: number): void }[]
  requestedFrame?: boolean
  renderOptions?: RenderOptions
  prevPxRatio?: number
  readonly container: HTMLElement
  readonly styleObserver?: MutationObserver
  getPixelRatio(): number
  invalidateContainerClientCoordsCache(): void
  matchCanvasSize(container: HTMLElement): void
  getCachedZSortedEles(): { readonly drag: readonly unknown[]; readonly nondrag: readonly unknown[] }
  drawElement(
    context: CanvasRenderingContext2D,
    element: SingularElementReturnValue,
    shiftedFrom: null,
    withText: boolean,
  ): void
  drawElementText(context: CanvasRenderingContext2D, element: SingularElementReturnValue): void
  findNearestElements(...spot: Spot): readonly unknown[]
  load(): void
  /** Works out, as the next frame would, whatever has changed. */
  flushRenderedStyleQueue(): void
  notify(event: string, elements?: unknown): void
  render(options?: RenderOptions): void
  recalculateRenderedStyle(
    elements: Iterable<{ readonly _private: { bbCache: unknown } }>,
    useCache?: boolean,
  ): void
  startRenderLoop(): void
  redraw(options?: RenderOptions): void
  drawLayeredElements: Draw
  drawCachedElements: Draw
}

/** What works out how it looks when it is told to. */
export interface Styled {
  cleanStyle(): void
  nodes(): Iterable<{ readonly _private: { bbCache: unknown } }>
}

/** Where something is looked for, and how. */
export type Spot = readonly [x: number, y: number, interactiveOnly?: boolean, byFinger?: boolean]

export interface RenderOptions {
  /** Where it is drawn to instead of to the screen. */
  readonly forcedContext?: CanvasRenderingContext2D
}

export type Draw = (
  this: Renderer,
  context: CanvasRenderingContext2D,
  elements: readonly SingularElementReturnValue[],
  pixelRatio: number,
  extent?: Box,
) => void

export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}
