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
    const scores: Float32Array[] = []
    for (let at = from; at < to; at += 1) scores.push(rows.subarray(at * labels, (at + 1) * labels))
    const read = readStretch(weights, scores)
    names.push(...read.names.map((name) => ({ ...name, from: name.from + from, to: name.to + from })))
    for (const [index, likely] of read.outside.entries()) outside.set(from + index, likely)
  }
  return { names, outside: (at) => outside.get(at) ?? 1 }
}

/** The best labels, and by the forward and backward sums how likely each name is as it stands. */
function readStretch(
  { kinds, moves }: NameWeights,
  scores: readonly Float32Array[],
): { names: TaggedName[]; outside: number[] } {
  const labels = moves.length - 1
  const all = Array.from({ length: labels }, (_, label) => label)
  const move = (from: number, to: number) => moves[from]?.[to] ?? 0
  const own = (at: number, label: number) => scores[at]?.[label] ?? 0
  const forward: number[][] = []
  const best: { score: number; from: number }[][] = []
  for (let at = 0; at < scores.length; at += 1) {
    const [sums, tops] = [forward[at - 1], best[at - 1]]
    forward.push(
      all.map(
        (to) =>
          own(at, to) +
          (sums ? logSum(all.map((from) => (sums[from] ?? 0) + move(from, to))) : move(labels, to)),
      ),
    )
    best.push(
      all.map((to) => {
        let top = { score: tops ? Number.NEGATIVE_INFINITY : move(labels, to), from: 0 }
        for (const from of tops ? all : []) {
          const score = (tops?.[from]?.score ?? 0) + move(from, to)
          if (score > top.score) top = { score, from }
        }
        return { score: top.score + own(at, to), from: top.from }
      }),
    )
  }
  const backward: number[][] = scores.map(() => all.map(() => 0))
  for (let at = scores.length - 2; at >= 0; at -= 1)
    backward[at] = all.map((from) =>
      logSum(all.map((to) => move(from, to) + own(at + 1, to) + (backward[at + 1]?.[to] ?? 0))),
    )
  const total = logSum(forward.at(-1) ?? [])
  const chosen: number[] = []
  const ends = best.at(-1) ?? []
  let label = all.reduce(
    (one, other) => ((ends[other]?.score ?? 0) > (ends[one]?.score ?? 0) ? other : one),
    0,
  )
  for (let at = scores.length - 1; at >= 0; at -= 1) {
    chosen[at] = label
    label = best[at]?.[label]?.from ?? 0
  }
  const names: TaggedName[] = []
  for (let from = 0; from < chosen.length; from += 1) {
    const begin = chosen[from] ?? 0
    const kind = kinds[(begin - 1) >> 1]
    if (begin % 2 === 0 || !kind) continue
    const inner = begin + 1
    let to = from + 1
    let path = forward[from]?.[begin] ?? 0
    for (; chosen[to] === inner; to += 1)
      path += move(to === from + 1 ? begin : inner, inner) + own(to, inner)
    const last = to === from + 1 ? begin : inner
    const goesOn = to < scores.length
    const behind = goesOn
      ? logSum(
          all
            .filter((next) => next !== inner)
            .map((next) => move(last, next) + own(to, next) + (backward[to]?.[next] ?? 0)),
        )
      : 0
    names.push({ from, to, kind, sure: Math.exp(path + behind - total) })
  }
  const outside = scores.map((_, at) => Math.exp((forward[at]?.[0] ?? 0) + (backward[at]?.[0] ?? 0) - total))
  return { names, outside }
}

function logSum(values: readonly number[]): number {
  const top = Math.max(...values)
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0))
}
