/** Who is meant by a word of a tree: by name, by pronoun, by what belongs to somebody. */

import type { Spot } from '../../../model/spans'
import type { Recognised } from '../../article'
import { offices, staff, titles } from '../../recognise/words/offices'
import { officePredicate } from '../verbs'
import {
  accompanying,
  called,
  collective,
  examples,
  local,
  ofPeople,
  placeNouns,
  privateBodies,
  shares,
} from './lexicon'
import { antecedentOf } from './nouns/antecedent'
import { describedBy, isExample } from './nouns/apposed'
import type { PairAt } from './nouns/pairs'
import { isSomebody } from './nouns/somebody'
import {
  type Branches,
  baseAt,
  children,
  extent,
  headOf,
  lowerAt,
  relationAt,
  spotOf,
  sureAt,
} from './reading'
import { isNegated } from './telling/polarity'

/** One of those whom a verb or a noun joins. */
export interface Argument {
  /** Into those recognised. */
  readonly who: number
  /** The word that stands for it. */
  readonly at: number
  readonly sure: number
  /** What belongs to the one meant, as it stands: "Norway’s fleet". Absent where it is the one itself. */
  readonly as?: string
  /** It acts for the one meant, as a fleet does; a plan or a word does not. */
  readonly acts?: boolean
}

/** Whom a pronoun means. */
export interface Meant {
  readonly who: number
  /** How likely it is the one, 0 to 1. */
  readonly sure: number
}
export type PronounAt = (b: Branches, at: number) => Meant | undefined

export interface Around {
  readonly recognised: readonly Recognised[]
  readonly whoIs: (spot: Spot) => number | null
  readonly pronounAt: PronounAt
  /** Whom "the two men" or "they" mean, all of them. */
  readonly pairAt: PairAt
  /** Who says "I" at a place. */
  readonly speakerAt: (spot: Spot) => number | null
  readonly textOf: (spot: Spot) => string
}

const SURE = {
  speaker: 0.7,
  phrase: 0.65,
  held: 0.75,
  owned: 0.6,
  apposed: 0.95,
  described: 0.9,
  example: 0.85,
} as const
const MOST = 8

const RELATIVES = /^(?:who|whom|which|that)$/
const PERSONAL =
  /^(?:he|she|it|they|him|them|who|whom|his|her|hers|its|their|theirs|himself|herself|itself|themselves)$/

/** Everybody meant by a word and by what is joined to it by "and". */
export function meantBy(b: Branches, at: number, around: Around, depth = 0): readonly Argument[] {
  if (depth > 4) return []
  const own = one(b, at, around, depth)
  const joined = [...children(b, at, 'conj'), ...companions(b, at, 'nmod')]
    .filter(
      (child) =>
        b.nodes[child]?.tag !== 'VERB' &&
        !isBut(b, child) &&
        !isElsewhere(b, at, child) &&
        !(b.mentions[child] && isShare(b, at)),
    )
    .flatMap((child) => meantBy(b, child, around, depth + 1))
  return [...own, ...joined].slice(0, MOST)
}

/** "left from Orsa, and Ruiz from Halden": she is no place that one leaves from. */
const isElsewhere = (b: Branches, at: number, other: number): boolean =>
  b.mentions[at]?.who.kind === 'place' &&
  b.mentions[other]?.who.kind === 'person' &&
  (/^(?:from|in|at|near)$/.test(prepositionOf(b, at)) ||
    // "who spoke on Orsa, and Ruiz": she is joined to whoever spoke.
    (prepositionOf(b, at) !== '' && children(b, other, 'cc').some((and) => lowerAt(b, and - 1) === ',')))

/** "Ruiz, along with Horak, left": who does it too. */
export const companions = (b: Branches, at: number, relation: 'nmod' | 'obl'): readonly number[] =>
  children(b, at, relation).filter((child) => accompanying.has(prepositionOf(b, child)))

/** "companies such as Orsa and Halden", "allies, like Orsa, Halden": those who are named of a group. */
export function examplesOf(b: Branches, at: number): readonly Argument[] {
  const isNone = children(b, at, 'det').some((det) => /^(?:no|any)$/.test(lowerAt(b, det)))
  const first = children(b, at, 'nmod').find(
    (child) => child > at && b.mentions[child] && examples.has(prepositionOf(b, child)),
  )
  if (isNone || first === undefined) return []
  const found = [first]
  for (const each of found)
    found.push(...children(b, each, 'conj', 'appos').filter((child) => b.mentions[child]))
  return found.slice(0, MOST).flatMap((place) => {
    const mention = b.mentions[place]
    return mention ? [{ who: mention.index, at: place, sure: SURE.example }] : []
  })
}

/** "160 U.S. dollars": of no country. "received 38 percent, Horak 3 percent and Ruiz 2": who follows a share has one too, and is nobody's object. */
export const isShare = (b: Branches, at: number): boolean =>
  !b.mentions[at] && [at, ...children(b, at, 'compound', 'nmod')].some((word) => shares.has(lowerAt(b, word)))

