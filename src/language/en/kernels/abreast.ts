/**
 * Sequences of any lengths, read abreast: each step takes the next row of all that are so long, the longest first. So
 * every weight is fetched once for several of them, whichever way they are read.
 */

/** More at once would save no more, and take more memory. */
const AT_ONCE = 16

/** The items in parts that are best read abreast. */
export const inParts = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, part) =>
    items.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )

export interface Abreast {
  /** Of rows. */
  readonly count: number
  /** How many have a row in each step. Rows follow each other by steps. */
  readonly steps: readonly number[]
  /** For each sequence, as they were given, the rows of its items. */
  readonly rows: readonly Int32Array[]
}

export function abreast(lengths: readonly number[]): Abreast {
  const rows = lengths.map((length) => new Int32Array(length))
  const longestFirst = rows.toSorted((a, b) => b.length - a.length)
  const steps: number[] = []
  let [row, many] = [0, longestFirst.length]
  for (let step = 0; step < (longestFirst[0]?.length ?? 0); step++) {
    while ((longestFirst[many - 1]?.length ?? 0) <= step) many--
    for (const own of longestFirst.slice(0, many)) own[step] = row++
    steps.push(many)
  }
  return { count: row, steps, rows }
}

/** The rows of one sequence, in its order; each has `wide` numbers. */
export function rowsOf(values: Float32Array, wide: number, rows: Int32Array): Float32Array {
  const found = new Float32Array(rows.length * wide)
  rows.forEach((row, at) => {
    found.set(values.subarray(row * wide, (row + 1) * wide), at * wide)
  })
  return found
}
