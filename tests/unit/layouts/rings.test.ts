import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnRects } from '../../../src/layouts/kernel/pill'
import { overlaps } from '../../../src/layouts/kernel/places'
import { readability } from '../../../src/layouts/kernel/readability'
import { ringsDrawing } from '../../../src/layouts/placings/rings'
import { arbitraryGraph, twoHubs } from '../support/layout-graphs'
import { check } from '../support/property'

const pane = { width: 744, height: 610 }
const { nodes, edges } = twoHubs

/** How far out somebody stands, as a share of the outermost ring. */
function farOut(drawing: ReturnType<typeof ringsDrawing>, id: string): number {
  const { positions, middle, rings } = drawing
  const at = positions.get(id)
  const outermost = rings.at(-1)
  return at && outermost
    ? Math.hypot((at.x - middle.x) / outermost.x, (at.y - middle.y) / outermost.y)
    : Number.NaN
}

describe('the layout Rings', () => {
  it('has the chosen one in the middle and each step on a ring further out', () => {
    const drawing = ringsDrawing(nodes, edges, 'h', pane)
    const middle = drawing.positions.get('h')
    expect(Math.abs((middle?.x ?? 0) - drawing.middle.x)).toBeLessThan(1)
    expect(farOut(drawing, 'a')).toBeLessThan(farOut(drawing, 'n'))
    expect(farOut(drawing, 'n')).toBeLessThan(farOut(drawing, 'l'))
  })

  it('goes around somebody else when asked to', () => {
    const drawing = ringsDrawing(nodes, edges, 'k', pane)
    expect(farOut(drawing, 'e')).toBeLessThan(farOut(drawing, 'a'))
  })

  it('puts those whom no tie leads to below the rings', () => {
    const drawing = ringsDrawing(nodes, edges, 'h', pane)
    const outermost = drawing.rings.at(-1)?.y ?? 0
    for (const id of ['p1', 'p2', 'p3', 'lone'])
      expect(drawing.positions.get(id)?.y).toBeGreaterThan(drawing.middle.y + outermost)
  })

  it('keeps its rings on a phone, however many no tie leads to', () => {
    const phone = { width: 390, height: 512 }
    const lonely = Array.from({ length: 40 }, (_, at) => ({
      id: `lonely-${at}`,
      size: 17,
      label: { width: 80, height: at % 2 === 0 ? 15 : 42 },
    }))
    const { rings, positions } = ringsDrawing([...nodes, ...lonely], edges, 'h', phone)
    for (const { x, y } of rings) expect(Math.min(x, y)).toBeGreaterThan(0)
    for (const { y } of positions.values()) expect(y).toBeGreaterThan(0)
    for (const { y } of positions.values()) expect(y).toBeLessThan(phone.height)
  })

  it('keeps names apart where there is room', () => {
    const { positions, places } = ringsDrawing(nodes, edges, 'h', pane)
    const measures = readability(positions, nodes, edges, pane, places)
    expect(measures.labelOverlaps + measures.nodesOnLabels + measures.nodeOverlaps).toBe(0)
  })

  it('names each ring where nothing stands, or not at all', () => {
    const { positions, places, names, rings } = ringsDrawing(nodes, edges, 'h', pane)
    expect(names).toHaveLength(rings.length)
    const told = names.flatMap((name) => (name ? [name] : []))
    expect(told.length).toBeGreaterThan(0)
    for (const { x, y } of told) {
      const name = { left: x, top: y - 10, right: x + 60, bottom: y + 2 }
      expect(drawnRects(nodes, positions, places).filter((rect) => overlaps(rect, name))).toEqual([])
    }
  })

  it('draws any graph around anybody, inside the pane, the same each time', () => {
    check(
      fc.property(arbitraryGraph, fc.nat(), ({ nodes, edges }, pick) => {
        const centre = nodes[pick % nodes.length]?.id ?? ''
        const draw = () => ringsDrawing(nodes, edges, centre, pane)
        const { positions } = draw()
        expect(positions).toEqual(draw().positions)
        expect(new Set(positions.keys())).toEqual(new Set(nodes.map(({ id }) => id)))
        for (const { x, y } of positions.values()) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(pane.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(pane.height)
        }
      }),
      15,
    )
  })
})
