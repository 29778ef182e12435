/**
 * The facts of every stretch of a file of names (IOB2 with `# text =` lines), for training: to a file of 32-bit numbers.
 * Each sentence is read by itself, and each document as a whole.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readingOf } from '../../../src/intake/recognise/reading'
import { hinted } from '../../../src/intake/recognise/recognise'
import { factsOf, stretches, type WordGroups } from '../../../src/language/en/nameFeatures'

const LABEL: Readonly<Record<string, number>> = { PER: 1, ORG: 3, LOC: 5, OTH: 7 }

interface Span {
  start: number
  end: number
  label: number
}

interface Gold {
  readonly text: string
  readonly spans: readonly { start: number; end: number; label: number }[]
}

function documentsOf(file: string): Gold[][] {
  const raw = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n')
  const documents: Gold[][] = []
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

const [file = '', clusters = '', out = ''] = process.argv.slice(2)
const made = JSON.parse(readFileSync(clusters, 'utf8')) as { words: string[]; of: number[]; up: number[] }
const groups: WordGroups = {
  of: new Map(made.words.map((word, at) => [word, made.of[at] ?? 0])),
  up: made.up,
}
const numbers: number[] = []
const write = (sentences: readonly Gold[]) => {
  const reading = readingOf({ title: '', paragraphs: sentences.map(({ text }) => text) })
  for (const { page, sentence, read } of hinted(reading)) {
    const tokens = reading.pages[page]?.tokens ?? []
    const facts = factsOf(read, groups)
    const labels = tokens.slice(sentence.from, sentence.to).map(() => 0)
    for (const span of sentences[page]?.spans ?? []) {
      const from = tokens.findIndex((t) => t.start === span.start) - sentence.from
      const to = tokens.findIndex((t) => t.end === span.end) - sentence.from + 1
      if (from < 0 || to <= from || to > labels.length || from >= labels.length) continue
      labels.fill(span.label + 1, from, to)
      labels[from] = span.label
    }
    for (const { from, to } of stretches(read)) {
      numbers.push(to - from)
      for (let at = from; at < to; at++) {
        const own = facts(at)
        const label = labels[at] ?? 0
        numbers.push(at === from && label > 0 && label % 2 === 0 ? label - 1 : label, own.length)
        for (const fact of own) numbers.push(fact)
      }
    }
  }
}
for (const document of documentsOf(file)) {
  for (const sentence of document) write([sentence])
  write(document)
}
writeFileSync(out, Buffer.from(Int32Array.from(numbers).buffer))
