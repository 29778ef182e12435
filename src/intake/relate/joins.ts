/** Verb phrases that join two entities of one sentence: who does what to whom. */

import { isQuote, lower, type Sentence, traits } from '../attribute/reading/items'
import { groupStart, isNominal, isVerbLike, phraseBefore } from '../attribute/reading/phrases'
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  CONJUNCTION,
  DETERMINER,
  has,
  NUMBER,
  OBJECT,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  RELATIVE,
  SUBORDINATOR,
} from '../attribute/reading/words'
import { groupMood, type Mood, moodBeforeTo, plainMood } from './mood'
import { beginningAt, describes, endingAt, joinedTo, type Placed } from './sentence'
import { type KnownVerb, knownVerb, officePredicate, statePredicate } from './verbs'

/** Who does something: a mention, a pronoun by its item, or nobody that could be told. */
export interface Doer {
  readonly placed: readonly Placed[]
  /** The item of "he", "they" or "I", to be resolved. */
  readonly pronoun: number | null
  /** From 0 to 1: how sure it is that this one does it. */
  readonly sure: number
}

/** One verb phrase between its two ends, by the items of its sentence. */
export interface Join {
  readonly subject: Doer
  readonly objects: readonly Placed[]
  readonly predicate: string
  /** Items of the phrase, `to` exclusive. In the passive it reads from the object to the subject. */
  readonly from: number
  readonly to: number
  readonly verb: number
  /** Where what is told begins, with the words before the verb that belong to it. */
  readonly group: number
  readonly passive: boolean
  readonly mood: Mood
}

