import { seededRandom } from '../../graph/random'
import type { LayoutNode, Pane, Point, Positions } from '../kernel/parts'
import { moveApart } from '../multilevel/apart'

/** A pane is of another shape where it is so many times as wide for its height, or less. */
const OTHER_SHAPE = 1.4
/** Around a node, px: some of its label has room beside or below it. */
const AROUND = { across: 22, down: 14 }

const shape = ({ width, height }: Pane): number => width / height

export function isOfOtherShape(one: Pane, other: Pane, by = OTHER_SHAPE): boolean {
  const wider = shape(one) / shape(other)
  return Math.max(wider, 1 / wider) > by
}

/**
 * A drawing that was made for one pane as it fills one of another shape: as large, but wider for its height or less, with
 * everybody on the same side of the others. Who would cover another is moved aside.
 */
export function reshaped(
  positions: Positions,
  nodes: readonly LayoutNode[],
  from: Pane,
  to: Pane,
): Positions {
  const wider = Math.sqrt(shape(to) / shape(from))
  const placed = new Map<string, Point>()
  for (const [id, { x, y }] of positions) placed.set(id, { x: x * wider, y: y / wider })
  const shown = nodes.flatMap((node) => {
    const at = placed.get(node.id)
    return at ? [{ node, at }] : []
  })
  const spots = {
    x: Float64Array.from(shown, ({ at }) => at.x),
    y: Float64Array.from(shown, ({ at }) => at.y),
  }
  const cells = shown.map(({ node: { size } }) => {
    const [across, down] = [size / 2 + AROUND.across / 2, size / 2 + AROUND.down / 2]
    return { left: across, right: across, up: down, down }
  })
  moveApart(cells, spots, seededRandom(1))
  shown.forEach(({ node }, at) => {
    placed.set(node.id, { x: Math.round(spots.x[at] ?? 0), y: Math.round(spots.y[at] ?? 0) })
  })
  return placed
}
