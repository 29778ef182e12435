/**
 * The trained numbers, out of one binary file: the length of a JSON header (32 bits, little-endian), the header, then
 * the arrays in its order. An array without scales holds 32-bit floats. Others hold bytes, companded by a square root
 * (most weights are near zero): the value is sign(b) · (b / 127)² · scale, with one scale for the whole or one a row.
 */

import { type Tag, tags } from '../language'
import type { Matrix, Recurrent } from './kernels'

/** Rows kept as bytes, as most are never asked for. */
export interface Table {
  readonly columns: number
  readonly bytes: Int8Array
  readonly scale: number
}

export interface Weights {
  readonly tags: readonly Tag[]
  readonly fine: readonly string[]
  readonly relations: readonly string[]
  /** Rows of `wordRows`; the row 0 is that of any other word. */
  readonly words: ReadonlyMap<string, number>
  readonly wordRows: Table
  readonly hashRows: Table
  /** Two layers, each forwards and backwards. */
  readonly layers: readonly (readonly [Recurrent, Recurrent])[]
  readonly tagger: Dense
  readonly split: Dense
  readonly arc: Dense
  readonly distances: Matrix
  readonly root: { readonly arc: Float32Array; readonly bias: Float32Array; readonly label: Float32Array }
  readonly headBias: number
  readonly labels: Dense
}

export interface Dense {
  readonly matrix: Matrix
  readonly bias: Float32Array
}

interface Entry {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly scales: number
}

/** Reads the file. Throws an Error that says what is wrong when it is another one or was cut. */
export function readWeights(file: ArrayBuffer): Weights {
  const header = headerOf(file)
  const arrays = arraysOf(file, header.start, header.entries)
  const get = (name: string): Packed => {
    const found = arrays.get(name)
    if (!found) throw new Error(`These weights lack “${name}”`)
    return found
  }
  const dense = (name: string): Dense => ({ matrix: matrix(get(name)), bias: floats(get(`${name}.bias`)) })
  const recurrent = (name: string): Recurrent => ({
    input: matrix(get(`${name}.input`)),
    state: matrix(get(`${name}.state`)),
    bias: floats(get(`${name}.bias`)),
  })
  return {
    tags: header.tags,
    fine: header.fine,
    relations: header.relations,
    words: new Map(header.words.map((word, at) => [word, at + 1])),
    wordRows: table(get('words')),
    hashRows: table(get('hashes')),
    layers: [1, 2].map((layer) => [recurrent(`${layer}.forwards`), recurrent(`${layer}.backwards`)] as const),
    tagger: dense('tagger'),
    split: dense('split'),
    arc: dense('arc'),
    distances: matrix(get('distances')),
    root: { arc: floats(get('root.arc')), bias: floats(get('root.bias')), label: floats(get('root.label')) },
    headBias: floats(get('head.bias'))[0] ?? 0,
    labels: dense('labels'),
  }
}

function headerOf(file: ArrayBuffer) {
  const length = file.byteLength < 4 ? 0 : new DataView(file).getUint32(0, true)
  if (length === 0 || length + 4 > file.byteLength) throw new Error('These are no weights of a parser')
  const header: unknown = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length)))
  const field = (name: string): unknown =>
    typeof header === 'object' && header !== null ? Reflect.get(header, name) : undefined
  const strings = (name: string): string[] => {
    const list = field(name)
    if (!Array.isArray(list)) throw new Error(`The header of these weights lacks “${name}”`)
    return list.map(String)
  }
  if (field('format') !== 1) throw new Error('These weights are of another format')
  const known = new Map<string, Tag>(tags.map((tag) => [tag, tag]))
  return {
    start: 4 + length,
    entries: strings('arrays').map(entryOf),
    tags: strings('tags').map((name) => known.get(name) ?? 'X'),
    fine: strings('fine'),
    relations: strings('relations'),
    words: strings('words'),
  }
}

/** "name rows columns scales" */
function entryOf(line: string): Entry {
  const [name = '', ...numbers] = line.split(' ')
  const [rows = 0, columns = 0, scales = 0] = numbers.map(Number)
  return { name, rows, columns, scales }
}

interface Packed extends Entry {
  readonly scale: Float32Array
  readonly bytes: Int8Array
}

function arraysOf(file: ArrayBuffer, start: number, entries: readonly Entry[]): ReadonlyMap<string, Packed> {
  let at = start
  const take = (bytes: number): ArrayBuffer => {
    if (!(bytes >= 0) || at + bytes > file.byteLength) throw new Error('The file of weights is cut off')
    at += bytes
    return file.slice(at - bytes, at)
  }
  return new Map(
    entries.map((entry) => {
      const size = entry.rows * entry.columns
      const scale = new Float32Array(take(4 * (entry.scales || size)))
      return [entry.name, { ...entry, scale, bytes: new Int8Array(take(entry.scales ? size : 0)) }]
    }),
  )
}

/** The values of all bytes at a scale of 1, from −128 on. */
export const companded = Float32Array.from({ length: 256 }, (_, index) => {
  const share = (index - 128) / 127
  return share * Math.abs(share)
})

function floats({ scale, scales, rows, columns, bytes }: Packed): Float32Array {
  if (scales === 0) return scale
  const values = new Float32Array(rows * columns)
  for (let at = 0; at < values.length; at++) {
    const factor = scale[scales === 1 ? 0 : Math.floor(at / columns)] ?? 0
    values[at] = (companded[(bytes[at] ?? 0) + 128] ?? 0) * factor
  }
  return values
}

const matrix = (packed: Packed): Matrix => ({
  rows: packed.rows,
  columns: packed.columns,
  values: floats(packed),
})
const table = ({ columns, bytes, scale }: Packed): Table => ({ columns, bytes, scale: scale[0] ?? 0 })
