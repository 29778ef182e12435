/** What keeps a corpus: PostgreSQL, embedded or as a server. All else speaks to it through this. */

import type * as z from 'zod/mini'
import type { Sql } from './sql'

export interface Connection {
  /** Rows, each of which has passed the shape. */
  rows<Row>(query: Sql, shape: z.ZodMiniType<Row>): Promise<readonly Row[]>
  /** How many rows it concerned. */
  run(query: Sql): Promise<number>
}

export interface Engine extends Connection {
  readonly name: string
  /** All or nothing: what fails within leaves nothing behind. */
  transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Words that are less alike than that are no candidates; what is told is decided by `fits` in graph/, which wants a little more. */
export const LEAST_ALIKE = 0.449

/** What a page costs that does not lie next to the last one: no more where disks do not spin, and what is asked for is kept in memory. */
export const RANDOM_PAGE_COST = 1.1
