/** What a single English word can be, from closed lists and endings. No tagger: only what finding speakers needs. */

import { months, weekdays } from '../../../language/en/calendar'

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

list(
  DETERMINER,
  'a an the this that these those my your his her its our their some any no every each another all both several many few most more other such one two three four five six seven eight nine ten dozens hundreds half',
)
list(
  PREPOSITION,
  'of in on at for from to with by about against among amid after before during through under over into onto toward towards between without within across behind near outside inside around despite like via per since until upon beyond along throughout regarding concerning including alongside out up down off away',
)
list(
  AUXILIARY,
  "is are was were be been being am has have had having do does did will would can could may might must shall should 's 're 've 'll 'd 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't mightn't mustn't",
)
list(
  ADVERB,
  'also not never then now still again once often even just only later earlier already always long ever recently soon too simply further yet once rather instead meanwhile however therefore thus perhaps maybe quite very almost nearly privately publicly first previously apparently reportedly',
)
list(CONJUNCTION, 'and or but nor yet')
list(
  SUBORDINATOR,
  'that if whether because while when as although though unless so than where why how what after before until since',
)
list(PRONOUN, 'i you he she it we they who everyone everybody someone somebody nobody others')
list(OBJECT, 'me him her us them himself herself itself themselves')
list(RELATIVE, 'who which that whose whom')
list(
  TIME,
  `${[...weekdays, ...months].join(' ')} yesterday today tomorrow tonight morning afternoon evening night week month year noon midnight last next ago`,
)
list(
  VERB,
  'making taking giving getting going coming showing using trying becoming keeping holding putting letting having went came took gave got made saw ran left met kept held sat stood led lost won brought began became put let set sent spent paid fell rose broke chose wore drew flew grew knew threw go goes come comes take takes give gives get gets make makes run runs keep keeps hold holds put puts use uses used try tries tried become becomes seem seems appear appears appeared happen happened remain remains look looks work works include includes included need needs let lets',
)
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
