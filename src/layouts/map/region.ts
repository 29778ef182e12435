import { centreOf, degreesBetween, type LatLon } from './globe'

export interface Spot {
  /** Entity id. */
  readonly id: string
  readonly at: LatLon
  /** Whether the piece ties it to anything. */
  readonly tied: boolean
}

/** How much wider than the cluster the region may get to take in what lies near, as a factor. */
const STRETCH = 1.4
/** The cluster counts as no smaller than this, degrees. */
const LEAST_RADIUS = 0.75

/**
 * The spots of the region that a piece is about: the tightest cluster (single linkage) that holds more than half of the
 * tied places, and what lies so near that the map hardly grows by it. In the order given.
 */
export function regionOf(spots: readonly Spot[]): readonly Spot[] {
  const tied = spots.filter((spot) => spot.tied)
  const cluster = majority(tied.length > 0 ? tied : spots)
  const inside = new Set(cluster)
  const widest = STRETCH * Math.max(LEAST_RADIUS, radiusOf(cluster))
  const centre = centreOf(cluster.map(({ at }) => at))
  const others = spots
    .filter((spot) => !inside.has(spot))
    .sort((a, b) => degreesBetween(centre, a.at) - degreesBetween(centre, b.at))
  for (const spot of others) if (radiusOf([...inside, spot]) <= widest) inside.add(spot)
  return spots.filter((spot) => inside.has(spot))
}

/** Degrees from the centre of some places to the furthest of them. */
function radiusOf(spots: readonly Spot[]): number {
  const centre = centreOf(spots.map(({ at }) => at))
  return Math.max(0, ...spots.map(({ at }) => degreesBetween(centre, at)))
}

/** Joins the nearest first (Kruskal 1956) until one cluster holds more than half. */
function majority(spots: readonly Spot[]): readonly Spot[] {
  const clusters = new Map(spots.map((spot) => [spot, [spot]]))
  const pairs = spots.flatMap((one, i) =>
    spots.slice(i + 1).map((other) => ({ one, other, degrees: degreesBetween(one.at, other.at) })),
  )
  for (const { one, other } of pairs.sort((a, b) => a.degrees - b.degrees)) {
    const [to, from] = [clusters.get(one), clusters.get(other)]
    if (!to || !from || to === from) continue
    to.push(...from)
    for (const spot of from) clusters.set(spot, to)
    if (to.length * 2 > spots.length) break
  }
  return [...clusters.values()].sort((a, b) => b.length - a.length)[0] ?? []
}
