/**
 * For words that one slip of the pen (a letter put in, left out, changed, or two swapped) may have made of one of
 * `words`: gives that one, or null. Its cost is in proportion to the letters read, however many words there are; the
 * index is made when it is first asked.
 */
export function correctorFor(words: Iterable<string>): (word: string) => string | null {
  let index: ReadonlyMap<string, string> | null = null
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST) return null
    index ??= indexOf(words)
    for (const variant of variants(word)) {
      const found = index.get(variant)
      if (found !== undefined) return found
    }
    return null
  }
}

const SHORTEST = 3
const LONGEST = 80

function indexOf(words: Iterable<string>): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  for (const word of words) {
    if (word.length > LONGEST) continue
    for (const variant of variants(word)) if (!index.has(variant)) index.set(variant, word)
  }
  return index
}

/** The word itself, and the word with each of its letters left out: two words one slip apart share one of these. */
function* variants(word: string): Generator<string> {
  yield word
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1)
}

/** Letters that no accent makes of others, and what they are compared as. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }),
)
/** How letters are written where they are not at hand: "Mueller". */
const DIGRAPHS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }),
)

/** A word in lower case without accents. */
export const withoutAccents = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœđðþłı]/g, (letter) => LETTERS.get(letter) ?? letter)

/** A word in lower case with two letters for one: "mueller" for "müller". */
export const withDigraphs = (word: string): string =>
  word.replace(/[äöüøå]/g, (letter) => DIGRAPHS.get(letter) ?? letter)
