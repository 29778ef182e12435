/** Who says what in an article: what the rules find sentence by sentence, joined over sentences and paragraphs. */

import type { Article, Attribution, Recognised, Spot } from '../article'
import { chained } from './chains'
import { cueVerb } from './cues'
import { labelled } from './headlines'
import { phraseFrom, type Sentence } from './phrases'
import type { Quotation } from './quotations'
import { type Item, type Paragraph, readParagraph } from './sentences'
import { accordingTo, nounTellings } from './sources'
import { type Form, type Range, type Telling, tellingsIn } from './tellings'

/** An attribution that also tells what shape its content has: a quotation, a clause, a wish, or only a topic. */
export interface Told extends Attribution {
  readonly form: Form
}

/** One that may still grow: a quotation that goes on behind "he said" or in the next paragraph. */
interface Growing {
  readonly source: Spot | null
  readonly cue: Spot | null
  readonly content: Spot[]
  form: Form
}

/** "Smith asked." right after a quotation that ends with a mark of its own. */
function speaks(items: readonly Item[], from: number): boolean {
  const who = phraseFrom(items, from, false)
  const verb = items[who ? who.last + 1 : from]
  if (verb === undefined || cueVerb(verb.lower)?.form === undefined) return false
  const next = items[who ? who.last + 2 : from + 1]
  return next === undefined || /^[.,;:]$/.test(next.lower)
}

/** How many words a quotation without anybody named has to have before it is taken for speech. */
const SPEECH = 6

export function attribute(article: Article, _recognised: readonly Recognised[]): readonly Told[] {
  const all: Growing[] = []
  /** Who spoke the quotation that the paragraph before ended with, and whether it was left open. */
  let carried: { telling: Growing; open: boolean } | undefined
  article.paragraphs.forEach((text, paragraph) => {
    const read = readParagraph(text, speaks)
    const found = tellingsOf(read, paragraph, paragraph === 0 || (paragraph === 1 && text.length < 160))
    carried = joinQuotations(read, paragraph, found, carried)
    for (const telling of found) all.push(telling)
  })
  return chained(all.map((telling) => told(telling, article.paragraphs)))
}

function tellingsOf(read: Paragraph, paragraph: number, headline: boolean): Growing[] {
  const found: Growing[] = []
  let before: Sentence = []
  const opening = read.sentences[0]
  const label = opening && labelled(opening, headline)
  if (opening && label) {
    const from = opening[label.colon + 1]?.start ?? 0
    found.push({
      source: spanOf(opening, label.source.first, label.source.last + 1, paragraph),
      cue: spanOf(opening, label.colon, label.colon + 1, paragraph),
      content: [
        { paragraph, start: from, end: headline ? (opening.at(-1)?.end ?? 0) : read.text.trimEnd().length },
      ],
      form: 'quotation',
    })
  }
  for (const s of read.sentences) {
    const last = before.at(-1)
    const afterQuote = last !== undefined && last.quotation !== null
    for (const telling of [...tellingsIn(s, afterQuote), ...accordingTo(s), ...nounTellings(s)]) {
      const grown = grow(s, telling, paragraph)
      if (telling.looksBack && last) grown.content.push({ paragraph, start: last.start, end: last.end })
      found.push(grown)
    }
    before = s
  }
  for (const s of read.quoted)
    for (const telling of [...tellingsIn(s, false), ...accordingTo(s), ...nounTellings(s)])
      if (telling.content.length > 0) found.push(grow(s, telling, paragraph))
  return found
}

const isMark = (item: Item): boolean => item.quotation === null && /^[^\p{L}\p{N}]+$/u.test(item.text)
const quotesOnly = (s: Sentence): Quotation[] | undefined => {
  const quotations = s.flatMap(({ quotation }) => (quotation ? [quotation] : []))
  return quotations.length > 0 && s.every((item) => item.quotation !== null || isMark(item))
    ? quotations
    : undefined
}

/** Gives quotations that stand alone to whoever is speaking. */
function joinQuotations(
  read: Paragraph,
  paragraph: number,
  found: Growing[],
  carried: { telling: Growing; open: boolean } | undefined,
): { telling: Growing; open: boolean } | undefined {
  let speaking: Growing | undefined
  let fresh = carried
  for (const s of read.sentences) {
    const start = s[0]?.start ?? 0
    const end = s.at(-1)?.end ?? 0
    const here = found.filter(({ content }) => content.some((span) => span.start < end && span.end > start))
    const own = found.filter(({ cue }) => cue !== null && cue.start >= start && cue.start < end)
    const alone = quotesOnly(s)
    if (alone && here.length === 0) {
      const spans = alone.map((quotation) => ({ paragraph, start: quotation.start, end: quotation.end }))
      if (speaking) speaking.content.push(...spans)
      else if (fresh?.open) {
        fresh.telling.content.push(...spans)
        speaking = fresh.telling
      } else if (read.text.slice(start, end).split(' ').length >= SPEECH) {
        speaking = {
          source: fresh?.telling.source ?? null,
          cue: null,
          content: [...spans],
          form: 'quotation',
        }
        found.push(speaking)
      }
    } else {
      const direct = own.filter(({ form }) => form === 'quotation').at(-1)
      speaking = direct ?? (alone ? here.at(-1) : undefined)
      if (own.length > 0 && !direct) speaking = own.find(({ form }) => form === 'clause')
    }
    fresh = undefined
  }
  const last = read.quotations.at(-1)
  const telling = speaking
  return telling ? { telling, open: last !== undefined && !last.closed } : undefined
}

const spanOf = (s: Sentence, from: number, to: number, paragraph: number): Spot => ({
  paragraph,
  start: s[from]?.start ?? 0,
  end: s[to - 1]?.end ?? 0,
})

function grow(s: Sentence, telling: Telling, paragraph: number): Growing {
  const range = ({ from, to }: Range): Spot => spanOf(s, from, to, paragraph)
  return {
    source: telling.source && spanOf(s, telling.source.first, telling.source.last + 1, paragraph),
    cue: range(telling.cue),
    content: telling.content.map(range),
    form: telling.form,
  }
}

function told({ source, cue, content, form }: Growing, paragraphs: readonly string[]): Told {
  const spans = [...content].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  const quoted = spans.filter((span) =>
    /^["“„«»‹‘‚'`]/.test((paragraphs[span.paragraph] ?? '').slice(span.start, span.start + 1)),
  )
  const marked = spans.some((span) =>
    /["“”„«»]/.test((paragraphs[span.paragraph] ?? '').slice(span.start, span.end)),
  )
  const speech =
    form === 'quotation' || (quoted.length === spans.length && form !== 'topic')
      ? 'direct'
      : marked
        ? 'mixed'
        : 'indirect'
  return { source, cue, content: spans, speech, within: null, form }
}
