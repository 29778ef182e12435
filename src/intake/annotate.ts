/** A text becomes a piece: who is in it, who says what, and the claims that it suggests, all marked as made by rules. */

import { languagesOf } from '../language/told'
import { annotators } from '../model/dates/published'
import type { Entity, Mention, Piece } from '../model/piece'
import type { Spot } from '../model/spans'
import { UNATTRIBUTED } from '../model/vocabulary'
import { type Article, type Recognised, readArticle } from './article'
import { withoutCredits } from './captions'
import type { Draft } from './draft'
import type { LanguageNotice } from './formats/kernel/notice'
import { type Head, isOfArticle } from './head'
import { idGiver } from './ids'
import { withForeignNames } from './recognise/foreign/names'
import { claimsOf, withArticle } from './relate/claims'
import { relate } from './relate/relate'
import { remarksOf } from './relate/remarks'
import { suggested } from './relate/suggestion'
import { sentencesIn } from './relate/trees/claims'
import type { Reader } from './relate/trees/reading'
import { datesOf } from './relate/when'
import { hear } from './speech'

/** What stands in a piece about its making and is not told by the text. */
export interface Making {
  /** ISO day of today: when it was annotated, and its date where the text tells none. */
  readonly today: string
  readonly url?: string
}

/** The language whose rules there are. */
const READ = 'en'

/** The piece of a draft as it was looked over. */
export const pieceOfDraft = ({ head, around, paragraphs }: Draft, making: Making, reader: Reader): Piece =>
  annotateArticle(head, { title: head.title, paragraphs: [around, ...paragraphs] }, making, reader)

/** What of a piece is not in English, and was not read for that. */
export function languageNotices({ paragraphs }: Piece): readonly LanguageNotice[] {
  const { main, each } = languagesOf(paragraphs.map(({ text }) => text))
  const others = each.slice(1).filter((language) => language !== READ)
  if (others.length === 0) return []
  return others.length === each.length - 1
    ? [{ code: 'language', language: main }]
    : [{ code: 'languages', languages: [...new Set(others)], many: others.length, of: each.length - 1 }]
}

/**
 * The piece of an article, word for word, everything in it suggested. The same input gives the same piece; the time
 * grows linearly with the text. Dates such as "on Tuesday" are resolved only where `head` tells the day of publication.
 */
export function annotateArticle(head: Head, article: Article, making: Making, reader: Reader): Piece {
  const languages = languagesOf(article.paragraphs)
  const foreign = new Map(
    languages.each.flatMap((language, paragraph) =>
      language === READ ? [] : [[paragraph, language] as const],
    ),
  )
  const read = { ...article, paragraphs: article.paragraphs.map(withoutCredits) }
  // What is not in English is not read by its rules.
  const inEnglish = read.paragraphs.map((text, paragraph) => (foreign.has(paragraph) ? '' : text))
  const heard = hear(readArticle({ ...article, paragraphs: inEnglish }, reader.language))
  const giveId = idGiver()
  const people = withHead(head, article, withForeignNames(read, foreign, heard.recognised))
  const ids = people.recognised.map(({ name, kind }) => giveId(name, kind))
  const idOf = (index: number): string => ids[index] ?? UNATTRIBUTED
  const dates = datesOf(heard.article.paragraphs, head.published)
  // What a page notes on its article is nobody's claim.
  const isTold = (paragraph: number) => !isOfArticle(article.paragraphs[paragraph] ?? '', head.authors)
  const sentences = sentencesIn(heard, reader)
  const suggestions = relate({ ...heard, dates }, reader, sentences).filter(({ evidence }) =>
    isTold(evidence.paragraph),
  )
  const texts = article.paragraphs.length > 1 ? article.paragraphs : ['', ...article.paragraphs]
  const shift = texts.length - article.paragraphs.length
  const mentions = mentionsOf(people.recognised, idOf, texts.length, shift)
  return {
    id: idGiver()(head.title, 'piece'),
    title: head.title,
    authors: people.authors.map(idOf),
    ...(people.publisher !== null && { publisher: idOf(people.publisher) }),
    published: head.published ?? making.today,
    language: languages.main,
    ...(making.url !== undefined && { url: making.url }),
    annotated: { by: annotators.rules, on: making.today },
    rendition: 'verbatim',
    paragraphs: texts.map((text, paragraph) => ({ text, mentions: mentions[paragraph] ?? [] })),
    entities: people.recognised.map((who, index) => entityOf(who, idOf(index), article)),
    claims: claimsOf(suggestions, people.recognised, idOf, article, shift),
    remarks: remarksOf(heard, suggestions, {
      dates,
      language: reader.language,
      sentences,
      idOf,
      shift,
    }).filter(({ evidence }) => evidence.every(({ paragraph }) => isTold(paragraph - shift))),
    questions: [],
  }
}

