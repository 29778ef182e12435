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

/** Languages whose months are read besides; how each writes them the platform knows. */
const ABROAD = 'de fr es it pt nl pl cs sv da nb fi uk ru ro hu tr'.split(' ')
/** What may be a day in words: a number, a word or two and a year. */
const MAYBE = new RegExp(`\\d.{1,40}${YEAR}|${YEAR}\\s*[年년]`, 'u')

let waysAbroad: readonly Written[] | null = null

/** Made when they are first needed: asking the platform takes a while. */
function abroad(): readonly Written[] {
  if (waysAbroad) return waysAbroad
  const months = new Map<string, number>()
  for (const language of ABROAD)
    for (const length of ['short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2001, month - 1, 1)).find(({ type }) => type === 'month')
        const name = part?.value.toLowerCase().replace(/\.$/u, '') ?? ''
        // What is one month here and another there is none.
        if (/^\p{L}{3,}$/u.test(name)) months.set(name, (months.get(name) ?? month) === month ? month : 0)
      }
    }
  const names = [...months.keys()].sort((one, other) => other.length - one.length).join('|')
  waysAbroad = [
    {
      pattern: new RegExp(
        `(?<!\\d)(\\d{1,2})(?:\\.|er|º|ª|-?го)?\\s+(?:de\\s+)?(${names})\\.?,?\\s+(?:del?\\s+)?${YEAR}(?!\\d)(?:\\s+(?:года|року|[гр]\\.))?`,
        'iu',
      ),
      read: ([day, month = '', year]) => isoOf(year, months.get(month.toLowerCase()) ?? 0, day),
    },
    {
      pattern: new RegExp(`${YEAR}\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]`, 'u'),
      read: ([year, month, day]) => isoOf(year, Number(month), day),
    },
  ]
  return waysAbroad
}

const waysFor = (text: string): readonly Written[] => (MAYBE.test(text) ? [...ways, ...abroad()] : ways)

const LONGEST = 300

/**
 * The first day, in ISO form, that a short text tells in full ("20 October 2022", "Oct. 20, 2022", "2022-10-20", "20.10.2022", "20. Oktober 2022"); null
 * where there is none, or where month and day could be either.
 */
export function dayIn(text: string): string | null {
  const start = text.slice(0, LONGEST)
  for (const { pattern, read } of waysFor(start)) {
    const found = pattern.exec(start)
    const day = found && read(found.slice(1))
    if (day) return day
  }
  return null
}

/** 2022-10-20, 2022_10_20 or 20221020. */
const IN_NAME = new RegExp(`(?<!\\d)${YEAR}([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)`)

/** The day, in ISO form, in the name of a file, with its year first as archives write it; null where there is none. */
export function dayInName(name: string): string | null {
  const [, year, , month, day] = IN_NAME.exec(name) ?? []
  return isoOf(year, Number(month), day)
}

/** The text without the day that it tells, to see what else there is. */
export function withoutDay(text: string): string {
  const start = text.slice(0, LONGEST)
  return waysFor(start).reduce((rest, { pattern }) => rest.replace(pattern, ' '), start)
}

function isoOf(year = '', month: number, day = ''): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  // A 31 June would otherwise become the first of July.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}
