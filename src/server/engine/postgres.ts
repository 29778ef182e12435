/** A PostgreSQL server, 15 or newer. */

import pg from 'pg'
import * as z from 'zod/mini'
import { CorpusFault } from '../fault'
import { type Connection, type Engine, LEAST_ALIKE, RANDOM_PAGE_COST } from './engine'
import { type Sql, textOf } from './sql'

const OLDEST = 150_000
const MOST_CONNECTIONS = 10
/** How long a connection is waited for, in ms. */
const LONGEST_WAIT = 10_000
/** How long one is kept that nobody needs: a new one has to read about all tables again. */
const LONGEST_IDLE = 600_000

const version = z.object({ number: z.string() })

/**
 * `address` as postgres://…; `longest`: ms after which a question is given up, 0 for never. Throws a `CorpusFault` where there is
 * no such server, or an old one.
 */
export async function openPostgres(address: string, longest: number): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: address,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT,
    idleTimeoutMillis: LONGEST_IDLE,
    // Compiling a question takes longer than answering it, and many readers ask at once: each has one processor.
    options: `-c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=${RANDOM_PAGE_COST} -c pg_trgm.similarity_threshold=${LEAST_ALIKE} -c statement_timeout=${longest}`,
  })
  // A connection that breaks while nobody uses it is replaced; whoever uses one hears of it there.
  pool.on('error', () => {})
  try {
    const [found] = z
      .array(version)
      .parse((await pool.query("select current_setting('server_version_num') as number")).rows)
    if (Number(found?.number) < OLDEST)
      throw new CorpusFault('This PostgreSQL is older than 15.', 'Give the address of a newer one.')
  } catch (error) {
    await pool.end()
    if (error instanceof CorpusFault) throw error
    throw new CorpusFault(
      `The database does not answer: ${error instanceof Error ? error.message : String(error)}`,
      'Check the address behind --database, and that the server runs.',
    )
  }
  return {
    name: 'PostgreSQL',
    ...connectionOf(pool, kept),
    async transaction(work) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await work(connectionOf(client, anew))
        await client.query('commit')
        client.release()
        return result
      } catch (error) {
        // A connection that cannot even go back is thrown away.
        const broken = await client.query('rollback').then(
          () => false,
          () => true,
        )
        client.release(broken)
        throw error
      }
    },
    close: () => pool.end(),
  }
}

/** More are not kept at a time. */
const MOST_STATEMENTS = 500

/** By its text, the name under which each connection reads a statement once: planning takes longer than answering. */
const names = new Map<string, string>()

/** What writes is planned each time: a plan for any rows takes far longer for those of a piece where tables are large. */
const anew = (query: Sql): pg.QueryConfig => ({ text: textOf(query), values: [...query.values] })

function kept(query: Sql): pg.QueryConfig {
  const [text, values] = [textOf(query), [...query.values]]
  // What has no parameters may be several statements, as in a migration.
  if (values.length === 0) return { text }
  if (!names.has(text) && names.size < MOST_STATEMENTS) names.set(text, `hearsay ${names.size}`)
  const name = names.get(text)
  return { text, values, ...(name !== undefined && { name }) }
}

const connectionOf = (
  client: Pick<pg.ClientBase, 'query'> | pg.Pool,
  statement: (query: Sql) => pg.QueryConfig,
): Connection => ({
  async rows(query, shape) {
    const { rows } = await client.query(statement(query))
    return z.array(shape).parse(rows)
  },
  async run(query) {
    const { rowCount } = await client.query(statement(query))
    return rowCount ?? 0
  },
})
