/** Looking at a sentence by the index of its items. Past its ends there are only marks. */

import type { Item } from './sentences'
import { PUNCTUATION } from './words'

export type Sentence = readonly Item[]

/** From the first item to the last, both inside. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

export const traits = (s: Sentence, i: number): number => s[i]?.traits ?? PUNCTUATION
export const lower = (s: Sentence, i: number): string => s[i]?.lower ?? ''
export const isQuote = (s: Sentence, i: number): boolean => s[i] !== undefined && s[i]?.quotation !== null

const dashes = new Set(['—', '–', '―', '-', '--'])
const boundaries = new Set([',', ';', ':', '—', '–', '―', '--'])
export const isDash = (s: Sentence, i: number): boolean => dashes.has(lower(s, i))
export const isBoundary = (s: Sentence, i: number): boolean => boundaries.has(lower(s, i))
