/** Verbs that were taken for something else: "Ruiz and her son own Orsa", "both work for Orsa", "Ruiz, unlike Horak, left". */

import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'
import { knownVerb } from '../../verbs'
import {
  accusing,
  averting,
  awaiting,
  capturing,
  denying,
  gifts,
  giving,
  naming,
  picturing,
  wavingOff,
} from '../lexicon'
import { isSomebody } from '../nouns/somebody'
import type { Mending } from './mending'

const isUnder = (nodes: readonly Node[], relation: string, head: number): boolean =>
  nodes.some((node) => node.head === head && node.relation === relation)

const lower = (words: readonly Word[], at: number): string => words[at]?.text.toLowerCase() ?? ''

/** "Ruiz and her son own Orsa": what nobody is said to have of his own is a verb. */
export function owning(nodes: readonly Node[], words: readonly Word[]): readonly Node[] {
  const at = words.findIndex(
    ({ text }, word) => text === 'own' && /^(?:amod|acl)$/.test(nodes[word]?.relation ?? ''),
  )
  const own = nodes[at]
  const isOfSomebody = nodes[at - 1]?.fine === 'PRP$' || /^['’]s?$/.test(lower(words, at - 1))
  if (!own || isOfSomebody) return nodes
  // "own" was taken to tell of what is owned, or of the last of those who own it.
  const isOfOwned = own.relation === 'amod'
  const owned = isOfOwned
    ? own.head
    : nodes.findIndex(({ head, relation }) => head === at && relation === 'obj')
  const near = isOfOwned ? nodes[owned] : own
  if (owned < at || !near || (isOfOwned && near.relation !== 'conj')) return nodes
  const first = isOfOwned ? near.head : topOf(nodes, near.head)
  const top = nodes[first]
  if (!top || first > at) return nodes
  return nodes.map((node, each) => {
    if (each === at)
      return { ...node, tag: 'VERB', fine: 'VBP', head: top.head, relation: top.relation, sure: near.sure }
    if (each === owned) return { ...node, head: at, relation: 'obj' }
    if (each === first) return { ...node, head: at, relation: 'nsubj' }
    return node.head === first && each > owned ? { ...node, head: at } : node
  })
}

/** The first of several that are joined or apposed. */
const topOf = (nodes: readonly Node[], at: number): number => {
  let top = at
  for (let node = nodes[top]; node && /^(?:conj|appos)$/.test(node.relation); node = nodes[top])
    top = node.head
  return top
}

/** "both work for Orsa": a noun that has a subject, and is nothing, is a verb. */
export const working: Mending = (nodes, words) =>
  nodes.map((node, at) => {
    const form = knownVerb(lower(words, at))?.form
    return node.tag === 'NOUN' &&
      node.head < 0 &&
      (form === 'base' || form === 's') &&
      isUnder(nodes, 'nsubj', at) &&
      !isUnder(nodes, 'cop', at)
      ? { ...node, tag: 'VERB', fine: form === 's' ? 'VBZ' : 'VBP' }
      : node
  })

/** "Ruiz, unlike Horak, left": a name that nothing is said of but the verb behind it does what that tells. */
export function leading(
  nodes: readonly Node[],
  words: readonly Word[],
  mentions: readonly (Mention | undefined)[],
): readonly Node[] {
  const name = nodes.findIndex(({ head }) => head < 0)
  const verb = nodes.findIndex(
    ({ head, relation, fine }, at) =>
      at > name && head === name && relation === 'parataxis' && /^VB[DZP]$/.test(fine),
  )
  const isPlain =
    mentions[name] !== undefined &&
    lower(words, verb - 1) === ',' &&
    !isUnder(nodes, 'nsubj', verb) &&
    !isUnder(nodes, 'expl', verb)
  if (verb < 0 || !isPlain) return nodes
  return nodes.map((node, at) => {
    if (at === verb) return { ...node, head: -1, relation: 'root' }
    if (at === name) return { ...node, head: verb, relation: 'nsubj' }
    return node.head === name && at > verb ? { ...node, head: verb } : node
  })
}

/** "a firm led by Ruiz": what is done to what it hangs from. */
export const done: Mending = (nodes, words) =>
  nodes.map((node, at) =>
    node.fine === 'VBD' &&
    node.relation === 'acl' &&
    node.head === at - 1 &&
    lower(words, at + 1) === 'by' &&
    !isUnder(nodes, 'nsubj', at)
      ? { ...node, fine: 'VBN' }
      : node,
  )

/** "called Ruiz “a liar”", "called Orsa’s plan “outrageous”": what is called so, with no comma before it. */
export const called: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const name = nodes[node.head]
    if (!name || !/^(?:appos|amod)$/.test(node.relation) || name.relation !== 'obj' || mentions[at])
      return node
    const between = words.slice(node.head + 1, at).map(({ text }) => text)
    const isCalled =
      naming.has(lower(words, name.head)) &&
      (mentions[node.head] !== undefined ||
        node.relation === 'amod' ||
        nodes.some(
          ({ head, relation }, each) => head === at && relation === 'det' && /^an?$/.test(lower(words, each)),
        ))
    return isCalled && at > node.head && !between.some((text) => /^(?:,|\(|[-–—:]+)$/.test(text))
      ? { ...node, head: name.head, relation: 'xcomp' }
      : node
  })

