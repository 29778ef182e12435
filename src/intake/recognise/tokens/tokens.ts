/** One word or mark of a paragraph. */

import { shortMonths } from '../../../language/en/calendar'
import { shortTitles } from '../../../language/en/words'
import { anyPattern, words } from '../../../language/lists'
import lists from '../words/lists/grammar.json'

export interface Token {
  readonly text: string
  /** In lower case, with straight apostrophes. */
  readonly lower: string
  /** UTF-16 offsets into the paragraph. */
  readonly start: number
  readonly end: number
  readonly word: boolean
  /** Begins with a capital. */
  readonly capital: boolean
  /** Two letters or more, all of them capitals. */
  readonly caps: boolean
  /** Stands right behind the token before it, without a space. */
  readonly glued: boolean
  /** Part of a web or mail address. */
  readonly address: boolean
}

/** Longer than any name: what is longer is taken for noise. */
export const LONGEST_WORD = 40

const CHUNK = /[^\s<>"“”()[\]]+|[<>"“”()[\]]/g
const ADDRESS = new RegExp(
  String.raw`@|:\/\/|^www\.|\.${anyPattern(lists.fileEndings)}(?![\p{L}\p{N}])`,
  'iu',
)
const DOTTED = String.raw`\p{Lu}(?:\.\p{Lu})+\.?(?![\p{L}\p{N}])`
const POSSESSIVE = String.raw`(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{N}])`
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*`
/** Legal forms of firms. */
const FORM = String.raw`(?:S\.p\.A|S\.r\.l|d\.o\.o|s\.r\.o|C\.V|B\.V|N\.V)\b\.?`
const TOKEN = new RegExp(`${FORM}|${DOTTED}|${POSSESSIVE}|${WORD}|\\S`, 'gu')
/** A name with the number of a footnote at its end: "Merkel1". */
const FOOTNOTED = /^(\p{Lu}\p{Ll}{3,})\d{1,2}$/u
const LETTER = /\p{L}/u
const BEGINS_CAPITAL = /^\p{Lu}/u
const HAS_LOWER = /\p{Ll}/u

/** Shortened words whose full stop belongs to them and ends no sentence. */
const SHORTENED: ReadonlySet<string> = new Set([...shortTitles, ...shortMonths, ...words(lists.shortened)])

/** The words and marks of a paragraph, in order. Takes time in proportion to the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const chunk of text.matchAll(CHUNK)) {
    const address = chunk[0].length <= 300 && ADDRESS.test(chunk[0])
    for (const found of chunk[0].matchAll(TOKEN)) {
      const start = chunk.index + found.index
      const last = tokens.at(-1)
      if (found[0] === '.' && last?.end === start && isShortened(last, text, start)) {
        tokens[tokens.length - 1] = { ...last, text: `${last.text}.`, end: start + 1 }
      } else {
        const marked = FOOTNOTED.exec(found[0])?.[1]
        if (marked) tokens.push(tokenOf(marked, start, last?.end === start, address))
        const rest = found[0].slice(marked?.length ?? 0)
        tokens.push(
          tokenOf(rest, start + (marked?.length ?? 0), marked !== undefined || last?.end === start, address),
        )
      }
    }
  }
  return tokens
}

function tokenOf(text: string, start: number, glued: boolean, address: boolean): Token {
  // A hyphen is a hyphen, whatever sign a text has for it.
  if (text === '‐' || text === '‑') return tokenOf('-', start, glued, address)
  const word = LETTER.test(text.slice(0, LONGEST_WORD)) && text.length <= LONGEST_WORD
  return {
    text,
    lower: word ? text.toLowerCase().replaceAll('’', "'") : text.length === 1 ? text : '',
    start,
    end: start + text.length,
    word,
    capital: word && BEGINS_CAPITAL.test(text),
    caps: word && text.length > 1 && BEGINS_CAPITAL.test(text) && !HAS_LOWER.test(text),
    glued,
    address,
  }
}

/** Whether the full stop at `at` belongs to the word before it: an initial or a shortened word. */
function isShortened(last: Token, text: string, at: number): boolean {
  if (!last.word || !last.capital) return false
  if (last.text.length === 1) return last.text !== 'I' && /^[\s.]/.test(text.slice(at + 1, at + 2))
  return SHORTENED.has(last.lower) && text.slice(at + 1, at + 2) !== ''
}
