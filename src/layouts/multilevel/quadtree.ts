/** Points by the squares they lie in, so that many far ones can be taken for one: Barnes and Hut, 1986. */

/** A square's share of its distance, from which on what lies in it counts as one point. */
const THETA = 1.1
const DEEPEST = 24

/** A quadtree that is filled anew for each round; its arrays are kept. */
export class Quadtree {
  /** Of each square: its four parts (0: none), or in a leaf −1 − the point. */
  #parts: Int32Array
  #mass: Float64Array
  #x: Float64Array
  #y: Float64Array
  /** How near, squared, a point has to be for a square to be looked into; 0 for the smallest. */
  #near: Float64Array
  #depth: Uint8Array
  #used = 0
  /** Side of the square that holds all. */
  #whole = 0
  readonly #stack = new Int32Array(DEEPEST * 4 + 8)

  constructor(points: number) {
    const squares = 4 * points + 64
    this.#parts = new Int32Array(squares * 4)
    this.#mass = new Float64Array(squares)
    this.#x = new Float64Array(squares)
    this.#y = new Float64Array(squares)
    this.#near = new Float64Array(squares)
    this.#depth = new Uint8Array(squares)
  }

  fill(x: Float64Array, y: Float64Array, masses: Float64Array): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let point = 0; point < x.length; point++) {
      left = Math.min(left, x[point] ?? 0)
      right = Math.max(right, x[point] ?? 0)
      top = Math.min(top, y[point] ?? 0)
      bottom = Math.max(bottom, y[point] ?? 0)
    }
    this.#used = 0
    const side = Math.max(right - left, bottom - top, 1e-9)
    this.#whole = side
    this.#square(side, 0)
    for (let point = 0; point < x.length; point++)
      this.#add(x, y, masses, point, (left + right) / 2, (top + bottom) / 2)
    for (let square = 0; square < this.#used; square++) {
      const mass = this.#mass[square] ?? 0
      if (mass === 0) continue
      this.#x[square] = (this.#x[square] ?? 0) / mass
      this.#y[square] = (this.#y[square] ?? 0) / mass
    }
  }

  #square(side: number, depth: number): number {
    const square = this.#used++
    if (square >= this.#mass.length) this.#grow()
    this.#parts.fill(0, square * 4, square * 4 + 4)
    this.#mass[square] = 0
    this.#x[square] = 0
    this.#y[square] = 0
    this.#near[square] = depth >= DEEPEST ? 0 : (side / THETA) ** 2
    this.#depth[square] = depth
    return square
  }

  #grow(): void {
    const larger = <List extends Int32Array | Float64Array | Uint8Array>(list: List, empty: List): List => {
      empty.set(list)
      return empty
    }
    const size = this.#mass.length * 2
    this.#parts = larger(this.#parts, new Int32Array(size * 4))
    this.#mass = larger(this.#mass, new Float64Array(size))
    this.#x = larger(this.#x, new Float64Array(size))
    this.#y = larger(this.#y, new Float64Array(size))
    this.#near = larger(this.#near, new Float64Array(size))
    this.#depth = larger(this.#depth, new Uint8Array(size))
  }

  #add(x: Float64Array, y: Float64Array, masses: Float64Array, point: number, cx: number, cy: number): void {
    const [px, py, mass] = [x[point] ?? 0, y[point] ?? 0, masses[point] ?? 1]
    let [square, middleX, middleY] = [0, cx, cy]
    let half = this.#whole / 2
    for (;;) {
      this.#mass[square] = (this.#mass[square] ?? 0) + mass
      this.#x[square] = (this.#x[square] ?? 0) + mass * px
      this.#y[square] = (this.#y[square] ?? 0) + mass * py
      const depth = this.#depth[square] ?? 0
      // So near to one another that they push as one.
      if (depth >= DEEPEST) return
      const part = (px > middleX ? 1 : 0) + (py > middleY ? 2 : 0)
      half /= 2
      middleX += px > middleX ? half : -half
      middleY += py > middleY ? half : -half
      const at = square * 4 + part
      const there = this.#parts[at] ?? 0
      if (there === 0) {
        this.#parts[at] = -1 - point
        return
      }
      if (there > 0) {
        square = there
        continue
      }
      const lower = this.#square(half * 2, depth + 1)
      this.#parts[at] = lower
      const other = -1 - there
      const [ox, oy, weight] = [x[other] ?? 0, y[other] ?? 0, masses[other] ?? 1]
      this.#mass[lower] = weight
      this.#x[lower] = weight * ox
      this.#y[lower] = weight * oy
      if (depth + 1 < DEEPEST)
        this.#parts[lower * 4 + (ox > middleX ? 1 : 0) + (oy > middleY ? 2 : 0)] = there
      square = lower
    }
  }

  /** Adds to `force` (x, y) what pushes the point away: mass × mass / distance from each other, far ones taken together. */
  push(x: Float64Array, y: Float64Array, masses: Float64Array, point: number, force: Float64Array): void {
    const [px, py, own] = [x[point] ?? 0, y[point] ?? 0, masses[point] ?? 1]
    const [parts, mass, gx, gy, near] = [this.#parts, this.#mass, this.#x, this.#y, this.#near]
    const stack = this.#stack
    const self = -1 - point
    let [fx, fy, height] = [0, 0, 1]
    stack[0] = 0
    while (height > 0) {
      const first = (stack[--height] ?? 0) * 4
      for (let part = first; part < first + 4; part++) {
        const there = parts[part] ?? 0
        if (there === 0 || there === self) continue
        const isPoint = there < 0
        const at = isPoint ? -1 - there : there
        const dx = px - ((isPoint ? x[at] : gx[at]) ?? 0)
        const dy = py - ((isPoint ? y[at] : gy[at]) ?? 0)
        const squared = dx * dx + dy * dy
        if (!isPoint && squared < (near[at] ?? 0)) {
          stack[height++] = there
          continue
        }
        if (squared < 1e-18) continue
        const strength = ((isPoint ? masses[at] : mass[at]) ?? 0) / squared
        fx += dx * strength
        fy += dy * strength
      }
    }
    force[0] = (force[0] ?? 0) + fx * own
    force[1] = (force[1] ?? 0) + fy * own
  }
}
