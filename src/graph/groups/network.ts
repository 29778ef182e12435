import { UndirectedGraph } from 'graphology'
import { type Tie, weight } from '../ties'

/** Who is tied to whom, as plain data that goes to a worker. */
export interface Network {
  /** Ids. */
  readonly entities: readonly string[]
  readonly links: readonly Link[]
}

export interface Link {
  readonly ends: readonly [string, string]
  /** Happenings and states that the tie tells. */
  readonly weight: number
}

/** In alphabetical order, whatever the order in the piece's file. */
export const networkOf = (entities: Iterable<string>, ties: Iterable<Tie>): Network => ({
  entities: [...entities].sort(),
  links: [...ties]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ ends, claims }) => ({ ends, weight: weight(claims) })),
})

/** Nodes have numbers for names: graphology's results are plain objects, where a key such as `constructor` would be taken. */
export function graphOf({ entities, links }: Network): UndirectedGraph<object, { weight: number }> {
  const graph = new UndirectedGraph<object, { weight: number }>()
  const numbers = new Map(entities.map((id, number) => [id, number]))
  for (const number of numbers.values()) graph.addNode(number)
  for (const { ends, weight } of links)
    if (ends[0] !== ends[1]) graph.addEdge(numbers.get(ends[0]), numbers.get(ends[1]), { weight })
  return graph
}
