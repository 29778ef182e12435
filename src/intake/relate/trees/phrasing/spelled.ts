/** The way from a verb to its object put together word by word, where what stands between is not of one piece. */

import type { Node } from '../../../../language/language'
import type { Around } from '../arguments'
import type { Clause } from '../clauses'
import { measures } from '../lexicon'
import { isUnder } from '../mending/mending'
import { nounAt, type Step } from '../reached'
import { type Branches, children, extent, lowerAt, relationAt, spotOf } from '../reading'
import { behindObject, partOf } from './behind'

/** More words than these behind a verb are no phrase any longer. */
const MOST_BEHIND = 9

/** The way to the object put together from its steps. */
export function spelled(b: Branches, clause: Clause, around: Around): string {
  const { verb, object: place, link } = clause
  const steps = link.map((step, index) => spell(b, step, link[index + 1], place.at, around))
  if (link.length === 0) return ''
  // "In Orsa’s paper, Ruiz called Halden a liar": all that stands behind the verb.
  const after = place.at < verb && link.every(({ noun }) => noun === undefined || noun < verb)
  const whole = after ? behindVerb(b, clause, around) : ''
  // "Under pressure, Orsa backed out": "out" is in both.
  const [first, second] = link
  const isTwice = second && !second.noun && !first?.noun && whole.split(' ')[0] === first?.word
  // "the land that she fights for"
  if (whole !== '' && whole === steps.join(' ')) return whole
  if (whole !== '') return [whole, ...steps.slice(isTwice ? 1 : 0)].join(' ')
  // "brought the workers into", "In Orsa, Ruiz beat Halden": what is done to the other is told with what it is done by.
  const [object] = children(b, verb, 'iobj', 'obj').filter(
    (child) => child > verb && (child < place.at || place.at < verb),
  )
  // "bought mines and a plant from Orsa": only the plant is from there.
  if (object === undefined || link.some(({ noun = -1 }) => isUnder(b.nodes, noun, object)))
    return steps.join(' ')
  const name = b.mentions[object]
  if (name) return [around.textOf(name), ...steps].join(' ')
  return [
    ...(/^(?:NOUN|PROPN)$/.test(b.nodes[object]?.tag ?? '')
      ? [spell(b, { word: '', noun: object }, undefined, place.at, around)]
      : []),
    ...steps,
  ].join(' ')
}

/** What follows a verb whose object of interest stands before it, where nobody is meant by a pronoun there. */
function behindVerb(b: Branches, clause: Clause, around: Around): string {
  const { verb } = clause
  if (children(b, verb, 'ccomp').some((child) => child > verb)) return ''
  const words = behindObject(b, { ...clause, object: { ...clause.object, at: verb } }, around)
    .replace(/ (?:who|that)\b.*$/, '')
    .trim()
  return words.split(' ').length > MOST_BEHIND || PRONOUNS.test(words) ? '' : words
}
const PRONOUNS = /\b(?:he|she|it|they|him|them|this|that)\b/i

/** "in Orsa’s paper", "in an Orsa paper": the name stands before its noun. */
export function partSpelled(
  b: Branches,
  clause: Clause,
  done: string,
  told: string,
  around: Around,
): { readonly before: string; readonly behind: string } {
  const { object, link } = clause
  const part = partOf(b, object.at)
  const isOf = link.at(-1)?.word === 'of' && part !== undefined && link.at(-2)?.noun === part
  if (!isOf || part === undefined || part - object.at > 6) return { before: told, behind: '' }
  const before = done + spelled(b, { ...clause, link: link.slice(0, -2) }, around)
  const from = behindName(b, object.at)
  const words = around
    .textOf(spotOf(b, from, part))
    .replace(/["“”[\]()]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const isOwned = from > object.at + 1 || b.nodes[object.at]?.fine === 'PRP$'
  if (isOwned) return { before: before.trim(), behind: `’s ${words}` }
  const [first] = extent(b, part, (child) => child >= object.at || relationAt(b, child) === 'case')
  const led =
    first < object.at
      ? around
          .textOf(spotOf(b, first, object.at - 1))
          .replace(/["“”[\]()]/g, '')
          .replace(/\b(?:his|her|its|their|my|our)\b/, 'the')
      : ''
  return first < object.at - 4 || /[,;(]/.test(led)
    ? { before: told, behind: '' }
    : { before: `${before} ${led}`.trim(), behind: ` ${words}` }
}

export function spell(
  b: Branches,
  { word, noun }: Step,
  next: Step | undefined,
  place: number,
  around: Around,
): string {
  if (noun === undefined || b.nodes[noun]?.tag === 'ADJ') return word
  const isShared = children(b, noun, 'compound', 'amod').some(
    (child) => b.mentions[child] && children(b, child, 'conj').length > 0,
  )
  if (isShared && next?.word === 'of') return `the ${nounAt(b, noun)}`
  const isOwned = next?.word === 'of' && partOf(b, place) === noun
  // "an Orsa and Halden debate": what parts the name from its noun is told of another.
  if (isOwned && b.nodes.slice(behindName(b, place), noun).some(isParting)) return `the ${nounAt(b, noun)}`
  if (isOwned)
    return `the ${around
      .textOf(spotOf(b, behindName(b, place), noun))
      .replace(/["“”[\]()]/g, '')
      .replace(/\s+/g, ' ')
      .trim()}`
  const parts = children(b, noun, 'det', 'amod', 'nummod', 'compound', 'nmod:poss').filter(
    (child) => child < noun && !/^(?:my|our|your)$/.test(lowerAt(b, child)),
  )
  const first = parts.length === 0 ? noun : Math.min(...parts.map((child) => extent(b, child)[0]))
  const last = (next?.word === 'of' ? undefined : measuredBy(b, noun)) ?? noun
  const text = around
    .textOf(spotOf(b, first, last))
    .replace(/\s+/g, ' ')
    .trim()
  return noun - first < 6 && !/["“”,]/.test(text) ? text : nounAt(b, noun)
}

const isParting = ({ tag, fine }: Node): boolean =>
  /^(?:ADP|CCONJ|SYM)$/.test(tag) || (tag === 'PUNCT' && !/^(?:HYPH|``|'')$/.test(fine))

/** "a series of trips": by itself it tells nothing. */
const measuredBy = (b: Branches, noun: number): number | undefined =>
  measures.has(lowerAt(b, noun)) &&
  lowerAt(b, noun + 1) === 'of' &&
  children(b, noun, 'compound').length === 0
    ? children(b, noun, 'nmod').find(
        (child) =>
          child > noun &&
          child - noun < 5 &&
          !b.nodes.slice(noun, child + 1).some((_, index) => b.mentions[noun + index] !== undefined),
      )
    : undefined

/** Where the words begin that follow a name and its ’s. */
const behindName = (b: Branches, at: number): number =>
  /^['’]s?$/.test(lowerAt(b, at + 1)) ? at + 2 : at + 1
