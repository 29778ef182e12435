import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth, geoMercator, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import world from 'world-atlas/land-50m.json'
import type { Rect } from '../kernel/parts'
import type { MapProjection } from '../map/projection'

/** The land of the earth (Natural Earth 1:50m, no borders), loaded when a map is first drawn. */
const land = feature(world, world.objects.land)

/** Its outline in px of the drawing, cut at a rectangle: what `Path2D` takes. */
export const landIn = (projection: MapProjection, { left, top, right, bottom }: Rect): string =>
  geoPath(
    geoProjection(projection).clipExtent([
      [left, top],
      [right, bottom],
    ]),
  )(land) ?? ''

/** The same as `project` does, with d3's clipping. */
export function geoProjection({ name, centre: [lat, lon], scale, x, y }: MapProjection): GeoProjection {
  return kinds[name]()
    .rotate([-lon, name === 'azimuthal-equal-area' ? -lat : 0])
    .scale(scale)
    .translate([x, y])
}

const kinds: Readonly<Record<MapProjection['name'], () => GeoProjection>> = {
  mercator: geoMercator,
  'azimuthal-equal-area': geoAzimuthalEqualArea,
  'equal-earth': geoEqualEarth,
}
