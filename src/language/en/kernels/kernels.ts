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
 * Long short-term memory (Hochreiter & Schmidhuber 1997) over sequences abreast: over the rows of what the input adds to
 * the gates, which are changed: input, forget, cell, output, of each row. States are written into `y`, whose rows are
 * `width` wide, from the column `column` on.
 */
export function recur(
  gates: Float32Array,
  steps: readonly number[],
  over: Matrix,
  backwards: boolean,
  y: Float32Array,
  width: number,
  column: number,
): void {
  const size = over.columns
  const wide = 4 * size
  // Who begins at a later step of theirs, read backwards, begins with nothing too.
  const cells = new Float32Array((steps[0] ?? 0) * size)
  const states = new Float32Array((steps[0] ?? 0) * size)
  const open = new Float64Array(wide)
  const kept = new Float64Array(size)
  let row = backwards ? gates.length / wide : 0
  for (const many of backwards ? steps.toReversed() : steps) {
    if (backwards) row -= many
    addProducts(gates, row * wide, over, states, 0, many)
    for (let at = 0; at < many; at++) {
      const from = at * size
      open.set(gates.subarray((row + at) * wide, (row + at + 1) * wide))
      sigmoids(open, 0, 2 * size)
      tanhs(open, 2 * size, 3 * size)
      sigmoids(open, 3 * size, wide)
      for (let unit = 0; unit < size; unit++) {
        const input = open[unit] ?? 0
        const forget = open[size + unit] ?? 0
        const value = open[2 * size + unit] ?? 0
        kept[unit] = forget * (cells[from + unit] ?? 0) + input * value
      }
      cells.set(kept, from)
      tanhs(kept, 0, size)
      for (let unit = 0; unit < size; unit++)
        states[from + unit] = (open[3 * size + unit] ?? 0) * (kept[unit] ?? 0)
      y.set(states.subarray(from, from + size), (row + at) * width + column)
    }
    if (!backwards) row += many
  }
}
