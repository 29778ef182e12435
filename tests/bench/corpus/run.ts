/**
 * `npm run bench:corpus`: what a corpus takes, on this machine; prints tables and writes them to docs/bench-corpus.md.
 *
 *   --pieces 1000,10000            sizes that are added piece by piece to PGlite (the usual ones)
 *   --large 351000@postgres://…    a size that is made in bulk in a PostgreSQL, which is emptied unless it has just so many pieces;
 *                                  may be given several times. 351000 pieces have a million names and ten million claims
 */

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { add, filesIn } from '../../../src/cli/corpus/add'
import { createReaders } from '../../../src/cli/corpus/readers'
import { root } from '../../../src/cli/setup.mjs'
import { takePiece } from '../../../src/server/corpus/corpus'
import type { Engine } from '../../../src/server/engine/engine'
import { openCorpus, type Place } from '../../../src/server/engine/open'
import { sql } from '../../../src/server/engine/sql'
import { fillInBulk } from './bulk'
import { own, time, withDatabase } from './clock'
import { corpusPiece } from './made'
import { askAll, askServed, databaseSize, mb, sizeOf, takeMore } from './measure'
import { type Reading, type Row, report } from './report'

/** Files that are read, of some 300 words each: the first tens take longer, as code is not fast yet. */
const READ = 240

/** What reading takes of the processors, in how many threads. */
async function reading(threads: number): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const readers = createReaders(threads)
  const engine = await openCorpus({ folder: null })
  try {
    let words = 0
    for (let at = 0; at < READ; at++) {
      const { title, published, paragraphs } = corpusPiece(at, 1000)
      const text = [title, published, ...paragraphs.slice(1).map((paragraph) => paragraph.text)].join('\n\n')
      words += text.split(/\s+/).length
      writeFileSync(join(folder, `${at}.txt`), text)
    }
    const files = filesIn([folder])
    const all = async (some: typeof files) => {
      const left = some.values()
      const readOn = async () => {
        for (const { file } of left) await readers.read(jobOf(file.name))
      }
      await Promise.all(Array.from({ length: readers.atOnce }, readOn))
    }
    // The first of each thread loads what reads.
    const starting = await time(() => all(files.slice(0, threads)), own)
    const read = await time(() => all(files.slice(threads)), own)
    const adding = { tell: () => {}, today: TODAY, readers }
    const added = await time(() => add(engine, files.slice(threads), adding), own)
    const texts = files.length - threads
    return {
      threads,
      starting: starting / threads,
      read: read / texts,
      added: added / texts,
      words: words / READ,
    }
  } finally {
    await readers.close()
    await engine.close()
    rmSync(folder, { recursive: true })
  }
}

const TODAY = '2026-01-05'
const jobOf = (file: string) => ({ file, id: 'read', today: TODAY })

const bytesIn = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
    : statSync(path).size

async function addAll(engine: Engine, pieces: number): Promise<void> {
  for (let at = 0; at < pieces; at++) {
    await takePiece(engine, corpusPiece(at, pieces), { whereTaken: 'refuse' })
    if (at % 500 === 499) console.error(`${engine.name}: ${at + 1} of ${pieces}`)
  }
  await engine.run(sql`analyze`)
}

/** Of a corpus that `fill` makes where it is not there yet. */
async function measured(
  place: Place,
  pieces: number,
  fill: (engine: Engine) => Promise<void>,
  disk: (engine: Engine) => Promise<number>,
): Promise<Row> {
  const engine = await openCorpus(place)
  let row: Omit<Row, 'served'>
  try {
    if ((await sizeOf(engine)).pieces !== pieces) await fill(engine)
    const clock = await withDatabase(engine)
    console.error(`${engine.name}: ${pieces} pieces are asked`)
    row = {
      engine: engine.name,
      ...(await sizeOf(engine)),
      taken: await takeMore(engine, pieces, clock),
      times: await askAll(engine, pieces, clock),
      disk: mb(await disk(engine)),
    }
  } finally {
    await engine.close()
  }
  return { ...row, served: await askServed(place, pieces) }
}

const { values } = parseArgs({
  options: {
    pieces: { type: 'string', default: '1000,10000' },
    large: { type: 'string', multiple: true, default: [] },
  },
})
const read = [await reading(1), await reading(cpus().length)]
const rows: Row[] = []
const write = (): void => {
  const written = report(rows, read)
  writeFileSync(join(root, 'docs/bench-corpus.md'), written)
  console.log(written)
}
for (const pieces of values.pieces.split(',').filter(Boolean).map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  rows.push(
    await measured(
      { folder },
      pieces,
      (engine) => addAll(engine, pieces),
      async () => bytesIn(folder),
    ),
  )
  rmSync(folder, { recursive: true })
  write()
}
for (const large of values.large) {
  const [size = '', database = ''] = large.split(/@(.*)/s)
  const pieces = Number(size)
  rows.push(
    await measured(
      { database },
      pieces,
      (engine) => fillInBulk(engine, database, pieces, (line) => console.error(line)),
      databaseSize,
    ),
  )
  write()
}
