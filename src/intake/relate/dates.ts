/**
 * Dates that a text tells, as EDTF (Library of Congress, level 1), the relative ones counted from the day on which it
 * was published: "on Tuesday", "last month", "since 2014", "8 October".
 */

import { MONTH, monthNumber, WEEKDAY, weekdays } from '../../language/en/calendar'
import lists from './lists.json'

/** One date in a text, by UTF-16 offsets. Where the text leaves the year or the week open, it depends on what is told. */
export interface ToldDate {
  readonly start: number
  readonly end: number
  /** For what has happened or holds. */
  readonly past: string
  /** For what is still to come. */
  readonly ahead: string
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

const YEAR = '(?:1[5-9]|20)\\d{2}'
/** "BC", "B.C.E.". */
const BEFORE = 'b\\.?c\\.?(?:e\\.?)?'
/** "in 2024 villages": a number of something is no year. */
const NOT_COUNTED = `(?! (?:(?!was|is|has|as|its|his|this|does|across|unless|towards|afterwards|besides|perhaps|always|thus)\\p{Ll}+s|${lists.counted.replaceAll(' ', '|')})(?![\\p{L}]))`
const EDGE = '(?![\\p{L}\\p{N}])'
const NUMBER = `(?:a|an|\\d{1,3}|${numbers.join('|')})`

type Match = RegExpExecArray
/** A date without its year is another one where the sentence tells the past than where it looks ahead. */
interface PastOrAhead {
  readonly past: string
  readonly ahead: string
}
type Rule = readonly [pattern: RegExp, read: (found: Match, published: Date | null) => PastOrAhead | null]

const rule = (pattern: string, read: Rule[1]): Rule => [
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})${EDGE}`, 'giu'),
  read,
]
const both = (date: string | null): PastOrAhead | null => (date === null ? null : { past: date, ahead: date })

/** The first that fits a place counts. */
const rules: readonly Rule[] = [
  rule(`(?:from |between )?([1-9]\\d{0,3})(?: to | until | and |[–-])([1-9]\\d{0,3}) ${BEFORE}`, ([, a, b]) =>
    both(Number(a) > Number(b) ? `${before(a)}/${before(b)}` : null),
  ),
  rule(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? ([1-9]\\d{0,3}) ${BEFORE}`, ([, d, m, y]) =>
    dayBefore(y, m, d),
  ),
  rule(`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?, ([1-9]\\d{0,3}) ${BEFORE}`, ([, m, d, y]) =>
    dayBefore(y, m, d),
  ),
  rule(`(${MONTH})(?: of|,)? ([1-9]\\d{0,3}) ${BEFORE}`, ([, m, y]) =>
    both(`${before(y)}-${two(monthOf(m))}`),
  ),
  rule(
    `(?:in|since|until|by|during|before|after|around|about|of) (?:about |around )?([1-9]\\d{0,3}) ${BEFORE}${NOT_COUNTED}`,
    ([, y]) => both(before(y)),
  ),
  rule('AD ([1-9]\\d{0,3})|([1-9]\\d{0,3}) (?:AD|CE)', ([found, a, b]) =>
    /AD|CE/.test(found) ? both((a ?? b ?? '').padStart(4, '0')) : null,
  ),
  rule(`(${YEAR})-(\\d{2})-(\\d{2})`, ([, y, m, d]) => both(day(Number(y), Number(m), Number(d)))),
  rule(`(?:from|between) (?:early |late |mid-)?(${YEAR}) (?:to|until|and|through) (${YEAR})`, ([, a, b]) =>
    both(Number(a) < Number(b) ? `${a}/${b}` : null),
  ),
  rule(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? (${YEAR})`, ([, d, m, y]) =>
    both(day(Number(y), monthOf(m), Number(d))),
  ),
  rule(`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})`, ([, m, d, y]) =>
    both(day(Number(y), monthOf(m), Number(d))),
  ),
  rule(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})`, ([, d, m], published) =>
    dayOf(monthOf(m), Number(d), published),
  ),
  rule(`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?`, ([, m, d], published) =>
    dayOf(monthOf(m), Number(d), published),
  ),
  rule(`(${MONTH})(?: of|,)? (${YEAR})`, ([, m, y]) => both(`${y}-${two(monthOf(m))}`)),
  rule(
    `(?:in|since|until|by|during|before|after|early|late|mid|of|last|next|this|for)[ -](${MONTH})`,
    ([, m], published) => monthNear(monthOf(m), published),
  ),
  rule(
    `(?:in|since|until|by|during|before|after|early|late|mid|of|for|and)[ -](?:early |late |mid-)?(${YEAR})(?!s)${NOT_COUNTED}`,
    ([, y]) => both(y ?? null),
  ),
  rule(`(?:(last|next|this) )?(${WEEKDAY})`, ([, which, name], published) =>
    weekday(which?.toLowerCase(), weekdays.indexOf((name ?? '').toLowerCase()), published),
  ),
  rule(
    'yesterday|last night|today|tonight|this (?:morning|afternoon|evening)|tomorrow',
    ([word], published) =>
      published &&
      both(iso(shifted(published, /yes|last/i.test(word) ? -1 : /tomorrow/i.test(word) ? 1 : 0))),
  ),
  rule(
    '(?:the )?(last|past|this|next|coming|previous) (week|month|year)',
    ([found, which, unit], published) =>
      published &&
      around(which?.toLowerCase() ?? '', unit?.toLowerCase() ?? '', /^the /i.test(found), published),
  ),
  rule(
    `(${NUMBER}) (day|week|month|year)s? (?:ago|earlier)`,
    ([, count, unit], published) =>
      published && both(ago(countOf(count), unit?.toLowerCase() ?? '', published)),
  ),
]

