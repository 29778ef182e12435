import type { LayoutEdge, LayoutNode } from '../kernel/parts'

/** A connected part of the graph. */
export interface Component {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
}

/** Ids of neighbours by id; edges that lead to no node are left out, and loops. */
export function adjacency(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>(nodes.map((node) => [node.id, []]))
  for (const { source, target } of edges) {
    const ofSource = neighbours.get(source)
    const ofTarget = neighbours.get(target)
    if (!ofSource || !ofTarget || source === target) continue
    ofSource.push(target)
    ofTarget.push(source)
  }
  return neighbours
}

/** Hops from one node to each that can be reached (breadth first). */
export function hopsFrom(
  start: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const hops = new Map([[start, 0]])
  // A Map's iteration takes in what is added on the way: it is the queue.
  for (const [id, distance] of hops) {
    for (const next of neighbours.get(id) ?? []) if (!hops.has(next)) hops.set(next, distance + 1)
  }
  return hops
}

/** The connected components, largest first, otherwise in the order of the nodes. */
export function connectedComponents(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): readonly Component[] {
  const neighbours = adjacency(nodes, edges)
  const numbers = new Map<string, number>()
  const components: { readonly nodes: LayoutNode[]; readonly edges: LayoutEdge[] }[] = []
  for (const { id } of nodes) {
    if (numbers.has(id)) continue
    for (const member of hopsFrom(id, neighbours).keys()) numbers.set(member, components.length)
    components.push({ nodes: [], edges: [] })
  }
  for (const node of nodes) components[numbers.get(node.id) ?? 0]?.nodes.push(node)
  for (const edge of edges) {
    const number = numbers.get(edge.source)
    if (number !== undefined && numbers.has(edge.target)) components[number]?.edges.push(edge)
  }
  return components.sort((a, b) => b.nodes.length - a.nodes.length)
}
