import type { Language, Sentence } from '../language/language'
import type { Spot } from '../model/spans'
import type { Kind } from '../model/vocabulary'

/** A cleaned text, before anybody is recognised in it. Paragraph 0 is the head, as in a piece. */
export interface Article {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** An article with the sentences and words of each paragraph: read once, by whoever works on it. */
export interface ReadArticle extends Article {
  readonly sentences: readonly (readonly Sentence[])[]
}

export const readArticle = (article: Article, language: Language): ReadArticle => ({
  ...article,
  sentences: article.paragraphs.map((text) => language.sentences(text)),
})

/** Somebody or some place that was recognised, with all mentions of the same one. */
export interface Recognised {
  readonly kind: Kind
  /** The fullest name that the text uses. */
  readonly name: string
  /** Other names that the text uses for it. */
  readonly aliases: readonly string[]
  /** Nobody in particular ("US officials"). */
  readonly unnamed: boolean
  readonly mentions: readonly Spot[]
  /** From 0 to 1. */
  readonly confidence: number
  /** Why it is taken for one, and for one of this kind, in words for a reader. */
  readonly reason: string
  /** Latitude and longitude in degrees, where a gazetteer is sure. */
  readonly at?: readonly [number, number]
}

/** Something that somebody is told to have said. */
export interface Attribution {
  /** Who says it; null where the text does not tell. */
  readonly source: Spot | null
  /** The words that tell that something is said ("said", "according to"). */
  readonly cue: Spot | null
  /** What is said: one span, or several where the cue stands in the middle or the quotation goes on. */
  readonly content: readonly Spot[]
  readonly speech: 'direct' | 'indirect' | 'mixed'
  /** By its index in the list, the attribution within whose content this one stands: a report of a report. */
  readonly within: number | null
}
