/** Trees are mended around names, where what hangs from what can be told by the order of words. */

import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'
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
import { heldBy, ofTown, told, used } from './before'
import { both, held, last, ofNearer, others, roles } from './beside'
import { active, addressed, before, cannotBut, interrupted, onDay, tying } from './between'
import { contact } from './contact'
import {
  alsoRole,
  behindName,
  describing,
  joinedRoles,
  managing,
  nowRole,
  oneOf,
  roleBehind,
} from './further'
import { finite, inserted, introduced, listed, ofLast, reported, twoOfHeadline, withOther } from './listed'
import { isUnder, type Mending } from './mending'
import { inSemicolons } from './semicolons'
import {
  accusedBy,
  awaited,
  called,
  doingOf,
  done,
  given,
  hyphened,
  joined,
  leading,
  owning,
  rather,
  wanted,
  working,
} from './verbs'

export const mended: Mending = (parsed, words, mentions) =>
  steps.reduce((nodes, step) => step(nodes, words, mentions), parsed)

/** "Ruiz slammed claims that Orsa left": she slams them, and they are no verb. */
function doing(nodes: readonly Node[], words: readonly Word[]): readonly Node[] {
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
const telling: Mending = (nodes, words, mentions) => {
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
const claimed: Mending = (nodes, words) => {
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
const planned: Mending = (nodes, words) =>
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

/** "Orsa’s forces backing Tavastia and Ruritania arming its foes": who stands between "and" and the verb does it. */
const acting: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const verb = nodes[at + 1]
    const joined = nodes[node.head]
    return mentions[at] &&
      node.relation === 'conj' &&
      words[at - 1]?.text.toLowerCase() === 'and' &&
      verb?.fine === 'VBG' &&
      verb.relation === 'conj' &&
      joined?.relation === 'obj' &&
      joined.head === verb.head
      ? { ...node, head: at + 1, relation: 'nsubj' }
      : node
  })

/** "Ruiz and her brother Ian Ruiz", "her brother, Ian Ruiz": one person, and no list, as the noun belongs to somebody. */
const apposed: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const noun = words[at - 1]?.text === ',' ? at - 2 : at - 1
    const role = nodes[noun]
    const owned = nodes.some(({ head, relation }) => head === noun && relation === 'nmod:poss')
    const listed = nodes.some(({ head, relation }) => head === at && relation === 'cc')
    const kind = mentions[at]?.who.kind
    return kind !== undefined &&
      (node.relation === 'appos' || (node.relation === 'conj' && kind === 'person')) &&
      role !== undefined &&
      !mentions[noun] &&
      owned &&
      !listed &&
      (node.head === noun || node.head === role.head)
      ? { ...node, head: noun, relation: 'appos' }
      : node
  })

/** "Orsa spokesman Ana Ruiz left", "the Post’s Ana Ruiz left": she left, whatever hangs from what. */
function sideBySide(
  nodes: readonly Node[],
  words: readonly Word[],
  mentions: readonly (Mention | undefined)[],
): readonly Node[] {
  const made = [...nodes]
  for (let first = 0; first < made.length - 1; first++) {
    if (!mentions[first]) continue
    const owns = isOwning(words, first)
    const second = first + (owns ? 2 : 1)
    const [one, other] = [made[first], made[second]]
    if (!one || !other || one.head === second || !mentions[second]) continue
    if (!owns && mentions[second]?.who.kind !== 'person') continue
    if (other.head === first) {
      made[second] = { ...other, head: one.head, relation: one.relation }
      made.forEach((node, at) => {
        if (at > second && node.head === first) made[at] = { ...node, head: second }
      })
    } else if (isUnder(made, second, first)) continue
    else if (other.head === one.head && one.head > second) made[second] = { ...other, relation: one.relation }
    made[first] = { ...one, head: second, relation: owns ? 'nmod:poss' : 'compound' }
    // "to Orsa director Ana Ruiz", "and Orsa’s Ana Ruiz": what leads to the first leads to her.
    made.forEach((node, at) => {
      if (at < first && node.head === first && /^(?:case|cc|mark)$/.test(node.relation))
        made[at] = { ...node, head: second }
    })
    const mark = made[first + 1]
    if (owns && mark) made[first + 1] = { ...mark, head: first, relation: 'case' }
  }
  return made
}

const isOwning = (words: readonly Word[], at: number): boolean =>
  (/^['’]s$/.test(words[at + 1]?.text ?? '') ||
    (/^['’]$/.test(words[at + 1]?.text ?? '') && /[sxz]$/i.test(words[at]?.text ?? ''))) &&
  words[at + 1]?.start === words[at]?.end

/** "Ruiz, a fellow at Orsa": what stands beside a name and is inflected as a noun is one. */
const beside: Mending = (nodes) =>
  nodes.map((node) =>
    node.relation === 'appos' && node.tag === 'ADJ' && /^NNS?$/.test(node.fine)
      ? { ...node, tag: 'NOUN' }
      : node,
  )

const steps: readonly Mending[] = [
  twoOfHeadline,
  managing,
  beside,
  ofTown,
  used,
  heldBy,
  told,
  tying,
  onDay,
  active,
  addressed,
  describing,
  joinedRoles,
  roleBehind,
  alsoRole,
  nowRole,
  sideBySide,
  held,
  doing,
  telling,
  claimed,
  planned,
  acting,
  apposed,
  behindName,
  oneOf,
  owning,
  working,
  leading,
  done,
  contact,
  joined,
  awaited,
  wanted,
  hyphened,
  rather,
  doingOf,
  before,
  cannotBut,
  interrupted,
  introduced,
  ofLast,
  finite,
  withOther,
  inserted,
  reported,
  accusedBy,
  called,
  given,
  others,
  roles,
  both,
  listed,
  last,
  ofNearer,
  inSemicolons,
]
