import { MultiDirectedGraph } from 'graphology'
import type { Claim, Entity, Piece } from '../model/piece'

/** Nodes are entities, edges are claims, from subject to object. */
export type PieceGraph = MultiDirectedGraph<{ entity: Entity }, { claim: Claim }>

/** graphology keeps neighbours in plain objects, where a key such as `constructor` would be taken. */
const nodeKey = (entity: string): string => `entity ${entity}`

export function buildGraph(piece: Piece): PieceGraph {
  const graph: PieceGraph = new MultiDirectedGraph()
  for (const entity of piece.entities) graph.addNode(nodeKey(entity.id), { entity })
  for (const claim of piece.claims)
    graph.addEdgeWithKey(claim.id, nodeKey(claim.subject), nodeKey(claim.object), { claim })
  return graph
}
