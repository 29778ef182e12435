import countries from 'country-locale-map/countries.json'
import lists from '../words/lists/peoples.json'
import { lookUp } from './gazetteer'
import { isDemonym } from './lexicon'

/** Peoples whose name does not begin like their country's. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries(lists.irregular).flatMap(([country, peoples]) =>
    peoples.split(' ').map((people) => [people, country] as const),
  ),
)
const names = countries.map(({ name }) => ({ name, lower: name.toLowerCase() }))
const byCapital = new Map(
  countries.flatMap(({ capital, name }) => (capital ? [[capital.toLowerCase(), name]] : [])),
)
/** The country whose government sits in a city, given in lower case. */
export const countryOfCapital = (city: string): string | undefined => byCapital.get(city)

const found = new Map<string, string | null>()

/** The country that a word names or tells of: "Ukraine", "Ukrainian", "US". Null where it is none, or not clear. */
export function countryOf(word: string): string | null {
  const lower = word.toLowerCase()
  const known = found.get(lower)
  if (known !== undefined) return known
  const country =
    irregular.get(lower) ?? lookUp(lower)?.country ?? (isDemonym(lower) ? byBeginning(lower) : null)
  if (found.size < 5000) found.set(lower, country)
  return country
}

/** The only country with the same first letters, tried from most letters to four. */
function byBeginning(word: string): string | null {
  for (let length = word.length; length >= 4; length -= 1) {
    const fits = names.filter(({ lower }) => lower.startsWith(word.slice(0, length)))
    if (fits.length === 1) return fits[0]?.name ?? null
    if (fits.length > 1) return null
  }
  return null
}
