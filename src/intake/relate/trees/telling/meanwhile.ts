/** What a verb does not govern, though it hangs from it: what is so already, or happens meanwhile. */

import { prepositionOf } from '../arguments'
import { accusing, claimNouns, denying, evidenceNouns, gists, planNouns, saying, untrue } from '../lexicon'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt } from '../reading'

/** "wants to join Orsa’s fight against": there is a fight, whatever one wants; "aides working for Orsa" do so already. */
export const isGiven = (b: Branches, at: number, verb: number): boolean =>
  at === verb &&
  (b.nodes[at]?.tag === 'NOUN'
    ? /^(?:obj|obl|nmod)$/.test(baseAt(b, at)) && isDefinite(b, at) && !planNouns.has(lowerAt(b, at))
    : relationAt(b, at) === 'acl' &&
      /^VB[GN]$/.test(b.nodes[at]?.fine ?? '') &&
      children(b, at, 'mark', 'case', 'aux').length === 0 &&
      !tellsMore(b, headOf(b, at)))
const isDefinite = (b: Branches, noun: number): boolean =>
  children(b, noun, 'nmod:poss').length > 0 ||
  children(b, noun, 'nmod').some((child) => prepositionOf(b, child) === 'between') ||
  children(b, noun, 'det').some((det) => lowerAt(b, det) === 'the')

/** Whatever stands under it is somebody’s telling. */
export const tellsMore = (b: Branches, at: number): boolean => {
  const word = lowerAt(b, at)
  return [claimNouns, evidenceNouns, gists, untrue, accusing, saying, denying].some((words) =>
    words.has(word),
  )
}

/** "while Norway arms", "apologize for arming": it depends on nothing that stands above. */
export const isBeside = (b: Branches, at: number): boolean =>
  children(b, at, 'mark').some((mark) =>
    b.nodes[at]?.fine === 'VBG' && children(b, at, 'aux').length === 0
      ? lowerAt(b, mark) === 'for'
      : MEANWHILE.test(lowerAt(b, mark)) && children(b, at, 'nsubj').length > 0,
  )
const MEANWHILE = /^(?:while|as|since|because|although|though|after)$/
