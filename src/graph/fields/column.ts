/** What one thing has in one column; lists are of ids or of names. */
export type Value = string | number | boolean | readonly string[]

/** One property of names, claims or pieces, as tables and files of graphs have it. */
export interface Column<Of> {
  /** Of small letters, digits and `_`; files are read back by it. */
  readonly name: string
  readonly type: 'text' | 'number' | 'boolean' | 'list'
  /** Undefined where the thing has none. */
  of(thing: Of): Value | undefined
}

/** A list as one text: `; ` between what is listed, and `\` before a `;` or `\` within. */
export const listText = (list: readonly string[]): string =>
  list.map((one) => one.replace(/[\\;]/g, (sign) => `\\${sign}`)).join('; ')

/** The inverse of `listText`. */
export function listOf(text: string): readonly string[] {
  if (text === '') return []
  const parts: string[] = ['']
  for (const [sign] of text.matchAll(/\\[\\;]|; |./gsu)) {
    if (sign === '; ') parts.push('')
    else parts[parts.length - 1] += sign.length === 2 && sign.startsWith('\\') ? sign.slice(1) : sign
  }
  return parts
}

/** A value as one text. */
export const valueText = (value: Value): string =>
  typeof value === 'object' ? listText(value) : String(value)

/** What a thing has in each of the columns in which it has something. */
export const valuesOf = <Of>(
  columns: readonly Column<Of>[],
  thing: Of,
): readonly { readonly column: Column<Of>; readonly value: Value }[] =>
  columns.flatMap((column) => {
    const value = column.of(thing)
    return value === undefined ? [] : [{ column, value }]
  })
