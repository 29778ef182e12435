/** Who is in an article and who says what in it: recognition and attribution put together. */

import { shortTitles } from '../language/en/words'
import { anyOf } from '../language/lists'
import type { Spot } from '../model/spans'
import type { Article, ReadArticle, Recognised } from './article'
import { attribute, type Told } from './attribute/attribute'
import { listenersOf } from './attribute/listeners'
import { inOrder, mentionsBetween } from './attribute/mentions'
import { withNobodies } from './attribute/nobodies'
import { isSign, type Membership, withParties } from './attribute/parties'
import { speakerResolver } from './attribute/refer/resolve'
import { withUnnamedSpeakers } from './attribute/unnamed'
import { recognise } from './recognise/recognise'
import { affiliationsOf } from './relate/affiliations'
import { type Voices, voicesOf } from './relate/voices'

export interface Heard {
  readonly article: ReadArticle
  /** With the speakers whom the text does not name. */
  readonly recognised: readonly Recognised[]
  readonly told: readonly Told[]
  readonly voices: Voices
  /** Whom a pronoun or a name means, by its place; null where that cannot be told. */
  readonly whoIs: (spot: Spot) => number | null
  readonly memberships: readonly Membership[]
}

/** Finds everybody, then whom every speaker's span means. */
export function hear(article: ReadArticle): Heard {
  const named = recognise(article).filter((who) => !isSign(who))
  const told = attribute(article, named)
  const withOffices = withUnnamedSpeakers(article, named, told)
  const { asking } = withOffices
  const known = speakerResolver(article, withOffices.recognised, told)
  const recognised = withNobodies(article, withOffices.recognised, told, known)
  const whoIs = speakerResolver(article, recognised, told)
  const speakersAt = speakerFinder(article, recognised, whoIs)
  const affiliations = affiliationsOf(article, recognised)
  const speakers = told.map(({ source }, index) => {
    const asks = asking.get(index)
    return source ? speakersAt(source) : asks === undefined ? [] : [asks]
  })
  // "I", "we" inside of what somebody says: that one, or those for whom that one speaks.
  const ownOf = (index: number): readonly number[] => {
    const { source, within } = told[index] ?? {}
    const words = source && wordsAt(article, source).toLowerCase()
    const outer = within === null || within === undefined ? undefined : speakers[within]?.[0]
    if (outer === undefined) return []
    if (words === 'i') return [outer]
    const body = words === 'we' ? affiliations.get(outer) : undefined
    return body === undefined ? [] : [body]
  }
  const all = speakers.map((found, index) => (found.length > 0 ? found : ownOf(index)))
  const voices = voicesOf(article, told, all, listenersOf(article, recognised, told))
  const meant = (spot: Spot): number | null => {
    const words = wordsAt(article, spot).toLowerCase()
    if (!/^(?:i|me|my|we|us|our)$/.test(words)) return whoIs(spot)
    const [closest] = voices.around(spot)
    const [speaker] =
      closest?.told.form === 'quotation' && closest.speakers.length === 1 ? closest.speakers : []
    if (speaker === undefined || speaker === null) return null
    if (/^(?:i|me|my)$/.test(words)) return speaker
    return recognised[speaker]?.kind === 'organisation' ? speaker : (affiliations.get(speaker) ?? null)
  }
  return { article, told, voices, whoIs: meant, ...withParties(article, recognised) }
}

const wordsAt = ({ paragraphs }: Article, { paragraph, start, end }: Spot): string =>
  (paragraphs[paragraph] ?? '').slice(start, end)

/** What stands before a name and tells nobody: "the", "Mr." */
const LEAD = String.raw`(?:the |(?:${anyOf(shortTitles)})\. )?`
const JOINT = new RegExp(`^(?:, |,? and )${LEAD}$`, 'i')
const OPENING = new RegExp(`^(?:both )?${LEAD}$`, 'i')

/** Whom a span that names speakers means: one, or all of "A, B and C"; empty where that cannot be told. */
function speakerFinder(
  article: Article,
  recognised: readonly Recognised[],
  whoIs: (spot: Spot) => number | null,
): (spot: Spot) => readonly number[] {
  const mentions = inOrder(recognised)
  return (spot) => {
    const text = wordsAt(article, spot)
    const inside = mentionsBetween(mentions, spot.paragraph, spot.start, spot.end).filter(
      ({ start, end }) => start >= spot.start && end <= spot.end,
    )
    const from = inside[0]?.start ?? spot.end
    const to = inside.at(-1)?.end ?? spot.start
    const between = inside
      .slice(1)
      .map((next, at) => text.slice((inside[at]?.end ?? 0) - spot.start, next.start - spot.start))
    const joined =
      between.some((words) => / and /.test(words)) &&
      between.every((words) => JOINT.test(words)) &&
      OPENING.test(text.slice(0, from - spot.start)) &&
      to === spot.end
    if (joined) return [...new Set(inside.map(({ index }) => index))]
    const one = whoIs(spot)
    return one === null ? [] : [one]
  }
}
