/** What stands between two, or before who tells it, and was taken for something else. */

import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'
import { knownVerb } from '../../verbs'
import { choosing, denying, giving, naming, polled, saying } from '../lexicon'
import { isSomebody } from '../nouns/somebody'
import { isUnder as isBelow, type Mending } from './mending'

const isUnder = (nodes: readonly Node[], relation: string, head: number): boolean =>
  nodes.some((node) => node.head === head && node.relation === relation)
const lower = (words: readonly Word[], at: number): string => words[at]?.text.toLowerCase() ?? ''

/** "shows Ruiz ties Horak", "Ruiz ties Orsa mayor Horak": a plural between two people that is nobody is what one does to the other. */
export const tying: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((node, at) => {
    const [one, other] = [at - 1, personBehind(nodes, mentions, at)]
    const [subject, object] = [nodes[one], nodes[other]]
    const isTaken = subject?.relation !== 'nsubj' || node.tag !== 'VERB'
    const isVerb = knownVerb(lower(words, at))?.form === 's' || polled.has(lower(words, at))
    if (
      !/^(?:NNS|VBZ)$/.test(node.fine) ||
      !isTaken ||
      !isVerb ||
      !subject ||
      !object ||
      mentions[one]?.who.kind !== 'person'
    )
      return
    const isBeside = subject.head === at || subject.head === node.head
    const isOwn = nodes.every(
      ({ head, relation }, each) => head !== at || each >= one || relation === 'punct',
    )
    if (node.head > at || !isBeside || !isOwn || isBelow(nodes, at, other)) return
    if (isSomebody(lower(words, at).replace(/s$/, ''))) return
    const relation = node.head < 0 ? 'root' : node.relation === 'obj' ? 'ccomp' : 'parataxis'
    made[at] = { ...node, tag: 'VERB', fine: 'VBZ', relation }
    made[one] = { ...subject, head: at, relation: 'nsubj' }
    made[other] = { ...object, head: at, relation: 'obj' }
    for (let part = at + 1; part < other; part++) {
      const place = made[part]
      if (place?.head === at) made[part] = { ...place, head: other, relation: 'compound' }
    }
  })
  return made
}

/** The person named right behind a word, or behind a place or a body that she is of. */
function personBehind(
  nodes: readonly Node[],
  mentions: readonly (Mention | undefined)[],
  at: number,
): number {
  const next = [at + 1, at + 2].find((place) => mentions[place]?.who.kind === 'person') ?? -1
  return next === at + 1 || mentions[at + 1] || nodes[at + 1]?.tag === 'PROPN' ? next : -1
}

/** "says “Ruiz backed Horak”": nobody to whom something is done stands right before another name. */
export const active: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((verb, at) => {
    const [one, other] = [at - 1, at + 1]
    const [subject, object] = [nodes[one], nodes[other]]
    if (!/^VB[DN]$/.test(verb.fine) || !/^(?:acl|amod)$/.test(verb.relation) || !subject || !object) return
    const isHung = object.head === at && /^(?:obj|xcomp|obl:unmarked)$/.test(object.relation)
    const arePeople = [one, other].every((place) => mentions[place]?.who.kind === 'person')
    if (!mentions[one] || !mentions[other] || !(isHung || arePeople)) return
    const top = [subject, verb, object].find(({ head }) => head < one || head > other)
    if (!top || [naming, giving, choosing].some((list) => list.has(lower(words, at)))) return
    const relation = saying.has(lower(words, top.head)) ? 'ccomp' : top.relation
    made[at] = { ...verb, tag: 'VERB', fine: 'VBD', head: top.head, relation }
    made[one] = { ...subject, head: at, relation: 'nsubj' }
    made[other] = { ...object, head: at, relation: 'obj' }
    nodes.forEach((node, each) => {
      if (node.head === other && node.relation === 'nmod') made[each] = { ...node, head: at, relation: 'obl' }
    })
  })
  return made
}

/** "As you said, Ruiz, people left": two do not leave, and she is only addressed, nor is she "people". */
export const addressed: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((node, at) => {
    const isApart = lower(words, at - 1) === ',' && lower(words, at + 1) === ','
    if (node.relation !== 'nsubj' || !isApart || mentions[at]?.who.kind !== 'person') return
    const behind = nodes[at + 2]
    const areMany = behind?.head === at && behind.relation === 'appos' && behind.fine === 'NNS'
    const isOthers = nodes.some(
      ({ head, relation }, each) => each > at && head === node.head && relation === 'nsubj',
    )
    if (!isOthers && !areMany) return
    made[at] = { ...node, relation: 'vocative' }
    if (areMany) made[at + 2] = { ...behind, head: node.head, relation: 'nsubj' }
  })
  return made
}

