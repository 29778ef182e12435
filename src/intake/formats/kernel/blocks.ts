import type { ReadNotice } from './notice'

/**
 * What a format says that a block is. A `text` is of unknown make: its lines may have been broken anywhere, and it may hold several
 * paragraphs. All others are whole; `head` belongs above the article, `row` is one of a table, `caption` tells what a picture shows,
 * `credit` who made it.
 */
export type BlockKind =
  | 'text'
  | 'head'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quotation'
  | 'row'
  | 'caption'
  | 'credit'

export interface Block {
  readonly kind: BlockKind
  readonly text: string
}

/** What a format gives: the text in blocks, and head matter where the format itself tells it. */
export interface Blocks {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** ISO day. */
  readonly published: string | null
  readonly paragraphs: readonly Block[]
  /** What the reader should know of how it was read. */
  readonly notices?: readonly ReadNotice[]
}

/** Blocks without empty ones; of a plain string no more is known than its text. */
export const blocksOf = (paragraphs: readonly (string | Block)[], head: Partial<Blocks> = {}): Blocks => ({
  title: null,
  authors: [],
  publisher: null,
  published: null,
  ...head,
  paragraphs: paragraphs
    .map((one): Block => (typeof one === 'string' ? { kind: 'text', text: one } : one))
    .map(({ kind, text }) => ({ kind, text: text.trim() }))
    .filter(({ text }) => text !== ''),
})
