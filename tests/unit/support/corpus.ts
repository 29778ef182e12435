import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import pg from 'pg'
import * as z from 'zod/mini'
import { root } from '../../../src/cli/setup.mjs'
import { digestOf } from '../../../src/server/corpus/digest'
import { engineOn } from '../../../src/server/engine/embedded'
import type { Engine } from '../../../src/server/engine/engine'
import { openCorpus } from '../../../src/server/engine/open'
import { type Sql, sql } from '../../../src/server/engine/sql'
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
const given = process.env.HEARSAY_TEST_DATABASE || undefined
/** Files of tests run beside each other: each process has a database of its own on that server. */
const ownName = `hearsay_test_${process.env.VITEST_POOL_ID ?? '0'}`
/** Its address. */
export const database = given && Object.assign(new URL(given), { pathname: `/${ownName}` }).href
let connected: Promise<Engine> | undefined

async function openOwn(): Promise<Engine> {
  const client = new pg.Client(given)
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [ownName])
  if (rowCount === 0) await client.query(`create database ${ownName}`)
  await client.end()
  return openCorpus({ database: database ?? '' })
}

/** Where the same is asked of: what is skipped says why. */
export const engines = [
  { name: 'PGlite', empty: emptyCorpus, isThere: true },
  {
    name: database ? 'PostgreSQL' : 'PostgreSQL, which HEARSAY_TEST_DATABASE would name',
    isThere: database !== undefined,
    async empty(): Promise<Engine> {
      connected ??= openOwn()
      return emptied(await connected)
    },
  },
] as const

/** Takes a corpus back to the tables of its first version, with the rows that were there then, as an older Hearsay left it. */
export const madeOlder = (engine: Engine): Promise<void> =>
  engine.transaction(async (connection) => {
    const run = (text: string) => connection.run({ strings: [text], values: [] })
    const runAll = async (statements: Sql) => {
      for (const { text } of await connection.rows(statements, z.object({ text: z.string() })))
        await run(text)
    }
    await run('create schema older')
    await run('alter extension pg_trgm set schema older')
    await run('set local search_path to older')
    for (const step of migrations[0] ?? [])
      await (typeof step === 'function' ? step(connection) : connection.run(step))
    await runAll(sql`
      select format('insert into older.%1$I (%2$s) overriding system value select %2$s from public.%1$I', relname,
        string_agg(quote_ident(attname), ', ' order by attnum)) as text
      from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = 'older'::regnamespace and relkind = 'r' and attnum > 0
      group by pg_class.oid, relname order by pg_class.oid`)
    await runAll(sql`
      select format('select setval(pg_get_serial_sequence(%1$L, %2$L), coalesce(max(%2$I), 0) + 1, false) from %1$I',
        relname, attname) as text
      from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = 'older'::regnamespace and attidentity <> ''`)
    await run(
      'create table older.migration (number int primary key, on_day timestamptz not null default now())',
    )
    await run('insert into older.migration (number) values (1)')
    await run('drop schema public cascade')
    await run('alter schema older rename to public')
  })

async function emptied(engine: Engine): Promise<Engine> {
  await engine.run(
    sql`truncate piece, source, paragraph, resolved, part, entity, rule_key, block, proposal, judgement, word, claim, speaker, remark, tie, reach, called, tally, telling, standing restart identity`,
  )
  return engine
}
