import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readability } from '../../../../src/layouts/kernel/readability'
import { webDrawing, webLayout } from '../../../../src/layouts/web/drawing'
import { arbitraryGraph, graphOf, twoHubs } from '../../support/layout-graphs'
import { check } from '../../support/property'

// Layouts are work, and the machine may be busy.
const pane = { width: 700, height: 560 }
const roomy = { width: 1100, height: 900 }

describe('the layout Web', () => {
  it('draws the same picture of the same graph, and another one for another seed', () => {
    const { nodes, edges } = twoHubs
    const first = webLayout(nodes, edges, pane, { effort: 0.05 })
    expect(webLayout(nodes, edges, pane, { effort: 0.05 })).toEqual(first)
    expect(webLayout(nodes, edges, pane, { effort: 0.05, seed: 2 })).not.toEqual(first)
  })

  it('keeps labels, nodes and lines apart and fills the pane', () => {
    const { nodes, edges } = twoHubs
    const measures = readability(webLayout(nodes, edges, pane, { effort: 0.3 }), nodes, edges, pane)
    expect(measures).toMatchObject({ labelOverlaps: 0, nodesOnLabels: 0, nodeOverlaps: 0 })
    expect(measures).toMatchObject({ nodesOnLines: 0, labelsCrossed: 0 })
    expect(measures.crossings).toBeLessThanOrEqual(2)
    expect(Math.min(measures.fill.x, measures.fill.y)).toBeGreaterThan(0.92)
  })

  it('puts small components in rows along the bottom, paths in their order', () => {
    const { nodes, edges } = twoHubs
    const positions = webLayout(nodes, edges, pane, { effort: 0.05 })
    const tray = ['p1', 'p2', 'p3', 'lone'].map((id) => positions.get(id))
    expect(new Set(tray.map((at) => at?.y)).size).toBe(1)
    expect(tray.map((at) => at?.x)).toEqual(
      [...tray].sort((p, q) => (p?.x ?? 0) - (q?.x ?? 0)).map((at) => at?.x),
    )
    const highest = Math.min(...tray.map((at) => at?.y ?? 0))
    const others = nodes.filter(({ id }) => !['p1', 'p2', 'p3', 'lone'].includes(id))
    for (const { id } of others) expect(positions.get(id)?.y).toBeLessThan(highest - 40)
  })

  it('lays a small star or triangle out beside the rows', () => {
    const { nodes, edges } = graphOf(
      'a-b b-c c-d d-e e-f f-g g-h h-i i-j j-k k-l x-y y-z z-x s-t s-u s-v p-q',
    )
    const measures = readability(webLayout(nodes, edges, roomy, { effort: 0.1 }), nodes, edges, roomy)
    expect(measures).toMatchObject({
      labelOverlaps: 0,
      nodesOnLabels: 0,
      nodeOverlaps: 0,
      nodesOnLines: 0,
      crossings: 0,
    })
  })

  it('leaves free what the interface covers', () => {
    const { nodes, edges } = twoHubs
    const corner = { left: 600, top: 0, right: 700, bottom: 150 }
    const positions = webLayout(nodes, edges, pane, { effort: 0.2, avoid: [corner] })
    for (const { x, y } of positions.values()) expect(x < 600 || y > 150).toBe(true)
  })

  it('lets labels take other places, or none, in a pane that is too small', () => {
    const { nodes, edges } = twoHubs
    const small = { width: 260, height: 260 }
    const { positions, places } = webDrawing(nodes, edges, small, { effort: 0.3 })
    expect(new Set(places.values()).size).toBeGreaterThan(1)
    const measures = readability(positions, nodes, edges, small, places)
    expect(measures).toMatchObject({ labelOverlaps: 0, nodesOnLabels: 0, nodeOverlaps: 0 })
  })

  it('copes with no node, one node, ties to nobody, ties to oneself', () => {
    expect(webLayout([], [], pane)).toEqual(new Map())
    const one = graphOf('a')
    expect(
      webLayout(
        one.nodes,
        [
          { source: 'a', target: 'a' },
          { source: 'a', target: 'z' },
        ],
        pane,
      ).size,
    ).toBe(1)
  })

  it('keeps any graph of up to 40 nodes inside a roomy pane, without overlaps', () => {
    check(
      fc.property(arbitraryGraph, ({ nodes, edges }) => {
        const { positions, places } = webDrawing(nodes, edges, roomy, { effort: 0.15 })
        const { labelOverlaps, nodesOnLabels, nodeOverlaps, box } = readability(
          positions,
          nodes,
          edges,
          roomy,
          places,
        )
        expect({ labelOverlaps, nodesOnLabels, nodeOverlaps }).toEqual({
          labelOverlaps: 0,
          nodesOnLabels: 0,
          nodeOverlaps: 0,
        })
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(15)
        expect(box.right).toBeLessThanOrEqual(roomy.width - 15)
        expect(box.bottom).toBeLessThanOrEqual(roomy.height - 15)
      }),
      25,
    )
  })
})
