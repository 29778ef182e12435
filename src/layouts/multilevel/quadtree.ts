/** Points by the squares they lie in, so that many far ones can be taken for one: Barnes and Hut, 1986. */

/** A square's share of its distance, from which on what lies in it counts as one point. */
const THETA = 1.1
const DEEPEST = 24

/** What is kept of a point or a square, side by side: where it is, what it weighs, and how near, squared, one has to be to look into it. */
const [X, Y, MASS, NEAR, EACH] = [0, 1, 2, 3, 4]

/** A quadtree that is filled anew for each round; its arrays are kept. */
export class Quadtree {
  /** Of each square, the numbers of what is in its four parts; 0 for none. Points count from 1, squares on after them. */
  #parts: Int32Array
  #all: Float64Array
  #depth: Uint8Array
  readonly #points: number
  #used = 0
  /** Side of the square that holds all. */
  #whole = 0
  readonly #stack = new Int32Array(DEEPEST * 4 + 8)

  constructor(points: number) {
    const squares = 4 * points + 64
    this.#points = points
    this.#parts = new Int32Array(squares * 4)
    this.#all = new Float64Array((points + 1 + squares) * EACH)
    this.#depth = new Uint8Array(squares)
  }

  fill(x: Float64Array, y: Float64Array, masses: Float64Array): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let point = 0; point < this.#points; point++) {
      const [px, py] = [x[point] ?? 0, y[point] ?? 0]
      left = Math.min(left, px)
      right = Math.max(right, px)
      top = Math.min(top, py)
      bottom = Math.max(bottom, py)
      this.#keep(point + 1, px, py, masses[point] ?? 1, 0)
    }
    this.#used = 0
    const side = Math.max(right - left, bottom - top, 1e-9)
    this.#whole = side
    this.#square(side, 0)
    for (let point = 1; point <= this.#points; point++)
      this.#add(point, (left + right) / 2, (top + bottom) / 2)
    const all = this.#all
    for (let square = 1; square <= this.#used; square++) {
      const at = (this.#points + square) * EACH
      const mass = all[at + MASS] ?? 0
      if (mass === 0) continue
      all[at + X] = (all[at + X] ?? 0) / mass
      all[at + Y] = (all[at + Y] ?? 0) / mass
    }
  }

  #keep(number: number, x: number, y: number, mass: number, near: number): void {
    const [all, at] = [this.#all, number * EACH]
    all[at + X] = x
    all[at + Y] = y
    all[at + MASS] = mass
    all[at + NEAR] = near
  }

  /** The number of a new square with nothing in it. */
  #square(side: number, depth: number): number {
    const square = this.#used++
    if (square >= this.#depth.length) this.#grow()
    this.#parts.fill(0, square * 4, square * 4 + 4)
    this.#depth[square] = depth
    const number = this.#points + 1 + square
    this.#keep(number, 0, 0, 0, depth >= DEEPEST ? 0 : (side / THETA) ** 2)
    return number
  }

  #grow(): void {
    const larger = <List extends Int32Array | Float64Array | Uint8Array>(list: List, empty: List): List => {
      empty.set(list)
      return empty
    }
    const size = this.#depth.length * 2
    this.#parts = larger(this.#parts, new Int32Array(size * 4))
    this.#all = larger(this.#all, new Float64Array((this.#points + 1 + size) * EACH))
    this.#depth = larger(this.#depth, new Uint8Array(size))
  }

  #add(point: number, cx: number, cy: number): void {
    const first = this.#points + 1
    const [px, py] = [this.#all[point * EACH + X] ?? 0, this.#all[point * EACH + Y] ?? 0]
    const mass = this.#all[point * EACH + MASS] ?? 0
    let [number, middleX, middleY] = [first, cx, cy]
    let half = this.#whole / 2
    for (;;) {
      this.#weigh(number, px, py, mass)
      const square = number - first
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
        this.#parts[at] = point
        return
      }
      if (there >= first) {
        number = there
        continue
      }
      const lower = this.#square(half * 2, depth + 1)
      this.#parts[at] = lower
      const [ox, oy] = [this.#all[there * EACH + X] ?? 0, this.#all[there * EACH + Y] ?? 0]
      this.#weigh(lower, ox, oy, this.#all[there * EACH + MASS] ?? 0)
      if (depth + 1 < DEEPEST)
        this.#parts[(lower - first) * 4 + (ox > middleX ? 1 : 0) + (oy > middleY ? 2 : 0)] = there
      number = lower
    }
  }

  /** Adds a mass to a square: until all are in, its place is the sum of theirs, each as often as it weighs. */
  #weigh(number: number, x: number, y: number, mass: number): void {
    const [all, at] = [this.#all, number * EACH]
    all[at + X] = (all[at + X] ?? 0) + mass * x
    all[at + Y] = (all[at + Y] ?? 0) + mass * y
    all[at + MASS] = (all[at + MASS] ?? 0) + mass
  }

  /** Adds to `force` (x, y) what pushes the point away: mass × mass / distance from each other, far ones taken together. */
  push(point: number, force: Float64Array): void {
    const [parts, all, stack] = [this.#parts, this.#all, this.#stack]
    const self = point + 1
    const [px, py] = [all[self * EACH + X] ?? 0, all[self * EACH + Y] ?? 0]
    const first = this.#points + 1
    let [fx, fy, height] = [0, 0, 1]
    stack[0] = 0
    while (height > 0) {
      const from = (stack[--height] ?? 0) * 4
      for (let part = from; part < from + 4; part++) {
        const there = parts[part] ?? 0
        if (there === 0 || there === self) continue
        const at = there * EACH
        const dx = px - (all[at + X] ?? 0)
        const dy = py - (all[at + Y] ?? 0)
        const squared = dx * dx + dy * dy
        if (squared < (all[at + NEAR] ?? 0)) {
          stack[height++] = there - first
          continue
        }
        if (squared < 1e-18) continue
        const strength = (all[at + MASS] ?? 0) / squared
        fx += dx * strength
        fy += dy * strength
      }
    }
    const own = all[self * EACH + MASS] ?? 0
    force[0] = (force[0] ?? 0) + fx * own
    force[1] = (force[1] ?? 0) + fy * own
  }
}
