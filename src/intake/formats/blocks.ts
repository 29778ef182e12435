/** What a format gives: the text in paragraphs, and head matter where the format itself tells it. */
export interface Blocks {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** ISO day. */
  readonly published: string | null
  readonly paragraphs: readonly string[]
}

export const blocksOf = (paragraphs: readonly string[], head: Partial<Blocks> = {}): Blocks => ({
  title: null,
  authors: [],
  publisher: null,
  published: null,
  ...head,
  paragraphs: paragraphs.map((text) => text.trim()).filter((text) => text !== ''),
})

/** The day that a text begins with in ISO form, if that is a day at all. */
export function isoDay(text: string | null | undefined): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})/.exec(text ?? '')?.[1]
  return day !== undefined && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : null
}
