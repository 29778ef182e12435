/** What was measured, as a page. */

import { cpus, totalmem } from 'node:os'
import type { Served, Times } from './measure'

export interface Row {
  readonly engine: string
  readonly pieces: number
  readonly names: number
  readonly claims: number
  /** Of a piece more, without reading. */
  readonly taken: Times
  /** By question. */
  readonly times: ReadonlyMap<string, Times>
  /** MB. */
  readonly disk: number
  readonly served: Served
}

/** ms of processors. */
export interface Reading {
  readonly threads: number
  /** Of a thread until it has read its first text. */
  readonly starting: number
  /** Of a text that is read, and of one that is read and taken in. */
  readonly read: number
  readonly added: number
  /** Of a text. */
  readonly words: number
}

const short = (number: number): string => (number < 10 ? number.toFixed(1) : String(Math.round(number)))
const whole = (number: number): string => Math.round(number).toLocaleString('en-GB')
const both = (times: Times | undefined): string =>
  times === undefined ? '–' : `${short(times.median)} · ${short(times.most)}`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)

export function report(rows: readonly Row[], read: readonly Reading[]): string {
  const questions = [...new Set(rows.flatMap(({ times }) => [...times.keys()]))].filter(
    (name) => name !== 'way, longer or none',
  )
  return [
    '# What a corpus takes',
    '',
    `\`npm run bench:corpus\` wrote this page: everything on it was run, on one machine (${cpus().length} processors, ${cpus()[0]?.model.trim() ?? 'unknown'},`,
    `${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}), which other programs used at the same time. So times are of processors, in ms: of the process that asks`,
    'and of the database together, whatever else the machine did; the first number is the median, 95 of 100 stay below the second.',
    'Pieces are made: 20 names and some 30 claims each, names with heavy tails (one is in nearly half of all pieces). Names are asked for',
    'as often as they occur. In PGlite pieces were added one by one; in PostgreSQL rows were made in bulk, the same rows as adding',
    'writes (a test compares them).',
    '',
    ...table(
      ['engine', 'pieces', 'names', 'claims', ...questions, 'a piece more', 'disk, MB'],
      rows.map((row) => [
        row.engine,
        whole(row.pieces),
        whole(row.names),
        whole(row.claims),
        ...questions.map((name) => both(row.times.get(name))),
        both(row.taken),
        whole(row.disk),
      ]),
    ),
    '',
    '*search*: names and claims, 20 of each. *dossier*: who that is, and the first 20 claims on their word. *a piece more*: taken in,',
    'without reading.',
    ...growth(rows, questions),
    ...notRun(rows),
    '',
    '## Served',
    '',
    'A server of its own, asked for neighbours over HTTP by 50 readers at once, each four times; waits are of the wall, on the machine as',
    'it was. Memory is of the whole process that serves: PGlite is in it, PostgreSQL is not.',
    '',
    ...table(
      ['engine', 'pieces', 'wait, ms', 'memory when it opens, MB', 'memory afterwards, MB'],
      rows.map(({ engine, pieces, served: { wait, memory } }) => [
        engine,
        whole(pieces),
        both(wait),
        ...memory.map(String),
      ]),
    ),
    '',
    ...readingLines(read),
    '',
  ].join('\n')
}

function growth(rows: readonly Row[], questions: readonly string[]): readonly string[] {
  const large = rows.filter(({ engine }) => engine !== 'PGlite').toSorted((a, b) => a.names - b.names)
  const [least, most] = [large[0], large.at(-1)]
  if (!least || !most || least === most) return []
  const ratio = (one: Times | undefined, other: Times | undefined): string =>
    one && other ? `${short(other.median / one.median)} · ${short(other.most / one.most)}` : '–'
  return [
    '',
    `Growth from ${whole(least.names)} names to ${whole(most.names)}, as a ratio:`,
    '',
    ...table(
      [...questions, 'a piece more'],
      [
        [
          ...questions.map((name) => ratio(least.times.get(name), most.times.get(name))),
          ratio(least.taken, most.taken),
        ],
      ],
    ),
  ]
}

function readingLines(read: readonly Reading[]): readonly string[] {
  const [one] = read
  return [
    '## Reading',
    '',
    'Texts as above, read in threads by what annotates a text; time of processors for each.',
    '',
    ...table(
      [
        'threads',
        'words a text',
        'a thread starts',
        'a text is read',
        'read and taken in',
        'texts a second, had it all processors',
      ],
      read.map(({ threads, words, starting, read: each, added }) => [
        String(threads),
        whole(words),
        short(starting),
        short(each),
        short(added),
        short((1000 * cpus().length) / added),
      ]),
    ),
    ...(one
      ? [
          '',
          `Reading is the bound: ${whole((1000 * one.words) / one.read)} words a second on a processor. A thread starts once, whatever it reads. ${TEXTS_WANTED} texts a second`,
          `want ${Math.ceil((TEXTS_WANTED * one.added) / 1000)} such processors.`,
        ]
      : []),
  ]
}

const TEXTS_WANTED = 15

/** Sizes that the page is to have. */
const wanted = [
  { engine: 'PGlite', pieces: 1000, told: '1,000 pieces in PGlite' },
  { engine: 'PGlite', pieces: 10_000, told: '10,000 pieces in PGlite' },
  { engine: 'PostgreSQL', pieces: 351_000, told: 'a million names and ten million claims in PostgreSQL' },
] as const

function notRun(rows: readonly Row[]): readonly string[] {
  const missing = wanted.filter(
    ({ engine, pieces }) => !rows.some((row) => row.engine === engine && row.pieces >= pieces),
  )
  return missing.length === 0 ? [] : ['', `*Not run*: ${missing.map(({ told }) => told).join('; ')}.`]
}
