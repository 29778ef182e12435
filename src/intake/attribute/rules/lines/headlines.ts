/** What headlines have of their own. */

import { words } from '../../../../language/lists'
import lists from '../../lists.json'
import { isQuote, lower, type Sentence } from '../../reading/items'
import { clauseSubject, phraseBefore, phraseFrom } from '../../reading/phrases'
import { CAPITALISED, has } from '../../reading/words'
import { endOf } from '../bounds'
import type { Telling } from '../telling'

const LONGEST_NAME = 6

/** "an article headlined “…”", "under the headline “…”": the outlet's own words. */
export function quotedHeadlines(s: Sentence): Telling[] {
  return s.flatMap(({ lower: word }, i): Telling[] => {
    const quote = lower(s, i + 1) === ',' || lower(s, i + 1) === ':' ? i + 2 : i + 1
    const under = word === 'headline' && lower(s, i - 2) === 'under'
    if (!(under || word === 'headlined') || !isQuote(s, quote)) return []
    const from = under ? i - 2 : i
    const article = under ? null : phraseBefore(s, from)
    const isNamed =
      article !== null &&
      s.slice(article.first, article.last + 1).some(({ traits }) => has(traits, CAPITALISED))
    // "Under the headline “…” the Courier told": the outlet stands behind it.
    const behind = lower(s, quote + 1) === ',' ? quote + 2 : quote + 1
    const source = isNamed ? article : from === 0 ? phraseFrom(s, behind) : clauseSubject(s, from)
    if (source === null) return []
    const cue = { from, to: i + 1 }
    return [{ source, cue, content: [{ from: quote, to: quote + 1 }], form: 'quotation', looksBack: false }]
  })
}

const says = words(lists.headlineVerbs)
/** How much of a headline's words has to begin with a capital. */
const MOST = 0.7

/** "Smith Says Bridge Is Safe", "Bridge Is Safe, Smith Says": verbs have capitals there. */
export function capitalHeadline(s: Sentence): Telling[] {
  const words = s.filter(({ text, quotation }) => quotation === null && /^\p{L}{3}/u.test(text))
  const capitals = words.filter(({ traits }) => has(traits, CAPITALISED))
  if (words.length < 4 || capitals.length < MOST * words.length) return []
  const verb = s.findIndex(({ lower, traits }, i) => i > 0 && has(traits, CAPITALISED) && says.has(lower))
  if (verb < 1) return []
  const end = endOf(s)
  const cue = { from: verb, to: verb + 1 }
  const comma = s.findLastIndex(({ lower }, i) => i < verb && lower === ',')
  const first = comma > 0 && verb + 1 >= end ? comma + 1 : 0
  if (verb - first > LONGEST_NAME || s.slice(first, verb).some(({ text }) => !/^[\p{L}.'’&-]+$/u.test(text)))
    return []
  const content = first > 0 ? { from: 0, to: comma } : { from: verb + 1, to: end }
  if (content.to <= content.from) return []
  return [{ source: { first, last: verb - 1 }, cue, content: [content], form: 'clause', looksBack: false }]
}
