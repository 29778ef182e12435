/** Verb phrases that join two entities of one sentence: who does what to whom. */

import { lower, type Sentence, traits } from '../attribute/reading/items'
import { groupStart, isNominal, phraseBefore } from '../attribute/reading/phrases'
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  CONJUNCTION,
  DETERMINER,
  has,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  RELATIVE,
} from '../attribute/reading/words'
import { actor, antecedentOf, type Doer } from './doers'
import { groupMood, type Mood } from './mood'
import { objectOf, type Reached, reach, stops, words } from './reach'
import { endingAt, joinedTo, type Placed } from './sentence'
import { type KnownVerb, knownVerb, officePredicate, statePredicate } from './verbs'

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
  if (form === 'ing' && word === ',' && !auxiliary) return true
  if (form === 'ing') return auxiliary && [...s.slice(group, i)].some(({ lower }) => beForms.test(lower))
  if (form === 'base') {
    if (lower(s, i - 1) === 'to') return true
    if (auxiliary) return true
    if (isAsked(s, endingAt(placed, before))) return true
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

/** "Could Norway [attack] …?" */
const isAsked = (s: Sentence, subject: Placed | undefined): boolean =>
  subject !== undefined &&
  s.at(-1)?.lower === '?' &&
  has(traits(s, subject.first - 1), AUXILIARY) &&
  (subject.first === 1 || has(traits(s, subject.first - 2), PUNCTUATION | CONJUNCTION))

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
  const reached = objectOf(s, placed, i, verb) ?? relativeObject(s, placed, i, verb, doer)
  if (reached === undefined) return { doer, joins: [] }
  const { objects, predicate, to } = reached
  return {
    doer,
    joins: [{ subject: doer, objects, predicate, from: i, to, verb: i, group, passive: false, mood }],
  }
}

/** "Orsa, which Tavastia seized": the object stands before its verb. */
function relativeObject(
  s: Sentence,
  placed: readonly Placed[],
  i: number,
  verb: KnownVerb,
  doer: Doer,
): Reached | undefined {
  const [subject] = doer.placed
  const object = subject && antecedentOf(s, placed, subject)
  const predicate = verb.meanings.find(({ particle }) => particle.length === 0)?.predicate
  return object && predicate !== undefined ? { objects: [object], predicate, to: i + 1 } : undefined
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
          to: i + 2,
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
        to: by + 1,
        verb: i,
        group,
        passive: true,
        mood,
      },
    ],
  }
}

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
    return object?.mention.who.kind === 'place' ? join('active-in', k + 1, object) : undefined
  }
  const state = statePredicate(`${lower(s, k)} ${lower(s, k + 1)}`)
  // Participles ("is based in") are found as verbs where they are known as such.
  if (state !== undefined && knownVerb(lower(s, k)) === undefined) {
    const object = reach(s, placed, k + 2, 0)?.placed
    return object ? join(state, k + 2, object) : undefined
  }
  if (!has(traits(s, k), DETERMINER) && !isOffice(lower(s, k))) return undefined
  // The noun right before "of", "for", "to".
  for (let noun = k; noun < k + 7 && noun < s.length; noun++) {
    if (stops(s, noun)) return undefined
    if (!/^(?:of|for|to|in|at)$/.test(lower(s, noun + 1)) || !isNominal(s, noun)) continue
    const object = reach(s, placed, noun + 2, 0)?.placed
    if (object === undefined || endingAt(placed, noun) !== undefined) return undefined
    const predicate = officePredicate(lower(s, noun))
    return predicate === 'other' ? undefined : join(predicate, noun + 2, object)
  }
  return undefined
}
const isOffice = (noun: string): boolean => officePredicate(noun) !== 'other'
