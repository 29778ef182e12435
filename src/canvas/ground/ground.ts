import { effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Core } from 'cytoscape'
import type { MapDrawing } from '../../layouts/map/drawing'
import { groundShown } from '../../layouts/map/ground'
import { motion } from '../../platform/wishes'
import type { Picture } from '../picture'
import type { Paint, Underlay } from './underlay'

const FADE_MS = 400
const LATE_MS = 1000

/** How far the land below a map is; `late` where the reader waits for it. */
export type Land = 'loading' | 'late' | 'drawn' | 'failed'

export interface Ground {
  readonly land: ReadonlySignal<Land>
  /** Fetches the land again, once that has failed. */
  retry(): void
  /** Of the land under a map, as in SVG; null while it is not here. */
  outline(map: MapDrawing): string | null
  stop(): void
}

/** The map that a picture has, if any. */
export const mapIn = (picture: Picture | null): MapDrawing | null =>
  picture?.backdrop?.of === 'land' ? picture.backdrop.map : null

type Atlas = typeof import('../../layouts/backdrop/land')
type Painter = typeof import('./paintMap')

interface Outline {
  /** As in SVG. */
  readonly d: string
  readonly path: Path2D
}

/** Projecting the coasts takes some 50 ms: once for each map. */
const outlines = new WeakMap<MapDrawing, Outline>()

function outlineOf(atlas: Atlas, map: MapDrawing): Outline {
  const known = outlines.get(map)
  if (known) return known
  const d = atlas.landIn(map.projection, groundShown(map))
  const outline = { d, path: new Path2D(d) }
  outlines.set(map, outline)
  return outline
}

/** Lays the land under a map, in sight of the reader where the layout changes, and takes it away again. */
export function layGround(
  cy: Core,
  underlay: Underlay,
  picture: ReadonlySignal<Picture | null>,
  load: () => Promise<Atlas> = () => import('../../layouts/backdrop/land'),
): Ground {
  const atlas = signal<Atlas | null>(null)
  const painter = signal<Painter | null>(null)
  const land = signal<Land>('loading')
  let isAsked = false
  let lateness: ReturnType<typeof setTimeout> | undefined

  const ask = () => {
    if (isAsked) return
    isAsked = true
    land.value = 'loading'
    lateness = setTimeout(() => {
      land.value = 'late'
    }, LATE_MS)
    const settle = (loaded: Atlas | null) => {
      clearTimeout(lateness)
      atlas.value = loaded
      land.value = loaded ? 'drawn' : 'failed'
      isAsked = loaded !== null
    }
    const painting = import('./paintMap').then((loaded) => {
      painter.value = loaded
    })
    Promise.all([load(), painting]).then(
      ([loaded]) => settle(loaded),
      () => settle(null),
    )
  }

  let frame = 0
  /** How much of the map is to be seen: 0 to 1. */
  let shown = 0
  let shownLand = 0
  let paint: ((context: CanvasRenderingContext2D, zoom: number, map: number, land: number) => void) | null =
    null
  let drawn: MapDrawing | null = null
  const fade = (to: number, hasLand: boolean) => {
    cancelAnimationFrame(frame)
    const [from, landFrom, start] = [shown, shownLand, performance.now()]
    const landTo = hasLand ? to : 0
    const step = () => {
      const duration = motion(FADE_MS)
      const share = duration === 0 ? 1 : Math.min(1, (performance.now() - start) / duration)
      shown = from + (to - from) * share
      shownLand = landFrom + (landTo - landFrom) * share
      const painted = paint
      const layer: Paint | null =
        painted && shown > 0 ? (context, zoom) => painted(context, zoom, shown, shownLand) : null
      underlay.set('land', layer)
      if (share < 1) frame = requestAnimationFrame(step)
    }
    step()
  }
  const stop = effect(() => {
    const map = mapIn(picture.value)
    const loaded = atlas.value
    if (!map) {
      if (drawn) fade(0, loaded !== null)
      drawn = null
      return
    }
    ask()
    const outline = loaded ? outlineOf(loaded, map) : null
    const paintMap = painter.value?.paintMap
    paint = (context, zoom, alpha, landAlpha) =>
      paintMap?.(context, zoom, cy, map, outline?.path ?? null, { map: alpha, land: landAlpha })
    drawn = map
    fade(1, outline !== null)
  })
  return {
    land,
    retry: ask,
    outline(map) {
      const loaded = atlas.peek()
      return loaded && outlineOf(loaded, map).d
    },
    stop: () => {
      stop()
      clearTimeout(lateness)
      cancelAnimationFrame(frame)
    },
  }
}
