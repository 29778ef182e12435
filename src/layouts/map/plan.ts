import { hopCost } from '../../graph/evidence'
import { otherEnd, type Tie, tiesByEntity, weight } from '../../graph/ties'
import type { Entity } from '../../model/piece'
import type { LatLon } from './globe'

/** What stands where on a map, whatever its size. */
export interface MapPlan {
  /** By id of a place: where it lies. */
  readonly spots: ReadonlyMap<string, LatLon>
  /** By id of any other entity: the place with a spot that it stands beside. Who is not in it is tied to no such place, or is one itself. */
  readonly homes: ReadonlyMap<string, string>
}

/**
 * Places stand where they lie, or beside what they lie within; people and organisations beside the place that the evidence
 * ties them to most (happenings over the cost of the hop), through one step, else two.
 */
export function planMap(entities: ReadonlyMap<string, Entity>, ties: Iterable<Tie>): MapPlan {
  const spots = new Map(
    [...entities.values()].flatMap(({ id, kind, at }) => (kind === 'place' && at ? [[id, at] as const] : [])),
  )
  const neighbours = tiesByEntity(ties)
  const strength = ({ claims }: Tie): number => weight(claims) / hopCost(claims, entities)

  const around = (id: string): string | null => {
    const passed = new Set<string>()
    for (
      let at: string | undefined = id;
      at !== undefined && !passed.has(at);
      at = entities.get(at)?.within
    ) {
      if (spots.has(at)) return at
      passed.add(at)
    }
    return null
  }
  const nearTo = (id: string): Pull[] =>
    (neighbours.get(id) ?? []).flatMap((tie) => {
      const place = around(otherEnd(tie, id))
      return place === null ? [] : [{ place, strength: strength(tie) }]
    })
  const nearToNeighbours = (id: string): Pull[] =>
    (neighbours.get(id) ?? []).flatMap((tie) =>
      nearTo(otherEnd(tie, id)).map((pull) => ({
        ...pull,
        strength: Math.min(pull.strength, strength(tie)),
      })),
    )
  const tiesOf = (place: string): number => neighbours.get(place)?.length ?? 0
  const strongest = (pulls: readonly Pull[]): string | null => {
    const sums = new Map<string, number>()
    for (const pull of pulls) sums.set(pull.place, (sums.get(pull.place) ?? 0) + pull.strength)
    const ranked = [...sums].sort(
      ([a, one], [b, other]) => other - one || tiesOf(b) - tiesOf(a) || (a < b ? -1 : 1),
    )
    return ranked[0]?.[0] ?? null
  }

  const homes = new Map<string, string>()
  for (const { id, kind } of entities.values()) {
    if (spots.has(id)) continue
    // Where a place lies no claim tells: beside another it would be a false map.
    const home =
      around(id) ?? (kind === 'place' ? null : (strongest(nearTo(id)) ?? strongest(nearToNeighbours(id))))
    if (home !== null) homes.set(id, home)
  }
  return { spots, homes }
}

interface Pull {
  readonly place: string
  readonly strength: number
}
