import type { Claim, Family, Kind } from '../model/piece'
import { predicates } from '../model/predicates'
import type { PieceGraph } from './build'
import { bundleTies, type Tie } from './ties'

export interface Filter {
  readonly hiddenKinds: readonly Kind[]
  readonly hiddenFamilies: readonly Family[]
}

export interface Shown {
  /** Entity ids. */
  readonly entities: ReadonlySet<string>
  /** With the claims that pass the filter only. */
  readonly ties: ReadonlyMap<string, Tie>
}

export const familyOf = (claim: Claim): Family => predicates.get(claim.predicate)?.family ?? 'statement'

/** What a filter leaves: it takes entities by kind and claims by family, and with an entity all its claims. */
export function applyFilter(graph: PieceGraph, filter: Filter): Shown {
  const hiddenKinds = new Set(filter.hiddenKinds)
  const hiddenFamilies = new Set(filter.hiddenFamilies)
  const entities = new Set(graph.filterNodes((_, { entity }) => !hiddenKinds.has(entity.kind)))
  const ties = bundleTies(
    graph,
    (claim) =>
      !hiddenFamilies.has(familyOf(claim)) && entities.has(claim.subject) && entities.has(claim.object),
  )
  return { entities, ties }
}
