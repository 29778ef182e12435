import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { root } from '../../../src/cli/setup.mjs'
import { digestOf } from '../../../src/server/corpus/digest'
import { engineOn } from '../../../src/server/engine/embedded'
import type { Engine } from '../../../src/server/engine/engine'
import { openCorpus } from '../../../src/server/engine/open'
import { sql } from '../../../src/server/engine/sql'
import { migrate } from '../../../src/server/schema/migrate'
import { migrations } from '../../../src/server/schema/migrations'

let opened: Promise<Engine> | undefined

/** An empty corpus in memory: one for all tests of a process. */
export async function emptyCorpus(): Promise<Engine> {
  opened ??= template().then(async (loadDataDir) =>
    engineOn(await PGlite.create({ loadDataDir, extensions: { pg_trgm } }), async () => {}),
  )
  return emptied(await opened)
}

/** Puts an empty corpus into a folder that is not there yet. */
export async function emptyCorpusIn(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const database = await PGlite.create({
    dataDir: join(folder, 'database'),
    loadDataDir: await template(),
    extensions: { pg_trgm },
  })
  await database.close()
}

/** Making a database takes seconds: it is made once for a version of PGlite and of the tables, and kept. */
async function template(): Promise<Blob> {
  const version = digestOf(
    JSON.stringify([
      migrations,
      readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
    ]),
  )
  const path = join(root, '.cache', `corpus-${version}.tar`)
  if (existsSync(path)) return new Blob([readFileSync(path)])
  const database = await PGlite.create({ extensions: { pg_trgm } })
  await migrate(await engineOn(database, async () => {}))
  const made = await database.dumpDataDir('none')
  await database.close()
  mkdirSync(join(root, '.cache'), { recursive: true })
  for (const name of readdirSync(join(root, '.cache')))
    if (/^corpus-\w+\.tar$/.test(name) && !path.endsWith(name))
      rmSync(join(root, '.cache', name), { force: true })
  // Whoever reads it meanwhile finds all of it, or nothing.
  writeFileSync(`${path}.${process.pid}`, new Uint8Array(await made.arrayBuffer()))
  renameSync(`${path}.${process.pid}`, path)
  return made
}

/** A PostgreSQL that may be emptied: there is none where this names none, and the tests that want one are skipped. */
export const database = process.env.HEARSAY_TEST_DATABASE || undefined
let connected: Promise<Engine> | undefined

/** Where the same is asked of: what is skipped says why. */
export const engines = [
  { name: 'PGlite', empty: emptyCorpus, isThere: true },
  {
    name: database ? 'PostgreSQL' : 'PostgreSQL, which HEARSAY_TEST_DATABASE would name',
    isThere: database !== undefined,
    async empty(): Promise<Engine> {
      connected ??= openCorpus({ database: database ?? '' })
      return emptied(await connected)
    },
  },
] as const

async function emptied(engine: Engine): Promise<Engine> {
  await engine.run(
    sql`truncate piece, source, paragraph, resolved, part, entity, rule_key, block, proposal, judgement, word, claim, speaker, remark, tie, reach restart identity`,
  )
  return engine
}
