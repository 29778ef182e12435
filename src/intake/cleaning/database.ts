/** Articles as databases of newspapers print them, with labels in capitals ("BYLINE: Ann Lee", "LENGTH: 453 words"). */

import { MONTH } from '../../language/en/calendar'

const COUNT = /^\s*\d+ of \d+ DOCUMENTS?\s*$/mu
const LENGTH = /^LENGTH: +[\d,]+ words\s*$/u
const LABEL = /^([A-Z][A-Z -]{2,30}):(?: |$)/u
const DAY = new RegExp(`^\\s*(${MONTH} \\d{1,2}, \\d{4})\\b`, 'iu')
const RIGHTS = /^\s*(?:Copyright \d{4}|All Rights Reserved)\b/u

/** Such a text as a plain one: title, author, publisher and day, then the body. Any other text as it is. */
export function withoutLabels(text: string): string {
  if (!/^LENGTH: /mu.test(text) || !(COUNT.test(text) || /^LOAD-DATE: /mu.test(text))) return text
  const lines = text.split(/\r\n?|\n/u)
  const length = lines.findIndex((line) => LENGTH.test(line))
  const firstLabel = lines.findIndex((line) => LABEL.test(line))
  if (length < 0 || firstLabel < 0) return text
  const above = lines.slice(0, firstLabel).filter((line) => line.trim() !== '' && !COUNT.test(line))
  const title = above.at(-1)?.trim()
  if (title === undefined) return text
  let from = length + 1
  while (from < lines.length && (lines[from]?.trim() === '' || LABEL.test(lines[from] ?? ''))) from++
  const rest = lines.slice(from)
  const foot = rest.findIndex((line) => LABEL.test(line) || RIGHTS.test(line))
  const author = lines
    .find((line) => line.startsWith('BYLINE: '))
    ?.slice('BYLINE: '.length)
    .trim()
  const day = above.map((line) => DAY.exec(line)?.[1]).find((found) => found !== undefined)
  const publisher = above.length > 1 ? above[0]?.trim() : undefined
  const head = [
    title,
    ...(author ? [/^by /iu.test(author) ? author : `By ${author}`] : []),
    ...(publisher ? [`Publisher: ${publisher}`] : []),
    ...(day ? [day] : []),
  ]
  const body = foot < 0 ? rest : rest.slice(0, foot)
  return `${head.join('\n\n')}\n\n${body.join('\n')}`
}
