/** A claim's verb phrase in words. */

import type { Stance } from '../../model/vocabulary'
import { lower, type Sentence } from '../attribute/reading/items'
import { AUXILIARY, has } from '../attribute/reading/words'
import { formsOf } from '../inflect'
import type { Join } from './joins'
import { knownVerb } from './verbs'

const LONGEST_PHRASE = 80

/** The words between the two as a clause of its own has them, positively: what is denied stands beside it. */
export function phraseOf(s: Sentence, join: Join, stance: Stance, denied: boolean): string {
  const rest = textOf(s, join.from + 1, join.to).replace(/\b(?:not|never|no longer) /g, '')
  return `${verbOf(s, join, stance, denied)} ${rest}`
    .trim()
    .replace(/\s+(?:the|a|an)$/i, '')
    .slice(0, LONGEST_PHRASE)
    .trim()
}

function verbOf(
  s: Sentence,
  { verb, group, passive, objects, subject }: Join,
  stance: Stance,
  denied: boolean,
): string {
  const word = lower(s, verb)
  const known = knownVerb(word)
  const past = known && formsOf(known.lemma).find(([, form]) => form === 'past')?.[0]
  const helping = s.slice(group, verb).filter(({ traits }) => has(traits, AUXILIARY))
  if (passive && helping.length === 0)
    return `${objects.length > 1 || isMany(objects) ? 'were' : 'was'} ${word}`
  if (passive) return `${helping.map(({ lower }) => lower.replace(/n't$/, '')).join(' ')} ${word}`
  if (known?.form === 'ing') {
    const be = helping.at(-1)?.lower.replace(/n't$/, '')
    return be === undefined ? (past ?? word) : `${be === 'been' || be === 'be' ? 'was' : be} ${word}`
  }
  if (known?.form !== 'base') return word.replace(/n't$/, '')
  if (stance !== 'asserted') return `would ${word}`
  if (denied) return past ?? word
  const alone =
    subject.pronoun === null
      ? subject.placed.length === 1 && !isMany(subject.placed)
      : lower(s, subject.pronoun) !== 'they'
  return (alone && known && formsOf(known.lemma).find(([, form]) => form === 's')?.[0]) || word
}

const isMany = (objects: Join['objects']): boolean =>
  objects.some(({ mention: { who } }) => /(?:[^s]s|people)$/.test(who.name) && who.kind === 'organisation')

const textOf = (s: Sentence, from: number, to: number): string =>
  s
    .slice(from, Math.max(from, to))
    .map((item, k) => (k > 0 && s[from + k - 1]?.end === item.start ? item.text : ` ${item.text}`))
    .join('')
    .trim()
