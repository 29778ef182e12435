import { JSDOM } from 'jsdom'
import type { Subjects } from '../../../src/export/export'
import type { Piece } from '../../../src/model/piece'

const { window } = new JSDOM()

/** A text as XML; throws where it is none. */
export function xmlOf(text: string): Document {
  const document = new window.DOMParser().parseFromString(text, 'application/xml')
  const error = document.getElementsByTagName('parsererror')[0]
  if (error) throw new Error(error.textContent ?? 'no XML')
  return document
}

/** Rows of a CSV file as they were before apostrophes kept spreadsheets from them. */
export function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const text = csv.replace(/^\ufeff/, '')
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    const cell = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"').replace(/^'/, '')
    rows.at(-1)?.push(cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

/** What data is made of. */
export const graphSubject = (piece: Piece): Subjects['graph'] => ({
  piece,
  sources: [],
  positions: new Map(piece.entities.map(({ id }, at) => [id, { x: at * 10 + 0.5, y: -at }])),
  today: '2026-11-29',
})

/** As UTF-8 and XML can hold it. */
export const writable = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
