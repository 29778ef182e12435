/** A clause in words: its predicate where the vocabulary has one, else the text's own. */

import type { Stance } from '../../../model/vocabulary'
import { formsOf } from '../../inflect'
import { knownVerb, statePredicate } from '../verbs'
import type { Around } from './arguments'
import type { Clause } from './clauses'
import { isPassive } from './polarity'
import { nounAt } from './reached'
import { type Branches, children, lowerAt, relationAt, spotOf } from './reading'

/** The predicate that a verb tells with the words that lead to its object; undefined for none of the vocabulary's. */
export function meaningOf(b: Branches, { verb, link, passive }: Clause): string | undefined {
  const word = lowerAt(b, verb)
  const words = link.join(' ')
  // "is based in": it is a state, and nobody's deed.
  if (!passive && isPassive(b, verb)) return statePredicate(`${word} ${words}`)
  const meanings = knownVerb(word)?.meanings ?? []
  const objects = children(b, verb, 'obj').map((child) => lowerAt(b, child))
  if (link.at(-1) === 'to' && [...objects, ...link].some((object) => ARMS.test(object))) return 'equips'
  // The preposition may hang from the verb or from its object: "take control of".
  for (const way of [words, ...objects.map((object) => `${object} ${words}`)]) {
    const found = meanings.find(({ particle }) => particle.filter((part) => part !== 'the').join(' ') === way)
    if (found) return found.predicate
  }
  return undefined
}
const ARMS =
  /\b(?:arms|weapons?|weaponry|ammunition|missiles?|tanks?|rockets?|shells|artillery|drones?|munitions|military equipment)\b/

/** The verb with its helpers as a clause of its own has it, positively. */
export function verbPhrase(
  b: Branches,
  verb: number,
  passive: boolean,
  stance: Stance,
  many: boolean,
): string {
  const word = lowerAt(b, verb)
  const helpers = children(b, verb, 'aux').filter((child) => child < verb)
  const spelled = helpers
    .map((child) => ({ word: lowerAt(b, child), relation: relationAt(b, child) }))
    .filter(({ word: helper }) => !/^(?:do|does|did|n['’]t|not)$/.test(helper))
    .map(({ word: helper }) =>
      helper
        .replace(/^['’]ll$/, 'will')
        .replace(/^['’]ve$/, 'have')
        .replace(/^['’]d$/, 'would')
        .replace(/^wo$/, 'will')
        .replace(/^ca$/, 'can')
        .replace(/^['’]s$/, 'has')
        .replace(/^['’]re$/, 'are')
        .replace(/^['’]m$/, 'am'),
    )
  if (passive || isPassive(b, verb)) {
    const has = helpers.some((child) => relationAt(b, child) === 'aux:pass')
    return has ? [...spelled, word].join(' ') : `${many ? 'were' : 'was'} ${word}`
  }
  const perfect = /^(?:has|have|had)$/.test(spelled.join(' '))
  if (spelled.length > 0 && !perfect) return [...spelled, word].join(' ')
  const fine = b.nodes[verb]?.fine
  const known = knownVerb(word)
  const past = known && formsOf(known.lemma).find(([, form]) => form === 'past')?.[0]
  if (perfect) return past ?? [...spelled, word].join(' ')
  if (fine === 'VBG') return past ?? (stance === 'asserted' ? `was ${word}` : word)
  if (fine === 'VB') {
    if (stance !== 'asserted') return `would ${word}`
    return past ?? formsOf(word).find(([, form]) => form === 'past')?.[0] ?? word
  }
  return word
}

/** How the object is led to, from behind the verb: the text’s own words where they stand together. */
export function linkWords(b: Branches, { verb, object: place, link }: Clause, around: Around): string {
  const from = verb + 1
  const to = place.at - 1
  const [direct] = children(b, place.at, 'det', 'amod', 'compound').toSorted((x, y) => x - y)
  const last = Math.min(to, (direct ?? place.at) - 1)
  if (last >= from && last - from < 7 && !b.mentions.slice(from, last + 1).some(Boolean)) {
    const words = around.textOf(spotOf(b, from, last)).replace(/\s+/g, ' ')
    const isOwn = b.nodes
      .slice(from, last + 1)
      .every(({ tag }) => tag !== 'PUNCT' && tag !== 'VERB' && tag !== 'AUX' && tag !== 'SCONJ')
    const ends = words.toLowerCase().endsWith(link.at(-1) ?? '')
    if (isOwn && ends && words.length <= 60) return words.replace(/^(?:not|never|n['’]t) /i, '')
  }
  // "brought workers into", "beat Orsa in": what is done to the other is told with what it is done by.
  const [object] = children(b, verb, 'obj').filter((child) => child > verb && child < place.at)
  if (object === undefined || link[0]?.endsWith(lowerAt(b, object))) return link.join(' ')
  const name = b.mentions[object]
  if (name) return [around.textOf(name), ...link].join(' ')
  return [...(b.nodes[object]?.tag === 'NOUN' ? [nounAt(b, object)] : []), ...link].join(' ')
}
