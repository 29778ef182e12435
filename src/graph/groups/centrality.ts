import betweennessCentrality from 'graphology-metrics/centrality/betweenness'
import { graphOf } from './graphOf'
import type { Network } from './network'

/**
 * By entity id, for how many pairs of others the shortest way passes there; where a pair has several shortest ways, each
 * counts its share. All ties are equally long. Brandes, "A faster algorithm for betweenness centrality" (2001).
 */
export function betweenness(network: Network): ReadonlyMap<string, number> {
  const values = betweennessCentrality(graphOf(network), { getEdgeWeight: null, normalized: false })
  return new Map(network.entities.map((entity, number) => [entity, rounded(values[number] ?? 0)]))
}

/** Sums of shares that are equal shall look equal. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
