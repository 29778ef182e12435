import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seededRandom } from '../../../src/graph/random'
import { pieceToFile } from '../../../src/model/file/piece'
import { MAKING, openEmbedded } from '../../../src/server/engine/embedded'
import { migrations } from '../../../src/server/schema/migrations'
import { madePiece } from '../../bench/madePiece'
import { effort } from '../../effort'
import { emptyCorpusIn, madeOlder } from '../support/corpus'
import { makePostgres, type Postgres, whyNoPostgres } from '../support/postgres'

const adder = fileURLToPath(new URL('../support/adder.ts', import.meta.url))
const migrator = fileURLToPath(new URL('../support/migrator.ts', import.meta.url))
/** Each costs seconds: many in a soak alone. Thirty in all. */
const KILLS = effort.times > 1 ? 17 : 1
const WHILE_MIGRATING = effort.times > 1 ? 10 : 0
/** How many files of a database are there when one is killed that makes it. */
const WHILE_MADE = effort.times > 1 ? [1, 10, 20] : []
/** A bound for one that hangs, in ms: no measurement. */
const A_CHILD = 120_000
const PIECES = 8 * KILLS
/** That bring a corpus of the first version up to date. */
const STATEMENTS = migrations.slice(1).flat().length
/** Ids of what comes in: a judgement with each piece but the first. */
const everything = Array.from({ length: PIECES }, (_, at) => (at === 0 ? ['p0'] : [`p${at}`, `j${at}`]))
  .flat()
  .sort()

/** A server is made for these tests alone, which takes a while: in a soak, where there are programs to make it with. */
const why = effort.times > 1 ? whyNoPostgres() : 'it is part of the soak'
let server: Postgres | null = null

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-killed-'))
  const lines = Array.from({ length: PIECES }, (_, at) => {
    const piece = { ...madePiece({ names: 12, claims: 14 }, at + 1), id: `p${at}`, title: `Piece ${at}` }
    const line = JSON.stringify(pieceToFile(piece))
    return at === 0 ? [line] : [line, JSON.stringify({ judgement: sameAsBefore(at) })]
  }).flat()
  writeFileSync(join(folder, 'dump.jsonl'), lines.join('\n'))
  writeFileSync(join(folder, 'few.jsonl'), lines.slice(0, 3).join('\n'))
  await emptyCorpusIn(join(folder, 'corpus'))
})
afterAll(() => {
  server?.stop()
  rmSync(folder, { recursive: true })
})

/** Somebody of a piece is somebody of the one before: one after the other they become one. */
const sameAsBefore = (at: number) => ({
  id: `j${at}`,
  verdict: 'same',
  of: [
    { piece: `p${at - 1}`, entity: 'n0' },
    { piece: `p${at}`, entity: 'n0' },
  ],
  by: 'a test',
  on: '2024-05-01T00:00:00Z',
})

interface Heard {
  readonly said: ReadonlyMap<string, readonly string[]>
  readonly taken: readonly string[]
}

const start = (corpus: string, dump: string) =>
  spawn(process.execPath, ['--import', 'tsx', adder, placeOf(corpus), join(folder, dump)], {
    stdio: ['ignore', 'pipe', server ? 'ignore' : 'inherit'],
  })
/** In the folder, or at an address. */
const placeOf = (corpus: string): string => (corpus.startsWith('postgres:') ? corpus : join(folder, corpus))

/** What it said until it was killed, which is while it takes in what comes after so many; or until it ended. */
async function killedAfter(
  most: number,
  corpus = 'corpus',
  dump = 'dump.jsonl',
  kill = (child: ChildProcess) => {
    child.kill('SIGKILL')
  },
): Promise<Heard> {
  const child = start(corpus, dump)
  const said = new Map<string, readonly string[]>()
  const taken: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const [, what = '', ids = '[]'] = /^(\w+) (.*)$/.exec(line) ?? []
    const told: readonly string[] = JSON.parse(ids)
    if (what !== 'taken') said.set(what, told)
    else if (taken.push(...told) === most) kill(child)
  }
  return { said, taken }
}

/** Kills one that makes a database in a folder, once so many of its files are there. */
async function killedWhileMade(files: number, corpus: string): Promise<void> {
  const child = start(corpus, 'few.jsonl')
  const gone = once(child, 'exit')
  const making = join(folder, corpus, MAKING)
  const made = () => (existsSync(making) ? readdirSync(making).length : 0)
  await vi.waitUntil(() => made() >= files, { timeout: A_CHILD, interval: 1 })
  child.kill('SIGKILL')
  await gone
}

