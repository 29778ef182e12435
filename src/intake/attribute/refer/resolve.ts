/** Whom a speaker's mention means: a name, a pronoun, "the spokesman". Cautious: null where more than one fits equally. */

import { shortTitles } from '../../../language/en/words'
import { anyOf, anyPattern } from '../../../language/lists'
import type { Spot } from '../../../model/spans'
import type { ReadArticle, Recognised } from '../../article'
import { lookUp } from '../../recognise/known/gazetteer'
import { bodyNouns } from '../../recognise/words/organisations'
import type { Told } from '../attribute'
import lists from '../lists.json'
import { countBefore, inOrder, type Mention, mentionsBetween } from '../mentions'
import { areSeveral } from '../nobodies'
import type { Quotation } from '../reading/quotations'
import { type Paragraph, parseParagraph } from '../reading/sentences'
import { descriptionsOf } from './described'
import { calledBy } from './genders'
import { speakersIn } from './speakers'
import { behindAside, isAside, thingAt } from './things'

/** How many sentences and paragraphs back somebody is still meant by "he". */
const SENTENCES_BACK = 8
const PARAGRAPHS_BACK = 3

/**
 * Gives the function that finds, for a span that names a speaker, the index into `recognised` of who is meant, or null.
 * "He" and "she" are the person whom the sentences before speak of first, of those who can be called so; where "he" speaks
 * himself, whoever spoke there. `told` is what the article tells to be said.
 */
