import { words } from '../../../language/lists'
import lists from './lists/peoples.json'

/** Peoples and what belongs to countries and parts of the world, beyond those that compromise lists. */
export const moreDemonyms = words(lists.moreDemonyms)
/** Countries that compromise lists as peoples. */
export const noDemonyms = ['laos', 'philippines']
