/** Who is named as a source without a verb: "according to X", "in X's words", "X's claim that …". */

import { words } from '../../../language/lists'
import { formsOf } from '../../inflect'
import lists from '../lists.json'
import { cueVerb, thatNouns, toNouns, topicNouns } from '../reading/cues'
import { isBoundary, isQuote, lower, type Phrase, type Sentence, traits } from '../reading/items'
import {
  clauseSubject,
  groupStart,
  isNominal,
  isVerbLike,
  phraseBefore,
  phraseFrom,
} from '../reading/phrases'
import { ADVERB, AUXILIARY, CAPITALISED, DETERMINER, has, PREPOSITION } from '../reading/words'
import { claimEnd, contrary } from './after/claimEnd'
import { endOf, topicEnd } from './bounds'
import type { Range, Telling } from './telling'

const growing = words(lists.growing)

/** "In the words of", "in her view". */
const views = words(lists.views)

/** How many words may stand between who puts it so and how. */
const NEAR = 8

/** "according to X": the rest of the sentence is what X says. */
export function accordingTo(s: Sentence): Telling[] {
  const found: Telling[] = []
  let from = 0
  for (let i = 0; i + 2 < s.length; i++) {
    const lead = leadOf(s, i)
    if (lead === undefined) continue
    const { source, cue, past } = lead
    // "as a friend put it in a letter, “a cheat”"
    const quote = s.findIndex((_, k) => k >= past && k < past + NEAR && isQuote(s, k))
    // "was, in the words of a friend, “a cheat”": the friend says that much.
    const isOnlyQuoted = lower(s, i) !== 'according' && quote > 0 && /^[,:]$/.test(lower(s, quote - 1))
    const content = isOnlyQuoted
      ? [{ from: quote, to: quote + 1 }]
      : aroundSource(s, from, Math.min(i, cue.from), past)
    if (content.length === 0) continue
    found.push({ source, cue, content, form: 'clause', looksBack: false })
    from = past
  }
  return found
}

/** How far behind "as" somebody puts it: an office may stand between. */
const FURTHEST_PUT = 30

function leadOf(s: Sentence, i: number): { source: Phrase; cue: Range; past: number } | undefined {
  const word = lower(s, i)
  if (word === 'according' && lower(s, i + 1) === 'to') {
    const source = phraseFrom(s, i + 2)
    return source ? { source, cue: { from: i, to: i + 2 }, past: source.last + 1 } : undefined
  }
  if (word === 'as') {
    const put = s.findIndex(
      (item, k) => k > i + 1 && k < i + FURTHEST_PUT && /^(?:put|puts|phrased|phrases)$/.test(item.lower),
    )
    if (put < 0 || lower(s, put + 1) !== 'it') return undefined
    // "As Lindt, an engineer, put it"
    const isApposed = /,\W{0,2}$/.test(s[put - 1]?.text ?? '')
    const source = isApposed ? phraseFrom(s, i + 1, false) : phraseBefore(s, put)
    const isWhole = isApposed ? source && lower(s, source.last + 1) === ',' : put < i + 12
    return source && isWhole && source.first === i + 1
      ? { source, cue: { from: put, to: put + 2 }, past: put + 2 }
      : undefined
  }
  if (word !== 'in' && word !== 'to' && word !== 'by') return undefined
  const noun = s.findIndex((item, k) => k > i && k < i + 9 && views.has(item.lower))
  if (noun < 0 || (word === 'in' && lower(s, noun) === 'mind')) return undefined
  const before = noun - 1
  if (lower(s, before) === "'s" || lower(s, before) === "'" || lower(s, before) === '’') {
    const source = phraseBefore(s, before)
    return source && source.first === i + 1
      ? { source, cue: { from: i, to: noun + 1 }, past: noun + 1 }
      : undefined
  }
  if (before === i + 1 && /^(?:his|her|their|its|my|our)$/.test(lower(s, before)))
    return { source: { first: before, last: before }, cue: { from: i, to: noun + 1 }, past: noun + 1 }
  if (word === 'in' && lower(s, noun) === 'words' && lower(s, noun + 1) === 'of' && noun - i <= 2) {
    const source = phraseFrom(s, noun + 2)
    return source ? { source, cue: { from: i, to: noun + 2 }, past: source.last + 1 } : undefined
  }
  return undefined
}