export function speakerResolver(
  article: ReadArticle,
  recognised: readonly Recognised[],
  told: readonly Told[],
): (spot: Spot) => number | null {
  const mentions = inOrder(recognised)
  const read = new Map<number, Paragraph>()
  const paragraph = (number: number): Paragraph => {
    const known =
      read.get(number) ?? parseParagraph(article.paragraphs[number] ?? '', article.sentences[number] ?? [])
    read.set(number, known)
    return known
  }
  const textOf = ({ paragraph: number, start, end }: Spot): string =>
    (article.paragraphs[number] ?? '').slice(start, end)
  const between = (number: number, start: number, end: number): Mention[] =>
    mentionsBetween(mentions, number, start, end)

  const isCalled = calledBy(article)
  const speakers = speakersIn(told)

  const isOwner = ({ paragraph: number, end }: Spot): boolean =>
    /^['’]s?(?![\p{L}\p{N}])/u.test((article.paragraphs[number] ?? '').slice(end, end + 3))

  /** "Its secretary, [Ivo Horak], said", "said the head of the school, [Ivo Horak]." */
  const apposition = ({ paragraph: number, end }: Spot): number | null => {
    const text = article.paragraphs[number] ?? ''
    const open =
      /^(?: who [^,.;:“”"()]{1,60})?(?:, | \()(?:(?:his|her|its|their|the) (?:\p{Ll}+ ){1,2}|(?:\p{Ll}{4,6} )?\p{Lu}\p{L}{0,8}\.? (?=\p{Lu}))?/u.exec(
        text.slice(end, end + 110),
      )
    if (open === null) return null
    const from = end + open[0].length
    const one = between(number, from, from + 1).find(({ start }) => start <= from)
    const closes = one !== undefined && /^(?:[,.;:!?)]| [—–-] | \(|$)/.test(text.slice(one.end, one.end + 3))
    return closes && one.who.kind === 'person' ? one.index : null
  }

  /** Who speaks between two places, of those that fit; `same` where a pronoun of the same kind does, null where several do. */
  const speakerOf = (
    { paragraph: number, start, end }: Spot,
    fits: (who: Recognised) => boolean,
    pronoun: RegExp,
  ): number | 'same' | null | undefined => {
    const found = new Set<number>()
    const all = speakers.between(number, start, end)
    for (const one of all) {
      const index = amongNamed(textOf(one), one, between(number, one.start, one.end))
      const who = recognised[index ?? -1]
      if (typeof index === 'number' && who && fits(who)) found.add(index)
    }
    const [only] = found
    if (found.size > 1) return null
    return only ?? (all.some((one) => pronoun.test(textOf(one))) ? 'same' : undefined)
  }

  /** The one that the closest sentence before speaks of first, of those that fit. */
  const before = (spot: Spot, fits: (who: Recognised) => boolean, pronoun: RegExp): number | null => {
    let left = SENTENCES_BACK
    const speaks = speakers.at(spot)
    for (let number = spot.paragraph; number >= 0 && number >= spot.paragraph - PARAGRAPHS_BACK; number--) {
      // A head that only tells title and author is not what "he" looks back to.
      if (number === 0 && !/[.!?]["”’)]*\s*$/.test((article.paragraphs[0] ?? '').slice(-8))) return null
      const { sentences, quotations } = paragraph(number)
      const quotationAt = (at: Spot): Quotation | undefined => {
        const quotation = quotations[countBefore(quotations, ({ start }) => start > at.start) - 1]
        return quotation && quotation.end >= at.end ? quotation : undefined
      }
      const own = number === spot.paragraph ? quotationAt(spot) : undefined
      const here = number === spot.paragraph ? spot.start : Number.POSITIVE_INFINITY
      for (let i = countBefore(sentences, (s) => (s[0]?.start ?? 0) >= here) - 1; i >= 0; i--) {
        const s = sentences[i] ?? []
        const start = s[0]?.start ?? 0
        const end = Math.min(s.at(-1)?.end ?? 0, here)
        if (left-- <= 0) return null
        const speaker =
          speaks && own === undefined
            ? speakerOf({ paragraph: number, start, end }, fits, pronoun)
            : undefined
        if (speaker === 'same') continue
        if (speaker !== undefined) return speaker
        const all = between(number, start, end).filter(
          (mention) =>
            mention.end <= end &&
            fits(mention.who) &&
            [own, undefined].includes(quotationAt(mention)) &&
            // "The plan of Holm fails, he said": he does not call himself so.
            !speakers.says(spot, mention),
        )
        // Within a quotation one speaks of those named there; "Ruiz's aide said he" is about the aide.
        const close = all.filter((mention) => own !== undefined && quotationAt(mention) === own)
        const found = close.length > 0 ? close : all
        const [first] = [...behindAside(s, found), ...found.filter((mention) => !isOwner(mention)), ...found]
        const opens = textOf({ paragraph: number, start, end: first?.start ?? end })
        if (fits === isIt) {
          // "The film shows Orsa. It": the film.
          const thing = end < here ? thingAt(s) : null
          const named = { paragraph: number, start, end: s[thing?.last ?? 0]?.end ?? 0 }
          if (thing && named.end <= (first?.start ?? end))
            return described(named, textOf(named).toLowerCase())
          if (first && speaks && end === here && isAside(opens)) return null
        }
        // "The anglers met the council. They": it may be the anglers.
        if (fits === isGroup && areSeveral(opens)) return null
        // "The letter was mocked for its claim": not of whom the sentence before is about.
        if (first === undefined && speaks && /\S/.test(opens) && /^(?:its|their)$/.test(textOf(spot)))
          return null
        if (first === undefined) continue
        // "Holm met Sund. “He is late,” she said": it may be either.
        if (own !== undefined && close.length === 0 && new Set(all.map(({ index }) => index)).size > 1)
          return null
        // "He met Jones. He said": the one that the sentence is about stands further back.
        if (!pronoun.test(opens)) return first.index
      }
    }
    return null
  }

  /** Of places only a country speaks: its government. */
  const speaking = (spot: Spot, index: number | null): number | null => {
    const who = recognised[index ?? -1]
    const isTown = who?.kind === 'place' && lookUp(who.name.toLowerCase())?.what !== 'country'
    return isTown && speakers.at(spot) ? null : index
  }

  /** "Ana Ruiz, a lawyer in Orsa, who said": no town is a "who", and no firm where somebody is told of who works there. */
  const whoBefore = (spot: Spot, near: number | null): number | null => {
    const kind = recognised[near ?? -1]?.kind
    if (kind === 'person') return near
    const text = article.paragraphs[spot.paragraph] ?? ''
    const person = between(spot.paragraph, spot.start - FAR_BEHIND, spot.start).findLast(
      ({ who }) => who.kind === 'person',
    )
    const isTold = person !== undefined && TOLD_OF.test(text.slice(person.end, spot.start))
    return isTold ? person.index : kind === 'place' ? null : near
  }

  const described = descriptionsOf(article, mentions, isCalled)

  return (spot) => {
    const words = textOf(spot).toLowerCase().replaceAll('’', "'").trim()
    const inside = between(spot.paragraph, spot.start, spot.end)
    const apposed = isOffice(textOf(spot), spot, inside) ? apposition(spot) : null
    if (apposed !== null) return apposed
    const named = amongNamed(textOf(spot), spot, inside)
    if (named !== undefined) return named
    if (/^(?:he|his|him)$/.test(words)) return before(spot, (who) => isCalled(who, 'he'), opensWith('he|his'))
    if (/^(?:she|hers?)$/.test(words))
      return before(spot, (who) => isCalled(who, 'she'), opensWith('she|her'))
    if (/^(?:they|their|both)$/.test(words)) return before(spot, isGroup, opensWith('they|their'))
    if (/^(?:it|its)$/.test(words)) return speaking(spot, before(spot, isIt, opensWith('it|its')))
    if (/^(?:who|which|that|whose)$/.test(words)) {
      const near = rightBefore(spot, between(spot.paragraph, spot.start - 4, spot.start))
      return words === 'who' ? whoBefore(spot, near) : near
    }
    return described(spot, words)
  }
}

/** How far behind a name "who" may stand, with what is told of it in between. */
const FAR_BEHIND = 110
const TOLD_OF = /^, (?:\d{1,3}, )?(?:an? |the |of |from |\p{Ll}+ )[^.;:“”"]*, $/u

const opensWith = (pronouns: string): RegExp =>
  new RegExp(`^\\W*(?:(?:but|and|then|later|still|yet) )?(?:${pronouns})\\b`, 'i')

/** Somebody who is speaking through another's mouth. */
const mouthpiece = new RegExp(String.raw`\b${anyPattern(lists.mouthpieces)}\b`, 'iu')

const isIt = ({ kind, unnamed }: Recognised): boolean => kind !== 'person' && !unnamed
const isGroup = ({ kind, unnamed }: Recognised): boolean =>
  kind === 'organisation' || (unnamed && kind === 'person')

/**
 * Whether a phrase tells an office ("the school's head", "Its secretary") without naming anybody, so that a name behind
 * its comma is the one who has it. "According to the ministry, Mara Lindt left": what is no person's has nobody's name.
 */
function isOffice(text: string, { start, end }: Spot, inside: readonly Mention[]): boolean {
  const isNamed = inside.some(
    ({ who, ...mention }) =>
      who.kind === 'person' &&
      (mention.end === end || (mention.start === start && !/^['’]/.test(text.slice(mention.end - start)))),
  )
  if (isNamed) return false
  const head = /^(.*?\p{L})(?= (?:of|for|from|at|in|on|to|with)\b|$)/u.exec(text)?.[1] ?? ''
  const noun = /(?:^|[ -])(\p{Ll}+)$/u.exec(head)?.[1]
  return noun !== undefined && !pronouns.test(text) && !/(?:[^s]s|people)$/.test(noun) && !isBody(noun)
}
const pronouns = /^(?:i|we|you|he|she|it|they|who|which|that|this|these|those|his|her|their|its|both)$/i
const isBody = (noun: string): boolean =>
  bodyNouns.has(noun) || (mouthpiece.test(noun) && !noun.startsWith('spokes'))

/** Who is meant by a span with names in it; undefined when it has none, null when none of them is the speaker. */
function amongNamed(text: string, spot: Spot, inside: readonly Mention[]): number | null | undefined {
  const [first] = inside
  if (first === undefined) return undefined
  if (OBTAINED.test(text.charAt(0).toLowerCase() + text.slice(1))) return null
  const after = (mention: Mention): string => text.slice(mention.end - spot.start)
  // "people familiar with the talks"
  const leads = (mention: Mention): boolean =>
    mention.start <= spot.start + 4 &&
    (/^(?:$|['’]$|,| (?:of|in|at|for|and)\b| \()/.test(after(mention)) ||
      (mention.who.unnamed &&
        /^ (?:familiar|close|briefed|involved|aware|acquainted|with)\b/.test(after(mention))))
  // "spokesman Ivo Horak", "Ivo Horak of the ministry"
  const people = inside.filter(({ who }) => who.kind === 'person')
  const own =
    people.find((one) => one.end >= spot.end - 2 && !isBeside(text, spot, one)) ?? people.find(leads)
  if (own) return own.index
  // "Ruiz’s critics"
  const held = inside.at(-1)
  if (held?.who.unnamed && held.end >= spot.end - 1 && held !== first) return held.index
  const whole = inside.find(
    (one) =>
      Math.min(one.end, spot.end) - Math.max(one.start, spot.start) >= 0.6 * (spot.end - spot.start) &&
      !(one.who.kind === 'person' && isBeside(text, spot, one)),
  )
  if (whole) return whole.index
  if (leads(first)) return first.index
  // "Consolidated Orsa": the text calls it shorter elsewhere.
  const last = inside.at(-1)
  if (
    last?.who.kind === 'organisation' &&
    last.end >= spot.end - 2 &&
    LONGER.test(text.slice(0, last.start - spot.start))
  )
    return last.index
  if (mouthpiece.test(text)) return inside.find(({ who }) => who.kind !== 'person')?.index ?? null
  return null
}

/** "critics of Ruiz", "people who know Ruiz", "a letter to Ruiz": somebody else; who speaks for her speaks as she does. */
const isBeside = (text: string, spot: Spot, { start }: Mention): boolean => {
  const before = text.slice(0, start - spot.start)
  const isOwn = SHOWING.test(before) || (mouthpiece.test(before) && MAKER.test(before))
  return LEADING_TO.test(before) && !isOwn
}
/** "footage of Ruiz saying" */
const SHOWING = /\b(?:footage|video|clip|recording|audio|tape)s?\b/i
const MAKER = /\b(?:of|for|by|from|with) [^,]*$/
/** "a letter obtained by Orsa": it is not Orsa’s. */
const OBTAINED = /^[^\p{Lu}]*\b(?:obtained|seen|reviewed|received|viewed|read) by\b/u
const LEADING_TO = new RegExp(
  String.raw`(?:\b(?:of|for|to|with|against|about|behind|around|near)|\bwho \p{L}+) (?:the )?(?:(?:${anyOf(shortTitles)})\. |(?:President|Senator|Governor|Mayor|Minister|Pope|Judge) )?$`,
  'u',
)

const LONGER = /^(?:[Tt]he )?(?:\p{Lu}[\p{L}.&-]+ ){1,3}$/u

const rightBefore = (spot: Spot, near: readonly Mention[]): number | null =>
  near.findLast(({ end }) => end <= spot.start && end >= spot.start - 3)?.index ?? null
