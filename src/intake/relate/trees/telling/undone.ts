/** What did not come to it: "left without paying", "stopped short of paying". */

import { isPast } from '../../../inflect'
import { governingOf, knownVerb } from '../../verbs'
import { prepositionOf } from '../arguments'
import { averting, demanding, picturing, pleading } from '../lexicon'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt } from '../reading'
import type { Making } from './making'
import { FUTURE, isNegated, isPassive } from './polarity'

/** "without paying", "instead of paying", "against paying" */
export const isAgainst = (b: Branches, verb: number): boolean =>
  children(b, verb, 'mark').some((mark) => /^(?:without|instead|rather|against)$/.test(lowerAt(b, mark)))

/** "decided against paying", "left without paying": it was not done; "warned against paying": whether it was, is not told. */
export const takeAgainst = (b: Branches, verb: number, made: Making): void => {
  const isDecided = DECIDING.test(lowerAt(b, headOf(b, verb)))
  const isWithout = children(b, verb, 'mark').some((mark) => lowerAt(b, mark) !== 'against')
  if (isWithout || isDecided) made.deny()
  else made.unsay()
}
const DECIDING = /^(?:decid|rul|vot|opt|cho[so]|elect)/

/** "stopped short of", "came close to", "fell short of": it did not come to it. */
export const isShortOf = (b: Branches, verb: number, head: number): boolean =>
  [head, ...children(b, head, 'advmod', 'xcomp')].some(
    (word) => word < verb && /^(?:short|close)$/.test(lowerAt(b, word)),
  )

/** "wants to say", "asked Ruiz to say" */
export const isOnlyWanted = (b: Branches, telling: number, head: number): boolean =>
  b.nodes[telling]?.fine === 'VB' &&
  (governingOf(lowerAt(b, head)) === 'planned' || demanding.has(lowerAt(b, head))) &&
  !isFuture(b, head)
/** "will want to say" is no more than a way to say it. */
const isFuture = (b: Branches, at: number): boolean =>
  children(b, at, 'aux').some((aux) => FUTURE.test(lowerAt(b, aux)))

/** "wishes Orsa had paid", "opposes Orsa paying" */
export const isNotThere = (b: Branches, verb: number, head: number): boolean =>
  /^wish(?:es|ed|ing)?$/.test(lowerAt(b, head)) ||
  (b.nodes[verb]?.fine === 'VBG' && (averting.has(lowerAt(b, head)) || picturing.has(lowerAt(b, head))))

/** "urged Orsa to leave", "was urged to leave": it is wished for by whoever urges, and nobody’s plan. */
export const isUrged = (b: Branches, verb: number, head: number): boolean => {
  if (!pleading.has(lowerAt(b, head))) return false
  // "called on Ruiz to stop paying": she is to stop.
  let deed = verb
  while (headOf(b, deed) >= 0 && headOf(b, deed) !== head) deed = headOf(b, deed)
  const urged = children(b, head, 'obj', 'iobj', 'obl').filter(
    (child) =>
      child < deed &&
      (baseAt(b, child) !== 'obl' || (child > head && /^(?:on|upon|to|with)$/.test(prepositionOf(b, child)))),
  )
  return (
    (b.nodes[deed]?.fine === 'VB' || children(b, deed, 'mark').some((mark) => lowerAt(b, mark) === 'to')) &&
    (isPassive(b, head) || urged.length > 0)
  )
}

/** "demanded that Orsa leave" */
export const isDemanded = (b: Branches, verb: number, head: number): boolean =>
  (pleading.has(lowerAt(b, head)) || demanding.has(lowerAt(b, head))) &&
  (isUninflected(b, verb) || (b.nodes[verb]?.fine === 'VBP' && isOfOne(b, verb))) &&
  !isNegated(b, head) &&
  children(b, verb, 'aux').length === 0

/** Its subject is one, so that "leave" is no plain present. */
const isOfOne = (b: Branches, verb: number): boolean =>
  children(b, verb, 'nsubj').some(
    (child) =>
      /^(?:he|she|it)$/.test(lowerAt(b, child)) ||
      (/^NNP?$/.test(b.nodes[child]?.fine ?? '') &&
        b.mentions[child]?.who.unnamed !== true &&
        children(b, child, 'conj').length === 0),
  )

/** "the first", "the only candidate": the one who does. */
export const isFirst = (b: Branches, noun: number): boolean =>
  [noun, ...children(b, noun, 'amod')].some((word) => FIRSTS.test(lowerAt(b, word)))

/** "to replace", "to replacing" */
export const isAhead = (b: Branches, verb: number): boolean =>
  (b.nodes[verb]?.fine === 'VB' &&
    children(b, verb, 'aux').every((aux) => !/^d(?:o|oes|id)$/.test(lowerAt(b, aux)))) ||
  (b.nodes[verb]?.fine === 'VBG' &&
    children(b, verb, 'mark', 'case').some((mark) => lowerAt(b, mark) === 'to'))

/** "that Orsa pay", "to pay" */
export const isUninflected = (b: Branches, verb: number): boolean => {
  const [word, fine] = [lowerAt(b, verb), b.nodes[verb]?.fine]
  return (
    (fine === 'VB' && !isPast(word) && !/[^s]s$/.test(word)) ||
    (fine === 'NN' && knownVerb(word)?.form === 'base')
  )
}

/** "must win", "needs to win", "would have to win" */
export const isNeeded = (b: Branches, verb: number): boolean =>
  children(b, verb, 'aux').some((child) => lowerAt(b, child) === 'must') ||
  (relationAt(b, verb) === 'xcomp' && /^(?:have|has|need|needs)$/.test(lowerAt(b, headOf(b, verb))))

const FIRSTS = /^(?:first|second|third|last|only|next|one|ones)$/
