/**
 * How well "who says so" is found.
 *
 * Reads texts with hand-made attributions from `$HEARSAY_EVAL/polnear-dev`, or `../shared/eval/polnear-dev` beside the
 * repository: `text/*.txt`, and `attributions/*.ann` in brat's standoff format with Attribution events that have Source,
 * Cue and Content. A prediction is right when its content overlaps a hand-made one's by at least half of the longer of
 * the two, and when at least half of its speaker lies within that one's speaker. Each counts once.
 *
 * These texts have only the outermost attributions annotated: what is reported inside another report is left out here.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attribute, type Told } from '../../src/intake/attribute/attribute'
import type { Spot } from '../../src/model/spans'
import { readEnglish } from '../unit/support/read-english'
import { evalFolder, type Row } from './sets'

type Span = readonly [start: number, end: number]
interface Prediction {
  readonly speaker: Span
  readonly content: Span
  /** What shape the content has; for looking at one at a time. */
  readonly form: Told['form']
}
interface Gold {
  readonly source: readonly Span[]
  readonly content: readonly Span[]
}

/** Precision, recall and F1, each from 0 to 1. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}
export interface AttributionScores {
  readonly texts: number
  readonly gold: number
  readonly predicted: number
  readonly content: Score
  readonly speaker: Score
  readonly wordsPerSecond: number
}

const size = ([start, end]: Span): number => end - start
const total = (spans: readonly Span[], of: (span: Span) => number): number =>
  spans.reduce((sum, span) => sum + of(span), 0)
const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

/** The text's lines that say something, with where each begins. */
const linesOf = (text: string): { start: number; text: string }[] =>
  [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, text: match[0] }))

/** One span for a content of several: from the first to the last, or the longest where most between is not content. */
function oneSpan(spans: readonly Span[]): Span {
  const around: Span = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
  const longest = spans.reduce((a, b) => (size(b) > size(a) ? b : a))
  return total(spans, size) >= 0.6 * size(around) ? around : longest
}

/** What is predicted for a text, as spans of UTF-16 offsets into it. */
export function predict(text: string): Prediction[] {
  const lines = linesOf(text)
  const place = ({ paragraph, start, end }: Spot): Span => {
    const from = lines[paragraph]?.start ?? 0
    return [from + start, from + end]
  }
  const told = attribute(readEnglish({ title: '', paragraphs: lines.map((line) => line.text) }), [])
  return told.flatMap(({ source, content, within, form }) =>
    source === null || within !== null
      ? []
      : [{ speaker: place(source), content: oneSpan(content.map(place)), form }],
  )
}

/** Hand-made attributions that name a source and a content; their files count code points. */
function goldOf(text: string, standoff: string): Gold[] {
  const utf16 = [0]
  for (const char of text) utf16.push((utf16.at(-1) ?? 0) + char.length)
  const offset = (digits: string): number => utf16[Number(digits)] ?? text.length
  const spans = new Map<string, Span[]>()
  const events: string[] = []
  for (const line of standoff.split('\n')) {
    const [id = '', middle = ''] = line.split('\t')
    if (id.startsWith('E')) events.push(middle)
    else if (id.startsWith('T'))
      spans.set(
        id,
        middle
          .slice(middle.indexOf(' ') + 1)
          .split(';')
          .map((span): Span => {
            const [start = '', end = ''] = span.trim().split(' ')
            return [offset(start), offset(end)]
          }),
      )
  }
  return events
    .map((event) => {
      const parts = event
        .trim()
        .split(/\s+/)
        .map((part) => part.split(':'))
      const take = (role: string): Span[] =>
        parts.flatMap(([name = '', id = '']) =>
          name.replace(/\d+$/, '') === role ? (spans.get(id) ?? []) : [],
        )
      return { source: take('Source'), content: take('Content') }
    })
    .filter(({ source, content }) => source.length > 0 && content.length > 0)
}

/** How many of the predictions are right: their content, and their content with its speaker. */
function hits(
  predictions: readonly Prediction[],
  gold: readonly Gold[],
): { content: number; speaker: number } {
  const seen = new Set<Gold>()
  const taken = new Set<Gold>()
  for (const { speaker, content } of predictions) {
    const saysSo = (a: Gold): boolean =>
      total(a.content, (span) => overlap(span, content)) >=
      0.5 * Math.max(total(a.content, size), size(content))
    const isSpeaker = (a: Gold): boolean =>
      a.source.some((span) => overlap(span, speaker) > 0 && overlap(span, speaker) >= 0.5 * size(speaker))
    const said = gold.find((a) => !seen.has(a) && saysSo(a))
    if (said) seen.add(said)
    const both = gold.find((a) => !taken.has(a) && saysSo(a) && isSpeaker(a))
    if (both) taken.add(both)
  }
  return { content: seen.size, speaker: taken.size }
}

/** Scores over the texts that `chosen` picks by their place in the list; undefined when the set is not there. */
export function scoreAttribution(
  chosen: (place: number) => boolean = () => true,
): AttributionScores | undefined {
  const folder = join(evalFolder, 'polnear-dev')
  if (!existsSync(folder)) return undefined
  const annotations = readdirSync(join(folder, 'attributions')).sort()
  const names = readdirSync(join(folder, 'text'))
    .sort()
    .filter((_, place) => chosen(place))
  let [content, speaker, predicted, gold, words, time] = [0, 0, 0, 0, 0, 0]
  for (const name of names) {
    const text = readFileSync(join(folder, 'text', name), 'utf8')
    const standoff = annotations.find((file) => file.startsWith(`${name.replace(/\.txt$/, '')}_`))
    const wanted = standoff ? goldOf(text, readFileSync(join(folder, 'attributions', standoff), 'utf8')) : []
    const start = performance.now()
    const predictions = predict(text)
    time += performance.now() - start
    words += text.split(/\s+/).length
    const right = hits(predictions, wanted)
    content += right.content
    speaker += right.speaker
    predicted += predictions.length
    gold += wanted.length
  }
  const score = (right: number): Score => ({
    precision: right / predicted || 0,
    recall: right / gold || 0,
    f1: (2 * right) / (predicted + gold) || 0,
  })
  return {
    texts: names.length,
    gold,
    predicted,
    content: score(content),
    speaker: score(speaker),
    wordsPerSecond: words / (time / 1000),
  }
}

/** The whole set, and the halves that were and were not looked at while the rules were made. */
export function attributions(): Row[] {
  const parts: readonly (readonly [string, (place: number) => boolean])[] = [
    ['', () => true],
    [', studied half', (place) => place % 2 === 0],
    [', other half', (place) => place % 2 === 1],
  ]
  return parts.flatMap(([part, chosen]): Row[] => {
    const scores = scoreAttribution(chosen)
    if (scores === undefined) return []
    const row = (what: string, { precision, recall, f1 }: Score, target: number): Row => ({
      set: 'polnear-dev',
      what: `${what}${part}`,
      precision: 100 * precision,
      recall: 100 * recall,
      value: 100 * f1,
      unit: 'F1',
      ...(part === '' && { target }),
    })
    const speed: Row = {
      set: 'polnear-dev',
      what: 'throughput',
      value: Math.round(scores.wordsPerSecond),
      unit: 'words/s',
      target: 8000,
    }
    return [
      row('content + right speaker', scores.speaker, 69),
      row('content alone', scores.content, 50),
      ...(part === '' ? [speed] : []),
    ]
  })
}
