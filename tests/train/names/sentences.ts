/**
 * What the tagger of names sees of the sentences of a file (IOB2 with `# text =` lines), and the labels of their words:
 * a line of JSON each. Each sentence is read by itself, each document as a whole, and of some documents the sentences
 * in capitals, in small letters or as headlines, or the whole about others; with `alone` just the first.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hinted } from '../../../src/intake/recognise/recognise'
import { readingOf } from '../../../src/intake/recognise/tokens/reading'
import { features } from '../../../src/language/en/features'
import { stretches } from '../../../src/language/en/names/sentence'
import { type Marked, renamer, surnamesIn } from './renamed'

const LABEL: Readonly<Record<string, number>> = { PER: 1, ORG: 3, LOC: 5, OTH: 7 }

interface Span {
  start: number
  end: number
  label: number
}

function documentsOf(file: string): Marked[][] {
  const raw = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n')
  const documents: Marked[][] = []
  let text: string | null = null
  let tokens: [string, string][] = []
  let id = ''
  const flush = () => {
    if (text !== null && tokens.length) {
      const spans: { start: number; end: number; label: number }[] = []
      let at = 0
      let open: Span | null = null as Span | null
      for (const [word, tag] of tokens) {
        const start = text.indexOf(word, at)
        if (start < 0) {
          open = null
          continue
        }
        at = start + word.length
        const label = LABEL[tag.slice(2)]
        if (!label) open = null
        else if (tag[0] === 'B' || open?.label !== label) {
          open = { start, end: at, label }
          spans.push(open)
        } else open.end = at
      }
      documents.at(-1)?.push({ text, spans })
    }
    text = null
    tokens = []
  }
  for (const line of lines) {
    const sent = /^# sent_id = (.*)-\d+$/.exec(line)?.[1]
    if (sent !== undefined && sent !== id) {
      id = sent
      documents.push([])
    }
    if (line.startsWith('# text =')) {
      text = line.slice(8).trim()
      if (!documents.length) documents.push([])
    } else if (!line.trim()) flush()
    else if (!line.startsWith('#')) {
      const c = line.split('\t')
      tokens.push([c[1] ?? '', c[2] ?? 'O'])
    }
  }
  flush()
  return documents
}

/** As many rows of hashed features as train.py has. */
const ROWS = 4096
const [out = '', how = '', file = ''] = process.argv.slice(2)
const lines: string[] = []
const write = (sentences: readonly Marked[]) => {
  const reading = readingOf({ title: '', paragraphs: sentences.map(({ text }) => text) })
  for (const { page, sentence, read } of hinted(reading)) {
    const tokens = reading.pages[page]?.tokens ?? []
    const own = tokens.slice(sentence.from, sentence.to)
    const seen = own.map(({ text }) => features({ text, name: false }, ROWS))
    const labels = own.map(() => 0)
    for (const span of sentences[page]?.spans ?? []) {
      const from = tokens.findIndex((t) => t.start === span.start) - sentence.from
      const to = tokens.findIndex((t) => t.end === span.end) - sentence.from + 1
      if (from < 0 || to <= from || to > labels.length || from >= labels.length) continue
      labels.fill(span.label + 1, from, to)
      labels[from] = span.label
    }
    const inside = own.map(() => false)
    for (const { from, to } of stretches(read)) inside.fill(true, from, to)
    const hints = own.map((_, at) => read.hints(at))
    lines.push(
      JSON.stringify({
        words: seen.map(({ key }) => key),
        rows: seen.map(({ rows }) => rows),
        hints,
        labels,
        inside,
      }),
    )
  }
}
/** A text as a headline or an unkempt writer has it; letters that change their number stay. */
const recased = [
  (text: string) => text.replace(/\p{L}/gu, (letter) => same(letter, letter.toUpperCase())),
  (text: string) => text.replace(/\p{L}/gu, (letter) => same(letter, letter.toLowerCase())),
  (text: string) => text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => same(letter, letter.toUpperCase())),
]
const same = (letter: string, other: string) => (other.length === letter.length ? other : letter)

const SEED = 5
const documents = documentsOf(file)
const rename = renamer(surnamesIn(documents), SEED)
for (const [at, document] of documents.entries()) {
  for (const sentence of document) write([sentence])
  if (how === 'alone') continue
  write(document)
  if (at % 2 === 0) write(rename(document))
  const change = recased[at % (recased.length * 3)]
  if (change) for (const { text, spans } of document) write([{ text: change(text), spans }])
}
writeFileSync(out, lines.join('\n'))
