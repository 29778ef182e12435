import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayoutNode, nodeRect, type Positions } from '../../../../src/layouts/kernel/parts'
import { isOfOtherShape, reshaped } from '../../../../src/layouts/web/reshaped'
import { check } from '../../support/property'
import { overlapping } from '../../support/rects'

const wide = { width: 740, height: 600 }
const narrow = { width: 440, height: 800 }
const node = (id: string): LayoutNode => ({ id, size: 20, label: { width: 60, height: 14 } })

const spread = (positions: Positions): { across: number; down: number } => {
  const [xs, ys] = [[...positions.values()].map(({ x }) => x), [...positions.values()].map(({ y }) => y)]
  return { across: Math.max(...xs) - Math.min(...xs), down: Math.max(...ys) - Math.min(...ys) }
}

/** Names in rows and columns with room between them, as wide for their height as the wide pane. */
const rows = new Map(
  Array.from({ length: 40 }, (_, at) => [`n${at}`, { x: (at % 8) * 90, y: Math.floor(at / 8) * 120 }]),
)
const nodes = [...rows.keys()].map(node)

describe('a drawing in a pane of another shape', () => {
  it('gets narrower and higher where the pane does', () => {
    const [before, after] = [spread(rows), spread(reshaped(rows, nodes, wide, narrow))]
    expect(after.across).toBeLessThan(0.8 * before.across)
    expect(after.down).toBeGreaterThan(1.2 * before.down)
  })

  it('has everybody on the same side of the others', () => {
    const after = reshaped(rows, nodes, wide, narrow)
    for (let at = 0; at + 8 < nodes.length; at++) {
      const [one, right, below] = [`n${at}`, `n${at + 1}`, `n${at + 8}`].map((id) => after.get(id))
      if (at % 8 < 7) expect(right?.x).toBeGreaterThan(one?.x ?? Number.NaN)
      expect(below?.y).toBeGreaterThan(one?.y ?? Number.NaN)
    }
  })

  it('covers nobody, wherever they stood', () => {
    const spots = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 560 })), {
      minLength: 2,
      maxLength: 40,
    })
    check(
      fc.property(spots, (places) => {
        const some = places.map((_, at) => node(`n${at}`))
        const before = new Map(places.map(([x, y], at) => [`n${at}`, { x, y }]))
        const after = reshaped(before, some, wide, narrow)
        const rects = some.map(({ id, size }) => nodeRect(after.get(id) ?? { x: 0, y: 0 }, size))
        expect(overlapping(rects)).toEqual([])
      }),
    )
  })

  it('is only told so where the difference shows', () => {
    expect(isOfOtherShape(wide, narrow)).toBe(true)
    expect(isOfOtherShape(narrow, wide)).toBe(true)
    expect(isOfOtherShape(wide, { width: 744, height: 540 })).toBe(false)
  })
})
