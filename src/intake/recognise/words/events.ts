import { words } from '../../../language/lists'
import lists from './lists/events.json'

/** A capitalised run that ends so is an event, a law, a work or a thing: none of the three kinds. */
export const otherTails = words(lists.otherTails)

/** What stands before a storm's name. */
export const storms = words('hurricane typhoon cyclone storm superstorm')
