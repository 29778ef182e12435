import { words } from '../../../language/lists'
import lists from './lists/people.json'

/**
 * Given names that the lists in packages lack: they know the English-speaking and western European world, newspapers
 * tell of all of it. Written down by region: Slavic, Arabic and Persian, Turkic and Caucasian, South Asian, East and
 * South-East Asian, African, Nordic and Baltic, Balkan and Hungarian, Jewish, Latin.
 */
export const givenNames = words(lists.givenNames)

/** Given names that are at least as often something else, a place or a common word: alone they tell nothing. */
export const doubtfulAlone = words(lists.doubtfulAlone)

export const kin = words(lists.kin)

/** Suffixes that belong to a person's name. */
export const nameSuffixes = words('jr sr ii iii iv')

/** Surnames by which the news of the last decades calls its best known people without more. */
export const wellKnownSurnames = words(lists.wellKnownSurnames)

/** Short forms of first names that stand for one full form. */
const shortForms: ReadonlyMap<string, string> = new Map(Object.entries(lists.shortForms))
/** The full form of a first name in lower case: "joseph" for "joe". */
export const fullForm = (name: string): string => shortForms.get(name) ?? name

/** Behind these a given name is two syllables, with or without a hyphen: Chinese, Korean, Vietnamese. */
export const eastAsianSurnames = words(lists.eastAsianSurnames)
