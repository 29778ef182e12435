import type { Rect } from '../../../src/layouts/kernel/parts'

/** Which two of some rectangles cover each other, by their numbers. */
export const overlapping = (rects: readonly Rect[]): readonly (readonly [number, number])[] =>
  rects.flatMap((one, at) =>
    rects.flatMap((other, second) =>
      second > at &&
      one.left < other.right &&
      other.left < one.right &&
      one.top < other.bottom &&
      other.top < one.bottom
        ? [[at, second] as const]
        : [],
    ),
  )
