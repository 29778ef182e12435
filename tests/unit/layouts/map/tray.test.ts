import { describe, expect, it } from 'vitest'
import { type LayoutNode, labelRect, nodeRect } from '../../../../src/layouts/kernel/parts'
import { overlaps } from '../../../../src/layouts/kernel/places'
import { layTray } from '../../../../src/layouts/map/tray'

const bounds = { left: 16, top: 30, right: 728, bottom: 599 }
const named = (many: number): readonly LayoutNode[] =>
  Array.from({ length: many }, (_, at) => ({
    id: `n${at}`,
    size: 17 + (at % 9),
    label: { width: 40 + ((at * 17) % 52), height: at % 3 === 0 ? 28 : 15 },
  }))

describe('names that nothing locates', () => {
  it.each([5, 25, 60])('are all told below the map, none on another: %i of them', (many) => {
    const nodes = named(many)
    const { positions, places, height } = layTray(nodes, [], bounds, many / 80)
    const rects = nodes.flatMap(({ id, size, label }) => {
      const at = positions.get(id)
      return at ? [nodeRect(at, size), labelRect(at, size, label, places.get(id) ?? 'below')] : []
    })
    expect(rects).toHaveLength(2 * many)
    const over = rects.flatMap((one, at) => rects.slice(at + 1).filter((other) => overlaps(one, other)))
    expect(over).toEqual([])
    for (const { left, top, right, bottom } of rects) {
      expect(Math.min(left - bounds.left, top - (bounds.bottom - height))).toBeGreaterThanOrEqual(-1)
      expect(Math.max(right - bounds.right, bottom - bounds.bottom)).toBeLessThanOrEqual(1)
    }
  })
})
