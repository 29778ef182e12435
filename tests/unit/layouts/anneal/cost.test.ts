import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../src/graph/random'
import { anneal } from '../../../../src/layouts/anneal/anneal'
import { costOf, totalCost } from '../../../../src/layouts/anneal/cost'
import { Move } from '../../../../src/layouts/anneal/move'
import { buildScene, moveBody, scenePositions } from '../../../../src/layouts/anneal/scene'
import { sumShares } from '../../../../src/layouts/anneal/shares'
import { weights } from '../../../../src/layouts/anneal/terms'
import { allPlaces } from '../../../../src/layouts/kernel/parts'
import { arbitraryGraph, edge, graphOf, node } from '../../support/layout-graphs'
import { check } from '../../support/property'

const bounds = { left: 16, top: 16, right: 684, bottom: 484 }

function scattered({ nodes, edges }: ReturnType<typeof graphOf>, seed: number) {
  const random = seededRandom(seed)
  const scene = buildScene(nodes, edges, { bounds, places: allPlaces })
  for (const body of scene.bodies) moveBody(body, 60 + random() * 580, 40 + random() * 380)
  return { scene, random }
}

describe('the cost of a drawing', () => {
  it('changes in total by what it changes for the body that moves', () => {
    check(
      fc.property(arbitraryGraph, fc.nat(), (graph, seed) => {
        const { scene, random } = scattered(graph, seed)
        for (const body of scene.bodies) {
          const total = totalCost(scene)
          const own = costOf(scene, body)
          moveBody(body, 60 + random() * 580, 40 + random() * 380)
          expect(totalCost(scene) - total).toBeCloseTo(costOf(scene, body) - own, 6)
        }
      }),
      20,
    )
  })

  it('counts an overlap, a line through a node, and a line through a label', () => {
    const costAt = (x: number, y: number) => {
      const scene = buildScene([node('a'), node('b'), node('c')], [edge('a', 'b')], { bounds })
      const [a, b, c] = scene.bodies
      if (!a || !b || !c) throw new Error('three bodies')
      moveBody(a, 100, 200)
      moveBody(b, 500, 200)
      moveBody(c, x, y)
      return totalCost(scene)
    }
    const apart = costAt(300, 400)
    expect(costAt(110, 210) - apart).toBeGreaterThan(weights.overlap)
    expect(costAt(300, 200) - apart).toBeGreaterThanOrEqual(weights.nodeOnLine)
    const throughLabel = costAt(300, 180) - apart
    expect(throughLabel).toBeGreaterThanOrEqual(weights.labelCrossed)
    expect(throughLabel).toBeLessThan(weights.nodeOnLine)
  })
})

describe('annealing', () => {
  it('takes a move back exactly when it costs more than the slack', () => {
    const { scene } = scattered(graphOf('a-b b-c c-d d-a a-c'), 3)
    sumShares(scene)
    const before = { positions: scenePositions(scene), cost: totalCost(scene) }
    const [a, b] = scene.bodies
    if (!a || !b) throw new Error('two bodies')
    const move = new Move()
    move.add(a, b.x, b.y)
    expect(move.attempt(scene, 0)).toBe(0)
    expect({ positions: scenePositions(scene), cost: totalCost(scene) }).toEqual(before)
  })

  it('knows by how much it has changed the cost, and at temperature 0 never raises it', () => {
    check(
      fc.property(arbitraryGraph, fc.nat(), fc.constantFrom(0, 2), (graph, seed, from) => {
        const { scene, random } = scattered(graph, seed)
        const before = totalCost(scene)
        const change = anneal(scene, {
          moves: 300,
          from,
          to: 0.1,
          stepFrom: 100,
          stepTo: 5,
          movesLabels: true,
          random,
        })
        expect(totalCost(scene) - before).toBeCloseTo(change, 4)
        if (from === 0) expect(change).toBeLessThanOrEqual(0)
        for (const body of scene.bodies) expect(body.cost).toBeCloseTo(costOf(scene, body), 4)
      }),
      20,
    )
  })
})