/**
 * The dates of a text in order; those that cannot be resolved are left out. `published` is an ISO day or null, with
 * which only dates that tell their year remain. Takes time in proportion to the text.
 */
export function datesIn(text: string, published: string | null): readonly ToldDate[] {
  const day = published === null ? null : new Date(`${published}T00:00:00Z`)
  const found: ToldDate[] = []
  const taken = new Set<number>()
  for (const [pattern, read] of rules)
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.has(start) || taken.has(end - 1)) continue
      for (let at = start; at < end; at++) taken.add(at)
      const reading = read(match, day)
      // "not since February, but since 2014"
      const refused = /\bnot (?:\S+ )?$/.test(text.slice(Math.max(0, start - 16), start))
      // "Russia Today": a part of a name.
      const named =
        /^Today/.test(match[0]) && /\p{Lu}[\p{L}.]* $/u.test(text.slice(Math.max(0, start - 24), start))
      if (reading && !refused && !named) found.push({ start, end, ...opened(reading, text, start) })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** "since 2014" has no end, "until 2014" and "by 2014" no beginning. */
function opened({ past, ahead }: PastOrAhead, text: string, start: number): PastOrAhead {
  const before = text.slice(Math.max(0, start - 12), start + 6).toLowerCase()
  const lead =
    /(since|until|till|by)[ -](?:early |late |mid-)?$/.exec(
      text.slice(Math.max(0, start - 12), start).toLowerCase(),
    )?.[1] ?? /^(since|until|by)\b/.exec(before.slice(Math.min(12, start)))?.[1]
  const open = (date: string): string =>
    lead === undefined || date.includes('/') ? date : lead === 'since' ? `${date}/..` : `../${date}`
  return { past: open(past), ahead: open(ahead) }
}

/** EDTF counts from the year 0, which is 1 BC. */
const before = (year = ''): string => {
  const number = Number(year) - 1
  return `${number > 0 ? '-' : ''}${String(number).padStart(4, '0')}`
}
const dayBefore = (year = '', month = '', date = ''): PastOrAhead | null =>
  both(
    day(2001, monthOf(month), Number(date)) && `${before(year)}-${two(monthOf(month))}-${two(Number(date))}`,
  )

const two = (number: number): string => String(number).padStart(2, '0')
const iso = (date: Date): string => date.toISOString().slice(0, 10)
const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000)
const monthOf = (name = ''): number => monthNumber(name)
const countOf = (word = ''): number =>
  /^\d/.test(word) ? Number(word) : Math.max(1, numbers.indexOf(word.toLowerCase()) + 1)

function day(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? iso(made) : null
}

/** A day without its year: the last one up to publication, and the next one from then on. */
function dayOf(month: number, date: number, published: Date | null): PastOrAhead | null {
  if (published === null) return null
  const year = published.getUTCFullYear()
  const here = day(year, month, date)
  if (here === null) return null
  const passed = here <= iso(published)
  const past = passed ? here : day(year - 1, month, date)
  const ahead = here >= iso(published) ? here : day(year + 1, month, date)
  return past === null || ahead === null ? both(here) : { past, ahead }
}

function monthNear(month: number, published: Date | null): PastOrAhead | null {
  if (published === null) return null
  const year = published.getUTCFullYear()
  const now = published.getUTCMonth() + 1
  return {
    past: `${month <= now ? year : year - 1}-${two(month)}`,
    ahead: `${month >= now ? year : year + 1}-${two(month)}`,
  }
}

function weekday(which: string | undefined, wanted: number, published: Date | null): PastOrAhead | null {
  if (published === null) return null
  const today = published.getUTCDay()
  const back = (today - wanted + 7) % 7
  const forth = (wanted - today + 7) % 7
  const last = iso(shifted(published, -back))
  const next = iso(shifted(published, forth))
  if (which === 'last') return both(iso(shifted(published, -(back || 7))))
  if (which === 'next') return both(iso(shifted(published, forth || 7)))
  return { past: last, ahead: next }
}

/** "last month" is the month before; "the past month" the days up to publication. */
function around(which: string, unit: string, rolling: boolean, published: Date): PastOrAhead | null {
  const step = /^(?:last|past|previous)$/.test(which) ? -1 : which === 'this' ? 0 : 1
  const year = published.getUTCFullYear()
  const month = published.getUTCMonth()
  if (rolling && which !== 'previous') {
    const days = unit === 'week' ? 7 : unit === 'month' ? 30 : 365
    const other = shifted(published, step * days)
    const [from, to] = step < 0 ? [other, published] : [published, other]
    return both(`${iso(from)}~/${iso(to)}~`)
  }
  if (unit === 'year') return both(String(year + step))
  if (unit === 'month') return both(iso(new Date(Date.UTC(year, month + step, 1))).slice(0, 7))
  const monday = shifted(published, -((published.getUTCDay() + 6) % 7) + step * 7)
  return both(`${iso(monday)}/${iso(shifted(monday, 6))}`)
}

function ago(count: number, unit: string, published: Date): string | null {
  const year = published.getUTCFullYear()
  if (unit === 'day') return iso(shifted(published, -count))
  if (unit === 'week') return `${iso(shifted(published, -7 * count))}~`
  if (unit === 'year') return year - count >= 1000 ? `${year - count}~` : null
  return `${iso(new Date(Date.UTC(year, published.getUTCMonth() - count, 1))).slice(0, 7)}~`
}
