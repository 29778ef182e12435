/** The arithmetic of the network, on rows of 32-bit numbers. */

import { sigmoids, tanhs } from './activations'
import { compiledProducts } from './compiled'
import { addProducts as addPlainly, type Matrix } from './plain'

export const addProducts = compiledProducts() ?? addPlainly

/** Each of `count` rows of `x` times the matrix, plus the bias. */
export function dense(x: Float32Array, count: number, matrix: Matrix, bias: Float32Array): Float32Array {
  const { rows } = matrix
  const y = new Float32Array(count * rows)
  for (let row = 0; row < count; row++) y.set(bias, row * rows)
  addProducts(y, 0, matrix, x, 0, count)
  return y
}

/** A matrix, and what is added to its product. */
export interface Dense {
  readonly matrix: Matrix
  readonly bias: Float32Array
}

/** One direction of an LSTM: its matrices over the input and over its own last state. */
export interface Recurrent {
  readonly input: Matrix
  readonly state: Matrix
  readonly bias: Float32Array
}

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997) over `count` rows of what the input adds to the gates, which are
 * changed: input, forget, cell, output, of each row. States are written into `y`, whose rows are `width` wide, from the
 * column `column` on.
 */
export function recur(
  gates: Float32Array,
  count: number,
  over: Matrix,
  backwards: boolean,
  y: Float32Array,
  width: number,
  column: number,
): void {
  const size = over.columns
  const cell = new Float32Array(size)
  const state = new Float32Array(size)
  const open = new Float64Array(4 * size)
  const kept = new Float64Array(size)
  for (let step = 0; step < count; step++) {
    const row = backwards ? count - 1 - step : step
    addProducts(gates, row * 4 * size, over, state, 0, 1)
    open.set(gates.subarray(row * 4 * size, (row + 1) * 4 * size))
    sigmoids(open, 0, 2 * size)
    tanhs(open, 2 * size, 3 * size)
    sigmoids(open, 3 * size, 4 * size)
    for (let unit = 0; unit < size; unit++) {
      const input = open[unit] ?? 0
      const forget = open[size + unit] ?? 0
      const value = open[2 * size + unit] ?? 0
      kept[unit] = forget * (cell[unit] ?? 0) + input * value
    }
    cell.set(kept)
    tanhs(kept, 0, size)
    for (let unit = 0; unit < size; unit++) state[unit] = (open[3 * size + unit] ?? 0) * (kept[unit] ?? 0)
    y.set(state, row * width + column)
  }
}
