import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelWidth, paneShapes } from '../../../../src/cli/screen/panes'
import { bundleTies } from '../../../../src/graph/ties'
import { layoutInput } from '../../../../src/layouts/kernel/input'
import { type Pane, zoomButtons } from '../../../../src/layouts/kernel/parts'
import { readability } from '../../../../src/layouts/kernel/readability'
import { type MapDrawing, mapDrawing } from '../../../../src/layouts/map/drawing'
import type { LatLon } from '../../../../src/layouts/map/globe'
import { type MapPlan, planMap } from '../../../../src/layouts/map/plan'
import { edtfFault } from '../../../../src/model/dates/edtf'
import { parsePiece } from '../../../../src/model/file/piece'
import { jsonOf } from '../../support/files'
import { arbitraryGraph, type Graph, graphOf } from '../../support/layout-graphs'
import { check } from '../../support/property'

const pane = { width: 744, height: 700 }

function drawingOf({ nodes, edges }: Graph, plan: MapPlan, size: Pane = pane): MapDrawing {
  const drawing = mapDrawing(nodes, edges, plan, size)
  if (!drawing) throw new Error('there is no map')
  return drawing
}

const planOf = (
  spots: Readonly<Record<string, LatLon>>,
  homes: Readonly<Record<string, string>> = {},
): MapPlan => ({ spots: new Map(Object.entries(spots)), homes: new Map(Object.entries(homes)) })

const at = ({ positions }: MapDrawing, id: string) => positions.get(id) ?? { x: Number.NaN, y: Number.NaN }
const between = (drawing: MapDrawing, one: string, other: string) =>
  Math.hypot(at(drawing, one).x - at(drawing, other).x, at(drawing, one).y - at(drawing, other).y)

describe('the layout Map', () => {
  const kyiv: LatLon = [50.45, 30.52]
  const kherson: LatLon = [46.64, 32.61]
  const odesa: LatLon = [46.48, 30.73]

  it('puts places where they lie, and what is far off at the edge in its direction', () => {
    const graph = graphOf('kyiv-kherson kherson-odesa kherson-washington odesa-beijing')
    const drawing = drawingOf(
      graph,
      planOf({ kyiv, kherson, odesa, washington: [38.9, -77.04], beijing: [39.9, 116.4] }),
    )
    for (const id of ['kyiv', 'kherson', 'odesa']) {
      const spot = drawing.spots.get(id)
      expect(Math.hypot(at(drawing, id).x - (spot?.x ?? 0), at(drawing, id).y - (spot?.y ?? 0))).toBeLessThan(
        1,
      )
    }
    expect([...drawing.far.keys()].sort()).toEqual(['beijing', 'washington'])
    expect(at(drawing, 'washington').x).toBeLessThan(60)
    expect(at(drawing, 'beijing').x).toBeGreaterThan(pane.width - 60)
    expect(Math.cos(drawing.far.get('washington') ?? 0)).toBeLessThan(-0.9)
    expect(at(drawing, 'kyiv').y).toBeLessThan(at(drawing, 'kherson').y)
  })

  it('moves places of one city apart, by little', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const spots = Object.fromEntries(ids.map((id, i) => [id, [46.6 + i / 1e4, 32.6] as const]))
    const graph = graphOf('a-b c-d e-f')
    const drawing = drawingOf(graph, planOf(spots))
    const { nodeOverlaps, labelOverlaps } = readability(
      drawing.positions,
      graph.nodes,
      graph.edges,
      pane,
      drawing.places,
    )
    expect([nodeOverlaps, labelOverlaps]).toEqual([0, 0])
    expect(drawing.far.size).toBe(0)
    for (const id of ids) {
      const spot = drawing.spots.get(id)
      expect(Math.hypot(at(drawing, id).x - (spot?.x ?? 0), at(drawing, id).y - (spot?.y ?? 0))).toBeLessThan(
        80,
      )
    }
  })

  it('puts people beside the place they are most tied to', () => {
    const drawing = drawingOf(
      graphOf('kyiv-ann odesa-bob kherson-kyiv kherson-odesa'),
      planOf({ kyiv, kherson, odesa }, { ann: 'kyiv', bob: 'odesa' }),
    )
    expect(between(drawing, 'ann', 'kyiv')).toBeLessThan(between(drawing, 'ann', 'odesa'))
    expect(between(drawing, 'bob', 'odesa')).toBeLessThan(between(drawing, 'bob', 'kyiv'))
  })

  it('puts who is tied to no place below the map', () => {
    const drawing = drawingOf(graphOf('kyiv-ann x-y z'), planOf({ kyiv }, { ann: 'kyiv' }))
    expect([...drawing.apart].sort()).toEqual(['x', 'y', 'z'])
    for (const id of drawing.apart) expect(at(drawing, id).y).toBeGreaterThan(drawing.ground.bottom)
    expect(at(drawing, 'ann').y).toBeLessThan(drawing.ground.bottom)
  })

  it('is none where no place has coordinates', () => {
    const { nodes, edges } = graphOf('a-b')
    expect(mapDrawing(nodes, edges, planOf({}), pane)).toBeNull()
  })

  it.each<[string, Readonly<Record<string, LatLon>>]>([
    ['a single place', { a: kherson }],
    ['both sides of the antimeridian', { a: [-17.7, 178], b: [-13.8, -171.8] }],
    ['both poles', { a: [90, 0], b: [-90, 0] }],
    ['a pole', { a: [90, 0], b: [88, 120] }],
    ['the same spot twice', { a: kherson, b: kherson }],
    ['the whole world', { a: [48, 2], b: [-33, 151], c: [40, -74], d: [-1, 36] }],
  ])('copes with %s', (_, spots) => {
    const drawing = drawingOf(graphOf('a-b b-c c-d d-e'), planOf(spots))
    for (const { x, y } of drawing.positions.values()) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(pane.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(pane.height)
    }
  })

  it('lets no label lie on another, for any graph, places and pane', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
    const input = fc.record({
      graph: arbitraryGraph,
      spots: fc.array(fc.tuple(degrees(90), degrees(180)), { minLength: 1, maxLength: 15 }),
      spread: fc.constantFrom(1, 0.1, 0.001),
      size: fc.record({
        width: fc.integer({ min: 300, max: 1300 }),
        height: fc.integer({ min: 260, max: 900 }),
      }),
      stray: fc.integer({ min: 2, max: 9 }),
    })
    check(
      fc.property(input, ({ graph, spots, spread, size, stray }) => {
        const ids = graph.nodes.map(({ id }) => id)
        const placed = spots.slice(0, ids.length).map(([lat, lon]) => [lat * spread, lon * spread] as const)
        const plan: MapPlan = {
          spots: new Map(
            placed.flatMap((spot, i) => (ids[i] === undefined ? [] : [[ids[i], spot] as const])),
          ),
          homes: new Map(
            ids.slice(placed.length).flatMap((id, i) => {
              const home = ids[i % placed.length]
              return i % stray === 0 || home === undefined ? [] : [[id, home] as const]
            }),
          ),
        }
        const drawing = drawingOf(graph, plan, size)
        const { labelOverlaps } = readability(
          drawing.positions,
          graph.nodes,
          graph.edges,
          size,
          drawing.places,
        )
        expect(labelOverlaps).toBe(0)
        expect(drawing.positions.size).toBe(graph.nodes.length)
      }),
      25,
    )
  })
})