/** "lent Orsa money", "named Ruiz chairman": the name is whom it is given to or who is named, and no part of the noun. */
export function given(
  nodes: readonly Node[],
  words: readonly Word[],
  mentions: readonly (Mention | undefined)[],
): readonly Node[] {
  const made = [...nodes]
  nodes.forEach((node, at) => {
    const noun = nodes[node.head]
    const verb = at - 1
    if (!noun || node.relation !== 'compound' || noun.head !== verb || !mentions[at]) return
    if (!/^(?:obj|xcomp|obl:unmarked)$/.test(noun.relation) || mentions[node.head + 1]) return
    const [does, what] = [lower(words, verb), lower(words, node.head)]
    // "called Orsa a champion": no noun has an article behind what it is made of.
    const isCalled = /^(?:an?|the)$/.test(lower(words, at + 1)) && nodes[at + 1]?.head === node.head
    const isNamed =
      naming.has(does) && (isCalled || (mentions[at]?.who.kind === 'person' && isSomebody(what)))
    const isTaken = capturing.has(does) && /^(?:hostage|prisoner)$/.test(what)
    if (!isNamed && !isTaken && !(giving.has(does) && gifts.has(what))) return
    const [whom, told] = isNamed || isTaken ? ['obj', 'xcomp'] : ['iobj', 'obj']
    made[at] = { ...node, head: verb, relation: whom }
    made[node.head] = { ...noun, relation: told }
  })
  return made
}

/** "accused Orsa of lying and stealing": what stands behind "and" is joined to the deed, and not to the telling of it. */
export const joined: Mending = (nodes, words) =>
  nodes.map((node, at) => {
    const verb = nodes[node.head]
    if (node.relation !== 'conj' || node.fine !== 'VBG' || !verb || verb.fine === 'VBG') return node
    const deed = nodes.findIndex(
      (each, place) =>
        place > node.head &&
        place < at &&
        each.head === node.head &&
        each.fine === 'VBG' &&
        /^(?:advcl|xcomp|acl)$/.test(each.relation) &&
        nodes.some(
          (mark, of) =>
            mark.head === place && mark.relation === 'mark' && of < place && words[of] !== undefined,
        ),
    )
    return deed < 0 ? node : { ...node, head: deed }
  })

