import louvain from 'graphology-communities-louvain'
import { seededRandom } from '../random'
import { graphOf } from './graphOf'
import type { Group } from './group'
import type { Link, Network } from './network'

/** By fineness, from coarse to fine: Louvain's resolution. A higher one makes more and smaller groups. */
export const resolutions = [0.4, 0.6, 1, 1.5, 3] as const

/** From fine to coarse, for overviews. */
const ever = [1, 0.6, 0.4, 0.2, 0.1, 0.05] as const
/** More communities than this cannot be told apart at a glance; smaller ones do not count. */
const [MOST, SMALL] = [19, 4]

const SEED = 1

/** The communities of a piece that is too large to be read as a whole: as fine as leaves few enough of them. */
export function communitiesOf(network: Network): readonly Group[] {
  const parting = partingOf(network)
  let parts: readonly (readonly string[])[] = []
  for (const resolution of ever) {
    parts = parting(resolution)
    if (parts.filter(({ length }) => length > SMALL).length <= MOST) break
  }
  return led(parts, network.links)
}

/**
 * Communities of a network, the largest first, by Louvain's method (Blondel and others 2008) with a resolution (Reichardt
 * and Bornholdt 2006), weighted by happenings. Whoever is in none stands alone. Same network, same groups.
 */
export const findGroups = (network: Network, resolution: number): readonly Group[] =>
  led(partingOf(network)(resolution), network.links)

/** Finds the members of each community of a network, by resolution. */
function partingOf(network: Network): (resolution: number) => readonly (readonly string[])[] {
  if (network.links.length === 0) return () => []
  const graph = graphOf(network)
  return (resolution) => {
    const communities = louvain(graph, {
      resolution,
      getEdgeWeight: 'weight',
      rng: seededRandom(SEED),
    })
    const members = new Map<number, string[]>()
    network.entities.forEach((entity, number) => {
      const community = communities[number] ?? -1
      const known = members.get(community)
      if (known) known.push(entity)
      else members.set(community, [entity])
    })
    return [...members.values()].filter(({ length }) => length > 1)
  }
}

/** Groups, the largest first; their members by how much they are tied within the group. */
function led(parts: readonly (readonly string[])[], links: readonly Link[]): readonly Group[] {
  const partOf = new Map(parts.flatMap((ids, part) => ids.map((id) => [id, part])))
  const ties = new Map<string, number>()
  for (const { ends, weight } of links) {
    const [part, other] = ends.map((end) => partOf.get(end))
    if (part === undefined || part !== other) continue
    for (const end of ends) ties.set(end, (ties.get(end) ?? 0) + weight)
  }
  const tied = (id: string): number => ties.get(id) ?? 0
  return parts
    .map((ids): Group => {
      const members = [...ids].sort((one, other) => tied(other) - tied(one) || (one < other ? -1 : 1))
      return { leader: members[0] ?? '', members }
    })
    .sort((a, b) => b.members.length - a.members.length || (a.leader < b.leader ? -1 : 1))
}
