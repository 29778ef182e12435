/** What somebody is, hung from whom it tells of, where it stands further off. */

import type { Word } from '../../../../language/language'
import { saying } from '../lexicon'
import { isSomebody } from '../nouns/somebody'
import type { Mending } from './mending'

/** How sure it is that what was hung anew hangs where it does. */
const SURE = 0.75

const lower = (words: readonly Word[], at: number): string => words[at]?.text.toLowerCase() ?? ''

/** "a lawyer at Orsa, who left": who is told of stands before it, whatever the clause hangs from. */
export const describing: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((node, at) => {
    const verb = nodes[node.head]
    const isWho = node.relation === 'nsubj' && lower(words, at) === 'who' && lower(words, at - 1) === ','
    if (!isWho || !verb || !mentions[at - 2] || !/^(?:ccomp|parataxis)$/.test(verb.relation)) return
    if (verb.head < at - 2) made[node.head] = { ...verb, head: at - 2, relation: 'acl:relcl' }
  })
  return made
}

/** "a columnist for Orsa and analyst for Halden": each is for one of the two. */
export const joinedRoles: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((second, at) => {
    const body = nodes.findIndex(
      ({ head, relation }, each) => head === at && each < at && relation === 'compound' && mentions[each],
    )
    const and = words.findIndex(({ text }, each) => each > body && each < at && text === 'and')
    const first = nodes[second.head]
    const isRole = (place: number): boolean => !mentions[place] && isSomebody(lower(words, place))
    if (body < 0 || and < 0 || !first || second.relation !== 'nmod') return
    if (!isRole(at) || !isRole(second.head) || second.head > body) return
    made[at] = { ...second, relation: 'conj' }
    nodes.forEach((node, each) => {
      if (each === body) made[each] = { ...node, head: second.head, relation: 'nmod' }
      else if (node.head === at && each < body) made[each] = { ...node, head: body }
      else if (node.head === body && each >= and)
        made[each] = { ...node, head: at, relation: each === and ? 'cc' : 'amod' }
    })
  })
  return made
}

/** "Ruiz, director of Orsa and a fellow at Halden,": with no "and" before it, it tells who she is. */
export const roleBehind: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    if (node.relation !== 'conj' || node.fine !== 'NN' || mentions[at]) return node
    if (mentions[node.head]?.who.kind !== 'person' || !isSomebody(lower(words, at))) return node
    const own = nodes.flatMap(({ head, relation }, each) =>
      head === at && each < at ? [{ each, relation }] : [],
    )
    const first = own.find(({ relation }) => relation !== 'punct')?.each ?? at
    const isJoined = own.some(({ relation }) => relation === 'cc')
    return !isJoined && first === node.head + 2 && lower(words, first - 1) === ','
      ? { ...node, relation: 'appos' }
      : node
  })

/** "an adviser to Orsa on taxes and a fellow at Halden": a fellow is no tax. */
export const alsoRole: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    if (node.relation !== 'conj' || node.fine !== 'NN' || mentions[at] || !isSomebody(lower(words, at)))
      return node
    const isOne = nodes.some(
      ({ head, relation }, each) => head === at && relation === 'det' && /^an?$/.test(lower(words, each)),
    )
    let up = node.head
    if (!isOne || mentions[up] || isSomebody(lower(words, up).replace(/s$/, ''))) return node
    for (let steps = 0; steps < 3 && nodes[up]?.relation === 'nmod'; steps++) up = nodes[up]?.head ?? -1
    return up !== node.head && nodes[up]?.relation === 'appos' && isSomebody(lower(words, up))
      ? { ...node, head: up }
      : node
  })

/** "said Ruiz, who led Orsa and is now head of Halden": she is. */
export const nowRole: Mending = (nodes, words) =>
  nodes.map((node, at) => {
    const isOf = (relation: string): boolean =>
      nodes.some((each) => each.head === at && each.relation === relation)
    if (node.relation !== 'conj' || node.tag !== 'NOUN' || !saying.has(lower(words, node.head))) return node
    if (!isOf('cop') || isOf('nsubj')) return node
    const clause = nodes.findLastIndex(
      ({ relation, tag }, each) =>
        each > node.head && each < at && relation === 'acl:relcl' && tag === 'VERB',
    )
    return clause < 0 ? node : { ...node, head: clause, sure: Math.max(node.sure, SURE) }
  })

/** "summoned her aide, Ruiz, to Orsa": there she is summoned, and of Orsa she is no aide. */
export const behindName: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const noun = nodes[node.head]
    if (node.relation !== 'nmod' || !noun || !/^(?:obj|obl)$/.test(noun.relation) || node.head > at)
      return node
    const first = nodes.findIndex(
      ({ head, relation }, each) => head === at && relation === 'case' && each < at,
    )
    const isApart =
      lower(words, first - 1) === ',' &&
      mentions[first - 2]?.who.kind === 'person' &&
      nodes[first - 2]?.head === node.head &&
      nodes[first - 2]?.relation === 'appos'
    return isApart ? { ...node, head: noun.head, relation: 'obl' } : node
  })

/** "one of her firms, Orsa, into": it is the one. */
export const oneOf: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((name, at) => {
    const firms = nodes[name.head]
    const one = firms?.head ?? -1
    if (name.relation !== 'appos' || !mentions[at] || lower(words, one) !== 'one') return
    if (firms?.relation !== 'nmod' || lower(words, one + 1) !== 'of' || !nodes[one]) return
    const over = nodes[one].head
    made[one] = { ...nodes[one], tag: 'NOUN' }
    made[at] = { ...name, head: one }
    nodes.forEach((node, each) => {
      if (each > at && node.head === name.head && node.relation === 'nmod' && over >= 0)
        made[each] = { ...node, head: over, relation: 'obl' }
    })
  })
  return made
}

/** "Ana Ruiz, managing director of Orsa": she is one, and manages nobody. */
export const managing: Mending = (nodes, words, mentions) => {
  const at = words.findIndex(
    (_, word) => lower(words, word) === 'managing' && MANAGERS.test(lower(words, word + 1)),
  )
  const [verb, role] = [nodes[at], nodes[at + 1]]
  if (!verb || !role || mentions[at + 1] || verb.fine !== 'VBG') return nodes
  if (role.head !== at && role.head !== verb.head) return nodes
  const relation = verb.relation === 'acl' ? 'appos' : verb.relation
  return nodes.map((node, each) => {
    if (each === at) return { ...node, tag: 'NOUN', fine: 'NN', head: at + 1, relation: 'compound' }
    if (each === at + 1)
      return { ...node, tag: 'NOUN', fine: 'NN', head: verb.head, relation, sure: Math.max(SURE, verb.sure) }
    if (node.head !== at) return node
    return { ...node, head: at + 1, relation: node.relation === 'aux' ? 'cop' : node.relation }
  })
}
const MANAGERS = /^(?:directors?|editors?|partners?|officers?|principals?)$/
