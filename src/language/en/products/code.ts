/**
 * The module that `compiled.ts` runs, put together by instructions (WebAssembly Core Specification 2.0, chapter 5). It has
 * one function, `product(weights, vector, end, sums, last)`: for each block of rows, whose weights stand by columns, it
 * multiplies them by the numbers from `vector` up to `end`, and puts a sum for each row from `sums` up to `last`.
 */

/** Rows that are summed up together. */
export const BLOCK = 8
/** Each register sums up two of them. */
const REGISTERS = Array.from({ length: BLOCK / 2 }, (_, at) => at)

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
const move = (local: number, by: number) => [...get(local), 0x41, ...leb(by, 63), 0x6a, ...set(local)]
/** Once more while the number in one local is less than that in another. */
const loop = (body: readonly number[], local: number, limit: number) => [
  ...[0x03, NOTHING, ...body],
  ...[...get(local), ...get(limit), 0x49, 0x0d, 0, 0x0b],
]

const [WEIGHTS, VECTOR, END, SUMS, LAST, AT, VALUE, SUM] = [0, 1, 2, 3, 4, 5, 6, 7]

const body = loop(
  [
    ...REGISTERS.flatMap((at) => [...zero, ...set(SUM + at)]),
    ...[...get(VECTOR), ...set(AT)],
    ...loop(
      [
        ...[...get(AT), ...loadTwice, ...set(VALUE)],
        ...REGISTERS.flatMap((at) => [
          ...[...get(VALUE), ...get(WEIGHTS), ...load(16 * at), ...multiply],
          ...[...get(SUM + at), ...add, ...set(SUM + at)],
        ]),
        ...move(WEIGHTS, 8 * BLOCK),
        ...move(AT, 8),
      ],
      AT,
      END,
    ),
    ...REGISTERS.flatMap((at) => [...get(SUMS), ...get(SUM + at), ...store(16 * at)]),
    ...move(SUMS, 8 * BLOCK),
  ],
  SUMS,
  LAST,
)

const section = (id: number, ...items: readonly (readonly number[])[]) => [id, ...sized(list(...items))]

export const code = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [0x60, ...list(...[I32, I32, I32, I32, I32].map((type) => [type])), ...list()]),
  ...section(2, [...name('own'), ...name('memory'), 2, 0, 0]),
  ...section(3, [0]),
  ...section(7, [...name('product'), 0, 0]),
  ...section(10, sized([...list([1, I32], [1 + REGISTERS.length, V128]), ...body, 0x0b])),
])
