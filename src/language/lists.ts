/** Lists of words, as they stand in data files. */

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

/** A part of a regular expression that is any of the words, the longest first. */
export const anyOf = (all: Iterable<string>): string =>
  `(?:${[...all]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})`

/** The same of patterns, in their order. */
export const anyPattern = (all: readonly string[]): string => `(?:${all.join('|')})`

/** Endings of nouns and what they are where the noun tells of several; the first that fits. */
const PLURALS: readonly (readonly [ending: RegExp, many: string])[] = [
  [/person$/, 'people'],
  [/child$/, 'children'],
  [/man$/, 'men'],
  [/er-by$/, 'ers-by'],
  [/fe$/, 'ves'],
  [/(?<=arch)$/, 's'],
  [/(?<=series|alumn.*)$/, ''],
  [/(?<=[sxz]|ch|sh)$/, 'es'],
  [/(?<=[^aeiou])y$/, 'ies'],
]

/** Several of what a noun tells: "officials", "spokespeople". */
export function many(noun: string): string {
  const [ending, ends] = PLURALS.find(([each]) => each.test(noun)) ?? [/$/, 's']
  return noun.replace(ending, ends)
}

/**
 * Words by their kinds, out of rows that tell the kinds of a word with spaces between.
 * @throws Error for a row with a kind that is none of those given
 */
export function sorted<Kind extends string>(
  rows: Readonly<Record<string, string>>,
  kinds: readonly Kind[],
): (...of: readonly Kind[]) => ReadonlySet<string> {
  const found = new Map<string, string[]>(kinds.map((kind) => [kind, []]))
  for (const [word, told] of Object.entries(rows))
    for (const kind of told.split(' ')) {
      const list = found.get(kind)
      if (list === undefined) throw new Error(`“${word}” has no kind “${kind}”`)
      list.push(word)
    }
  return (...of) => new Set(of.flatMap((kind) => found.get(kind) ?? []))
}