/** "not A but B", "A rather than B", "A or B": not both are meant; of "neither A nor B" and "not only A but B" both are. */
const isBut = (b: Branches, at: number): boolean =>
  children(b, at, 'cc').some((cc) => /^(?:but|not|rather|nor|instead|or)$/.test(lowerAt(b, cc))) &&
  !(b.under[headOf(b, at)] ?? []).some((child) => /^(?:neither|only)$/.test(lowerAt(b, child)))

function one(b: Branches, at: number, around: Around, depth: number): readonly Argument[] {
  const mention = b.mentions[at]
  // "an alternative to Ruiz’s": something of hers.
  if (mention && isElliptic(b, at)) return []
  if (mention) return [{ who: mention.index, at, sure: 1 }, ...(mention.who.unnamed ? examplesOf(b, at) : [])]
  const { tag, fine } = b.nodes[at] ?? {}
  const word = lowerAt(b, at)
  if (RELATIVES.test(word) && (fine?.startsWith('W') || word === 'that')) {
    const whose = antecedentOf(b, at)
    // "Ruiz, who led Orsa, and Horak": he is not told of there.
    return whose < 0 ? [] : describedAt(b, whose, around, depth + 1).filter((each) => each.at < at)
  }
  if (tag === 'PRON') return byPronoun(b, at, word, around)
  if ((tag !== 'NOUN' && tag !== 'PROPN') || isShare(b, at)) return []
  const described = describedBy(b, at, word)
  if (described !== undefined)
    return one(b, described, around, depth + 1).map((who) => ({ ...who, sure: who.sure * SURE.apposed }))
  const apposed = children(b, at, 'appos', 'flat', 'compound', 'nmod:desc')
    .filter((child) => child > at)
    .map((child) => b.mentions[child] && { mention: b.mentions[child], child })
    .filter((found) => found?.mention?.who.kind === 'person')
    .at(-1)
  if (apposed?.mention) return [{ who: apposed.mention.index, at: apposed.child, sure: SURE.apposed }]
  // "a man named Ana Ruiz"
  const named = children(b, at, 'acl')
    .filter((child) => /^(?:named|called)$/.test(lowerAt(b, child)))
    .flatMap((child) => children(b, child, 'xcomp', 'obj').filter((who) => b.mentions[who]))
  if (named[0] !== undefined) return one(b, named[0], around, depth + 1)
  const apposition = children(b, at, 'appos').find(
    (child) => b.mentions[child] && !b.mentions[child]?.who.unnamed && !isExample(b, child),
  )
  const apart = apposition === undefined ? undefined : b.mentions[apposition]
  if (apart && apposition !== undefined) return [{ who: apart.index, at: apposition, sure: SURE.apposed }]
  // "the city of Orsa" is Orsa.
  const place = placeNouns.has(word)
    ? children(b, at, 'nmod').find(
        (child) => b.mentions[child]?.who.kind === 'place' && prepositionOf(b, child) === 'of',
      )
    : undefined
  if (place !== undefined) return one(b, place, around, depth + 1)
  const body = called.has(word)
    ? children(b, at, 'compound').find((child) => b.mentions[child]?.who.kind === 'organisation')
    : undefined
  // "the Orsa newspaper chain" is Orsa.
  if (body !== undefined) return one(b, body, around, depth + 1)
  const held = heldBy(b, at, word, around, depth)
  if (held) return [held]
  const some = examplesOf(b, at)
  if (some.length > 0) return some
  const pair = around.pairAt(b, at)
  if (pair.length > 0) return pair.map((who) => ({ who, at, sure: SURE.phrase }))
  // "the company", with nothing that tells which.
  const [first, last] = extent(b, at)
  const bare =
    children(b, at, 'det').some((det) => /^(?:the|this|that)$/.test(lowerAt(b, det))) &&
    last === at &&
    at - first < 3 &&
    // "the Whig party" is another than the party.
    children(b, at, 'compound', 'amod').every((child) => b.nodes[child]?.tag !== 'PROPN')
  const isTold =
    collective.has(word) || offices.has(word) || titles.has(word) || officePredicate(word) !== 'other'
  const meant = bare && isTold ? around.whoIs(spotOf(b, first, last)) : null
  // "the leaders", "the campaign": no one of them.
  const isMany =
    b.nodes[at]?.fine === 'NNS' || !(offices.has(word) || titles.has(word) || !collective.has(word))
  const isOne = around.recognised[meant ?? -1]?.kind === 'person' && isMany
  return meant === null || isOne ? [] : [{ who: meant, at, sure: SURE.phrase }]
}