/** "expects Orsa to leave": Orsa leaves, and not whoever expects it. */
export const awaited: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const verb = nodes[node.head]
    if (node.relation !== 'advcl' || node.fine !== 'VB' || lower(words, at - 1) !== 'to' || !verb) return node
    const isObject =
      mentions[at - 2] !== undefined && nodes[at - 2]?.head === node.head && nodes[at - 2]?.relation === 'obj'
    return isObject && awaiting.has(lower(words, node.head)) ? { ...node, relation: 'xcomp' } : node
  })

/** "wants to build a dam, grow rice and leave": what stands in a row with an infinitive is wanted too, and not done. */
export const wanted: Mending = (nodes) =>
  nodes.map((node, at) => {
    const verb = nodes[node.head]
    if (node.relation !== 'conj' || node.fine !== 'VB' || !/^VB[DZP]$/.test(verb?.fine ?? '')) return node
    const isOwn = nodes.some(({ head, relation }) => head === at && /^(?:nsubj|aux|mark)/.test(relation))
    const infinitive = nodes.findIndex(
      ({ head, relation, fine }, each) =>
        each > node.head && each < at && head === node.head && relation === 'xcomp' && fine === 'VB',
    )
    return isOwn || infinitive < 0 ? node : { ...node, head: infinitive }
  })

/** "against fact-checking Ruiz": what leads to the first part of a verb leads to the verb. */
export const hyphened: Mending = (nodes, words) =>
  nodes.map((node) => {
    const [part, verb] = [node.head, node.head + 2]
    return node.relation === 'case' &&
      lower(words, part + 1) === '-' &&
      nodes[verb]?.fine === 'VBG' &&
      nodes[part]?.head === verb
      ? { ...node, head: verb, relation: 'mark' }
      : node
  })

/** "Rather than paying Ruiz, she left": it is the paying that was not done. */
export const rather: Mending = (nodes, words) =>
  nodes.map((node, at) => {
    const verb = at + 2
    return lower(words, at) === 'rather' &&
      lower(words, at + 1) === 'than' &&
      nodes[verb]?.tag === 'VERB' &&
      nodes[verb]?.relation === 'advcl'
      ? { ...node, head: verb, relation: 'mark' }
      : node
  })

/** "ruled out Orsa paying", "lied about Orsa paying": Orsa pays, and not whoever says so. */
export const doingOf: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((verb, at) => {
    const name = nodes[at - 1]
    const over = verb.head
    if (verb.fine !== 'VBG' || !/^(?:advcl|xcomp)$/.test(verb.relation) || !name || !mentions[at - 1]) return
    const isBare = nodes.every(({ head, relation }) => head !== at || !/^(?:mark|aux)/.test(relation))
    const isSubject = name.head === at && name.relation === 'nsubj'
    const isObject = name.head === over && name.relation === 'obj'
    const isAbout =
      name.head === over &&
      name.relation === 'obl' &&
      nodes.some(
        ({ head, relation }, each) =>
          head === at - 1 && relation === 'case' && lower(words, each) === 'about',
      )
    const isTold = ((isSubject || isObject) && spokenOf.has(lower(words, over))) || isAbout
    if (!isBare || !isTold) return
    made[at] = { ...verb, relation: 'ccomp' }
    made[at - 1] = { ...name, head: at, relation: 'nsubj' }
  })
  return made
}
const spokenOf: ReadonlySet<string> = new Set([...averting, ...picturing, ...denying, ...wavingOff])

/** "was accused of paying Halden by Ruiz": she accuses. */
export const accusedBy: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const deed = nodes[node.head]
    const over = deed?.head ?? -1
    const isOfDeed =
      mentions[at] !== undefined &&
      /^obl/.test(node.relation) &&
      deed?.fine === 'VBG' &&
      nodes[over]?.fine === 'VBN' &&
      accusing.has(lower(words, over)) &&
      isUnder(nodes, 'aux:pass', over)
    const isBy = (): boolean =>
      nodes.some(
        ({ head, relation }, each) => head === at && relation === 'case' && lower(words, each) === 'by',
      )
    return isOfDeed && isBy() ? { ...node, head: over } : node
  })