/** Kills one that brings a corpus up to date while it takes a statement, the one after so many; gives whether it had not ended. */
async function killedWhileMigrating(statements: number, corpus: string): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', migrator, join(folder, corpus)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let steps = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'done') return false
    child.stdin.write('go\n')
    if (steps++ === statements) child.kill('SIGKILL')
  }
  return true
}

describe('a corpus that is killed while pieces and judgements come in', () => {
  it(`has each piece whole or not at all, has all it said it had, and goes on, ${KILLS} times`, {
    timeout: A_CHILD * (KILLS + 1),
  }, async () => {
    const random = seededRandom(effort.seed)
    const acknowledged: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const { said, taken } = await killedAfter(1 + Math.floor(random() * 7))
      expect(said.has('there')).toBe(false)
      acknowledged.push(...taken)
    }
    // Half a piece would have stayed: nothing mends one that is there.
    const { said, taken } = await killedAfter(Number.POSITIVE_INFINITY)
    expect(said.get('damaged')).toEqual([])
    expect(said.get('wrong')).toEqual([])
    expect(taken.filter((id) => acknowledged.includes(id))).toEqual([])
    expect(said.get('there')?.toSorted()).toEqual(everything)
  })

  it.runIf(why === null)(
    `likewise in PostgreSQL${why === null ? '' : `: left out, ${why}`}, where now whoever adds is killed and now the server`,
    { timeout: A_CHILD * (KILLS + 2) },
    async () => {
      // Whoever runs it goes through it to its own.
      chmodSync(folder, 0o711)
      const postgres = await makePostgres(join(folder, 'server'))
      server = postgres
      const random = seededRandom(effort.seed)
      const acknowledged: string[] = []
      for (let kill = 0; kill < KILLS; kill++) {
        const ofServer = kill % 2 === 1
        const { said, taken } = await killedAfter(
          1 + Math.floor(random() * 7),
          postgres.address,
          'dump.jsonl',
          (child) => (ofServer ? postgres.stop() : child.kill('SIGKILL')),
        )
        if (ofServer) postgres.start()
        expect(said.has('there')).toBe(false)
        acknowledged.push(...taken)
      }
      const { said, taken } = await killedAfter(Number.POSITIVE_INFINITY, postgres.address)
      expect(said.get('damaged')).toEqual([])
      expect(said.get('wrong')).toEqual([])
      expect(taken.filter((id) => acknowledged.includes(id))).toEqual([])
      expect(said.get('there')?.toSorted()).toEqual(everything)
    },
  )

  it.runIf(WHILE_MIGRATING > 0)(
    `has all its pieces, and is brought up to date, killed while that was done ${WHILE_MIGRATING} times`,
    { timeout: A_CHILD * (WHILE_MIGRATING + 2) },
    async () => {
      await emptyCorpusIn(join(folder, 'older'))
      const before = await killedAfter(Number.POSITIVE_INFINITY, 'older')
      const older = await openEmbedded(join(folder, 'older'))
      await madeOlder(older)
      await older.close()
      const random = seededRandom(effort.seed)
      for (let kill = 0; kill < WHILE_MIGRATING; kill++)
        expect(await killedWhileMigrating(Math.floor(random() * STATEMENTS), 'older')).toBe(true)
      const { said, taken } = await killedAfter(Number.POSITIVE_INFINITY, 'older')
      expect(taken).toEqual([])
      expect(said.get('damaged')).toEqual([])
      expect(said.get('wrong')).toEqual([])
      expect(said.get('there')).toEqual(before.said.get('there'))
    },
  )

  it.runIf(WHILE_MADE.length > 0)(
    `is made when it is opened again, killed while it was made ${WHILE_MADE.length} times`,
    { timeout: 2 * A_CHILD * WHILE_MADE.length },
    async () => {
      for (const files of WHILE_MADE) {
        const corpus = `made-${files}`
        await killedWhileMade(files, corpus)
        const { said } = await killedAfter(Number.POSITIVE_INFINITY, corpus, 'few.jsonl')
        expect(said.get('wrong')).toEqual([])
        expect(said.get('there')).toEqual(['p0', 'p1', 'j1'])
      }
    },
  )
})
