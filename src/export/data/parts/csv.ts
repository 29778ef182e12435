import { wellFormed } from '../../words/wellFormed'

/**
 * Rows as a CSV file: UTF-8 with a mark that says so, CRLF, quotes around every text. What a spreadsheet would take for a
 * formula, a number or a date gets an apostrophe in front, and so does what begins with one: it can be taken off again.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`

/** Numbers and truths stand as they are. */
export type Cell = string | number | boolean | undefined

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? `"${guarded(wellFormed(cell)).replaceAll('"', '""')}"` : String(cell)
}

const guarded = (text: string): string =>
  !unchanged.test(text) && misread.some((form) => form.test(text)) ? `'${text}` : text

/** Numbers and days that spreadsheets know as such and show as they are. */
const unchanged = /^(0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d)$/

/** What spreadsheets do not leave alone. */
const misread: readonly RegExp[] = [
  // Begins a formula, or is taken for a mark of text.
  /^\s*[=+\-@'＝＋－＠|%]/,
  /^[\t\r\n]/,
  // Numbers, times, dates, fractions: 1e5, 9/11, 2022-10, 3:1.
  /^\s*[\d.,:/ \-~?%]*\d[\d.,:/ \-~?%]*$/,
  /^\s*\d+(\.\d+)?e[+-]?\d+\s*$/i,
  // MARCH1, 1 May, May 2014.
  /^\s*(\d{1,4}[ -/]?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -/]?\d{0,4}\s*$/i,
  /^\s*(true|false)\s*$/i,
]
