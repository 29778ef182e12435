/** "1 claim", "4 claims", "12,345 claims". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${grouped(number)} ${number === 1 ? one : many}`

/** "12,345": to load what a browser knows of the numbers of a language takes longer. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')

/** "A", "A and B", "A, B and C". */
export const list = (names: readonly string[], before: 'and' | 'or' = 'and'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${before} ${names.at(-1)}`

const NAMED = 3

/** As `list`, but of many names only the first few: "A, B, C and 4 more". */
export const some = (names: readonly string[]): string =>
  names.length <= NAMED + 1
    ? list(names)
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`

/** "50 %", of a share from 0 to 1. */
export const percent = (share: number): string => `${Math.round(100 * share)} %`

/** "3 claims, 2 remarks"; of two numbers that are 0 the claims are told. */
export const countSayings = (claims: number, remarks: number, separator = ', '): string =>
  [claims > 0 || remarks === 0 ? count(claims, 'claim') : '', remarks > 0 ? count(remarks, 'remark') : '']
    .filter(Boolean)
    .join(separator)
