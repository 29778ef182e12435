/**
 * How well each label fits each word: one bidirectional LSTM layer over word vectors, hashed endings, beginnings and
 * shapes, and what lists and rules know of the word (Lample et al. 2016, "Neural Architectures for Named Entity
 * Recognition"). What the words and the hints add to the gates is a sum, so that each word is worked out just once.
 */

import { features, HASHES } from '../features'
import { abreast, inParts, rowsOf } from '../kernels/abreast'
import { addProducts, dense, recur } from '../kernels/kernels'
import type { Matrix } from '../kernels/plain'
import { companded } from '../packed'
import { remembering } from '../remembering'
import type { NameSentence } from './sentence'
import type { NameWeights } from './weights'

/** A longer sentence is read in parts of so many words. */
const LONGEST = 200
/** So many different words are remembered, and so many with what is known of them. */
const REMEMBERED = 5000

/** What runs over sentences of any texts. */
export interface NameNetwork {
  /** For each word of each sentence a row of numbers, one for each label. */
  readonly scores: (sentences: readonly NameSentence[]) => readonly Float32Array[]
}

export function nameNetwork(weights: NameWeights): NameNetwork {
  const ofWord = remembering(REMEMBERED, (text) => wordGates(weights, text))
  const gatesOf = remembering(REMEMBERED, (lines) => {
    const [text = '', ...hints] = lines.split('\n')
    return withHints(weights, ofWord(text), hints)
  })
  return {
    scores(sentences) {
      const labels = weights.out.matrix.rows
      const scores = sentences.map(({ tokens }) => new Float32Array(tokens.length * labels))
      for (const some of inParts(sentences.flatMap(partsOf))) {
        const read = scoresOf(weights, some, gatesOf)
        for (const [index, { of, from }] of some.entries()) scores[of]?.set(read[index] ?? [], from * labels)
      }
      return scores
    },
  }
}

/** A sentence, or what of it is read in one go. */
interface Part {
  readonly sentence: NameSentence
  /** Which sentence it is. */
  readonly of: number
  readonly from: number
  readonly length: number
}

function partsOf(sentence: NameSentence, of: number): readonly Part[] {
  const { length } = sentence.tokens
  return Array.from({ length: Math.ceil(length / LONGEST) }, (_, part) => {
    const from = part * LONGEST
    return { sentence, of, from, length: Math.min(LONGEST, length - from) }
  })
}

/** `gatesOf`: of a word and all hints on it, a line each. */
function scoresOf(
  { directions, out }: NameWeights,
  parts: readonly Part[],
  gatesOf: (lines: string) => Float32Array,
): readonly Float32Array[] {
  const { count, steps, rows } = abreast(parts.map(({ length }) => length))
  const size = directions[0].state.columns
  const wide = 4 * size
  const both = directions.map(() => new Float32Array(count * wide))
  for (const [index, { sentence, from }] of parts.entries())
    for (const [at, row] of rows[index]?.entries() ?? []) {
      const word = gatesOf([sentence.tokens[from + at]?.text, ...sentence.hints(from + at)].join('\n'))
      for (const [direction, gates] of both.entries())
        gates.set(word.subarray(direction * wide, (direction + 1) * wide), row * wide)
    }
  const states = new Float32Array(count * 2 * size)
  for (const [direction, gates] of both.entries()) {
    const { state } = directions[direction] ?? directions[0]
    recur(gates, steps, state, direction === 1, states, 2 * size, direction * size)
  }
  const scores = dense(states, count, out.matrix, out.bias)
  return rows.map((own) => rowsOf(scores, out.matrix.rows, own))
}

function addRow(
  y: Float32Array,
  to: number,
  matrix: Matrix,
  row: number,
  column: number,
  count: number,
): void {
  const from = row * matrix.columns + column
  for (let at = 0; at < count; at++) y[to + at] = (y[to + at] ?? 0) + (matrix.values[from + at] ?? 0)
}

/** What a word adds to the gates of both directions, with what hints on it add. */
function withHints(
  { hints, hintGates }: NameWeights,
  word: Float32Array,
  told: readonly string[],
): Float32Array {
  const gates = word.slice()
  for (const hint of told) {
    const row = hints.get(hint)
    if (row !== undefined) addRow(gates, 0, hintGates, row, 0, gates.length)
  }
  return gates
}

/** What a word adds to the gates of both directions, their biases with it. */
function wordGates({ words, codes, books, hashes, directions }: NameWeights, text: string): Float32Array {
  const { key, rows } = features({ text, name: false }, hashes.bytes.length / hashes.columns)
  const [own, hashed] = [books.columns, hashes.columns]
  const seen = new Float32Array(own + HASHES * hashed)
  const word = words(key)
  for (const [book, code] of codes(word).entries()) addRow(seen, 0, books, book * 256 + code, 0, own)
  for (const [kind, row] of rows.entries())
    for (let at = 0; at < hashed; at++)
      seen[own + kind * hashed + at] =
        (companded[(hashes.bytes[row * hashed + at] ?? 0) + 128] ?? 0) * hashes.scale
  const wide = directions[0].bias.length
  const gates = new Float32Array(2 * wide)
  for (const [direction, { word: matrix, bias }] of directions.entries()) {
    gates.set(bias, direction * wide)
    addProducts(gates, direction * wide, matrix, seen, 0, 1)
  }
  return gates
}
