/** A clause in the text’s own words: what stands between the verb and its object, and what the sentence needs behind it. */

import { type Around, prepositionOf } from '../arguments'
import type { Clause } from '../clauses'
import { accusing } from '../lexicon'
import { type Branches, children, extent, headOf, lowerAt, relationAt, spotOf } from '../reading'
import { toldApart } from './apart'
import { behindObject, partOf, TIMES } from './behind'
import { shortened, withComplement } from './complement'
import { partSpelled, spell, spelled } from './spelled'
import { workOf } from './works'

export interface Phrasing {
  /** From behind the verb to the object, as a line between the two is named: "the plan of". */
  readonly label: string
  /** The same as it stands in a sentence, where what follows the object tells the rest. */
  readonly before: string
  /** From behind the object on: "’s plan to leave", "of having paid". Begins with what parts it from the object. */
  readonly behind: string
}

/** More words than these are no label any longer, or no part of a sentence. */
const LONGEST = { label: 9, sentence: 16 } as const

export function phrasingOf(b: Branches, clause: Clause, around: Around): Phrasing {
  const near = phrasingNear(b, clause, around)
  const apart = isBare(b, clause, near.behind) ? toldApart(b, clause, around) : ''
  return apart === ''
    ? near
    : { ...near, label: `${near.label} …${shortened(apart)}`.trim(), behind: near.behind + apart }
}

