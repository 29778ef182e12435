/** The forms of English verbs. */

import { words } from '../language/lists'
import data from './inflect.json'

export type VerbForm = 'base' | 's' | 'past' | 'ing'

const irregular: ReadonlyMap<string, string> = new Map(Object.entries(data.irregular))
const pasts = new Set([...irregular.values()].flatMap((forms) => forms.split(' ')))

/** Whether a word (lower case) looks like a verb in the past, of whichever verb. */
export const isPast = (word: string): boolean => pasts.has(word) || /[a-z]{2}ed$/.test(word)

/** "fled", "shot", and no "-ed" that may as well describe something. */
export const isIrregularPast = (word: string): boolean => pasts.has(word)

/** Doubled before an ending although the word has more than one syllable. */
const doubling = words(data.doubling)
const ENDS_SHORT = /^[^aeiou]*[aeiou][bdgklmnprtv]$/

/** All forms of a verb, its own included; those of the past come together with the participle. */
export function formsOf(lemma: string): readonly (readonly [word: string, form: VerbForm])[] {
  const doubled = doubling.has(lemma) || ENDS_SHORT.test(lemma)
  const stem = doubled ? lemma + lemma.at(-1) : lemma.replace(/e$/, '')
  const y = /[^aeiou]y$/.test(lemma)
  const s = /(?:s|x|z|ch|sh|[^o]o)$/.test(lemma) ? `${lemma}es` : y ? lemma.replace(/y$/, 'ies') : `${lemma}s`
  const ing = /(?:ee|ye|oe)$/.test(lemma)
    ? `${lemma}ing`
    : /ie$/.test(lemma)
      ? lemma.replace(/ie$/, 'ying')
      : `${stem}ing`
  const past = irregular.get(lemma)?.split(' ') ?? [y ? lemma.replace(/y$/, 'ied') : `${stem}ed`]
  return [[lemma, 'base'], [s, 's'], [ing, 'ing'], ...past.map((form) => [form, 'past'] as const)]
}

/** The verb of an -ing form, as its spelling has it: "moving", "planning", "meeting". */
export function verbOf(ing: string): string {
  const stem = ing.slice(0, -3)
  const single = stem.slice(0, -1)
  if (stem.at(-1) === single.at(-1) && formsOf(single).some(([form]) => form === ing)) return single
  return !irregular.has(stem) && (irregular.has(`${stem}e`) || SILENT.test(stem)) ? `${stem}e` : stem
}
/** Stems of which the ending has taken an "e". */
const SILENT = new RegExp(data.silent.join('|'))

/** The verb of a form of the past: "held", "invaded", "carried". */
export function verbOfPast(past: string): string {
  const base = bases.get(past)
  if (base !== undefined) return base
  const stem = past.replace(/ed$/, '')
  return /[^aeiou]i$/.test(stem) ? stem.replace(/i$/, 'y') : verbOf(`${stem}ing`)
}
const bases = new Map([...irregular].flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base])))

/** "the Senate", "the United States": names that no sentence has without an article. */
export function takesArticle(name: string): boolean {
  const lower = name.toLowerCase()
  return articled.has(lower) || (/[^a-z]/.test(lower) && tails.has(lower.split(' ').at(-1) ?? ''))
}
const articled = new Set(data.articled.names.split('|'))
const tails = words(data.articled.tails)

/** "a" or "an", by how a word begins when it is spoken: "a unit", "an hour". */
export const indefinite = (word: string): 'a' | 'an' => (AN.test(word) ? 'an' : 'a')
const AN =
  /^(?:(?!eu|one\b|once\b|u\.?s\b|u\.?k\b|uni(?!n|m)|us[aeiu]|ut[ei]|ur[aeo])[aeiou]|hono|heir|hour)/i