const beForms =
  /^(?:is|are|was|were|be|been|being|'s|'re|'m|am|isn't|aren't|wasn't|weren't|got|get|gets|become|becomes|became|remains?|remained)$/

/** The joins of a sentence. Time grows linearly with its length times that of the longest phrase. */
export function joinsIn(s: Sentence, placed: readonly Placed[]): readonly Join[] {
  if (placed.length === 0) return []
  const found: Join[] = []
  let before: Doer | null = null
  for (let i = 0; i < s.length; i++) {
    const item = s[i]
    if (item === undefined || item.quotation !== null || has(item.traits, PUNCTUATION)) continue
    if (has(item.traits, AUXILIARY)) {
      const join: Join | undefined = beForms.test(item.lower) ? copula(s, placed, i, before) : undefined
      if (join) found.push(join)
      if (join) before = join.subject
      continue
    }
    if (has(item.traits, CAPITALISED) && i > 0) continue
    const verb = knownVerb(item.lower)
    if (verb === undefined) continue
    const group = groupStart(s, i)
    const passive = verb.form === 'past' && isPassive(s, i, group, placed)
    if (!isVerb(s, i, group, verb, passive, placed)) continue
    const done: Done = passive
      ? passiveJoin(s, placed, i, group, verb, before)
      : activeJoin(s, placed, i, group, verb, before)
    if (done.doer) before = done.doer
    for (const join of done.joins) found.push(join)
  }
  return found
}

function isPassive(s: Sentence, verb: number, group: number, placed: readonly Placed[]): boolean {
  for (let k = verb - 1; k >= group; k--) if (has(traits(s, k), AUXILIARY)) return beForms.test(lower(s, k))
  // "the regions occupied by Russia"
  return (
    lower(s, verb + 1) === 'by' &&
    group === verb &&
    (isNominal(s, verb - 1) || endingAt(placed, verb - 1) !== undefined)
  )
}

/** Whether a word that may be a verb is one where it stands. */
function isVerb(
  s: Sentence,
  i: number,
  group: number,
  { form }: KnownVerb,
  passive: boolean,
  placed: readonly Placed[],
): boolean {
  const before = group - 1
  const word = lower(s, before)
  const auxiliary = group < i && s.slice(group, i).some(({ traits }) => has(traits, AUXILIARY))
  if (passive) return true
  if (has(traits(s, i - 1), DETERMINER) && word !== 'that') return false
  if (form === 'ing') return auxiliary && [...s.slice(group, i)].some(({ lower }) => beForms.test(lower))
  if (form === 'base') {
    if (lower(s, i - 1) === 'to') return true
    if (auxiliary) return true
    const plural = endingAt(placed, before)?.mention.who.unnamed === true || /[^s]s$/.test(word)
    return /^(?:they|we|i|who|and)$/.test(word) || (plural && beginsObject(s, i + 1))
  }
  if (auxiliary) return true
  if (before < 0) return false
  const opens =
    endingAt(placed, before) !== undefined ||
    has(traits(s, before), PRONOUN | RELATIVE) ||
    word === ',' ||
    has(traits(s, before), CONJUNCTION)
  if (form === 's') return opens
  return opens || (isNominal(s, before) && phraseBefore(s, group) !== null)
}

const beginsObject = (s: Sentence, k: number): boolean =>
  has(traits(s, k), DETERMINER | CAPITALISED) && !has(traits(s, k), AUXILIARY)

interface Done {
  readonly doer: Doer | null
  readonly joins: readonly Join[]
}

function activeJoin(
  s: Sentence,
  placed: readonly Placed[],
  i: number,
  group: number,
  verb: KnownVerb,
  before: Doer | null,
): Done {
  const { doer, mood } = actor(s, placed, i, group, before)
  if (doer === null) return { doer, joins: [] }
  const reached = objectOf(s, placed, i, verb)
  if (reached === undefined) return { doer, joins: [] }
  const { objects, predicate, to } = reached
  return {
    doer,
    joins: [{ subject: doer, objects, predicate, from: i, to, verb: i, group, passive: false, mood }],
  }
}

function passiveJoin(
  s: Sentence,
  placed: readonly Placed[],
  i: number,
  group: number,
  verb: KnownVerb,
  before: Doer | null,
): Done {
  const { doer: sufferer, mood } = actor(s, placed, i, group, before)
  if (sufferer === null) return { doer: sufferer, joins: [] }
  const state = statePredicate(`${lower(s, i)} ${lower(s, i + 1)}`)
  let by = i + 1
  while (by < i + 6 && lower(s, by) !== 'by' && !stops(s, by)) by++
  if (lower(s, by) !== 'by') {
    if (state === undefined) return { doer: sufferer, joins: [] }
    const reached = reach(s, placed, i + 2, 0)
    if (reached === undefined) return { doer: sufferer, joins: [] }
    const objects = joinedTo(s, placed, reached.placed, 1)
    return {
      doer: sufferer,
      joins: [
        {
          subject: sufferer,
          objects,
          predicate: state,
          from: i,
          to: reached.placed.first,
          verb: i,
          group,
          passive: false,
          mood,
        },
      ],
    }
  }
  const agent = reach(s, placed, by + 1, 0)
  if (agent === undefined || sufferer.placed.length === 0) return { doer: sufferer, joins: [] }
  const meaning = verb.meanings.find(
    ({ particle, split }) => !split && particle.join(' ') === words(s, i + 1, by),
  )
  const doers = joinedTo(s, placed, agent.placed, 1)
  const subject: Doer = { placed: doers, pronoun: null, sure: sufferer.sure }
  const predicate = meaning?.predicate ?? 'other'
  return {
    doer: sufferer,
    joins: [
      {
        subject,
        objects: sufferer.placed,
        predicate,
        from: i,
        to: agent.placed.first,
        verb: i,
        group,
        passive: true,
        mood,
      },
    ],
  }
}

const words = (s: Sentence, from: number, to: number): string =>
  s
    .slice(from, Math.max(from, to))
    .map(({ lower }) => lower)
    .join(' ')

/** "is the mayor of Orsa", "is in Orsa", "is based in Orsa". */
function copula(s: Sentence, placed: readonly Placed[], i: number, before: Doer | null): Join | undefined {
  const group = groupStart(s, i)
  let k = i + 1
  while (k < i + 4 && has(traits(s, k), ADVERB) && !has(traits(s, k), PREPOSITION)) k++
  const join = (predicate: string, to: number, object: Placed): Join | undefined => {
    const { doer, mood } = actor(s, placed, i, group, before)
    if (doer === null) return undefined
    return {
      subject: doer,
      objects: joinedTo(s, placed, object, 1),
      predicate,
      from: i,
      to,
      verb: i,
      group,
      passive: false,
      mood: groupMood(s, group, k, mood),
    }
  }
  if (lower(s, k) === 'in' || lower(s, k) === 'at') {
    const object = reach(s, placed, k + 1, 0)?.placed
    return object?.mention.who.kind === 'place' ? join('active-in', object.first, object) : undefined
  }
  const state = statePredicate(`${lower(s, k)} ${lower(s, k + 1)}`)
  // Participles ("is based in") are found as verbs where they are known as such.
  if (state !== undefined && knownVerb(lower(s, k)) === undefined) {
    const object = reach(s, placed, k + 2, 0)?.placed
    return object ? join(state, object.first, object) : undefined
  }
  if (!has(traits(s, k), DETERMINER) && !isOffice(lower(s, k))) return undefined
  // The noun right before "of", "for", "to".
  for (let noun = k; noun < k + 7 && noun < s.length; noun++) {
    if (stops(s, noun)) return undefined
    if (!/^(?:of|for|to|in|at)$/.test(lower(s, noun + 1)) || !isNominal(s, noun)) continue
    const object = reach(s, placed, noun + 2, 0)?.placed
    if (object === undefined || endingAt(placed, noun) !== undefined) return undefined
    const predicate = officePredicate(lower(s, noun))
    return predicate === 'other' && lower(s, noun + 1) !== 'of'
      ? undefined
      : join(predicate, object.first, object)
  }
  return undefined
}
const isOffice = (noun: string): boolean => officePredicate(noun) !== 'other'

/** Who does it, and how it is told. */
function actor(
  s: Sentence,
  placed: readonly Placed[],
  verb: number,
  group: number,
  before: Doer | null,
): { doer: Doer | null; mood: Mood } {
  const own = groupMood(s, group, verb, plainMood)
  const p = group - 1
  if (lower(s, verb - 1) === 'to' || (lower(s, p) === 'to' && p > 0)) {
    const to = lower(s, verb - 1) === 'to' ? verb - 1 : p
    const led = moodBeforeTo(s, to)
    if (led) {
      const start = groupStart(s, led.at)
      const doer = doerBefore(s, placed, start, before)
      return { doer, mood: groupMood(s, start, led.at, led.mood) }
    }
    // "called on NATO to leave Orsa"
    const asked = endingAt(placed, to - 1)
    return {
      doer:
        asked && !describes(s, asked) && before !== null
          ? { placed: [asked], pronoun: null, sure: 0.8 }
          : null,
      mood: { ...own, stance: 'possible' },
    }
  }
  return { doer: doerBefore(s, placed, group, before), mood: own }
}

function doerBefore(s: Sentence, placed: readonly Placed[], group: number, before: Doer | null): Doer | null {
  const p = group - 1
  if (p < 0) return null
  const word = lower(s, p)
  if (has(traits(s, p), CONJUNCTION)) return before && { ...before, sure: Math.min(before.sure, 0.85) }
  if (word === 'which' || word === 'who' || word === 'that') {
    const comma = lower(s, p - 1) === ','
    const one = endingAt(placed, comma ? p - 2 : p - 1)
    return one && !(word === 'that' && comma) ? { placed: [one], pronoun: null, sure: 0.85 } : null
  }
  if (word === ',') {
    const one = aroundApposition(s, placed, p)
    return one ? { placed: [one], pronoun: null, sure: 0.75 } : null
  }
  if (/^(?:he|she|they|i)$/.test(word)) return { placed: [], pronoun: p, sure: 0.75 }
  const one = endingAt(placed, p)
  if (one === undefined) {
    const phrase = phraseBefore(s, group)
    const head = phrase && headOf(s, placed, phrase.first, phrase.last)
    return head ? { placed: [head], pronoun: null, sure: 0.8 } : null
  }
  const all = joinedTo(s, placed, one, -1)
  const first = all.at(-1) ?? one
  const phrase = phraseBefore(s, first.last + 1)
  const from = phrase && phrase.first < first.first ? phrase.first : first.first
  const head = headOf(s, placed, from, first.last)
  if (head && head !== first) return { placed: [head], pronoun: null, sure: 0.8 }
  // "the mayor of Orsa", "a visit to Orsa": it is not Orsa that does it.
  if (hasLink(s, from, first.first) || isHeld(s, first.first)) return null
  return { placed: [...all].reverse(), pronoun: null, sure: 1 }
}

/** The mention that leads a phrase with a preposition: "NATO in Orsa" is NATO. */
function headOf(s: Sentence, placed: readonly Placed[], from: number, last: number): Placed | undefined {
  const link = s.findIndex(
    (_, k) => k > from && k <= last && has(traits(s, k), PREPOSITION) && !inside(placed, k),
  )
  const head = link < 0 ? undefined : endingAt(placed, link - 1)
  return head && !hasLink(s, from, head.first) && !isHeld(s, head.first) && !isHeld(s, from)
    ? head
    : undefined
}
const inside = (placed: readonly Placed[], k: number): boolean =>
  placed.some(({ first, last }) => first <= k && k <= last)
const hasLink = (s: Sentence, from: number, to: number): boolean =>
  s.slice(from, to).some(({ traits }) => has(traits, PREPOSITION))
/** Behind a preposition: part of another phrase. */
function isHeld(s: Sentence, first: number): boolean {
  let k = first - 1
  while (k >= 0 && first - k < 5 && (has(traits(s, k), DETERMINER) || (isNominal(s, k) && !isQuote(s, k))))
    k--
  return (
    k >= 0 &&
    has(traits(s, k), PREPOSITION) &&
    lower(s, k) !== 'that' &&
    !(k === 0 || lower(s, k - 1) === ',')
  )
}

/** "Lindt, who lives in Orsa, [visited]": whom the words between two commas are about. */
function aroundApposition(s: Sentence, placed: readonly Placed[], comma: number): Placed | undefined {
  for (let k = comma - 1; k > 0 && k > comma - 20; k--) {
    if (/^[;:—–]$/.test(lower(s, k)) || isQuote(s, k)) return undefined
    if (lower(s, k) !== ',') continue
    const one = endingAt(placed, k - 1)
    return one && !isHeld(s, one.first) ? one : undefined
  }
  return undefined
}

/** Where nothing of the verb's phrase can follow any more. */
const stops = (s: Sentence, k: number): boolean =>
  k >= s.length ||
  isQuote(s, k) ||
  has(traits(s, k), PUNCTUATION | CONJUNCTION | RELATIVE | PRONOUN | OBJECT | AUXILIARY) ||
  (has(traits(s, k), SUBORDINATOR) && !has(traits(s, k), PREPOSITION)) ||
  isVerbLike(s, k)

/** The mention that the phrase from `from` on leads to, over its article, adjectives, titles and `most` prepositions. */
function reach(
  s: Sentence,
  placed: readonly Placed[],
  from: number,
  most: number,
): { placed: Placed; nouns: number } | undefined {
  let prepositions = 0
  let nouns = 0
  for (let k = from; k < from + FAR; k++) {
    const one = beginningAt(placed, k)
    if (one) return describes(s, one) ? undefined : { placed: one, nouns }
    if (stops(s, k) || (lower(s, k) === 'to' && lower(s, k - 1) === 'to')) return undefined
    if (has(traits(s, k), PREPOSITION)) {
      prepositions++
      if (prepositions > most || (nouns === 0 && most > 0)) return undefined
    } else if (!has(traits(s, k), DETERMINER | NUMBER | ADVERB)) nouns++
  }
  return undefined
}
const FAR = 8

interface Reached {
  readonly objects: readonly Placed[]
  readonly predicate: string
  readonly to: number
}

function objectOf(
  s: Sentence,
  placed: readonly Placed[],
  i: number,
  { meanings }: KnownVerb,
): Reached | undefined {
  for (const { particle, split, predicate } of meanings) {
    const next = split ? i + 1 : i + 1 + particle.length
    if (!split && words(s, i + 1, next) !== particle.join(' ')) continue
    const one = reach(s, placed, next, 0)?.placed
    if (
      one === undefined ||
      (split && words(s, one.last + 1, one.last + 1 + particle.length) !== particle.join(' '))
    )
      continue
    const objects = joinedTo(s, placed, one, 1).filter((each) => each === one || !describes(s, each))
    return { objects, predicate, to: one.first }
  }
  // "signed a deal with": the noun belongs to the wording.
  const far = reach(s, placed, i + 1, 1)
  if (far === undefined || far.nouns === 0) return undefined
  const link = s.findIndex((_, k) => k > i && k < far.placed.first && has(traits(s, k), PREPOSITION))
  if (link < 0 || !/^(?:to|with|against|on|of|for|from|in|at|into|over|toward|towards)$/.test(lower(s, link)))
    return undefined
  const arms = lower(s, link) === 'to' && ARMS.test(words(s, i + 1, link))
  return {
    objects: joinedTo(s, placed, far.placed, 1),
    predicate: arms ? 'equips' : 'other',
    to: far.placed.first,
  }
}

const ARMS =
  /\b(?:arms|weapons?|weaponry|ammunition|missiles?|tanks?|rockets?|shells|artillery|drones?|munitions|military equipment)\b/
