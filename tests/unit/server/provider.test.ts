import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLine } from '../../../src/app/corpus/line'
import { providerOver } from '../../../src/app/corpus/provider'
import { memberKey } from '../../../src/graph/collection/resolution'
import { type ClaimQuery, type RowOrder, rowSorts } from '../../../src/graph/provider/asked'
import { providerOf } from '../../../src/graph/provider/memory'
import type { Provider } from '../../../src/graph/provider/provider'
import { findings } from '../../../src/server/corpus/check'
import { judge, removePiece, takeBack, takePiece } from '../../../src/server/corpus/corpus'
import { dump, restoreLine } from '../../../src/server/corpus/dump'
import type { Engine } from '../../../src/server/engine/engine'
import { guardFor } from '../../../src/server/http/guard'
import { createServer } from '../../../src/server/http/server'
import { providerOn } from '../../../src/server/provider/provider'
import { collection, type DrawnCollection } from '../support/arbitrary-collection'
import { engines } from '../support/corpus'
import { check } from '../support/property'

/** A bound for what hangs, in ms: no measurement. */
const LONGEST = 1_200_000

const inEveryOrder = (query: ClaimQuery): readonly (readonly [ClaimQuery, RowOrder])[] =>
  rowSorts.flatMap((column) => [false, true].map((descending) => [query, { column, descending }] as const))

/** Of a table: every column and condition is asked for. */
function asked(all: readonly string[]): readonly (readonly [ClaimQuery, RowOrder])[] {
  const [one = '', two = ''] = all
  return [
    ...inEveryOrder({ clock: 'when' }),
    ...inEveryOrder({ clock: 'said', manners: ['asserted', 'denied'] }),
    ...inEveryOrder({ clock: 'when', since: '2022-10-01', until: '2022-10-20' }),
    [
      { clock: 'when', of: one },
      { column: 'paragraph', descending: true },
    ],
    [
      { clock: 'when', of: one, with: two },
      { column: 'date', descending: false },
    ],
    [
      { clock: 'said', voice: two },
      { column: 'date', descending: true },
    ],
    [
      { clock: 'when', words: 'north b' },
      { column: 'depth', descending: true },
    ],
    [
      { clock: 'when', since: '2022-03-01' },
      { column: 'stance', descending: false },
    ],
    [
      { clock: 'said', since: '2021-12-30', until: '2022-11-01' },
      { column: 'family', descending: true },
    ],
    [
      { clock: 'when', families: ['conflict', 'support'], depths: ['author', 'passed-on'] },
      { column: 'depth', descending: false },
    ],
    [
      { clock: 'when', manners: ['denied', 'planned'] },
      { column: 'family', descending: false },
    ],
    [
      { clock: 'when', kinds: ['person', 'place'] },
      { column: 'stance', descending: true },
    ],
    [
      { clock: 'said', kinds: ['organisation'], remarks: 'left-out' },
      { column: 'date', descending: false },
    ],
    [
      { clock: 'when', sure: 0.5, disputed: 'left-out' },
      { column: 'family', descending: false },
    ],
    [
      { clock: 'when', made: ['suggested', 'edited'], words: 'harbour' },
      { column: 'depth', descending: false },
    ],
    [
      { clock: 'when', of: 'nobody here' },
      { column: 'paragraph', descending: false },
    ],
  ]
}

const queriesIn = (all: readonly string[]): readonly ClaimQuery[] => [
  ...new Set(asked(all).map(([query]) => query)),
]

const queries = [
  ...['lund', 'anna lund', 'Harbor', 'aase', 'ase holm', 'north b', 'closing harbour', 'xyz', ''],
  ...['anmna lund', 'anna luund', 'anmna luund', 'nort harborr b', 'harbour no'],
]

