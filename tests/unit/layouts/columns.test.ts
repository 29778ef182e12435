import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsDrawing } from '../../../src/layouts/placings/columns'
import { arbitraryGraph, edge, node } from '../support/layout-graphs'
import { check } from '../support/property'

const pane = { width: 744, height: 610 }

describe('the layout Columns', () => {
  it('keeps people above organisations at the left and places at the right', () => {
    const { positions, places } = columnsDrawing(
      [[node('ann'), node('bob')], [node('union')]],
      [[node('port')]],
      [edge('ann', 'port')],
      pane,
    )
    const [ann, bob, union, port] = ['ann', 'bob', 'union', 'port'].map((id) => positions.get(id))
    expect(new Set([ann?.x, bob?.x, union?.x]).size).toBe(1)
    expect(port?.x).toBeGreaterThan(ann?.x ?? 0)
    expect(union?.y).toBeGreaterThan(Math.max(ann?.y ?? 0, bob?.y ?? 0))
    expect(places.get('ann')).toBe('left')
    expect(places.get('port')).toBe('right')
  })

  it('orders both columns so that fewer lines cross', () => {
    const { positions } = columnsDrawing(
      [[node('a'), node('b'), node('c')]],
      [[node('x'), node('y'), node('z')]],
      [edge('a', 'z'), edge('b', 'y'), edge('c', 'x')],
      pane,
    )
    const down = (ids: readonly string[]) =>
      [...ids].sort((p, q) => (positions.get(p)?.y ?? 0) - (positions.get(q)?.y ?? 0))
    const partners = new Map([...'abc'].map((id, at) => [id, 'zyx'[at] ?? '']))
    expect(down(['x', 'y', 'z'])).toEqual(down(['a', 'b', 'c']).map((id) => partners.get(id)))
  })

  it('draws ties within a column as arcs on its inner side', () => {
    const left = [node('a'), node('b')]
    const right = [node('x'), node('y')]
    const { positions, arcs } = columnsDrawing(
      [left],
      [right],
      [edge('a', 'b'), edge('b', 'a'), edge('x', 'y'), edge('a', 'x')],
      pane,
    )
    const [ab, ba, xy, across] = arcs
    const isDown = (positions.get('b')?.y ?? 0) > (positions.get('a')?.y ?? 0)
    // To the left of who walks down is the right-hand side of the screen’s left column only from below.
    expect(Math.sign(ab?.distances[0] ?? 0)).toBe(isDown ? -1 : 1)
    expect(Math.sign(ba?.distances[0] ?? 0)).toBe(isDown ? 1 : -1)
    const isDownRight = (positions.get('y')?.y ?? 0) > (positions.get('x')?.y ?? 0)
    expect(Math.sign(xy?.distances[0] ?? 0)).toBe(isDownRight ? 1 : -1)
    expect(across).toBeNull()
  })

  it('keeps names of any graph apart, and is the same each time', () => {
    check(
      fc.property(arbitraryGraph, ({ nodes, edges }) => {
        const lines = nodes.map((one) => ({ ...one, label: { ...one.label, height: 14 } }))
        const half = Math.ceil(lines.length / 2)
        const draw = () => columnsDrawing([lines.slice(0, half)], [lines.slice(half)], edges, pane)
        const { positions } = draw()
        expect(positions).toEqual(draw().positions)
        expect(positions.size).toBe(nodes.length)
        for (const side of [lines.slice(0, half), lines.slice(half)]) {
          const ys = side.map(({ id }) => positions.get(id)?.y ?? 0).sort((a, b) => a - b)
          for (const [at, y] of ys.slice(1).entries()) expect(y - (ys[at] ?? 0)).toBeGreaterThanOrEqual(13)
        }
      }),
      40,
    )
  })
})
