/** Whether what somebody typed fits a name or a sentence: one rule, whatever holds the names. */

/** Of longer words only that much is compared. */
const LONGEST_WORD = 40
const MOST_WORDS = 400

/** Words as they are looked for: without accents, capitals and the possessive. */
export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => [...word].slice(0, LONGEST_WORD).join(''))
    .slice(0, MOST_WORDS)

/** Of shorter words nothing is forgiven. */
const SHORTEST_FORGIVEN = 4
/** Shares of three letters in a row that two words have in common, from which on one may be a slip for the other. */
const ALIKE = 0.45
const plain = /^[a-z0-9]+$/

/** Whether what is asked may be a slip for another word. */
export const mayBeSlip = (asked: string): boolean => asked.length >= SHORTEST_FORGIVEN && plain.test(asked)

const SLIP = 1

/** 3 the word itself, 2 its beginning, 1 a slip for it where slips are forgiven, 0 another one. */
export function wordFit(asked: string, word: string, forgiving: boolean): 0 | 1 | 2 | 3 {
  if (asked === word) return 3
  if (word.startsWith(asked)) return 2
  if (!forgiving || !mayBeSlip(asked) || !plain.test(word)) return 0
  return alikeness(asked, word) >= ALIKE ? SLIP : 0
}

/** As pg_trgm has it: what both have of three letters in a row, of all that either has. */
function alikeness(one: string, other: string): number {
  const [here, there] = [threes(one), threes(other)]
  let common = 0
  for (const three of here) if (there.has(three)) common++
  return common / (here.size + there.size - common)
}

function threes(word: string): ReadonlySet<string> {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

/** What somebody is called, folded. */
export interface Called {
  /** Each a name, its words with a space between. */
  readonly names: readonly string[]
  readonly words: readonly string[]
}

/**
 * How well names fit what is asked: 0 where a word fits none; who is called just so fits best. `slips`: in how many words one is
 * forgiven; more only where nobody fits with fewer.
 */
export function nameFit(asked: readonly string[], { names, words }: Called, slips: number): number {
  if (asked.length === 0) return 0
  let sum = 0
  let left = slips
  for (const one of asked) {
    const best = Math.max(0, ...words.map((word) => wordFit(one, word, left > 0)))
    if (best === 0) return 0
    if (best === SLIP) left--
    sum += best
  }
  return sum + (names.includes(asked.join(' ')) ? 4 * asked.length : 0)
}

/** In how many words a slip is forgiven: in none, in one, and in any, one after the other until somebody fits. */
export function slipsForgiven(asked: readonly string[]): readonly number[] {
  const words = asked.filter(mayBeSlip).length
  return [...new Set([0, Math.min(1, words), words])]
}

/** Whether a sentence has each word that is asked, or one that begins with it. */
export const textFits = (asked: readonly string[], words: readonly string[]): boolean =>
  asked.length > 0 && asked.every((one) => words.some((word) => word.startsWith(one)))

/** The names that somebody has, folded: each once. */
export function calledBy(names: readonly string[]): Called {
  const folded = names.map(foldedWords).filter((words) => words.length > 0)
  return {
    names: [...new Set(folded.map((words) => words.join(' ')))],
    words: [...new Set(folded.flat())],
  }
}
