/** What a word says of the clause that hangs from it: the helpers of a verb, the verb above it, a noun. */

import { governingOf } from '../../verbs'
import {
  accusing,
  alleged,
  claimNouns,
  denying,
  doubting,
  evidenceNouns,
  foreseeing,
  guessing,
  hearsay,
  openNouns,
  planNouns,
  saying,
  untrue,
} from '../lexicon'
import { type Branches, baseAt, children, headOf, lowerAt } from '../reading'
import { agentOf, type Making, type Teller, tellerOf } from './making'
import { isNegated, isPassive, isWavedOff, polarityOf } from './polarity'

export const FUTURE = /^(?:will|['’]ll|shall|wo|would|['’]d)$/
export const CHANCE = /^(?:may|might|could|can|ca|must|should|ought)$/
export const CONDITIONS = /^(?:if|whether|unless|lest|should|were)$/
const MAYBE = /^(?:possibly|perhaps|maybe|presumably|probably|likely|potentially|apparently|seemingly)$/
const CONFESSING = /^(?:admi|acknowledg|report|recall|confess|mention|conced|recogni)/

/** "would have paid", "would pay if". */
const isUnreal = (b: Branches, at: number): boolean =>
  children(b, at, 'aux').some((child) => lowerAt(b, child) === 'have') ||
  children(b, at, 'advcl').some((child) =>
    children(b, child, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark))),
  )

/** What helpers, adverbs and marks say of a verb. */
export function weighOwn(b: Branches, at: number, made: Making): void {
  if (isNegated(b, at)) made.deny()
  for (const child of children(b, at, 'aux', 'advmod', 'mark')) {
    const word = lowerAt(b, child)
    if (baseAt(b, child) === 'aux') {
      if (/^(?:would|['’]d)$/.test(word) && isUnreal(b, at)) made.take('possible')
      else if (FUTURE.test(word)) made.take('predicted')
      else if (CHANCE.test(word)) made.take('possible')
    } else if (alleged.has(word) || hearsay.has(word))
      made.tell(child, 'somebody', alleged.has(word) ? 'possible' : 'said')
    else if (MAYBE.test(word) || CONDITIONS.test(word)) made.take('possible')
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
  if (saying.has(word) && b.nodes[verb]?.fine === 'VBG' && CONFESSING.test(word)) {
    made.tell(head, { subjectOf: head }, polarityOf(b, head))
    return
  }
  if (accusing.has(word) || (denying.has(word) && !passive)) {
    made.tell(
      head,
      tellerOf(b, head),
      denying.has(word) ? polarityOf(b, head) : isNegated(b, head) ? 'unsaid' : 'said',
    )
    return
  }
  if (
    /^(?:likely|expected|forecast|projected|predicted|set|due|bound|certain|poised|going|about|sure|supposed)$/.test(
      word,
    )
  )
    made.take('predicted')
  else if (/^(?:ready|willing|determined|eager|keen|prepared)$/.test(word)) made.take('planned')
  else if (word === 'unlikely') {
    made.take('predicted')
    made.deny()
  } else if (/^(?:unable|unwilling|reluctant|loath)$/.test(word)) made.deny()
  else if (/^(?:have|has)$/.test(word)) made.take('predicted')
  else {
    const kind = governingOf(word)
    if (kind === 'denied') made.deny()
    else if (children(b, head, 'obj').some((child) => planNouns.has(lowerAt(b, child)))) made.take('planned')
    else if (kind !== undefined && kind !== 'asserted') made.take(kind)
    else if (
      /^(?:ask|urge|order|tell|want|press|call|invite|encourage|advise|warn|instruct|demand|lobby|persuad|pressur|request)/.test(
        word,
      )
    )
      made.take('planned')
  }
  weighOwn(b, head, made)
}

/** "claims that", "no evidence that", "plans to". */
export function byNoun(b: Branches, noun: number, made: Making): void {
  const word = lowerAt(b, noun)
  const over = headOf(b, noun)
  const above = over < 0 ? '' : lowerAt(b, over)
  if (claimNouns.has(word)) {
    const role = baseAt(b, noun)
    if (
      over >= 0 &&
      (role === 'obj' || role === 'obl' || role === 'nsubj') &&
      (denying.has(above) ||
        isWavedOff(b, over) ||
        untrue.has(above) ||
        children(b, over, 'xcomp', 'obl', 'advcl').some((child) => untrue.has(lowerAt(b, child))))
    ) {
      made.tell(
        over,
        untrue.has(above) ? 'whoever tells it' : tellerOf(b, over),
        isNegated(b, over) ? 'unsaid' : 'denied',
        noun,
      )
      return
    }
    if (children(b, noun, 'det').some((det) => lowerAt(b, det) === 'no') || (over >= 0 && isNegated(b, over)))
      made.unsay()
    const teller =
      role === 'obj' &&
      over >= 0 &&
      !isPassive(b, over) &&
      /^(?:ma[dk]e|repeat|voice|issue|raise|level|lodge|air|file|spread|publish)/.test(above)
        ? { subjectOf: over }
        : 'somebody'
    made.tell(noun, owned(b, noun) ?? teller, over >= 0 && doubting.has(above) ? 'doubted' : 'said')
  } else if (evidenceNouns.has(word)) {
    const none = children(b, noun, 'det', 'amod').some((det) =>
      /^(?:no|little|any|scant|zero|insufficient)$/.test(lowerAt(b, det)),
    )
    if (none || (over >= 0 && isNegated(b, over)) || /^(?:doubt|question|denial)s?$/.test(word)) made.unsay()
    else made.take('possible')
  } else if (planNouns.has(word)) made.take('planned')
  else if (openNouns.has(word)) made.take('possible')
}

/** Whose claim it is: "Kelby’s claim that". */
function owned(b: Branches, noun: number): Teller | undefined {
  const [owner] = children(b, noun, 'nmod:poss')
  return owner === undefined ? undefined : { word: owner }
}
