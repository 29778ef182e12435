/**
 * `npm run bench:corpus`: what a corpus takes, on this machine; prints a table and writes it to docs/bench-corpus.md.
 * `-- --pieces 1000,10000` (the usual sizes) measures other ones, `--database postgres://…` a PostgreSQL, which is emptied, too.
 */

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { add, filesIn } from '../../../src/cli/corpus/add'
import { createReaders } from '../../../src/cli/corpus/readers'
import { root } from '../../../src/cli/setup.mjs'
import type { Provider } from '../../../src/graph/provider/provider'
import { type Random, seededRandom } from '../../../src/graph/random'
import { takePiece } from '../../../src/server/corpus/corpus'
import type { Engine } from '../../../src/server/engine/engine'
import { openCorpus, type Place } from '../../../src/server/engine/open'
import { sql } from '../../../src/server/engine/sql'
import { providerOn } from '../../../src/server/provider/provider'
import { corpusPiece, heavyTailed, nameIn } from './made'

const ASKED = 200
const READERS = 50

interface Row {
  readonly engine: string
  readonly pieces: number
  readonly names: number
  readonly claims: number
  /** Pieces a second, without reading: of the whole, and of the last tenth. */
  readonly taken: number
  readonly takenLast: number
  /** MB. */
  readonly memory: number
  readonly disk: number | null
  /** ms, the half and 95 of a hundred stay below; by question. */
  readonly times: ReadonlyMap<string, readonly [median: number, most: number]>
  /** ms, 95 of a hundred stay below, with many readers at once. */
  readonly crowded: number
}

const mb = (bytes: number): number => Math.round(bytes / 1e6)
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
const short = (number: number): string => (number < 10 ? number.toFixed(1) : String(Math.round(number)))

/** ms of a clock that other programs make go faster, or of this process's processors, which they do not. */
type Clock = () => number
const wall: Clock = () => performance.now()
const processor: Clock = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function time(work: () => Promise<unknown>, clock: Clock): Promise<number> {
  const began = clock()
  await work()
  return clock() - began
}

const counted = z.object({ names: z.number(), claims: z.number() })

async function measure(
  engine: Engine,
  pieces: number,
  disk: () => number | null,
  clock: Clock,
): Promise<Row> {
  const began = clock()
  let lastTenth = began
  for (let at = 0; at < pieces; at++) {
    if (at === Math.floor(pieces * 0.9)) lastTenth = clock()
    await takePiece(engine, corpusPiece(at, pieces), { whereTaken: 'refuse' })
    if (at % 500 === 499) console.error(`${engine.name}: ${at + 1} of ${pieces}`)
  }
  const end = clock()
  await engine.run(sql`analyze`)
  const provider = providerOn(engine)
  const random = seededRandom(5)
  const times = new Map<string, readonly [number, number]>()
  for (const [name, ask] of Object.entries(questionsOn(pieces))) {
    const taken: number[] = []
    for (let index = 0; index < ASKED; index++) taken.push(await time(() => ask(provider, random), clock))
    taken.sort((a, b) => a - b)
    times.set(name, [quantile(taken, 0.5), quantile(taken, 0.95)])
  }
  const waits = await Promise.all(
    Array.from({ length: READERS }, async () => {
      const own: number[] = []
      for (let index = 0; index < 5; index++)
        own.push(await time(() => questionsOn(pieces).neighbours(provider, random), wall))
      return own
    }),
  )
  const [sizes] = await engine.rows(
    sql`select (select count(*)::int from resolved) as names, (select count(*)::int from claim) as claims`,
    counted,
  )
  return {
    engine: engine.name,
    pieces,
    names: sizes?.names ?? 0,
    claims: sizes?.claims ?? 0,
    taken: (pieces * 1000) / (end - began),
    takenLast: ((pieces - Math.floor(pieces * 0.9)) * 1000) / (end - lastTenth),
    memory: mb(process.memoryUsage().rss),
    disk: disk(),
    times,
    crowded: quantile(
      waits.flat().sort((a, b) => a - b),
      0.95,
    ),
  }
}

