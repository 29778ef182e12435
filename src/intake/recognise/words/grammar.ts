import { calendarWords, weekdays } from '../../../language/en/calendar'
import { words } from './list'
import lists from './lists/grammar.json'

/** Words that are never (the beginning of) a name by themselves. */
export const functionWords = words(lists.functionWords)

export const calendar = words(`
  ${calendarWords.join(' ')} ${weekdays.map((day) => `${day}s`).join(' ')}
  christmas easter ramadan thanksgiving halloween hanukkah passover eid diwali spring summer autumn winter fall
  am pm gmt utc est edt pst pdt cst cdt bst cet bc ad
`)

/** Capitalised and neither somebody nor somewhere. */
export const otherCapitals = words(lists.otherCapitals)

/** Between the parts of a person's name. */
export const particles = words(lists.particles)
export const speechVerbs = words(lists.speechVerbs)

/** With one of these a sentence begins; of a name it is no part. */
export const openers = words(lists.openers)
