/** Looking at a sentence by the index of its items. Past its ends there are only marks. */

import type { Quotation } from './quotations'
import { PUNCTUATION } from './words'

export interface Item {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, with straight apostrophes; empty for a quotation. */
  readonly lower: string
  readonly traits: number
  readonly quotation: Quotation | null
}

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
