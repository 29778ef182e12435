import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clippedLength } from '../../../../src/layouts/kernel/geometry'
import { disputedPill, stepPill } from '../../../../src/layouts/kernel/input'
import { linesBetween } from '../../../../src/layouts/kernel/lines'
import type { LayoutEdge, LayoutNode, Places, Point } from '../../../../src/layouts/kernel/parts'
import { drawnRects, placePills } from '../../../../src/layouts/kernel/pill'
import { placeLabels } from '../../../../src/layouts/kernel/places'
import { readability } from '../../../../src/layouts/kernel/readability'
import { expectSteadyGrowth } from '../../support/growth'
import { arbitraryGraph, edge, node } from '../../support/layout-graphs'
import { check } from '../../support/property'

const positionsOf = (...spots: readonly (readonly [string, number, number])[]): Map<string, Point> =>
  new Map(spots.map(([id, x, y]) => [id, { x, y }]))

describe('placing labels', () => {
  it('puts them below where there is room', () => {
    const placed = placeLabels([node('a'), node('b')], positionsOf(['a', 0, 0], ['b', 200, 0]), [])
    expect([...placed]).toEqual([
      ['a', 'below'],
      ['b', 'below'],
    ])
  })

  it('gives way in the order of importance, and hides what finds no place', () => {
    const positions = positionsOf(['a', 0, 0], ['b', 30, 0])
    expect([...placeLabels([node('a'), node('b')], positions, [])]).toEqual([
      ['a', 'below'],
      ['b', 'right'],
    ])
    const below = placeLabels([node('b'), node('a')], positions, [], { places: ['below'] })
    expect([...below]).toEqual([
      ['b', 'below'],
      ['a', null],
    ])
  })

  it('avoids obstacles, leaves bounds, and keeps to what was preferred', () => {
    const positions = positionsOf(['a', 0, 0])
    const floor = { left: -50, top: 15, right: 50, bottom: 60 }
    const walls = { left: -40, top: -60, right: 40, bottom: 60 }
    expect(placeLabels([node('a')], positions, [floor]).get('a')).toBe('right')
    expect(placeLabels([node('a')], positions, [floor], { bounds: walls }).get('a')).toBe('above')
    const preferred = new Map([['a', 'left' as const]])
    expect(placeLabels([node('a')], positions, [], { preferred }).get('a')).toBe('left')
  })

  it('takes the place with the fewest lines', () => {
    const positions = positionsOf(['a', 0, 0], ['b', 10, 300])
    const placed = placeLabels([node('a')], positions, [], {
      lines: linesBetween([edge('a', 'b')], positions),
    })
    expect(placed.get('a')).toBe('right')
  })

  it('counts the lines through a rectangle as one would by looking at each', () => {
    const spot = fc.tuple(fc.integer({ min: -300, max: 900 }), fc.integer({ min: -300, max: 900 }))
    check(
      fc.property(
        fc.array(spot, { minLength: 2, maxLength: 12 }),
        spot,
        fc.nat(300),
        fc.nat(200),
        (spots, [left, top], width, height) => {
          const positions = positionsOf(...spots.map(([x, y], i) => [`${i}`, x, y] as const))
          const edges = spots.flatMap((_, i) => spots.slice(0, i).map((_, j) => edge(`${i}`, `${j}`)))
          const rect = { left, top, right: left + width, bottom: top + height }
          const through = edges.filter(({ source, target }) => {
            const [a, b] = [positions.get(source), positions.get(target)]
            return a && b && clippedLength(a, b, rect) > 0
          })
          expect(linesBetween(edges, positions).through(rect)).toBe(through.length)
        },
      ),
    )
  })

  it('shows the first labels even over nodes, where that is asked, but never over a label', () => {
    const around = [-20, 0, 20].flatMap((y) => [-30, -15, 15, 30].map((x) => [`${x}/${y}`, x, y] as const))
    const positions = positionsOf(['a', 0, 0], ['b', 4, 4], ...around)
    const nodes = [node('a'), node('b'), ...around.map(([id]) => node(id))]
    expect(placeLabels(nodes, positions, []).get('a')).toBeNull()
    const placed = placeLabels(nodes, positions, [], {
      mayCover: (_, rank) => (rank < 2 ? Number.POSITIVE_INFINITY : 0),
    })
    expect(placed.get('a')).not.toBeNull()
    expect(placed.get('b')).not.toBeNull()
    expect(readability(positions, nodes, [], undefined, placed).labelOverlaps).toBe(0)
    // A little of them is not enough here.
    expect(placeLabels(nodes, positions, [], { mayCover: () => 1 }).get('a')).toBeNull()
  })

  it('needs more room when the text grows', () => {
    const nodes = [node('a'), node('b')]
    const positions = positionsOf(['a', 0, 0], ['b', 80, 0])
    const places = ['below'] as const
    expect(placeLabels(nodes, positions, [], { places }).get('b')).toBe('below')
    expect(placeLabels(nodes, positions, [], { places, fontScale: 2 }).get('b')).toBeNull()
  })

  it('never puts a label on another one or on a node', () => {
    check(
      fc.property(
        arbitraryGraph,
        fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 40, maxLength: 40 }),
        (graph, spots) => {
          const positions = new Map<string, Point>()
          graph.nodes.forEach(({ id }, i) => {
            const [x, y] = spots[i] ?? [0, 0]
            positions.set(id, { x, y })
          })
          const placed = placeLabels(graph.nodes, positions, [])
          const measures = readability(positions, graph.nodes, [], undefined, placed)
          expect(measures).toMatchObject({ labelOverlaps: 0, nodesOnLabels: 0 })
        },
      ),
    )
  })

  it('is quick for thousands', () => {
    const grid = (count: number): LayoutNode[] => Array.from({ length: count }, (_, i) => node(`n${i}`))
    const places = (nodes: readonly LayoutNode[]) =>
      new Map(nodes.map(({ id }, i) => [id, { x: (i % 60) * 70, y: Math.floor(i / 60) * 60 }]))
    return expectSteadyGrowth(grid, (nodes) => placeLabels(nodes, places(nodes), []), 1000)
  })
})

