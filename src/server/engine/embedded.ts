/** PostgreSQL within this process: PGlite, in a folder or, for tests, in memory. */

import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Mutex, PGlite, type Results } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import * as z from 'zod/mini'
import { type Connection, type Engine, LEAST_ALIKE, RANDOM_PAGE_COST } from './engine'
import { hold } from './hold'
import { type Sql, sql } from './sql'
import { createStatements } from './statements'

/**
 * `folder`: where it is kept, made where there is none; null for nowhere. Throws a `CorpusFault` where another process has it.
 */
export async function openEmbedded(folder: string | null): Promise<Engine> {
  if (folder === null) return engineOn(await PGlite.create({ extensions: { pg_trgm } }), async () => {})
  mkdirSync(folder, { recursive: true })
  const letGo = await hold(realpathSync(folder))
  try {
    const dataDir = join(folder, 'database')
    if (!existsSync(dataDir)) await makeDatabase(join(folder, MAKING), dataDir)
    return await engineOn(await PGlite.create({ dataDir, extensions: { pg_trgm } }), letGo)
  } catch (error) {
    await letGo()
    throw error
  }
}

/** Where a database is made: one that was killed before it was whole is made anew. */
export const MAKING = 'database.making'

async function makeDatabase(making: string, dataDir: string): Promise<void> {
  rmSync(making, { recursive: true, force: true })
  const made = await PGlite.create({ dataDir: making, extensions: { pg_trgm } })
  await made.close()
  renameSync(making, dataDir)
}

/** The engine on a database that is open; `letGo` is called once it is closed. */
export async function engineOn(database: PGlite, letGo: () => Promise<void>): Promise<Engine> {
  const ask = createStatements(database)
  const connection = connectionOn(ask)
  // What runs within a transaction has the database for itself; all else waits its turn.
  const turn = new Mutex()
  for (const [name, value] of settings) await ask(sql`select set_config(${name}, ${value}, false)`)
  let done = 0
  return {
    name: 'PGlite',
    rows: (query, shape) => turn.runExclusive(() => connection.rows(query, shape)),
    run: (query) => turn.runExclusive(() => connection.run(query)),
    transaction: (work) =>
      turn.runExclusive(async () => {
        const result = await database.transaction(() => work(connection))
        // Nobody else looks how large tables have become, which plans depend on: those that are kept are made anew.
        if (++done >= FIRST_LOOK && Number.isInteger(Math.log2(done / FIRST_LOOK))) await ask(sql`analyze`)
        return result
      }),
    async close() {
      await database.close()
      await letGo()
    },
  }
}

const settings = [
  ['pg_trgm.similarity_threshold', String(LEAST_ALIKE)],
  ['random_page_cost', String(RANDOM_PAGE_COST)],
] as const

/** Transactions; then after twice as many, and so on. */
const FIRST_LOOK = 32

const connectionOn = (ask: (query: Sql) => Promise<Results>): Connection => ({
  async rows(query, shape) {
    return z.array(shape).parse((await ask(query)).rows)
  },
  async run(query) {
    return (await ask(query)).affectedRows ?? 0
  },
})