describe('the map of the bundled piece', () => {
  const file = jsonOf('data/pieces/kherson-evacuation.json')
  const parsed = parsePiece(file, edtfFault)
  if (!parsed.ok) throw new Error('the piece cannot be read')
  const { piece } = parsed
  const graph = layoutInput(piece, labelWidth)
  const plan = planMap(
    new Map(piece.entities.map((entity) => [entity.id, entity])),
    bundleTies(piece.claims).values(),
  )
  const draw = (size: Pane) =>
    mapDrawing(graph.nodes, graph.edges, plan, size, { avoid: [zoomButtons(size)] })

  it.each(paneShapes.filter(({ width, height }) => width >= 600 && height >= 500))(
    'shows every name in a pane of $width × $height, none on another, and moves places by little',
    (size) => {
      const drawing = draw(size)
      if (!drawing) throw new Error('there is no map')
      const { positions, places, spots } = drawing
      const read = readability(positions, graph.nodes, graph.edges, size, places)
      expect([read.labelOverlaps, read.nodesOnLabels, read.nodeOverlaps, read.hiddenLabels]).toEqual([
        0, 0, 0, 0,
      ])
      for (const [id, spot] of spots) {
        const { x, y } = at(drawing, id)
        expect(Math.hypot(x - spot.x, y - spot.y)).toBeLessThan(40)
      }
    },
  )

  it('opens on the region of the piece', () => {
    const drawing = draw({ width: 744, height: 692 })
    expect(drawing?.projection.name).toBe('mercator')
    expect(drawing?.spots.has('kherson')).toBe(true)
    expect(drawing?.spots.has('crimea')).toBe(true)
    expect([...(drawing?.far.keys() ?? [])]).toEqual(
      expect.arrayContaining(['washington', 'canada', 'china', 'united-kingdom']),
    )
  })

  it('is the same each time', () => {
    expect(draw(pane)).toEqual(draw(pane))
  })
})
