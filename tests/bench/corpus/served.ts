/** A corpus served by a process of its own, as `npm start -- --corpus` does without the page: to tell what that takes. */

import type { AddressInfo } from 'node:net'
import { openCorpus, type Place } from '../../../src/server/engine/open'
import { guardFor } from '../../../src/server/http/guard'
import { createServer } from '../../../src/server/http/server'

export interface Told {
  readonly port?: number
  /** Bytes of the whole process. */
  readonly memory: number
}

const { BENCH_PLACE = '{"folder":null}' } = process.env
const engine = await openCorpus(JSON.parse(BENCH_PLACE) as Place)
const server = await createServer(engine, {
  guard: guardFor('127.0.0.1', undefined, undefined),
  now: () => new Date().toISOString(),
})
await server.listen({ host: '127.0.0.1', port: 0 })
process.on('disconnect', () => process.exit())
process.on('message', () => process.send?.({ memory: process.memoryUsage().rss } satisfies Told))
process.send?.({
  port: (server.server.address() as AddressInfo).port,
  memory: process.memoryUsage().rss,
} satisfies Told)
