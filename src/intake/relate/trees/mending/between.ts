/** What stands between two, or before who tells it, and was taken for something else. */

import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'
import { knownVerb } from '../../verbs'
import { choosing, denying, giving, naming, polled, saying } from '../lexicon'
import { isSomebody } from '../nouns/somebody'
import { isUnder as isBelow, type Mending } from './mending'

const isUnder = (nodes: readonly Node[], relation: string, head: number): boolean =>
  nodes.some((node) => node.head === head && node.relation === relation)
/** How sure it is that what was hung anew hangs where it does. */
const SURE = 0.75

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

/** "As you said, Ruiz, people left": two do not leave, and she is only addressed. */
export const addressed: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const isApart = lower(words, at - 1) === ',' && lower(words, at + 1) === ','
    if (node.relation !== 'nsubj' || !isApart || mentions[at]?.who.kind !== 'person') return node
    const isOthers = nodes.some(
      ({ head, relation }, each) => each > at && head === node.head && relation === 'nsubj',
    )
    return isOthers ? { ...node, relation: 'vocative' } : node
  })

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