describe('a pill on a line', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => node(id))
  const sizes = new Map(nodes.map(({ id, size }) => [id, size]))
  const pills = (
    spots: ReadonlyMap<string, Point>,
    {
      marked = [edge('a', 'b')],
      plain = [] as LayoutEdge[],
      places = undefined as Places | undefined,
      pill = disputedPill,
    } = {},
  ) => {
    const lines = linesBetween([...marked, ...plain], spots)
    return placePills(marked, spots, drawnRects(nodes, spots, places), sizes, pill, lines)
  }
  const middle = 150 - node('a').size / 2

  it('stands in the middle where that is free', () => {
    const spots = positionsOf(['a', 0, 0], ['b', 300, 0], ['c', 150, 100])
    expect([...pills(spots)]).toEqual([['a~b', middle]])
  })

  it('moves along the line beside what stands there, or finds no room', () => {
    expect(pills(positionsOf(['a', 0, 0], ['b', 300, 0], ['c', 170, 4])).get('a~b')).toBeLessThan(middle - 12)
    expect([...pills(positionsOf(['a', 0, 0], ['b', 40, 0], ['c', 20, 90]))]).toEqual([])
  })

  it('finds room on a short line where it is a number', () => {
    const spots = positionsOf(['a', 0, 0], ['b', 70, 0])
    expect([...pills(spots)]).toEqual([])
    expect([...pills(spots, { pill: stepPill }).keys()]).toEqual(['a~b'])
  })

  it('may stand where a label is hidden', () => {
    const spots = positionsOf(['a', 0, 0], ['b', 300, 0], ['c', 150, -24])
    expect(pills(spots).get('a~b')).not.toBe(middle)
    expect(pills(spots, { places: new Map([['c', null]]) }).get('a~b')).toBe(middle)
  })

  it('keeps off the lines of others where it can, and stands across one where it must', () => {
    const spots = positionsOf(['a', 0, 0], ['b', 400, 0], ['c', 200, -200], ['d', 200, 200])
    const plain = [edge('c', 'd')]
    const at = pills(spots, { plain }).get('a~b') ?? 0
    expect(Math.abs(at + node('a').size / 2 - 200)).toBeGreaterThan(disputedPill.width / 2)
    const fence = positionsOf(
      ...'cdef'.split('').map((id, i) => [id, 150 + (i >> 1) * 50, i % 2 ? 200 : -200] as const),
      ['a', 0, 0],
      ['b', 400, 0],
    )
    expect(pills(fence, { plain: [edge('c', 'd'), edge('e', 'f')] }).has('a~b')).toBe(true)
  })

  it('never stands across a line that is to have one, too: whose it is must be plain', () => {
    const spots = positionsOf(['a', 0, 0], ['b', 130, 0], ['c', 65, -200], ['d', 65, 200])
    expect([...pills(spots, { plain: [edge('c', 'd')] }).keys()]).toEqual(['a~b'])
    expect([...pills(spots, { marked: [edge('a', 'b'), edge('c', 'd')] }).keys()]).toEqual(['c~d'])
  })
})
