/** `corpus add`: all files of folders come in, one after the other, and a run that was stopped goes on where it was. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod/mini'
import { count } from '../../graph/words'
import { type Pair, paired } from '../../intake/formats/annotations/pairs'
import { MOST_BYTES } from '../../intake/formats/kernel/fault'
import { slug } from '../../intake/ids'
import { takePiece } from '../../server/corpus/corpus'
import { digestOf } from '../../server/corpus/digest'
import type { Engine } from '../../server/engine/engine'
import { sql } from '../../server/engine/sql'
import { CorpusFault } from '../../server/fault'
import { faultOf } from '../reading/pieceOfFile'
import type { Readers } from './readers'
import type { Read } from './readJob'

export interface Adding {
  readonly tell: (line: string) => void
  /** ISO day. */
  readonly today: string
  readonly readers: Readers
  /** Ends between two files. */
  readonly signal?: AbortSignal
}

/** How many files came to what. */
export interface Added {
  readonly added: number
  /** Read by an earlier run. */
  readonly known: number
  readonly same: number
  readonly failed: readonly Failed[]
}

interface Failed {
  readonly file: string
  readonly problem: string
  readonly mend: string
}

type File = Pair<{ readonly name: string }>

/** Files of some paths, folders with all that is in them; hidden ones are none. Throws where a path is not there. */
export function filesIn(paths: readonly string[]): readonly File[] {
  const found = (path: string): readonly string[] =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .filter((name) => !name.startsWith('.') && name !== 'node_modules')
          .flatMap((name) => found(join(path, name)))
      : [path]
  return paired(paths.flatMap(found).map((name) => ({ name })))
}

export async function add(engine: Engine, files: readonly File[], adding: Adding): Promise<Added> {
  const { tell, readers, signal } = adding
  const sum = { added: 0, known: 0, same: 0, failed: [] as Failed[] }
  const progress = progressOf(files.length, tell)
  const ahead: Promise<Started>[] = []
  let next = 0
  const startMore = (): void => {
    for (; next < files.length && ahead.length < readers.atOnce; next++) {
      const file = files[next]
      if (file) ahead.push(start(engine, file, adding))
    }
  }
  startMore()
  for (let one = ahead.shift(); one !== undefined; one = ahead.shift()) {
    if (signal?.aborted) break
    startMore()
    const { file, digest, read } = await one
    const name = file.file.name
    if (read === 'known') sum.known++
    else if (read.is === 'fault') sum.failed.push({ file: name, problem: read.problem, mend: read.mend })
    else {
      try {
        const taken = await takePiece(engine, read.piece, {
          from: { digest, name: basename(name) },
          whereTaken: 'other-id',
        })
        if (taken.is === 'taken') sum.added++
        else {
          sum.same++
          tell(`${name}: the same text as ${taken.as}, not taken twice`)
        }
      } catch (error) {
        if (!(error instanceof CorpusFault)) throw error
        sum.failed.push({ file: name, problem: error.message, mend: error.mend })
      }
    }
    progress(sum.known)
  }
  await Promise.allSettled(ahead)
  for (const { file, problem, mend } of sum.failed) tell(`${file}: ${problem}\n  → ${mend}`)
  return sum
}

interface Started {
  readonly file: File
  /** Of its bytes, and of those of its annotations. */
  readonly digest: string
  readonly read: Read | 'known'
}

const source = z.object({ digest: z.string() })

async function start(engine: Engine, file: File, { readers, today }: Adding): Promise<Started> {
  const { name } = file.file
  let digest = ''
  try {
    digest = digestOfFiles([name, ...(file.beside ? [file.beside.name] : [])])
    const known = await engine.rows(sql`select digest from source where digest = ${digest}`, source)
    if (known.length > 0) return { file, digest, read: 'known' }
  } catch (error) {
    return { file, digest, read: { is: 'fault', ...faultOf(error) } }
  }
  const id = /\.json$/i.test(name) ? '' : slug(basename(name).replace(/\.[^.]+$/, '')) || 'piece'
  const read = await readers.read({
    file: name,
    id,
    today,
    ...(file.beside && { beside: file.beside.name }),
  })
  return { file, digest, read }
}

/** A file that is too large is told by reading it: here its name stands for it. */
const digestOfFiles = (names: readonly string[]): string =>
  digestOf(
    names.map((name) => (statSync(name).size > MOST_BYTES ? name : digestOf(readFileSync(name)))).join(' '),
  )

const SECOND = 1000

/** Tells how far it is, once a second at most, with the rate and the time left of what is new. */
function progressOf(all: number, tell: (line: string) => void): (known: number) => void {
  const began = performance.now()
  let [last, done] = [began, 0]
  return (known) => {
    done++
    const now = performance.now()
    if (now - last < SECOND || done === all) return
    last = now
    const rate = ((done - known) * SECOND) / (now - began)
    const left = rate > 0 ? `, ${rate.toFixed(1)} a second, ${duration((all - done) / rate)} left` : ''
    tell(`${done} of ${count(all, 'file')}${left}`)
  }
}

/** Seconds, as one says them. */
function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}

export function tellAdded({ added, known, same, failed }: Added): string {
  const parts = [
    `${count(added, 'piece')} added`,
    ...(known > 0 ? [`${known} there already`] : []),
    ...(same > 0 ? [`${count(same, 'file')} with a text that is there`] : []),
    ...(failed.length > 0 ? [`${count(failed.length, 'file')} failed`] : []),
  ]
  return parts.join(', ')
}