/** Of names as readers ask for them: the known ones the most often. */
const questionsOn = (pieces: number) => {
  const id = (random: Random): string => {
    for (;;) {
      const piece = corpusPiece(Math.floor(random() * pieces), pieces)
      const entity = piece.entities[heavyTailed(random, piece.entities.length)]
      if (entity) return `${piece.id} ${entity.id}`
    }
  }
  return {
    search: (provider: Provider, random: Random) => {
      const [first = ''] = nameIn(heavyTailed(random, 10 * pieces)).name.split(' ')
      return provider.search(first.slice(0, 6), 20)
    },
    name: (provider: Provider, random: Random) => provider.name(id(random)),
    neighbours: (provider: Provider, random: Random) => provider.neighbours(id(random), { limit: 20 }),
    'on its word': (provider: Provider, random: Random) => provider.says(id(random), { limit: 20 }),
    way: (provider: Provider, random: Random) => provider.path(id(random), id(random)),
    piece: (provider: Provider, random: Random) => provider.piece(`made-${Math.floor(random() * pieces)}`),
  }
}

/** Pieces a second with all reading, had they all processors for themselves: texts of some 300 words. */
async function readingRate(files: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const readers = createReaders(cpus().length)
  const engine = await openCorpus({ folder: null })
  try {
    for (let at = 0; at < files; at++) {
      const { title, published, paragraphs } = corpusPiece(at, 1000)
      const text = paragraphs.slice(1, 16).map((paragraph) => paragraph.text)
      writeFileSync(join(folder, `${at}.txt`), [title, published, ...text].join('\n\n'))
    }
    // The first of each thread loads what reads.
    const warm = filesIn([folder]).slice(0, cpus().length * 2)
    const rest = filesIn([folder]).slice(cpus().length * 2)
    const adding = { tell: () => {}, today: '2026-01-05', readers }
    await add(engine, warm, adding)
    return (cpus().length * rest.length * 1000) / (await time(() => add(engine, rest, adding), processor))
  } finally {
    await readers.close()
    await engine.close()
    rmSync(folder, { recursive: true })
  }
}

const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size

async function inPlace(place: Place, pieces: number): Promise<Row> {
  const engine = await openCorpus(place)
  try {
    if ('database' in place)
      await engine.run(
        sql`truncate piece, source, paragraph, resolved, part, entity, rule_key, block, proposal, judgement, word, claim, speaker, remark, tie, reach restart identity`,
      )
    const folder = 'folder' in place ? place.folder : null
    return await measure(
      engine,
      pieces,
      () => (folder === null ? null : mb(sizeOf(folder))),
      folder === null ? wall : processor,
    )
  } finally {
    await engine.close()
  }
}

function report(rows: readonly Row[], reading: number): string {
  const questions = [...(rows[0]?.times.keys() ?? [])]
  const lines = [
    '# What a corpus takes',
    '',
    '`npm run bench:corpus` wrote this file. Everything in it was run, on one machine, which other programs used at the same time:',
    `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`,
    'Pieces are made: 20 names and some 30 claims each, names with heavy tails. Times are the median and what 95 of 100 stay below, in',
    'ms; names are asked for as often as they occur, so that those in very many pieces are asked for often. Of PGlite, which works in',
    'the process, they are time of processors, whatever else the machine did; of PostgreSQL and of many readers at once, time of a clock',
    'on the machine as it was.',
    '',
    `| engine | pieces | names | claims | taken in, a second (last tenth) | memory, MB | disk, MB | ${questions.join(' | ')} | neighbours, ${READERS} readers at once |`,
    `|---|---|---|---|---|---|---|${questions.map(() => '---|').join('')}---|`,
    ...rows.map((row) =>
      [
        '',
        row.engine,
        row.pieces.toLocaleString('en-GB'),
        row.names.toLocaleString('en-GB'),
        row.claims.toLocaleString('en-GB'),
        `${short(row.taken)} (${short(row.takenLast)})`,
        row.memory,
        row.disk ?? '–',
        ...[...row.times.values()].map(([median, most]) => `${short(median)} · ${short(most)}`),
        short(row.crowded),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
    `With all reading, texts of some 300 words: ${short(reading)} pieces a second, were ${cpus().length} processors free for it. Memory is that of the whole process; PGlite is in it,`,
    'PostgreSQL is not.',
    '',
    '*Not run*: a million names and ten million claims; PostgreSQL in partitions; several servers joined by postgres_fdw; Citus; YugabyteDB.',
    '',
  ]
  return lines.join('\n')
}

const { values } = parseArgs({
  options: { pieces: { type: 'string', default: '1000,10000' }, database: { type: 'string' } },
})
const reading = await readingRate(60)
console.error(`reading: ${short(reading)} a second`)
const rows: Row[] = []
for (const pieces of values.pieces.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  rows.push(await inPlace({ folder }, pieces))
  rmSync(folder, { recursive: true })
  if (values.database !== undefined) rows.push(await inPlace({ database: values.database }, pieces))
  const written = report(rows, reading)
  writeFileSync(join(root, 'docs/bench-corpus.md'), written)
  console.log(written)
}
