/** "Name: …" at the beginning of a paragraph: a turn of a conversation that is printed like a play, or nobody's words. */

import { phrases } from '../../../../language/lists'
import { cited } from '../../cited'
import lists from '../../lists.json'
import type { Phrase, Sentence } from '../../reading/items'
import { phraseFrom } from '../../reading/phrases'
import { CAPITALISED, has } from '../../reading/words'

/** Headings that stand before a colon and are nobody. */
const headings = phrases(lists.headings)
const LONGEST_NAME = 6

export interface Label {
  readonly source: Phrase
  readonly colon: number
}

/**
 * The speaker and the colon, when a paragraph opens with a name and a colon. `known` tells whether the text speaks of
 * that name elsewhere too: a headline's first part may as well be a theme.
 */
export function labelled(s: Sentence, known: (name: string) => boolean): Label | undefined {
  const colon = s.findIndex((item, k) => k <= LONGEST_NAME && item.lower === ':')
  if (colon < 1 || colon + 1 >= s.length) return undefined
  const before = s.slice(0, colon)
  const name = before.map(({ lower }) => lower).join(' ')
  if (headings.has(name) || before.some(({ quotation }) => quotation !== null)) return undefined
  const last = before.at(-1)
  if (last === undefined || !/\p{L}{2}/u.test(last.text)) return undefined
  const loud = isLoud(before.map(({ text }) => text).join(' '))
  const capital = before.every(
    ({ text, traits }) => has(traits, CAPITALISED) || /^(?:[.&']|of|the|['’]s)$/i.test(text),
  )
  if (!loud && !(capital && (known(last.text) || cited.has(last.lower)))) return undefined
  const source = phraseFrom(s, 0)
  return source !== null && source.last === colon - 1 ? { source, colon } : undefined
}

export const isLoud = (name: string): boolean => name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)

const OPENING = /^["“]?(\p{Lu}[^:\n“”"]{1,60}): \S/u

/** Whether names before colons take turns in a text: one comes back after another has been. */
export function takesTurns(paragraphs: readonly string[]): boolean {
  const seen = new Map<string, number>()
  for (const text of paragraphs) {
    const name = OPENING.exec(text)?.[1]?.toLowerCase()
    if (name !== undefined && !headings.has(name)) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  return seen.size > 1 && [...seen.values()].some((times) => times > 1)
}

const QUOTED = /^\s*["“„«‘]/u
const OWN = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e|[Yy]ou|[Yy]our)\b/u
const FINITE =
  /\b(?:is|are|was|were|am|will|would|can|could|shall|should|must|may|might|has|have|had|do|does|did|let|\p{L}+n['’]t|\p{L}+['’](?:s|ll|ve|re|m|d))\b/iu

/** Whether what stands behind a name reads as somebody's words: quoted, of oneself, or a sentence with its verb and its end. */
export const readsAsSpeech = (text: string): boolean =>
  QUOTED.test(text) ||
  OWN.test(text) ||
  /\?["”’)]*\s*$/u.test(text) ||
  (FINITE.test(text) && /[.!?…]["”’)]*\s*$/u.test(text))
