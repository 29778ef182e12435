/** Who says what in an article: what the rules find sentence by sentence, joined over sentences and paragraphs. */

import type { Spot } from '../../model/spans'
import type { Article, Attribution, ReadArticle, Recognised } from '../article'
import { lookUp } from '../recognise/known/gazetteer'
import { announcedIn, signedIn } from './blocks'
import { chained } from './chains'
import { type Growing, isOnlyQuoted, joinQuotations, type Speaking } from './join'
import type { Item, Sentence } from './reading/items'
import { type Paragraph, parseParagraph } from './reading/sentences'
import { attitudes, clefts, creditTaken } from './rules/clefts'
import { hearsay } from './rules/hearsay'
import { capitalHeadline, quotedHeadlines } from './rules/lines/headlines'
import { isLoud, labelled, readsAsSpeech, takesTurns } from './rules/lines/labels'
import { quotedBeside } from './rules/quoted'
import { accordingTo, nounTellings } from './rules/sources'
import type { Form, Range, Telling } from './rules/telling'
import { tellingsIn } from './rules/tellings'

/** An attribution that also tells what shape its content has. */
export interface Told extends Attribution {
  readonly form: Form
}

/**
 * Who says, thinks, wants or speaks of what, in the order of the text. Finds its speakers by the shape of sentences, so
 * that it needs no recognised names; where there are some they only help to tell names from other words. Time grows
 * linearly with the length of the text.
 */
export function attribute(article: ReadArticle, recognised: readonly Recognised[]): readonly Told[] {
  const known = namesIn(article, recognised)
  const labels = labelsOf(article, recognised)
  const all: Growing[] = []
  /** Paragraphs whose words have a signature. */
  const signed = new Set<number>()
  let speaking: Speaking | undefined
  article.paragraphs.forEach((text, paragraph) => {
    const read = parseParagraph(text, article.sentences[paragraph] ?? [])
    const { opening, bySentence, inner } = tellingsOf(read, paragraph, known, labels)
    const joined = joinQuotations(read, paragraph, bySentence, speaking, opening[0])
    const announced = announcedIn(read, paragraph, article.paragraphs)
    const [first, ...lines] = announced
    speaking = first && lines.length === 0 ? { telling: first, open: true } : joined.speaking
    const signedHere = signedIn(article.paragraphs, paragraph)
    for (const { content } of signedHere) for (const span of content) signed.add(span.paragraph)
    const blocks = [...signedHere, ...announced]
    for (const list of [opening, ...bySentence, joined.added, inner, blocks])
      for (const telling of list) all.push(telling)
  })
  const kept = all.filter(
    ({ content: [first], source, cue }) =>
      first !== undefined && !(source === null && cue === null && signed.has(first.paragraph)),
  )
  const place = new Map(kept.map((telling, index) => [telling, index]))
  return chained(
    kept.map((telling) => ({
      ...finished(telling, article.paragraphs),
      within: (telling.inside && place.get(telling.inside)) ?? null,
    })),
  )
}

/** Whether a capitalised word is a name: somebody recognised, or one that stands inside a sentence as well. */
function namesIn(article: Article, recognised: readonly Recognised[]): (name: string) => boolean {
  const names = new Set<string>()
  for (const { name, aliases } of recognised)
    for (const word of [name, ...aliases].join(' ').split(' ')) names.add(word.toLowerCase())
  for (const text of article.paragraphs.slice(1))
    for (const [, word] of text.matchAll(/(?:[\p{Ll},] |\n)(\p{Lu}[\p{L}\p{N}-]+)/gu))
      if (word) names.add(word.toLowerCase())
  for (const text of article.paragraphs)
    for (const [word] of text.slice(0, 60).matchAll(/^\p{Lu}[\p{L}-]+(?= \p{Ll}+ )/gu))
      names.add(word.toLowerCase())
  return (name) => names.has(name.toLowerCase())
}

interface Found {
  readonly opening: readonly Growing[]
  readonly bySentence: readonly (readonly Growing[])[]
  /** What is reported inside quotations. */
  readonly inner: readonly Growing[]
}

function tellings(s: Sentence, afterQuote: boolean): Telling[] {
  const found = [
    ...tellingsIn(s, afterQuote),
    ...accordingTo(s),
    ...nounTellings(s),
    ...quotedHeadlines(s),
    ...clefts(s),
    ...creditTaken(s),
    ...attitudes(s),
  ]
  const kept = found.filter((telling) => !found.some((other) => isTakenInto(telling, other)))
  const all = [...kept, ...quotedBeside(s, kept)]
  return [...all, ...hearsay(s, all)]
}

