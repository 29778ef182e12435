/** Days as newspapers write them. */

import { MONTH, monthNumber } from '../language/en/calendar'

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:1[6-9]|20)\\d\\d)'

interface Written {
  readonly pattern: RegExp
  readonly read: (found: readonly string[]) => string | null
}

const ways: readonly Written[] = [
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`),
    read: ([year, month, day]) => isoOf(year, Number(month), day),
  },
  {
    pattern: new RegExp(`(?<!\\d)${DAY}(?:\\s+of)?\\s*[\\s-](${MONTH}),?[\\s-]+${YEAR}(?!\\d)`, 'i'),
    read: ([day, month, year]) => isoOf(year, monthNumber(month ?? ''), day),
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\s+${DAY}(?:,\\s*|\\s+)${YEAR}(?!\\d)`, 'i'),
    read: ([month, day, year]) => isoOf(year, monthNumber(month ?? ''), day),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2${YEAR}(?!\\d)`),
    read: ([first, mark, second, year]) => {
      const [a, b] = [Number(first), Number(second)]
      // With points the day comes first; with strokes it depends on the country, unless only one can be the month.
      if (mark === '.' || a > 12 || a === b) return isoOf(year, b, first)
      return b > 12 ? isoOf(year, a, second) : null
    },
  },
]

const LONGEST = 300

/**
 * The first day, in ISO form, that a short text tells in full ("20 October 2022", "Oct. 20, 2022", "2022-10-20", "20.10.2022"); null
 * where there is none, or where month and day could be either.
 */
export function dayIn(text: string): string | null {
  const start = text.slice(0, LONGEST)
  for (const { pattern, read } of ways) {
    const found = pattern.exec(start)
    const day = found && read(found.slice(1))
    if (day) return day
  }
  return null
}

/** The text without the day that it tells, to see what else there is. */
export const withoutDay = (text: string): string =>
  ways.reduce((rest, { pattern }) => rest.replace(pattern, ' '), text.slice(0, LONGEST))

function isoOf(year = '', month: number, day = ''): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  // A 31 June would otherwise become the first of July.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}
