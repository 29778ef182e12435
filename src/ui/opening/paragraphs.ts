/** A text as it is edited: paragraphs with a blank line between them. */

export const joinParagraphs = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')

export const splitParagraphs = (text: string): readonly string[] =>
  text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

/** Names with commas between them. */
export const splitNames = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
