import type { Point, Rect } from '../kernel/parts'
import { centreOf, degreesBetween, type LatLon, middleMeridian, RADIANS, turned } from './globe'

/**
 * A map projection as plain data, px of the drawing. The formulas follow Snyder, "Map projections: a working manual"
 * (1987), and Šavrič, Patterson and Jenny, "The Equal Earth map projection" (2018); they are few, so that placing needs
 * no more code than this. The land is drawn with d3-geo, which has the same.
 */
export interface MapProjection {
  readonly name: 'mercator' | 'azimuthal-equal-area' | 'equal-earth'
  /** What is at `x`, `y`; of its latitude only the azimuthal one knows. */
  readonly centre: LatLon
  /** px a radian at the centre. */
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** Up to this radius (degrees) directions matter more than areas. */
const REGIONAL = 12
/** Beyond this radius (degrees) it is a map of the world. */
const CONTINENTAL = 60
/** Mercator stretches too much beyond this latitude, degrees. */
const POLAR = 68
/** A map shows at least so many degrees, so that there is a coast or a plain to recognise. */
const LEAST_EXTENT = 2
/** Where Mercator's square world ends, degrees. */
const MERCATOR_END = 85.05

/** Where a place lies on the drawing, px; far off it may be outside of any pane. */
export function project(projection: MapProjection, at: LatLon): Point {
  const [x, y] = raw(projection.name, projection.centre, at)
  return { x: projection.x + projection.scale * x, y: projection.y - projection.scale * y }
}

/** Mercator for a region, equal-area for a continent or the world, as large as lets the places fill the rectangle. */
export function fitProjection(places: readonly LatLon[], into: Rect): MapProjection {
  const mean = centreOf(places)
  const radius = Math.max(0, ...places.map((at) => degreesBetween(mean, at)))
  const isPolar = places.some(([lat]) => Math.abs(lat) > POLAR)
  const name =
    radius > CONTINENTAL ? 'equal-earth' : radius > REGIONAL || isPolar ? 'azimuthal-equal-area' : 'mercator'
  const centre = name === 'azimuthal-equal-area' ? mean : ([0, middleMeridian(places)] as const)
  const points = places.map((at) => raw(name, centre, at))
  const [left, right] = extent(points.map(([x]) => x))
  const [bottom, top] = extent(points.map(([, y]) => y))
  // At 60° north, Mercator draws a degree twice as large as at the equator.
  const least = LEAST_EXTENT * RADIANS * (name === 'mercator' ? 1 / Math.cos(mean[0] * RADIANS) : 1)
  const [width, height] = [Math.max(1, into.right - into.left), Math.max(1, into.bottom - into.top)]
  const scale = Math.min(width / Math.max(least, right - left), height / Math.max(least, top - bottom))
  return {
    name,
    centre,
    scale,
    x: (into.left + into.right) / 2 - (scale * (left + right)) / 2,
    y: (into.top + into.bottom) / 2 + (scale * (bottom + top)) / 2,
  }
}

const extent = (values: readonly number[]): readonly [number, number] =>
  values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)]

/** On a sphere of radius 1, y upwards. */
function raw(
  name: MapProjection['name'],
  centre: LatLon,
  [lat, lon]: LatLon,
): readonly [x: number, y: number] {
  const across = turned(lon - centre[1]) * RADIANS
  const up = lat * RADIANS
  switch (name) {
    case 'mercator': {
      const held = Math.max(-MERCATOR_END, Math.min(MERCATOR_END, lat)) * RADIANS
      return [across, Math.log(Math.tan(Math.PI / 4 + held / 2))]
    }
    case 'azimuthal-equal-area': {
      const from = centre[0] * RADIANS
      const near = Math.sin(from) * Math.sin(up) + Math.cos(from) * Math.cos(up) * Math.cos(across)
      const k = Math.sqrt(2 / Math.max(1e-9, 1 + near))
      return [
        k * Math.cos(up) * Math.sin(across),
        k * (Math.cos(from) * Math.sin(up) - Math.sin(from) * Math.cos(up) * Math.cos(across)),
      ]
    }
    case 'equal-earth': {
      const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796]
      const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(up))
      const [t2, t6] = [t * t, t ** 6]
      const slope = a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)
      return [(across * Math.cos(t) * 2) / (Math.sqrt(3) * slope), t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))]
    }
  }
}
