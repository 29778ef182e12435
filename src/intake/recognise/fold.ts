/** One folding for comparing names: what differs in accents and in letters of one language only is the same. */

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}
const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

/** A word in lower case without accents. */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœđðþłı]/g, (letter) => LETTERS[letter] ?? letter)

/** How else a word with accents is spelled without them: "mueller" for "müller". */
export function alternates(word: string): readonly string[] {
  const spelled = word.normalize('NFC').replace(/[äöüøå]/g, (letter) => DIGRAPHS[letter] ?? letter)
  return spelled === word ? [] : [folded(spelled)]
}
