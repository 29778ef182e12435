/** What verbs join: who does it, to whom, and by which words. */

import type { Stance } from '../../../model/vocabulary'
import { formsOf } from '../../inflect'
import { knownVerb, statePredicate } from '../verbs'
import {
  type Argument,
  type Around,
  antecedentOf,
  meantBy,
  phraseAt,
  prepositionOf,
  surest,
} from './arguments'
import { planNouns, unjoining } from './lexicon'
import { isPassive } from './polarity'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt, spotOf } from './reading'

/** A verb, or a noun with "to be", between two of those recognised. */
export interface Clause {
  readonly verb: number
  readonly subject: Argument
  readonly object: Argument
  /** The words between verb and object that carry the meaning: "control of". */
  readonly link: readonly string[]
  /** Where the link's nouns stand, for the wording. */
  readonly from: number
  readonly passive: boolean
  /** How sure the branches are that join the two, 0 to 1. */
  readonly sure: number
  /** How many nouns stand between verb and object. */
  readonly nouns: number
}

/** Everything that the verbs of a sentence join. */
export function clausesOf(b: Branches, around: Around): readonly Clause[] {
  const found: Clause[] = []
  b.nodes.forEach((_, verb) => {
    if (!isPredicate(b, verb)) return
    const passive = isPassive(b, verb)
    const { agents, objects, subjects } = partsOf(b, verb, passive, around)
    const make = (subject: Argument, { argument, link, sure, nouns }: Reached, turned: boolean): void => {
      if (subject.who === argument.who || found.length >= MOST) return
      found.push({
        verb,
        subject,
        object: argument,
        link,
        from: verb,
        passive: turned,
        sure: Math.min(sure, subject.sure),
        nouns,
      })
    }
    if (passive) {
      for (const agent of agents)
        for (const subject of subjects)
          make(agent, { argument: subject, link: [], sure: subject.sure, nouns: 0 }, true)
      for (const subject of subjects) for (const reached of objects) make(subject, reached, false)
    } else for (const subject of subjects) for (const reached of objects) make(subject, reached, false)
  })
  return found
}
/** Of one sentence: a bound for texts that are made to be slow. */
const MOST = 60

const isPredicate = (b: Branches, at: number): boolean =>
  b.nodes[at]?.tag === 'VERB' && relationAt(b, at) !== 'amod' && relationAt(b, at) !== 'compound'

export interface Reached {
  readonly argument: Argument
  readonly link: readonly string[]
  readonly sure: number
  readonly nouns: number
}

function partsOf(b: Branches, verb: number, passive: boolean, around: Around) {
  const agents = passive
    ? children(b, verb, 'obl:agent', 'obl')
        .filter((child) => prepositionOf(b, child) === 'by')
        .flatMap((child) => meantBy(b, child, around))
    : []
  return { agents, subjects: subjectsOf(b, verb, around), objects: objectsOf(b, verb, passive, around) }
}

