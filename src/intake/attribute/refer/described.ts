/** Whom a description means that names nobody: "the minister", "the former president", "the company", "the country". */

import type { Spot } from '../../../model/spans'
import type { Article, Recognised } from '../../article'
import { countryOf } from '../../recognise/known/countries'
import { type Gender, genderOfWord } from '../../recognise/words/gender'
import { apart, isOfState, alike as offices, roles } from '../../recognise/words/offices'
import { bodyNouns, portfolios } from '../../recognise/words/organisations'
import { placeNouns } from '../../recognise/words/places'
import { countBefore, type Mention, mentionsBetween } from '../mentions'
import parties from '../parties.json'
import data from './described.json'

/** How many characters of each of two paragraphs are near. */
const NEAR = 1500
/** How many times more often another is named than who is told of in passing. */
const FEWEST = 5
/** Mentions of somebody that may say what they are. */
const INTRODUCTIONS = 2
/** How many mentions back a role is sought ("the spokesman"). */
const MENTIONS_BACK = 60

/** What stands before a comma and a name, and what follows a name that the comma sets apart. */
const APPOSED_BEFORE = /(?:^|[ “"])(?:the|its|their|his|her|\S+['’]s) ([^.;:,()“”"]{1,50}), $/iu
const APPOSED_BEHIND = /^(?:[,.;:)]|$| (?:in|on|at|to|for|and)\b)/

const DESCRIPTION = /^(?:the|this|that) ((?:[\p{L}-]+ ){0,3}?)([\p{L}-]+)(?= (?:of|for|from|at|in)\b|$)/u

/**
 * Gives the function that finds, for the place of a description and its words in lower case, the index of who is meant;
 * null where none is, or more than one may be.
 */
