/**
 * What the network sees of a word: its row in the table of words, and hashes of its endings, beginnings and shape
 * (feature hashing: Weinberger et al. 2009). The training script computes the same; neither changes alone.
 */

import type { Word } from '../language'

/** How many hashed features a word has. */
export const HASHES = 7

const folded: ReadonlyMap<string, string> = new Map([
  ...['’', '‘', '`', '´'].map((mark) => [mark, "'"] as const),
  ...['“', '”', '``', "''"].map((mark) => [mark, '"'] as const),
  ...['–', '—', '--', '‑', '‐', '−'].map((mark) => [mark, '-'] as const),
  ['…', '...'],
])

/** How a word is looked up: small letters, plain quotation marks, apostrophes and hyphens. */
export const normal = (word: string): string =>
  (folded.get(word) ?? word).toLowerCase().replace(/[’‘]/gu, "'").replace(/[‑‐]/gu, '-')

/** FNV-1a over UTF-16 units, the kind of feature mixed in, its upper half folded in at the end: 32 bits. */
export function hash(kind: number, text: string): number {
  let value = Math.imul(2166136261 ^ kind, 16777619)
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  return (value ^ (value >>> 15)) >>> 0
}

/** Capitals, small letters and digits as X, x and d, no more than two of a kind in a row, six in all. */
function shape(characters: readonly string[]): string {
  const found: string[] = []
  for (const character of characters) {
    const kind = kindOf(character)
    if (found.at(-1) !== kind || found.at(-2) !== kind) found.push(kind)
    if (found.length === 6) break
  }
  return found.join('')
}

function kindOf(character: string): string {
  if (/[0-9]/u.test(character)) return 'd'
  const upper = character.toUpperCase()
  if (character.toLowerCase() !== upper) return character === upper ? 'X' : 'x'
  return character < '\u0080' ? character : '?'
}

export interface Features {
  /** How the word is looked up among those with a row of their own. */
  readonly key: string
  /** Rows of the table of hashed features. */
  readonly rows: readonly number[]
}

/** A name of several words looks like its last one, but for its shape. `rows` is the size of the table of hashes. */
export function features({ text, name }: Pick<Word, 'text' | 'name'>, rows: number): Features {
  const word = name ? (text.split(/\s+/u).at(-1) ?? text) : text
  const key = normal(word)
  const [low, own] = [[...key], [...word]]
  const form = name ? `N${shape(own).slice(0, 1)}` : shape(own)
  const last = (count: number) => low.slice(-count).join('')
  const first = (count: number) => low.slice(0, count).join('')
  const seen = [last(1), last(2), last(3), last(4), first(2), first(3), form]
  return { key, rows: seen.map((part, kind) => hash(kind + 1, part) % rows) }
}
