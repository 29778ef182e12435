import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clippedLength } from '../../../../src/layouts/kernel/geometry'
import { disputedPill, stepPill } from '../../../../src/layouts/kernel/input'
import { linesBetween } from '../../../../src/layouts/kernel/lines'
import type { LayoutNode, Point } from '../../../../src/layouts/kernel/parts'
import { clearSpot, drawnRects, midpointClear, placePills } from '../../../../src/layouts/kernel/pill'
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
    const placed = placeLabels(nodes, positions, [], { insistent: 2 })
    expect(placed.get('a')).not.toBeNull()
    expect(placed.get('b')).not.toBeNull()
    expect(readability(positions, nodes, [], undefined, placed).labelOverlaps).toBe(0)
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
  const pill = { width: 58, height: 19 }
  const line = edge('a', 'b')
  const nodes = [node('a'), node('b'), node('c')]

  it('stands in the middle where that is free', () => {
    const positions = positionsOf(['a', 0, 0], ['b', 300, 0], ['c', 150, 100])
    const drawn = drawnRects(nodes, positions)
    expect(midpointClear(line, positions, drawn, pill)).toBe(true)
    expect(clearSpot(line, positions, drawn, pill)).toBe(0.5)
  })

  it('moves along the line beside what stands there, or finds no room', () => {
    const positions = positionsOf(['a', 0, 0], ['b', 300, 0], ['c', 170, 4])
    const drawn = drawnRects(nodes, positions)
    expect(midpointClear(line, positions, drawn, pill)).toBe(false)
    expect(clearSpot(line, positions, drawn, pill)).toBeLessThan(0.46)
    const short = positionsOf(['a', 0, 0], ['b', 40, 0], ['c', 20, 90])
    expect(clearSpot(line, short, drawnRects(nodes, short), pill)).toBeNull()
  })

  it('finds room on a short line where it is a number', () => {
    const positions = positionsOf(['a', 0, 0], ['b', 70, 0], ['c', 400, 400])
    const drawn = drawnRects(nodes, positions)
    const sizes = new Map(nodes.map(({ id, size }) => [id, size]))
    expect([...placePills([line], positions, drawn, sizes, disputedPill)]).toEqual([])
    expect([...placePills([line], positions, drawn, sizes, stepPill).keys()]).toEqual(['a~b'])
  })

  it('may stand where a label is hidden', () => {
    const positions = positionsOf(['a', 0, 0], ['b', 300, 0], ['c', 150, -24])
    expect(midpointClear(line, positions, drawnRects(nodes, positions), pill)).toBe(false)
    expect(midpointClear(line, positions, drawnRects(nodes, positions, new Map([['c', null]])), pill)).toBe(
      true,
    )
  })
})
