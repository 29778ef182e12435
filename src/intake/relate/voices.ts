/** Who says what stands at a place: the voices of an article, from what was found of its speech. */

import { anyPattern } from '../../language/lists'
import type { Spot } from '../../model/spans'
import type { Article } from '../article'
import type { Told } from '../attribute/attribute'
import lists from './lists.json'

/** Index into those recognised; null for somebody whom the text does not name. */
export type Voice = number | null

export interface Speech {
  readonly told: Told
  /** Those who speak here, each for himself: mostly one. Never empty. */
  readonly speakers: readonly Voice[]
  /** Whom it is said to; null where that is not told. */
  readonly listener: number | null
  /** Whether it could be told who the speaker is, or that he is not named. */
  readonly sure: boolean
  /** How many characters are said. */
  readonly size: number
}

export interface Voices {
  /** The speeches around a place, the closest to the fact first. */
  readonly around: (spot: Spot) => readonly Speech[]
  /** Those who are the first to say something in a paragraph: what they only pass on is not theirs. */
  readonly first: (paragraph: number) => ReadonlySet<Voice>
}

/**
 * `speakers` are those of each attribution, by index into those recognised, empty where that cannot be told; `listeners` those
 * to whom it is said.
 */
export function voicesOf(
  article: Article,
  told: readonly Told[],
  speakers: readonly (readonly number[])[],
  listeners: readonly (number | null)[],
): Voices {
  const speeches = told.map((each, index): Speech | null => {
    if (each.form !== 'quotation' && each.form !== 'clause') return null
    if (isOfAuthor(article, each) || isKnown(article, each)) return null
    const found = speakers[index] ?? []
    const listener = listeners[index] ?? null
    const size = each.content.reduce((sum, { start, end }) => sum + end - start, 0)
    return {
      told: each,
      speakers: found.length > 0 ? found : [null],
      listener: listener !== null && found.includes(listener) ? null : listener,
      sure: found.length > 0 || each.source === null,
      size,
    }
  })
  const ofParagraph = new Map<number, Speech[]>()
  const covering = new Map<string, Speech[]>()
  const passedOn = new Map<Told, Speech[]>()
  for (const speech of speeches) {
    if (!speech) continue
    const { content, within } = speech.told
    for (const paragraph of new Set(content.map((span) => span.paragraph)))
      add(ofParagraph, paragraph, speech)
    for (const { paragraph, start, end } of content)
      for (let part = partOf(start); part <= partOf(Math.max(start, end - 1)); part++)
        add(covering, `${paragraph}:${part}`, speech)
    const outer = within === null ? undefined : told[within]
    if (outer) add(passedOn, outer, speech)
  }

  const around = (spot: Spot): readonly Speech[] => {
    let closest: Speech | undefined
    for (const speech of covering.get(`${spot.paragraph}:${partOf(spot.start)}`) ?? [])
      if (
        holds(speech.told, spot) &&
        // Of two with the same content the one that is passed on is closer.
        (closest === undefined || speech.size < closest.size || isWithin(told, speech.told, closest.told))
      )
        closest = speech
    const chain: Speech[] = []
    const seen = new Set<number>()
    for (let at: Speech | null | undefined = closest; at; ) {
      chain.push(at)
      let next: number | null = at.told.within
      while (next !== null && !seen.has(next) && !speeches[next]) {
        seen.add(next)
        next = told[next]?.within ?? null
      }
      if (next === null || seen.has(next)) break
      seen.add(next)
      at = speeches[next]
    }
    return chain
  }

  const first = (paragraph: number): ReadonlySet<Voice> => {
    const voices = new Set<Voice>()
    for (const speech of ofParagraph.get(paragraph) ?? [])
      if (
        !isUnresolved(article, speech) &&
        !isWithheld(article, speech.told) &&
        !isPassedOn(article, speech.told, passedOn.get(speech.told) ?? [])
      )
        for (const voice of speech.speakers) voices.add(voice)
    return voices
  }
  return { around, first }
}

