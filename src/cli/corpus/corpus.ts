/** `npm run corpus -- COMMAND`: pieces kept by an engine. Ends with 0, with 1 where something failed, with 2 on wrong use, with 130 where it was stopped. */

import { createReadStream, createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { count, list } from '../../graph/words'
import { collectionToFile } from '../../model/file/collection'
import { collectionAbout } from '../../server/corpus/about'
import { findings } from '../../server/corpus/check'
import { removePiece } from '../../server/corpus/corpus'
import { dump, restoreLine } from '../../server/corpus/dump'
import { listPieces } from '../../server/corpus/pieces'
import type { Engine } from '../../server/engine/engine'
import { openCorpus, type Place } from '../../server/engine/open'
import { CorpusFault } from '../../server/fault'
import { find } from '../../server/provider/names'
import { providerOn } from '../../server/provider/provider'
import { spreadOver } from '../../server/schema/spread'
import { add, filesIn, tellAdded } from './add'
import { createReaders, type Readers } from './readers'

export const usage = `Usage: npm run corpus -- COMMAND [options]

  add FOLDER…     reads all files that Hearsay reads; stopped, it goes on where it was
  list            tells the pieces, the newest first
  remove ID…      takes pieces out
  pick NAME FILE  writes the newest pieces that tell of somebody as a collection, to open in the explorer
  dump [FILE]     writes all pieces and judgements, one a line of JSON
  restore FILE    takes a dump in
  check           works everything out anew and compares
  spread URL…     parts the tables of ties and speakers among other PostgreSQL servers

  --data DIR         where the corpus is kept (default ./corpus)
  --database URL     a PostgreSQL 15 or newer instead, as postgres://… (or HEARSAY_DATABASE)
  --threads N        threads that read files (default: as many as there are processors)
  --help             this text`

/** Where messages go, what day it is, and what stops it. */
export interface Surroundings {
  /** What is asked for. */
  readonly print: (line: string) => void
  /** What is told along the way. */
  readonly tell: (line: string) => void
  /** ISO day. */
  readonly today: string
  readonly database: string | undefined
  readonly open: (place: Place) => Promise<Engine>
  readonly signal?: AbortSignal
}

interface Order {
  readonly command: Command
  readonly rest: readonly string[]
  readonly place: Place
  readonly threads: number
}

type Exit = 0 | 1 | 2 | 130

const commands = { add: 1, list: 0, remove: 1, pick: 2, dump: 0, restore: 1, check: 0, spread: 1 } as const
type Command = keyof typeof commands
const isCommand = (name: string): name is Command => Object.hasOwn(commands, name)

/** Does as its arguments say and gives the exit code. */
export async function corpus(args: readonly string[], around: Surroundings): Promise<Exit> {
  const order = orderIn(args, around.database)
  if (order === 'help') {
    around.print(usage)
    return 0
  }
  if (typeof order === 'string') {
    around.tell(`${order}\n\n${usage}`)
    return 2
  }
  const readers = readersFor(order)
  try {
    const engine = await around.open(order.place)
    try {
      return await deeds[order.command](engine, order, { ...around, readers })
    } finally {
      await engine.close()
    }
  } catch (error) {
    around.tell(tellFault(error))
    return 1
  } finally {
    await readers.close()
  }
}

/** Threads start while the corpus opens: either takes seconds. */
const readersFor = ({ command, threads }: Order): Readers => createReaders(command === 'add' ? threads : 0)

/** Others of a name that are told of. */
const MOST_TOLD = 6

type Deed = (
  engine: Engine,
  order: Order,
  around: Surroundings & { readonly readers: Readers },
) => Promise<Exit>

const deeds: Readonly<Record<Command, Deed>> = {
  async add(engine, { rest }, { tell, today, signal, readers }) {
    const files = filesIn(rest)
    tell(`${count(files.length, 'file')} found`)
    const added = await add(engine, files, { tell, today, readers, ...(signal && { signal }) })
    tell(tellAdded(added))
    if (signal?.aborted) {
      tell('Stopped. The same command goes on where it was.')
      return 130
    }
    return added.failed.length > 0 ? 1 : 0
  },
  async list(engine, _, { print }) {
    const AT_ONCE = 500
    for (let from = 0; ; from += AT_ONCE) {
      const { list: pieces, total } = await listPieces(engine, from, AT_ONCE)
      for (const { id, published, title } of pieces)
        print(`${published ?? 'no date   '}  ${id}  ${title.replace(/\s+/g, ' ')}`)
      if (from + AT_ONCE < total) continue
      print(count(total, 'piece'))
      return 0
    }
  },
  async remove(engine, { rest }, { tell }) {
    const missing: string[] = []
    for (const id of rest) if (!(await removePiece(engine, id))) missing.push(id)
    for (const id of missing) tell(`There is no piece ${id}: corpus list tells those that are there.`)
    tell(`${count(rest.length - missing.length, 'piece')} removed`)
    return missing.length > 0 ? 1 : 0
  },
  async pick(engine, { rest: [asked = '', file = ''] }, { tell }) {
    const { names } = await providerOn(engine).search(asked, MOST_TOLD)
    const [best, ...others] = names
    const resolved = best && (await find(engine, best.id))
    const about = resolved === undefined ? null : await collectionAbout(engine, resolved)
    if (!best || !about) {
      tell(`Nobody in this corpus is called ${asked}.`)
      return 1
    }
    await writeFile(file, `${JSON.stringify(collectionToFile(about.collection, about.pieces))}\n`)
    const all = about.pieces.length < about.total ? ` of ${about.total}, the newest` : ''
    tell(`${best.name}: ${count(about.pieces.length, 'piece')}${all} → ${file}`)
    if (others.length > 0) tell(`There are also ${list(others.map(({ name }) => name))}.`)
    return 0
  },
  async dump(engine, { rest: [file] }, { print, tell }) {
    if (file === undefined) {
      for await (const line of dump(engine)) print(line)
      return 0
    }
    let lines = 0
    const written = async function* () {
      for await (const line of dump(engine)) {
        lines++
        yield `${line}\n`
      }
    }
    await pipeline(Readable.from(written()), createWriteStream(file))
    tell(`${count(lines, 'line')} → ${file}`)
    return 0
  },
  async restore(engine, { rest: [file = ''] }, { tell }) {
    const sum = { piece: 0, 'same-text': 0, judgement: 0, 'known-judgement': 0 }
    let [at, failed] = [0, 0]
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      at++
      if (line.trim() === '') continue
      try {
        sum[(await restoreLine(engine, line)).is]++
      } catch (error) {
        if (!(error instanceof CorpusFault)) throw error
        failed++
        tell(`${file}, line ${at}: ${error.message}\n  → ${error.mend}`)
      }
    }
    const known = sum['same-text'] + sum['known-judgement']
    tell(
      [
        `${count(sum.piece, 'piece')} and ${count(sum.judgement, 'judgement')} restored`,
        ...(known > 0 ? [`${known} there already`] : []),
        ...(failed > 0 ? [`${count(failed, 'line')} failed`] : []),
      ].join(', '),
    )
    return failed > 0 ? 1 : 0
  },
  async spread(engine, { rest }, { tell }) {
    await spreadOver(engine, rest)
    tell(`Spread over ${count(rest.length, 'server')}`)
    return 0
  },
  async check(engine, _, { tell }) {
    const found = await findings(engine)
    for (const { is, what } of found) tell(`${is}: ${what}`)
    tell(
      found.length === 0
        ? 'All is as it should be.'
        : 'This is a mistake of the program: please report it. dump and restore into a new corpus mend it.',
    )
    return found.length > 0 ? 1 : 0
  },
}

