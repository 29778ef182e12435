import cities from 'city-timezones/data/cityMap.json'
import countries from 'country-locale-map/countries.json'
import { doubtfulPlaces } from '../words/places'
import { alsoCalled, respelled } from '../words/spellings'
import { listedPlaces, listedRegions, listedSpots } from './lexicon'
import { knownPlaces } from './places'

/** What the gazetteer knows of a name. */
export interface Known {
  readonly what: 'country' | 'region' | 'large city' | 'town' | 'place'
  /** The usual name of a country, the same for all of its names. */
  readonly country?: string
  /** Latitude and longitude in degrees, where only one place by far can be meant. */
  readonly at?: readonly [number, number]
  /** The name is also, or more often, something else. */
  readonly doubtful: boolean
}

const LARGE = 250_000
const SMALLEST = 20_000
/** How much larger than the next of the same name a city is for the name to mean this one. */
const BY_FAR = 8

/** What is known of a name, given in lower case with straight apostrophes and single spaces. */
export const lookUp = (name: string): Known | undefined => places.get(name)
/** The most words that a name of the gazetteer has. */
export const LONGEST_PLACE = 5

const places = new Map<string, Known>()
for (const name of listedSpots) if (name.length > 3) note(name, { what: 'town' })
for (const name of listedPlaces) if (name.length > 3) note(name, { what: 'place' })
for (const name of knownPlaces) note(name, { what: 'place' })
for (const name of listedRegions) if (name.length > 3) note(name, { what: 'region' })
noteCities()
for (const [name, as] of respelled) {
  const known = places.get(as)
  if (known) places.set(name, known)
}
// After the cities: Singapore is both.
for (const { name, latitude, longitude } of countries) {
  const others = alsoCalled.find(([usual]) => usual === name)?.[1].split('|') ?? []
  // South Sudan is listed without.
  const at = latitude && longitude ? { at: degrees(Number(latitude), Number(longitude)) } : {}
  for (const each of [fold(name), ...others]) note(each, { what: 'country', country: name, ...at })
}

function note(name: string, known: Omit<Known, 'doubtful'>): void {
  places.set(name, { ...known, doubtful: doubtfulPlaces.has(name) })
}

function noteCities(): void {
  const byName = new Map<string, typeof cities>()
  for (const city of cities)
    for (const name of new Set([fold(city.city), fold(city.city_ascii)]))
      if (city.pop >= SMALLEST && name.length > 2) byName.set(name, [...(byName.get(name) ?? []), city])
  for (const [name, same] of byName) {
    const [largest, next] = [...same].sort((a, b) => b.pop - a.pop)
    if (!largest || (largest.pop < LARGE && places.has(name))) continue
    const large = largest.pop >= LARGE
    const sure = large && !doubtfulPlaces.has(name) && (!next || largest.pop >= BY_FAR * next.pop)
    const at = sure ? { at: degrees(largest.lat, largest.lng) } : {}
    note(name, { what: large ? 'large city' : 'town', ...at })
  }
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('’', "'")
}

function degrees(latitude: number, longitude: number): readonly [number, number] {
  const round = (angle: number) => Math.round(angle * 100) / 100
  return [round(latitude), round(longitude)]
}
