/** Time of processors, which other programs do not lengthen. */

import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Engine } from '../../../src/server/engine/engine'
import { sql } from '../../../src/server/engine/sql'

/** ms since some moment. */
export type Clock = () => number

/** Of a clock on the wall. */
export const wall: Clock = () => performance.now()

/** Of this process. */
export const own: Clock = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const backend = z.object({ pid: z.number() })
const CONNECTIONS = 10

/** Of this process and of whoever works for it in the database, where that is on this machine; else of the wall. */
export async function withDatabase(engine: Engine): Promise<Clock> {
  if (engine.name === 'PGlite') return own
  await Promise.all(Array.from({ length: CONNECTIONS }, () => engine.run(sql`select pg_sleep(0.05)`)))
  const backends = await engine.rows(
    sql`select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
    backend,
  )
  const spent = new Map(backends.map(({ pid }) => [pid, 0]))
  try {
    for (const pid of spent.keys()) spent.set(pid, spentBy(pid))
  } catch {
    return wall
  }
  return () => {
    // A connection that nobody needs is closed, and takes nothing more.
    for (const pid of spent.keys()) if (existsSync(statOf(pid))) spent.set(pid, spentBy(pid))
    return own() + [...spent.values()].reduce((sum, ms) => sum + ms, 0)
  }
}

const statOf = (pid: number): string => `/proc/${pid}/schedstat`
const spentBy = (pid: number): number => Number(readFileSync(statOf(pid), 'utf8').split(' ')[0]) / 1e6

export async function time(work: () => Promise<unknown>, clock: Clock): Promise<number> {
  const began = clock()
  await work()
  return clock() - began
}
