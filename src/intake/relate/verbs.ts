/** English verbs that join two entities: which predicate they tell, and which only have their own wording. */

import type { Kind } from '../../model/vocabulary'
import { formsOf, type VerbForm } from '../inflect'
import { officePredicates } from '../recognise/words/offices'
import data from './verbs.json'

/** What a verb tells, with the words that have to follow it: "called on". */
export interface Meaning {
  /** Words right behind the verb, or behind its object where `split`. Empty where the object follows directly. */
  readonly particle: readonly string[]
  /** "won the city back": the particle stands behind the object. */
  readonly split: boolean
  readonly predicate: string
}

export interface KnownVerb {
  readonly lemma: string
  readonly form: VerbForm
  readonly meanings: readonly Meaning[]
}

/** By predicate: verbs, `_` between a verb and its particle, `~` where the object stands between the two. */
const told: Readonly<Record<string, string>> = data.told

/** Words that carry the noun behind them ("made an offer to"): they join two only together with that noun. */
const carrying = data.carrying

function spellOut(): ReadonlyMap<string, KnownVerb> {
  const meanings = new Map<string, Meaning[]>()
  const note = (lemma: string, meaning: Meaning): void => {
    const list = meanings.get(lemma)
    if (list === undefined) meanings.set(lemma, [meaning])
    else if (
      !list.some(
        (other) => other.split === meaning.split && other.particle.join() === meaning.particle.join(),
      )
    )
      list.push(meaning)
  }
  for (const [predicate, verbs] of Object.entries(told))
    for (const verb of verbs.split(/\s+/)) {
      const split = verb.includes('~')
      const [lemma = '', ...particle] = verb.split(/[_~]/)
      note(lemma, { particle, split, predicate })
    }
  for (const lemma of carrying.split(/\s+/)) if (!meanings.has(lemma)) meanings.set(lemma, [])
  const known = new Map<string, KnownVerb>()
  for (const [lemma, list] of meanings) {
    // The longest first: "called on" before "called".
    list.sort((a, b) => b.particle.length - a.particle.length)
    for (const [word, form] of formsOf(lemma))
      if (!known.has(word)) known.set(word, { lemma, form, meanings: list })
  }
  return known
}

const byForm = spellOut()

/** The verb that a word in lower case may be. */
export const knownVerb = (lower: string): KnownVerb | undefined => byForm.get(lower)

/** "is the mayor of", "a branch of": nouns that tell a predicate behind a form of "to be". */
const nouns = new Map([
  ...officePredicates,
  ...Object.entries(data.nouns).flatMap(([predicate, all]) =>
    all.split(' ').map((noun): [string, string] => [noun, predicate]),
  ),
])
export const officePredicate = (noun: string): string => nouns.get(noun) ?? 'other'

/** "based in": what stands behind a form of "to be" together with its preposition. */
const states: ReadonlyMap<string, string> = new Map(Object.entries(data.states))
export const statePredicate = (state: string): string | undefined => states.get(state)

/** Kinds that a predicate can stand between; where they do not fit, the verb's own words are taken. */
const fits: Readonly<Record<string, (subject: Kind, object: Kind) => boolean>> = {
  heads: (_, object) => object !== 'person',
  visits: (subject, object) => subject !== 'place' && object === 'place',
  evacuates: (_, object) => object === 'place',
  invades: (_, object) => object === 'place',
  occupies: (_, object) => object === 'place',
  recaptures: (_, object) => object === 'place',
  seizes: (_, object) => object !== 'person',
  'part-of': (subject, object) => subject === 'place' && object === 'place',
  'lies-by': (subject, object) => subject === 'place' && object === 'place',
  'active-in': (subject, object) => subject !== 'place' && object === 'place',
  'comes-from': (subject, object) => subject !== 'place' && object === 'place',
  'belongs-to': (_, object) => object !== 'person',
  serves: (_, object) => object !== 'place',
  'writes-for': (subject, object) => subject === 'person' && object === 'organisation',
  mobilises: (_, object) => object !== 'person',
}
export const canJoin = (predicate: string, subject: Kind, object: Kind): boolean =>
  (Object.hasOwn(fits, predicate) ? fits[predicate] : undefined)?.(subject, object) ?? true

/** Verbs before "to" that tell a plan, or that it did not come to it. */
const governing: Readonly<Record<Governing, string>> = data.governing
export type Governing = 'planned' | 'denied' | 'asserted' | 'possible'
const governed = new Map<string, Governing>()
for (const [kind, lemmas] of Object.entries(governing))
  for (const lemma of lemmas.split(' '))
    for (const [word] of formsOf(lemma)) governed.set(word, kind as Governing)

export const governingOf = (lower: string): Governing | undefined => governed.get(lower)
