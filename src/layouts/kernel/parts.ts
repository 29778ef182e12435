/**
 * What goes into a layout and what comes out. All lengths are px at zoom 1; y grows downwards.
 * A node's position is its centre. Positions are whole px, so that they are the same in every engine and on every disk.
 */

export interface Box {
  readonly width: number
  readonly height: number
}

export interface LayoutNode {
  readonly id: string
  /** Diameter of the node. */
  readonly size: number
  readonly label: Box
  /** How much its label matters where not every label can stand: 1 unless told. */
  readonly priority?: number
}

export interface LayoutEdge {
  readonly source: string
  readonly target: string
  /** Number of claims told by the line: a heavier line is kept a little shorter. 1 unless told. */
  readonly weight?: number
  /** Something that stands at the line's midpoint and should cover neither a label nor a node. */
  readonly pill?: Box
}

export interface Pane {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** By node id. */
export type Positions = ReadonlyMap<string, Point>

export const allPlaces = ['below', 'right', 'left', 'above'] as const
/** Where a label stands beside its node. */
export type Place = (typeof allPlaces)[number]

/** By node id; null: the label is hidden. A node that is not in it has its label below. */
export type Places = ReadonlyMap<string, Place | null>

/** Between a node and its own label, px. */
export const LABEL_GAP = 4

/** The label's rectangle for a node at a point. */
export function labelRect(at: Point, size: number, label: Box, place: Place): Rect {
  const reach = size / 2 + LABEL_GAP
  const { width, height } = label
  if (place === 'right' || place === 'left') {
    const left = place === 'right' ? at.x + reach : at.x - reach - width
    return { left, top: at.y - height / 2, right: left + width, bottom: at.y + height / 2 }
  }
  const top = place === 'below' ? at.y + reach : at.y - reach - height
  return { left: at.x - width / 2, top, right: at.x + width / 2, bottom: top + height }
}

/** The square that a node takes. */
export function nodeRect(at: Point, size: number): Rect {
  const half = size / 2
  return { left: at.x - half, top: at.y - half, right: at.x + half, bottom: at.y + half }
}

/** With so much around it. */
export const grown = ({ left, top, right, bottom }: Rect, by: number): Rect => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** What the zoom buttons cover in the upper right corner of a pane. */
export function zoomButtons(pane: Pane): Rect {
  return { left: pane.width - 52, top: 0, right: pane.width, bottom: 132 }
}
