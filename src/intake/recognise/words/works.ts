import { phrases, words } from '../../../language/lists'
import lists from './lists/works.json'

/** Shows, contests and the like that are called as somebody or somewhere is. */
export const shows = phrases(lists.shows)

/** Laws, programmes, figures of speech that are called as somebody, somewhere or a body is. */
export const notNames = phrases(lists.notNames)

/** Whom one addresses by the office alone: "Mr. President". */
export const addressed = words(lists.addressed)

/** What tells that the words in quotation marks beside it are the title of a work. */
export const workNouns = words(lists.workNouns)

/** What is written or shown under a title of its own. */
export const writings = words(lists.writings)

/** What ends the name of a law: "the Dodd-Frank Act". */
export const lawTails = words('act amendment')
