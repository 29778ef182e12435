import type { Engine } from '../../../src/server/engine/engine'
import { openCorpus } from '../../../src/server/engine/open'
import { sql } from '../../../src/server/engine/sql'

let opened: Promise<Engine> | undefined

/** An empty corpus in memory; one for all tests of a process, for making one takes seconds. */
export async function emptyCorpus(): Promise<Engine> {
  opened ??= openCorpus({ folder: null })
  return emptied(await opened)
}

/** A PostgreSQL that may be emptied: there is none where this names none, and the tests that want one are skipped. */
const database = process.env.HEARSAY_TEST_DATABASE
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
    sql`truncate piece, source, paragraph, resolved, part, entity, rule_key, block, proposal, judgement, word, claim, remark, tie restart identity`,
  )
  return engine
}
