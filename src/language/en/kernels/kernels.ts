/** The arithmetic of the network, on rows of 32-bit numbers. */

import { sigmoid, tanh } from './activations'
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
  for (let step = 0; step < count; step++) {
    const row = backwards ? count - 1 - step : step
    const at = row * 4 * size
    addProducts(gates, at, over, state, 0, 1)
    for (let unit = 0; unit < size; unit++) {
      const input = sigmoid(gates[at + unit] ?? 0)
      const forget = sigmoid(gates[at + size + unit] ?? 0)
      const value = tanh(gates[at + 2 * size + unit] ?? 0)
      const output = sigmoid(gates[at + 3 * size + unit] ?? 0)
      const kept = forget * (cell[unit] ?? 0) + input * value
      cell[unit] = kept
      state[unit] = output * tanh(kept)
    }
    y.set(state, row * width + column)
  }
}
