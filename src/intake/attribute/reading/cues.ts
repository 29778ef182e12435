/** Verbs and nouns that tell of speech, belief or feeling, with what may follow them. */

import { formsOf, type VerbForm } from '../../inflect'
import cues from './cues.json'

/** "said (that) it rained", and after what is said: "…, she said". */
export const CLAUSE = 1
/** Only with "that" or a quotation: "showed that", "ruled that". */
export const THAT = 2
/** "promised to go". */
export const TO = 4
/** "urged them to go". */
export const OBJECT_TO = 8
/** What is spoken of as a phrase: "criticised the plan". */
export const TOPIC = 16
/** The hearer stands right behind it: "told them that". */
export const HEARER = 32
/** Only with a quotation: "continued: “…”". */
export const QUOTE = 64
/** "described it as". */
export const AS = 128
/** A question follows: "asked whether". */
export const ASKS = 256

const frameNames = new Map(Object.entries({ CLAUSE, THAT, TO, OBJECT_TO, TOPIC, HEARER, QUOTE, AS, ASKS }))
/** The bits of frames told by name, one space between two. */
const framesOf = (names: string): number =>
  names.split(' ').reduce((mask, name) => mask | (frameNames.get(name) ?? 0), 0)

export interface Verb {
  readonly lemma: string
  readonly form: VerbForm
  readonly frames: number
}

function spellOut(): Map<string, Verb> {
  const frames = new Map<string, number>()
  for (const [name, lemmas] of Object.entries(cues.verbs))
    for (const lemma of lemmas.split(' ')) frames.set(lemma, (frames.get(lemma) ?? 0) | framesOf(name))
  const forms = new Map<string, Verb>()
  for (const [lemma, mask] of frames)
    for (const [word, form] of formsOf(lemma))
      if (!forms.has(word) || form !== 'base') forms.set(word, { lemma, form, frames: mask })
  return forms
}
const byForm = spellOut()

/** The cue verb that a word (lower case) may be. */
export const cueVerb = (lower: string): Verb | undefined => byForm.get(lower)

/** Forms of the verbs whose hearer stands right behind them ("told Berk that"), or those of one kind. */
export const hearerVerbs = (only?: VerbForm): readonly string[] =>
  [...byForm].flatMap(([word, { form, frames }]) =>
    (frames & HEARER) !== 0 && (only === undefined || form === only) ? [word] : [],
  )

/** Verbs that a small word behind them makes tell of speech, or tell something else, and what then follows. */
const particles: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(cues.particles).map(([lemma, list]) => [
    lemma,
    new Map(Object.entries(list).map(([word, names]) => [word, framesOf(names)])),
  ]),
)
const alsoSpeak = new Map<string, Verb>()
for (const lemma of particles.keys())
  if (cueVerb(lemma) === undefined)
    for (const [word, form] of formsOf(lemma)) alsoSpeak.set(word, { lemma, form, frames: 0 })

/** The verb and what its particle, if the next word is one, makes of it. */
export function cueAt(lower: string, next: string): { verb: Verb; particle: boolean } | undefined {
  const verb = cueVerb(lower) ?? alsoSpeak.get(lower)
  if (verb === undefined) return undefined
  const frames = particles.get(verb.lemma)?.get(next)
  if (frames !== undefined) return { verb: { ...verb, frames }, particle: true }
  return verb.frames === 0 ? undefined : { verb, particle: false }
}

const spread = (words: string): Set<string> => new Set(words.split(' '))
const plural = (words: string): string =>
  words
    .split(' ')
    .map((word) => `${word} ${/[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`}`)
    .join(' ')

/** Verbs whose plain form is as often a noun. */
export const alsoNouns = spread(cues.alsoNouns)
/** "X's claim that …" */
export const thatNouns = spread(plural(cues.nouns.that))
/** "X's promise to …" */
export const toNouns = spread(plural(cues.nouns.to))
/** "X's criticism of …" */
export const topicNouns = spread(cues.nouns.of)
/** "is worried that", "is critical of" */
export const feelings = spread(cues.feelings)
/** "is an opponent of" */
export const stances = spread(cues.stances)
/** What shows or finds something ("the poll shows a close race"). */
export const showing = spread(cues.shows)
/** What may stand between a verb and its particle ("agree only on"). */
export const narrowing = spread(cues.narrowing)
