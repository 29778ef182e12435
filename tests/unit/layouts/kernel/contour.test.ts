import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contour } from '../../../../src/layouts/kernel/contour'
import { nameSpot } from '../../../../src/layouts/kernel/nameSpot'
import type { Point, Rect } from '../../../../src/layouts/kernel/parts'
import { overlaps } from '../../../../src/layouts/kernel/places'
import { check } from '../../support/property'

const square = ({ x, y }: Point, half = 10): Rect => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
})
const member = (at: Point) => ({ anchor: at, boxes: [square(at)] })

/** Whether a point lies inside closed lines, holes left out. */
function isInside(lines: ReturnType<typeof contour>, { x, y }: Point): boolean {
  const crossings = lines.flatMap((line) =>
    line.filter((a, at) => {
      const b = line[(at + 1) % line.length] ?? a
      return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)
    }),
  )
  return crossings.length % 2 === 1
}

const point = fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 14 }) })
const apart = fc
  .uniqueArray(point, { minLength: 3, maxLength: 12, selector: ({ x, y }) => `${x} ${y}` })
  .map((points) => points.map(({ x, y }) => ({ x: x * 40, y: y * 40 })))

describe('the shape around a group', () => {
  it('has all its members inside and nobody else', () => {
    check(
      fc.property(apart, fc.nat(11), (points, count) => {
        const inside = points.slice(0, 1 + (count % points.length))
        const outside = points.slice(inside.length)
        const lines = contour(
          inside.map(member),
          outside.map((at) => square(at)),
        )
        for (const at of inside) expect(isInside(lines, at)).toBe(true)
        for (const at of outside) expect(isInside(lines, at)).toBe(false)
      }),
    )
  })

  it('joins what lies apart by a strip', () => {
    const lines = contour([member({ x: 0, y: 0 }), member({ x: 200, y: 0 })], [])
    expect(lines).toHaveLength(1)
    expect(isInside(lines, { x: 100, y: 0 })).toBe(true)
    expect(isInside(lines, { x: 100, y: 20 })).toBe(false)
  })

  it('is cut where somebody else stands on the strip', () => {
    const lines = contour([member({ x: 0, y: 0 }), member({ x: 200, y: 0 })], [square({ x: 100, y: 0 })])
    expect(lines).toHaveLength(2)
  })

  it('is none around nobody', () => {
    expect(contour([], [])).toEqual([])
  })
})

describe('the name of a group', () => {
  const lines = contour([member({ x: 100, y: 100 }), member({ x: 300, y: 100 })], [])
  const around = { taken: [], foreign: [], segments: [], pane: { width: 400, height: 200 } }
  const boxes = [
    { width: 120, height: 13 },
    { width: 60, height: 26 },
  ]

  it('stands at the edge, in one line where there is room', () => {
    const spot = nameSpot(lines, boxes, around)
    expect(spot?.box).toBe(0)
    const { left = 0, top = 0, right = 0, bottom = 0 } = spot?.rect ?? {}
    const touches = lines
      .flat()
      .some(({ x, y }) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1)
    expect(touches).toBe(true)
  })

  it('covers nothing', () => {
    const taken = [square({ x: 100, y: 70 }, 30), square({ x: 300, y: 130 }, 30)]
    const spot = nameSpot(lines, boxes, { ...around, taken })
    expect(spot && taken.some((other) => overlaps(spot.rect, other))).toBe(false)
  })

  it('is left out where there is no room at all', () => {
    expect(nameSpot(lines, boxes, { ...around, taken: [square({ x: 200, y: 100 }, 400)] })).toBeNull()
  })
})
