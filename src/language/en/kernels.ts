/**
 * The arithmetic of the network, on rows of 32-bit numbers. Plain loops over plain variables, which an engine keeps in
 * registers: a destructured list in them would halve the speed.
 */

/** A matrix, row by row. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** Adds the matrix times the vector that begins at `x[from]` to what stands at `y[to]` and after. */
export function addProduct(y: Float32Array, to: number, matrix: Matrix, x: Float32Array, from: number): void {
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

/** The same for two vectors that follow each other: each number of the matrix is fetched once for both. */
function addProducts(y: Float32Array, to: number, matrix: Matrix, x: Float32Array, from: number): void {
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

/** Each of `count` rows of `x` times the matrix, plus the bias. */
export function dense(x: Float32Array, count: number, matrix: Matrix, bias: Float32Array): Float32Array {
  const { rows, columns } = matrix
  const y = new Float32Array(count * rows)
  for (let row = 0; row < count; row++) y.set(bias, row * rows)
  let row = 0
  for (; row + 2 <= count; row += 2) addProducts(y, row * rows, matrix, x, row * columns)
  if (row < count) addProduct(y, row * rows, matrix, x, row * columns)
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

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997) over `count` rows of `x`, its states written into `y`, whose
 * rows are `width` wide, from the column `column` on.
 */
export function lstm(
  x: Float32Array,
  count: number,
  net: Recurrent,
  backwards: boolean,
  y: Float32Array,
  width: number,
  column: number,
): void {
  recur(dense(x, count, net.input, net.bias), count, net.state, backwards, y, width, column)
}

/** The same from what the input adds to the gates, which are changed: input, forget, cell, output, of each row. */
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
  let state = new Float32Array(size)
  for (let step = 0; step < count; step++) {
    const row = backwards ? count - 1 - step : step
    const at = row * 4 * size
    addProduct(gates, at, over, state, 0)
    const next = new Float32Array(size)
    for (let unit = 0; unit < size; unit++) {
      const input = sigmoid(gates[at + unit] ?? 0)
      const forget = sigmoid(gates[at + size + unit] ?? 0)
      const value = Math.tanh(gates[at + 2 * size + unit] ?? 0)
      const output = sigmoid(gates[at + 3 * size + unit] ?? 0)
      const kept = forget * (cell[unit] ?? 0) + input * value
      cell[unit] = kept
      next[unit] = output * Math.tanh(kept)
    }
    y.set(next, row * width + column)
    state = next
  }
}
