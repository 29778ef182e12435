import * as z from 'zod/mini'
import type { Connection, Engine } from '../engine/engine'
import { sql } from '../engine/sql'
import { CorpusFault } from '../fault'
import { migrations } from './migrations'

/** Whoever writes has this lock until its transaction ends: one at a time, on however many machines. */
const WRITING = 7_236_001

export const lockForWriting = (connection: Connection): Promise<number> =>
  connection.run(sql`select pg_advisory_xact_lock(${WRITING}::bigint)`)

const done = z.object({ number: z.number() })
const role = z.object({ replica: z.boolean() })

/**
 * Brings the tables up to date: each step once, in order, all or nothing; two at a time wait for each other. A replica, in which
 * nothing can be written, must be so already.
 */
export const migrate = (engine: Engine): Promise<void> =>
  engine.transaction(async (connection) => {
    const [server] = await connection.rows(sql`select pg_is_in_recovery() as replica`, role)
    if (server?.replica === true) {
      if ((await migrationsIn(connection)).size < migrations.length)
        throw new CorpusFault(
          'This replica is of an older Hearsay.',
          'Open the database that it follows with this one first.',
        )
      return
    }
    await lockForWriting(connection)
    await connection.run(
      sql`create table if not exists migration (number int primary key, on_day timestamptz not null default now())`,
    )
    const known = await migrationsIn(connection)
    for (const [at, steps] of migrations.entries()) {
      if (known.has(at + 1)) continue
      for (const step of steps) await (typeof step === 'function' ? step(connection) : connection.run(step))
      await connection.run(sql`insert into migration (number) values (${at + 1})`)
    }
  })

/** Those that were taken. */
async function migrationsIn(connection: Connection): Promise<ReadonlySet<number>> {
  const known = new Set(
    (await connection.rows(sql`select number from migration`, done)).map((row) => row.number),
  )
  if ([...known].some((number) => number > migrations.length))
    throw new CorpusFault(
      'This corpus was made by a newer Hearsay.',
      'Open it with that one, or take its dump into a new corpus.',
    )
  return known
}
