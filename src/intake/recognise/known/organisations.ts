import { phrases } from '../../../language/lists'
import lists from './organisations.json'

/** Well known ones, by their usual names: international bodies, alliances, agencies, media, parties, armed groups. */
export const knownOrganisations = phrases(lists.knownOrganisations)
