/**
 * Brings a corpus in a folder up to date, one statement for each line that it is sent: `node --import tsx migrator.ts FOLDER`. It is
 * there to be killed.
 */

import { createInterface } from 'node:readline'
import { openEmbedded } from '../../../src/server/engine/embedded'
import type { Engine } from '../../../src/server/engine/engine'
import { migrate } from '../../../src/server/schema/migrate'

const [folder = ''] = process.argv.slice(2)
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const engine = await openEmbedded(folder)
const slow: Engine = {
  ...engine,
  transaction: (work) =>
    engine.transaction((connection) =>
      work({
        ...connection,
        async run(query) {
          process.stdout.write('step\n')
          await lines.next()
          return connection.run(query)
        },
      }),
    ),
}
await migrate(slow)
process.stdout.write('done\n')
await engine.close()
process.exit()
