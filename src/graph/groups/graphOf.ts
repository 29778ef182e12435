import { UndirectedGraph } from 'graphology'
import type { Network } from './network'

/** Nodes have numbers for names: graphology's results are plain objects, where a key such as `constructor` would be taken. */
export function graphOf({ entities, links }: Network): UndirectedGraph<object, { weight: number }> {
  const graph = new UndirectedGraph<object, { weight: number }>()
  const numbers = new Map(entities.map((id, number) => [id, number]))
  for (const number of numbers.values()) graph.addNode(number)
  for (const { ends, weight } of links)
    if (ends[0] !== ends[1]) graph.addEdge(numbers.get(ends[0]), numbers.get(ends[1]), { weight })
  return graph
}
