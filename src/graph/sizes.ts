import type { CastRow } from './cast'
import { nodeSize } from './layout/labels'
import type { SizeBy } from './weight'

const [SMALLEST, LARGEST] = [17, 26]

/**
 * Diameters of nodes by entity id, px: always within the range that layouts leave room for. By ties as in `nodeSize`; by
 * anything else, the area grows with the share of the most that anybody has. Without betweenness, as by ties.
 */
export function nodeSizes(
  sizeBy: SizeBy,
  rows: readonly CastRow[],
  betweenness: ReadonlyMap<string, number> | null,
): ReadonlyMap<string, number> {
  if (sizeBy === 'ties' || (sizeBy === 'betweenness' && betweenness === null))
    return new Map(rows.map(({ entity, ties }) => [entity.id, nodeSize(ties)]))
  const amount = ({ entity, mentions }: CastRow): number =>
    sizeBy === 'mentions' ? mentions : (betweenness?.get(entity.id) ?? 0)
  const most = Math.max(1, ...rows.map(amount))
  return new Map(
    rows.map((row) => [row.entity.id, SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(amount(row) / most)]),
  )
}
