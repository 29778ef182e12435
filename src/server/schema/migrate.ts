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

/** Brings the tables up to date: each step once, in order, all or nothing; two at a time wait for each other. */
export const migrate = (engine: Engine): Promise<void> =>
  engine.transaction(async (connection) => {
    await lockForWriting(connection)
    await connection.run(
      sql`create table if not exists migration (number int primary key, on_day timestamptz not null default now())`,
    )
    const known = new Set(
      (await connection.rows(sql`select number from migration`, done)).map((row) => row.number),
    )
    if ([...known].some((number) => number > migrations.length))
      throw new CorpusFault(
        'This corpus was made by a newer Hearsay.',
        'Open it with that one, or take its dump into a new corpus.',
      )
    for (const [at, steps] of migrations.entries()) {
      if (known.has(at + 1)) continue
      for (const step of steps) await (typeof step === 'function' ? step(connection) : connection.run(step))
      await connection.run(sql`insert into migration (number) values (${at + 1})`)
    }
  })
