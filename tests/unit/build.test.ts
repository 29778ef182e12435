import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/build'
import { claim, group, person, pieceOf, place } from './small-piece'

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
    expect(graph.nodes()).toEqual(['ann', 'union', 'port', 'hermit'])
    expect(graph.degree('hermit')).toBe(0)
  })

  it('keeps each claim apart, from its subject to its object', () => {
    expect(graph.edges('ann', 'union')).toEqual(expect.arrayContaining(['leads', 'leads-again', 'backs']))
    expect(graph.edges('ann', 'union')).toHaveLength(3)
    expect(graph.extremities('backs')).toEqual(['union', 'ann'])
    expect(graph.extremities('leads')).toEqual(['ann', 'union'])
    expect(graph.size).toBe(4)
  })

  it('carries entities and claims as they stand in the piece', () => {
    expect(graph.getNodeAttribute('port', 'entity')).toBe(piece.entities[2])
    expect(graph.getEdgeAttribute('closes', 'claim')).toBe(piece.claims[3])
  })

  it('is empty for a piece without entities', () => {
    expect(buildGraph(pieceOf([], [])).order).toBe(0)
  })
})
