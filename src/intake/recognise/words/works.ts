import { phrases, words } from '../../../language/lists'
import lists from './lists/works.json'

/** Shows, contests and the like that are called as somebody or somewhere is. */
export const shows = phrases(lists.shows)

/** What tells that the words in quotation marks beside it are the title of a work. */
export const workNouns = words(lists.workNouns)

/** What ends the name of a law: "the Dodd-Frank Act". */
export const lawTails = words('act amendment')