function aroundSource(s: Sentence, from: number, to: number, past: number): Range[] {
  let start = from
  while (start < to && (isBoundary(s, start) || /^(?:and|but)$/.test(lower(s, start)))) start++
  let stop = to
  while (stop > start && (isBoundary(s, stop - 1) || lower(s, stop - 1) === '.')) stop--
  const end = endOf(s)
  let next = past
  while (next < end && !isBoundary(s, next) && next < past + 20) next++
  // "said, according to Smith, that it rained": all of it is what Smith passes on.
  const goesOn = next + 1 < end && lower(s, next + 1) === 'that'
  if (stop > start) return [{ from: start, to: stop }, ...(goesOn ? [{ from: next + 1, to: end }] : [])]
  return next + 1 < end ? [{ from: next + 1, to: end }] : []
}

const possessives = /^(?:his|her|their|its|my|our|your|whose)$/
const light = words(lists.light)

/** "X's claim that …", "a warning from X that …", "made the promise to …". */
export function nounTellings(s: Sentence): Telling[] {
  const found: Telling[] = []
  const end = endOf(s)
  for (let i = 0; i < s.length - 1; i++) {
    const word = lower(s, i)
    const that = thatNouns.has(word)
    const to = toNouns.has(word)
    const topic = topicNouns.has(word)
    if (!(that || to || topic) || s[i]?.quotation !== null) continue
    const cue = { from: i, to: i + 1 }
    let next = i + 1
    let source = ownerOf(s, i)
    if (/^(?:by|from)$/.test(lower(s, next)) && source === null) {
      const giver = phraseFrom(s, next + 1)
      if (giver === null) continue
      source = giver
      next = giver.last + 1
      if (isVerbLike(s, next)) continue
    }
    const what = lower(s, next)
    const clause = that && what === 'that' && !tellsOfNoun(s, next + 1) && !isNone(s, i)
    const wish = to && what === 'to' && isNominal(s, next + 1)
    if (clause || wish) {
      const taken = clause && source === null ? takenUp(s, i, next) : undefined
      if (taken !== undefined) {
        found.push(taken)
        continue
      }
      source ??= giverOf(s, i)
      if (source === null && !(clause && isHearsay(s, i))) continue
      found.push({
        source,
        cue,
        content: [{ from: next, to: wish ? topicEnd(s, next, end) : claimEnd(s, source, next, end) }],
        form: clause ? 'clause' : 'wish',
        looksBack: false,
      })
    } else if (
      source === null &&
      isGrowing(s, i) &&
      /^(?:of|about|over)$/.test(what) &&
      giverOf(s, i) === null
    )
      found.push({
        source,
        cue,
        content: [{ from: next + 1, to: topicEnd(s, next + 1, end) }],
        form: 'clause',
        looksBack: false,
      })
    else if (topic && source !== null && /^(?:of|for|about|on|against|toward|towards|over|to)$/.test(what))
      found.push({
        source,
        cue,
        content: [{ from: next + 1, to: phraseEnd(s, next + 1, topicEnd(s, next + 1, end)) }],
        form: 'topic',
        looksBack: false,
      })
  }
  return found
}

/** "offered no proof that it rained": nobody says so. "No doubt that" says so. */
const isNone = (s: Sentence, noun: number): boolean =>
  !/^(?:doubts?|questions?)$/.test(lower(s, noun)) &&
  s.slice(Math.max(0, noun - 2), noun).some(({ lower: word }) => /^(?:no|little|scant)$/.test(word))

/** "a ruling that helped smaller parties": which one it is, not what it says. */
export const tellsOfNoun = (s: Sentence, k: number): boolean =>
  has(traits(s, k), AUXILIARY) ||
  isVerbLike(s, k) ||
  (/[a-z]{3}ed$/.test(lower(s, k)) &&
    !has(traits(s, k), CAPITALISED) &&
    !/(?:[^s]s|people|men|women)$/.test(lower(s, k + 1)))

