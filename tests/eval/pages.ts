/**
 * `npm run eval -- --pages FOLDER`: how whole and how clean web pages become, against what a reader marked, and beside it Readability
 * alone. One folder a page: `source.html`, `expected.html` (the article's body), `expected-metadata.json` (`title`, `byline`,
 * `publishedTime`; each may be null).
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import { parseHtml } from '../../src/cli/parseHtml'
import { bring } from '../../src/intake/bring'
import { dayIn } from '../../src/intake/days'
import { declaredEncoding, decodeText } from '../../src/intake/formats/kernel/decode'
import { field } from '../../src/model/unknown'
import { f1, type Marked, markedOf, type Shape, shapeOf, type Words, wordsOf } from './marked'

/** Bytes of a source: what is shorter is no page but a test of one thing. */
const SHORTEST = 16_000

/** What is read of a page. */
interface Read {
  readonly title: string
  readonly authors: readonly string[]
  readonly day: string | null
  /** The lines above and below the body, and the body. */
  readonly around: readonly string[]
  readonly paragraphs: readonly string[]
}

type Verdict = 'right' | 'wrong' | 'missing' | null

/** How a page was read, against what is expected of it. */
interface Measured {
  readonly page: string
  readonly words: Words
  /** How much of what is wanted stands in the body or around it. */
  readonly kept: number
  readonly title: boolean | null
  readonly author: Verdict
  readonly day: Verdict
  readonly shape: Shape
  readonly seconds: number
}

interface Expected extends Marked {
  readonly title: string
  readonly byline: string
  readonly day: string | null
}

/** Prints the table; with `--each` a line for each page before it, first where Readability alone is better. */
export async function printPages(folder: string, each: boolean): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expected.html')))
    .filter((name) => readFileSync(join(folder, name, 'source.html')).length >= SHORTEST)
    .sort()
  const ours: Measured[] = []
  const alone: Measured[] = []
  for (const page of names) {
    const bytes = new Uint8Array(readFileSync(join(folder, page, 'source.html')))
    const expected = expectedIn(join(folder, page))
    ours.push(await measured(page, expected, () => readHere(bytes)))
    alone.push(await measured(page, expected, async () => readByReadability(bytes)))
  }
  const aloneOn = new Map(alone.map((one) => [one.page, f1(one.words)]))
  const differenceOn = (one: Measured): number => f1(one.words) - (aloneOn.get(one.page) ?? 0)
  if (each)
    for (const one of ours.toSorted((a, b) => differenceOn(a) - differenceOn(b)))
      console.log(tell(one, differenceOn(one)))
  const rows = rowsOf(ours).map(([what, value], at) => [what, value, rowsOf(alone)[at]?.[1] ?? ''])
  const better = (than: 1 | -1) => ours.filter((one) => than * differenceOn(one) > 0.0005).length
  const table = [
    [`${names.length} pages`, 'Hearsay', 'Readability alone'],
    ...rows,
    ['pages with the better body', String(better(1)), String(better(-1))],
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  for (const row of table)
    console.log(
      row.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  '),
    )
}

async function measured(
  page: string,
  expected: Expected,
  read: () => Promise<Read | null>,
): Promise<Measured> {
  const start = performance.now()
  const found = (await read()) ?? { title: '', authors: [], day: null, around: [], paragraphs: [] }
  const seconds = (performance.now() - start) / 1000
  const whole = [...found.around, ...found.paragraphs]
  return {
    page,
    words: wordsOf(expected, found.paragraphs),
    kept: wordsOf(expected, whole).recall,
    title: expected.title ? isTitle(found.title, expected) : null,
    author: expected.byline ? authorVerdict(found.authors, expected.byline) : null,
    day:
      expected.day === null
        ? null
        : found.day === null
          ? 'missing'
          : found.day === expected.day
            ? 'right'
            : 'wrong',
    shape: shapeOf(expected, whole),
    seconds,
  }
}

async function readHere(bytes: Uint8Array): Promise<Read | null> {
  try {
    const brought = await bring({ from: 'file', name: 'page.html', bytes }, { progress: () => {}, parseHtml })
    if (brought.kind !== 'draft') return null
    const { head, around, paragraphs } = brought.draft
    const { title, authors, published } = head
    return { title, authors, day: published, around: around.split('\n'), paragraphs }
  } catch (error) {
    console.error(String(error))
    return null
  }
}

