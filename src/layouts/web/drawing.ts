import { connectedComponents } from '../anneal/components'
import { buildScene, paneBounds, scenePlaces, scenePositions } from '../anneal/scene'
import { search } from '../anneal/search'
import { trayLayout } from '../anneal/tray'
import {
  allPlaces,
  LABEL_GAP,
  type LayoutEdge,
  type LayoutNode,
  type Pane,
  type Place,
  type Places,
  type Positions,
  type Rect,
} from '../kernel/parts'
import { multilevelLayout } from '../multilevel/multilevel'
import { isLarge } from './large'

export interface WebOptions {
  /** Number of starts that compete; unless told, 12 or 32, fewer for a large graph. */
  readonly seeds?: number
  /**
   * `quick`: about a second, for a piece that has no ready layout. `full`: about 15 seconds, ahead of time. Or how many
   * times the work of `quick`.
   */
  readonly effort?: 'quick' | 'full' | number
  /** The first seed; another one gives another drawing. */
  readonly seed?: number
  /** Places that labels may take; unless told, below only, and all four where the pane is too small for that. */
  readonly places?: readonly Place[]
  /** Parts of the pane that the interface covers. */
  readonly avoid?: readonly Rect[]
}

export interface WebDrawing {
  readonly positions: Positions
  readonly places: Places
  /** See `anneal/cost.ts`. */
  readonly cost: number
}

/** The effort `full`, in quick runs. */
const FULL = 16
/** Between the main part and the tray, px. */
const ABOVE_TRAY = 22
/** A component of at most so many nodes goes to the tray. */
const TRAY_NODES = 5
/** The tray takes at most so much of the pane's height. */
const TRAY_SHARE = 0.18
/** Where nodes and labels would cover more of the pane than this, labels may take any of four places. */
const CROWDED = 0.7

/** Like `webDrawing`, for who needs the positions only. */
export function webLayout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  pane: Pane,
  options: WebOptions = {},
): Positions {
  return webDrawing(nodes, edges, pane, options).positions
}

/**
 * The layout *Web*: positions that fill the pane and keep labels, nodes and lines clear of each other. Large components
 * fill the upper part, small ones stand in a tray along the bottom. Stress majorization gives the start, simulated
 * annealing on the cost in `anneal/cost.ts` the rest. A large graph is laid out by `multilevel`, larger than the pane.
 * Same input, same drawing.
 */
export function webDrawing(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  pane: Pane,
  options: WebOptions = {},
): WebDrawing {
  if (isLarge(nodes)) return largeDrawing(nodes, edges, pane, options)
  const bounds = paneBounds(pane)
  const { main, tray } = split(nodes, edges, bounds)
  const trayTop = bounds.bottom - tray.height
  const mainBounds = tray.height > 0 ? { ...bounds, bottom: trayTop - ABOVE_TRAY } : bounds
  const places = options.places ?? (isCrowded(main, mainBounds) ? allPlaces : (['below'] as const))
  const scene = buildScene(main, edges, { bounds: mainBounds, places, avoid: options.avoid ?? [] })
  const { effort = 'quick', seed = 1, seeds } = options
  const factor = effort === 'quick' ? 1 : effort === 'full' ? FULL : effort
  const cost = search(scene, main, edges, { seed, starts: seeds, effort: factor })
  const positions = scenePositions(scene)
  for (const [id, { x, y }] of tray.positions) {
    positions.set(id, { x: Math.round(bounds.left + x), y: Math.round(trayTop + y) })
  }
  return { positions, places: scenePlaces(scene), cost }
}

function largeDrawing(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  { width, height }: Pane,
  { seed = 1 }: WebOptions,
): WebDrawing {
  const positions = multilevelLayout(nodes, edges, { seed, aspect: width / height })
  return { positions, places: new Map(), cost: 0 }
}

/** Which nodes go to the tray, and the others. */
function split(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], bounds: Rect) {
  const [largest, ...others] = connectedComponents(nodes, edges)
  const most = Math.min(TRAY_NODES, (largest?.nodes.length ?? 0) / 3)
  const small = others.filter((component) => component.nodes.length <= most)
  const width = bounds.right - bounds.left
  const highest = (bounds.bottom - bounds.top) * TRAY_SHARE
  let tray = trayLayout(small, width)
  while (tray.height > highest) {
    small.pop()
    tray = trayLayout(small, width)
  }
  return { tray, main: nodes.filter(({ id }) => !tray.positions.has(id)) }
}

function isCrowded(nodes: readonly LayoutNode[], bounds: Rect): boolean {
  const area = (bounds.right - bounds.left) * (bounds.bottom - bounds.top)
  const cells = nodes.reduce(
    (sum, { size, label }) => sum + (Math.max(size, label.width) + 8) * (size + LABEL_GAP + label.height + 8),
    0,
  )
  return cells > CROWDED * area
}
