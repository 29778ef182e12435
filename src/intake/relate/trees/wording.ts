/** A clause in words: its predicate where the vocabulary has one, else the text's own. */

import { anyOf } from '../../../language/lists'
import type { Stance } from '../../../model/vocabulary'
import { formsOf, isPast, verbOf, verbOfPast } from '../../inflect'
import { governingOf, knownVerb, statePredicate } from '../verbs'
import type { Around } from './arguments'
import type { Clause } from './clauses'
import { accusing, arms, ceasing, denying, feeling, foreseeing, saying } from './lexicon'
import { wordsOf } from './reached'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt, spotOf } from './reading'
import { isNegated, isPassive } from './telling/polarity'
import { isDemanded } from './telling/undone'

/** The predicate that a verb tells with the words that lead to its object; undefined for none of the vocabulary's. */
export function meaningOf(b: Branches, { verb, link, passive }: Clause): string | undefined {
  const word = lowerAt(b, verb)
  const words = wordsOf(link)
  // "is based in": it is a state, and nobody's deed.
  if (!passive && isPassive(b, verb)) return statePredicate(`${word} ${words}`)
  // "stopped funding Orsa", "avoided attacking Orsa": it does not do so.
  if (relationAt(b, verb) === 'xcomp' && ceasing.has(lowerAt(b, headOf(b, verb)))) return undefined
  const meanings = knownVerb(word)?.meanings ?? []
  // "joined Orsa in attacking": did it together, and is no member.
  if (/^join/.test(word) && isDoing(b, verb)) return undefined
  const objects = children(b, verb, 'obj').map((child) => lowerAt(b, child))
  if (link.at(-1)?.word === 'to' && [...objects, words].some((object) => ARMS.test(object))) return 'equips'
  // The preposition may hang from the verb or from its object: "take control of".
  for (const way of [words, ...objects.map((object) => `${object} ${words}`)]) {
    const found = meanings.find(({ particle }) => particle.filter((part) => part !== 'the').join(' ') === way)
    if (found) return found.predicate
  }
  return undefined
}
const isDoing = (b: Branches, verb: number): boolean =>
  children(b, verb, 'advcl', 'obl').some((child) =>
    children(b, child, 'mark', 'case').some((mark) => /^(?:in|to)$/.test(lowerAt(b, mark))),
  )
const ARMS = new RegExp(`\\b${anyOf(arms)}\\b`)

/** How a verb is told: by whom, how surely, and whether one alone does it. */
export interface Doing {
  readonly passive: boolean
  readonly stance: Stance
  /** Several are told of, though each is told for itself. */
  readonly many: boolean
  /** The one who does it in the sentence made of it is one, whatever the text has. */
  readonly single: boolean
}