/** "told Orsa Tuesday that": the day is when it was told, and no part of the name. */
export const onDay: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((name, at) => {
    const day = nodes[at + 1]
    const verb = day?.head ?? -1
    if (!mentions[at] || name.head !== at + 1 || name.relation !== 'compound' || !day) return
    if (!/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower(words, at + 1))) return
    if (nodes[verb]?.tag !== 'VERB' || verb > at || !/^(?:obj|obl:unmarked|iobj)$/.test(day.relation)) return
    made[at] = { ...name, head: verb, relation: saying.has(lower(words, verb)) ? 'iobj' : 'obj' }
    made[at + 1] = { ...day, relation: 'obl:unmarked' }
    nodes.forEach((node, each) => {
      if (node.head === at + 1 && each < at) made[each] = { ...node, head: at }
    })
  })
  return made
}

/** "could not but praise Orsa", "cannot help but praise", "cannot help praising": it is praised. */
export const cannotBut: Mending = (nodes, words, mentions) => {
  const at = words.findIndex(
    (_, each) =>
      /^(?:not|n['’]t|cannot)$/.test(lower(words, each)) && /^(?:but|help)$/.test(lower(words, each + 1)),
  )
  if (at < 0) return nodes
  const isHelp = lower(words, at + 1) === 'help'
  const isBut = lower(words, at + (isHelp ? 2 : 1)) === 'but'
  const verb = at + 1 + Number(isHelp) + Number(isBut)
  const [deed, top] = [nodes[verb], nodes[isHelp ? at + 1 : verb]]
  const modal = lower(words, at) === 'cannot' ? at : at - 1
  const isDeed = isBut
    ? knownVerb(lower(words, verb))?.form === 'base' || deed?.tag === 'VERB'
    : deed?.fine === 'VBG'
  if (!deed || !top || !isDeed || !/^(?:ca|can|could|cannot)$/.test(lower(words, modal))) return nodes
  const fine = isBut && lower(words, modal) !== 'could' ? 'VBP' : isBut ? 'VB' : 'VBG'
  return nodes.map((node, each) => {
    if (each === verb) return { ...node, tag: 'VERB', fine, head: top.head, relation: top.relation }
    if (each >= modal && each < verb) return { ...node, head: verb, relation: 'fixed' }
    if (each === verb + 1 && mentions[each]) return { ...node, head: verb, relation: 'obj' }
    return node.head === at + 1 || node.head === verb ? { ...node, head: verb } : node
  })
}

/** "Ruiz said -- and Horak denied -- that Orsa left": what is said is what is denied, and not that it is. */
export const interrupted: Mending = (nodes, words) => {
  const made = [...nodes]
  nodes.forEach((node, at) => {
    const first = nodes[node.head]
    const isAside =
      first !== undefined &&
      node.head < at &&
      /^(?:conj|ccomp|parataxis)$/.test(node.relation) &&
      isTelling(lower(words, at)) &&
      isTelling(lower(words, node.head)) &&
      isUnder(nodes, 'nsubj', at) &&
      nodes.some(({ head, relation }, each) => head === at && relation === 'cc' && isMark(words, each - 1))
    const that = [at + 1, at + 2].find((each) => isMark(words, each) && lower(words, each + 1) === 'that')
    if (!isAside || that === undefined) return
    made[at] = { ...node, relation: 'parataxis' }
    nodes.forEach((told, each) => {
      if (told.head === at && told.relation === 'ccomp' && each > that)
        made[each] = { ...told, head: node.head }
    })
  })
  return made
}
const isTelling = (word: string): boolean => saying.has(word) || denying.has(word)
const isMark = (words: readonly Word[], at: number): boolean =>
  /^(?:[,()—–-]|--|-[LR]RB-)$/.test(words[at]?.text ?? '')

/** "To understand Orsa, Ruiz said, you have to read": it is not she who is to understand it. */
export const before: Mending = (nodes, words) =>
  nodes.map((node, at) => {
    const isAside =
      node.relation === 'advcl' &&
      at < node.head &&
      node.fine === 'VB' &&
      lower(words, node.head + 1) === ',' &&
      saying.has(lower(words, node.head))
    const told = isAside
      ? nodes.findIndex(
          ({ head, relation }, each) => head === node.head && relation === 'ccomp' && each > head,
        )
      : -1
    return told < 0 ? node : { ...node, head: told }
  })