function readByReadability(bytes: Uint8Array): Read | null {
  const found = new Readability(new JSDOM(decodeText(bytes, declaredEncoding(bytes))).window.document).parse()
  return {
    title: found?.title ?? '',
    authors: found?.byline ? [found.byline] : [],
    day: dayIn(found?.publishedTime ?? ''),
    around: [],
    paragraphs: markedOf(found?.content ?? '').blocks.map(({ text }) => text),
  }
}

function expectedIn(folder: string): Expected {
  const told: unknown = JSON.parse(readFileSync(join(folder, 'expected-metadata.json'), 'utf8'))
  const text = (name: string): string => {
    const value = field(told, name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    ...markedOf(readFileSync(join(folder, 'expected.html'), 'utf8')),
    title: text('title'),
    byline: text('byline'),
    day: dayIn(text('publishedTime')),
  }
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()

/** The title, or the title without the name of the site that the expected one has before or behind it. */
function isTitle(title: string, { title: expected }: Expected): boolean {
  const [ours, wanted] = [folded(title), folded(expected)]
  if (ours === wanted) return true
  const left = wanted.startsWith(ours)
    ? wanted.slice(ours.length)
    : wanted.endsWith(ours)
      ? wanted.slice(0, -ours.length)
      : ''
  return (
    ours.length > 5 &&
    /^ ?[|»:·_-]+ ?\S.{0,50}$|^\S.{0,50} ?[|»:·_-]+ ?$|^ [[(][^\])]{0,50}[\])]$/u.test(left)
  )
}

/** Whether all the words of all names stand in the byline, and somebody is named where it names somebody. */
function authorVerdict(authors: readonly string[], byline: string): Verdict {
  if (authors.length === 0) return 'missing'
  const wordsOf = (text: string) => folded(text).match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const wanted = new Set(wordsOf(byline))
  return authors.flatMap(wordsOf).every((word) => wanted.has(word)) ? 'right' : 'wrong'
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const isMisshapen = ({ shape }: Measured): boolean => shape.together.length + shape.split.length > 0

function rowsOf(pages: readonly Measured[]): readonly (readonly [string, string])[] {
  const count = (verdicts: readonly Verdict[], wanted: Verdict) =>
    verdicts.filter((one) => one === wanted).length
  const verdicts = (what: 'author' | 'day'): string => {
    const all = pages.map((page) => page[what]).filter((one) => one !== null)
    return `${count(all, 'right')}/${count(all, 'wrong')} of ${all.length}`
  }
  const titles = pages.flatMap(({ title }) => (title === null ? [] : [title]))
  const slowest = pages.reduce<Measured | null>(
    (worst, one) => (worst && worst.seconds >= one.seconds ? worst : one),
    null,
  )
  return [
    ['body: recall', mean(pages.map(({ words }) => words.recall)).toFixed(3)],
    ['body and what stands around it: recall', mean(pages.map(({ kept }) => kept)).toFixed(3)],
    ['body: recall, captions not counted', mean(pages.map(({ words }) => words.recallOfText)).toFixed(3)],
    ['body: precision', mean(pages.map(({ words }) => words.precision)).toFixed(3)],
    ['body: F1', mean(pages.map(({ words }) => f1(words))).toFixed(3)],
    ['title equal', `${titles.filter(Boolean).length} of ${titles.length}`],
    ['author right/wrong', verdicts('author')],
    ['day right/wrong', verdicts('day')],
    [
      'paragraphs run together or split',
      `${((100 * pages.filter(isMisshapen).length) / Math.max(1, pages.length)).toFixed(1)} % of pages`,
    ],
    ['slowest page', `${slowest?.seconds.toFixed(1) ?? '-'} s (${slowest?.page ?? '-'})`],
  ]
}

/** @param difference of the body's F1 to that of Readability alone */
const tell = ({ page, words, title, author, day, shape, seconds }: Measured, difference: number): string =>
  [
    page.padEnd(30).slice(0, 30),
    `${difference < 0 ? '-' : '+'}${Math.abs(difference).toFixed(3)}`,
    words.recall.toFixed(3),
    words.precision.toFixed(3),
    `title ${title ?? '-'}`.padEnd(11),
    `author ${author ?? '-'}`.padEnd(14),
    `day ${day ?? '-'}`.padEnd(11),
    `${seconds.toFixed(1)} s`,
    ...shape.together.slice(0, 3).map((place) => `together: ${place}`),
    ...shape.split.slice(0, 3).map((place) => `split: ${place}`),
  ].join('  ')
