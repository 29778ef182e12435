import { findQuote } from '../../model/anchor'
import type { Evidence } from '../../model/piece'
import { type Alike, alike, type Place, wholePlacesOf } from './alike'

/** A paragraph that quotes are looked for in. */
export interface Page {
  readonly number: number
  readonly text: string
  readonly alike: Alike
}

export const pagesOf = (texts: readonly string[]): readonly Page[] =>
  texts.map((text, number) => ({ number, text, alike: alike(text) }))

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
    for (const { number, text, alike: within } of nearest) {
      const [place] = wholePlacesOf(text, within, words)
      if (place) return { found: { paragraph: number, quote: selectorOf(text, place) } }
    }
  return { fault: 'not-quoted' }
}

/** Halves of characters, which no text has. */
const HALVES = /\p{Cs}/gu

/** Without the quote marks that a model puts around it. */
const bare = (quote: string): string =>
  alike(quote)
    .text.trim()
    .replace(/^["']+|["']+$/g, '')

/** Characters before and behind a quote that tell it from others like it; more where so many do not. */
const AROUND = 32

function selectorOf(text: string, { start, end }: Place): NonNullable<Evidence['quote']> {
  for (let around = AROUND; ; around *= 2) {
    const selector = {
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - around), start)),
      suffix: whole(text.slice(end, end + around)),
    }
    if (findQuote(text, selector)?.start === start || around > text.length) return selector
  }
}

/** Text without halves of characters at its ends. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
