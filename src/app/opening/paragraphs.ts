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

/** Characters that can be edited in one field without the page waiting for it; an article has fewer. Lines take longer than words. */
export const MOST_EDITED = 60_000
const LINE = 60

/** How many paragraphs from the first on can be edited together. */
export function editable(paragraphs: readonly string[]): number {
  let length = 0
  const tooMuch = paragraphs.findIndex((text) => {
    length += text.length + LINE
    return length > MOST_EDITED
  })
  return tooMuch < 0 ? paragraphs.length : tooMuch
}
