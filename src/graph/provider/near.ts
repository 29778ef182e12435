/** Who is tied to somebody, as a question asks for it. */

import type { Claim } from '../../model/piece'
import { type Family, families, kinds } from '../../model/vocabulary'
import { familyOf } from '../filter/filter'
import type { Near, NeighbourQuery, Neighbours } from './provider'

/** In the order of the vocabulary. */
export const familiesOf = (claims: readonly Claim[]): readonly Family[] => {
  const told = new Set(claims.map(familyOf))
  return families.filter((family) => told.has(family))
}

/** Who is tied most comes first. */
export const byNearness = (a: Near, b: Near): number =>
  b.weight - a.weight || (a.name.id < b.name.id ? -1 : 1)

/** A page of all that is there, with the totals of what the question admits. */
export function neighboursOf(all: readonly Near[], query: NeighbourQuery): Neighbours {
  const { from = 0, limit } = query
  const admitted = all.filter((near) => admits(near, query))
  return {
    near: admitted.slice(from, from + limit),
    total: admitted.length,
    kinds: tally(kinds, (kind) => admitted.filter(({ name }) => name.kind === kind).length),
    families: tally(families, (family) => admitted.filter((near) => near.families.includes(family)).length),
  }
}

const admits = (near: Near, { kinds, families, least = 0 }: NeighbourQuery): boolean =>
  near.weight >= least &&
  (kinds === undefined || kinds.includes(near.name.kind)) &&
  (families === undefined || near.families.some((family) => families.includes(family)))

/** How many there are of each. */
export function tally<Key extends string>(
  keys: readonly Key[],
  count: (key: Key) => number,
): Readonly<Record<Key, number>> {
  const counted: Partial<Record<Key, number>> = {}
  for (const key of keys) counted[key] = count(key)
  return counted as Record<Key, number>
}
