/** Clauses that nouns tell of, as claims, calls and ideas do: what is told, and what hangs from the verb beside it. */

import type { Node, Word } from '../../../../language/language'
import {
  accusing,
  claimNouns,
  denying,
  evidenceNouns,
  failingNouns,
  gists,
  openNouns,
  planNouns,
  saying,
  untrue,
} from '../lexicon'
import { isUnder, type Mending } from './mending'

/** "Ruiz slammed claims that Orsa left": she slams them, and they are no verb. */
export function doing(nodes: readonly Node[], words: readonly Word[]): readonly Node[] {
  const made = [...nodes]
  nodes.forEach((verb, at) => {
    const noun = at + 1
    const claims = nodes[noun]
    if (!claims || verb.head !== noun || verb.relation !== 'amod' || !/^VB[ND]$/.test(verb.fine)) return
    if (!claimNouns.has(words[noun]?.text.toLowerCase() ?? '')) return
    const isDone = nodes.some(
      ({ head, relation }, each) => (head === noun || head === at) && relation === 'nsubj' && each < at,
    )
    if (!isDone) return
    // "Ruiz dismissed suggestions Orsa had left": what is suggested was taken for all of it.
    const told = claims.relation === 'obj' && claims.head > noun ? claims.head : undefined
    const top = (told === undefined ? undefined : nodes[told]) ?? claims
    made[at] = { ...verb, tag: 'VERB', fine: 'VBD', head: top.head, relation: top.relation }
    if (told !== undefined) made[told] = { ...top, head: noun, relation: 'acl' }
    made[noun] = { ...claims, tag: 'NOUN', fine: 'NNS', head: at, relation: 'obj' }
    nodes.forEach((node, each) => {
      if (node.head !== noun || each === at) return
      if (node.relation === 'ccomp') made[each] = { ...node, relation: 'acl' }
      else if (each < at || each > noun + 1) made[each] = { ...node, head: at }
    })
  })
  return made
}

/** "told the court that Orsa left", "accused by Ruiz of leaving": it is told, or what one is accused of, and describes nobody. */
export const telling: Mending = (nodes, words, mentions) => {
  const word = (at: number): string => words[at]?.text.toLowerCase() ?? ''
  const marked = new Map(
    nodes.flatMap(({ head, relation }, at) => (relation === 'mark' ? [[head, word(at)] as const] : [])),
  )
  return nodes.map((node, at) => {
    const noun = nodes[node.head]
    const mark = marked.get(at) ?? ''
    if (!/^acl/.test(node.relation) || !noun || noun.head < 0 || noun.head > node.head || node.head > at)
      return node
    if (node.relation === 'acl:relcl')
      return isWholeBehind(nodes, words, at) &&
        mentions[node.head] &&
        /^(?:obj|iobj|obl)/.test(noun.relation) &&
        saying.has(word(noun.head))
        ? { ...node, head: noun.head, relation: 'ccomp' }
        : node
    const verb = word(noun.head)
    const isNamed = mentions[node.head] !== undefined
    if (/^obl/.test(noun.relation) && isNamed && accusing.has(verb) && /^(?:of|for|with)$/.test(mark))
      return { ...node, head: noun.head, relation: 'advcl' }
    return mark === 'that' &&
      /^(?:obj|iobj|obl)$/.test(noun.relation) &&
      (saying.has(verb) || denying.has(verb)) &&
      (isNamed || !CLAUSAL.has(word(node.head)))
      ? { ...node, head: noun.head, relation: 'ccomp' }
      : node
  })
}
/** "told Ruiz that Orsa had paid Halden": it lacks nothing that "that" could stand for. */
const isWholeBehind = (nodes: readonly Node[], words: readonly Word[], verb: number): boolean => {
  const own = nodes.flatMap(({ head, relation }, at) => (head === verb ? [{ at, relation }] : []))
  const isThat = own.some(({ at }) => at < verb && words[at]?.text === 'that')
  return (
    isThat &&
    own.some(({ at, relation }) => relation === 'nsubj' && words[at]?.text !== 'that') &&
    own.some(({ at, relation }) => relation === 'obj' && at > verb)
  )
}

/** Nouns that a clause tells more of. */
const CLAUSAL = new Set([...gists, ...evidenceNouns, ...planNouns, ...openNouns, ...untrue, 'fact'])

/** "the claim that Orsa paid Ruiz", "the idea Orsa paid Ruiz": what lacks nothing is told, and describes no claim. */
export const claimed: Mending = (nodes, words) => {
  const has = (verb: number, relation: string, from: number): boolean =>
    nodes.some(
      (node, at) =>
        node.head === verb &&
        node.relation === relation &&
        at >= from &&
        !RELATIVE.test(words[at]?.text ?? ''),
    )
  return nodes.map((node, at) =>
    node.relation === 'acl:relcl' &&
    isTold(words[node.head]?.text.toLowerCase() ?? '') &&
    has(at, 'nsubj', 0) &&
    has(at, 'obj', at)
      ? { ...node, relation: 'acl' }
      : node,
  )
}
const isTold = (noun: string): boolean => claimNouns.has(noun) || untrue.has(noun)
const RELATIVE = /^(?:who|whom|which|that)$/i

/** "rejected calls to leave": it is the calls that are to leave, not whoever rejects them. */
export const planned: Mending = (nodes, words) =>
  nodes.map((node, at) => {
    const noun = at - 2
    const isTo = words[at - 1]?.text.toLowerCase() === 'to' && nodes[at - 1]?.head === at
    return isTo &&
      node.fine === 'VB' &&
      /^(?:xcomp|advcl|acl)$/.test(node.relation) &&
      node.head < noun &&
      isUnder(nodes, noun, node.head) &&
      !isUnder(nodes, noun, at) &&
      isPlan(words[noun]?.text.toLowerCase() ?? '')
      ? { ...node, head: noun, relation: 'acl' }
      : node
  })

const isPlan = (noun: string): boolean => planNouns.has(noun) || failingNouns.has(noun)
