/** What questions take, and a process that answers many readers at once. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as z from 'zod/mini'
import { seededRandom } from '../../../src/graph/random'
import { takePiece } from '../../../src/server/corpus/corpus'
import type { Engine } from '../../../src/server/engine/engine'
import type { Place } from '../../../src/server/engine/open'
import { sql } from '../../../src/server/engine/sql'
import { providerOn } from '../../../src/server/provider/provider'
import { type Clock, time, wall } from './clock'
import { corpusPiece } from './made'
import { questionsOn } from './questions'
import type { Told } from './served'

const ASKED = 200
const READERS = 50
const ASKED_BY_EACH = 4
/** Pieces that are taken into a corpus that is there, and out again. */
const MORE = 20

/** ms that half of them and 95 of a hundred stay below. */
export interface Times {
  readonly median: number
  readonly most: number
  readonly asked: number
}

export const timesOf = (taken: readonly number[]): Times => {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), most: at(0.95), asked: taken.length }
}

/** By question. */
export async function askAll(
  engine: Engine,
  pieces: number,
  clock: Clock,
  only = '',
): Promise<ReadonlyMap<string, Times>> {
  const provider = providerOn(engine)
  const random = seededRandom(5)
  const taken = new Map<string, number[]>()
  for (const [name, ask] of Object.entries(questionsOn(pieces))) {
    if (!name.startsWith(only)) continue
    for (let index = 0; index < ASKED; index++) {
      let kind: string | undefined
      const ms = await time(async () => {
        kind = await ask(provider, random)
      }, clock)
      taken.set(kind ?? name, [...(taken.get(kind ?? name) ?? []), ms])
    }
  }
  return new Map([...taken].map(([name, all]) => [name, timesOf(all)]))
}

const BACK = new Error('taken out again')

/** What a piece more takes, without reading; the corpus is as before. */
export async function takeMore(engine: Engine, pieces: number, clock: Clock): Promise<Times> {
  const taken: number[] = []
  await engine
    .transaction(async (connection) => {
      const within: Engine = { ...engine, ...connection, transaction: (work) => work(connection) }
      for (let at = 0; at < MORE; at++) {
        const piece = corpusPiece(pieces + at, pieces)
        taken.push(await time(() => takePiece(within, piece, { whereTaken: 'refuse' }), clock))
      }
      throw BACK
    })
    .catch((error: unknown) => {
      if (error !== BACK) throw error
    })
  return timesOf(taken)
}

export interface Served {
  /** ms of the wall, with many readers at once. */
  readonly wait: Times
  /** MB of the process that serves: before anybody asked, and after. */
  readonly memory: readonly [number, number]
}

/** Many readers at once ask a server of its own, over HTTP. */
export async function askServed(place: Place, pieces: number): Promise<Served> {
  const child = fork(new URL('./served.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, BENCH_PLACE: JSON.stringify(place) },
  })
  try {
    const [{ port, memory }] = (await once(child, 'message')) as [Told]
    const random = seededRandom(7)
    const waits = await Promise.all(
      Array.from({ length: READERS }, async () => {
        const own: number[] = []
        for (let index = 0; index < ASKED_BY_EACH; index++) {
          const { id, entities } = corpusPiece(Math.floor(random() * pieces), pieces)
          const query = new URLSearchParams({ id: `${id} ${entities[0]?.id ?? ''}` })
          own.push(
            await time(async () => {
              const answer = await fetch(`http://127.0.0.1:${port}/corpus/neighbours?${query}`)
              if (!answer.ok) throw new Error(`${answer.status}`)
              await answer.text()
            }, wall),
          )
        }
        return own
      }),
    )
    child.send('memory')
    const [after] = (await once(child, 'message')) as [Told]
    return { wait: timesOf(waits.flat()), memory: [mb(memory), mb(after.memory)] }
  } finally {
    child.kill()
  }
}

export const mb = (bytes: number): number => Math.round(bytes / 1e6)

const counted = z.object({ pieces: z.number(), names: z.number(), claims: z.number() })

export async function sizeOf(engine: Engine): Promise<z.output<typeof counted>> {
  const [sizes] = await engine.rows(
    sql`
      select (select count(*)::int from piece) as pieces, (select count(*)::int from resolved) as names,
        (select count(*)::int from claim) as claims`,
    counted,
  )
  return sizes ?? { pieces: 0, names: 0, claims: 0 }
}

/** Bytes. */
export async function databaseSize(engine: Engine): Promise<number> {
  const [size] = await engine.rows(
    sql`select pg_database_size(current_database())::float8 as bytes`,
    z.object({ bytes: z.number() }),
  )
  return size?.bytes ?? 0
}
