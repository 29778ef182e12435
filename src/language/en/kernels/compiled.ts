/**
 * The same products in WebAssembly, which works out two 64-bit numbers at once. Each sum is taken as exactly and in the
 * same order, so results are the same to the last bit.
 */

import { BLOCK, code } from './code'
import type { AddProducts, Matrix } from './plain'

const BYTES = Float64Array.BYTES_PER_ELEMENT
const PAGE = 65_536

/** Where a matrix stands, as indices: by blocks of rows, within them by columns. Behind it two vectors, and their sums. */
interface Place {
  readonly vectors: number
  readonly sums: number
  /** Of the sums of a vector: as many as there are rows, in whole blocks. */
  readonly height: number
  /** What tells the code all this, in bytes. */
  readonly told: readonly number[]
}

/** `null` in a page, whose policy lets nothing be compiled, and where numbers are only worked out one by one. */
export function compiledProducts(): AddProducts | null {
  if ('WorkerGlobalScope' in globalThis || 'document' in globalThis || !WebAssembly.validate(code))
    return null
  const memory = new WebAssembly.Memory({ initial: 0 })
  const { one, two } = new WebAssembly.Instance(new WebAssembly.Module(code), { own: { memory } }).exports
  if (typeof one !== 'function' || typeof two !== 'function') return null
  let numbers = new Float64Array(memory.buffer)
  // Weights are loaded once, and for good.
  const places = new WeakMap<Matrix, Place>()

  function put(matrix: Matrix): Place {
    const { rows, columns, values } = matrix
    const height = Math.ceil(rows / BLOCK) * BLOCK
    const pages = Math.ceil(((height * columns + 2 * columns + 2 * height) * BYTES) / PAGE)
    const weights = (memory.grow(pages) * PAGE) / BYTES
    numbers = new Float64Array(memory.buffer)
    for (let row = 0; row < rows; row++) {
      const first = weights + (row - (row % BLOCK)) * columns + (row % BLOCK)
      for (let at = 0; at < columns; at++) numbers[first + at * BLOCK] = values[row * columns + at] ?? 0
    }
    const vectors = weights + height * columns
    const sums = vectors + 2 * columns
    const told = [weights, vectors, vectors + columns, sums, sums + height].map((place) => place * BYTES)
    const place = { vectors, sums, height, told }
    places.set(matrix, place)
    return place
  }

  return (y, to, matrix, x, from, count) => {
    const { rows, columns } = matrix
    const { vectors, sums, height, told } = places.get(matrix) ?? put(matrix)
    for (let done = 0; done < count; done += 2) {
      const many = Math.min(2, count - done)
      const [start, first] = [from + done * columns, to + done * rows]
      for (let at = 0; at < many * columns; at++) numbers[vectors + at] = x[start + at] ?? 0
      if (many === 2) two(...told)
      else one(...told)
      for (let vector = 0; vector < many; vector++)
        addSums(y, first + vector * rows, rows, numbers, sums + vector * height)
    }
  }
}

function addSums(y: Float32Array, to: number, count: number, sums: Float64Array, from: number): void {
  for (let at = 0; at < count; at++) y[to + at] = (y[to + at] ?? 0) + (sums[from + at] ?? 0)
}