/** Everything that can be asked of a provider, but for what is proposed: that depends on what came first. */
async function answers(provider: Provider, { pieces }: DrawnCollection) {
  const all = pieces.flatMap(({ id, entities }) =>
    entities.map((entity) => memberKey({ piece: id, entity: entity.id })),
  )
  const ids = all.filter((_, at) => at % 3 === 0)
  const [one = '', two = '', ...more] = all
  const ways = [two, ...more.slice(-2)]
  return {
    found: await Promise.all(queries.map((query) => provider.search(query, 5))),
    names: await Promise.all(ids.map((id) => provider.name(id))),
    near: await Promise.all(ids.map((id) => provider.neighbours(id, { limit: 3 }))),
    few: await Promise.all(
      ids.map((id) =>
        provider.neighbours(id, { from: 1, limit: 2, kinds: ['person'], families: ['support'], least: 1 }),
      ),
    ),
    says: await Promise.all(ids.map((id) => provider.says(id, { limit: 4 }))),
    claims: await Promise.all(ways.map((other) => provider.claims(one, other, { from: 1, limit: 4 }))),
    tables: await Promise.all(
      asked(all).map(([query, order]) => provider.rows(query, order, { from: 1, limit: 5 })),
    ),
    times: await Promise.all(queriesIn(all).map((query) => provider.times(query))),
    audits: await Promise.all(queriesIn(all).map((query) => provider.audit(query))),
    origins: await Promise.all(ways.map((other) => provider.origins(one, other))),
    ways: await Promise.all(ways.map((other) => provider.path(one, other))),
    pieces: await provider.pieces({ limit: 3 }),
    cast: await provider.cast([...pieces.slice(0, 2).map(({ id }) => id), 'nobody']),
    tellers: await provider.tellers([...all.filter((_, at) => at % 2 === 0), 'nobody here'], 2),
    glance: await provider.glance(),
    whole: await provider.piece(pieces[0]?.id ?? ''),
    nothing: await provider.piece('nobody'),
    judgements: await provider.judgements(),
    nobody: await provider.name('nobody here'),
  }
}

/** What is added up in another order differs in its last digits. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, one: unknown) =>
      key === 'cost' && typeof one === 'number' ? Math.round(one * 1e9) / 1e9 : one,
    ),
  )

async function fill(engine: Engine, { pieces, judgements }: DrawnCollection): Promise<void> {
  for (const piece of pieces) await takePiece(engine, piece, { whereTaken: 'refuse' })
  for (const judgement of judgements) await judge(engine, judgement)
}

/** As the page asks it. */
async function overHttp(engine: Engine): Promise<Provider> {
  const guard = guardFor('127.0.0.1', undefined, undefined)
  const server = await createServer(engine, { guard, now: () => '2024-05-01T00:00:00Z' })
  return providerOver(
    openLine({
      async fetch(path) {
        const { statusCode, payload } = await server.inject({
          url: `/${path}`,
          headers: { host: '127.0.0.1' },
        })
        return new Response(payload, { status: statusCode })
      },
      wait: () => Promise.reject(new Error('The server does not answer.')),
    }),
  )
}

async function linesOf(engine: Engine): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of dump(engine)) lines.push(line)
  return lines
}

describe.each(engines)(
  'a corpus in $name, the page that asks it and pieces in memory',
  ({ isThere, empty }) => {
    it.runIf(isThere)(
      'give the same answers, also once it was dumped and restored, and once something was taken out',
      { timeout: LONGEST },
      async () => {
        await check(
          fc.asyncProperty(collection, async (drawn) => {
            const engine = await empty()
            await fill(engine, drawn)
            const expected = await answers(providerOf(drawn.pieces, drawn.judgements), drawn)
            // All that the page is told is what the engine answered: that is asked once.
            expect(rounded(await answers(await overHttp(engine), drawn))).toEqual(rounded(expected))
            expect(await findings(engine)).toEqual([])
            // A dump is the whole of it.
            const lines = await linesOf(engine)
            await empty()
            for (const line of lines) await restoreLine(engine, line)
            expect(await linesOf(engine)).toEqual(lines)
            expect(rounded(await answers(providerOn(engine), drawn))).toEqual(rounded(expected))
            // What is taken out again leaves no trace.
            const [first, ...rest] = drawn.pieces
            for (const { id } of drawn.judgements) await takeBack(engine, id)
            if (first) await removePiece(engine, first.id)
            const less = { pieces: rest, judgements: [] }
            if (rest.length > 1)
              expect(rounded(await answers(providerOn(engine), less))).toEqual(
                rounded(await answers(providerOf(rest), less)),
              )
            expect(await findings(engine)).toEqual([])
          }),
          4,
          { endOnFailure: true },
        )
      },
    )
  },
)
