/** A connected part, laid out: its nodes by number, from its upper left corner, px. */
export interface Block {
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
}

export interface Item {
  readonly node: number
  readonly x: number
  readonly y: number
}

/** Between two parts, px. */
const BETWEEN = 16

/**
 * Blocks beside each other in rows under the first, which is the largest: as wide as makes the whole about `aspect` times
 * as wide as high. Within a row, tops are level.
 */
export function pack(blocks: readonly Block[], aspect: number): readonly Item[] {
  const [first, ...others] = blocks
  if (first === undefined) return []
  const area = others.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0)
  const width = Math.max(first.width, Math.sqrt((first.width * first.height + area) * aspect))
  const placed: Item[] = []
  let [left, top, height] = [0, 0, 0]
  const rows = [first, ...others.toSorted((a, b) => b.height - a.height)]
  rows.forEach((block, at) => {
    const wraps = left > 0 && (left + block.width > width || at === 1)
    if (wraps) {
      top += height + BETWEEN
      left = 0
      height = 0
    }
    // The largest stands in the middle of what lies under it.
    const shift = at === 0 ? Math.max(0, (width - block.width) / 2) : 0
    for (const { node, x, y } of block.items) placed.push({ node, x: left + shift + x, y: top + y })
    left += block.width + BETWEEN
    height = Math.max(height, block.height)
  })
  return placed
}
