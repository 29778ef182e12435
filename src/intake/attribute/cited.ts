/** Common nouns for those whom somebody else cites, and who speak in headlines. */

import { words } from '../../language/lists'
import { citedOffices } from '../recognise/words/offices'
import lists from './lists.json'

export const cited: ReadonlySet<string> = new Set([...citedOffices, ...words(lists.cited)])
