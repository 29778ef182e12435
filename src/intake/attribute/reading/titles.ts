/** What stands in quotation marks as the title of a work, and is not speech. */

import { workNouns } from '../../recognise/words/works'
import { lower, type Sentence } from './items'

/** "her book “The Long Way to Orsa: How a Town That Slept Awoke”": named after what it is, with capitals. */
export const isTitleOfWork = (s: Sentence, quote: number): boolean =>
  workNouns.has(lower(s, quote - 1)) && isCapitalised(s[quote]?.text ?? '')

function isCapitalised(text: string): boolean {
  const long = (text.match(/\p{L}{4,}/gu) ?? []).slice(1)
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length
}
