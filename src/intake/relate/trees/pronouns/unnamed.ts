/** What a pronoun may mean that names nobody, and whom it cannot mean. */

import { prepositionOf } from '../arguments'
import { asserting, besides } from '../lexicon'
import { isSomebody } from '../nouns/somebody'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt } from '../reading'

/** Several people whom nobody names. */
export const areOthers = (b: Branches, at: number): boolean =>
  b.nodes[at]?.fine === 'NNS' && !b.mentions[at] && isSomebody(lowerAt(b, at).replace(/s$/, ''))

/** Several who are not named: "voters". */
export const isOfMany = (b: Branches, at: number): boolean => b.nodes[at]?.fine === 'NNS' && !b.mentions[at]

/** "The clerk took the film and burnt it": the thing that stands before it in the sentence. */
export const isOfThing = (b: Branches, at: number): boolean =>
  /^(?:i?obj|obl)$/.test(relationAt(b, at)) &&
  b.nodes.some(
    ({ fine }, place) => place < at && fine === 'NN' && !b.mentions[place] && baseAt(b, place) === 'obj',
  )

/** "made it easier to leave", "it is too early to leave", "asserted it": what is done or said, and nobody. */
export function isNoOne(b: Branches, at: number): boolean {
  const over = headOf(b, at)
  if (
    lowerAt(b, at) === 'it' &&
    relationAt(b, at) === 'nsubj' &&
    b.nodes[over]?.tag === 'ADJ' &&
    children(b, over, 'advcl', 'xcomp', 'csubj').some((deed) => lowerAt(b, deed - 1) === 'to')
  )
    return true
  if (lowerAt(b, at) !== 'it' || relationAt(b, at) !== 'obj') return false
  const verb = headOf(b, at)
  const isAhead = children(b, verb, 'xcomp').some(
    (child) =>
      b.nodes[child]?.tag === 'ADJ' && children(b, child, 'advcl', 'csubj', 'ccomp', 'xcomp').length > 0,
  )
  return isAhead || (asserting.has(lowerAt(b, verb)) && children(b, verb, 'xcomp').length === 0)
}

/** How many people a sentence names. */
export const peopleIn = ({ mentions }: Branches): number =>
  new Set(mentions.flatMap((one) => (one?.who.kind === 'person' && !one.who.unnamed ? [one.index] : []))).size

/** "in addition to Ruiz, he left": who stands beside him in his own clause is another. */
export const isBeside = (b: Branches, at: number, name: number): boolean => {
  const isAdded = lowerAt(b, headOf(b, name)) === 'addition' && prepositionOf(b, name) === 'to'
  const led = isAdded ? headOf(b, name) : name
  return (
    relationAt(b, at) !== 'nmod:poss' &&
    headOf(b, led) === headOf(b, at) &&
    (isAdded || besides.has(prepositionOf(b, name)))
  )
}

/** "Ruiz, for whom he spoke": he is another. */
export const describedAround = (b: Branches, at: number): readonly number[] => {
  for (let up = at, steps = 0; up >= 0 && steps < 12; up = headOf(b, up), steps++) {
    if (relationAt(b, up) !== 'acl:relcl') continue
    const isAnother = (b.under[up] ?? []).some((child) => lowerAt(b, child) === 'whom')
    const described = b.mentions[headOf(b, up)]
    return isAnother && described ? [described.index] : []
  }
  return []
}
