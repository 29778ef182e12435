/** Which noun a relative clause describes, by its tree and by agreement. */

import { collective, parts } from '../lexicon'
import { type Branches, children, headOf, lowerAt, relationAt } from '../reading'
import { isListed, isSomebody } from './somebody'

/** The noun that the clause of a relative pronoun describes; −1 where it describes none, or one of two. */
export function antecedentOf(b: Branches, pronoun: number): number {
  for (let at = pronoun; at >= 0; at = headOf(b, at)) {
    if (relationAt(b, at) !== 'acl:relcl') continue
    const described = headOf(b, at)
    const isWho = /^who/.test(lowerAt(b, pronoun))
    // "an architect of the accord, under which": nobody is a "which".
    if (
      children(b, pronoun, 'case').length > 0 &&
      lowerAt(b, pronoun) === 'which' &&
      !b.mentions[described] &&
      isListed(lowerAt(b, described))
    )
      return -1
    return b.mentions[described]
      ? ofName(b, described, pronoun, at, isWho)
      : ofNoun(b, described, pronoun, at, isWho)
  }
  return -1
}

/** The name right before a comma and the pronoun, where it can be one that is called so. */
const nameBefore = (b: Branches, pronoun: number, isWho: boolean): number | undefined => {
  const near = lowerAt(b, pronoun - 1) === ',' ? b.mentions[pronoun - 2] : undefined
  return near && (near.who.kind === 'person') === isWho ? pronoun - 2 : undefined
}

function ofName(b: Branches, name: number, pronoun: number, verb: number, isWho: boolean): number {
  const near = nameBefore(b, pronoun, isWho)
  const isOther = (b.mentions[name]?.who.kind === 'person') !== isWho
  if (near !== undefined && near !== name && isOther) return near
  // "Ruiz and Horak, who runs Orsa": one of several, unless they do it together.
  if (near !== undefined && near !== name && isJoined(b, near, name) && numberOf(b, verb) !== 'many')
    return near
  // "a lawyer at Orsa, who left"
  if (isWho && isOther && relationAt(b, name) === 'nmod' && isSomebody(lowerAt(b, headOf(b, name))))
    return headOf(b, name)
  // "a subsidiary of Orsa that bought Halden": which Orsa it is needs not be told.
  const noun = headOf(b, name)
  const isTelling =
    lowerAt(b, pronoun - 1) !== ',' &&
    relationAt(b, name) === 'nmod' &&
    b.nodes[noun]?.tag === 'NOUN' &&
    !b.mentions[noun] &&
    !b.mentions[name]?.who.unnamed
  return isTelling && (canDo(b, noun, isWho) || (isWho && isOfPerson(b, noun))) ? noun : name
}

/** "Ian Ruiz, a fellow at Orsa". */
const isOfPerson = (b: Branches, noun: number): boolean =>
  relationAt(b, noun) === 'appos' && b.mentions[headOf(b, noun)]?.who.kind === 'person'

/** "the king of Orsa, who", "a king in Orsa, which", "the sons of Ruiz, who run": of two the one that agrees. */
function ofNoun(b: Branches, noun: number, pronoun: number, verb: number, isWho: boolean): number {
  const near = nameBefore(b, pronoun, isWho)
  if (near === undefined) return noun
  const isMany = b.nodes[noun]?.fine === 'NNS'
  const number = numberOf(b, verb)
  if (isMany && number !== undefined) return number === 'many' ? noun : near
  // "a lawyer for Ruiz, who left": either of the two.
  const isOne = children(b, noun, 'appos').includes(near)
  return canDo(b, noun, isWho) && !isOne ? -1 : near
}

/** Somebody who is a "who", or a body that is a "which". */
const canDo = (b: Branches, noun: number, isWho: boolean): boolean => {
  const word = lowerAt(b, noun)
  return isWho
    ? isSomebody(word) || isSomebody(word.replace(/s$/, ''))
    : (collective.has(word) && !isSomebody(word)) || parts.has(word)
}

const isJoined = (b: Branches, at: number, name: number): boolean => {
  for (let up = at, steps = 0; up >= 0 && steps < 6; up = headOf(b, up), steps++) {
    if (headOf(b, up) === name) return relationAt(b, up) === 'conj'
    if (!/^(?:conj|appos)$/.test(relationAt(b, up))) return false
  }
  return false
}

/** Whether one or many do it, where the verb tells: "runs", "are running". */
function numberOf(b: Branches, verb: number): 'one' | 'many' | undefined {
  const helper = children(b, verb, 'aux', 'cop')[0]
  const word = lowerAt(b, helper ?? verb)
  if (/^(?:is|was|has|does|['’]s)$/.test(word)) return 'one'
  if (/^(?:are|were|have|do|['’]re|['’]ve)$/.test(word)) return 'many'
  if (helper !== undefined) return undefined
  const fine = b.nodes[verb]?.fine
  return fine === 'VBZ' ? 'one' : fine === 'VBP' ? 'many' : undefined
}

/** The verb that a word stands under; −1 where there is none. */
export const verbOver = (b: Branches, at: number): number => {
  let verb = headOf(b, at)
  while (verb >= 0 && b.nodes[verb]?.tag !== 'VERB') verb = headOf(b, verb)
  return verb
}
