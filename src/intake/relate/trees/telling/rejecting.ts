/** Who will not have a claim, and what is made of it: "rejected claims that", "called the report a lie". */

import {
  baseless,
  calling,
  denying,
  doubtingObjects,
  grounds,
  rejectingClaims,
  rejectingObjects,
  retracting,
  unproven,
} from '../lexicon'
import { type Branches, baseAt, children, headOf, lowerAt } from '../reading'
import { isNegated, isWavedOff, type Polarity, polarityOf } from './polarity'

/** How a claim is not had, and the verb whose subject will not have it; −1 where whoever tells it says so. */
export interface Rejection {
  readonly by: number
  readonly how: Polarity
}

export function rejectionOf(b: Branches, noun: number, verb: number): Rejection | undefined {
  const over = headOf(b, noun)
  const above = lowerAt(b, over)
  const role = baseAt(b, noun)
  const verdict = verdictOn(b, noun, verb)
  if (verdict !== undefined) return { by: calling.has(above) ? over : -1, how: verdictAt(b, verdict) }
  // "denial of claims that", "expressed doubt about claims that"
  if (role === 'nmod' && (rejectingObjects.has(above) || doubtingObjects.has(above)))
    return { by: headOf(b, over), how: doubtingObjects.has(above) ? 'doubted' : 'denied' }
  if (role !== 'obj' && role !== 'obl' && role !== 'nsubj') return undefined
  if (isTakenBack(b, over)) return { by: -1, how: verdictAt(b, over) }
  const isWalkedBack =
    /^(?:walk|row|t[ao]{1,2}k)/.test(above) &&
    children(b, over, 'advmod', 'compound:prt').some((child) => lowerAt(b, child) === 'back')
  if (retracting.has(above) || isWalkedBack) return { by: over, how: 'unsaid' }
  const words = children(b, over, 'obj').map((child) => lowerAt(b, child))
  if (role === 'obl' && words.some((one) => doubtingObjects.has(one))) return { by: over, how: 'doubted' }
  const isRejected =
    denying.has(above) ||
    rejectingClaims.has(above) ||
    isWavedOff(b, over) ||
    (role === 'obl' && words.some((one) => rejectingObjects.has(one))) ||
    children(b, over, 'xcomp', 'obl', 'obj', 'advcl').some(
      (child) =>
        child !== noun &&
        (isBaseless(b, child) || children(b, child, 'amod').some((one) => isBaseless(b, one))),
    )
  if (isRejected) return { by: over, how: 'denied' }
  // "false claims that"
  const how = children(b, noun, 'amod')
    .filter((child) => isTakenBack(b, child))
    .map((child) => verdictAt(b, child))
  return how[0] && { by: -1, how: how[0] }
}

/** "false", "not true", "not false", "unproven": what is called so is not told as said. */
const isTakenBack = (b: Branches, at: number): boolean =>
  isBaseless(b, at) ||
  unproven.has(lowerAt(b, at)) ||
  children(b, at, 'xcomp').some((child) => isTakenBack(b, child)) ||
  (/^(?:true|correct|accurate|proven|verified|confirmed)$/.test(lowerAt(b, at)) && isNegated(b, at))

/** "a lie", "without merit", "has no basis" */
const isBaseless = (b: Branches, at: number): boolean =>
  baseless.has(lowerAt(b, at)) ||
  [at, ...children(b, at, 'obj')].some(
    (word) =>
      grounds.has(lowerAt(b, word)) &&
      children(b, word, 'case', 'det').some((child) => /^(?:without|no)$/.test(lowerAt(b, child))),
  )

/** What a word that takes a claim back makes of it. */
function verdictAt(b: Branches, at: number): Polarity {
  const called = [at, ...children(b, at, 'xcomp')]
  if (
    called.some(
      (word) => unproven.has(lowerAt(b, word)) || /^(?:proven|verified|confirmed)$/.test(lowerAt(b, word)),
    )
  )
    return 'unsaid'
  return called.some((word) => isBaseless(b, word))
    ? isNegated(b, at)
      ? 'unsaid'
      : 'denied'
    : polarityOf(b, at)
}

/** "called the claim that … a lie", "the report that … was wrong": the word that takes it back, wherever it was hung. */
function verdictOn(b: Branches, noun: number, verb: number): number | undefined {
  const over = headOf(b, noun)
  const isCalled = calling.has(lowerAt(b, over))
  for (let at = verb + 1; at < b.words.length; at++) {
    if (!isTakenBack(b, at)) continue
    const head = headOf(b, at)
    const isOfAll = children(b, at, 'cop').length > 0 && children(b, at, 'nsubj').length === 0
    const behindObject = b.nodes[at]?.tag === 'ADJ' || children(b, verb, 'obj').some((child) => child < at)
    if (head === noun || isOfAll || (isCalled && (head === over || (head === verb && behindObject))))
      return at
  }
  return undefined
}
