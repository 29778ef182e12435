import { clippedLength } from './geometry'
import { type Box, grown, type Pane, type Point, type Rect } from './parts'
import { overlaps } from './places'

export interface Surroundings {
  /** Nothing may lie on these: nodes, labels, names placed before. */
  readonly taken: readonly Rect[]
  /** What belongs to others: a name near it would be taken for theirs. */
  readonly foreign: readonly Rect[]
  readonly segments: readonly (readonly [Point, Point])[]
  readonly pane: Pane
}

/** Every so many points of the line are tried. */
const EVERY = 4
const EDGE = 2
/** px around what belongs to others. */
const NEAR = 12
/** px of lines that run through a name which weigh as much as … */
const [PER_LINE_OF_TEXT, BESIDE_THE_EDGE, NEAR_OTHERS] = [14, 8, 60]

/**
 * A free spot on the edge of a shape for one of several boxes, the first being liked best: where few lines run through and
 * nobody else is near; of equals, the highest. Null where there is none.
 */
export function nameSpot(
  lines: readonly (readonly Point[])[],
  boxes: readonly Box[],
  { taken, foreign, segments, pane }: Surroundings,
): { readonly box: number; readonly rect: Rect } | null {
  let best: { box: number; rect: Rect; cost: number } | null = null
  const points = lines.flatMap((line) => line.filter((_, at) => at % EVERY === 0))
  for (const [box, { width, height }] of boxes.entries())
    for (const { x, y } of points)
      for (const share of [0.5, 0.1, 0.9])
        for (const rise of [0.5, 1, 0]) {
          const [left, top] = [x - width * share, y - height * rise]
          const rect = { left, top, right: left + width, bottom: top + height }
          if (isOutside(rect, pane) || taken.some((other) => overlaps(rect, other))) continue
          const near = grown(rect, NEAR)
          const cost =
            segments.reduce((sum, segment) => sum + clippedLength(...segment, rect), 0) +
            box * PER_LINE_OF_TEXT +
            Math.abs(rise - 0.5) * BESIDE_THE_EDGE +
            Math.abs(share - 0.5) * BESIDE_THE_EDGE +
            foreign.filter((other) => overlaps(near, other)).length * NEAR_OTHERS +
            top * 0.05
          if (!best || cost < best.cost) best = { box, rect, cost }
        }
  return best
}

const isOutside = ({ left, top, right, bottom }: Rect, { width, height }: Pane): boolean =>
  left < EDGE || top < EDGE || right > width - EDGE || bottom > height - EDGE