function tellFault(error: unknown): string {
  if (error instanceof CorpusFault) return `${error.message}\n  → ${error.mend}`
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const message = error instanceof Error ? error.message : String(error)
  return code === 'ENOENT' ? `${message}\n  → Check the name and the folder.` : message
}

/** What the arguments ask for, or what is wrong with them. */
function orderIn(args: readonly string[], fromEnvironment: string | undefined): Order | string {
  const text = { type: 'string' } as const
  let parsed: {
    values: { data?: string; database?: string; threads?: string; help?: boolean }
    positionals: string[]
  }
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: text, database: text, threads: text, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { values, positionals } = parsed
  const [command, ...rest] = positionals
  if (values.help) return 'help'
  if (command === undefined) return 'No command is given.'
  if (!isCommand(command)) return `There is no command ${command}.`
  if (rest.length < commands[command]) return `${command} needs to know what.`
  if (values.data !== undefined && values.database !== undefined)
    return 'Give --data or --database, not both.'
  const threads = Number(values.threads ?? availableParallelism())
  if (!Number.isInteger(threads) || threads < 0 || threads > 64) return '--threads is a number from 0 to 64.'
  const database = values.data === undefined ? (values.database ?? fromEnvironment) : undefined
  return {
    command,
    rest,
    threads,
    place: database === undefined ? { folder: values.data ?? 'corpus' } : { database },
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const stop = new AbortController()
  // The piece that is on its way comes in whole; asked a second time, it ends at once.
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  process.exitCode = await corpus(process.argv.slice(2), {
    print: (line) => console.log(line),
    tell: (line) => console.error(line),
    today: new Date().toISOString().slice(0, 10),
    database: process.env.HEARSAY_DATABASE,
    open: (place) => openCorpus(place),
    signal: stop.signal,
  })
}
