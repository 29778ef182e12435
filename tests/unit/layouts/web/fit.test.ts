import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readability } from '../../../../src/layouts/kernel/readability'
import { webLayout } from '../../../../src/layouts/web/drawing'
import { fitLayout } from '../../../../src/layouts/web/fit'
import { arbitraryGraph, twoHubs } from '../../support/layout-graphs'
import { check } from '../../support/property'

// Layouts are work, and the machine may be busy.
const pane = { width: 760, height: 640 }
const { nodes, edges } = twoHubs
const made = webLayout(nodes, edges, pane, { effort: 0.2 })

describe('fitting a ready layout', () => {
  it('gives the same positions back for the pane that it was made for', () => {
    expect(fitLayout(made, nodes, edges, pane)).toBe(made)
  })

  it.each([
    ['wider', { width: 980, height: 640 }],
    ['larger', { width: 1200, height: 900 }],
    ['a little smaller', { width: 700, height: 600 }],
  ])('fills a %s pane without overlaps', (_, other) => {
    const measures = readability(fitLayout(made, nodes, edges, other), nodes, edges, other)
    expect(measures).toMatchObject({ labelOverlaps: 0, nodesOnLabels: 0, nodeOverlaps: 0 })
    expect(Math.min(measures.fill.x, measures.fill.y)).toBeGreaterThan(0.92)
  })

  it('moves only what overlaps when labels turn out larger', () => {
    const wide = nodes.map((node) => (node.id === 'h' ? { ...node, label: { width: 92, height: 41 } } : node))
    const fitted = fitLayout(made, wide, edges, pane)
    expect(readability(fitted, wide, edges, pane)).toMatchObject({ labelOverlaps: 0, nodesOnLabels: 0 })
    const moved = nodes.filter(
      ({ id }) => fitted.get(id) !== undefined && !same(fitted.get(id), made.get(id)),
    )
    expect(moved.length).toBeLessThanOrEqual(3)
  })

  it('leaves out nodes without a position', () => {
    const known = new Map([...made].filter(([id]) => id !== 'h'))
    expect(fitLayout(known, nodes, edges, { width: 800, height: 700 }).has('h')).toBe(false)
  })

  it('is idempotent', () => {
    const roomy = { width: 1000, height: 820 }
    check(
      fc.property(arbitraryGraph, fc.integer({ min: 1000, max: 1250 }), (graph, width) => {
        const ready = webLayout(graph.nodes, graph.edges, roomy, { effort: 0.1, places: ['below'] })
        const other = { width, height: 860 }
        const once = fitLayout(ready, graph.nodes, graph.edges, other)
        expect(fitLayout(once, graph.nodes, graph.edges, other)).toEqual(once)
      }),
      20,
    )
  })
})

function same(p: { x: number; y: number } | undefined, q: { x: number; y: number } | undefined): boolean {
  return p?.x === q?.x && p?.y === q?.y
}
