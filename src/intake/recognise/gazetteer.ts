import cities from 'city-timezones/data/cityMap.json'
import countries from 'country-locale-map/countries.json'
import { listedPlaces, listedRegions, listedSpots } from './lexicon'
import { doubtfulPlaces, knownPlaces } from './words/places'

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

/** Other names of countries, as newspapers use them; what they stand for is a name in the package. */
const alsoCalled: readonly (readonly [name: string, others: string])[] = [
  ['United States of America', 'united states|us|u.s.|u.s|usa|u.s.a.|america|the states'],
  ['United Kingdom', 'uk|u.k.|u.k|britain|great britain'],
  ['Russia', 'russian federation'],
  ['Syrian Arab Republic', 'syria'],
  ['Viet Nam', 'vietnam'],
  ['Czechia', 'czech republic'],
  ["Côte d'Ivoire", "ivory coast|cote d'ivoire"],
  ['Cabo Verde', 'cape verde'],
  ['Eswatini', 'swaziland'],
  ['Myanmar', 'burma'],
  ['Brunei Darussalam', 'brunei'],
  ["Lao People's Democratic Republic", 'laos'],
  ['Timor-Leste', 'east timor'],
  ['Democratic Republic of the Congo', 'dr congo|drc|congo-kinshasa'],
  ['Congo', 'republic of the congo|congo-brazzaville'],
  ['United Arab Emirates', 'uae|u.a.e.|emirates'],
  ['Turkey', 'türkiye|turkiye'],
  ['China', "people's republic of china|prc"],
  ['Taiwan', 'republic of china'],
  ['North Korea', "democratic people's republic of korea|dprk"],
  ['South Korea', 'republic of korea'],
  ['Iran', 'islamic republic of iran|islamic republic'],
  ['Netherlands', 'holland'],
  ['North Macedonia', 'macedonia'],
  ['Saudi Arabia', 'kingdom of saudi arabia'],
  ['Ireland', 'republic of ireland|irish republic'],
  ['Germany', 'federal republic of germany'],
  ['Palestine', 'palestinian territories'],
  ['Holy See', 'vatican city'],
]
/** Endings of small territories' entries that newspapers do not use. */
const places = new Map<string, Known>()
const fold = (name: string): string => name.toLowerCase().replaceAll('’', "'")

for (const name of listedSpots)
  if (name.length > 3) places.set(name, { what: 'town', doubtful: doubtfulPlaces.has(name) })
for (const name of [...knownPlaces, ...listedPlaces])
  if (name.length > 3 || knownPlaces.has(name))
    places.set(name, {
      what: listedRegions.has(name) ? 'region' : 'place',
      doubtful: doubtfulPlaces.has(name),
    })

/** Cities come before countries: Singapore is both. */
const byName = new Map<string, { readonly pop: number; readonly at: readonly [number, number] }[]>()
for (const city of cities) {
  const at = [round(city.lat), round(city.lng)] as const
  for (const name of new Set([fold(city.city), fold(city.city_ascii)])) {
    if (city.pop < SMALLEST || name.length < 3) continue
    const same = byName.get(name) ?? []
    same.push({ pop: city.pop, at })
    byName.set(name, same)
  }
}
for (const [name, same] of byName) {
  const [largest, next] = same.sort((a, b) => b.pop - a.pop)
  if (!largest || (largest.pop < LARGE && places.has(name))) continue
  const sure = !doubtfulPlaces.has(name) && (!next || largest.pop >= BY_FAR * next.pop)
  places.set(name, {
    what: largest.pop >= LARGE ? 'large city' : 'town',
    doubtful: doubtfulPlaces.has(name),
    ...(sure && largest.pop >= LARGE ? { at: largest.at } : {}),
  })
}
/** As newspapers spell them, beside the spelling of the package. */
const respelled: readonly (readonly [name: string, as: string])[] = [
  ['washington', 'washington, d.c.'],
  ['washington dc', 'washington, d.c.'],
  ['washington d.c.', 'washington, d.c.'],
  ['kiev', 'kyiv'],
  ['yangon', 'rangoon'],
  ['odessa', 'odesa'],
  ['bombay', 'mumbai'],
  ['calcutta', 'kolkata'],
  ['new york city', 'new york'],
  ['nyc', 'new york'],
]
for (const [name, as] of respelled) {
  const known = places.get(as) ?? places.get(name)
  if (known) places.set(name, known)
}
for (const country of countries) {
  const others = alsoCalled.find(([name]) => name === country.name)?.[1].split('|') ?? []
  const usual =
    others[0] && country.name.length > 14 && !others[0].includes(' ') ? country.name : country.name
  const at = [round(Number(country.latitude)), round(Number(country.longitude))] as const
  for (const name of [fold(country.name), ...others])
    places.set(name, { what: 'country', country: usual, at, doubtful: doubtfulPlaces.has(name) })
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100
}

/** What is known of a name, given in lower case with straight apostrophes and single spaces. */
export const lookUp = (name: string): Known | undefined => places.get(name)
/** The most words that a name of the gazetteer has. */
export const LONGEST_PLACE = 5
