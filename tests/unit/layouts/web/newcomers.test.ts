import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayoutNode, labelRect, nodeRect, type Rect } from '../../../../src/layouts/kernel/parts'
import { withNewcomers } from '../../../../src/layouts/web/newcomers'
import { check } from '../../support/property'
import { overlapping } from '../../support/rects'

const pane = { width: 600, height: 400 }
const node = (id: string): LayoutNode => ({ id, size: 20, label: { width: 60, height: 14 } })
const standing = new Map([
  ['a', { x: 100, y: 100 }],
  ['b', { x: 300, y: 100 }],
])

describe('somebody new in a drawing', () => {
  it('comes to stand between those it is tied to, and nobody moves', () => {
    const positions = withNewcomers(
      standing,
      [node('a'), node('b'), node('c')],
      [
        { source: 'a', target: 'c' },
        { source: 'c', target: 'b' },
      ],
      pane,
    )
    expect(positions.get('c')).toEqual({ x: 200, y: 100 })
    expect(positions.get('a')).toBe(standing.get('a'))
  })

  it('leaves a drawing in which nobody is new the very same', () => {
    expect(withNewcomers(standing, [node('a')], [], pane)).toBe(standing)
  })

  it('covers nobody and stays inside while there is room', () => {
    check(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.boolean(), (number, tied) => {
        const nodes = ['a', 'b', ...Array.from({ length: number }, (_, at) => `new-${at}`)].map(node)
        const edges = tied ? nodes.slice(2).map(({ id }) => ({ source: 'a', target: id })) : []
        const positions = withNewcomers(standing, nodes, edges, pane)
        const rects = nodes.flatMap((one): Rect[] => {
          const at = positions.get(one.id)
          return at ? [nodeRect(at, one.size), labelRect(at, one.size, one.label, 'below')] : []
        })
        expect(rects).toHaveLength(2 * nodes.length)
        for (const rect of rects) {
          expect(rect.left).toBeGreaterThanOrEqual(0)
          expect(rect.right).toBeLessThanOrEqual(pane.width)
          expect(rect.bottom).toBeLessThanOrEqual(pane.height)
        }
        expect(overlapping(rects)).toEqual([])
      }),
    )
  })

  it('comes to stand around what it came from, beyond the pane where that is full, and covers nobody', () => {
    const many = Array.from({ length: 150 }, (_, at) => `new-${at}`)
    const nodes = ['a', 'b', ...many].map(node)
    const positions = withNewcomers(standing, nodes, [], null, new Map(many.map((id) => [id, 'a'])))
    const rects = nodes.flatMap((one): Rect[] => {
      const at = positions.get(one.id)
      return at ? [nodeRect(at, one.size), labelRect(at, one.size, one.label, 'below')] : []
    })
    expect(overlapping(rects)).toEqual([])
    const mean = many.reduce((sum, id) => sum + (positions.get(id)?.x ?? 0), 0) / many.length
    expect(Math.abs(mean - 100)).toBeLessThan(60)
    expect(positions.get('b')).toBe(standing.get('b'))
  })
})
