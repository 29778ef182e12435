/** Run by `corpus.ts` in a process of its own: a small corpus in memory, served with the page as `npm start -- --corpus` does. */

import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { root } from '../../src/cli/setup.mjs'
import type { Piece } from '../../src/model/piece'
import { headers } from '../../src/platform/csp.mjs'
import { judge, takePiece } from '../../src/server/corpus/corpus'
import type { Engine } from '../../src/server/engine/engine'
import { guardFor } from '../../src/server/http/guard'
import { createServer } from '../../src/server/http/server'
import { providerOn } from '../../src/server/provider/provider'
import { corpusPiece, nameIn } from '../bench/corpus/made'
import { emptyCorpus } from '../unit/support/corpus'
import { claim, group, person, pieceOf } from '../unit/support/small-piece'
import type { Served, Told } from './corpus'

/** Pieces made for measuring, in most of which is one and the same; in the long run (`npm run soak`) a thousand. */
const MADE = Number(process.env.HEARSAY_TIMES ?? 1) > 1 ? 1000 : 24
const NOW = '2024-05-01T00:00:00Z'

/** The bank and the union, as one man says in three papers; Ann Lund, who may be A. Lund; and Zoe, whom only she knows. */
const told: readonly Piece[] = [
  ...['courier', 'herald', 'post'].map((paper, at) => ({
    ...pieceOf(
      [
        group('bank', { name: 'Mill Bank' }),
        group('union', { name: 'Ferry Union' }),
        person('otto', { name: 'Otto Brandt' }),
        person('lund', { name: 'Ann Lund', role: 'harbour minister' }),
        group(paper),
      ],
      [
        claim('pays', 'bank backs union', { voices: ['otto'], text: 'Mill Bank pays the Ferry Union.' }),
        claim('warns', 'lund warns union', { text: 'Ann Lund warns the Ferry Union.' }),
      ],
      [
        '',
        `[Otto Brandt](otto) told the ${paper} that [Mill Bank](bank) pays the [Ferry Union](union), and [Ann Lund](lund) warns it.`,
      ],
    ),
    id: paper,
    title: `The ${paper} on the bank`,
    publisher: paper,
    published: `2024-03-0${at + 1}`,
  })),
  {
    ...pieceOf(
      [person('a-lund', { name: 'A. Lund' }), person('zoe', { name: 'Zoe Zander' })],
      [claim('meets', 'a-lund allied-with zoe', { text: 'A. Lund stands by Zoe Zander.' })],
      ['', '[A. Lund](a-lund) stands by [Zoe Zander](zoe).'],
    ),
    id: 'stands',
    title: 'Who stands by whom',
    published: '2024-03-09',
  },
  {
    ...pieceOf(
      [person('lund', { name: 'Ann Lund' }), person('known', { name: nameIn(0).name })],
      [claim('serves', 'lund serves known', { text: 'Ann Lund serves her.' })],
      ['', '[Ann Lund](lund) serves her.'],
    ),
    id: 'serves',
    title: 'Who serves whom',
    published: '2024-03-10',
  },
]

const engine = await emptyCorpus()
for (let at = 0; at < MADE; at++) await takePiece(engine, corpusPiece(at, MADE), { whereTaken: 'refuse' })
for (const piece of told) await takePiece(engine, piece, { whereTaken: 'refuse' })
let isAway = false
const shaky: Engine = {
  ...engine,
  rows: (query, shape) =>
    isAway
      ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
      : engine.rows(query, shape),
}
const server = await createServer(shaky, {
  guard: guardFor('127.0.0.1', undefined, undefined),
  page: { folder: join(root, 'dist'), headers: headers() },
  now: () => NOW,
})
await server.listen({ host: '127.0.0.1', port: 0 })
const { port } = server.server.address() as AddressInfo

// A test that fails closes nothing.
process.on('disconnect', () => process.exit())
process.on('message', async (told: Told) => {
  if (told === 'away') isAway = true
  if (told === 'back') isAway = false
  if (told === 'judge') {
    const [next] = (await providerOn(engine).proposals({ limit: 1 })).list
    if (next)
      await judge(engine, { id: 'elsewhere', verdict: 'not-the-same', of: [...next.of], by: 'Bo', on: NOW })
  }
  process.send?.('done')
})
process.send?.({ port, pieces: MADE + told.length } satisfies Served)
