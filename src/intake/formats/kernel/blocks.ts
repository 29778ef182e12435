import type { ReadNotice } from './notice'

/** What a format gives: the text in paragraphs, and head matter where the format itself tells it. */
export interface Blocks {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** ISO day. */
  readonly published: string | null
  readonly paragraphs: readonly string[]
  /** What the reader should know of how it was read. */
  readonly notices?: readonly ReadNotice[]
}

export const blocksOf = (paragraphs: readonly string[], head: Partial<Blocks> = {}): Blocks => ({
  title: null,
  authors: [],
  publisher: null,
  published: null,
  ...head,
  paragraphs: paragraphs.map((text) => text.trim()).filter((text) => text !== ''),
})
