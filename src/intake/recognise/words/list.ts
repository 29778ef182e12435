/** A set of words out of a text of them: by spaces, or by bars where they have spaces. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
export const phrases = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('|')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  )