/** Whom a noun names, or whom the sentence says that it is: "Ruiz is the judge who", "was one of those who". */
export function describedAt(b: Branches, noun: number, around: Around, depth = 0): readonly Argument[] {
  const named = meantBy(b, noun, around, depth)
  if (named.length > 0 || b.nodes[noun]?.tag === 'VERB') return named
  const over = headOf(b, noun)
  // "was one of those who"; "was the head of an accord under which" is of the accord.
  const isOneOf =
    relationAt(b, noun) === 'nmod' &&
    prepositionOf(b, noun) === 'of' &&
    (lowerAt(b, over) === 'one' || b.nodes[noun]?.fine !== 'NN')
  const being = isOneOf ? over : noun
  const isPlain =
    children(b, being, 'cop').length > 0 && children(b, being, 'aux').length === 0 && !isNegated(b, being)
  return isPlain
    ? children(b, being, 'nsubj')
        .filter((child) => !RELATIVES.test(lowerAt(b, child)))
        .flatMap((child) => meantBy(b, child, around, depth + 1))
        .filter(({ as }) => as === undefined)
        .map((one) => ({ ...one, sure: one.sure * SURE.described }))
    : []
}

const isElliptic = (b: Branches, at: number): boolean =>
  /^(?:nmod|obl|obj)$/.test(relationAt(b, at)) &&
  /^['’]s$/.test(lowerAt(b, at + 1)) &&
  headOf(b, at + 1) === at &&
  prepositionOf(b, at) !== 'of'

/** Whose the noun is: "Norway’s fleet", "officials of Norway", "Pence’s performance". */
function heldBy(b: Branches, at: number, word: string, around: Around, depth: number): Argument | undefined {
  const isStaff = staff.has(word)
  const acts = isStaff || collective.has(word)
  // "Ruiz’s father left": he is another.
  if (!acts && isSomebody(word)) return undefined
  const owners = acts
    ? children(b, at, 'nmod:poss', 'compound', 'amod', 'nmod').filter(
        (child) =>
          relationAt(b, child) !== 'nmod' ||
          (isStaff ? /^(?:of|for|from|at|with)$/ : /^of$/).test(prepositionOf(b, child)) ||
          (b.mentions[child]?.who.kind === 'place' &&
            (prepositionOf(b, child) === 'from' || (local.has(word) && prepositionOf(b, child) === 'in'))),
      )
    : children(b, at, 'nmod:poss')
  const fits = ({ who }: Argument): boolean =>
    !acts ||
    ofPeople.has(word) ||
    (isStaff ? around.recognised[who]?.kind === 'organisation' : around.recognised[who]?.kind !== 'person')
  const owner = owners.flatMap((child) => one(b, child, around, depth + 1)).find(fits)
  if (owner === undefined) return undefined
  // "a Norwegian newspaper" does not act for Norway.
  if (privateBodies.has(word) && around.recognised[owner.who]?.kind === 'place') return undefined
  // "the Orsa Panthers": a name of its own.
  const isNamed = b.nodes[at]?.fine === 'NNPS' && relationAt(b, owner.at) !== 'nmod'
  if (isNamed && !acts && around.recognised[owner.who]?.kind === 'place') return undefined
  const as = phraseAt(b, at, around, Math.max(at, owner.at))
  // A pronoun stands for nobody outside of its sentence.
  if (/^(?:his|her|its|their|my|our)\b/i.test(as) && !acts) return undefined
  return { ...owner, sure: owner.sure * (acts ? SURE.held : SURE.owned), as, acts }
}

function byPronoun(b: Branches, at: number, word: string, around: Around): readonly Argument[] {
  if (word === 'i' || word === 'me' || word === 'my') {
    const speaker = around.speakerAt(spotOf(b, at))
    return speaker === null ? [] : [{ who: speaker, at, sure: SURE.speaker }]
  }
  if (!PERSONAL.test(word)) return []
  const pair = around.pairAt(b, at)
  if (pair.length > 0) return pair.map((who) => ({ who, at, sure: SURE.phrase }))
  const meant = around.pronounAt(b, at)
  return meant === undefined ? [] : [{ who: meant.who, at, sure: meant.sure }]
}

/** The preposition that a noun stands behind, of several words at times; empty where there is none. */
export const prepositionOf = (b: Branches, at: number): string =>
  children(b, at, 'case')
    .filter((child) => child < at && !/^['’]s?$/.test(lowerAt(b, child)))
    .flatMap((child) => [child, ...children(b, child, 'fixed')])
    .map((child) => lowerAt(b, child))
    .join(' ')

/** A noun with what stands before it, and with what follows up to a word. */
function phraseAt(b: Branches, at: number, { textOf }: Around, to = at): string {
  const [first] = extent(
    b,
    at,
    (child) => child > at || ['case', 'conj', 'cc', 'punct'].includes(baseAt(b, child)),
  )
  return textOf(spotOf(b, first, to))
    .replace(/\s+/g, ' ')
    .replace(/^that (?=\S+['’]s? )/, '')
    .slice(0, 60)
}

export const surest = (b: Branches, nodes: readonly number[]): number =>
  nodes.reduce((least, at) => Math.min(least, sureAt(b, at)), 1)