interface Headed {
  readonly recognised: readonly Recognised[]
  readonly authors: readonly number[]
  readonly publisher: number | null
}

/** Authors and publisher among those recognised; who is not there is added, with the place in the head that tells it. */
function withHead(head: Head, article: Article, recognised: readonly Recognised[]): Headed {
  const all: Recognised[] = [...recognised]
  const find = (name: string, kind: Recognised['kind']): number => {
    const wanted = normal(name)
    const known = all.findIndex((who) => [who.name, ...who.aliases].some((other) => normal(other) === wanted))
    if (known >= 0) return known
    const spot = freeSpot(article, name, all)
    all.push({
      kind,
      name,
      aliases: [],
      unnamed: false,
      mentions: spot ? [spot] : [],
      confidence: 0.8,
      reason: kind === 'person' ? 'told as an author' : 'told as the publisher',
    })
    return all.length - 1
  }
  const authors = [
    ...new Set(head.authors.filter((name) => name.trim() !== '').map((name) => find(name, 'person'))),
  ]
  const publisher = head.publisher?.trim() ? find(head.publisher.trim(), 'organisation') : null
  return { recognised: all, authors, publisher }
}

const normal = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the /, '')
    .replace(/[\s-]+/g, '')

/** Where a name stands in the head, unless somebody else is mentioned there. */
function freeSpot(
  { paragraphs }: Article,
  name: string,
  recognised: readonly Recognised[],
): Spot | undefined {
  const start = paragraphs[0]?.indexOf(name) ?? -1
  const end = start + name.length
  const isTaken = recognised.some(({ mentions }) =>
    mentions.some((other) => other.paragraph === 0 && other.start < end && other.end > start),
  )
  return start < 0 || isTaken ? undefined : { paragraph: 0, start, end }
}

/** Mentions by paragraph, in order; of two that overlap the first stays. */
function mentionsOf(
  recognised: readonly Recognised[],
  idOf: (index: number) => string,
  paragraphs: number,
  shift: number,
): readonly (readonly Mention[])[] {
  const lists: Mention[][] = Array.from({ length: paragraphs }, () => [])
  recognised.forEach(({ mentions, confidence, reason }, index) => {
    for (const { paragraph, start, end } of mentions)
      lists[paragraph + shift]?.push({ entity: idOf(index), start, end, made: suggested(confidence, reason) })
  })
  return lists.map((list) => {
    let last = 0
    return list
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ start, end }) => {
        if (start < last || end <= start) return false
        last = end
        return true
      })
  })
}

function entityOf(who: Recognised, id: string, article: Article): Entity {
  const { kind, name, aliases, unnamed, at, confidence, reason } = who
  const inText = withArticle(who, article)
  return {
    id,
    kind,
    name,
    ...(inText !== null && { inText }),
    aliases: aliases.filter((alias) => alias.trim() !== ''),
    unnamed,
    ...(at && { at }),
    made: suggested(confidence, reason),
  }
}
