/** "X: …": a headline, or a turn in a conversation that is printed like a play. */

import { type Phrase, phraseFrom, type Sentence } from './phrases'
import { CAPITALISED, has } from './words'

/** Headings that stand before a colon and are nobody. */
const labels =
  /^(?:the latest|latest|exclusive|breaking(?: news)?|watch|video|photos?|opinion|analysis|editorial|update[ds]?|live|read more|read|listen|correction|note|editor's note|related|source|sources|photo|image|caption|topics?|tags?|by|date|published|location|where|when|what|why|who|how|fact check|explainer|q&a|factbox|timeline|review|interview|report|special report|warning|see also|more|transcript|summary|background|part|chapter|step|example|contact|email|phone|tel|fax|http|https|re|ps|nb)$/
const LONGEST_NAME = 6

/** The speaker's phrase and where the content begins, when a paragraph opens with a name and a colon. */
export function labelled(s: Sentence, headline: boolean): { source: Phrase; colon: number } | undefined {
  const colon = s.findIndex((item, k) => k <= LONGEST_NAME && item.lower === ':')
  if (colon < 1 || colon + 2 >= s.length) return undefined
  const before = s.slice(0, colon)
  if (before.some((item) => item.quotation !== null)) return undefined
  const name = before.map(({ lower }) => lower).join(' ')
  if (labels.test(name) || /^[\d\W]+$/.test(name)) return undefined
  const loud =
    before.every(({ text }) => text === text.toUpperCase()) && /\p{Lu}{2}/u.test(before[0]?.text ?? '')
  const capital = before.every(
    ({ text, traits }) => has(traits, CAPITALISED) || /^(?:[.&']|of|the|'s)$/i.test(text),
  )
  if (!(loud || (capital && (headline || s[colon + 1]?.quotation !== null || colon <= 4)))) return undefined
  const source = phraseFrom(s, 0)
  if (source === null || source.last !== colon - 1) return undefined
  return { source, colon }
}