/** Nothing is told behind the object but the noun that its name is part of: "’s plan". */
export function isBare(b: Branches, { object }: Clause, behind: string): boolean {
  const part = partOf(b, object.at)
  return (
    behind === '' ||
    /^['’]s? “[^”]*”$/.test(behind) ||
    (part !== undefined && behind.endsWith(` ${b.words[part]?.text}`))
  )
}

/** By what is of one piece with verb and object. */
function phrasingNear(b: Branches, clause: Clause, around: Around): Phrasing {
  const { verb, object, link } = clause
  if (isTogether(clause)) return phrasingTogether(b, clause, around)
  // "on Orsa’s “Hour of the Day”": what a show is called is told whole.
  const work = workOf(b, object.at, around)
  if (work !== '' && link.length === 3 && link[0]?.noun === undefined && object.at === verb + 2) {
    const by = link[0]?.word ?? ''
    return { label: `${by} …${work.replace(/^['’]s?/, '')}`, before: by, behind: work }
  }
  const gone = goneBefore(b, clause)
  const done =
    gone === undefined ? '' : `${spell(b, { word: '', noun: gone }, undefined, object.at, around)} `
  const told = done + spelled(b, clause, around)
  const words = ownWords(b, clause, around)
  const own = words === undefined ? undefined : done + words
  const isPart = partOf(b, object.at) !== undefined
  // "the Orsa and Halden primaries": each has its own.
  if (isShared(b, object.at)) return { label: told, before: told, behind: '' }
  // The object stands before the verb: nothing of what follows it is about the verb.
  const behind = object.at > verb ? behindObject(b, clause, around) : ''
  if (own === undefined)
    return isPart
      ? { label: told, ...partSpelled(b, clause, done, told, around) }
      : { label: told, before: told, behind }
  if (!isPart) {
    const led = ledWords(b, clause, around)
    // "invited Orsa critic Ruiz": whose critic she is has nothing to do with it.
    const isOther =
      isOfTitle(b, object.at) ||
      children(b, object.at, 'compound', 'amod', 'nmod:desc').some(
        (child) => b.mentions[child] && child < object.at,
      )
    const isShort = object.at - verb <= LONGEST.label
    const label = led === undefined && !isShort ? told : done + (led ?? words ?? '')
    return {
      label: link.length === 0 ? withComplement(label, b, clause, behind) : label,
      before: isOther && led !== undefined ? done + led : own,
      behind,
    }
  }
  return behind === '' && link.length > 0
    ? { label: told, before: told, behind: '' }
    : {
        label:
          link.at(-2)?.noun !== undefined && link.at(-1)?.word === 'of'
            ? withComplement(told, b, clause, behind)
            : told,
        before: own,
        behind,
      }
}

/** "GOP nominee Ruiz": whose nominee she is goes with the title, which is left out. */
const isOfTitle = (b: Branches, at: number): boolean =>
  (b.words[at]?.start ?? 0) < (b.mentions[at]?.start ?? 0) &&
  b.nodes[at - 1]?.tag === 'PROPN' &&
  (headOf(b, at - 1) === at || (headOf(b, at) === at - 1 && relationAt(b, at) === 'flat'))

/** "both the Orsa and Halden primaries": names joined before their noun. */
const isShared = (b: Branches, at: number): boolean => {
  const first = relationAt(b, at) === 'conj' ? headOf(b, at) : at
  return (
    /^(?:compound|amod)$/.test(relationAt(b, first)) &&
    children(b, first, 'conj').some((child) => b.mentions[child] !== undefined)
  )
}

/** What leads to a name without what only tells more of it, or of another: of "met Orsa and the small Halden", "met". */
function ledWords(b: Branches, clause: Clause, around: Around): string | undefined {
  const { object } = clause
  let first = object.at
  while (relationAt(b, first) === 'conj' && headOf(b, first) >= 0 && headOf(b, first) < first)
    first = headOf(b, first)
  // "met Orsa director Ruiz": the noun before the name is hers.
  if (
    /^(?:appos|flat)$/.test(relationAt(b, first)) &&
    headOf(b, first) === first - 1 &&
    !b.mentions[first - 1]
  )
    first -= 1
  // "in Oslo and at Orsa": it has a preposition of its own.
  const own = first === object.at ? '' : prepositionOf(b, object.at)
  const before = children(
    b,
    first,
    'det',
    'amod',
    'nummod',
    'compound',
    'nmod:poss',
    'nmod:desc',
    ...(own === '' ? [] : ['case']),
  ).filter((child) => child < first && b.nodes[child]?.fine !== 'VBG')
  const at = before.length === 0 ? first : Math.min(...before.map((child) => extent(b, child)[0]))
  const words = ownWords(b, { ...clause, object: { ...object, at } }, around, true, own === '')
  return words === undefined ? undefined : `${words} ${own}`.trim()
}

/** "the remarks that Orsa made about": what is done stands before the clause. */
function goneBefore(b: Branches, { verb, link }: Clause): number | undefined {
  const noun = headOf(b, verb)
  if (relationAt(b, verb) !== 'acl:relcl' || !/^(?:NOUN|PROPN)$/.test(b.nodes[noun]?.tag ?? ''))
    return undefined
  const subjects = children(b, verb, 'nsubj').filter((child) => !RELATIVES.test(lowerAt(b, child)))
  const objects = children(b, verb, 'obj').filter((child) => !RELATIVES.test(lowerAt(b, child)))
  // "the town that he lives in", "the day when", "the way in which".
  const isElsewhere =
    TIMES.test(lowerAt(b, noun)) ||
    lowerAt(b, noun) === 'place' ||
    (b.under[verb] ?? []).some(
      (child) =>
        b.nodes[child]?.tag === 'ADP' ||
        (/^(?:where|when|why|how|which|whom)$/.test(lowerAt(b, child)) && relationAt(b, child) !== 'obj'),
    )
  return link.length > 0 && subjects.length > 0 && objects.length === 0 && !isElsewhere ? noun : undefined
}
const RELATIVES = /^(?:who|whom|which|that)$/

/** Both are subjects: what they do together is told between them. */
const isTogether = ({ verb, object, link }: Clause): boolean =>
  link.length === 1 && link[0]?.word === 'with' && object.at < verb

function phrasingTogether(b: Branches, clause: Clause, around: Around): Phrasing {
  const { verb } = clause
  const [object] = children(b, verb, 'obj').filter((child) => child > verb)
  const led = object === undefined ? verb : object
  const done = object === undefined ? '' : around.textOf(spotOf(b, verb + 1, object))
  const behind = behindObject(b, { ...clause, object: { ...clause.object, at: led } }, around)
  return { label: `${done} with`.trim(), before: `${done} with`.trim(), behind }
}

/** What stands between verb and object, where that is of one piece and tells of nothing else; `bare` without when it was. */
function ownWords(
  b: Branches,
  clause: Clause,
  around: Around,
  bare = false,
  whole = true,
): string | undefined {
  const { verb, object, link } = clause
  const [from, to] = [verb + 1, object.at - 1]
  if (to < from) return to === from - 1 ? '' : undefined
  if (to - from >= (bare ? LONGEST.label : LONGEST.sentence)) return undefined
  const words: string[] = []
  for (let at = from; at <= to; at++) {
    const { tag, fine = '' } = b.nodes[at] ?? {}
    const word = lowerAt(b, at)
    const isDash = /^[-–]$/.test(word) && b.words[at]?.start !== b.words[at - 1]?.end
    if ((tag === 'PUNCT' && !/^[-–'"“”’]$/.test(word)) || isDash || /^[[\]{}]/.test(word)) return undefined
    if (tag === 'AUX' || tag === 'SCONJ' || word === 'nor' || (tag === 'VERB' && !/^VB[NG]$/.test(fine)))
      return undefined
    if (/^(?:wh|i$|me$|my$|we$|us$|our$|you)/.test(word) && tag !== 'NOUN') return undefined
  }
  const isOf = (at: number): boolean => {
    for (let up = at, steps = 0; up >= 0 && steps < 12; up = headOf(b, up), steps++)
      if (up === verb) return true
    return false
  }
  if (!b.nodes.slice(from, to + 1).every((_, index) => isOf(from + index))) return undefined
  const times = bare ? timesOf(b, verb) : new Set<number>()
  for (let at = from; at <= to; at++) {
    if (times.has(at)) continue
    const meant = /^(?:him|her|them|it)$/.test(lowerAt(b, at)) && relationAt(b, at) !== 'nmod:poss'
    const who = meant ? around.pronounAt(b, at)?.who : undefined
    const name = who === undefined || who === clause.subject.who ? undefined : around.recognised[who]?.name
    const gap = at > from && (b.words[at - 1]?.end ?? 0) === (b.words[at]?.start ?? 0) ? '' : ' '
    words.push(gap + (name ?? around.textOf(spotOf(b, at))))
  }
  const all = words.join('').replace(/\s+/g, ' ').trim()
  const text = bare ? all.replace(/["“”]/g, '').replace(/ ?(?:\b(?:the|an?)|\S+['’]s?)$/i, '') : all
  const isWhole = (text.match(/["“”]/g)?.length ?? 0) % 2 === 0
  const last = link.at(-1)
  const isLed =
    !whole ||
    last === undefined ||
    link.every(({ word }) => word === 'of' || hasWords(text, word)) ||
    partOf(b, object.at) !== undefined
  if (!isLed) return undefined
  return (isWhole ? text : text.replace(/["“”]/g, '')).replace(
    /^(?:not only|not just|not|never|n['’]t|no|neither)(?: |$)/i,
    '',
  )
}

/** The words that tell when it was: "Monday", "this week". */
const timesOf = (b: Branches, verb: number): ReadonlySet<number> =>
  new Set(
    children(b, verb, 'obl:unmarked', 'advmod', 'obj')
      .filter(
        (child) =>
          TIMES.test(lowerAt(b, child)) &&
          (relationAt(b, child) !== 'obj' || children(b, child, 'det').length === 0),
      )
      .flatMap((child) => {
        const [first, last] = extent(b, child)
        return Array.from({ length: last - first + 1 }, (_, index) => first + index)
      }),
  )

const hasWords = (text: string, words: string): boolean =>
  words.split(' ').every((word) => text.toLowerCase().includes(word))

/** "by", "as a friend by", "ambassador to Orsa by": what stands between the verb and who did it. */
export function byAgent(b: Branches, clause: Clause, around: Around): Phrasing {
  const { verb, subject, link } = clause
  const between = b.nodes.slice(verb + 1, subject.at)
  // "accused of stealing by"
  const isDeed = accusing.has(lowerAt(b, verb)) && /^(?:of|for|with)$/.test(lowerAt(b, verb + 1))
  const isNeeded = isDeed || link.length > 0 || children(b, verb, 'xcomp').length > 0
  const isPlain =
    between.length <= MOST_BETWEEN &&
    between.every(({ tag }) => tag !== 'PUNCT' && (isDeed || tag !== 'VERB'))
  const words =
    isNeeded && isPlain && subject.at > verb
      ? around.textOf(spotOf(b, verb + 1, subject.at - 1)).replace(/ the$/i, '')
      : 'by'
  const behind = toldApart(b, clause, around)
  return { label: behind === '' ? words : `${words} …${shortened(behind)}`, before: words, behind }
}
const MOST_BETWEEN = 8
