/**
 * Two bidirectional LSTM layers over words, tags read off the first, branches and relations off the second:
 * Kiperwasser & Goldberg (2016) and Dozat & Manning (2017), "Deep Biaffine Attention for Neural Dependency Parsing".
 * Distances between words are scored as well, after Qi et al. (2018); relations by a product of ranks instead of a
 * full tensor, which is thirty times smaller.
 */

import type { Word } from '../language'
import { features } from './features'
import { abreast, inParts, rowsOf } from './kernels/abreast'
import { addProducts, dense, type Recurrent, recur } from './kernels/kernels'
import { dot } from './kernels/plain'
import { companded, type Table } from './packed'
import { remembering } from './remembering'
import type { Layer, Weights } from './weights'

export interface Read {
  /** The most likely tag and finer tag of each word, as indices into those of the weights. */
  readonly tags: Int32Array
  readonly fine: Int32Array
  /** Logarithms of how likely each word (−1, the root, first) is the head of each word. */
  readonly arcs: Float64Array
  /** The most likely relation of a word to a head (−1: none), and how likely it is. */
  relation(word: number, head: number): readonly [relation: number, likely: number]
}

/** So many different words are remembered, and so many names. */
const [WORDS, NAMES] = [3000, 500]

/** What the network makes of sentences of at least one word each; it runs over any texts. */
export function treeNetwork(weights: Weights): (sentences: readonly (readonly Word[])[]) => readonly Read[] {
  const ofWord = remembering(WORDS, (text) => wordGates(weights, { text, name: false }))
  const ofName = remembering(NAMES, (text) => wordGates(weights, { text, name: true }))
  return (sentences) =>
    inParts(sentences).flatMap((some) =>
      run(
        weights,
        some.map((words) => words.map(({ text, name }) => (name ? ofName(text) : ofWord(text)))),
      ),
    )
}

/** `seen`: what each word of a sentence adds to the gates of the first layer, forwards and then backwards. */
function run(weights: Weights, seen: readonly (readonly Float32Array[])[]): readonly Read[] {
  const { count, steps, rows } = abreast(seen.map(({ length }) => length))
  const [first, second] = weights.layers
  const low = statesOf(first, steps, count, ({ bias }, direction) => {
    const gates = new Float32Array(count * bias.length)
    const from = direction * bias.length
    seen.forEach((words, sentence) => {
      words.forEach((word, at) => {
        gates.set(word.subarray(from, from + bias.length), (rows[sentence]?.[at] ?? 0) * bias.length)
      })
    })
    return gates
  })
  const high = statesOf(second, steps, count, ({ input, bias }) => dense(low, count, input, bias))
  const tagged = dense(low, count, weights.tagger.matrix, weights.tagger.bias)
  const wide = weights.tagger.matrix.rows
  const kinds = weights.tags.length
  const each = (own: Int32Array, from: number, to: number) =>
    own.map((row) => greatest(tagged, row * wide + from, row * wide + to))
  const parts = dense(high, count, weights.split.matrix, weights.split.bias)
  // A leaky rectifier.
  for (let at = 0; at < parts.length; at++) parts[at] = Math.max(parts[at] ?? 0, 0.1 * (parts[at] ?? 0))
  return rows.map((own) => {
    const ofWords = rowsOf(parts, weights.split.matrix.rows, own)
    return {
      tags: each(own, 0, kinds),
      fine: each(own, kinds, wide),
      arcs: arcsOf(weights, ofWords, own.length),
      relation: (word, head) => relationOf(weights, ofWords, word, head),
    }
  })
}

/** The states of a layer at each word, forwards and backwards. */
function statesOf(
  layer: Layer,
  steps: readonly number[],
  count: number,
  gatesOf: (net: Recurrent, direction: number) => Float32Array,
): Float32Array {
  const size = layer[0].state.columns
  const states = new Float32Array(count * 2 * size)
  layer.forEach((net, direction) => {
    recur(gatesOf(net, direction), steps, net.state, direction === 1, states, 2 * size, direction * size)
  })
  return states
}

