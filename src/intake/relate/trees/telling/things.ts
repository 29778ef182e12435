/** What becomes of a thing that a noun tells by what leads to it: "denied any link between", "called for talks between". */

import { prepositionOf } from '../arguments'
import {
  asking,
  averting,
  claimNouns,
  denying,
  evidenceNouns,
  finding,
  foreseeing,
  lackNouns,
  makingReal,
  open,
  openNouns,
  planNouns,
  rejectingClaims,
  saying,
  seeking,
  untrue,
  vagueNouns,
  warning,
} from '../lexicon'
import { type Branches, baseAt, children, extent, headOf, lowerAt } from '../reading'
import { byNoun } from './governing'
import { type Making, tellerOf } from './making'
import { CHANCE, FUTURE, isNegated, isPassive, isWavedOff, isWithheld, polarityOf } from './polarity'

/** What is said of the thing, besides what its own words say. A definite one is taken to be there, unless it is denied. */
export function weighThing(b: Branches, thing: number, made: Making): void {
  if (b.nodes[thing]?.tag !== 'NOUN' || children(b, thing, 'cop').length > 0) return
  const isOpen = !isDefinite(b, thing)
  // "denied knowledge of a plan for talks between"
  for (let at = thing, steps = 0; steps < 4; steps++) {
    const over = headOf(b, at)
    if (over < 0) return
    const preposition = prepositionOf(b, at)
    if (preposition === 'without' && isOpen) made.unsay()
    const noun = /^(?:of|for|about|on|to)$/.test(preposition) ? nounOver(b, at) : undefined
    if (noun === undefined) {
      if (/^(?:obj|nsubj|obl)$/.test(baseAt(b, at)))
        byVerbOver(b, at, over, isOpen || at !== thing, preposition, made)
      return
    }
    if (!byThingOver(b, noun, at, made)) return
    at = noun
  }
}

/** The noun that it belongs to: "plans for talks", where the talks were hung from the verb too. */
function nounOver(b: Branches, at: number): number | undefined {
  const over = headOf(b, at)
  if (baseAt(b, at) === 'nmod') return over
  const [first] = extent(b, at)
  return baseAt(b, at) === 'obl' && headOf(b, first - 1) === over && baseAt(b, first - 1) === 'obj'
    ? first - 1
    : undefined
}

/** Whether what leads to the noun has something to say of the thing too. */
function byThingOver(b: Branches, noun: number, thing: number, made: Making): boolean {
  const word = lowerAt(b, noun)
  if (claimNouns.has(word) || evidenceNouns.has(word)) {
    byNoun(b, noun, thing, made)
    return false
  }
  if (lackNouns.has(word)) made.deny()
  else if (openNouns.has(word)) made.take('possible')
  else if (planNouns.has(word)) made.take('planned')
  else return vagueNouns.has(word)
  return true
}

function byVerbOver(
  b: Branches,
  thing: number,
  verb: number,
  isOpen: boolean,
  preposition: string,
  made: Making,
): void {
  const word = lowerAt(b, verb)
  const role = baseAt(b, thing)
  const isDone = role === 'obj' || (role === 'nsubj' && isPassive(b, verb))
  if (isDone && (denying.has(word) || isWavedOff(b, verb) || rejectingClaims.has(word))) {
    // "rejected the deal between": it is there; "rejected a deal between": whether it is, is not told.
    if (DENYING.test(word) || isAny(b, thing))
      made.tell(verb, tellerOf(b, verb), polarityOf(b, verb) === 'unsaid' ? 'unsaid' : 'denied')
    else if (isOpen) made.unsay()
    return
  }
  if (!isOpen) return
  const isNone = children(b, thing, 'det').some((det) => lowerAt(b, det) === 'no')
  if (isWithheld(b, verb)) made.unsay()
  else if (isNone) {
    if (finding.has(word) && saying.has(word)) made.tell(verb, tellerOf(b, verb), 'said')
  } else if (isNegated(b, verb)) {
    if (finding.has(word) || makingReal.has(word)) made.deny()
    else made.unsay()
  } else if (averting.has(word)) made.unsay()
  else if (seeking.has(word) && /^(?:|for|towards?|on)$/.test(preposition) && role !== 'nsubj')
    made.take('planned')
  else if (warning.has(word) && role !== 'nsubj') made.tell(verb, tellerOf(b, verb), 'possible')
  else if (saying.has(word) && isDone) made.tell(verb, tellerOf(b, verb), polarityOf(b, verb))
  else if (foreseeing.has(word) && isDone) made.take('predicted')
  else if (asking.has(word) && role !== 'nsubj') made.take('possible')
  else if (role === 'nsubj') byFuture(b, verb, made)
}

/** "talks between them could begin", "a deal between them is likely": it is not there yet. */
function byFuture(b: Branches, verb: number, made: Making): void {
  const helpers = children(b, verb, 'aux').map((aux) => lowerAt(b, aux))
  if (helpers.some((aux) => CHANCE.test(aux) || /^(?:would|['’]d)$/.test(aux))) made.take('possible')
  else if (helpers.some((aux) => FUTURE.test(aux))) made.take('predicted')
  else if (open.has(lowerAt(b, verb)) || untrue.has(lowerAt(b, verb))) {
    const polarity = polarityOf(b, verb)
    if (polarity !== 'said') made.tell(verb, 'whoever tells it', polarity)
  }
}

/** Verbs of those who say that there is no such thing, whichever thing it is. */
const DENYING = /^(?:den(?:y|ies|ied|ying)|refut|disavow|disclaim|disprov|debunk)/

/** "denied an attack", "rejected any link": somebody says that there is no such thing. */
export const isDenied = (b: Branches, thing: number): boolean => {
  const verb = lowerAt(b, headOf(b, thing))
  return DENYING.test(verb) || (isAny(b, thing) && (denying.has(verb) || isWavedOff(b, headOf(b, thing))))
}

const isAny = (b: Branches, thing: number): boolean =>
  children(b, thing, 'det').some((det) => lowerAt(b, det) === 'any')

const isDefinite = (b: Branches, noun: number): boolean =>
  children(b, noun, 'nmod:poss').length > 0 ||
  children(b, noun, 'det').some((det) => /^(?:the|this|that|these|those)$/.test(lowerAt(b, det))) ||
  // "closer ties": there are some.
  (b.under[noun] ?? []).some((child) => child < noun && b.nodes[child]?.fine === 'JJR')

/** "the lie that", "the fact that", where it is denied. */
export const isLie = (b: Branches, noun: number): boolean =>
  b.nodes[noun]?.tag === 'NOUN' &&
  children(b, noun, 'cop').length === 0 &&
  (untrue.has(lowerAt(b, noun)) || (lowerAt(b, noun) === 'fact' && isDenied(b, noun)))

/** "debunked the myth that": it is denied, however often; "spread the lie that": whoever tells that does not have it so. */
export function byLie(b: Branches, noun: number, made: Making): void {
  const verb = headOf(b, noun)
  const isRejected =
    baseAt(b, noun) === 'obj' && (denying.has(lowerAt(b, verb)) || rejectingClaims.has(lowerAt(b, verb)))
  if (isRejected) made.tell(verb, tellerOf(b, verb), isNegated(b, verb) ? 'unsaid' : 'denied', noun)
  else made.tell(noun, 'whoever tells it', 'denied')
}
