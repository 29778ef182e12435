/** The tagger of names as it was trained, out of `weights.json`; `data/language/en/CARD.md` tells on what. */

import type { Kind } from '../../../model/vocabulary'
import { HASHES, hash } from '../features'
import { type Dense, dense } from '../kernels/kernels'
import type { Matrix } from '../kernels/plain'
import { openPacked, type Table } from '../packed'
import packed from './weights.json'

export interface NameWeights {
  /** What the pairs of labels stand for. A label is 0 for no name, then two each kind: the first word, and a further one. */
  readonly kinds: readonly (Kind | 'other')[]
  /** From label to label; the last row is the beginning of a stretch. */
  readonly moves: readonly Float32Array[]
  /** The number of a word, given as it is looked up; −1 when it has none. */
  readonly words: (key: string) => number
  /** A word's vector is the sum of one row out of each book: which ones. */
  readonly codes: (word: number) => readonly number[]
  /** The books, one below the other, 256 rows each. */
  readonly books: Matrix
  readonly hashes: Table
  readonly hints: ReadonlyMap<string, number>
  /** What a hint adds to the gates: those of the first direction, then of the second. */
  readonly hintGates: Matrix
  /** Forwards and backwards: from what is seen of a word to the gates, and from the state to them. */
  readonly directions: readonly [Direction, Direction]
  readonly out: Dense
}

export interface Direction {
  readonly word: Matrix
  readonly bias: Float32Array
  readonly state: Matrix
}

/** What labels stand for, in order; those of other names are in none of the three. */
const KINDS: readonly (Kind | 'other')[] = ['person', 'organisation', 'place', 'other']

/** The weights, unpacked: some milliseconds and megabytes. */
export function nameWeights(): NameWeights {
  const file = openPacked(bytesOf(packed).buffer)
  const hashes = file.table('hashes')
  const books = file.matrix('books')
  const hints = file.matrix('hints')
  const nets = ['forwards', 'backwards'].map((name) => file.recurrent(`1.${name}`))
  const seen = books.columns + HASHES * hashes.columns
  const direction = (at: number): Direction => {
    const { input, bias, state } = nets[at] ?? file.recurrent('1.forwards')
    return { word: columns(input, 0, seen), bias, state }
  }
  const hintGates = nets.map(({ input }) =>
    dense(hints.values, hints.rows, columns(input, seen, input.columns), new Float32Array(input.rows)),
  )
  const words = numbersOf(file.bytes('words'))
  const codes = file.bytes('codes')
  const count = books.rows / 256
  const moves = file.matrix('moves')
  return {
    kinds: KINDS,
    moves: Array.from({ length: moves.rows }, (_, row) =>
      moves.values.subarray(row * moves.columns, (row + 1) * moves.columns),
    ),
    words: (key) => find(words, hash(0, key) >>> 8),
    codes: (word) =>
      word < 0 ? [] : Array.from(codes.subarray(word * count, (word + 1) * count), (code) => code & 255),
    books,
    hashes,
    hints: new Map(file.strings('hints').map((hint, row) => [hint, row])),
    hintGates: beside(hintGates, hints.rows),
    directions: [direction(0), direction(1)],
    out: file.dense('out'),
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text)
  const bytes = new Uint8Array(signs.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = signs.charCodeAt(at)
  return bytes
}

/** The columns from `from` up to `to`. */
function columns({ rows, columns: all, values }: Matrix, from: number, to: number): Matrix {
  const kept = new Float32Array(rows * (to - from))
  for (let row = 0; row < rows; row++)
    kept.set(values.subarray(row * all + from, row * all + to), row * (to - from))
  return { rows, columns: to - from, values: kept }
}

/** Matrices of as many rows, one beside the other. */
function beside(parts: readonly Float32Array[], rows: number): Matrix {
  const widths = parts.map(({ length }) => length / rows)
  const wide = widths.reduce((sum, width) => sum + width, 0)
  const values = new Float32Array(rows * wide)
  for (let row = 0; row < rows; row++) {
    let at = row * wide
    for (const [index, part] of parts.entries()) {
      const width = widths[index] ?? 0
      values.set(part.subarray(row * width, (row + 1) * width), at)
      at += width
    }
  }
  return { rows, columns: wide, values }
}

/** Rising numbers, kept as what each adds to the last, seven bits a byte from the lowest, the eighth for "more". */
function numbersOf(bytes: Int8Array): Int32Array {
  const numbers: number[] = []
  let [number, gap, shift] = [0, 0, 0]
  for (const byte of bytes) {
    gap |= (byte & 127) << shift
    shift += 7
    if (byte < 0) continue
    number += gap
    numbers.push(number)
    ;[gap, shift] = [0, 0]
  }
  return Int32Array.from(numbers)
}

/** Where the number stands, or −1. */
function find(sorted: Int32Array, number: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return sorted[low] === number ? low : -1
}
