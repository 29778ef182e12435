import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { Extent, Still } from '../../graph/look/still'
import type { Direction } from '../../graph/paths/walk'
import type { Drawings } from '../../layouts/layout'
import type { MapDrawing } from '../../layouts/map/drawing'
import type { ReadyLayout } from '../../layouts/web/ready'
import type { Store } from '../../state/store'

/** What commands ask of the picture; given by the component that hosts it. */
export interface Camera {
  fit(): void
  zoomBy(factor: number): void
  /** Shows an entity with its neighbours. */
  frame(entity: string): void
  /** The neighbour that lies that way from an entity, or null. */
  neighbourTowards(entity: string, direction: Direction): string | null
  /** Where an entity stands, as shares of the pane. */
  whereIs(entity: string): { x: number; y: number } | null
  /** Where something stands on the screen, px of the window; null where it is not drawn. */
  onScreen(id: string): { x: number; y: number } | null
  /** The graph as it is drawn now; null while it is not. */
  still(extent: Extent): Still | null
  /** The whole graph as another state of the same piece draws it; null while nothing is drawn. */
  stillOf(other: Store): Still | null
  /** The map that is drawn; null while another layout is. */
  readonly map: ReadonlySignal<MapDrawing | null>
  /** How far the map's land is; `late` where the reader waits for it. */
  readonly land: ReadonlySignal<'loading' | 'late' | 'drawn' | 'failed'>
  retryLand(): void
  /** How far a layout is for which nothing was made ahead of time. */
  readonly layingOut: ReadonlySignal<'working' | 'failed' | 'done'>
  /** Lays out again: with little effort where that takes long, as usual where it has failed. */
  layOutAgain(): void
}

/** A graph that is drawn, in an element that can be taken from one place of the page to another. */
export interface Seat {
  readonly element: HTMLElement
  /** Has the focus and a name. */
  readonly graph: HTMLElement
  destroy(): void
}

/** The graph as it is drawn. */
export interface Picture {
  /** Layouts *Web* that were made ahead of time. */
  readonly ready: readonly ReadyLayout[]
  /** The graph while it is drawn and nobody hosts it. */
  readonly seat: Signal<Seat | null>
  /** Null while nothing is drawn. */
  readonly camera: Signal<Camera | null>
  /** Whether it had its first frame; what stands around it waits so long. */
  readonly isDrawn: Signal<boolean>
  /** How the piece was drawn last: while it is edited, and wherever one comes back to, everybody stays where they are. */
  readonly drawings: Signal<Drawings>
}

export const createPicture = (ready: readonly ReadyLayout[] = []): Picture => ({
  ready,
  seat: signal(null),
  camera: signal(null),
  isDrawn: signal(false),
  drawings: signal<Drawings>(new Map()),
})

/** Fulfilled once the graph had its first frame. A page that nobody sees has none: there is nothing to wait for. */
export const firstFrame = ({ isDrawn }: Picture): Promise<void> =>
  new Promise((resolve) => {
    effect(() => {
      if (isDrawn.value || document.hidden) resolve()
    })
  })
