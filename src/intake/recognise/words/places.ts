import { anyPattern, words } from '../../../language/lists'
import lists from './lists/places.json'
import { ofPlaces } from './offices'

/** As the last word of a capitalised run these make a place of it. */
export const placeTails = words(lists.placeTails)

/** Tails that are as often something else. */
export const weakPlaceTails = words(lists.weakPlaceTails)

/** Tails that many people are called by: "Helen Marsh". */
export const surnameTails = words(lists.surnameTails)

/** Before a name: "Mount Everest", "Lake Baikal", "Fort Worth", "Gulf of Mexico". */
export const placeFronts = words(lists.placeFronts)
/** Written small, these tell of the name beside them that it is a place: "the village of X". */
export const placeNouns = words(lists.placeNouns)
/** Those that may stand right beside the name: "the river X", "the X valley". */
export const siteNouns = words(lists.siteNouns)
/** As the end of one word these make a street, a water or a town of it: "Kornplatz", "Storfjell". */
export const placeEndings = new RegExp(`.${anyPattern(lists.placeEndings)}$`, 'u')

/** Those who live in a place or run it: "the mayor of X", "the bakers of X". */
export const inhabitants: ReadonlySet<string> = new Set([...ofPlaces, ...words(lists.inhabitants)])

/** Only these of them join with "of". */
export const placeOfFronts = words(lists.placeOfFronts)

/** With a name behind them these are no name of their own unless a gazetteer knows them so. */
export const directions = words(lists.directions)

/** States and provinces as an address shortens them; they count behind a comma after a place. */
export const stateCodes = words(lists.stateCodes)

/** Places whose name is far more often something else; a gazetteer alone is no reason to believe them. */
export const doubtfulPlaces = words(lists.doubtfulPlaces)