/** "denied reports that …", "declined to say whether …": the cue of what is said has the other's in it. */
const isTakenInto = ({ form, cue }: Telling, other: Telling): boolean =>
  (form === 'topic' || form === 'wish') &&
  other.form === 'clause' &&
  other.cue.from <= cue.from &&
  other.cue.to > cue.to

function tellingsOf(
  read: Paragraph,
  paragraph: number,
  known: (name: string) => boolean,
  labels: Labels,
): Found {
  let before: Sentence = []
  const bySentence = read.sentences.map((s) => {
    const last = before.at(-1)
    const found = tellings(s, last !== undefined && last.quotation !== null && isOnlyQuoted(before))
    before = s
    const headline = paragraph < 2 && found.length === 0 ? capitalHeadline(s) : []
    return grown(s, [...found, ...headline], last, paragraph)
  })
  const inner = read.quoted.flatMap((s) => grown(s, tellings(s, false), undefined, paragraph))
  return { opening: labelOf(read, paragraph, known, labels), bySentence, inner }
}

/** What is to be known of the names before colons in a text. */
interface Labels {
  readonly areTurns: boolean
  /** Names of places, in small letters. */
  readonly places: ReadonlySet<string>
}

const labelsOf = (article: Article, recognised: readonly Recognised[]): Labels => ({
  areTurns: takesTurns(article.paragraphs),
  places: new Set(
    recognised
      .filter(({ kind }) => kind === 'place')
      .flatMap(({ name, aliases }) => [name, ...aliases].map((one) => one.toLowerCase())),
  ),
})

/** The name that a headline or a turn of a conversation opens with, and all that follows it. */
function labelOf(
  read: Paragraph,
  paragraph: number,
  known: (name: string) => boolean,
  { areTurns, places }: Labels,
): Growing[] {
  const first = read.sentences[0]
  // A conversation may put quotation marks around the name as well.
  const turn = first?.[0]?.quotation?.start === 0 ? read.quoted[0] : undefined
  const s = turn && isLoud(turn[0]?.text ?? '') ? turn : first
  const label = s && labelled(s, known)
  if (s === undefined || label === undefined) return []
  const start = s[label.colon + 1]?.start ?? 0
  const isHeadline = paragraph < 2 && !isLoud(s[label.source.first]?.text ?? '')
  const end = isHeadline ? (s.at(-1)?.end ?? 0) : read.text.trimEnd().length
  const name = s
    .slice(label.source.first, label.colon)
    .map(({ lower }) => lower)
    .join(' ')
  // A place before a colon is where a report comes from; a list of charges or scores is nobody's words.
  // "Iran: we have no bomb": in a headline a country speaks.
  const isWhere = places.has(name) && !(isHeadline && lookUp(name)?.what === 'country')
  if (!areTurns && (isWhere || (!isHeadline && !readsAsSpeech(read.text.slice(start))))) return []
  return [
    {
      source: spanOf(s, label.source.first, label.source.last + 1, paragraph),
      cue: spanOf(s, label.colon, label.colon + 1, paragraph),
      content: [{ paragraph, start, end }],
      form: 'quotation',
    },
  ]
}

const spanOf = (s: Sentence, from: number, to: number, paragraph: number): Spot => ({
  paragraph,
  start: s[from]?.start ?? 0,
  end: s[to - 1]?.end ?? 0,
})

/** What a sentence tells, by offsets. `last` is the item right before it, which may be what is said. */
function grown(s: Sentence, found: readonly Telling[], last: Item | undefined, paragraph: number): Growing[] {
  const range = ({ from, to }: Range): Spot => spanOf(s, from, to, paragraph)
  const made = new Map<Telling, Growing>()
  for (const telling of found) {
    const { source, cue, form, inside, looksBack } = telling
    const content = telling.content.map(range)
    if (looksBack && last) content.push({ paragraph, start: last.start, end: last.end })
    if (content.length === 0) continue
    const around = inside && made.get(inside)
    made.set(telling, {
      source: source && spanOf(s, source.first, source.last + 1, paragraph),
      cue: range(cue),
      content,
      form,
      ...(around && { inside: around }),
    })
  }
  return [...made.values()]
}

function finished({ source, cue, content, form }: Growing, paragraphs: readonly string[]): Told {
  const spans = [...content].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  const words = spans.map(({ paragraph, start, end }) => (paragraphs[paragraph] ?? '').slice(start, end))
  const speech =
    form === 'quotation' ? 'direct' : words.some((text) => /["“„«»]|''/.test(text)) ? 'mixed' : 'indirect'
  return { source, cue, content: spans, speech, within: null, form }
}
