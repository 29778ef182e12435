/** Items that are drawn together. */
const TOGETHER = 24

/** From one index up to another, exclusive: all of a list in order. */
export const batchesOf = (length: number): readonly { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(length / TOGETHER) }, (_, at) => ({
    from: at * TOGETHER,
    to: Math.min(length, (at + 1) * TOGETHER),
  }))
