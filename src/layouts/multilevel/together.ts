import type { Rect } from '../kernel/parts'
import { type Cell, overlap } from './apart'
import type { Spots } from './spread'

export const areaOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { left, right, up, down }) => sum + (left + right) * (up + down), 0)

/** Of all cells where they stand. */
export function boundsOf(cells: readonly Cell[], { x, y }: Spots): Rect {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  cells.forEach((cell, at) => {
    bounds.left = Math.min(bounds.left, (x[at] ?? 0) - cell.left)
    bounds.right = Math.max(bounds.right, (x[at] ?? 0) + cell.right)
    bounds.top = Math.min(bounds.top, (y[at] ?? 0) - cell.up)
    bounds.bottom = Math.max(bounds.bottom, (y[at] ?? 0) + cell.down)
  })
  return bounds
}

/** How much nearer to the middle somebody comes in a round; so many rounds at most. */
const NEARER = 0.96
const ROUNDS = 60

/**
 * Draws cells that stand clear of each other together, in place, across or down, whichever makes them more nearly `aspect`
 * times as wide as high: until they take as much of their rectangle as `fill` says, or nobody can come nearer without covering
 * another. A grown tree leaves room where nobody is. Growth: n² a round.
 */
export function drawTogether(cells: readonly Cell[], spots: Spots, aspect: number, fill: number): void {
  const { x, y } = spots
  const isFree = (node: number): boolean =>
    cells.every((_, other) => other === node || !overlap(cells, x, y, node, other))
  const drawIn = (along: Float64Array, middle: number): boolean => {
    const inwards = Array.from(along.keys()).sort(
      (a, b) => Math.abs((along[a] ?? 0) - middle) - Math.abs((along[b] ?? 0) - middle),
    )
    let isNearer = false
    for (const node of inwards) {
      const from = along[node] ?? 0
      along[node] = middle + (from - middle) * NEARER
      if (isFree(node)) isNearer = true
      else along[node] = from
    }
    return isNearer
  }
  for (let round = 0; round < ROUNDS; round++) {
    const { left, right, top, bottom } = boundsOf(cells, spots)
    const [width, height] = [right - left, bottom - top]
    if (areaOf(cells) >= fill * width * height) return
    const isWide = width > aspect * height
    if (!drawIn(isWide ? x : y, isWide ? (left + right) / 2 : (top + bottom) / 2)) return
  }
}
