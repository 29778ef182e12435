/** Texts to learn names from, sentence by sentence: with marked names, with trees, or with both. */

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A sentence and its names. */
export interface Marked {
  readonly text: string
  /** In the order of the text. */
  readonly spans: readonly Labelled[]
}

export interface Labelled {
  readonly start: number
  readonly end: number
  /** 1 a person, 3 an organisation, 5 a place, 7 another name. */
  readonly label: number
}

const LABEL: Readonly<Record<string, number>> = { PER: 1, ORG: 3, LOC: 5, OTH: 7 }

const linesOf = (file: string): string[] => {
  const raw = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n')
}

/** Where the words stand in the text, from left to right; those that do not stand there are left out. */
function places(text: string, words: readonly string[]): ({ start: number; end: number } | null)[] {
  let at = 0
  return words.map((word) => {
    const start = text.indexOf(word, at)
    if (start < 0) return null
    at = start + word.length
    return { start, end: at }
  })
}

function namesOf(text: string, tokens: readonly (readonly [word: string, tag: string])[]): Labelled[] {
  const spans: { start: number; end: number; label: number }[] = []
  const spots = places(
    text,
    tokens.map(([word]) => word),
  )
  let open: { end: number; label: number } | undefined
  for (const [at, [, tag]] of tokens.entries()) {
    const spot = spots[at]
    const label = LABEL[tag.slice(2)]
    if (!label || !spot) open = undefined
    else if (tag[0] === 'B' || open?.label !== label) {
      const span = { ...spot, label }
      spans.push(span)
      open = span
    } else open.end = spot.end
  }
  return spans
}

/** Documents of a file in IOB2 (number, word, tag) with `# text =` lines. */
export function markedDocuments(file: string): Marked[][] {
  const documents: Marked[][] = []
  let text: string | undefined
  let tokens: [string, string][] = []
  let id = ''
  const flush = () => {
    if (text !== undefined && tokens.length > 0)
      documents.at(-1)?.push({ text, spans: namesOf(text, tokens) })
    text = undefined
    tokens = []
  }
  for (const line of linesOf(file)) {
    const sentence = /^# sent_id = (.*)-\d+$/.exec(line)?.[1]
    if (documents.length === 0 || (sentence !== undefined && sentence !== id)) documents.push([])
    id = sentence ?? id
    if (line.startsWith('# text =')) text = line.slice(8).trim()
    else if (!line.trim()) flush()
    else if (!line.startsWith('#')) {
      const [, word = '', tag = 'O'] = line.split('\t')
      tokens.push([word, tag])
    }
  }
  flush()
  return documents
}

/** A word of a treebank. */
interface Branch {
  readonly word: string
  readonly tag: string
  readonly fine: string
  /** Its index; −1 for the root. */
  readonly head: number
  readonly relation: string
  readonly lemma: string
}

export type Tree = readonly Branch[]

/** Documents that teach.py has marked. */
export const taughtDocuments = (file: string): Marked[][] =>
  JSON.parse(readFileSync(file, 'utf8')) as Marked[][]

/** Sentences of a file of trees: word, universal tag, head, relation, lemma, Penn tag. */
export function treesIn(file: string): Tree[] {
  const found: Branch[][] = [[]]
  for (const line of linesOf(file)) {
    const [word = '', tag = '', head = '', relation = '', lemma = '', fine = ''] = line.split('\t')
    if (line.trim()) found.at(-1)?.push({ word, tag, head: Number(head) - 1, relation, lemma, fine })
    else if (found.at(-1)?.length) found.push([])
  }
  return found.filter((sentence) => sentence.length > 0)
}

const LEFT = /^(?:[.,;:!?%…)\]}’”]|\.\.+|['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu
/** The words of a tree as a text, with spaces where they usually are. */
export function textOf(words: Tree): string {
  let text = ''
  let open = true
  for (const { word, fine } of words) {
    const glued =
      open || fine === 'HYPH' || fine === "''" || fine === 'POS' || word === '/' || LEFT.test(word)
    text += glued ? word : ` ${word}`
    open = fine === 'HYPH' || fine === '``' || /^[([{$€£#/“‘]$/u.test(word)
  }
  return text
}

/** What the tree tells of each word, and where the word stands. */
export interface Told {
  readonly start: number
  readonly end: number
  readonly facts: readonly string[]
}

export function factsOf(text: string, words: Tree): Told[] {
  const tops = words.map((_, at) => topOf(words, at))
  return places(
    text,
    words.map(({ word }) => word),
  ).flatMap((spot, at) => {
    const own = words[at]
    const top = tops[at] ?? at
    const above = words[words[top]?.head ?? -1]
    const marker = words.find(({ head, relation }) => head === top && relation === 'case')
    if (!spot || !own) return []
    const facts = [
      `tag ${own.tag}`,
      `fine ${own.fine}`,
      `relation ${own.relation}`,
      `of ${above?.lemma.toLowerCase() ?? ''}`,
      `as ${words[top]?.relation ?? ''}`,
      `behind ${marker?.lemma.toLowerCase() ?? ''}`,
      `top ${words[top]?.lemma.toLowerCase() ?? ''}`,
      ...(at > 0 && tops[at - 1] === top && own.tag === 'PROPN' ? ['goes on'] : []),
    ]
    return [{ ...spot, facts }]
  })
}

/** Up while proper nouns hang from proper nouns. */
function topOf(words: Tree, from: number): number {
  let at = from
  for (let steps = 0; steps < words.length; steps += 1) {
    const own = words[at]
    if (
      own?.tag !== 'PROPN' ||
      words[own.head]?.tag !== 'PROPN' ||
      /^(?:conj|appos|list|parataxis)/.test(own.relation)
    )
      break
    at = own.head
  }
  return at
}
