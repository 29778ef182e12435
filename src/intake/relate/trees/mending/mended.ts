/** Trees are mended around names, where what hangs from what can be told by the order of words. */

import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'
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
import { claimed, doing, planned, telling } from './nouns'
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
