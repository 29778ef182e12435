import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../../src/graph/build'
import { bundleTies } from '../../../src/graph/ties'
import { claim, group, person, pieceOf, place } from '../support/small-piece'

const piece = pieceOf(
  [person('ann'), group('union'), place('port'), person('hermit')],
  [
    claim('leads', 'ann heads union'),
    claim('backs', 'union backs ann'),
    claim('leads-again', 'ann heads union', { voices: ['union'] }),
    claim('closes', 'union targets port'),
  ],
)

describe('the graph of a piece', () => {
  const graph = buildGraph(piece)

  it('has every entity, also one that no claim speaks of', () => {
    expect(graph.mapNodes((_, { entity }) => entity)).toEqual(piece.entities)
    expect(graph.mapNodes((node) => graph.degree(node))).toEqual([3, 4, 1, 0])
  })

  it('keeps each claim apart, from its subject to its object', () => {
    const ends = graph.mapEdges((key, { claim: { subject, object } }) => [key, subject, object])
    expect(ends).toEqual([
      ['leads', 'ann', 'union'],
      ['backs', 'union', 'ann'],
      ['leads-again', 'ann', 'union'],
      ['closes', 'union', 'port'],
    ])
    expect(graph.size).toBe(4)
  })

  it('carries entities and claims as they stand in the piece', () => {
    expect(graph.mapNodes((_, { entity }) => entity)[2]).toBe(piece.entities[2])
    expect(graph.getEdgeAttribute('closes', 'claim')).toBe(piece.claims[3])
  })

  it('takes any name for what it is, also one that every object of the language has', () => {
    const odd = pieceOf([person('ann'), person('constructor')], [claim('backs', 'ann backs constructor')])
    expect([...bundleTies(buildGraph(odd)).keys()]).toEqual(['ann~constructor'])
    expect(buildGraph(odd).mapNodes((node) => buildGraph(odd).neighbors(node).length)).toEqual([1, 1])
  })

  it('is empty for a piece without entities', () => {
    expect(buildGraph(pieceOf([], [])).order).toBe(0)
  })
})
