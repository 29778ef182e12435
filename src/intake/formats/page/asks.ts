/** Words by which a page leads on, asks for something or labels a part of itself. */

import { anyPattern } from '../../../language/lists'
import lists from './lists.json'

/** Leads to another article. */
export const LEADS_ON = new RegExp(String.raw`^(?:[>»▶►→•|*\s[(]*)${anyPattern(lists.leadsOn)}`, 'iu')
/** Asks for something: to sign up, to follow, to share, to pay, to write. */
export const ASKS = new RegExp(String.raw`^(?:[>»▶►→•|*\s[(]*)(?:please )?${anyPattern(lists.asks)}`, 'iu')
/** A word or two by which a page labels a part of itself or a button. */
export const LABEL = new RegExp(String.raw`^(?:[>»▶►→•|*\s[(]*)${anyPattern(lists.labels)}[\])]*:?$`, 'iu')
/** Leads to another article, in other languages. */
export const LEADS_ABROAD = new RegExp(String.raw`^(?:[>»▶►→•|*\s[(]*)${anyPattern(lists.leadsAbroad)}`, 'iu')
/** Labels in other languages. */
export const LABEL_ABROAD = new RegExp(
  String.raw`^(?:[>»▶►→•|*\s[(]*)${anyPattern(lists.labelsAbroad)}[\s:!.\])]*$`,
  'iu',
)
/** Asks for something, in other languages. */
export const ASKS_ABROAD = new RegExp(String.raw`^(?:[>»▶►→•|*\s[(]*)${anyPattern(lists.asksAbroad)}`, 'iu')
