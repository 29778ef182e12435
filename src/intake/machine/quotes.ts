import { quoteAt } from '../../model/anchor'
import type { Evidence } from '../../model/piece'
import { type Folded, fold, wholePlacesOf } from './folded'

/** A paragraph that quotes are looked for in. */
export interface Page {
  readonly number: number
  readonly text: string
  readonly folded: Folded
}

export const pagesOf = (texts: readonly string[]): readonly Page[] =>
  texts.map((text, number) => ({ number, text, folded: fold(text) }))

/** Words that a quote has at least: fewer are no evidence of anything. */
const LEAST_WORDS = 2

export type Quoted = { readonly found: Evidence } | { readonly fault: 'not-quoted' | 'short-quote' }

/**
 * Where a quote stands word for word, white space and the form of quote marks aside: in the paragraph of the number
 * `near`, or else in the nearest of the pages that has it.
 */
export function placeQuote(told: string, near: number, pages: readonly Page[]): Quoted {
  const quote = told.replace(HALVES, '')
  if ((quote.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS) return { fault: 'short-quote' }
  const nearest = [...pages].sort((a, b) => Math.abs(a.number - near) - Math.abs(b.number - near))
  for (const words of [quote, bare(quote)])
    for (const { number, text, folded: within } of nearest) {
      const [place] = wholePlacesOf(text, within, words)
      if (place) return { found: { paragraph: number, quote: quoteAt(text, place) } }
    }
  return { fault: 'not-quoted' }
}

/** Halves of characters, which no text has. */
const HALVES = /\p{Cs}/gu

/** Without the quote marks that a machine puts around it. */
const bare = (quote: string): string =>
  fold(quote)
    .text.trim()
    .replace(/^["']+|["']+$/g, '')
