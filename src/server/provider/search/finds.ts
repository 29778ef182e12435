/** Which rows of `called` a word that is asked finds, and which bits those have who are called so. */

import { bitsOf, SHORT } from '../../corpus/whoIsWho/called'
import { type Sql, sql } from '../../engine/sql'

/** What a word that is asked finds. */
export interface Finds {
  /** Rows of `called`. */
  readonly rows: (table: Sql) => Sql
  /** Whether the bits of somebody say that it may; null where they say nothing. */
  readonly bits: ((table: Sql) => Sql) | null
}

const withBits =
  (asked: string) =>
  (table: Sql): Sql =>
    sql`${table}.also & ${bitsOf(asked)} = ${bitsOf(asked)}`

export const just = (asked: string): Finds => ({
  rows: (table) => sql`${table}.word = ${asked}`,
  bits: withBits(asked),
})

export function beginning(asked: string): Finds {
  const letters = [...asked].length
  return {
    rows: (table) =>
      letters > SHORT
        ? sql`${table}.word >= ${asked} and ${table}.word < ${`${asked}\u{10ffff}`}`
        : // A number of the query itself: only so the index of these beginnings is found.
          sql`left(${table}.word, ${{ strings: [String(letters)], values: [] }}) = ${asked}`,
    bits: withBits(asked),
  }
}

export const among = (words: readonly string[]): Finds => ({
  rows: (table) => sql`${table}.word = any(${words}::text[])`,
  bits: null,
})
