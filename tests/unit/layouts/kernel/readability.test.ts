import { describe, expect, it } from 'vitest'
import type { Place, Point } from '../../../../src/layouts/kernel/parts'
import { readability } from '../../../../src/layouts/kernel/readability'
import { edge, node } from '../../support/layout-graphs'

const at = (spots: Readonly<Record<string, readonly [number, number]>>): Map<string, Point> =>
  new Map(Object.entries(spots).map(([id, [x, y]]) => [id, { x, y }]))

describe('readability', () => {
  it('finds nothing wrong with two nodes apart', () => {
    const measures = readability(
      at({ a: [50, 50], b: [250, 50] }),
      [node('a'), node('b')],
      [edge('a', 'b')],
      {
        width: 300,
        height: 100,
      },
    )
    expect(measures).toMatchObject({ labelOverlaps: 0, nodesOnLabels: 0, nodesOnLines: 0, labelsCrossed: 0 })
    // From 30 px left of a to 30 px right of b; from the top of the nodes to the end of the labels.
    expect(measures.box).toEqual({ left: 20, top: 40, right: 280, bottom: 78 })
    expect(measures.fill.x).toBeCloseTo(260 / 300)
    expect(measures.fill.y).toBeCloseTo(38 / 100)
    expect(measures).toMatchObject({ meanLength: 200, longest: 200, lengthVariation: 0 })
  })

  it('counts overlaps of labels and of labels with nodes', () => {
    const nodes = [node('a'), node('b')]
    expect(readability(at({ a: [50, 50], b: [90, 50] }), nodes, [])).toMatchObject({
      labelOverlaps: 1,
      nodesOnLabels: 0,
    })
    expect(readability(at({ a: [50, 50], b: [50, 75] }), nodes, [])).toMatchObject({ nodesOnLabels: 1 })
    expect(readability(at({ a: [50, 50], b: [60, 50] }), nodes, [])).toMatchObject({ nodeOverlaps: 1 })
  })

  it('counts lines through nodes, foreign labels and own labels, and crossings', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id))
    const across = edge('a', 'b')
    const spots = { a: [0, 100], b: [400, 100], c: [200, 80], d: [200, 300] } as const
    const measures = readability(at(spots), nodes, [across, edge('c', 'd')])
    expect(measures).toMatchObject({ labelsCrossed: 1, nodesOnLines: 0, ownLabelsCrossed: 1, crossings: 1 })
    expect(readability(at({ ...spots, c: [200, 100] }), nodes, [across])).toMatchObject({ nodesOnLines: 1 })
  })

  it('sees two lines that leave a node almost together', () => {
    const nodes = ['a', 'b', 'c'].map((id) => node(id))
    const edges = [edge('a', 'b'), edge('c', 'a')]
    expect(readability(at({ a: [0, 0], b: [300, 0], c: [300, 30] }), nodes, edges).narrowAngles).toBe(1)
    expect(readability(at({ a: [0, 0], b: [300, 0], c: [300, 60] }), nodes, edges).narrowAngles).toBe(0)
  })

  it('goes by the places of labels; a hidden one covers nothing', () => {
    const nodes = [node('a'), node('b')]
    const positions = at({ a: [50, 50], b: [90, 50] })
    const places = (a: Place | null) => new Map([['a', a]])
    expect(readability(positions, nodes, [], undefined, places('left')).labelOverlaps).toBe(0)
    expect(readability(positions, nodes, [], undefined, places('right')).nodesOnLabels).toBe(1)
    expect(readability(positions, nodes, [], undefined, places(null))).toMatchObject({
      labelOverlaps: 0,
      hiddenLabels: 1,
    })
  })
})
