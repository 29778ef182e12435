/** PostgreSQL within this process: PGlite, in a folder or, for tests, in memory. */

import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import * as z from 'zod/mini'
import { type Connection, type Engine, LEAST_ALIKE } from './engine'
import { hold } from './hold'
import { textOf } from './sql'

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
  await database.query('select set_config($1, $2, false)', [
    'pg_trgm.similarity_threshold',
    String(LEAST_ALIKE),
  ])
  let done = 0
  return {
    name: 'PGlite',
    ...connectionOf(database),
    async transaction(work) {
      const result = await database.transaction((transaction) => work(connectionOf(transaction)))
      // Nobody else looks how large tables have become, and plans are kept that were made while they were small.
      if (++done >= FIRST_LOOK && Number.isInteger(Math.log2(done / FIRST_LOOK)))
        await database.query('analyze')
      return result
    },
    async close() {
      await database.close()
      await letGo()
    },
  }
}

/** Transactions; then after twice as many, and so on. */
const FIRST_LOOK = 32

type Queries = Pick<PGlite, 'query'>

const connectionOf = (database: Queries): Connection => ({
  async rows(query, shape) {
    const { rows } = await database.query(textOf(query), [...query.values])
    return z.array(shape).parse(rows)
  },
  async run(query) {
    const { affectedRows } = await database.query(textOf(query), [...query.values])
    return affectedRows ?? 0
  },
})
