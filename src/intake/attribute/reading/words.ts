/** What a single English word can be, from closed lists and endings. No tagger: only what finding speakers needs. */

import { months, weekdays } from '../../../language/en/calendar'
import data from './words.json'

export const DETERMINER = 1
export const PREPOSITION = 2
export const AUXILIARY = 4
export const ADVERB = 8
export const CONJUNCTION = 16
export const SUBORDINATOR = 32
export const PRONOUN = 64
export const RELATIVE = 128
export const TIME = 256
export const PUNCTUATION = 512
/** Stands for somebody as an object only ("him"), or for a part of a clause ("what"): never a subject before a cue. */
export const OBJECT = 1024
export const CAPITALISED = 2048
export const NUMBER = 4096
/** A plain verb that is no cue: it ends a noun phrase. */
export const VERB = 8192

const closed = new Map<string, number>()
const list = (trait: number, words: string): void => {
  for (const word of words.split(' ')) closed.set(word, (closed.get(word) ?? 0) | trait)
}

list(DETERMINER, data.determiner)
list(PREPOSITION, data.preposition)
list(AUXILIARY, data.auxiliary)
list(ADVERB, data.adverb)
list(CONJUNCTION, data.conjunction)
list(SUBORDINATOR, data.subordinator)
list(PRONOUN, data.pronoun)
list(OBJECT, data.object)
list(RELATIVE, data.relative)
list(TIME, `${[...weekdays, ...months].join(' ')} ${data.time}`)
list(VERB, data.verb)
// Words that are both: the reading that matters for finding subjects.
closed.set('may', AUXILIARY)
closed.set('march', 0)
closed.set('like', PREPOSITION)

/** Names that are words when written small. */
const acronyms = new Set(['US', 'WHO', 'IT', 'UP', 'ARE'])

const straighten = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word)

/** The traits of one token, a set of the bits above. */
export function traitsOf(text: string, lower: string): number {
  const first = text.charCodeAt(0)
  const known = acronyms.has(text) ? 0 : (closed.get(lower) ?? 0)
  const capital = text.charAt(0) !== lower.charAt(0) && text.charAt(0) !== '’'
  if (known !== 0) return capital ? known | CAPITALISED : known
  if (first >= 48 && first <= 57) return NUMBER
  if (capital) return CAPITALISED
  if (lower.length > 4 && lower.endsWith('ly') && lower !== 'family' && lower !== 'ally') return ADVERB
  return 0
}

export const plain = (text: string): string => straighten(text).toLowerCase()

export const has = (traits: number, mask: number): boolean => (traits & mask) !== 0
