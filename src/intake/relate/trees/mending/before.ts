/** What stands before a name and was taken for the one named, or the other way round. */

import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'
import { isSomebody } from '../nouns/somebody'
import type { Mending } from './mending'

/** "blamed Tampa, Fla., officer Ana Ruiz": she is blamed; town and state tell whose officer she is. */
export function ofTown(
  nodes: readonly Node[],
  words: readonly Word[],
  mentions: readonly (Mention | undefined)[],
): readonly Node[] {
  const made = [...nodes]
  nodes.forEach((_, at) => {
    if (mentions[at]?.who.kind !== 'person') return
    let first = at - 1
    while (first > at - 4 && !mentions[first] && /^\p{Ll}/u.test(words[first]?.text ?? '')) first--
    const isTitled = first < at - 1 || /^\p{Ll}/u.test(words[at]?.text ?? '')
    const town = first - 3
    const head = made[town]
    const isPlaced =
      words[first]?.text === ',' &&
      words[first - 2]?.text === ',' &&
      mentions[first - 1]?.who.kind === 'place' &&
      mentions[town]?.who.kind === 'place'
    // "in Tampa, Fla., officer Ana Ruiz left": there the town is where.
    const isWhere = made.some(({ head: up, relation }) => up === town && relation === 'case')
    if (!isTitled || !isPlaced || isWhere || head === undefined) return
    const own = made[at]
    if (own === undefined || head.head === at) return
    made[at] = { ...own, head: head.head, relation: head.relation }
    for (let part = town; part < at; part++) {
      const node = made[part]
      if (node && words[part]?.text !== ',') made[part] = { ...node, head: at, relation: 'compound' }
    }
    made.forEach((node, each) => {
      if (each > at && node.head === town) made[each] = { ...node, head: at }
    })
  })
  return made
}

/** "close loopholes Ruiz used": she used them, and is none of them. */
export const used: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((node, at) => {
    const [noun, verb] = [nodes[at - 1], nodes[at + 1]]
    const isUsed =
      mentions[at]?.who.kind === 'person' &&
      node.head === at - 1 &&
      /^(?:appos|flat|nmod:desc)$/.test(node.relation) &&
      noun?.fine === 'NNS' &&
      !mentions[at - 1] &&
      !isSomebody((words[at - 1]?.text ?? '').toLowerCase().replace(/s$/, '')) &&
      /^VB[DN]$/.test(verb?.fine ?? '')
    if (!isUsed || verb === undefined) return
    made[at] = { ...node, head: at + 1, relation: 'nsubj' }
    made[at + 1] = { ...verb, tag: 'VERB', fine: 'VBD', head: at - 1, relation: 'acl:relcl' }
  })
  return made
}
