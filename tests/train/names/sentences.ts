/**
 * What the tagger of names sees of sentences, and the labels of their words: a line of JSON each.
 *
 * `sentences.ts OUT varied MARKED [MORE]`: of a file in IOB2, and of what teach.py has marked. Each sentence is read by
 * itself, each document as a whole, and of some documents the sentences in capitals, in small letters or as headlines,
 * or the whole about others. `sentences.ts OUT alone MARKED`: just each sentence by itself.
 *
 * `sentences.ts OUT trees MARKED TREES`: with what the trees of the same sentences tell, for those who teach.
 * `sentences.ts OUT unmarked TREES`: the same of trees whose names are to be marked.
 */

import { writeFileSync } from 'node:fs'
import { hinted } from '../../../src/intake/recognise/recognise'
import { readingOf } from '../../../src/intake/recognise/tokens/reading'
import { features } from '../../../src/language/en/features'
import { stretches } from '../../../src/language/en/names/sentence'
import {
  factsOf,
  type Marked,
  markedDocuments,
  type Told,
  type Tree,
  taughtDocuments,
  textOf,
  treesIn,
} from './documents'
import { renamer, surnamesIn } from './renamed'

/** As many rows of hashed features as train.py has. */
const ROWS = 4096
const [out = '', how = '', file = '', more = ''] = process.argv.slice(2)
const lines: string[] = []
/** A line for each sentence; what trees tell of its words is among the hints. */
const write = (sentences: readonly Marked[], told: readonly (readonly Told[])[] = [], document = -1) => {
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
    const facts = own.map(
      ({ start }) => told[page]?.find((each) => each.start <= start && start < each.end)?.facts ?? [],
    )
    const hints = own.map((_, at) => [...read.hints(at), ...(facts[at] ?? [])])
    lines.push(
      JSON.stringify({
        words: seen.map(({ key }) => key),
        rows: seen.map(({ rows }) => rows),
        hints,
        labels,
        inside,
        ...(document >= 0 && {
          document,
          page,
          text: sentences[page]?.text,
          starts: own.map(({ start }) => start),
          ends: own.map(({ end }) => end),
        }),
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
/** So many sentences of a file of trees are taken for a document. */
const DOCUMENT = 20

function writeUnmarked(all: readonly Tree[]) {
  for (let from = 0; from < all.length; from += DOCUMENT) {
    const part = all.slice(from, from + DOCUMENT)
    const document = part.map((words) => ({ text: textOf(words), spans: [] }))
    write(
      document,
      document.map(({ text }, at) => factsOf(text, part[at] ?? [])),
      from,
    )
  }
}

function writeWithTrees(documents: readonly (readonly Marked[])[], all: readonly Tree[]) {
  const tight = (text: string) => text.replace(/\s+/g, '')
  const known = new Map(all.map((words) => [tight(words.map(({ word }) => word).join('')), words]))
  for (const document of documents) {
    const told = document.map(({ text }) => factsOf(text, known.get(tight(text)) ?? []))
    for (const [at, sentence] of document.entries()) write([sentence], [told[at] ?? []])
    write(document, told)
  }
}

function writeVaried(documents: readonly (readonly Marked[])[]) {
  const rename = renamer(surnamesIn(documents), SEED)
  for (const [at, document] of documents.entries()) {
    for (const sentence of document) write([sentence])
    write(document)
    if (at % 2 === 0) write(rename(document))
    const change = recased[at % (recased.length * 3)]
    if (change) for (const { text, spans } of document) write([{ text: change(text), spans }])
  }
}

if (how === 'unmarked') writeUnmarked(treesIn(file))
else if (how === 'trees') writeWithTrees(markedDocuments(file), treesIn(more))
else if (how === 'alone') for (const sentence of markedDocuments(file).flat()) write([sentence])
else writeVaried([...markedDocuments(file), ...(more ? taughtDocuments(more) : [])])
writeFileSync(out, lines.join('\n'))
