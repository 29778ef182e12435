/**
 * Past one machine: what is worked out of ties and of who speaks lies on several servers, parted by the resolved entity that it is
 * of. The first server keeps the pieces and asks the others through `postgres_fdw`; the questions stay as they are.
 */

import * as z from 'zod/mini'
import type { Connection, Engine } from '../engine/engine'
import { openPostgres } from '../engine/postgres'
import { type Parameter, sql } from '../engine/sql'
import { CorpusFault } from '../fault'
import { lockForWriting } from './migrate'

/** The tables that are parted, and by what. */
const parted = { tie: 'one', reach: 'one', speaker: 'who' } as const

/** A server that takes a part. */
export interface Host {
  /** As postgres://… */
  readonly address: string
  /** On the database of that address. */
  readonly engine: Engine
}

const text = z.object({ text: z.string() })
const column = z.object({ name: z.string(), type: z.string(), required: z.boolean() })

/**
 * Parts the tables of a corpus among hosts: an equal share to each. Throws a `CorpusFault` where that has been done, or where
 * nobody is there to take a share. A host's tables are made anew.
 */
export const spread = (engine: Engine, hosts: readonly Host[]): Promise<void> =>
  engine.transaction(async (connection) => {
    if (hosts.length === 0) throw new CorpusFault('No host is given.', 'Give the addresses of some.')
    await lockForWriting(connection)
    const [done] = await connection.rows(
      sql`select relname as text from pg_class where relkind = 'p' and oid = 'tie'::regclass`,
      text,
    )
    if (done)
      throw new CorpusFault(
        'This corpus is spread already.',
        'Take its dump into a new one, and spread that.',
      )
    await connection.run(sql`create extension if not exists postgres_fdw`)
    for (const [at, { address }] of hosts.entries()) await know(connection, `host_${at}`, new URL(address))
    for (const [table, by] of Object.entries(parted)) await part(connection, table, by, hosts)
  })

/** As `spread`, among the PostgreSQL servers at some addresses. */
export async function spreadOver(engine: Engine, addresses: readonly string[]): Promise<void> {
  const hosts: Host[] = []
  try {
    for (const address of addresses) hosts.push({ address, engine: await openPostgres(address, 0) })
    await spread(engine, hosts)
  } finally {
    for (const host of hosts) await host.engine.close()
  }
}

/** Tells the first server where a host is. */
async function know(connection: Connection, name: string, address: URL): Promise<void> {
  await made(
    connection,
    `create server %I foreign data wrapper postgres_fdw
       options (host %L, port %L, dbname %L, fetch_size '1000', async_capable 'true')`,
    [name, address.hostname, address.port || '5432', address.pathname.slice(1)],
  )
  await made(connection, 'create user mapping for current_user server %I options (user %L, password %L)', [
    name,
    decodeURIComponent(address.username),
    decodeURIComponent(address.password),
  ])
}

async function part(
  connection: Connection,
  table: string,
  by: string,
  hosts: readonly Host[],
): Promise<void> {
  const columns = await connection.rows(
    sql`
      select attname as name, attnotnull as required, concat(format_type(atttypid, atttypmod),
        case when attcollation = '"C"'::regcollation then ' collate "C"' end) as type
      from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`,
    column,
  )
  const indexes = await connection.rows(
    sql`select indexdef as text from pg_indexes where schemaname = 'public' and tablename = ${table}`,
    text,
  )
  const told = columns
    .map(({ name, type, required }) => `${name} ${type}${required ? ' not null' : ''}`)
    .join(', ')
  const whole = `${table}_whole`
  await made(connection, `alter table %I rename to %I`, [table, whole])
  await made(connection, `create table %I (${told}) partition by hash (%I)`, [table, by])
  for (const [at, { engine }] of hosts.entries()) {
    const share = `${table}_${at}`
    await made(engine, 'drop table if exists %I', [table])
    await made(engine, `create table %I (${told})`, [table])
    for (const index of indexes) await engine.run({ strings: [index.text], values: [] })
    await made(
      connection,
      `create foreign table %I partition of %I for values with (modulus ${hosts.length}, remainder ${at})
         server %I options (table_name %L)`,
      [share, table, `host_${at}`, table],
    )
  }
  await made(connection, `insert into %I select * from %I`, [table, whole])
  await made(connection, 'drop table %I', [whole])
}

/** Statements that take no parameters: what is put into one is quoted by the database. */
async function made(connection: Connection, format: string, names: readonly Parameter[]): Promise<void> {
  const [statement] = await connection.rows(
    sql`select format(${format}, variadic ${names.map(String)}::text[]) as text`,
    text,
  )
  await connection.run({ strings: [statement?.text ?? ''], values: [] })
}
