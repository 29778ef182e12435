/**
 * Products of matrices and vectors in plain loops over plain variables, which an engine keeps in registers: a destructured
 * list in them would halve the speed.
 */

/** A matrix, row by row. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/**
 * Adds the matrix times each of `count` vectors, which follow each other from `x[from]` on, to what stands at `y[to]` and
 * after. Sums are of 64 bits and in the order of the columns.
 */
export type AddProducts = (
  y: Float32Array,
  to: number,
  matrix: Matrix,
  x: Float32Array,
  from: number,
  count: number,
) => void

export const addProducts: AddProducts = (y, to, matrix, x, from, count) => {
  const { rows, columns } = matrix
  let at = 0
  for (; at + 2 <= count; at += 2) addTwo(y, to + at * rows, matrix, x, from + at * columns)
  if (at < count) addOne(y, to + at * rows, matrix, x, from + at * columns)
}

function addOne(y: Float32Array, to: number, matrix: Matrix, x: Float32Array, from: number): void {
  const { rows, columns, values } = matrix
  let row = 0
  // Four rows at once: each number of the vector is fetched once for all four.
  for (; row + 4 <= rows; row += 4) {
    const first = row * columns
    const second = first + columns
    const third = second + columns
    const fourth = third + columns
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let at = 0; at < columns; at++) {
      const value = x[from + at] ?? 0
      a += value * (values[first + at] ?? 0)
      b += value * (values[second + at] ?? 0)
      c += value * (values[third + at] ?? 0)
      d += value * (values[fourth + at] ?? 0)
    }
    add(y, to + row, a)
    add(y, to + row + 1, b)
    add(y, to + row + 2, c)
    add(y, to + row + 3, d)
  }
  for (; row < rows; row++) add(y, to + row, dot(values, row * columns, x, from, columns))
}

function add(y: Float32Array, at: number, value: number): void {
  y[at] = (y[at] ?? 0) + value
}

export function dot(a: Float32Array, from: number, b: Float32Array, start: number, length: number): number {
  let sum = 0
  for (let at = 0; at < length; at++) sum += (a[from + at] ?? 0) * (b[start + at] ?? 0)
  return sum
}

/** The same for two vectors: each number of the matrix is fetched once for both. */
function addTwo(y: Float32Array, to: number, matrix: Matrix, x: Float32Array, from: number): void {
  const { rows, columns, values } = matrix
  const whole = rows - (rows % 4)
  for (let row = 0; row < whole; row += 4) {
    const first = row * columns
    const second = first + columns
    const third = second + columns
    const fourth = third + columns
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    for (let at = 0; at < columns; at++) {
      const one = x[from + at] ?? 0
      const other = x[from + columns + at] ?? 0
      const p = values[first + at] ?? 0
      const q = values[second + at] ?? 0
      const r = values[third + at] ?? 0
      const s = values[fourth + at] ?? 0
      a += one * p
      b += one * q
      c += one * r
      d += one * s
      e += other * p
      f += other * q
      g += other * r
      h += other * s
    }
    const [here, there] = [to + row, to + rows + row]
    add(y, here, a)
    add(y, here + 1, b)
    add(y, here + 2, c)
    add(y, here + 3, d)
    add(y, there, e)
    add(y, there + 1, f)
    add(y, there + 2, g)
    add(y, there + 3, h)
  }
  for (let row = whole; row < rows; row++) {
    add(y, to + row, dot(values, row * columns, x, from, columns))
    add(y, to + rows + row, dot(values, row * columns, x, from + columns, columns))
  }
}
