import { costOf } from './cost'
import { type Body, moveBody, moveInside, type Scene } from './scene'
import { share } from './shares'

interface Part {
  body: Body
  toX: number
  toY: number
  fromX: number
  fromY: number
}

/**
 * Bodies and where they go. One is filled anew for each move that is tried: a hundred thousand made anew would keep the collector of
 * garbage busy for a third of the time.
 */
export class Move {
  readonly #parts: Part[] = []
  #count = 0

  clear(): void {
    this.#count = 0
  }

  /** A body, and where it goes after those before it went. */
  add(body: Body, toX: number, toY: number): void {
    const part = this.#parts[this.#count]
    if (part) {
      part.body = body
      part.toX = toX
      part.toY = toY
    } else this.#parts.push({ body, toX, toY, fromX: toX, fromY: toY })
    this.#count++
  }

  /**
   * Moves the bodies one after the other, and keeps the whole if cost grows by less than the slack. Returns the change of total cost:
   * 0 where it was taken back. What each body takes part in must be summed up before.
   */
  attempt(scene: Scene, slack: number): number {
    const parts = this.#parts
    const last = this.#count - 1
    let change = 0
    for (let at = 0; at <= last; at++) {
      const part = parts[at]
      if (!part) break
      const { body } = part
      // Its own sum holds as long as nobody else has moved.
      const before = at === 0 ? body.cost : costOf(scene, body)
      part.fromX = body.x
      part.fromY = body.y
      moveInside(scene, body, part.toX, part.toY)
      part.toX = body.x
      part.toY = body.y
      // Only the last part may be cut short: an earlier one can be bad while the others make up for it.
      const limit = at === last ? before + slack - change : Number.POSITIVE_INFINITY
      change += costOf(scene, body, limit) - before
    }
    for (let at = last; at >= 0; at--) {
      const part = parts[at]
      if (part) moveBody(part.body, part.fromX, part.fromY)
    }
    if (change >= slack && change > 0) return 0
    for (let at = 0; at <= last; at++) {
      const part = parts[at]
      if (!part) break
      share(scene, part.body, -1)
      moveBody(part.body, part.toX, part.toY)
      share(scene, part.body, 1)
    }
    return change
  }
}
