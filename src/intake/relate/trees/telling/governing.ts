/** What a word says of the clause that hangs from it: the helpers of a verb, the verb above it, a noun. */

import { governingOf } from '../../verbs'
import { prepositionOf } from '../arguments'
import {
  accusing,
  alleged,
  ceasing,
  choosing,
  claimNouns,
  confessing,
  demanding,
  denying,
  doubting,
  enabling,
  evidenceNouns,
  expected,
  failingNouns,
  foreseeing,
  guessing,
  hearsay,
  maybe,
  openNouns,
  picturing,
  planNouns,
  saying,
  shades,
  spreading,
} from '../lexicon'
import { type Branches, baseAt, children, headOf, lowerAt } from '../reading'
import { agentOf, type Making, type Teller, tellerOf } from './making'
import {
  CHANCE,
  CONDITIONS,
  FUTURE,
  isContrary,
  isNegated,
  isPassive,
  isTurned,
  isUnreal,
  isWavedOff,
  isWithheld,
  type Polarity,
  polarityOf,
} from './polarity'
import { rejectionOf } from './rejecting'
import { isUrged } from './undone'

/** "the alleged attack", "a potential head": the adjective, and how it has what its noun tells. */
export function shadeOf(b: Branches, noun: number): { at: number; how: keyof typeof shades } | undefined {
  for (const at of children(b, noun, 'amod'))
    for (const how of ['said', 'possible', 'open', 'planned'] as const)
      if (shades[how].has(lowerAt(b, at))) return { at, how }
  return undefined
}

const isUntil = (b: Branches, at: number): boolean =>
  children(b, at, 'obl', 'advcl').some((child) =>
    children(b, child, 'case', 'mark').some((mark) => lowerAt(b, mark) === 'until'),
  )

