/** The weights of the parser of English. */

import { type Tag, tags } from '../language'
import type { Dense, Recurrent } from './kernels/kernels'
import type { Matrix } from './kernels/plain'
import { openPacked, type Table } from './packed'

/** Forwards and backwards. */
export type Layer = readonly [Recurrent, Recurrent]

export interface Weights {
  readonly tags: readonly Tag[]
  readonly fine: readonly string[]
  readonly relations: readonly string[]
  /** Rows of `wordRows`; the row 0 is that of any other word. */
  readonly words: ReadonlyMap<string, number>
  readonly wordRows: Table
  readonly hashRows: Table
  readonly layers: readonly [Layer, Layer]
  readonly tagger: Dense
  readonly split: Dense
  readonly arc: Dense
  readonly distances: Matrix
  readonly root: { readonly arc: Float32Array; readonly bias: Float32Array; readonly label: Float32Array }
  readonly headBias: number
  readonly labels: Dense
}

/** Reads the file. Throws an Error that says what is wrong when it is another one or was cut. */
export function readWeights(file: ArrayBuffer): Weights {
  const { strings, floats, matrix, table, dense, recurrent } = openPacked(file)
  const layer = (number: number): Layer => [recurrent(`${number}.forwards`), recurrent(`${number}.backwards`)]
  const known = new Map<string, Tag>(tags.map((tag) => [tag, tag]))
  return {
    tags: strings('tags').map((name) => known.get(name) ?? 'X'),
    fine: strings('fine'),
    relations: strings('relations'),
    words: new Map(strings('words').map((word, at) => [word, at + 1])),
    wordRows: table('words'),
    hashRows: table('hashes'),
    layers: [layer(1), layer(2)],
    tagger: dense('tagger'),
    split: dense('split'),
    arc: dense('arc'),
    distances: matrix('distances'),
    root: { arc: floats('root.arc'), bias: floats('root.bias'), label: floats('root.label') },
    headBias: floats('head.bias')[0] ?? 0,
    labels: dense('labels'),
  }
}
