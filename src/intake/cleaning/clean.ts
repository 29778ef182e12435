import { anyPattern, words } from '../../language/lists'
import { isHeadLine } from '../head'
import { isCommon } from '../recognise/known/lexicon'
import { withoutLabels } from './database'
import { apart, type Broken, columnsOf, withoutBullets } from './lines'
import lists from './lists.json'
import { runningLines, withoutRunning } from './running'

/** Ends a sentence, a heading or a line of its own; what ends otherwise may have been cut by a page. */
const ENDS = /[.!?…:;。！？：；][”’"')\]»」』）]*$/u
const ADDRESS = /^(?:www\.|https?:|[\w-]{1,60}\.[a-z]{2,}\/?)/u
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
const CONTROL = /[^\P{Cc}\n\t\f]/gu
/** More accents than any letter has: putting them in order takes time that grows with their square. */
const PILED = /(\p{M}{8})\p{M}+/gu
/** Half of a character that stands in two. */
const LONE = /\p{Surrogate}/gu
/** Quotation marks and dashes of Windows, read as ISO 8859-1. */
const WINDOWS = new Map([...'‘’“”•–—'].map((mark, at) => [String.fromCharCode(0x91 + at), mark]))
/** What a page says of itself, in a line of its own. */
const FURNITURE = new RegExp(`^${anyPattern(lists.furniture)}$`, 'iu')
const LINK = /!?\[([^\][\n]{0,300})\]\([^()\s]{0,500}(?: "[^"\n]{0,200}")?\)/gu
/** Beginnings of words that keep their hyphen. */
const HYPHENATED = words(lists.hyphened)
/** Those that keep it before a word with which they make none that everybody knows: "co-founder", not "ex-plain". */
const PREFIXES = words(lists.prefixes)
/** Two words, or a word and what stands before it, that make none when they are put together: "two-thirds". */
const isCompound = (start: string, end: string): boolean =>
  (PREFIXES.has(start) || (isWord(start) && isWord(end))) && isCommon(end) && !isCommon(start + end)
const isWord = (part: string): boolean => part.length > 2 && isCommon(part)

/**
 * A raw text with its paragraphs healed: one blank line between paragraphs, none within. Broken lines and pages that
 * cut a sentence are joined, hyphenation undone, emphasis marks, running heads and page numbers dropped. Cleaning what is clean
 * changes nothing.
 */
export function clean(text: string): string {
  let cleaned = once(withoutLabels(text))
  // Healing may bring together what then is healed in its turn; each round but the last makes the text shorter.
  for (let again = once(cleaned); again !== cleaned; again = once(cleaned)) cleaned = again
  return cleaned
}

/** The lines of a block that is whole as it stands, without what cannot be seen and what a page says of itself. */
export const wholeLines = (text: string): readonly string[] =>
  plainText(text)
    .split(/[\n\f]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isFurniture(line))

const isFurniture = (line: string): boolean => FURNITURE.test(line.slice(0, 80))

const plainText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/\u00AD[^\S\n]*\n[^\S\n]*(?=\p{Ll})/gu, '')
    .replace(/[\u0091-\u0097]/gu, (mark) => WINDOWS.get(mark) ?? mark)
    .replace(/[\f\v]+/gu, '\f')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(LONE, '')
    .replace(/[^\S\n\f]+/gu, ' ')
    .replace(PILED, '$1')
    .normalize('NFC')

function once(text: string): string {
  const plain = plainText(withoutBullets(text))
  const blocks = joinPages(plain.split('\f'))
    .split(/\n *\n[ \n]*/u)
    .map((block) =>
      block
        .split('\n')
        .map((line) => withoutMarks(line.trim()))
        .filter((line) => line !== '' && !isFurniture(line)),
    )
    .filter((lines) => lines.length > 0)
  const belongs = joinerOf(plain)
  const columnOf = columnsOf(blocks)
  return joined(
    withoutRunning(blocks).flatMap((lines) => joinLines(lines, columnOf(lines), belongs)),
    (whole, _, block) => isCut(whole, block) && !isHeadLine(block.split('\n')[0] ?? ''),
    belongs,
  ).join('\n\n')
}

/** Pages without their running heads, feet and numbers; one that ends in mid-sentence goes on in the next. */
function joinPages(pages: readonly string[]): string {
  if (pages.length < 2) return pages.join('')
  const lined = pages.map((page) => page.split('\n'))
  const running = runningLines(lined)
  const texts = lined.map((lines, page) =>
    lines
      .filter((_, at) => !running[page]?.has(at))
      .join('\n')
      .trim(),
  )
  return texts.filter(Boolean).reduce((before, page) => {
    const last = before.slice(before.lastIndexOf('\n') + 1)
    return before + (last.length > 40 && !ENDS.test(last.slice(-20)) ? '\n' : '\n\n') + page
  }, '')
}

/** What comes between two lines; `-` where the first loses its hyphen instead. */
export type Joiner = (before: string, after: string) => string

/** How two parts of a sentence are put together, hyphens as the whole text has them. */
export function joinerOf(text: string): Joiner {
  let told: ReadonlySet<string> | null = null
  const isTold = (word: string): boolean => {
    told ??= new Set((text.match(/\p{L}{2,30}-\p{L}{2,30}/gu) ?? []).map((found) => found.toLowerCase()))
    return told.has(word.toLowerCase())
  }
  return (before, after) => {
    const [, start, hyphen] = /(\p{L}{1,30})([-\u00AD\u2010\u2011])$/u.exec(before.slice(-40)) ?? []
    const end = /^\p{L}{1,30}/u.exec(after.slice(0, 40))?.[0]
    if (start === undefined || end === undefined) return ' '
    const isBroken = hyphen !== '\u2011' && /\p{Ll}$/u.test(start) && /^\p{Ll}/u.test(end)
    const isHard = HYPHENATED.has(start.toLowerCase()) || isCompound(start, end) || isTold(`${start}-${end}`)
    return isBroken && !isHard ? '-' : ''
  }
}

/** The lines of one block: those that were broken at the width of a column are one again, others stay apart. */
function joinLines(lines: readonly string[], broken: Broken | null, joiner: Joiner): readonly string[] {
  const whole = joined(
    lines,
    (all, before, line) =>
      (broken?.(before, line) || isCut(all, line)) && !isHeadLine(line) && !isHeadLine(before),
    joiner,
  )
  return broken ? [whole.join('\n')] : apart(whole).map((block) => block.join('\n'))
}

/** What is known of a text that grows at its end, and what that end is. */
interface Grown {
  readonly end: string
  /** Characters of its last line, and whether that holds more than one sentence. */
  readonly line: number
  readonly hasSentence: boolean
}

const grownOf = (text: string): Grown => {
  const line = text.slice(text.lastIndexOf('\n') + 1)
  return { end: text.slice(-60), line: line.length, hasSentence: /[.!?][”’"')]? /u.test(line) }
}

/** Joins each part to what stands before it where they belong together, in one pass however many there are. */
function joined(
  parts: readonly string[],
  belong: (whole: Grown, before: string, after: string) => boolean,
  joiner: Joiner,
): string[] {
  const all: string[][] = []
  let whole = grownOf('')
  let before = ''
  for (const part of parts) {
    const last = all.at(-1)
    const grown = grownOf(part)
    if (!last || !belong(whole, before, part)) {
      all.push([part])
      whole = grown
    } else {
      const between = joiner(whole.end, part)
      if (between === '-') last.push(last.pop()?.slice(0, -1) ?? '', part)
      else last.push(between, part)
      whole = part.includes('\n')
        ? grown
        : {
            end: `${whole.end}${between === '-' ? '' : between}${grown.end}`.slice(-60),
            line: whole.line + between.length + grown.line,
            hasSentence: whole.hasSentence || grown.hasSentence || /[.!?][”’"')]?$/u.test(whole.end),
          }
    }
    before = part
  }
  return all.map((pieces) => pieces.join(''))
}

/** Whether a sentence was cut between the two: the first does not end, and is no heading; or the second begins small. */
function isCut(before: Grown, after: string): boolean {
  if (ENDS.test(before.end.slice(-20))) return false
  if (/^\p{Ll}/u.test(after)) return !ADDRESS.test(after) && before.line > 20
  // A long one that holds whole sentences and then stops in mid-sentence.
  return before.line > 80 && before.hasSentence && /^[\p{L}\p{N}“"(]/u.test(after)
}

/** Whether a line stops in mid-sentence, and is more than a label. */
export const isUnfinished = (line: string): boolean => line.length > 20 && !ENDS.test(line.slice(-20))

/** "*New York Times*", "_this_", "[that](address)": the marks go, the words stay. */
function withoutMarks(line: string): string {
  return line
    .replace(LINK, '$1')
    .replace(
      /(^|[\s(“‘"'—–])([*_]{1,3})(?=[^\s*_])([^*_\n]{0,300}?[^\s*_])\2(?=$|[\s.,;:!?)”’"'—–-])/gu,
      '$1$3',
    )
    .replace(/^(?:#{1,6} +)+/u, '')
    .trim()
}
