/** What stands beside names, hung from the one that it tells of. */

import type { Word } from '../../../../language/language'
import { countryOf } from '../../../recognise/known/countries'
import { joinedByStates } from '../lexicon'
import { canBe, isBody, isSomebody } from '../nouns/somebody'
import type { Mending } from './mending'

/** How sure it is that what was hung anew hangs where it does. */
const SURE = 0.75

/** "the wife of Ruiz, Ana Ruiz, left", "an envoy to Orsa, Ana Ruiz": no other and no town is her, so it is the wife who is named. */
export const others: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const head = nodes[node.head]
    const [one, other] = [mentions[node.head], mentions[at]]
    const isAnother = one ? one.index !== other?.index : !isSomebody(wordAt(words, node.head))
    // "the mayor of Orsa, Ana Ruiz,": with no "and" it is no list.
    const isListed =
      one?.who.kind !== 'place' ||
      wordAt(words, at - 1) !== ',' ||
      nodes.some(({ head: up, relation }) => up === at && relation === 'cc')
    return (node.relation === 'appos' || (node.relation === 'conj' && !isListed)) &&
      other?.who.kind === 'person' &&
      isAnother &&
      head?.relation === 'nmod' &&
      !mentions[head.head] &&
      isSomebody(wordAt(words, head.head))
      ? { ...node, head: head.head, relation: 'appos', sure: Math.max(node.sure, SURE) }
      : node
  })
const wordAt = (words: readonly Word[], at: number): string => words[at]?.text.toLowerCase() ?? ''

/** "a critic of Ruiz and a member of Orsa": a noun with an article is joined to the noun, and not to the name. */
export const roles: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const name = nodes[node.head]
    const isPerson = mentions[node.head]?.who.kind === 'person'
    const isRole =
      node.tag === 'NOUN' &&
      nodes.some(
        ({ head, relation }, each) =>
          head === at &&
          relation === 'det' &&
          (isPerson ? /^(?:an?|the)$/i : /^an?$/i).test(words[each]?.text ?? ''),
      )
    return isRole &&
      node.relation === 'conj' &&
      !mentions[at] &&
      mentions[node.head] &&
      name?.relation === 'nmod' &&
      nodes[name.head]?.tag === 'NOUN' &&
      !mentions[name.head]
      ? { ...node, head: name.head, sure: Math.max(node.sure, SURE) }
      : node
  })

/** "Ruiz and Horak, a member of Orsa": of several the last, where one is told of. */
export const last: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    if (node.relation !== 'appos' || node.fine !== 'NN' || mentions[at] || !mentions[node.head]) return node
    const first = nodes.findIndex(({ head }, each) => each < at && head === at && words[each]?.text !== ',')
    const own = first < 0 ? at : first
    // "the ministry’s envoy"
    const start = /^(?:the|an?)$/.test(wordAt(words, own - 1)) ? own - 1 : own
    const name = start - 2
    return words[start - 1]?.text === ',' &&
      name !== node.head &&
      mentions[name] &&
      nodes[name]?.head === node.head &&
      nodes[name]?.relation === 'conj'
      ? { ...node, head: name, sure: Math.max(node.sure, SURE) }
      : node
  })

/**
 * "Ana Ruiz, president of Norway, a member of NATO": of what only states join, the state. "Ana Ruiz, head of Orsa, a unit of
 * Halden": no person is a unit.
 */
export const ofNearer: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    if (node.relation !== 'appos' || mentions[node.head]?.who.kind !== 'person' || mentions[at]) return node
    const first = nodes.findIndex(({ head }, each) => each < at && head === at && words[each]?.text !== ',')
    const near = first - 2
    const other = mentions[near]?.who
    if (first < 0 || near === node.head || wordAt(words, first - 1) !== ',' || !other) return node
    const noun = wordAt(words, at)
    const body = nodes.findIndex(({ head, relation }) => head === at && relation === 'nmod')
    const isOfState =
      /^(?:member|signatory|ally)$/.test(noun) &&
      countryOf(other.name) !== null &&
      joinedByStates.has(mentions[body]?.who.name.toLowerCase().replace(/^the /, '') ?? '')
    const isBodys = other.kind !== 'person' && !isSomebody(noun) && isBody(noun) && canBe(noun, other.kind)
    return isOfState || isBodys ? { ...node, head: near, sure: Math.max(node.sure, SURE) } : node
  })

/** "Ruiz and Horak, both lawyers at Orsa": no third is listed, but what the two are is told. */
export const both: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) =>
    node.relation === 'conj' &&
    node.fine === 'NNS' &&
    mentions[node.head] &&
    words[at - 1]?.text.toLowerCase() === 'both' &&
    words[at - 2]?.text === ','
      ? { ...node, relation: 'appos' }
      : node,
  )

/** "the governor of Orsa Ana Ruiz": the office is of the place, and the name behind it says who has it. */
export const held: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((name, at) => {
    const [office, of, place] = [nodes[at - 3], nodes[at - 2], nodes[at - 1]]
    const isHeld =
      mentions[at]?.who.kind === 'person' &&
      mentions[at - 1]?.who.kind === 'place' &&
      /^of$/i.test(words[at - 2]?.text ?? '') &&
      !mentions[at - 3] &&
      isSomebody(words[at - 3]?.text.toLowerCase() ?? '')
    if (!isHeld || !office || !of || !place || office.head === at) return
    made[at] = { ...name, head: at - 3, relation: 'appos', sure: Math.max(name.sure, SURE) }
    made[at - 1] = { ...place, head: at - 3, relation: 'nmod', sure: Math.max(place.sure, SURE) }
    made[at - 2] = { ...of, head: at - 1, relation: 'case' }
  })
  return made
}
