/** Who is in an article and who says what in it: recognition and attribution put together. */

import type { Article, Recognised, Spot } from './article'
import { attribute, type Told } from './attribute/attribute'
import { inOrder, mentionsBetween } from './attribute/mentions'
import { speakerResolver } from './attribute/resolve'
import { withUnnamedSpeakers } from './attribute/unnamed'
import { recognise } from './recognise/recognise'
import { type Voices, voicesOf } from './relate/voices'

export interface Heard {
  readonly article: Article
  /** With the speakers whom the text does not name. */
  readonly recognised: readonly Recognised[]
  readonly told: readonly Told[]
  readonly voices: Voices
  /** Whom a pronoun or a name means, by its place; null where that cannot be told. */
  readonly whoIs: (spot: Spot) => number | null
}

export function hear(article: Article): Heard {
  const named = recognise(article)
  const told = attribute(article, named)
  const { recognised, asking } = withUnnamedSpeakers(article, named, told)
  const whoIs = speakerResolver(article, recognised)
  const mentions = inOrder(recognised)
  const speakersAt = (spot: Spot): readonly number[] => {
    const text = (article.paragraphs[spot.paragraph] ?? '').slice(spot.start, spot.end)
    const inside = mentionsBetween(mentions, spot.paragraph, spot.start, spot.end).filter(
      ({ start, end }) => start >= spot.start && end <= spot.end,
    )
    const between = inside
      .slice(1)
      .map((next, at) => text.slice((inside[at]?.end ?? 0) - spot.start, next.start - spot.start))
    const [first] = inside
    const opens = first && text.slice(0, first.start - spot.start)
    const closes = text.slice((inside.at(-1)?.end ?? 0) - spot.start)
    const joined =
      between.some((words) => / and /.test(words)) &&
      between.every((words) => /^(?:, |,? and )(?:the )?$/.test(words)) &&
      /^(?:both |the |both the )?$/i.test(opens ?? '-') &&
      closes === ''
    if (joined) return [...new Set(inside.map(({ index }) => index))]
    const one = whoIs(spot)
    return one === null ? [] : [one]
  }
  return { article, recognised, told, voices: voicesOf(article, told, speakersAt, asking), whoIs }
}
