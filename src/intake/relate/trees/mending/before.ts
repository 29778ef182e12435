/** What stands before a name and was taken for the one named, or the other way round. */

import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'
import { isSomebody } from '../nouns/somebody'
import { isUnder, type Mending } from './mending'

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

/** "land Orsa once held": it held it, and is no land. */
export const heldBy: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((name, at) => {
    const noun = nodes[at - 1]
    const verb = [at + 1, at + 2].find((place) => nodes[place]?.tag === 'VERB')
    const does = verb === undefined ? undefined : nodes[verb]
    const isBeside =
      (noun?.relation === 'compound' && noun.head === at) ||
      (/^(?:nmod|appos|flat)$/.test(name.relation) && (name.head === at - 1 || name.head === noun?.head))
    const isHeld =
      isBeside &&
      mentions[at] !== undefined &&
      mentions[at - 1] === undefined &&
      noun?.tag === 'NOUN' &&
      !isSomebody(wordAt(words, at - 1)) &&
      (verb === at + 1 || nodes[at + 1]?.tag === 'ADV') &&
      /^VB[DN]$/.test(does?.fine ?? '') &&
      /^(?:advcl|acl|acl:relcl)$/.test(does?.relation ?? '')
    if (!isHeld || verb === undefined || !noun || !does || isUnder(nodes, at - 1, verb)) return
    if (noun.head === at) made[at - 1] = { ...noun, head: name.head, relation: name.relation }
    made[at] = { ...name, head: verb, relation: 'nsubj' }
    made[verb] = { ...does, fine: 'VBD', head: at - 1, relation: 'acl:relcl' }
    nodes.forEach((node, each) => {
      if (node.head === at && each < at - 1) made[each] = { ...node, head: at - 1 }
    })
  })
  return made
}

/** "noted the part Orsa can play in it": no clause is noted, but a thing that a clause tells more of. */
export const told: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((node, at) => {
    if (node.relation !== 'ccomp' || node.head < 0 || node.head > at) return
    const parts = nodes.flatMap(({ head, relation }, each) => (head === at ? [{ relation, each }] : []))
    const subject = parts.find(({ relation }) => relation === 'nsubj')?.each ?? -1
    const noun = nodes.findIndex(
      ({ head, relation, tag }, each) =>
        (head === node.head || head === at) &&
        relation === 'obj' &&
        tag === 'NOUN' &&
        each > node.head &&
        each < subject,
    )
    const first = nodes.findIndex(({ head }, each) => each > noun && (each === subject || head === subject))
    const isWhole = parts.some(
      ({ relation, each }) => each > subject && /^(?:mark|obj|ccomp|xcomp|cop|aux:pass)$/.test(relation),
    )
    const isMarked = parts.some(({ relation, each }) => relation === 'mark' && each < subject)
    const thing = nodes[noun]
    if (!thing || mentions[noun] || first !== noun + 1 || isWhole || isMarked) return
    if (isSomebody(wordAt(words, noun))) return
    made[noun] = { ...thing, head: node.head }
    made[at] = { ...node, head: noun, relation: 'acl:relcl' }
  })
  return made
}
const wordAt = (words: readonly Word[], at: number): string => words[at]?.text.toLowerCase() ?? ''
