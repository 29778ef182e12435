import type { CastRow } from '../lists/cast'
import type { SizeBy } from './weights'

const [SMALLEST, LARGEST] = [17, 26]

/**
 * Diameters of nodes by entity id, px, within the range that layouts leave room for: they grow with the square root of the
 * share of the most that anybody has. None where layouts have them already (ties), or while betweenness is not known.
 */
export function nodeSizes(
  sizeBy: SizeBy,
  rows: readonly CastRow[],
  betweenness: ReadonlyMap<string, number> | null,
): ReadonlyMap<string, number> {
  if (sizeBy === 'ties' || (sizeBy === 'betweenness' && betweenness === null)) return new Map()
  const amount = ({ entity, mentions }: CastRow): number =>
    sizeBy === 'mentions' ? mentions : (betweenness?.get(entity.id) ?? 0)
  const most = Math.max(1, ...rows.map(amount))
  return new Map(
    rows.map((row) => [row.entity.id, SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(amount(row) / most)]),
  )
}