const hearsay = words(lists.hearsay)

/** "amid warnings that": said by somebody whom the text does not name. */
function isHearsay(s: Sentence, noun: number): boolean {
  if (!hearsay.has(lower(s, noun))) return false
  if (noun === 0) return true
  let k = noun - 1
  while (k > 0 && k > noun - 4 && (isNominal(s, k) || has(traits(s, k), DETERMINER))) k--
  return has(traits(s, k), PREPOSITION) || /^(?:is|are|was|were)$/.test(lower(s, k))
}

/** "amid growing warnings of": said by many, none of whom the text names. */
const isGrowing = (s: Sentence, noun: number): boolean => growing.has(lower(s, noun)) && isHearsay(s, noun)

/** Up to the verb of the clause that the phrase stands in. */
function phraseEnd(s: Sentence, from: number, to: number): number {
  for (let k = from + 1; k < to; k++)
    if (isVerbLike(s, k) || /^(?:s|past)$/.test(cueVerb(lower(s, k))?.form ?? '')) return k
  return to
}

/** "X's", "his" before the noun and its adjectives. */
function ownerOf(s: Sentence, noun: number): Phrase | null {
  for (let k = noun - 1; k >= 0 && k >= noun - 4; k--) {
    const word = lower(s, k)
    if (word === "'s" || ((word === "'" || word === '’') && /s$/.test(lower(s, k - 1)))) {
      const owner = phraseBefore(s, k)
      return owner && contrary.has(lower(s, owner.first)) && owner.first + 2 <= owner.last
        ? { ...owner, first: owner.first + 2 }
        : owner
    }
    if (possessives.test(word)) return { first: k, last: k }
    if (!isNominal(s, k) || has(traits(s, k), DETERMINER)) return null
  }
  return null
}

/** Verbs by which somebody says what a claim that others make is worth. */
const weighs = new Set([...words(lists.weighing)].flatMap((lemma) => formsOf(lemma).map(([form]) => form)))

/** "X rejected claims that …", "claims that … were rejected by X": it is X who says whether it is so. */
function takenUp(s: Sentence, noun: number, that: number): Telling | undefined {
  if (!hearsay.has(lower(s, noun))) return undefined
  const end = endOf(s)
  let verb = noun - 1
  while (
    verb > 0 &&
    verb > noun - 6 &&
    !weighs.has(lower(s, verb)) &&
    (isNominal(s, verb) ||
      has(traits(s, verb), DETERMINER | ADVERB | PREPOSITION) ||
      /^(?:and|as)$/.test(lower(s, verb)))
  )
    verb--
  if (weighs.has(lower(s, verb)) && !has(traits(s, verb - 1), DETERMINER)) {
    const group = groupStart(s, verb)
    const source = phraseBefore(s, group) ?? clauseSubject(s, group)
    if (source === null) return undefined
    const cue = { from: group, to: noun + 1 }
    return { source, cue, content: [{ from: that, to: end }], form: 'clause', looksBack: false }
  }
  const weighed = s.findIndex(
    (item, k) => k > that + 2 && weighs.has(item.lower) && groupStart(s, k) < k && lower(s, k + 1) === 'by',
  )
  if (weighed < 0 || (noun > 0 && !has(traits(s, noun - 1), DETERMINER))) return undefined
  const source = phraseFrom(s, weighed + 2)
  const group = groupStart(s, weighed)
  if (source === null) return undefined
  return {
    source,
    cue: { from: group, to: weighed + 2 },
    content: [{ from: that, to: group }],
    form: 'clause',
    looksBack: false,
  }
}

/** "X made the claim": who gives it, where a verb that only carries the noun stands before it. */
export function giverOf(s: Sentence, noun: number): Phrase | null {
  for (let k = noun - 1; k > 0 && k >= noun - 5; k--) {
    if (light.has(lower(s, k))) {
      let verb = k
      while (verb > 0 && has(traits(s, verb - 1), AUXILIARY)) verb--
      return phraseBefore(s, verb)
    }
    if (!isNominal(s, k) && !has(traits(s, k), DETERMINER)) return null
  }
  return null
}
