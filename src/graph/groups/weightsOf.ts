import { betweenness } from './centrality'
import { findGroups, resolutions } from './communities'
import type { Network } from './network'
import type { Weights } from './weights'

/** All that takes longer than a moment in a large piece; meant for a worker. */
export const weightsOf = (network: Network): Weights => ({
  betweenness: betweenness(network),
  groups: resolutions.map((resolution) => findGroups(network, resolution)),
})
