import { clippedLength } from '../kernel/geometry'
import {
  allPlaces,
  grown,
  type LayoutNode,
  labelRect,
  nodeRect,
  type Place,
  type Point,
  type Rect,
} from '../kernel/parts'
import { overlaps } from '../kernel/places'

export interface Stand {
  readonly at: Point
  /** Null where there is no room for the label. */
  readonly place: Place | null
}

/** A line through its label counts as much as standing so many px further away. */
const LINE_COST = 14

type Line = readonly [from: Point, to: Point]

/** The free room of a drawing, which gets less with each node that takes its stand. */
export class Room {
  readonly #bounds: Rect
  readonly #taken: Rect[]
  readonly #lines: Line[] = []
  readonly #aroundNode: number
  readonly #aroundLabel: number

  /** `padding`: px kept free around a node, and around a label. */
  constructor(bounds: Rect, taken: readonly Rect[], padding: readonly [node: number, label: number]) {
    this.#bounds = bounds
    this.#taken = [...taken]
    ;[this.#aroundNode, this.#aroundLabel] = padding
  }

  addLine(from: Point, to: Point): void {
    this.#lines.push([from, to])
  }

  /**
   * The first of the rings that has room for a node and its label, there where it costs least: `costAt` in px (infinite where
   * neither may be), and lines that run through the label. Null where no ring has.
   */
  find(
    node: LayoutNode,
    rings: Iterable<readonly Point[]>,
    places: readonly (Place | null)[] = allPlaces,
    costAt: (at: Point, label: Rect | null) => number = () => 0,
  ): Stand | null {
    for (const ring of rings) {
      let best: (Stand & { readonly cost: number }) | null = null
      for (const point of ring) {
        const at = { x: Math.round(point.x), y: Math.round(point.y) }
        if (!this.#isFree(grown(nodeRect(at, node.size), this.#aroundNode))) continue
        for (const place of places) {
          const label = place === null ? null : labelRect(at, node.size, node.label, place)
          if (label && !this.#isFree(grown(label, this.#aroundLabel))) continue
          const cost = costAt(at, label) + LINE_COST * (label ? this.#linesThrough(label, at) : 0)
          if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { at, place, cost }
        }
      }
      if (best) return { at: best.at, place: best.place }
    }
    return null
  }

  /** The first place where the label of a node, which stands already, has room. */
  labelPlace(node: LayoutNode, at: Point, places: readonly Place[]): Place | null {
    const hasRoom = (place: Place) =>
      this.#isFree(grown(labelRect(at, node.size, node.label, place), this.#aroundLabel))
    return places.find(hasRoom) ?? null
  }

  /** Something else stands there. */
  block(rect: Rect): void {
    this.#taken.push(rect)
  }

  take(node: LayoutNode, { at, place }: Stand): void {
    this.#taken.push(grown(nodeRect(at, node.size), this.#aroundNode))
    if (place !== null)
      this.#taken.push(grown(labelRect(at, node.size, node.label, place), this.#aroundLabel))
  }

  #isFree(rect: Rect): boolean {
    const { left, top, right, bottom } = this.#bounds
    return (
      rect.left >= left &&
      rect.top >= top &&
      rect.right <= right &&
      rect.bottom <= bottom &&
      !this.#taken.some((other) => overlaps(rect, other))
    )
  }

  /** A node's own lines do not count: they end at it. */
  #linesThrough(rect: Rect, own: Point): number {
    return this.#lines.filter(
      ([from, to]) => !isNear(from, own) && !isNear(to, own) && clippedLength(from, to, rect) > 0,
    ).length
  }
}

const isNear = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 1

/** A point, and rings of points around it, further and further away, px. */
export function* ringsAround(at: Point, from: number, step: number, to: number): Iterable<readonly Point[]> {
  for (let radius = from; radius <= to; radius += step) {
    if (radius === 0) {
      yield [at]
      continue
    }
    const count = Math.max(8, Math.min(24, Math.round((2 * Math.PI * radius) / 20)))
    yield Array.from({ length: count }, (_, i) => {
      const angle = (2 * Math.PI * i) / count
      return { x: at.x + Math.cos(angle) * radius, y: at.y + Math.sin(angle) * radius }
    })
  }
}
