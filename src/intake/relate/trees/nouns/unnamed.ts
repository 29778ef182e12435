/** Nouns that a pronoun may mean and that name nobody. */

import { type Branches, baseAt, lowerAt, relationAt } from '../reading'
import { isSomebody } from './somebody'

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
