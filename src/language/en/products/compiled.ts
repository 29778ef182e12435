/**
 * The same products in WebAssembly, which works out two 64-bit numbers at once. Each sum is taken as exactly and in the
 * same order, so results are the same to the last bit.
 */

import { BLOCK, code } from './code'
import type { AddProducts, Matrix } from './plain'

const BYTES = Float64Array.BYTES_PER_ELEMENT
const PAGE = 65_536

/** Where a matrix stands, as indices: by blocks of rows, within them by columns. Behind it the vector, and its sums. */
interface Place {
  readonly weights: number
  readonly vector: number
  readonly sums: number
  readonly end: number
}

/** `null` in a page, whose policy lets nothing be compiled, and where numbers are only worked out one by one. */
export function compiledProducts(): AddProducts | null {
  if ('WorkerGlobalScope' in globalThis || 'document' in globalThis || !WebAssembly.validate(code))
    return null
  const memory = new WebAssembly.Memory({ initial: 0 })
  const { product } = new WebAssembly.Instance(new WebAssembly.Module(code), { own: { memory } }).exports
  if (typeof product !== 'function') return null
  let numbers = new Float64Array(memory.buffer)
  // Weights are loaded once, and for good.
  const places = new WeakMap<Matrix, Place>()

  function put(matrix: Matrix): Place {
    const { rows, columns, values } = matrix
    const height = Math.ceil(rows / BLOCK) * BLOCK
    const pages = Math.ceil(((height * columns + columns + height) * BYTES) / PAGE)
    const weights = (memory.grow(pages) * PAGE) / BYTES
    numbers = new Float64Array(memory.buffer)
    for (let row = 0; row < rows; row++) {
      const first = weights + (row - (row % BLOCK)) * columns + (row % BLOCK)
      for (let at = 0; at < columns; at++) numbers[first + at * BLOCK] = values[row * columns + at] ?? 0
    }
    const vector = weights + height * columns
    const place = { weights, vector, sums: vector + columns, end: vector + columns + height }
    places.set(matrix, place)
    return place
  }

  return (y, to, matrix, x, from, count) => {
    const { rows, columns } = matrix
    const { weights, vector, sums, end } = places.get(matrix) ?? put(matrix)
    for (let one = 0; one < count; one++) {
      const [start, first] = [from + one * columns, to + one * rows]
      for (let at = 0; at < columns; at++) numbers[vector + at] = x[start + at] ?? 0
      product(weights * BYTES, vector * BYTES, sums * BYTES, sums * BYTES, end * BYTES)
      for (let row = 0; row < rows; row++) y[first + row] = (y[first + row] ?? 0) + (numbers[sums + row] ?? 0)
    }
  }
}
