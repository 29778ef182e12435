import { describe, expect, it } from 'vitest'
import { orderDrawing, orderLayout } from '../../../src/layouts/placings/order'
import { edge, node } from '../support/layout-graphs'

const rows = (count: number) => Array.from({ length: count }, (_, i) => node(`n${i}`, 100 + (i % 7) * 10))

describe('the layout Order', () => {
  it('fits 46 rows into a pane of 744 × 742 with no label on another', () => {
    const { positions, pitch, nodeSize, height } = orderDrawing(rows(46), [edge('n0', 'n45')], {
      width: 744,
      height: 742,
    })
    const ys = [...positions.values()].map(({ y }) => y)
    expect(height).toBe(742)
    expect(Math.min(...ys.slice(1).map((y, i) => y - (ys[i] ?? 0)))).toBeGreaterThanOrEqual(14)
    expect(nodeSize).toBeLessThan(pitch)
    expect(Math.min(...ys) - 7).toBeGreaterThanOrEqual(0)
    expect(Math.max(...ys) + 7).toBeLessThanOrEqual(742)
  })

  it('keeps rows apart in any pane, at whole px', () => {
    for (let count = 2; count < 90; count++) {
      const labels = rows(count).map((one) => ({ ...one, label: { ...one.label, height: 13.5 } }))
      const ys = [...orderLayout(labels, { width: 744, height: 615 }).values()].map(({ y }) => y)
      expect(Math.min(...ys.slice(1).map((y, i) => y - (ys[i] ?? 0)))).toBeGreaterThanOrEqual(13.5)
    }
  })

  it('keeps the order from top to bottom in one column', () => {
    const positions = [...orderLayout(rows(9), { width: 744, height: 742 }).values()]
    expect(new Set(positions.map(({ x }) => x)).size).toBe(1)
    expect(positions.map(({ y }) => y)).toEqual(positions.map(({ y }) => y).sort((a, b) => a - b))
  })

  it('grows taller than a phone, rows 17 px apart', () => {
    const { pitch, height } = orderDrawing(rows(46), [], { width: 390, height: 512 })
    expect(pitch).toBe(17)
    expect(height).toBeGreaterThan(45 * 17)
  })

  it.each([744, 390, 1224])('keeps arcs and labels inside a pane %i px wide', (width) => {
    const nodes = rows(46)
    const edges = [edge('n0', 'n45'), edge('n3', 'n4'), edge('n40', 'n20')]
    const { positions, arcs, nodeSize } = orderDrawing(nodes, edges, { width, height: 742 })
    const x = positions.get('n0')?.x ?? 0
    const bows = arcs.map(({ distances }) => Math.abs(distances[0]))
    expect(x - Math.max(...bows)).toBeGreaterThanOrEqual(8)
    expect(x + nodeSize / 2 + 160).toBeLessThanOrEqual(width - 10)
    expect(Math.min(...bows)).toBeGreaterThan(nodeSize / 2)
  })

  it('bows all arcs to the left, wider ones for what is further apart', () => {
    const edges = [edge('n0', 'n1'), edge('n9', 'n5'), edge('n0', 'n9')]
    const [near, upward, far] = orderDrawing(rows(10), edges, { width: 744, height: 742 }).arcs.map(
      (arc) => arc.distances[0],
    )
    // Left of who walks down is Cytoscape's positive side; this edge goes up.
    expect(upward).toBeLessThan(0)
    expect(near).toBeGreaterThan(0)
    expect(-(upward ?? 0)).toBeGreaterThan(near ?? 0)
    expect(far).toBeGreaterThan(-(upward ?? 0))
  })

  it('copes with nobody and with one', () => {
    expect(orderDrawing([], [], { width: 744, height: 742 }).positions.size).toBe(0)
    expect(orderLayout(rows(1), { width: 744, height: 742 }).get('n0')?.y).toBe(371)
  })
})
