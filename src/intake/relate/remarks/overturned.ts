/** What the rest of its sentence says of a claim: "claims that it rained do not stand up". */

import { anyOf, words } from '../../../language/lists'
import type { Article } from '../../article'
import type { Told } from '../../attribute/attribute'
import lists from '../lists.json'
import { baseless } from '../trees/lexicon'

const HELPERS = anyOf([...words(lists.verdictHelpers), 'turned out'])
const FALSE = new RegExp(
  String.raw`^\W*(?:${HELPERS} )+${anyOf([...baseless, ...words(lists.disproved)])}\b(?! by\b)`,
  'i',
)
const NOT_SO = new RegExp(
  String.raw`^\W*(?:(?:d(?:o|oes|id)|ha[sd]|have) not|\w+n['’]t|never) (?:been )?${anyOf(words(lists.notBorneOut))}(?: (?:up|out|water|true|together)\b|[.,;])`,
  'i',
)

/** Whether what nobody is named to claim is taken back behind it. */
export function isOverturned({ source, form, content }: Told, { paragraphs }: Article): boolean {
  const last = content.at(-1)
  if (source !== null || form !== 'clause' || last === undefined) return false
  const behind = (paragraphs[last.paragraph] ?? '').slice(last.end, last.end + FAR)
  return FALSE.test(behind) || NOT_SO.test(behind)
}
const FAR = 80