/** What helpers, adverbs, marks and adjectives say of a verb or a noun. */
export function weighOwn(b: Branches, at: number, made: Making): void {
  const shade = shadeOf(b, at)
  if (shade?.how === 'said' || shade?.how === 'possible') made.tell(shade.at, 'somebody', shade.how)
  else if (shade) made.take(shade.how === 'open' ? 'possible' : 'planned')
  if (isNegated(b, at)) made.deny()
  // "did not necessarily pay": whether it was, is not told.
  if (children(b, at, 'advmod').some((child) => lowerAt(b, child) === 'necessarily')) made.unsay()
  // "did not pay until May": then it was paid.
  if (isNegated(b, at) && isUntil(b, at)) made.unsay()
  if (isTurned(b, at)) made.take('possible')
  if (isContrary(b, at)) made.unsay()
  for (const child of children(b, at, 'aux', 'advmod', 'mark')) {
    const word = lowerAt(b, child)
    if (baseAt(b, child) === 'aux') {
      if (/^(?:would|['’]d)$/.test(word) && isUnreal(b, at)) made.take('possible')
      else if (FUTURE.test(word)) made.take('predicted')
      else if (CHANCE.test(word)) made.take('possible')
    } else if (alleged.has(word) || hearsay.has(word))
      made.tell(child, 'somebody', alleged.has(word) ? 'possible' : 'said')
    // "almost paid": it did not come to it.
    else if (/^(?:almost|nearly)$/.test(word) && child === at - 1) made.unsay()
    else if (maybe.has(word) || CONDITIONS.test(word)) made.take('possible')
  }
}

/** What a verb says of the one that it governs: "wants to", "denied paying", "is likely to". */
export function govern(b: Branches, verb: number, head: number, made: Making): void {
  const word = lowerAt(b, head)
  const passive = isPassive(b, head)
  if (saying.has(word) && passive && !foreseeing.has(word)) {
    const polarity = polarityOf(b, head)
    made.tell(head, agentOf(b, head), polarity === 'said' && guessing.has(word) ? 'possible' : polarity)
    return
  }
  // "admitted paying": it tells of itself.
  if (saying.has(word) && b.nodes[verb]?.fine === 'VBG' && confessing.has(word)) {
    made.tell(head, { subjectOf: head }, polarityOf(b, head))
    return
  }
  if (accusing.has(word) || (denying.has(word) && !passive)) {
    made.tell(head, tellerOf(b, head), denying.has(word) ? polarityOf(b, head) : accusation(b, head))
    return
  }
  // "ruled out paying"
  if (isWavedOff(b, head) && b.nodes[verb]?.fine === 'VBG') {
    made.take('planned')
    made.tell(head, tellerOf(b, head), isNegated(b, head) ? 'unsaid' : 'denied')
    return
  }
  if (isUrged(b, verb, head)) {
    made.tell(head, tellerOf(b, head), isNegated(b, head) ? 'unsaid' : 'possible')
    return
  }
  // "could be willing to leave"
  if (children(b, head, 'aux').some((aux) => CHANCE.test(lowerAt(b, aux)))) made.take('possible')
  // "hard to imagine Ruiz leaving"
  if (picturing.has(word)) {
    if (UNLIKELY.test(lowerAt(b, headOf(b, head)))) made.unsay()
    made.take('possible')
    return
  }
  // "expects Orsa to leave"
  if (foreseeing.has(word) && !passive && children(b, head, 'obj', 'iobj').length > 0)
    made.tell(head, tellerOf(b, head), 'predicted')
  else if (expected.has(word)) made.take('predicted')
  else if (/^(?:ready|willing|determined|eager|keen|prepared)$/.test(word)) made.take('planned')
  else if (word === 'unlikely') {
    made.take('predicted')
    made.deny()
  } else if (/^(?:unable|unwilling|reluctant|loath)$/.test(word)) made.deny()
  else if (/^(?:have|has)$/.test(word)) made.take('predicted')
  // "needs to leave": whether it comes to it is not told.
  else if (/^(?:needs?|needed|ought)$/.test(word)) made.take('possible')
  else if (enabling.has(word)) made.take('possible')
  else {
    const kind = governingOf(word)
    if (kind === 'denied') made.deny()
    else if (children(b, head, 'obj').some((child) => planNouns.has(lowerAt(b, child)))) made.take('planned')
    else if (kind !== undefined && kind !== 'asserted') made.take(kind)
    else if (choosing.has(word) || demanding.has(word)) made.take('planned')
  }
  // "had not expected her to leave": that she did is not denied.
  const isPast = children(b, head, 'aux').some((child) => /^(?:did|had)$/.test(lowerAt(b, child)))
  if (isPast && isNegated(b, head) && (guessing.has(word) || foreseeing.has(word))) made.unsay()
  weighOwn(b, head, made)
  // "never stopped paying": it goes on.
  if (ceasing.has(word) && isNegated(b, head)) made.deny()
}

const UNLIKELY = /^(?:hard|harder|hardest|difficult|tough|impossible)$/

/** "accused", "did not accuse", "stopped short of accusing". */
export const accusation = (b: Branches, at: number): Polarity =>
  isNegated(b, at) || isWithheld(b, at) ? 'unsaid' : 'said'

/** "claims that", "no evidence that", "plans to": what a noun says of the clause of a verb that hangs from it. */
export function byNoun(b: Branches, noun: number, verb: number, made: Making): void {
  const word = lowerAt(b, noun)
  const over = headOf(b, noun)
  const above = over < 0 ? '' : lowerAt(b, over)
  if (claimNouns.has(word)) byClaim(b, noun, verb, made)
  else if (evidenceNouns.has(word)) {
    const none = children(b, noun, 'det', 'amod').some((det) =>
      /^(?:no|little|any|scant|zero|insufficient)$/.test(lowerAt(b, det)),
    )
    // "there is no doubt that", "has no doubt that"
    if (none && /^doubts?$/.test(word))
      made.tell(noun, /^(?:has|have|had)$/.test(above) ? { subjectOf: over } : 'whoever tells it', 'said')
    else if (none || (over >= 0 && isNegated(b, over)) || /^(?:doubt|question|denial)s?$/.test(word))
      made.unsay()
    else made.take('possible')
  } else if (failingNouns.has(word)) made.deny()
  else if (planNouns.has(word)) made.take('planned')
  else if (openNouns.has(word)) made.take('possible')
}

/** "Ruiz’s message was that", "the message from Ruiz was that" */
export function byGist(b: Branches, noun: number, made: Making): void {
  const from = children(b, noun, 'nmod').find((child) => /^(?:by|from|of)$/.test(prepositionOf(b, child)))
  made.tell(noun, owned(b, noun) ?? (from === undefined ? 'somebody' : { word: from }), 'said')
}

/** Claims, reports and the like: who makes them, and who will not have them. */
function byClaim(b: Branches, noun: number, verb: number, made: Making): void {
  const over = headOf(b, noun)
  const above = over < 0 ? '' : lowerAt(b, over)
  const role = baseAt(b, noun)
  const against = over < 0 ? undefined : rejectionOf(b, noun, verb)
  if (against) {
    const { by, how } = against
    const isTaken = by >= 0 && (isNegated(b, by) || isWithheld(b, by))
    made.tell(
      over,
      by < 0 ? 'whoever tells it' : tellerOf(b, by),
      isTaken || how === 'unsaid' ? 'unsaid' : how,
      noun,
    )
    return
  }
  // "said in a statement that": its own.
  if (role === 'obl' && saying.has(above) && /^(?:in|via|through|by|at)$/.test(prepositionOf(b, noun))) {
    made.tell(over, tellerOf(b, over), polarityOf(b, over))
    return
  }
  if (
    children(b, noun, 'det').some((det) => lowerAt(b, det) === 'no') ||
    (over >= 0 && (isNegated(b, over) || isWithheld(b, over)))
  )
    made.unsay()
  const teller =
    role === 'obj' && over >= 0 && !isPassive(b, over) && spreading.has(above)
      ? { subjectOf: over }
      : 'somebody'
  made.tell(noun, owned(b, noun) ?? teller, over >= 0 && doubting.has(above) ? 'doubted' : 'said')
}

/** Whose claim it is: "Kelby’s claim that". */
function owned(b: Branches, noun: number): Teller | undefined {
  const [owner] = children(b, noun, 'nmod:poss')
  return owner === undefined ? undefined : { word: owner }
}
