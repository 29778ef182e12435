/**
 * Trained numbers, out of one binary file: the length of a JSON header (32 bits, little-endian), the header, then the
 * arrays in its order. An array without scales holds 32-bit floats. Others hold bytes, companded by a square root
 * (most weights are near zero): the value is sign(b) · (b / 127)² · scale, with one scale for the whole or one a row.
 */

import type { Dense, Recurrent } from './kernels/kernels'
import type { Matrix } from './kernels/plain'

/** Rows kept as bytes, as most are never asked for. */
export interface Table {
  readonly columns: number
  readonly bytes: Int8Array
  readonly scale: number
}

/** What a file holds, by name. Each throws an Error where it lacks the name. */
export interface PackedFile {
  readonly strings: (name: string) => string[]
  readonly bytes: (name: string) => Int8Array
  readonly floats: (name: string) => Float32Array
  readonly matrix: (name: string) => Matrix
  readonly table: (name: string) => Table
  readonly dense: (name: string) => Dense
  /** One direction of a layer. */
  readonly recurrent: (name: string) => Recurrent
}

interface Entry {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly scales: number
}

interface Packed extends Entry {
  readonly scale: Float32Array
  readonly bytes: Int8Array
}

/** Opens a file. Throws an Error that says what is wrong when it is another one or was cut. */
export function openPacked(file: ArrayBuffer): PackedFile {
  const { start, strings } = headerOf(file)
  const arrays = arraysOf(file, start, strings('arrays').map(entryOf))
  const get = (name: string): Packed => {
    const found = arrays.get(name)
    if (!found) throw new Error(`These weights lack “${name}”`)
    return found
  }
  const numbers = (name: string) => floats(get(name))
  const matrix = (name: string): Matrix => {
    const { rows, columns } = get(name)
    return { rows, columns, values: numbers(name) }
  }
  return {
    strings,
    bytes: (name) => get(name).bytes,
    floats: numbers,
    matrix,
    table: (name) => {
      const { columns, bytes, scale } = get(name)
      return { columns, bytes, scale: scale[0] ?? 0 }
    },
    dense: (name) => ({ matrix: matrix(name), bias: numbers(`${name}.bias`) }),
    recurrent: (name) => ({
      input: matrix(`${name}.input`),
      state: matrix(`${name}.state`),
      bias: numbers(`${name}.bias`),
    }),
  }
}

function headerOf(file: ArrayBuffer): { start: number; strings: (name: string) => string[] } {
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
  return { start: 4 + length, strings }
}

/** "name rows columns scales" */
function entryOf(line: string): Entry {
  const [name = '', ...numbers] = line.split(' ')
  const [rows = 0, columns = 0, scales = 0] = numbers.map(Number)
  return { name, rows, columns, scales }
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
