import { phrases } from '../../../language/lists'
import lists from './places.json'

/** Where the lists in packages have no entry, or another spelling: regions, waters, parts of the world. */
export const knownPlaces = phrases(lists.knownPlaces)
