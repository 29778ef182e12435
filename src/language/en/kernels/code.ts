/**
 * The module that `compiled.ts` runs, put together by instructions (WebAssembly Core Specification 2.0, chapter 5).
 * `one(weights, vector, end, sums, last)`: for each block of rows, whose weights stand by columns, it multiplies them by
 * the numbers from `vector` up to `end`, and puts a sum for each row from `sums` up to `last`. `two` does that for the
 * vector that begins at `end` as well, whose sums begin at `last`: each weight is fetched once for both.
 */

/** Rows that are summed up together. */
export const BLOCK = 8
/** Each register sums up two of them. */
const PAIRS = Array.from({ length: BLOCK / 2 }, (_, at) => at)

/** Whole numbers of any size; the last byte of those with a sign ends at 63. */
const leb = (value: number, last = 127): number[] =>
  value <= last ? [value] : [(value & 127) | 128, ...leb(value >> 7, last)]
const list = (...items: readonly (readonly number[])[]): number[] => [...leb(items.length), ...items.flat()]
const sized = (bytes: readonly number[]): number[] => [...leb(bytes.length), ...bytes]
const name = (text: string): number[] => sized(Array.from(text, (sign) => sign.charCodeAt(0)))

const [I32, V128, NOTHING] = [0x7f, 0x7b, 0x40]
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const simd = (instruction: number, ...rest: readonly number[]) => [0xfd, ...leb(instruction), ...rest]
const multiply = simd(0xf2)
const add = simd(0xf0)
const zero = simd(0x0c, ...new Array<number>(16).fill(0))
const load = (offset: number) => simd(0x00, 4, ...leb(offset))
const loadTwice = simd(0x0a, 3, 0)
const store = (offset: number) => simd(0x0b, 4, ...leb(offset))
const copy = (from: number, to: number) => [...get(from), ...set(to)]
const move = (local: number, by: number) => [...get(local), 0x41, ...leb(by, 63), 0x6a, ...set(local)]
/** Once more while the number in one local is less than that in another. */
const loop = (body: readonly number[], local: number, limit: number) => [
  ...[0x03, NOTHING, ...body],
  ...[...get(local), ...get(limit), 0x49, 0x0d, 0, 0x0b],
]

// What is given, then further addresses, then pairs of numbers.
const [WEIGHTS, VECTOR, END, SUMS, LAST] = [0, 1, 2, 3, 4]
const [AT, OTHER, BEYOND] = [5, 6, 7]
const [WEIGHT, FIRST] = [8, 9]

/** What is done for a vector has an address in it, one for its sums, and registers. */
const vectors = [
  { start: VECTOR, at: AT, sums: SUMS, value: FIRST },
  { start: END, at: OTHER, sums: BEYOND, value: FIRST + 1 + PAIRS.length },
].map((vector) => ({ ...vector, sum: (pair: number) => vector.value + 1 + pair }))

function product(count: 1 | 2): number[] {
  const all = vectors.slice(0, count)
  const column = [
    ...all.flatMap(({ at, value }) => [...get(at), ...loadTwice, ...set(value), ...move(at, 8)]),
    ...PAIRS.flatMap((pair) => [
      ...[...get(WEIGHTS), ...load(16 * pair), ...set(WEIGHT)],
      ...all.flatMap(({ value, sum }) => [
        ...[...get(value), ...get(WEIGHT), ...multiply],
        ...[...get(sum(pair)), ...add, ...set(sum(pair))],
      ]),
    ]),
    ...move(WEIGHTS, 8 * BLOCK),
  ]
  const block = [
    ...all.flatMap(({ start, at, sum }) => [
      ...copy(start, at),
      ...PAIRS.flatMap((pair) => [...zero, ...set(sum(pair))]),
    ]),
    ...loop(column, AT, END),
    ...all.flatMap(({ sums, sum }) => [
      ...PAIRS.flatMap((pair) => [...get(sums), ...get(sum(pair)), ...store(16 * pair)]),
      ...move(sums, 8 * BLOCK),
    ]),
  ]
  const locals = list([3, I32], [1 + vectors.length * (1 + PAIRS.length), V128])
  return sized([...locals, ...copy(LAST, BEYOND), ...loop(block, SUMS, LAST), 0x0b])
}

const section = (id: number, ...items: readonly (readonly number[])[]) => [id, ...sized(list(...items))]

export const code = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [0x60, ...list([I32], [I32], [I32], [I32], [I32]), ...list()]),
  ...section(2, [...name('own'), ...name('memory'), 2, 0, 0]),
  ...section(3, [0], [0]),
  ...section(7, [...name('one'), 0, 0], [...name('two'), 0, 1]),
  ...section(10, product(1), product(2)),
])
