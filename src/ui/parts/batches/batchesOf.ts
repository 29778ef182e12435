/** Items that are drawn together, at least. */
const FEWEST = 24
/** Batches of a list, at most: the page looks after each of them whenever it is drawn. */
const MOST_BATCHES = 150

/** From one index up to another, exclusive: all of a list in order. */
export function batchesOf(
  length: number,
  together = Math.max(FEWEST, Math.ceil(length / MOST_BATCHES)),
): readonly { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(length / together) }, (_, at) => ({
    from: at * together,
    to: Math.min(length, (at + 1) * together),
  }))
}
