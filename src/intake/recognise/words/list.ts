/** A text, or its lines. */
type Listed = string | readonly string[]
const whole = (text: Listed): string => [text].flat().join(' ').trim()

/** A set of words out of a text of them: by spaces, or by bars where they have spaces. */
export const words = (text: Listed): ReadonlySet<string> => new Set(whole(text).split(/\s+/))
export const phrases = (text: Listed): ReadonlySet<string> =>
  new Set(
    whole(text)
      .split('|')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  )
