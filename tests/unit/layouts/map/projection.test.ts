import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geoProjection } from '../../../../src/layouts/backdrop/land'
import { centreOf, degreesBetween, type LatLon, middleMeridian } from '../../../../src/layouts/map/globe'
import { fitProjection, project } from '../../../../src/layouts/map/projection'
import { regionOf } from '../../../../src/layouts/map/region'
import { check } from '../../support/property'

const into = { left: 100, top: 50, right: 500, bottom: 450 }
const anywhere: fc.Arbitrary<LatLon> = fc.tuple(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
)
const kyiv: LatLon = [50.45, 30.52]
const kherson: LatLon = [46.64, 32.61]
const paris: LatLon = [48.86, 2.35]
const madrid: LatLon = [40.42, -3.7]
const oslo: LatLon = [59.91, 10.75]
const washington: LatLon = [38.9, -77.04]
const fiji: LatLon = [-17.7, 178]
const samoa: LatLon = [-13.8, -171.8]

describe('the projection', () => {
  it.each([
    ['a region as Mercator', [kyiv, kherson], 'mercator'],
    ['a single place as Mercator', [kherson], 'mercator'],
    ['a continent in equal areas', [paris, madrid, oslo, kyiv], 'azimuthal-equal-area'],
    [
      'what lies near a pole in equal areas',
      [
        [-89, 10],
        [-85, 170],
      ] as LatLon[],
      'azimuthal-equal-area',
    ],
    ['the world in equal areas', [paris, fiji, washington], 'equal-earth'],
  ])('draws %s', (_, places, name) => {
    expect(fitProjection(places, into).name).toBe(name)
  })

  it('has north up and east at the right', () => {
    for (const places of [
      [kyiv, kherson],
      [paris, oslo, kyiv],
      [paris, fiji, washington],
    ]) {
      const projection = fitProjection(places, into)
      const at = project(projection, [48, 20])
      expect(project(projection, [50, 20]).y).toBeLessThan(at.y)
      expect(project(projection, [48, 22]).x).toBeGreaterThan(at.x)
    }
  })

  it('keeps places on both sides of the antimeridian together', () => {
    const projection = fitProjection([fiji, samoa], into)
    const [west, east] = [project(projection, fiji), project(projection, samoa)]
    expect(projection.name).toBe('mercator')
    expect(east.x - west.x).toBeCloseTo(into.right - into.left)
  })

  it('shows all places in one city with some land around them', () => {
    const city: readonly LatLon[] = [kherson, [46.65, 32.6], [46.63, 32.62]]
    const { scale } = fitProjection(city, into)
    expect((into.right - into.left) / scale).toBeGreaterThan((2 * Math.PI) / 180)
  })

  it('lets any places fill the rectangle and none leave it', () => {
    check(
      fc.property(fc.array(anywhere, { minLength: 1, maxLength: 8 }), (places) => {
        const projection = fitProjection(places, into)
        for (const { x, y } of places.map((at) => project(projection, at))) {
          expect(x).toBeGreaterThanOrEqual(into.left - 1e-6)
          expect(x).toBeLessThanOrEqual(into.right + 1e-6)
          expect(y).toBeGreaterThanOrEqual(into.top - 1e-6)
          expect(y).toBeLessThanOrEqual(into.bottom + 1e-6)
        }
      }),
    )
  })

  it('places everything where the land is drawn', () => {
    for (const places of [
      [kyiv, kherson],
      [fiji, samoa],
      [paris, madrid, oslo, kyiv],
      [paris, fiji, washington],
    ]) {
      const projection = fitProjection(places, into)
      const drawn = geoProjection(projection)
      for (const [lat, lon] of places) {
        const [x = Number.NaN, y = Number.NaN] = drawn([lon, lat]) ?? []
        expect(project(projection, [lat, lon]).x).toBeCloseTo(x, 5)
        expect(project(projection, [lat, lon]).y).toBeCloseTo(y, 5)
      }
    }
  })
})

describe('the globe', () => {
  it('measures along great circles', () => {
    expect(degreesBetween([0, 0], [0, 90])).toBeCloseTo(90)
    expect(degreesBetween([0, 179], [0, -179])).toBeCloseTo(2)
    expect(degreesBetween([90, 0], [90, 120])).toBeCloseTo(0)
    expect(degreesBetween([0, 0], [0, 180])).toBeCloseTo(180)
  })

  it('has a centre even for opposite places', () => {
    expect(centreOf([fiji, samoa])[1]).toBeCloseTo(-176.9, 0)
    for (const part of centreOf([
      [0, 0],
      [0, 180],
    ]))
      expect(Number.isFinite(part)).toBe(true)
  })

  it('is cut where the widest gap between places is', () => {
    expect(middleMeridian([fiji, samoa])).toBeCloseTo(-176.9, 1)
    expect(middleMeridian([kyiv])).toBeCloseTo(30.52)
  })
})

describe('the region of a piece', () => {
  const spots = (places: Readonly<Record<string, LatLon>>, untied: readonly string[] = []) =>
    Object.entries(places).map(([id, at]) => ({ id, at, tied: !untied.includes(id) }))
  const region = (places: Readonly<Record<string, LatLon>>, untied?: readonly string[]) =>
    regionOf(spots(places, untied)).map(({ id }) => id)

  it('is where most of the tied places lie', () => {
    expect(region({ kyiv, kherson, odesa: [46.48, 30.73], washington, beijing: [39.9, 116.4] })).toEqual([
      'kyiv',
      'kherson',
      'odesa',
    ])
  })

  it('takes in what lies near', () => {
    expect(region({ kyiv, kherson, odesa: [46.48, 30.73], crimea: [45.3, 34.4], washington })).toContain(
      'crimea',
    )
  })

  it('does not count what is tied to nothing', () => {
    const idle = { paris, lyon: [45.76, 4.84], lille: [50.63, 3.06], nice: [43.7, 7.27] } as const
    expect(region({ kyiv, kherson, ...idle }, Object.keys(idle))).toEqual(['kyiv', 'kherson'])
  })

  it('reaches over the antimeridian', () => {
    expect(region({ fiji, samoa, tonga: [-21.2, -175.2], paris })).toEqual(['fiji', 'samoa', 'tonga'])
  })

  it('is everything where the places are as far apart as can be, and a single place alone', () => {
    expect(region({ kherson, washington })).toEqual(['kherson', 'washington'])
    expect(region({ kherson })).toEqual(['kherson'])
    expect(regionOf([])).toEqual([])
  })
})
