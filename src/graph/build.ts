import { MultiDirectedGraph } from 'graphology'
import type { Claim, Entity, Piece } from '../model/piece'

/** Nodes are entities by id, edges are claims by id, from subject to object. */
export type PieceGraph = MultiDirectedGraph<{ entity: Entity }, { claim: Claim }>

export function buildGraph(piece: Piece): PieceGraph {
  const graph: PieceGraph = new MultiDirectedGraph()
  for (const entity of piece.entities) graph.addNode(entity.id, { entity })
  for (const claim of piece.claims) graph.addEdgeWithKey(claim.id, claim.subject, claim.object, { claim })
  return graph
}