/** Long texts are looked through in parts of so many characters. */
const PART = 256
const partOf = (offset: number): number => Math.floor(offset / PART)

function add<K>(lists: Map<K, Speech[]>, key: K, speech: Speech): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [speech])
  else if (list.at(-1) !== speech) list.push(speech)
}

const holds = ({ content }: Told, { paragraph, start }: Spot): boolean =>
  content.some((span) => span.paragraph === paragraph && span.start <= start && start < span.end)

const isWithin = (told: readonly Told[], inner: Told, outer: Told): boolean =>
  inner.within !== null && told[inner.within] === outer

/** "I believe that it rained", outside of anybody's words: the author says so, who is no voice. */
const isOfAuthor = ({ paragraphs }: Article, { source, within }: Told): boolean =>
  source !== null &&
  within === null &&
  (paragraphs[source.paragraph] ?? '').slice(source.start, source.end) === 'I'

/** "you know that it rained", "everybody knows that": whoever says so tells it. */
const isKnown = ({ paragraphs }: Article, { source, cue }: Told): boolean =>
  source !== null &&
  cue !== null &&
  EVERYBODY.test((paragraphs[source.paragraph] ?? '').slice(source.start, source.end)) &&
  KNOWN.test((paragraphs[cue.paragraph] ?? '').slice(cue.start, cue.end))
const EVERYBODY = /^(?:you|we|everybody|everyone)$/i
const KNOWN = /\b(?:knows?|knew|understands?|understood|remembers?|reali[sz]es?|recogni[sz]es?)$/i

/** "he", "we", of whom it could not be told who that is: no voice of its own. */
const isUnresolved = ({ paragraphs }: Article, { sure, told: { source } }: Speech): boolean =>
  !sure &&
  source !== null &&
  /^(?:i|we|you|he|she|it|they|who|which|that|this|these|those|one|his|her|their|its)$/i.test(
    (paragraphs[source.paragraph] ?? '').slice(source.start, source.end),
  )

/** Who declines to say something says nothing. */
const isWithheld = ({ paragraphs }: Article, { cue }: Told): boolean =>
  cue !== null && WITHHELD.test((paragraphs[cue.paragraph] ?? '').slice(cue.start, cue.end))
const WITHHELD = new RegExp(
  String.raw`\b(?:declin|refus|fail|neglect|omit)\w*\s+to\s+${anyPattern(lists.withheld)}\b`,
  'i',
)

/** Whether all that is said is what somebody else said: "the paper reported, citing officials, that …". */
function isPassedOn({ paragraphs }: Article, { content }: Told, inner: readonly Speech[]): boolean {
  if (inner.length === 0 || Math.max(inner.length, content.length) > MOST_PARTS) return false
  return content.every((span) => {
    const text = paragraphs[span.paragraph] ?? ''
    const covered = inner
      .flatMap(({ told }) => [
        ...told.content,
        ...(told.cue ? [told.cue] : []),
        ...(told.source ? [told.source] : []),
      ])
      .filter((spot) => spot.paragraph === span.paragraph)
      .sort((a, b) => a.start - b.start)
    let at = span.start
    let left = ''
    for (const { start, end } of covered) {
      left += text.slice(at, Math.max(at, Math.min(start, span.end)))
      at = Math.max(at, Math.min(end, span.end))
    }
    left += text.slice(at, span.end)
    return (left.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_OWN_WORDS
  })
}

/** "that", "and": with no more words than these of one's own nothing is said. */
const MOST_OWN_WORDS = 2
/** Who says so much says something of his own. */
const MOST_PARTS = 20

/** To whom the last of a chain of speeches says it: whom the others told is told by them alone. */
export const listenerOf = (chain: readonly Speech[]): number | null => {
  const last = chain.at(-1)
  if (last === undefined || last.listener === null) return null
  return chain.some(({ speakers }) => speakers.includes(last.listener)) ? null : last.listener
}