export function descriptionsOf(
  article: Article,
  mentions: readonly Mention[],
  isCalled: (who: Recognised, pronoun: Gender) => boolean,
): (spot: Spot, words: string) => number | null {
  const between = (number: number, start: number, end: number): readonly Mention[] =>
    mentionsBetween(mentions, number, start, end)

  /** What stands beside a name and may tell what somebody is: before it, as its title, behind its comma. */
  const besides = (mention: Mention, previous: Mention | undefined): readonly string[] => {
    const text = article.paragraphs[mention.paragraph] ?? ''
    const from = previous?.paragraph === mention.paragraph ? previous.end : 0
    const ahead =
      text
        .slice(Math.max(from, mention.start - 50), mention.start)
        .split(/[.;:,()]| (?:against|with|by|from|than|when|after|before|over) /)
        .at(-1) ?? ''
    const behind = /^(?:, (?!according )([^.;:“”"]{1,70})| \(([^)]{1,60})\))/.exec(
      text.slice(mention.end, mention.end + 80),
    )
    const title =
      /((?:\p{L}+ )?(?:^|\s)?\p{L}{2,4})\. $/u.exec(
        text.slice(Math.max(from, mention.start - 20), mention.start),
      )?.[1] ?? ''
    // "the foreign minister, Ana Ruiz, left"; "met the minister, Ana Ruiz said" tells nothing of her.
    const apposed = APPOSED_BEHIND.test(text.slice(mention.end, mention.end + 6))
      ? (APPOSED_BEFORE.exec(text.slice(Math.max(from, mention.start - 60), mention.start))?.[1]
          ?.split(/ (?:the|its|their|his|her) /i)
          .at(-1) ?? '')
      : ''
    return [ahead, apposed, title, beforeVerb(behind?.[1] ?? behind?.[2] ?? '')]
  }

  /** Whether the name or what stands beside it tells the role: "Ana Ruiz, the minister", "spokesman Ivo Horak". */
  const hasRole = (mention: Mention, previous: Mention | undefined, role: string, told: string): boolean => {
    const { who } = mention
    const words = alike(role)
    if (
      who.kind === 'organisation' &&
      words.some((word) => hasWord([who.name, ...who.aliases].join(' '), word))
    )
      return true
    // "Edwin Lacey, head of the museum" is no museum.
    if ((who.kind === 'organisation') !== (bodyNouns.has(role) || firms.has(role))) return false
    // "The state sent Edwin Lacey": beside his name, and not what he is.
    if (placeNouns.has(role)) return false
    return besides(mention, previous).some((text) =>
      words.some((word) => wordsBefore(text, word).some((found) => agree(told, found))),
    )
  }

  /** Where each is mentioned first: there a text says what somebody is. */
  const introductions = new Map<number, number[]>()
  mentions.forEach(({ index }, at) => {
    const known = introductions.get(index) ?? []
    if (known.length < INTRODUCTIONS) introductions.set(index, [...known, at])
  })
  const introduced = (
    index: number,
    holds: (mention: Mention, previous: Mention | undefined) => boolean,
  ): boolean =>
    introductions.get(index)?.some((at) => {
      const mention = mentions[at]
      return mention !== undefined && holds(mention, mentions[at - 1])
    }) === true

  /** "Mayor Ana Ruiz" is not "the senator", nor "former president Ana Ruiz" "the president". */
  const isOther = (index: number, role: string): boolean =>
    isOfState(role) &&
    introduced(index, (mention, previous) =>
      besides(mention, previous).some((text) =>
        text.split(/[^\p{L}-]+/u).some((word) => isOfState(word.toLowerCase())),
      ),
    )

  const most = mentions.reduce(
    (many, { who }) => (who.kind === 'person' ? Math.max(many, who.mentions.length) : many),
    0,
  )
  /** Who is named a few times where another is named everywhere, and was not introduced by an office, is seldom called by it. */
  const isInPassing = (who: Recognised): boolean => who.mentions.length * FEWEST < most

  /** "Libertarian candidate Ana Ruiz" is not "the Republican nominee". */
  const isOfAnother = (index: number, told: string): boolean => {
    const party = partyIn(told)
    return (
      party !== undefined &&
      introduced(index, (mention, previous) =>
        besides(mention, previous).some((text) => (partyIn(text.toLowerCase()) ?? party) !== party),
      )
    )
  }

  /** The only one of those whom the paragraph has named up to here who was introduced by the role. */
  const namedHere = (spot: Spot, role: string, told: string): number | null => {
    const near = between(spot.paragraph, Math.max(0, spot.start - NEAR), spot.start)
    const people = new Set(near.filter(({ who }) => who.kind === 'person').map(({ index }) => index))
    const [one, ...more] = [...people].filter((index) =>
      introduced(index, (mention, previous) => hasRole(mention, previous, role, told)),
    )
    return more.length === 0 ? (one ?? null) : null
  }

  /** The last mentioned of those who have the role; null where another of them stands in the same paragraph. */
  const byRole = (spot: Spot, role: string, told: string): number | null => {
    const last = countBefore(mentions, (mention) => !isBefore(mention, spot)) - 1
    let found: Mention | undefined
    for (let i = last; i >= 0 && i > last - MENTIONS_BACK; i--) {
      const mention = mentions[i]
      if (mention === undefined || mention.who.kind === 'place') continue
      if (found !== undefined && mention.paragraph !== found.paragraph) break
      if (!hasRole(mention, mentions[i - 1], role, told)) continue
      if (found !== undefined && found.index !== mention.index) return null
      found = mention
    }
    return found?.index ?? null
  }

  /** The only one of its kind that this paragraph, up to here, and the one before speak of. */
  const onlyOne = (spot: Spot, fits: (mention: Mention) => boolean): number | null => {
    const lengthBefore = article.paragraphs[spot.paragraph - 1]?.length ?? 0
    const near = [
      ...between(spot.paragraph - 1, Math.max(0, lengthBefore - NEAR), lengthBefore),
      ...between(spot.paragraph, Math.max(0, spot.start - NEAR), spot.start),
    ]
    const fitting = new Set(near.filter((one) => !one.who.unnamed && fits(one)).map(({ index }) => index))
    const [only] = fitting
    return fitting.size === 1 && only !== undefined ? only : null
  }

  const home = homeOf(mentions)

  /** Another one that may be called so has been named since, in a later paragraph: "the company" is hardly the first one. */
  const isPassedBy = (index: number, role: string, spot: Spot): boolean => {
    const own = mentions[introductions.get(index)?.[0] ?? -1]?.who
    const country = role === 'government' && own ? countryIn(own.name) : null
    // The government of the country that all of it is about.
    if (country === null ? !firms.has(role) : country === home) return false
    const isAnother = ({ who }: Mention): boolean =>
      country === null ? isFirm(who) && !who.unnamed : (countryNamed(who) ?? country) !== country
    const last = countBefore(mentions, (mention) => !isBefore(mention, spot)) - 1
    let later: Mention | undefined
    for (let i = last; i >= 0 && i > last - MENTIONS_BACK; i--) {
      const mention = mentions[i]
      if (mention === undefined) break
      if (mention.index === index) return later !== undefined && mention.paragraph < later.paragraph
      if (later === undefined && isAnother(mention)) later = mention
    }
    return later !== undefined
  }

  return (spot, words) => {
    const [, before = '', role] = DESCRIPTION.exec(words) ?? []
    if (role === undefined) return null
    if (/^(?:country|nation)$/.test(role))
      return before === ''
        ? onlyOne(spot, ({ who }) => who.kind === 'place' && countryOf(who.name) !== null)
        : null
    const told = before.trim()
    const known = namedHere(spot, role, told) ?? byRole(spot, role, told)
    if (known !== null && !isPassedBy(known, role, spot)) return known
    if (roles.has(role)) {
      const gender = genderOfWord(role)
      return onlyOne(
        spot,
        ({ who, index }) =>
          (gender ? isCalled(who, gender) : who.kind === 'person') &&
          !isInPassing(who) &&
          !isOther(index, role) &&
          !isOfAnother(index, told),
      )
    }
    return firms.has(role) ? onlyOne(spot, ({ who }) => isFirm(who)) : null
  }
}

const countryNamed = ({ kind, name }: Recognised): string | null =>
  kind === 'place' ? countryOf(name) : null
/** "Norwegian government", "Norway’s government" */
const countryIn = (name: string): string | null => countryOf(name.replace(/(?:['’]s?)? government$/i, ''))

/** The country that is named most. */
function homeOf(mentions: readonly Mention[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { who } of mentions) {
    const country = countryNamed(who)
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

const isBefore = (mention: Spot, spot: Spot): boolean =>
  mention.paragraph < spot.paragraph || (mention.paragraph === spot.paragraph && mention.start < spot.start)

/** Words for the same: the Orsa Tribune is a newspaper. */
const names = new Map(
  Object.entries(data.alike).map(([role, others]) => [role, [role, ...others.split(' ')]]),
)
const alike = (role: string): readonly string[] => offices.get(role) ?? names.get(role) ?? [role]

/** What a firm or group that has no such word in its name is called. */
const firms: ReadonlySet<string> = new Set(data.firms)

/** An organisation whose name does not tell that it is something else ("Kelby Council"). */
const isFirm = ({ kind, name }: Recognised): boolean =>
  kind === 'organisation' &&
  !name
    .toLowerCase()
    .split(' ')
    .some((word) => bodyNouns.has(word) && !firms.has(word))

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '')

const hasWord = (text: string, word: string): boolean => wordsOf(text).includes(word)

/** What stands right before a role wherever it is told: up to two words. */
const wordsBefore = (text: string, role: string): readonly string[] => {
  const all = wordsOf(text)
  return all.flatMap((word, at) => (word === role ? [all.slice(Math.max(0, at - 2), at).join(' ')] : []))
}

const partyOf = new Map(
  parties.parties.flatMap(({ name, words }) => words.map((word) => [word.toLowerCase(), name] as const)),
)

const partyIn = (words: string): string | undefined =>
  words
    .split(' ')
    .map((word) => partyOf.get(word))
    .find((party) => party !== undefined)

/** "the former president" is who was introduced as one; "the finance minister" no health minister. */
function agree(told: string, found: string): boolean {
  const [one, other] = [told, found].map((words) => words.split(' '))
  const of = (words: readonly string[] = [], list: ReadonlySet<string>): string =>
    words.filter((word) => list.has(word)).join(' ')
  if (of(one, apart) !== of(other, apart)) return false
  // "the Republican nominee" is no Libertarian one.
  const [party, another] = [partyIn(told), partyIn(found)]
  if (party !== undefined && another !== undefined && party !== another) return false
  const [tells, has] = [of(one, portfolios), of(other, portfolios)]
  return tells === '' || has === '' || tells === has
}

/** An apposition is about the name; what follows its comma is not, nor a clause of its own ("In Orsa, the mayor said"). */
const beforeVerb = (text: string): string => {
  const [phrase = ''] = text.split(/,|''| [-–—]+ | (?:and|who|which|that|to|than)\b/)
  return / (?:said|says|told|was|is|were|had|has)\b/.test(phrase) ? '' : phrase
}