const HELPERS: readonly (readonly [RegExp, string])[] = [
  [/^['’]ll$/, 'will'],
  [/^['’]ve$/, 'have'],
  [/^['’]d$/, 'would'],
  [/^wo$/, 'will'],
  [/^ca$/, 'can'],
  [/^['’]re$/, 'are'],
  [/^['’]m$/, 'am'],
]
const isNow = (b: Branches, verb: number): boolean =>
  children(b, verb, 'advmod').some((child) => /^(?:now|currently|still)$/.test(lowerAt(b, child)))
const isOver = (b: Branches, verb: number): boolean =>
  children(b, verb, 'advmod').some((child) => /^(?:then|once|formerly|previously)$/.test(lowerAt(b, child)))

const SINGLE: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['am', 'is'],
  ['were', 'was'],
  ['have', 'has'],
])

/** The verb with its helpers as a clause of its own has it, positively. */
export function verbPhrase(b: Branches, verb: number, doing: Doing, around: Around): string {
  const { passive, stance, many, single } = doing
  const word = lowerAt(b, verb)
  const led = passive ? undefined : ledBy(b, verb, doing, around)
  if (led !== undefined) return led
  const fine = b.nodes[verb]?.fine
  const agreed = (helper: string): string => (single ? (SINGLE.get(helper) ?? helper) : helper)
  const helpers = children(b, verb, 'aux', 'cop').filter(
    (child) => child < verb && (baseAt(b, child) === 'aux' || (fine === 'VBN' && child === verb - 1)),
  )
  const spelled = helpers
    .map((child) => lowerAt(b, child))
    .filter((helper) => !/^(?:do|does|did|n['’]t|not)$/.test(helper))
    .map((helper) => HELPERS.find(([short]) => short.test(helper))?.[1] ?? helper)
    .map((helper, at) =>
      /^['’]s$/.test(helper)
        ? fine === 'VBG' || feeling.has(word)
          ? 'is'
          : 'has'
        : at === 0
          ? agreed(helper === 'be' ? 'is' : helper)
          : helper,
    )
  if (passive || isPassive(b, verb)) {
    const has = helpers.some((child) => relationAt(b, child) === 'aux:pass')
    // "before being beaten", "having been beaten": it was.
    const isWhole = !/^(?:being|having)$/.test(spelled[0] ?? '')
    if (has && isWhole) return [...spelled, word].join(' ')
    // "the mill, now run by Orsa", "a mill owned by Orsa": so it is.
    const is = isNow(b, verb) || (/^(?:owned|based|located|headquartered)$/.test(word) && !isOver(b, verb))
    return `${is ? (many ? 'are' : 'is') : many ? 'were' : 'was'} ${word}`
  }
  const perfect = /^(?:has|have|had|having)$/.test(spelled.join(' '))
  if (spelled.length > 0 && !perfect) return [...spelled, word].join(' ')
  const known = knownVerb(word)
  const past = known && formsOf(known.lemma).find(([, form]) => form === 'past')?.[0]
  if (perfect) return past ?? [...spelled, word].join(' ')
  const base = known?.lemma ?? verbOf(word)
  // "is suspected of paying": it is past.
  const isCharge = accusing.has(lowerAt(b, headOf(b, verb))) || /^suspect/.test(lowerAt(b, headOf(b, verb)))
  if (fine === 'VBG' && stance !== 'asserted' && !isCharge) return `would ${base}`
  // "an aide now teaching at Orsa": she does.
  if (fine === 'VBG' && isNow(b, verb)) return single ? (formsOf(base)[1]?.[0] ?? base) : base
  if (fine === 'VBG') return past ?? formsOf(base).find(([, form]) => form === 'past')?.[0] ?? `was ${word}`
  if (fine === 'VB' && helpers.some((child) => /^(?:do|does)$/.test(lowerAt(b, child))))
    return single || helpers.some((child) => lowerAt(b, child) === 'does')
      ? (formsOf(word)[1]?.[0] ?? word)
      : word
  // "Did Orsa pay?"
  if (fine === 'VB' && helpers.some((child) => lowerAt(b, child) === 'did'))
    return past ?? formsOf(word).find(([, form]) => form === 'past')?.[0] ?? word
  if (fine === 'VB' || children(b, verb, 'mark').some((mark) => lowerAt(b, mark) === 'to')) {
    if (stance !== 'asserted') return `would ${word}`
    return past ?? formsOf(word).find(([, form]) => form === 'past')?.[0] ?? word
  }
  if (relationAt(b, verb) === 'ccomp' && isDemanded(b, verb, headOf(b, verb))) return `would ${word}`
  // "as Norway beat Orsa": of one it is the past.
  if (fine === 'VBP' && single && isPast(word)) return word
  if (fine === 'VBP' && single) return word === 'have' ? 'has' : (formsOf(word)[1]?.[0] ?? word)
  return word
}

/** "plans to visit", "helped elect", "is expected to attack": with the verb that leads to it, unless that takes it back. */
function ledBy(b: Branches, verb: number, doing: Doing, around: Around): string | undefined {
  const head = headOf(b, verb)
  if (relationAt(b, verb) !== 'xcomp' || b.nodes[head]?.tag !== 'VERB') return undefined
  const isClose =
    verb > head && verb - head <= 3 && b.mentions.slice(head, verb).every((one) => one === undefined)
  const between = b.nodes.slice(head + 1, verb)
  if (!isClose || between.some(({ tag }) => !/^(?:PART|ADV)$/.test(tag))) return undefined
  const word = lowerAt(b, head)
  const isHearsay = saying.has(word) && !foreseeing.has(word) && isPassive(b, head)
  if (
    governingOf(word) === 'denied' ||
    denying.has(word) ||
    isHearsay ||
    isNegated(b, head) ||
    isNegated(b, verb)
  )
    return undefined
  const words = around.textOf(spotOf(b, head + 1, verb)).replace(/\s+/g, ' ')
  // "called on Ruiz to stop attacking": neither has been done.
  const isOpen = /^VB[G]?$/.test(b.nodes[head]?.fine ?? '') && children(b, head, 'aux').length === 0
  return `${verbPhrase(b, head, isOpen ? doing : { ...doing, stance: 'asserted' }, around)} ${words}`
}

/** "held talks with" as it is told of what is to come: "would hold talks with". */
export function ahead(phrase: string, stance: Stance): string {
  if (stance !== 'planned' && stance !== 'predicted') return phrase
  const [verb = '', ...rest] = phrase.split(' ')
  const base = BE.test(verb)
    ? 'be'
    : /^ha[sd]$/.test(verb)
      ? 'have'
      : isPast(verb)
        ? verbOfPast(verb)
        : undefined
  return base === undefined ? phrase : ['would', base, ...rest].join(' ')
}
const BE = /^(?:is|are|was|were)$/

/** "had any ties to" as what is denied: "had ties to". */
export const withoutAny = (words: string): string =>
  words.replace(/\bany (?=(?:\p{L}+ )?\p{L}+[^s\W]s\b)/u, '')
