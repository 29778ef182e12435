import type { Article } from './article'

/** Ends a sentence, a heading or a line of its own; what ends otherwise may have been cut by a page. */
const ENDS = /[.!?…:;][”’"')\]»]*$/u
const ADDRESS = /^(?:www\.|https?:|[\w-]{1,60}\.[a-z]{2,}\/?)/u
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu
const CONTROL = /[^\P{Cc}\n\t]/gu

/** Title and paragraphs of a raw text; paragraph 0 is the head: the title, and the short lines before the body. */
export function articleOf(text: string): Article {
  const [head = [], ...body] = blocksOf(clean(text))
  const title = head[0] ?? ''
  return { title, paragraphs: [head.join('\n'), ...body.map((lines) => lines.join('\n'))] }
}

/**
 * A raw text with its paragraphs healed: one blank line between paragraphs, none within. Broken lines and pages that
 * cut a sentence are joined, hyphenation undone, emphasis marks dropped. Cleaning what is clean changes nothing.
 */
export function clean(text: string): string {
  let cleaned = once(text)
  // Healing may bring together what then is healed in its turn; each round but the last makes the text shorter.
  for (let again = once(cleaned); again !== cleaned; again = once(cleaned)) cleaned = again
  return cleaned
}

function once(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[\f\v]+/gu, '\n\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/[^\S\n]+/gu, ' ')
    .normalize('NFC')
  const blocks = plain
    .split(/\n *\n[ \n]*/u)
    .map((block) =>
      block
        .split('\n')
        .map((line) => withoutEmphasis(line.trim()))
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
    .map(joinLines)
  return healed(blocks).join('\n\n')
}

/** The lines of one block: those that were broken at the page's width are one again, short lines stay apart. */
function joinLines(lines: readonly string[]): string {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  const broken = (before: string) => width >= 45 && before.length > 0.6 * width
  return joined(lines, (before, line) => broken(before) || isCut(before, line)).join('\n')
}

/** Blocks of which a page break made two are one again. */
const healed = (blocks: readonly string[]): string[] => joined(blocks, isCut)

/** Joins each part to the one before it where they belong together; looks at the two parts only, however many there are. */
function joined(parts: readonly string[], belong: (before: string, after: string) => boolean): string[] {
  const whole: string[][] = []
  let before: string | undefined
  for (const part of parts) {
    const last = whole.at(-1)
    if (before === undefined || !last || !belong(before, part)) whole.push([part])
    else if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(part))
      last.push(last.pop()?.slice(0, -1) ?? '', part)
    else last.push(' ', part)
    before = part
  }
  return whole.map((pieces) => pieces.join(''))
}

/** Whether a sentence was cut between the two: the first does not end, and is no heading; or the second begins small. */
function isCut(before: string, after: string): boolean {
  if (ENDS.test(before.slice(-20))) return false
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (/^\p{Ll}/u.test(after)) return !ADDRESS.test(after) && line.length > 20
  // A long one that holds whole sentences and then stops in mid-sentence.
  return line.length > 80 && /[.!?][”’"')]? /u.test(line) && /^[\p{L}\p{N}“"(]/u.test(after)
}

/** "*New York Times*" and "_this_": the marks go, the words stay. */
function withoutEmphasis(line: string): string {
  return line
    .replace(
      /(^|[\s(“‘"'—–])([*_]{1,3})(?=[^\s*_])([^*_\n]{0,300}?[^\s*_])\2(?=$|[\s.,;:!?)”’"'—–-])/gu,
      '$1$3',
    )
    .replace(/^#{1,6} +/u, '')
}

/** The blocks, those of the head together as the first: title, byline and date, up to the first of full sentences. */
function blocksOf(text: string): string[][] {
  const blocks = text === '' ? [] : text.split('\n\n').map((block) => block.split('\n'))
  const body = blocks.findIndex(
    (lines, at) => at > 0 && lines.some((line) => line.length > 100 || ENDS.test(line)),
  )
  const first = body < 0 ? (blocks.length > 1 ? 1 : 0) : body
  const head = blocks.slice(0, first).flat()
  // What stands below the body, short lines that end nothing, is the foot and belongs to the head.
  let last = blocks.length
  while (
    last > first + 1 &&
    (blocks[last - 1] ?? []).every((line) => line.length <= 60 && !/[.!?…][”’"')]*$/u.test(line))
  )
    last -= 1
  return [[...head, ...blocks.slice(last).flat()], ...blocks.slice(first, last)]
}
