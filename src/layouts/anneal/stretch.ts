import type { Rect } from '../kernel/parts'
import { type Body, moveBody, reach } from './scene'

/** What one body takes on one axis: its centre, and how far it reaches to both sides. */
interface Extent {
  readonly at: number
  readonly before: number
  readonly after: number
}

/**
 * Scales and shifts the positions, each axis on its own, so that the drawing's box becomes the given one; sizes stay as
 * they are. Bodies that keep clear of each other still do after growing. A drawing without extent is centred.
 */
export function stretchInto(bodies: readonly Body[], box: Rect): void {
  const reaches = bodies.map((body) => ({ body, r: reach(body) }))
  const across = fitAxis(
    reaches.map(({ body, r }) => ({ at: body.x, before: r.left, after: r.right })),
    box.left,
    box.right,
  )
  const down = fitAxis(
    reaches.map(({ body, r }) => ({ at: body.y, before: r.top, after: r.bottom })),
    box.top,
    box.bottom,
  )
  for (const body of bodies) moveBody(body, across(body.x), down(body.y))
}

const LARGEST = 1e6

/** The linear map that makes the extents together reach from `low` to `high`. */
function fitAxis(extents: readonly Extent[], low: number, high: number): (at: number) => number {
  const lengthAt = (scale: number) => last(extents, scale) - first(extents, scale)
  let less = 0
  let more = 1
  // The length grows with the scale, so the scale is bracketed and then halved in.
  while (lengthAt(more) < high - low && more < LARGEST) more *= 2
  const flat = more >= LARGEST
  for (let i = 0; i < 40 && !flat; i++) {
    const middle = (less + more) / 2
    if (lengthAt(middle) < high - low) less = middle
    else more = middle
  }
  const scale = flat ? 1 : less
  const offset = (low + high - first(extents, scale) - last(extents, scale)) / 2
  return (at) => at * scale + offset
}

function first(extents: readonly Extent[], scale: number): number {
  return extents.reduce(
    (least, { at, before }) => Math.min(least, at * scale - before),
    Number.POSITIVE_INFINITY,
  )
}

function last(extents: readonly Extent[], scale: number): number {
  return extents.reduce((most, { at, after }) => Math.max(most, at * scale + after), Number.NEGATIVE_INFINITY)
}
