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
  let groups: readonly Group[] = []
  for (const resolution of ever) {
    groups = findGroups(network, resolution)
    if (groups.filter(({ members }) => members.length > SMALL).length <= MOST) break
  }
  return groups
}

/**
 * Communities of a network, the largest first, by Louvain's method (Blondel and others 2008) with a resolution (Reichardt
 * and Bornholdt 2006), weighted by happenings. Whoever is in none stands alone. Same network, same groups.
 */
export function findGroups(network: Network, resolution: number): readonly Group[] {
  if (network.links.length === 0) return []
  const communities = louvain(graphOf(network), {
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
  return [...members.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ledBest(ids, network.links))
    .sort((a, b) => b.members.length - a.members.length || (a.leader < b.leader ? -1 : 1))
}

/** The members by how much they are tied within the group. */
function ledBest(ids: readonly string[], links: readonly Link[]): Group {
  const ties = new Map(ids.map((id) => [id, 0]))
  for (const { ends, weight } of links)
    if (ends.every((end) => ties.has(end)))
      for (const end of ends) ties.set(end, (ties.get(end) ?? 0) + weight)
  const members = [...ties]
    .sort(([one, tied], [other, otherTied]) => otherTied - tied || (one < other ? -1 : 1))
    .map(([id]) => id)
  return { leader: members[0] ?? '', members }
}
