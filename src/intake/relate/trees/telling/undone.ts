/** What did not come to it: "left without paying", "stopped short of paying". */

import { isPast } from '../../../inflect'
import { governingOf, knownVerb } from '../../verbs'
import { averting, demanding, picturing } from '../lexicon'
import { type Branches, children, headOf, lowerAt, relationAt } from '../reading'
import { FUTURE } from './governing'
import type { Making } from './making'

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
