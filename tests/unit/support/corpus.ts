import type { Engine } from '../../../src/server/engine/engine'
import { openCorpus } from '../../../src/server/engine/open'
import { sql } from '../../../src/server/engine/sql'

let opened: Promise<Engine> | undefined

/** An empty corpus in memory; one for all tests of a process, for making one takes seconds. */
export async function emptyCorpus(): Promise<Engine> {
  opened ??= openCorpus({ folder: null })
  const engine = await opened
  await engine.run(
    sql`truncate piece, source, paragraph, resolved, part, entity, rule_key, block, proposal, judgement, word, claim, remark, tie restart identity`,
  )
  return engine
}
