/** Articles as databases of newspapers print them, with labels around and before their parts. */

import { MONTH } from '../../language/en/calendar'
import { anyOf, words } from '../../language/lists'
import lists from './lists.json'

/** What such a text tells. */
interface Printed {
  readonly title: string
  readonly author?: string | undefined
  readonly publisher?: string | undefined
  readonly day?: string | undefined
  readonly body: readonly string[]
}

type Reader = (lines: readonly string[]) => Printed | null

/** Such a text as a plain one: title, author, publisher and day, then the body. Any other text as it is. */
export function withoutLabels(text: string): string {
  if (!LABELS.test(text)) return text
  const lines = text.split(/\r\n?|\n/u)
  const printed = readers.map((read) => read(lines)).find((found) => found !== null)
  if (!printed) return text
  const { title, author, publisher, day, body } = printed
  const head = [
    title,
    ...(author ? [/^by /iu.test(author) ? author : `By ${author}`] : []),
    ...(publisher ? [`Publisher: ${publisher}`] : []),
    ...(day ? [day] : []),
  ]
  return `${head.join('\n\n')}\n\n${body.join('\n')}`
}

const LABELS = /^(?:LENGTH: |Length: |WC(?:\s|$)|Full text:)/mu
const DAY = new RegExp(`^\\s*(${MONTH} \\d{1,2}, \\d{4})\\b`, 'iu')
const isBlank = (line: string): boolean => line.trim() === ''
const dayOf = (lines: readonly string[]): string | undefined =>
  lines.map((line) => DAY.exec(line)?.[1]).find((found) => found !== undefined)
const behind = (label: string, lines: readonly string[]): string | undefined =>
  lines
    .find((line) => line.startsWith(label))
    ?.slice(label.length)
    .trim()

const COUNT = /^\s*\d+ of \d+ DOCUMENTS?\s*$/u
const CAPITAL_LABEL = /^([A-Z][A-Z -]{2,30}):(?: |$)/u
const RIGHTS = /^\s*(?:Copyright \d{4}|All Rights Reserved)\b/u

/** Labels in capitals: "BYLINE: Ann Lee", "LENGTH: 453 words"; the paper stands first, the title last above them. */
function inCapitals(lines: readonly string[]): Printed | null {
  const length = lines.findIndex((line) => /^LENGTH: +[\d,]+ words\s*$/u.test(line))
  const firstLabel = lines.findIndex((line) => CAPITAL_LABEL.test(line))
  const isOne = lines.some((line) => COUNT.test(line) || line.startsWith('LOAD-DATE: '))
  const above = lines.slice(0, Math.max(0, firstLabel)).filter((line) => !isBlank(line) && !COUNT.test(line))
  const title = above.at(-1)?.trim()
  if (length < 0 || !isOne || title === undefined) return null
  let from = length + 1
  while (from < lines.length && (isBlank(lines[from] ?? '') || CAPITAL_LABEL.test(lines[from] ?? ''))) from++
  const rest = lines.slice(from)
  const foot = rest.findIndex((line) => CAPITAL_LABEL.test(line) || RIGHTS.test(line))
  return {
    title,
    author: behind('BYLINE: ', lines),
    publisher: above.length > 1 ? above[0]?.trim() : undefined,
    day: dayOf(above),
    body: foot < 0 ? rest : rest.slice(0, foot),
  }
}

const FOOT = /^(?:Classification|Load-Date:.*|End of Document|Graphic|Notes)\s*$/u

/** Labels in small letters, the title first, and "Body" above the text. */
function inSmall(lines: readonly string[]): Printed | null {
  const start = lines.findIndex((line) => /^Body\s*$/u.test(line))
  const length = lines.findIndex((line) => /^Length: +[\d,]+ words\s*$/u.test(line))
  const above = lines.slice(0, Math.max(0, start)).filter((line) => !isBlank(line))
  const [title, publisher] = above
  if (length < 0 || length > start || title === undefined) return null
  const rest = lines.slice(start + 1)
  const foot = rest.findIndex((line) => FOOT.test(line))
  return {
    title: title.trim(),
    author: behind('Byline: ', above),
    publisher: publisher?.trim(),
    day: dayOf(above),
    body: foot < 0 ? rest : rest.slice(0, foot),
  }
}

const CODE = new RegExp(String.raw`^(${anyOf(words(lists.codes))})(?:\s+(.*))?$`, 'u')

/** A code of two or three letters before each part: "HD" its title, "BY" its author, "LP" and "TD" its text. */
function inCodes(lines: readonly string[]): Printed | null {
  const parts = new Map<string, string[]>()
  let part: string[] = []
  for (const line of lines) {
    const [, code, value = ''] = CODE.exec(line) ?? []
    if (code !== undefined) {
      part = [value]
      parts.set(code, part)
    } else part.push(line)
  }
  const told = (code: string): string | undefined =>
    parts.get(code)?.join(' ').replace(/\s+/gu, ' ').trim() || undefined
  const title = told('HD')
  const body = ['LP', 'TD'].flatMap((code) => ['', ...(parts.get(code) ?? [])])
  if (title === undefined || !parts.has('LP') || !parts.has('PD')) return null
  return { title, author: told('BY'), publisher: told('SN'), day: told('PD'), body }
}

const FULL = /^Full text:\s*/u

/** "Title:", "Author:", "Publication title:", "Publication date:" above "Full text:". */
function inFull(lines: readonly string[]): Printed | null {
  const start = lines.findIndex((line) => FULL.test(line))
  const above = lines.slice(0, Math.max(0, start))
  const title = behind('Title:', above)
  if (!title) return null
  const rest = [lines[start]?.replace(FULL, '') ?? '', ...lines.slice(start + 1)]
  const foot = rest.findIndex((line) => RIGHTS.test(line) || /^Copyright\b/u.test(line))
  return {
    title,
    author: behind('Author:', above)?.replace(/^([^,;]+), ([^,;]+)$/u, '$2 $1'),
    publisher: behind('Publication title:', above),
    day: behind('Publication date:', above),
    body: foot < 0 ? rest : rest.slice(0, foot),
  }
}

const readers: readonly Reader[] = [inCapitals, inSmall, inCodes, inFull]