/** Who does what a verb tells, found where the verb has no subject of its own too. */
export function subjectsOf(b: Branches, verb: number, around: Around, depth = 0): readonly Argument[] {
  if (depth > 5 || verb < 0) return []
  const all = children(b, verb, 'nsubj').filter((child) => relationAt(b, child) !== 'nsubj:outer')
  // "Orsa, she said, left": of two the first is the subject of what is said.
  const own = all.length > 1 && children(b, verb, 'ccomp').length > 0 ? all.slice(-1) : all
  if (own.length > 0)
    return own.flatMap((child) =>
      meantBy(b, child, around).map((who) => ({ ...who, sure: who.sure * surest(b, [child]) })),
    )
  if (children(b, verb, 'csubj', 'expl').length > 0) return []
  const head = headOf(b, verb)
  if (head < 0) return []
  const less = (list: readonly Argument[], sure: number): readonly Argument[] =>
    list.map((one) => ({ ...one, sure: one.sure * sure * surest(b, [verb]) }))
  const fine = b.nodes[verb]?.fine
  switch (relationAt(b, verb)) {
    case 'ccomp': {
      const both = children(b, head, 'nsubj')
      return both.length > 1
        ? less(
            both.slice(0, 1).flatMap((child) => meantBy(b, child, around)),
            0.9,
          )
        : []
    }
    case 'conj':
      return isPassive(b, head) && !isPassive(b, verb) && children(b, head, 'nsubj:pass').length === 0
        ? []
        : less(subjectsOf(b, head, around, depth + 1), 0.95)
    case 'xcomp': {
      const objects = children(b, head, 'obj', 'iobj')
      // "announced plans to attack", where the plans have no meaning of their own.
      const isPlan = objects.some((child) => planNouns.has(lowerAt(b, child)))
      const isOwn =
        objects.length === 0 ||
        isPlan ||
        /^(?:promis|vow|threaten|use[sd]?$|using$|spen)/.test(lowerAt(b, head))
      return less(
        isOwn
          ? subjectsOf(b, head, around, depth + 1)
          : objects.flatMap((child) => meantBy(b, child, around)),
        0.9,
      )
    }
    case 'acl':
      if (fine === 'VB') return less(plannersOf(b, head, around, depth), 0.85)
      if (fine !== 'VBG' && fine !== 'VBN') return []
      return less(meantBy(b, head, around).slice(0, 1), 0.85)
    case 'advcl': {
      if (
        fine === 'VBN' ||
        fine === 'VBG' ||
        children(b, verb, 'mark').some((mark) => lowerAt(b, mark) === 'to')
      ) {
        const marks = children(b, verb, 'mark').map((mark) => lowerAt(b, mark))
        // "derided efforts by Norway to attack"
        const [plan] = children(b, head, 'obj').filter((child) => planNouns.has(lowerAt(b, child)))
        if (plan !== undefined && marks.includes('to')) return less(plannersOf(b, plan, around, depth), 0.8)
        // "accused Norway of attacking": the one accused does it.
        const objects = marks.some((mark) => /^(?:of|for|from|into)$/.test(mark))
          ? children(b, head, 'obj')
          : []
        if (objects.length > 0)
          return less(
            objects.flatMap((child) => meantBy(b, child, around)),
            0.85,
          )
        return less(subjectsOf(b, head, around, depth + 1), 0.75)
      }
      return []
    }
    default:
      return []
  }
}

/** "announced plans to attack", "Orsa’s plan to attack": whose plan it is. */
function plannersOf(b: Branches, noun: number, around: Around, depth: number): readonly Argument[] {
  const owners = children(b, noun, 'nmod:poss', 'compound').filter((child) => child < noun)
  const doers = children(b, noun, 'nmod').filter((child) => /^(?:by|from)$/.test(prepositionOf(b, child)))
  if (doers.length > 0) return doers.flatMap((child) => meantBy(b, child, around))
  if (owners.length > 0) return owners.flatMap((child) => meantBy(b, child, around))
  return relationAt(b, noun) === 'obj' ? subjectsOf(b, headOf(b, noun), around, depth + 1) : []
}

/** What a verb leads to: objects, what stands behind prepositions, and what the nouns there belong to. */
function objectsOf(b: Branches, verb: number, passive: boolean, around: Around): readonly Reached[] {
  const particle = [
    ...children(b, verb, 'compound:prt'),
    ...children(b, verb, 'advmod').filter(
      (child) => child > verb && /^(?:back|away|out|off|over)$/.test(lowerAt(b, child)),
    ),
  ].map((child) => lowerAt(b, child))
  const reached = [...(b.under[verb] ?? [])].flatMap((child): readonly Reached[] => {
    switch (relationAt(b, child)) {
      case 'obj':
      case 'iobj':
        return to(b, child, particle, around)
      case 'obl': {
        const preposition = prepositionOf(b, child)
        if (
          preposition === '' ||
          unjoining.has(preposition.split(' ')[0] ?? '') ||
          (passive && preposition === 'by')
        )
          return []
        return to(b, child, [...particle, preposition], around)
      }
      case 'xcomp':
        // "accused Orsa": a name is no clause.
        if (b.mentions[child] && children(b, verb, 'obj').length === 0) return to(b, child, particle, around)
        return b.nodes[child]?.tag === 'NOUN' ||
          b.nodes[child]?.tag === 'ADJ' ||
          b.nodes[child]?.tag === 'PROPN'
          ? [
              ...within(b, child, [...particle, lowerAt(b, child)], 1, around),
              ...obliques(b, child, [...particle, lowerAt(b, child)], around),
            ]
          : []
      default:
        return []
    }
  })
  return [...reached, ...behindRelative(b, verb, around)]
}

