/** Latitude and longitude in degrees, as in `Entity.at`. */
export type LatLon = readonly [lat: number, lon: number]

export const RADIANS = Math.PI / 180

/** Great-circle distance in degrees (haversine, which is exact for near places too). */
export function degreesBetween([lat, lon]: LatLon, [otherLat, otherLon]: LatLon): number {
  const down = Math.sin(((otherLat - lat) * RADIANS) / 2) ** 2
  const across = Math.sin(((otherLon - lon) * RADIANS) / 2) ** 2
  const chord = down + Math.cos(lat * RADIANS) * Math.cos(otherLat * RADIANS) * across
  return (2 * Math.asin(Math.min(1, Math.sqrt(chord)))) / RADIANS
}

/** The mean of their directions from the earth's centre; where they cancel out, the mean of the latitudes in the middle meridian. */
export function centreOf(places: readonly LatLon[]): LatLon {
  let [x, y, z] = [0, 0, 0]
  for (const [lat, lon] of places) {
    x += Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS)
    y += Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS)
    z += Math.sin(lat * RADIANS)
  }
  if (Math.hypot(x, y, z) < 1e-6 * places.length) {
    const lats = places.map(([lat]) => lat)
    return [lats.reduce((sum, lat) => sum + lat, 0) / Math.max(1, lats.length), middleMeridian(places)]
  }
  return [Math.atan2(z, Math.hypot(x, y)) / RADIANS, Math.atan2(y, x) / RADIANS]
}

/** The longitude opposite to the middle of the widest gap between places: so that none is cut off by the antimeridian. */
export function middleMeridian(places: readonly LatLon[]): number {
  const lons = places.map(([, lon]) => turned(lon)).sort((a, b) => a - b)
  const [first = 0] = lons
  let widest = { width: -1, from: first }
  lons.forEach((lon, at) => {
    const width = (lons[at + 1] ?? first + 360) - lon
    if (width > widest.width) widest = { width, from: lon }
  })
  return turned(widest.from + widest.width / 2 + 180)
}

/** The same longitude from −180 up to 180. */
export const turned = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180
