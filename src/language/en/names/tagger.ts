/** A tagger of names: a linear-chain conditional random field (Lafferty et al. 2001) over what the network scores. */

import type { Kind } from '../../../model/vocabulary'
import type { NameNetwork } from './network'
import { type NameSentence, type Stretch, stretches } from './sentence'
import type { NameWeights } from './weights'

/** A name that the tagger sees: `to` is exclusive. */
export interface TaggedName {
  readonly from: number
  readonly to: number
  readonly kind: Kind | 'other'
  /** How likely just these words are a name of this kind: 0 to 1. */
  readonly sure: number
}

export interface NamesRead {
  readonly names: readonly TaggedName[]
  /** How likely the word is within no name: 0 to 1. */
  readonly outside: (at: number) => number
}

/** Names of each sentence. The same sentence gives the same names; takes time in proportion to them. */
export function tagNames(
  weights: NameWeights,
  network: NameNetwork,
  sentences: readonly NameSentence[],
): readonly NamesRead[] {
  const parts = sentences.map(stretches)
  const looked = sentences.filter((_, at) => parts[at]?.length)
  const scores = network.scores(looked).values()
  return parts.map((own) => namesIn(weights, own, own.length > 0 ? scores.next().value : undefined))
}

function namesIn(
  weights: NameWeights,
  parts: readonly Stretch[],
  rows: Float32Array = new Float32Array(),
): NamesRead {
  const names: TaggedName[] = []
  const outside = new Map<number, number>()
  const labels = weights.moves.length - 1
  for (const { from, to } of parts) {
    const read = readStretch(weights, rows.subarray(from * labels, to * labels))
    names.push(...read.names.map((name) => ({ ...name, from: name.from + from, to: name.to + from })))
    for (const [index, likely] of read.outside.entries()) outside.set(from + index, likely)
  }
  return { names, outside: (at) => outside.get(at) ?? 1 }
}

/** `scores`: a row of them for each word. */
function readStretch(
  { kinds, moves }: NameWeights,
  scores: Float32Array,
): { names: TaggedName[]; outside: number[] } {
  const labels = moves.length - 1
  const count = scores.length / labels
  const move = (from: number, to: number) => moves[from]?.[to] ?? 0
  const chosen = bestLabels(moves, scores)
  const forward = sumsBefore(moves, scores)
  const backward = sumsBehind(moves, scores)
  const total = logSum(forward.subarray((count - 1) * labels))
  const names: TaggedName[] = []
  for (let from = 0; from < chosen.length; from += 1) {
    const begin = chosen[from] ?? 0
    const kind = kinds[(begin - 1) >> 1]
    if (begin % 2 === 0 || !kind) continue
    const inner = begin + 1
    let to = from + 1
    let path = forward[from * labels + begin] ?? 0
    for (; chosen[to] === inner; to += 1)
      path += move(to === from + 1 ? begin : inner, inner) + (scores[to * labels + inner] ?? 0)
    const last = to === from + 1 ? begin : inner
    const next = Float64Array.from(backward.subarray(to * labels, (to + 1) * labels), (behind, label) =>
      label === inner
        ? Number.NEGATIVE_INFINITY
        : move(last, label) + (scores[to * labels + label] ?? 0) + behind,
    )
    const behind = to < count ? logSum(next) : 0
    names.push({ from, to, kind, sure: Math.exp(path + behind - total) })
  }
  const outside = Array.from({ length: count }, (_, at) =>
    Math.exp((forward[at * labels] ?? 0) + (backward[at * labels] ?? 0) - total),
  )
  return { names, outside }
}

/** The labels that together score most (Viterbi 1967). */
function bestLabels(moves: NameWeights['moves'], scores: Float32Array): readonly number[] {
  const labels = moves.length - 1
  const first = moves[labels] ?? []
  const before = new Uint8Array(scores.length)
  const best = new Float64Array(scores.length)
  for (let at = 0; at < scores.length; at += labels)
    for (let to = 0; to < labels; to += 1) {
      let [top, label] = [at === 0 ? (first[to] ?? 0) : Number.NEGATIVE_INFINITY, 0]
      for (let from = 0; at > 0 && from < labels; from += 1) {
        const score = (best[at - labels + from] ?? 0) + (moves[from]?.[to] ?? 0)
        if (score > top) [top, label] = [score, from]
      }
      best[at + to] = top + (scores[at + to] ?? 0)
      before[at + to] = label
    }
  let at = scores.length - labels
  const ends = best.subarray(at)
  let label = ends.reduce((one, score, other) => (score > (ends[one] ?? 0) ? other : one), 0)
  const chosen: number[] = []
  for (; at >= 0; at -= labels) {
    chosen.push(label)
    label = before[at + label] ?? 0
  }
  return chosen.reverse()
}

/** For each word and label, the logarithm of the sum of all that may stand up to there, with what the word itself scores. */
function sumsBefore(moves: NameWeights['moves'], scores: Float32Array): Float64Array {
  const labels = moves.length - 1
  const sums = new Float64Array(scores.length)
  const ways = new Float64Array(labels)
  for (let at = 0; at < scores.length; at += labels)
    for (let to = 0; to < labels; to += 1) {
      for (let from = 0; at > 0 && from < labels; from += 1)
        ways[from] = (sums[at - labels + from] ?? 0) + (moves[from]?.[to] ?? 0)
      sums[at + to] = (scores[at + to] ?? 0) + (at === 0 ? (moves[labels]?.[to] ?? 0) : logSum(ways))
    }
  return sums
}

/** The same of all that may stand behind it. */
function sumsBehind(moves: NameWeights['moves'], scores: Float32Array): Float64Array {
  const labels = moves.length - 1
  const sums = new Float64Array(scores.length)
  const ways = new Float64Array(labels)
  for (let at = scores.length - 2 * labels; at >= 0; at -= labels)
    for (let from = 0; from < labels; from += 1) {
      for (let to = 0; to < labels; to += 1) {
        const next = at + labels + to
        ways[to] = (moves[from]?.[to] ?? 0) + (scores[next] ?? 0) + (sums[next] ?? 0)
      }
      sums[at + from] = logSum(ways)
    }
  return sums
}

function logSum(values: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at += 1) top = Math.max(top, values[at] ?? 0)
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += Math.exp((values[at] ?? 0) - top)
  return top + Math.log(sum)
}