/** What stands behind prepositions that hang from a word. */
export const obliques = (
  b: Branches,
  at: number,
  link: readonly string[],
  around: Around,
): readonly Reached[] =>
  children(b, at, 'obl').flatMap((child) => {
    const preposition = prepositionOf(b, child)
    return preposition === '' || unjoining.has(preposition)
      ? []
      : to(b, child, [...link, preposition], around)
  })

function to(b: Branches, at: number, link: readonly string[], around: Around): readonly Reached[] {
  const meant = meantBy(b, at, around)
  const direct = meant
    .filter((one) => one.as === undefined)
    .map((argument) => ({ argument, link, sure: argument.sure * surest(b, [at]), nouns: 0 }))
  return direct.length > 0 || b.mentions[at] ? direct : within(b, at, [...link, nounAt(b, at)], 1, around)
}

/** "the support of Orsa", "Orsa’s plan", "talks with Orsa": whom a noun leads to. */
export function within(
  b: Branches,
  noun: number,
  link: readonly string[],
  nouns: number,
  around: Around,
): readonly Reached[] {
  if (nouns > 2) return []
  return (b.under[noun] ?? []).flatMap((child): readonly Reached[] => {
    const reach = (path: readonly string[], sure: number): readonly Reached[] =>
      meantBy(b, child, around)
        .filter((one) => one.as === undefined)
        .map((argument) => ({
          argument,
          link: path,
          sure: argument.sure * surest(b, [noun, child]) * sure,
          nouns,
        }))
    switch (relationAt(b, child)) {
      case 'nmod': {
        const preposition = prepositionOf(b, child)
        if (preposition === '' || unjoining.has(preposition.split(' ')[0] ?? '')) return []
        const here = reach([...link, preposition], 1)
        return here.length > 0 || b.mentions[child]
          ? here
          : within(b, child, [...link, preposition, nounAt(b, child)], nouns + 1, around)
      }
      case 'nmod:poss':
        return reach([...link, 'of'], 0.95)
      case 'compound':
        return reach([...link, 'of'], 0.8)
      case 'conj':
        return b.mentions[child] ? [] : within(b, child, link.with(-1, nounAt(b, child)), nouns, around)
      default:
        return []
    }
  })
}

/** A noun with those that it is made of: "trade deal". */
export const nounAt = (b: Branches, at: number): string =>
  [...children(b, at, 'compound', 'amod').filter((child) => child < at && !b.mentions[child]), at]
    .filter(
      (child) =>
        relationAt(b, child) !== 'amod' ||
        /^(?:chief|general|prime|vice|foreign|deputy|former|senior|national|public)$/.test(lowerAt(b, child)),
    )
    .map((child) => lowerAt(b, child))
    .join(' ')

/** "Orsa, which Tavastia seized": the verb's object stands before it. */
function behindRelative(b: Branches, verb: number, around: Around): readonly Reached[] {
  if (relationAt(b, verb) !== 'acl:relcl' || children(b, verb, 'obj').length > 0) return []
  const [subject] = children(b, verb, 'nsubj')
  if (
    subject === undefined ||
    antecedentOf(b, subject) < 0 ||
    /^(?:who|which|that)$/.test(lowerAt(b, subject))
  )
    return []
  if (!knownVerb(lowerAt(b, verb))?.meanings.some(({ particle }) => particle.length === 0)) return []
  return meantBy(b, headOf(b, verb), around)
    .slice(0, 1)
    .filter((one) => one.as === undefined)
    .map((argument) => ({ argument, link: [], sure: argument.sure * surest(b, [verb]) * 0.8, nouns: 0 }))
}

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

export { baseAt, phraseAt }