function wordGates(
  { words, wordRows, hashRows, layers: [layer] }: Weights,
  word: Pick<Word, 'text' | 'name'>,
): Float32Array {
  const [own, hashed] = [wordRows.columns, hashRows.columns]
  const { key, rows } = features(word, hashRows.bytes.length / hashed)
  const seen = new Float32Array(own + rows.length * hashed)
  unpack(wordRows, words.get(key) ?? 0, seen, 0)
  rows.forEach((row, at) => {
    unpack(hashRows, row, seen, own + at * hashed)
  })
  const wide = layer[0].bias.length
  const gates = new Float32Array(2 * wide)
  layer.forEach(({ input, bias }, direction) => {
    gates.set(bias, direction * wide)
    addProducts(gates, direction * wide, input, seen, 0, 1)
  })
  return gates
}

function unpack({ bytes, columns, scale }: Table, row: number, to: Float32Array, from: number): void {
  for (let at = 0; at < columns; at++)
    to[from + at] = (companded[(bytes[row * columns + at] ?? 0) + 128] ?? 0) * scale
}

function greatest(values: Float32Array, from: number, to: number): number {
  let best = from
  for (let at = from + 1; at < to; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at
  return best - from
}

/** A row of `parts` has four: the word as dependent and as head of a branch, as dependent and as head of a relation. */
function arcsOf(weights: Weights, parts: Float32Array, count: number): Float64Array {
  const size = weights.arc.matrix.rows
  const row = 4 * size
  const arcs = new Float64Array(count * (count + 1))
  const asked = new Float32Array(size)
  const distances = new Float32Array(weights.distances.rows)
  for (let word = 0; word < count; word++) {
    const at = word * (count + 1)
    asked.set(weights.arc.bias)
    addProducts(asked, 0, weights.arc.matrix, parts, word * row, 1)
    distances.fill(0)
    addProducts(distances, 0, weights.distances, parts, word * row, 1)
    const { arc, bias } = weights.root
    arcs[at] = dot(arc, 0, asked, 0, size) + dot(bias, 0, parts, word * row, size) - weights.headBias
    for (let head = 0; head < count; head++)
      arcs[at + 1 + head] =
        head === word
          ? Number.NEGATIVE_INFINITY
          : dot(parts, head * row + size, asked, 0, size) + (distances[bucket(head - word)] ?? 0)
    logarithms(arcs, at, at + count + 1)
  }
  return arcs
}

/** The class of a signed distance: 0 (far to the left) to 20. */
function bucket(distance: number): number {
  const far = Math.abs(distance)
  const step = far <= 5 ? far : far <= 7 ? 6 : far <= 10 ? 7 : far <= 15 ? 8 : far <= 25 ? 9 : 10
  return distance < 0 ? 10 - step : 10 + step
}

/** Turns scores into logarithms of probabilities. What is impossible stays finite, for sums of it to be compared. */
function logarithms(values: Float64Array, from: number, to: number): void {
  let most = Number.NEGATIVE_INFINITY
  for (let at = from; at < to; at++) most = Math.max(most, values[at] ?? 0)
  let sum = 0
  for (let at = from; at < to; at++) sum += Math.exp((values[at] ?? 0) - most)
  const all = most + Math.log(sum)
  for (let at = from; at < to; at++) values[at] = Math.max((values[at] ?? 0) - all, -1e9)
}

function relationOf(
  { labels, root, relations, arc }: Weights,
  parts: Float32Array,
  word: number,
  head: number,
): readonly [number, number] {
  const size = arc.matrix.rows
  const own = parts.subarray((word * 4 + 2) * size, (word * 4 + 3) * size)
  const above = head < 0 ? root.label : parts.subarray((head * 4 + 3) * size, (head * 4 + 4) * size)
  const joined = new Float32Array(3 * size)
  for (let at = 0; at < size; at++) joined[at] = (own[at] ?? 0) * (above[at] ?? 0)
  joined.set(above, size)
  joined.set(own, 2 * size)
  const rootAt = relations.indexOf('root')
  if (head < 0) return [rootAt, 1]
  const scores = dense(joined, 1, labels.matrix, labels.bias)
  scores[rootAt] = Number.NEGATIVE_INFINITY
  const best = greatest(scores, 0, scores.length)
  let sum = 0
  for (const score of scores) sum += Math.exp(score - (scores[best] ?? 0))
  return [best, 1 / sum]
}
