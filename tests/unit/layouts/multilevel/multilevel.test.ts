import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point, Positions } from '../../../../src/layouts/kernel/parts'
import { readability } from '../../../../src/layouts/kernel/readability'
import { multilevelLayout } from '../../../../src/layouts/multilevel/multilevel'
import { webDrawing } from '../../../../src/layouts/web/drawing'
import { expectSteadyGrowth } from '../../support/growth'
import { arbitraryGraph, edge, type Graph, node, twoHubs } from '../../support/layout-graphs'
import { check } from '../../support/property'

const numbered = (count: number, ties: (at: number) => readonly (readonly [number, number])[]): Graph => ({
  nodes: Array.from({ length: count }, (_, at) => node(`${at}`)),
  edges: Array.from({ length: count }, (_, at) => ties(at))
    .flat()
    .filter(([a, b]) => a < count && b < count)
    .map(([a, b]) => edge(`${a}`, `${b}`)),
})

const star = (count: number): Graph => numbered(count, (at) => (at === 0 ? [] : [[0, at]]))
const path = (count: number): Graph => numbered(count, (at) => [[at, at + 1]])

const pathological: Record<string, Graph> = {
  'a star': star(1500),
  'a path': path(400),
  'a grid': numbered(400, (at) => [...(at % 20 < 19 ? [[at, at + 1] as const] : []), [at, at + 20]]),
  'a tree': numbered(500, (at) => [
    [at, 2 * at + 1],
    [at, 2 * at + 2],
  ]),
  cliques: numbered(120, (at) =>
    Array.from({ length: 11 - (at % 12) }, (_, next) => [at, at + next + 1] as const),
  ),
  'many parts': numbered(1000, (at) => (at % 2 === 0 ? [[at, at + 1]] : [])),
  'nodes without a tie': numbered(500, () => []),
  'two in many ties': numbered(2, () => [
    [0, 1],
    [1, 0],
    [0, 0],
  ]),
  nothing: numbered(0, () => []),
}

const coordinates = (positions: Positions): number[] => [...positions.values()].flatMap(({ x, y }) => [x, y])

describe('the layout for many names', () => {
  it('lays two or three in a line beside each other, whichever numbers it draws', () => {
    const lines = numbered(60, (at) => (at % 3 < 2 ? [[at, at + 1]] : []))
    for (let seed = 1; seed <= 20; seed++) {
      const far = Math.max(...coordinates(multilevelLayout(lines.nodes, lines.edges, { seed })).map(Math.abs))
      expect(far).toBeLessThan(10_000)
    }
  })

  it.each(Object.entries(pathological))(
    'stands on %s: everybody has a place, nobody covers anybody',
    (_, graph) => {
      const positions = multilevelLayout(graph.nodes, graph.edges)
      expect(positions.size).toBe(graph.nodes.length)
      expect(coordinates(positions).every(Number.isFinite)).toBe(true)
      if (graph.nodes.length < 600)
        expect(readability(positions, graph.nodes, [])).toMatchObject({
          labelOverlaps: 0,
          nodesOnLabels: 0,
          nodeOverlaps: 0,
        })
    },
  )

  it('never puts a node or its label on another one, and draws the same for the same', () => {
    check(
      fc.property(arbitraryGraph, ({ nodes, edges }) => {
        const positions = multilevelLayout(nodes, edges)
        expect(readability(positions, nodes, [])).toMatchObject({
          labelOverlaps: 0,
          nodesOnLabels: 0,
          nodeOverlaps: 0,
        })
        expect(multilevelLayout(nodes, edges)).toEqual(positions)
      }),
      40,
    )
  })

  it('keeps those near to each other who are connected', () => {
    const graph = numbered(160, (at) => [
      ...[1, 2, 3, 5].map((next) => [at, (Math.floor(at / 20) * 20 + ((at % 20) + next)) % 160] as const),
      ...(at % 20 === 0 ? [[at, (at + 20) % 160] as const] : []),
    ])
    const positions = multilevelLayout(graph.nodes, graph.edges)
    const groupOf = (id: string): number => Math.floor(Number(id) / 20)
    const nearest = graph.nodes.map(({ id }) => {
      const others = graph.nodes.filter((other) => other.id !== id)
      return others.sort((a, b) => distance(positions, id, a.id) - distance(positions, id, b.id))[0]?.id ?? id
    })
    const alike = nearest.filter((other, at) => groupOf(other) === groupOf(`${at}`)).length
    expect(alike / graph.nodes.length).toBeGreaterThan(0.7)
  })

  it('is high for a high pane and wide for a wide one', () => {
    // Some who are told of in a report: one part of forty, and as many by themselves or in twos.
    const graph = numbered(80, (at) =>
      at < 40
        ? [[at, Math.floor(at / 3)], ...(at % 7 === 0 ? [[at, at + 1] as const] : [])]
        : at % 4 === 0
          ? [[at, at + 1]]
          : [],
    )
    const shapeFor = (aspect: number): number => {
      const at = [...multilevelLayout(graph.nodes, graph.edges, { aspect }).values()]
      const [across, down] = [at.map(({ x }) => x), at.map(({ y }) => y)]
      return (Math.max(...across) - Math.min(...across)) / (Math.max(...down) - Math.min(...down))
    }
    expect(shapeFor(0.6)).toBeLessThan(1)
    expect(shapeFor(1.5)).toBeGreaterThan(1.1)
    expect(shapeFor(1.5)).toBeLessThan(2)
  })

  it('tells how far it has come, up to the end', () => {
    const told: number[] = []
    const { nodes, edges } = path(300)
    multilevelLayout(nodes, edges, { progress: (share) => told.push(share) })
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  it('takes time in proportion to the size, even for a star', async () => {
    await expectSteadyGrowth(star, ({ nodes, edges }) => multilevelLayout(nodes, edges), 300)
  })

  it('draws webs beyond what a pane has room for, and leaves small ones to annealing', () => {
    const pane = { width: 700, height: 600 }
    const { nodes, edges } = path(90)
    const large = webDrawing(nodes, edges, pane).positions
    expect(readability(large, nodes, [])).toMatchObject({ labelOverlaps: 0, nodesOnLabels: 0 })
    const small = webDrawing(twoHubs.nodes, twoHubs.edges, pane, { effort: 0.05 }).positions
    expect([...small.values()].every(({ x, y }) => x <= pane.width && y <= pane.height)).toBe(true)
  })
})

function distance(positions: Positions, one: string, other: string): number {
  const origin: Point = { x: 0, y: 0 }
  const [a, b] = [positions.get(one) ?? origin, positions.get(other) ?? origin]
  return Math.hypot(a.x - b.x, a.y - b.y)
}
