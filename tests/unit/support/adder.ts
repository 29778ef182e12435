/**
 * Adds the pieces and judgements of a dump to a corpus in a folder, or in a database at an address, says each as soon as it is taken in, and at last what is there:
 * `node --import tsx adder.ts PLACE DUMP`. It is there to be killed.
 */

import { readFileSync } from 'node:fs'
import { findings } from '../../../src/server/corpus/check'
import { dump, restoreLine } from '../../../src/server/corpus/dump'
import { openCorpus } from '../../../src/server/engine/open'

const [place = '', file = ''] = process.argv.slice(2)
const say = (what: string, ids: readonly string[]) => process.stdout.write(`${what} ${JSON.stringify(ids)}\n`)

const idOf = ({ id, judgement }: { id?: string; judgement?: { id: string } }) => judgement?.id ?? id ?? ''

const engine = await openCorpus(place.startsWith('postgres:') ? { database: place } : { folder: place })
const lines = readFileSync(file, 'utf8').split('\n')
for (const line of lines) {
  const restored = await restoreLine(engine, line)
  if (restored.is === 'piece' || restored.is === 'judgement') say('taken', [restored.id])
}
const there: string[] = []
for await (const line of dump(engine)) there.push(line)
// Whole, or not there at all.
say(
  'damaged',
  there.filter((line) => !lines.includes(line)),
)
say(
  'wrong',
  (await findings(engine)).map(({ is }) => is),
)
say(
  'there',
  there.map((line) => idOf(JSON.parse(line))),
)
await engine.close()
