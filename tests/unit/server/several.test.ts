import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { providerOf } from '../../../src/graph/provider/memory'
import type { Provider } from '../../../src/graph/provider/provider'
import { findings } from '../../../src/server/corpus/check'
import { removePiece, takePiece } from '../../../src/server/corpus/corpus'
import type { Engine } from '../../../src/server/engine/engine'
import { openCorpus } from '../../../src/server/engine/open'
import { openPostgres } from '../../../src/server/engine/postgres'
import { sql } from '../../../src/server/engine/sql'
import { guardFor } from '../../../src/server/http/guard'
import { createServer } from '../../../src/server/http/server'
import { providerOn } from '../../../src/server/provider/provider'
import { spread } from '../../../src/server/schema/spread'
import { corpusPiece } from '../../bench/corpus/made'
import { effort } from '../../effort'
import { makePostgres, type Postgres, replicaOf, whyNoPostgres } from '../support/postgres'

/** Servers are made for these tests alone, which takes a while: in a soak, where there are programs to make them with. */
const why = effort.times > 1 ? whyNoPostgres() : 'it is part of the soak'
/** A bound for what hangs, in ms: no measurement. */
const LONGEST = 600_000
const PIECES = 30
const pieces = Array.from({ length: PIECES }, (_, at) => corpusPiece(at, PIECES))

const folder = why === null ? mkdtempSync(join(tmpdir(), 'hearsay-several-')) : ''
// Whoever runs them goes through it to their own.
if (folder !== '') chmodSync(folder, 0o711)
const servers: Postgres[] = []
const engines: Engine[] = []
afterAll(async () => {
  for (const engine of engines) await engine.close()
  for (const server of servers.toReversed()) server.stop()
  if (folder !== '') rmSync(folder, { recursive: true })
})

async function made(name: string): Promise<Postgres> {
  const server = await makePostgres(join(folder, name))
  servers.push(server)
  return server
}

async function opened(opening: Promise<Engine>): Promise<Engine> {
  const engine = await opening
  engines.push(engine)
  return engine
}

const ids = pieces.flatMap(({ id, entities }) => entities.slice(0, 2).map((entity) => `${id} ${entity.id}`))

const answers = async (provider: Provider) => ({
  near: await Promise.all(ids.map((id) => provider.neighbours(id, { limit: 5 }))),
  says: await Promise.all(ids.map((id) => provider.says(id, { limit: 5 }))),
  tellers: await provider.tellers(ids.slice(0, 20), 2),
  ways: (await Promise.all(ids.slice(1, 20).map((id) => provider.path(ids[0] ?? '', id)))).map((way) =>
    way?.is === 'found' ? way.steps.map(({ to }) => to.id) : way?.is,
  ),
})

describe(`a corpus on several servers${why === null ? '' : `: left out, ${why}`}`, () => {
  it.runIf(why === null)(
    'has the ties and who speaks parted among three, and gives the same answers',
    { timeout: LONGEST },
    async () => {
      const first = await made('first')
      const engine = await opened(openCorpus({ database: first.address }))
      for (const piece of pieces.slice(0, PIECES / 2))
        await takePiece(engine, piece, { whereTaken: 'refuse' })
      const hosts = []
      for (const name of ['one', 'two', 'three']) {
        const { address } = await made(name)
        hosts.push({ address, engine: await opened(openPostgres(address, 0)) })
      }
      await spread(engine, hosts)
      // What comes afterwards goes where it belongs.
      for (const piece of pieces.slice(PIECES / 2)) await takePiece(engine, piece, { whereTaken: 'refuse' })
      const total = z.object({ total: z.number() })
      for (const host of hosts)
        for (const table of ['tie', 'reach', 'speaker']) {
          const [row] = await host.engine.rows(
            { strings: [`select count(*)::int as total from ${table}`], values: [] },
            total,
          )
          expect(row?.total).toBeGreaterThan(0)
        }
      expect(await findings(engine)).toEqual([])
      expect(await answers(providerOn(engine))).toEqual(await answers(providerOf(pieces)))
      await removePiece(engine, pieces[0]?.id ?? '')
      expect(await findings(engine)).toEqual([])
      await expect(spread(engine, hosts)).rejects.toThrow('spread already')
    },
  )

  it.runIf(why === null)(
    'is read from a replica, in which nobody changes anything',
    { timeout: LONGEST },
    async () => {
      const first = await made('followed')
      const engine = await opened(openCorpus({ database: first.address }))
      const replica = await replicaOf(first, join(folder, 'replica'))
      servers.push(replica)
      const reading = await opened(openCorpus({ database: replica.address }))
      for (const piece of pieces) await takePiece(engine, piece, { whereTaken: 'refuse' })
      await vi.waitUntil(async () => (await providerOn(reading).pieces({ limit: 1 })).total === PIECES, {
        timeout: LONGEST,
        interval: 20,
      })
      expect(await answers(providerOn(reading))).toEqual(await answers(providerOn(engine)))
      const server = await createServer(reading, {
        guard: guardFor('127.0.0.1', undefined, undefined),
        now: () => '2024-05-01T00:00:00Z',
      })
      const of = [ids[0], ids[2]].map((id = '') => {
        const [piece, entity] = id.split(' ')
        return { piece, entity }
      })
      const judged = await server.inject({
        method: 'POST',
        url: '/corpus/judgements',
        headers: { host: '127.0.0.1' },
        payload: { id: 'j', verdict: 'same', of, by: 'Anna' },
      })
      expect([judged.statusCode, judged.json()]).toEqual([403, { fault: 'editors-only' }])
      await engine.run(sql`insert into migration (number) values (999)`)
      await vi.waitUntil(
        async () => {
          const number = z.object({ number: z.number() })
          return (await reading.rows(sql`select number from migration`, number)).some(
            (row) => row.number === 999,
          )
        },
        { timeout: LONGEST, interval: 20 },
      )
      await expect(openCorpus({ database: replica.address })).rejects.toThrow('made by a newer Hearsay')
    },
  )
})
