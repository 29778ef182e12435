import { calendarWords, weekdays } from '../../../language/en/calendar'
import { words } from '../../../language/lists'
import lists from './lists/grammar.json'

/** Words that are never (the beginning of) a name by themselves. */
export const functionWords = words(lists.functionWords)

export const calendar: ReadonlySet<string> = new Set([
  ...calendarWords,
  ...weekdays.map((day) => `${day}s`),
  ...words(lists.calendar),
])

/** Capitalised and neither somebody nor somewhere. */
export const otherCapitals = words(lists.otherCapitals)

/** Between the parts of a person's name. */
export const particles = words(lists.particles)
export const speechVerbs = words(lists.speechVerbs)

/** With one of these a sentence begins; of a name it is no part. */
export const openers = words(lists.openers)
